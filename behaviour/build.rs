//! Generates the client, into the folder of the build.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use xtask::diagnostics::Diagnostics;
use xtask::driver::{Job, generate};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=openapi.yaml");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let job = Job {
        spec: root.join("openapi.yaml"),
        spec_name: "behaviour/openapi.yaml".to_owned(),
        header_name: "behaviour/openapi.yaml".to_owned(),
        name: "client".to_owned(),
        command: "cargo build --package behaviour".to_owned(),
        strict: true,
        ..Job::default()
    };
    let mut found = Diagnostics::default();
    let generated = generate(&job, &mut found).map_err(|_| found.to_string())?;
    let out = PathBuf::from(env::var("OUT_DIR")?).join("client");
    for (path, text) in &generated.files {
        let path = out.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        match path.ends_with("src/lib.rs") {
            // What is included has no attributes of the crate: it has them already.
            true => fs::write(path, without_inner(text))?,
            false => fs::write(path, text)?,
        }
    }
    Ok(())
}

fn without_inner(text: &str) -> String {
    let inner = |line: &&str| line.starts_with("//!") || line.starts_with("#![");
    let lines = text.lines().filter(|line| !inner(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}
