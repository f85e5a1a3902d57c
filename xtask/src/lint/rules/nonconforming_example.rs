//! # What it does
//! Finds examples that break the schema they are given for: of a schema, a parameter, a
//! header or a body, also behind references. A missing property that is `readOnly` or
//! `writeOnly` is no fault, since each direction lacks those of the other.
//!
//! # Why is this bad?
//! Readers copy examples, and mock servers answer with them. A warning: documents do that,
//! and servers too.
//!
//! # Example
//! ```yaml
//! ItemsPerPage: { type: integer, maximum: 500, example: 1000 }
//! ```
//!
//! # Other rule sets
//! Spectral `oas3-valid-media-example` and `oas3-valid-schema-example`; Redocly
//! `no-invalid-media-type-examples`, `no-invalid-schema-examples`,
//! `no-invalid-parameter-examples`; oasdiff `example-violates-schema`. They take patterns
//! without ECMA-262 or without exact bounds.

use super::prelude::*;
use crate::lint::values::Role;

pub(super) const CODE: &str = "nonconforming-example";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for given in subject.values() {
        let other = given.is_date_time() || given.is_outside_format();
        if given.role == Role::Example && !other {
            let departure = &given.departure;
            let message = format!("the example breaks its schema: it {}", departure.what);
            let help = format!("the rule is at {}", departure.rule.pointer);
            found.at(&departure.value, message, help);
        }
    }
}
