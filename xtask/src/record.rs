//! `cargo xtask record`: hands over to the recording proxy.
//!
//! The proxy brings an HTTP server, an HTTP client and TLS, which take longer to build than the
//! generator, and which the generator has no use for. So it is a package of its own, built when
//! it is first asked for.

use std::ffi::OsString;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, ExitCode};

/// Becomes the proxy, by Cargo, with the arguments as they came.
pub fn run(root: &Path, arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let fault = Command::new(&cargo)
        .args(["run", "--quiet", "--manifest-path"])
        .arg(root.join("Cargo.toml"))
        .args(["--package", "recording-proxy", "--"])
        .args(arguments)
        .exec();
    eprintln!("error: cannot run {}: {fault}", cargo.display());
    ExitCode::FAILURE
}
