//! # What it does
//! Finds each `$ref` that leads to nothing, in a circle, or out of the file.
//!
//! # Why is this bad?
//! What it stands for is not known, so nothing can be made of it. Files beside the document
//! are not read: the generator takes one file.
//!
//! # Example
//! ```yaml
//! schema: { $ref: '#/components/schemas/Jobb' }   # the component is called Job
//! ```
//!
//! # Other rule sets
//! Spectral `invalid-ref`; Redocly `no-unresolved-refs`; oasdiff `unresolved-ref`.

use super::prelude::*;

pub(super) const CODE: &str = "unresolved-reference";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (_, place) in &subject.walk.references {
        let Some(reference) = place.str("$ref") else {
            continue;
        };
        let at = place.get("$ref");
        let at = at.as_ref().unwrap_or(place);
        if !reference.starts_with('#') {
            let message = format!("`{reference}` points out of this file");
            found.at(at, message, "bundle the documents into one file first");
        } else if place.resolve().is_none() {
            let exists = place.document.at(&reference[1..]).is_some();
            let (message, help) = match exists {
                true => (
                    format!("`{reference}` leads in a circle"),
                    "one reference of the circle has to lead to something else",
                ),
                false => (
                    format!("`{reference}` points to nothing"),
                    "define it, or correct the pointer",
                ),
            };
            found.at(at, message, help);
        }
    }
}
