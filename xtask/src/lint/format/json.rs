//! One JSON object, for programs of the reader's own.

use serde_json::{Value, json};

use super::{Report, range};
use crate::diagnostics::{Diagnostic, Severity};

/// Raised when a reader of the form could trip over a change.
const VERSION: u32 = 1;

pub(super) fn render(report: &Report<'_>) -> Value {
    let ignored = report.ignored.iter().map(|ignored| {
        let mut value = finding(&ignored.diagnostic);
        value["reason"] = ignored.reason.as_str().into();
        value
    });
    json!({
        "version": VERSION,
        "document": report.document,
        "findings": report.found.iter().map(finding).collect::<Vec<_>>(),
        "ignored": ignored.collect::<Vec<_>>(),
        "counts": {
            "error": report.found.count(Severity::Error),
            "warning": report.found.count(Severity::Warning),
            "note": report.found.count(Severity::Note),
            "ignored": report.ignored.len(),
        },
    })
}

fn finding(diagnostic: &Diagnostic) -> Value {
    let place = diagnostic.place.as_ref().map(|place| {
        let (start, end) = range(place);
        json!({
            "file": place.source.name,
            "line": start.line,
            "column": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "pointer": place.pointer,
        })
    });
    json!({
        "code": diagnostic.code,
        "severity": diagnostic.severity.name(),
        "message": diagnostic.message,
        "help": diagnostic.help,
        "place": place,
    })
}
