//! # What it does
//! Finds properties that a schema requires and that are `readOnly`, where a request contains
//! the schema.
//!
//! # Why is this bad?
//! OpenAPI 3.0 means it well: such a property is required of responses only. But to a
//! validator of JSON Schema the request lacks it, and OpenAPI 2.0 forbade the pair. Here,
//! request types do not have the property.
//!
//! # Example
//! ```yaml
//! Job:   # the schema of a request body
//!   type: object
//!   required: [id]
//!   properties:
//!     id: { type: string, readOnly: true }
//! ```
//!
//! # Other rule sets
//! Swagger Editor has it for OpenAPI 2.0; the kept sets for 3.0 do not.

use super::prelude::*;
use crate::lint::composition;

pub(super) const CODE: &str = "read-only-required";
pub(super) const SEVERITY: Severity = Severity::Note;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for schema in subject.schemas() {
        if !subject.reach().is_sent(&schema.pointer) {
            continue;
        }
        let required = schema.get("required");
        for place in required.iter().flat_map(At::items) {
            let Some(name) = place.node.as_str() else {
                continue;
            };
            let property = composition::property(schema, name);
            if property.is_some_and(|property| composition::is_true(&property, "readOnly")) {
                let message =
                    format!("`{name}` is required in a request, and `readOnly` keeps it out");
                let help = "it is required of responses only; a schema of its own for the \
                            request says so to every tool";
                found.at(&place, message, help);
            }
        }
    }
}
