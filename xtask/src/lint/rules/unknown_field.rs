//! # What it does
//! Finds fields that OpenAPI 3.0.3 does not have at their place, and that are no extensions.
//!
//! # Why is this bad?
//! Nothing comes of the field. Often it is a name with a letter wrong, or a keyword of
//! OpenAPI 3.1 or of JSON Schema.
//!
//! # Example
//! ```yaml
//! Name:
//!   type: string
//!   maxlength: 64   # it is written maxLength
//! ```
//!
//! # Other rule sets
//! Spectral `oas3-schema`; Redocly `struct`; of oasdiff, `extra-sibling-fields` and the rules
//! that end in `-field-for-3-1-plus`.

use super::prelude::*;

pub(super) const CODE: &str = "unknown-field";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (part, place, name) in &subject.walk.unknown {
        let lower = name.to_lowercase();
        let fields = part.fields().iter();
        let meant = fields
            .map(|field| field.name)
            .find(|known| known.to_lowercase() == lower);
        let help = match meant {
            Some(meant) => format!("write `{meant}`"),
            None => "take it away, or begin its name with `x-`".to_owned(),
        };
        let message = format!("{} has no field `{name}` in OpenAPI 3.0", part.noun());
        found.at_key(place, name, message, help);
    }
}
