//! The stages, one after the other.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::diagnostics::{Diagnostic, Diagnostics, Failed};
use crate::emit::{Files, Package, emit};
use crate::lint::lint;
use crate::load::load;
use crate::lower::{lower, pages};
use crate::model::Api;
use crate::normalize::{Record, normalize};
use crate::settings::Pages;
use crate::write::{Change, Mode, WriteError, with_lock, write};

/// What to generate.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// The OpenAPI document.
    pub spec: PathBuf,
    /// What diagnostics call it.
    pub spec_name: String,
    /// What the headers of the files call it: never an absolute path.
    pub header_name: String,
    /// The folder of the crate.
    pub out: PathBuf,
    /// The name of the package.
    pub name: String,
    /// The command that does this again, for headers and messages.
    pub command: String,
    /// The schemas whose pattern may be left to an engine.
    pub engine: BTreeSet<String>,
    /// By which convention lists come in pages.
    pub pages: Option<Pages>,
    /// The digest of what the crate is generated from.
    pub inputs: String,
}

/// What a run gave.
#[derive(Debug)]
pub struct Generated {
    /// What was emitted.
    pub api: Api,
    /// The rewrites of `normalize`.
    pub record: Record,
    /// The crate's files.
    pub files: Files,
}

/// Load → lint → normalize → lower → emit.
///
/// # Errors
///
/// The document has an error; `found` says which.
pub fn generate(job: &Job, found: &mut Diagnostics) -> Result<Generated, Failed> {
    let mut document = load(&job.spec, &job.spec_name, found)?;
    document.engine.clone_from(&job.engine);
    lint(&document, found)?;
    let (document, record) = normalize(document);
    let mut api = lower(&document, found)?;
    if let Some(convention) = &job.pages {
        pages::mark(&mut api, convention, found);
        found.checkpoint()?;
    }
    let package = Package {
        name: job.name.clone(),
        spec: job.header_name.clone(),
        command: job.command.clone(),
    };
    match emit(&api, &package) {
        Ok(files) => Ok(Generated {
            api,
            record,
            files: with_lock(files, &job.inputs),
        }),
        Err(error) => found.fail(Diagnostic::error("generator-fault", error.to_string())),
    }
}

/// Write: the files of a run that succeeded.
///
/// # Errors
///
/// The disk refuses, or the folder holds something else; `found` says what.
pub fn finish(
    generated: &Generated,
    out: &Path,
    mode: Mode,
    found: &mut Diagnostics,
) -> Result<Vec<Change>, Failed> {
    write(&generated.files, out, mode).or_else(|error| {
        let code = match error {
            WriteError::Foreign(_) => "foreign-folder",
            WriteError::Io(..) => "unwritable-folder",
        };
        found.fail(Diagnostic::error(code, error.to_string()))
    })
}
