//! # What it does
//! Finds a `type` that OpenAPI 3.0 does not have.
//!
//! # Why is this bad?
//! It is not known what the value is.
//!
//! # Example
//! ```yaml
//! Name: { type: text }
//! ```
//!
//! # Other rule sets
//! Spectral `oas3-schema`; Redocly `struct`; oasdiff `schema-type-unsupported`.

use super::prelude::*;
use crate::lint::keywords::TYPES;

pub(super) const CODE: &str = "unknown-type";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for schema in subject.schemas() {
        if let Some(name) = schema.str("type").filter(|name| !TYPES.contains(name)) {
            let message = format!("`{name}` is no type of OpenAPI 3.0");
            let help = "the types are string, integer, number, boolean, array and object";
            found.at_key(schema, "type", message, help);
        }
    }
}
