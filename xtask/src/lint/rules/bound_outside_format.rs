//! # What it does
//! Finds a `minimum` or `maximum` of an integer that lies outside of the range of its
//! `format` and excludes nothing.
//!
//! # Why is this bad?
//! The bound does nothing: the format excludes more. Often the format is the mistake, and
//! `int64` is meant.
//!
//! # Example
//! ```yaml
//! Size: { type: integer, format: int32, maximum: 4294967295 }
//! ```
//!
//! # Other rule sets
//! None. Where nothing is left of the range, it is `empty-range`.

use super::format_range::format_range;
use super::prelude::*;

pub(super) const CODE: &str = "bound-outside-format";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for schema in subject.schemas() {
        let format = schema.str("format").unwrap_or_default();
        if schema.str("type") != Some("integer") || !["int32", "int64"].contains(&format) {
            continue;
        }
        let (lowest, highest) = format_range(schema);
        let below = schema.integer("minimum").filter(|min| *min < lowest);
        let above = schema.integer("maximum").filter(|max| *max > highest);
        for (name, value) in [("minimum", below), ("maximum", above)] {
            if let (Some(value), Some(place)) = (value, schema.get(name)) {
                let message = format!("the {name} {value} is outside of the range of {format}");
                let help = format!("{format} is {lowest} to {highest}: correct one of the two");
                found.at(&place, message, help);
            }
        }
    }
}
