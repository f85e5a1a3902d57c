//! Stops the build when `generated/` no longer matches `spec/`.
//!
//! It compares digests and does nothing else: no generation, no network. Where there is no
//! `spec/`, as in a published crate, there is nothing to compare.

use std::path::Path;

#[path = "build/digest.rs"]
#[allow(
    unreachable_pub,
    reason = "the generator, which has the same file, shows it"
)]
mod digest;

fn main() {
    println!("cargo::rerun-if-changed=spec");
    println!("cargo::rerun-if-changed=build/digest.rs");
    println!("cargo::rerun-if-changed=generated/{}", digest::LOCK);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let spec = root.join("spec");
    if !spec.is_dir() {
        return;
    }
    let lock = std::fs::read_to_string(root.join("generated").join(digest::LOCK));
    let lock = lock.unwrap_or_default();
    let fresh = digest::of_folder(&spec).is_ok_and(|inputs| {
        states(&lock, "generator", digest::OUTPUT_VERSION) && states(&lock, "inputs", &inputs)
    });
    if !fresh {
        println!(
            "cargo::error=generated/ does not match spec/ or the generator: run `cargo xtask regen`"
        );
    }
}

/// Whether the lock file has the line `name = "value"`.
fn states(lock: &str, name: &str, value: &str) -> bool {
    let line = format!("{name} = \"{value}\"");
    lock.lines().any(|candidate| candidate == line)
}
