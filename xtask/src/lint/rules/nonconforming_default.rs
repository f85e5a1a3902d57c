//! # What it does
//! Finds defaults that break the schema they are given for, also behind references. Those
//! that an enum does not contain are `unreachable-enum-default`.
//!
//! # Why is this bad?
//! A default is what holds where nothing was sent; one that could not be sent is a mistake,
//! and some tools send it.
//!
//! # Example
//! ```yaml
//! PageNumber: { type: integer, minimum: 1, default: 0 }
//! ```
//!
//! # Other rule sets
//! Spectral `oas3-valid-schema-example`; oasdiff `default-violates-schema`.

use super::prelude::*;
use crate::lint::values::Role;

pub(super) const CODE: &str = "nonconforming-default";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for given in subject.values() {
        let other = given.is_date_time() || given.is_outside_format() || given.is_unreachable();
        if given.role == Role::Default && !other {
            let departure = &given.departure;
            let message = format!("the default breaks its schema: it {}", departure.what);
            let help = format!("the rule is at {}", departure.rule.pointer);
            found.at(&departure.value, message, help);
        }
    }
}
