//! SARIF 2.1.0 (OASIS): the log of one run, with the lints as its rules.

use serde_json::{Value, json};

use super::{Report, full_message, range};
use crate::diagnostics::{Diagnostic, Place};
use crate::lint::{LINTS, explain};

pub(super) fn render(report: &Report<'_>) -> Value {
    let kept = report.found.iter().map(result);
    let ignored = report.ignored.iter().map(|ignored| {
        let mut value = result(&ignored.diagnostic);
        value["suppressions"] = json!([{ "kind": "external", "justification": ignored.reason }]);
        value
    });
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "cargo xtask lint",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": LINTS.iter().map(rule).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": kept.chain(ignored).collect::<Vec<_>>(),
        }],
    })
}

fn rule(lint: &crate::lint::Lint) -> Value {
    let text = explain::documentation(lint);
    json!({
        "id": lint.code,
        "shortDescription": { "text": explain::first_sentence(&text) },
        "help": { "text": text, "markdown": text },
        "defaultConfiguration": { "level": lint.severity.name() },
    })
}

fn result(diagnostic: &Diagnostic) -> Value {
    let mut value = json!({
        "ruleId": diagnostic.code,
        "level": diagnostic.severity.name(),
        "message": { "text": full_message(diagnostic) },
        "locations": diagnostic.place.iter().map(location).collect::<Vec<_>>(),
    });
    // Findings of other stages have no rule to point to.
    if let Some(index) = LINTS.iter().position(|lint| lint.code == diagnostic.code) {
        value["ruleIndex"] = index.into();
    }
    value
}

fn location(place: &Place) -> Value {
    let (start, end) = range(place);
    let mut value = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&place.source.name) },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        },
    });
    if let Some(pointer) = &place.pointer {
        value["logicalLocations"] = json!([{ "fullyQualifiedName": pointer, "kind": "value" }]);
    }
    value
}

/// A path as a reference of RFC 3986: an absolute one as `file:`.
fn uri(path: &str) -> String {
    let mut uri = match path.starts_with('/') {
        true => "file://".to_owned(),
        false => String::new(),
    };
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
