//! # What it does
//! Finds a `format` that the generated types do not check: any but `int32`, `int64`,
//! `float`, `double`, `date-time` and `password`, and any of these with another type.
//!
//! # Why is this bad?
//! A value that is not of the format is sent, and received without a violation.
//!
//! # Example
//! ```yaml
//! Id: { type: string, format: uuid }   # a pattern beside it is checked
//! ```
//!
//! # Other rule sets
//! oasdiff `type-format-mismatch` finds the formats of another type; the rest is a limit of
//! this generator.

use super::prelude::*;

pub(super) const CODE: &str = "unchecked-format";
pub(super) const SEVERITY: Severity = Severity::Note;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for schema in subject.schemas() {
        let Some(format) = schema.str("format") else {
            continue;
        };
        let of = schema.str("type").unwrap_or_default();
        let checked = match format {
            "int32" | "int64" => of == "integer",
            // They say how a number is kept, and that a text is hidden: no value breaks them.
            "float" | "double" => of == "number",
            "date-time" | "password" => of == "string",
            _ => false,
        };
        if !checked {
            let message = match of {
                "" => format!("the format {format} is not checked without a type"),
                of => format!("the format {format} of a value of type {of} is not checked"),
            };
            found.at_key(
                schema,
                "format",
                message,
                "a `pattern` beside it is checked",
            );
        }
    }
}
