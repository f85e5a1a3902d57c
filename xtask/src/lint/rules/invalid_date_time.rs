//! # What it does
//! Finds examples and defaults of `format: date-time` that are no date-time of RFC 3339,
//! section 5.6; days are counted by month and year.
//!
//! # Why is this bad?
//! Readers copy the form, and a parser of RFC 3339 refuses it.
//!
//! # Example
//! ```yaml
//! At: { type: string, format: date-time, example: 2024-11-13T09:42 }   # no second, no zone
//! ```
//!
//! # Other rule sets
//! Spectral `oas3-valid-schema-example` and Redocly `no-invalid-schema-examples` have it
//! among their formats.

use super::prelude::*;

pub(super) const CODE: &str = "invalid-date-time";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let all = subject.values().iter();
    for given in all.filter(|given| given.is_date_time()) {
        let departure = &given.departure;
        let message = format!("the {} {}", given.role.noun(), departure.what);
        let help = format!("the format is at {}", departure.rule.pointer);
        found.at(&departure.value, message, help);
    }
}
