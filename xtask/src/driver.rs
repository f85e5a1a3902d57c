//! The stages, one after the other.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::conserve::{self, Conservation};
use crate::diagnostics::{Diagnostic, Diagnostics, Failed, Severity};
use crate::digest;
use crate::emit::{Files, Package, emit};
use crate::lint::ignore::Ignores;
use crate::lint::lint_except;
use crate::load::{Document, Versions, load};
use crate::lower::{lower, pages};
use crate::model::Api;
use crate::normalize::{Record, normalize};
use crate::overlay::{OverlayFile, apply};
use crate::settings::{self, Pages};
use crate::write::{Change, Mode, WriteError, with_lock, write};

/// The file of the crate that holds the document as its overlays leave it.
pub const EFFECTIVE: &str = "openapi.json";

/// What to generate.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// The OpenAPI document.
    pub spec: PathBuf,
    /// What diagnostics call it.
    pub spec_name: String,
    /// Its corrections, in order.
    pub overlays: Vec<OverlayFile>,
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
    /// Which versions of media types are taken.
    pub versions: Versions,
    /// Whether a part of the document that is skipped is an error.
    pub strict: bool,
    /// By which convention lists come in pages.
    pub pages: Option<Pages>,
    /// The findings of the linter that are answered.
    pub ignores: Ignores,
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
    /// How much of the document was generated.
    pub conservation: Conservation,
    /// The crate's files.
    pub files: Files,
}

/// The job of the project at `root`: what `spec/regen.toml` says.
///
/// # Errors
///
/// The settings, or the files beside them, cannot be read.
pub fn project(root: &Path, found: &mut Diagnostics) -> Result<Job, Failed> {
    let folder = root.join("spec");
    let inputs = digest::of_folder(&folder).or_else(|error| {
        let message = format!("cannot read spec/: {error}");
        found.fail(Diagnostic::error("unreadable-file", message))
    })?;
    let job = in_folder(&folder, "spec/", found)?;
    Ok(Job { inputs, ..job })
}

/// What the `regen.toml` in a folder says, without the digest of its inputs; `shown` is the
/// folder in diagnostics.
///
/// # Errors
///
/// The settings cannot be read.
pub fn in_folder(folder: &Path, shown: &str, found: &mut Diagnostics) -> Result<Job, Failed> {
    let file = format!("{shown}regen.toml");
    let settings = settings::read(&folder.join("regen.toml"), &file, found)?;
    let name = |path: &Path| format!("{shown}{}", path.display());
    let overlays = settings.overlays.iter().map(|path| OverlayFile {
        path: folder.join(path),
        name: name(path),
    });
    Ok(Job {
        spec_name: name(&settings.spec),
        overlays: overlays.collect(),
        header_name: name(&settings.spec),
        spec: folder.join(&settings.spec),
        out: folder.join(&settings.out),
        name: settings.name,
        engine: settings.engine,
        versions: settings.versions,
        strict: true,
        ignores: settings.ignores,
        pages: settings.pages,
        command: "cargo xtask regen".to_owned(),
        inputs: String::new(),
    })
}

/// The document at `spec`, by the settings beside it where they name it.
///
/// # Errors
///
/// The settings cannot be read.
pub fn of_spec(spec: &Path, found: &mut Diagnostics) -> Result<Job, Failed> {
    let shown = |path: &Path| path.display().to_string();
    let folder = spec.with_file_name("");
    if folder.join("regen.toml").is_file() {
        let job = in_folder(&folder, &shown(&folder), found)?;
        let same = |left: &Path, right: &Path| {
            let (left, right) = (left.canonicalize(), right.canonicalize());
            left.is_ok_and(|left| right.is_ok_and(|right| left == right))
        };
        if same(&job.spec, spec) {
            return Ok(job);
        }
    }
    Ok(Job {
        spec: spec.to_owned(),
        spec_name: shown(spec),
        ..Job::default()
    })
}

/// Load → overlay: the document with its corrections.
///
/// # Errors
///
/// The document or an overlay is none, or the two do not fit; `found` says how.
pub fn effective(job: &Job, found: &mut Diagnostics) -> Result<Document, Failed> {
    let mut document = load(&job.spec, &job.spec_name, found)?;
    apply(&mut document, &job.spec, &job.overlays, found)?;
    document.engine.clone_from(&job.engine);
    Ok(document)
}

/// Load → overlay → lint → normalize → lower → emit.
///
/// # Errors
///
/// The document has an error; `found` says which.
pub fn generate(job: &Job, found: &mut Diagnostics) -> Result<Generated, Failed> {
    let document = effective(job, found)?;
    generate_from(document, job, found)
}

/// The same for a document that is loaded already.
///
/// # Errors
///
/// The document has an error; `found` says which.
pub fn generate_from(
    mut document: Document,
    job: &Job,
    found: &mut Diagnostics,
) -> Result<Generated, Failed> {
    document.versions.clone_from(&job.versions);
    lint_except(&document, &job.ignores, found);
    found.checkpoint()?;
    let corrected = (!job.overlays.is_empty()).then(|| document.to_text());
    let declared = conserve::declared(&document);
    let (document, record) = normalize(document);
    record
        .remarks()
        .iter()
        .cloned()
        .for_each(|remark| found.push(remark));
    found.checkpoint()?;
    let mut api = lower(&document, found)?;
    let conservation = conserve::check(&declared, &api, &record, found);
    if job.strict && found.count(Severity::Skip) > 0 {
        let message = "parts of the document are skipped, and `--strict` allows none";
        found.push(Diagnostic::error("skipped", message));
    }
    found.checkpoint()?;
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
        Ok(mut files) => {
            files.extend(corrected.map(|text| (EFFECTIVE.to_owned(), text)));
            Ok(Generated {
                api,
                record,
                conservation,
                files: with_lock(files, &job.inputs),
            })
        }
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
