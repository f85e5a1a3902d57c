//! A document through the stages, without a disk to write to.

use std::path::{Path, PathBuf};

use xtask::diagnostics::{Diagnostics, Failed};
use xtask::driver::{Generated, Job, generate};

/// The folder of these tests.
pub fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// A job for the document at `spec`, which diagnostics call `name`.
pub fn job(spec: &Path, name: &str) -> Job {
    Job {
        spec: spec.to_owned(),
        spec_name: name.to_owned(),
        header_name: name.to_owned(),
        out: PathBuf::from("unused"),
        name: "example".to_owned(),
        command: "generate".to_owned(),
        inputs: "0".to_owned(),
        ..Job::default()
    }
}

/// Load → lint → normalize → lower → emit.
pub fn run(spec: &Path, name: &str) -> (Result<Generated, Failed>, Diagnostics) {
    let mut found = Diagnostics::default();
    let generated = generate(&job(spec, name), &mut found);
    (generated, found)
}
