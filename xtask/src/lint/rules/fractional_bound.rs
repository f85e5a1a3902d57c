//! # What it does
//! Finds a `minimum` or `maximum` of an integer that no integer is: one with a fraction, or
//! one larger than any integer.
//!
//! # Why is this bad?
//! Tools round it up, down, or not at all.
//!
//! # Example
//! ```yaml
//! Count: { type: integer, minimum: 0.5 }
//! ```
//!
//! # Other rule sets
//! None.

use super::prelude::*;
use crate::number;

pub(super) const CODE: &str = "fractional-bound";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for schema in subject.schemas() {
        if schema.str("type") != Some("integer") {
            continue;
        }
        for name in ["minimum", "maximum"] {
            let Some(bound) = schema.get(name) else {
                continue;
            };
            let Some(text) = bound.node.as_number() else {
                continue;
            };
            if number::integer(text).is_none() {
                let large = text.parse().is_ok_and(|value: f64| value.abs() > 1e38);
                let what = match large {
                    true => "which is larger than any integer",
                    false => "which is no integer",
                };
                let message = format!("the {name} of an integer is {text}, {what}");
                found.at(&bound, message, "write the nearest integer that is meant");
            }
        }
    }
}
