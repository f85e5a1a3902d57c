//! [`Input`]: a document of a file, or of a revision in git.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::diagnostics::{Diagnostic, Diagnostics, Failed};

/// A document that can be read by its path.
#[derive(Debug)]
pub struct Input {
    /// What reports call it: as it was asked for.
    pub name: String,
    /// The file.
    pub path: PathBuf,
    /// Where the file is, if it is a copy.
    _copy: Option<TempDir>,
}

impl Input {
    /// The document that `name` names: a file, or `REVISION:PATH` as git writes it.
    ///
    /// # Errors
    ///
    /// There is no such file, and git knows no such thing.
    pub fn open(name: &str, found: &mut Diagnostics) -> Result<Self, Failed> {
        if Path::new(name).is_file() {
            return Ok(Self::file(name, Path::new(name)));
        }
        let fail = |message: String, found: &mut Diagnostics| {
            let help = "a document is a file, or REVISION:PATH such as main:spec/restore-jobs.yaml";
            found.fail(Diagnostic::error("unreadable-document", message).help(help))
        };
        if !name.contains(':') || name.starts_with(['-', ':']) {
            return fail(format!("there is no file {name}"), found);
        }
        match shown(Path::new("."), name) {
            Ok(bytes) => Self::copy(name, &bytes)
                .or_else(|error| fail(format!("cannot keep a copy of {name}: {error}"), found)),
            Err(reason) => fail(format!("cannot read {name} from git: {reason}"), found),
        }
    }

    /// The document in the file at `path`.
    pub fn file(name: &str, path: &Path) -> Self {
        Self {
            name: name.to_owned(),
            path: path.to_owned(),
            _copy: None,
        }
    }

    /// The last committed state of the file at `path`, if git has one.
    pub fn committed(path: &Path) -> Option<Self> {
        let file = path.file_name()?.to_string_lossy();
        let bytes = shown(path.parent()?, &format!("HEAD:./{file}")).ok()?;
        Self::copy(&format!("HEAD:{file}"), &bytes).ok()
    }

    /// A document that is not in a file of its own.
    ///
    /// # Errors
    ///
    /// The disk refuses.
    pub fn copy(name: &str, bytes: &[u8]) -> std::io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("document.yaml");
        std::fs::write(&path, bytes)?;
        Ok(Self {
            name: name.to_owned(),
            path,
            _copy: Some(folder),
        })
    }
}

/// What git, in `folder`, has under `REVISION:PATH`.
fn shown(folder: &Path, name: &str) -> Result<Vec<u8>, String> {
    let mut git = Command::new("git");
    git.current_dir(folder);
    git.args(["show", "--no-color", "--no-textconv", name])
        .env("LC_ALL", "C");
    let output = git.output().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => "there is no git on this machine".to_owned(),
        _ => error.to_string(),
    })?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => {
            let said = String::from_utf8_lossy(&output.stderr);
            let said = said.lines().next().unwrap_or("it failed");
            Err(said.trim_start_matches("fatal: ").to_owned())
        }
    }
}
