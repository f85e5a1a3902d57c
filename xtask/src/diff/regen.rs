//! What `cargo xtask regen` says in the end: the same report, against what was there before.

use std::path::{Path, PathBuf};

use super::command::read;
use super::input::Input;
use super::semver::Semver;
use super::{Comparison, changes, plain};
use crate::diagnostics::Diagnostics;
use crate::emit::Files;

/// The document that a crate was generated from, where the crate has a copy of it.
const COPY: &str = "openapi.json";

/// A generated crate before it is generated again.
#[derive(Debug)]
pub struct Before {
    document: Option<Input>,
    files: Files,
    out: PathBuf,
    spec: PathBuf,
}

impl Before {
    /// The crate at `out`, which was generated from `spec`: its document is the crate's own
    /// copy, or else the last committed state of `spec`.
    pub fn read(out: &Path, spec: &Path) -> Self {
        let copy = std::fs::read(out.join(COPY)).ok();
        let copy = copy.and_then(|bytes| Input::copy("before", &bytes).ok());
        let mut files = Files::new();
        sources(&out.join("src"), "src", &mut files);
        Self {
            document: copy.or_else(|| Input::committed(spec)),
            files,
            out: out.to_owned(),
            spec: spec.to_owned(),
        }
    }

    /// The report on the crate as it is now, of these files; one line where nothing changed.
    pub fn compared_with(&self, files: &Files) -> String {
        let Some(document) = &self.document else {
            return "no earlier document to compare with\n".to_owned();
        };
        let copy = self.out.join(COPY);
        let now = Input::file("now", if copy.is_file() { &copy } else { &self.spec });
        // What is wrong with a document of before is not worth a word now.
        let mut found = Diagnostics::default();
        let (Ok(old), Ok(new)) = (read(document, &mut found), read(&now, &mut found)) else {
            return "the earlier document cannot be read: nothing to compare with\n".to_owned();
        };
        let changes = changes(&old, &new);
        let sources = |files: &Files| -> Files {
            let sources = files.iter().filter(|(file, _)| file.starts_with("src/"));
            sources
                .map(|(file, text)| (file.clone(), text.clone()))
                .collect()
        };
        let semver = Semver::of(&self.files, &sources(files), &changes);
        let comparison = Comparison {
            old: "before".to_owned(),
            new: "now".to_owned(),
            changes,
            semver,
        };
        match comparison.is_empty() {
            true => "no change\n".to_owned(),
            false => plain(&comparison),
        }
    }
}

/// The Rust files below `folder`, by their paths.
fn sources(folder: &Path, prefix: &str, files: &mut Files) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let name = format!("{prefix}/{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            sources(&path, &name, files);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            files.insert(name, text);
        }
    }
}
