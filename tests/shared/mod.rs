//! The folder of material that is not part of the project: recordings of the real API.

use std::io::Write;
use std::path::PathBuf;

/// `name` in the shared folder: the one that `ATLAS_SHARED` names, or `shared/` beside the
/// checkout. Where it is absent, says so, past the capture of the test's output.
pub fn folder(name: &str) -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = std::env::var_os("ATLAS_SHARED").map_or_else(beside, PathBuf::from);
    let folder = shared.join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    let message = format!("SKIPPED: there is no {}\n", folder.display());
    let _ = std::io::stderr().write_all(message.as_bytes());
    None
}
