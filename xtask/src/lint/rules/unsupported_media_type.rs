//! # What it does
//! Finds bodies that have media types, and none that is JSON or a form.
//!
//! # Why is this bad?
//! The generator knows the structure of JSON (`application/json` and types that end in
//! `+json`) and of forms. Of another body the client gives and takes the bytes.
//!
//! # Example
//! ```yaml
//! content:
//!   text/csv: { schema: { type: string } }
//! ```
//!
//! # Other rule sets
//! Redocly `request-mime-type` and `response-mime-type`, with JSON as the list of what is
//! allowed.

use super::prelude::*;
use crate::normalize::{essence, is_json};

/// What else is carried with its structure.
const CARRIED: [&str; 4] = [
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "*/*",
    "application/*",
];

pub(super) const CODE: &str = "unsupported-media-type";
pub(super) const SEVERITY: Severity = Severity::Note;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let used = used(subject.document);
    let bodies = subject.all(Part::RequestBody).iter();
    for body in bodies.chain(subject.all(Part::Response)) {
        let Some(content) = body.get("content").filter(|_| used.contains(&body.pointer)) else {
            continue;
        };
        let media_types = content.entries();
        let carried = |name: &str| is_json(name) || CARRIED.contains(&essence(name).as_str());
        if media_types.iter().any(|(name, _)| carried(name)) {
            continue;
        }
        for (name, _) in media_types {
            let (message, help) = match name.contains('/') {
                true => ("is not JSON", "the client gives and takes its bytes"),
                false => (
                    "is no media type",
                    "a media type such as application/json stands here, with the schema below it",
                ),
            };
            found.at_key(&content, &name, format!("`{name}` {message}"), help);
        }
    }
}

/// The bodies of operations: what no operation has is not generated.
fn used(document: &Document) -> std::collections::BTreeSet<String> {
    let operations = document.operations();
    let bodies = operations.flat_map(|(_, _, operation)| {
        let responses = operation.get("responses");
        // What these statuses declare as a body never comes: RFC 9110, section 6.4.1.
        let bodiless = |status: &str| ["204", "205", "304"].contains(&status);
        let responses = responses.iter().flat_map(At::entries);
        let responses = responses.filter(|(status, _)| !bodiless(status));
        let responses = responses.map(|(_, response)| response);
        let bodies = responses.chain(operation.get("requestBody"));
        bodies.filter_map(|body| body.resolve()).collect::<Vec<_>>()
    });
    bodies.map(|body| body.pointer).collect()
}
