//! Findings that are answered: each named by its code and place, with the reason.
//!
//! In `regen.toml` as `[[lint.ignore]]`, in a file of their own as `[[ignore]]`:
//!
//! ```toml
//! [[lint.ignore]]
//! code = "unused-component"
//! at = "/components/schemas/Draft"
//! reason = "the next version of the API uses it"
//! ```
//!
//! `at` is the JSON pointer that the finding shows. One that matches no finding is an error,
//! so that none outlives what it was written for.

use std::path::Path;
use std::rc::Rc;

use serde::Deserialize;
use toml::Spanned;

use super::LINTS;
use crate::diagnostics::{Diagnostic, Diagnostics, Failed, Severity};
use crate::load::{Source, Span};
use crate::settings;

/// An ignore, as it is written.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The code of the finding.
    pub code: String,
    /// The JSON pointer of the finding's place.
    pub at: String,
    /// Why it is right as it is.
    pub reason: String,
}

/// The ignores of a run.
#[derive(Clone, Debug, Default)]
pub struct Ignores(Vec<Ignore>);

#[derive(Clone, Debug)]
struct Ignore {
    entry: Entry,
    source: Rc<Source>,
    span: Span,
}

/// A finding that was ignored, and why.
#[derive(Clone, Debug)]
pub struct Ignored {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// The reason that the ignore gives.
    pub reason: String,
}

/// A file of ignores.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    ignore: Vec<Spanned<Entry>>,
}

/// Reads the file of ignores at `path`.
///
/// # Errors
///
/// The file cannot be read, is not TOML, or holds something else or an ignore that no
/// finding can have.
pub fn read(path: &Path, name: &str, found: &mut Diagnostics) -> Result<Ignores, Failed> {
    let help = "an ignore is `[[ignore]]` with `code`, `at` and `reason`";
    let (file, source): (File, _) = settings::parse(path, name, help, found)?;
    let ignores = Ignores::new(file.ignore, &source, found);
    found.checkpoint()?;
    Ok(ignores)
}

impl Ignores {
    /// The ignores that stand in `source`. Those that no finding can have are reported.
    pub fn new(entries: Vec<Spanned<Entry>>, source: &Rc<Source>, found: &mut Diagnostics) -> Self {
        let ignores = entries.into_iter().map(|entry| Ignore {
            span: settings::characters(&source.text, entry.span()),
            entry: entry.into_inner(),
            source: Rc::clone(source),
        });
        let ignores = Self(ignores.collect());
        for ignore in &ignores.0 {
            if let Some((message, help)) = ignore.fault() {
                found.push(ignore.mark(Diagnostic::error("invalid-ignore", message).help(help)));
            }
        }
        ignores
    }

    /// These and those of another file.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Parts findings into those that stay and those that are ignored. An ignore that
    /// matches nothing joins the first.
    pub(super) fn split(&self, all: Vec<Diagnostic>) -> (Vec<Diagnostic>, Vec<Ignored>) {
        let mut used = vec![false; self.0.len()];
        let (mut kept, mut ignored) = (Vec::new(), Vec::new());
        for diagnostic in all {
            let mut reason = None;
            for (ignore, used) in self.0.iter().zip(&mut used) {
                if ignore.covers(&diagnostic) {
                    *used = true;
                    reason = Some(ignore.entry.reason.clone());
                }
            }
            match reason {
                Some(reason) => ignored.push(Ignored { diagnostic, reason }),
                None => kept.push(diagnostic),
            }
        }
        let unused = self.0.iter().zip(used).filter(|(_, used)| !used);
        kept.extend(unused.map(|(ignore, _)| ignore.unused()));
        (kept, ignored)
    }
}

impl Ignore {
    fn fault(&self) -> Option<(String, &'static str)> {
        let Entry { code, reason, .. } = &self.entry;
        if reason.trim().is_empty() {
            let message = format!("the ignore of `{code}` has no reason");
            return Some((message, "say why the finding is right as it is"));
        }
        match LINTS.iter().find(|lint| lint.code == code) {
            None => Some((
                format!("`{code}` is the code of no lint"),
                "`cargo xtask lint --list` lists them",
            )),
            Some(lint) if lint.severity == Severity::Error => Some((
                format!("`{code}` is an error, which cannot be ignored"),
                "the generator cannot work with it: correct the document, by an overlay if need be",
            )),
            Some(_) => None,
        }
    }

    fn covers(&self, diagnostic: &Diagnostic) -> bool {
        let place = diagnostic.place.as_ref();
        let pointer = place.and_then(|place| place.pointer.as_deref());
        diagnostic.code == self.entry.code && pointer == Some(&self.entry.at)
    }

    fn unused(&self) -> Diagnostic {
        let Entry { code, at, .. } = &self.entry;
        let message = format!("there is no `{code}` at {at:?} to ignore");
        let help = "take the ignore away, or correct its code or place";
        self.mark(Diagnostic::error("unused-ignore", message).help(help))
    }

    fn mark(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.spanning(&self.source, None, self.span)
    }
}
