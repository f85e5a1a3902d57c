//! # What it does
//! Finds values of an enum that are not of the `type` beside it. `null` is one of a schema
//! that is `nullable`.
//!
//! # Why is this bad?
//! The value can never be valid. In YAML it is often a word that is no text without quotes:
//! `true`, `null`, `1`.
//!
//! # Example
//! ```yaml
//! Answer: { type: string, enum: [maybe, true] }   # 'true' is meant
//! ```
//!
//! # Other rule sets
//! Spectral `typed-enum`; Redocly `no-enum-type-mismatch`.

use super::prelude::*;
use crate::load::Kind;
use crate::number;

pub(super) const CODE: &str = "mistyped-enum-value";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for schema in subject.schemas() {
        let (Some(values), Some(of)) = (schema.get("enum"), schema.str("type")) else {
            continue;
        };
        for value in values.items() {
            if !is_of(&value.node.kind, of, schema.is_true("nullable")) {
                let message = format!("{} is not of the type {of}", value.node.to_json());
                found.at(
                    &value,
                    message,
                    "correct the value, or put quotes around it",
                );
            }
        }
    }
}

fn is_of(kind: &Kind, of: &str, nullable: bool) -> bool {
    match (kind, of) {
        (Kind::Null, _) => nullable,
        (Kind::Bool(_), of) => of == "boolean",
        (Kind::Number(text), "integer") => number::integer(text).is_some(),
        (Kind::Number(_), of) => of == "number",
        (Kind::String(_), of) => of == "string",
        (Kind::Array(_), of) => of == "array",
        (Kind::Object(_), of) => of == "object",
    }
}
