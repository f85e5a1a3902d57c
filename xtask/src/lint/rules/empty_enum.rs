//! # What it does
//! Finds enums that no value keeps: empty ones, and those of a `string` without anything that
//! could be one.
//!
//! # Why is this bad?
//! No value can be sent, and each that is received breaks the rule.
//!
//! # Example
//! ```yaml
//! State: { type: string, enum: [] }
//! ```
//!
//! # Other rule sets
//! oasdiff `enum-empty`, there a warning.

use super::prelude::*;
use crate::load::{Kind, Node};

pub(super) const CODE: &str = "empty-enum";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for schema in subject.schemas() {
        let Some(values) = schema.get("enum") else {
            continue;
        };
        let Some(values) = values.node.as_array() else {
            continue;
        };
        let string = schema.str("type") == Some("string");
        // A number or a flag is a text that has lost its quotes: another lint says so.
        let is_none =
            |value: &Node| matches!(value.kind, Kind::Null | Kind::Array(_) | Kind::Object(_));
        if string && values.iter().all(is_none) {
            let message = "this enum allows no string: no value keeps it";
            found.at_key(schema, "enum", message, "list its values, as strings");
        } else if values.is_empty() {
            let message = "this enum is empty: no value keeps it";
            found.at_key(schema, "enum", message, "list its values");
        }
    }
}
