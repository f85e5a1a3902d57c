//! # What it does
//! Finds operationIds that no method and builder can be called by: those that begin with no
//! letter, have characters that no name has, or are a name of the client's own.
//!
//! # Why is this bad?
//! The method is called by another name than the document says.
//!
//! # Example
//! ```yaml
//! get: { operationId: 2faStatus }
//! ```
//!
//! # Other rule sets
//! Spectral `operation-operationId-valid-in-url` and Redocly `operation-operationId-url-safe`
//! ask for something near: that the id needs no escape in a URL.

use super::prelude::*;

pub(super) const CODE: &str = "unusable-operation-id";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (_, _, operation) in subject.document.operations() {
        let Some(id) = operation.get("operationId") else {
            continue;
        };
        let Some(text) = id.node.as_str().filter(|text| !is_usable(text)) else {
            continue;
        };
        let message = format!("`{text}` cannot be the name of a method and its builder");
        let help = "it is changed; begin it with a letter, and avoid names of the client's own such as `new`";
        found.at(&id, message, help);
    }
}

/// Names of the generated modules `builder`, `client` and `operations`.
const TAKEN: [&str; 17] = [
    "Self",
    "All",
    "BaseUrl",
    "Call",
    "Client",
    "Clone",
    "Error",
    "Execute",
    "Input",
    "New",
    "Option",
    "ResponseValue",
    "Result",
    "String",
    "Transport",
    "Violation",
    "WithTransport",
];

/// Whether the generator and progenitor derive the same free names from an operationId.
pub(crate) fn is_usable(id: &str) -> bool {
    let letter = |c: char| syn::parse_str::<syn::Ident>(&format!("{c}a")).is_ok();
    let continues =
        |c: char| c.is_ascii() || syn::parse_str::<syn::Ident>(&format!("a{c}")).is_ok();
    let begins = id.trim_start_matches('_').starts_with(letter);
    let pascal = heck::ToUpperCamelCase::to_upper_camel_case(id);
    begins && id.chars().all(|c| continues(c) && c != '\'') && !TAKEN.contains(&pascal.as_str())
}
