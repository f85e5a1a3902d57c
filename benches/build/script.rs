//! Writes what is measured: the checks as this project emits them, and the types that progenitor
//! makes of the same document.

mod atlas;
mod checks;
mod progenitor;
mod texts;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let here = env::var("CARGO_MANIFEST_DIR")?;
    let out = env::var("OUT_DIR")?;
    let (here, out) = (Path::new(&here), Path::new(&out));
    for input in ["build", "../spec", "../xtask/src", "../xtask/runtime"] {
        println!("cargo::rerun-if-changed={input}");
    }
    println!("cargo::rerun-if-env-changed=ATLAS_SHARED");
    fs::write(out.join("named.rs"), checks::named()?)?;
    fs::write(out.join("atlas.rs"), checks::atlas(&atlas::patterns(here))?)?;
    fs::write(
        out.join("progenitor.rs"),
        progenitor::types(&here.join("../spec/restore-jobs.yaml"))?,
    )?;
    Ok(())
}
