//! Lint: what is wrong with a document, before anything is made of it.
//!
//! One lint a file, in `rules/`; its documentation there is what `--explain` prints. A lint
//! sees the document as it was written, so that what it says is about what the author wrote.
//! All of them run on the tree, whatever its shape, and everything is reported together, in
//! the order of the file.
//!
//! An error is what the generator cannot work with. A warning is probably a mistake, or
//! something that the generated code does not do. A note is worth knowing. Warnings and
//! notes can be ignored, by code and place ([`ignore`]).

pub mod command;
mod composition;
mod conformance;
mod date_time;
mod discriminators;
pub mod explain;
pub mod format;
pub mod ignore;
mod keywords;
pub(crate) mod pattern;
mod reach;
mod rules;
mod shape;
mod subject;
mod values;

use crate::diagnostics::{Diagnostic, Diagnostics, Failed, Severity};
use crate::load::{At, Document};
pub(crate) use date_time::is_valid as is_date_time;
use ignore::{Ignored, Ignores};
pub use rules::LINTS;
pub(crate) use rules::is_usable;
use subject::Subject;

/// A lint.
pub struct Lint {
    /// Its stable name, such as `unused-component`.
    pub code: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    /// Finds what it is about.
    check: fn(&Subject<'_>, &mut Findings),
    /// The text of its file, which begins with its documentation.
    source: &'static str,
}

/// The findings of one lint.
pub(crate) struct Findings {
    code: &'static str,
    severity: Severity,
    list: Vec<Diagnostic>,
}

impl Findings {
    /// Reports the value at `place`.
    fn at(&mut self, place: &At<'_>, message: impl Into<String>, help: impl Into<String>) {
        let diagnostic = self.finding(message, help);
        self.list.push(place.mark(diagnostic));
    }

    /// Reports the key `name` at `place`; `place` itself where it has no such key.
    fn at_key(
        &mut self,
        place: &At<'_>,
        name: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let diagnostic = self.finding(message, help);
        self.list.push(place.mark_key(name, diagnostic));
    }

    /// Reports what stands nowhere in the document.
    fn nowhere(&mut self, message: impl Into<String>, help: impl Into<String>) {
        let diagnostic = self.finding(message, help);
        self.list.push(diagnostic);
    }

    fn finding(&self, message: impl Into<String>, help: impl Into<String>) -> Diagnostic {
        Diagnostic {
            severity: self.severity,
            ..Diagnostic::error(self.code, message).help(help)
        }
    }
}

/// Runs every lint.
///
/// # Errors
///
/// One of them found an error.
pub fn lint(document: &Document, found: &mut Diagnostics) -> Result<(), Failed> {
    lint_except(document, &Ignores::default(), found);
    found.checkpoint()
}

/// Runs every lint, and takes away what `ignores` name, which it gives back. An ignore that
/// matches nothing is a finding.
pub fn lint_except(
    document: &Document,
    ignores: &Ignores,
    found: &mut Diagnostics,
) -> Vec<Ignored> {
    let subject = Subject::new(document);
    let mut all = Vec::new();
    for lint in LINTS {
        let mut findings = Findings {
            code: lint.code,
            severity: lint.severity,
            list: Vec::new(),
        };
        (lint.check)(&subject, &mut findings);
        all.append(&mut findings.list);
    }
    all.sort_by(|left, right| left.position().cmp(&right.position()));
    let (kept, ignored) = ignores.split(all);
    kept.into_iter()
        .for_each(|diagnostic| found.push(diagnostic));
    ignored
}
