//! Workflow commands of GitHub Actions: `::warning file=…,line=…::message`.

use super::{full_message, range};
use crate::diagnostics::{Diagnostic, Severity};

/// The command of one finding, with its line break.
pub(super) fn command(diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Note => "notice",
        Severity::Warning | Severity::Skip => "warning",
        Severity::Error => "error",
    };
    let mut properties = Vec::new();
    let mut message = full_message(diagnostic);
    if let Some(place) = &diagnostic.place {
        let (start, end) = range(place);
        properties.push(format!("file={}", property(&place.source.name)));
        properties.push(format!("line={}", start.line));
        properties.push(format!("endLine={}", end.line));
        // Columns are only taken within one line.
        if start.line == end.line {
            properties.push(format!("col={}", start.column));
            properties.push(format!("endColumn={}", end.column));
        }
        if let Some(pointer) = &place.pointer {
            message = format!("{message}\nat {pointer}");
        }
    }
    properties.push(format!("title={}", property(diagnostic.code)));
    format!("::{level} {}::{}\n", properties.join(","), data(&message))
}

/// A message: what would end the line or begin an escape is escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property: also what would end the property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
