//! What the linter found, as one text for a kind of reader.

mod github;
mod json;
mod sarif;

use super::ignore::Ignored;
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Severity};
use crate::load::Position;

/// A form of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people: the findings with excerpts of the document.
    Text,
    /// One JSON object: `findings`, `ignored` and `counts`.
    Json,
    /// Workflow commands, which GitHub Actions shows beside the lines.
    Github,
    /// SARIF 2.1.0, which code scanners exchange.
    Sarif,
}

/// What a run of the linter found.
#[derive(Debug)]
pub struct Report<'a> {
    /// What the document is called.
    pub document: &'a str,
    /// The findings.
    pub found: &'a Diagnostics,
    /// The findings that were ignored.
    pub ignored: &'a [Ignored],
}

impl Report<'_> {
    /// The report in a form. It ends with a line break, unless it is empty.
    pub fn render(&self, format: Format) -> String {
        match format {
            Format::Text => self.found.to_string(),
            Format::Json => lines(&json::render(self)),
            Format::Github => self.found.iter().map(github::command).collect(),
            Format::Sarif => lines(&sarif::render(self)),
        }
    }

    /// One line: how many findings there are of each severity.
    pub fn summary(&self) -> String {
        let count = |severity, noun: &str| {
            let count = self.found.count(severity);
            format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
        };
        let name = crate::diagnostics::in_one_line(self.document);
        format!(
            "{name}: {}, {}, {}; {} ignored",
            count(Severity::Error, "error"),
            count(Severity::Warning, "warning"),
            count(Severity::Note, "note"),
            self.ignored.len(),
        )
    }
}

fn lines(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}

/// The first position of a finding, and the one after its last.
fn range(place: &Place) -> (Position, Position) {
    place.source.range(place.span)
}

/// The message with what to do, in one text.
fn full_message(diagnostic: &Diagnostic) -> String {
    match &diagnostic.help {
        Some(help) => format!("{} (help: {help})", diagnostic.message),
        None => diagnostic.message.clone(),
    }
}
