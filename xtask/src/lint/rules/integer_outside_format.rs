//! # What it does
//! Finds examples and defaults that their `format` cannot hold: `int32` is −2147483648 to
//! 2147483647, `int64` the same of 64 bits.
//!
//! # Why is this bad?
//! Either the example is wrong or the format: where the API does send such numbers, every
//! client of the document fails on them.
//!
//! # Example
//! ```yaml
//! Bytes: { type: integer, format: int32, example: 4000000000 }
//! ```
//!
//! # Other rule sets
//! Spectral `oas3-valid-schema-example` and Redocly `no-invalid-schema-examples` check
//! formats only where their validator knows them.

use super::prelude::*;

pub(super) const CODE: &str = "integer-outside-format";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let all = subject.values().iter();
    for given in all.filter(|given| given.is_outside_format()) {
        let departure = &given.departure;
        let message = format!("the {} {}", given.role.noun(), departure.what);
        let help = format!("the format is at {}", departure.rule.pointer);
        found.at(&departure.value, message, help);
    }
}
