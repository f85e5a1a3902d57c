//! # What it does
//! Finds paths that are a `$ref` to a path item.
//!
//! # Why is this bad?
//! The generator does not follow them, and would drop the path's operations.
//!
//! # Example
//! ```yaml
//! paths:
//!   /jobs: { $ref: '#/x-paths/jobs' }
//! ```
//!
//! # Other rule sets
//! None: a limit of this generator.

use super::prelude::*;

pub(super) const CODE: &str = "unsupported-reference";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let items = subject.all(Part::PathItem).iter();
    for item in items.filter(|item| item.get("$ref").is_some()) {
        let message = "a path that is a reference is not supported";
        found.at_key(item, "$ref", message, "put the path item here");
    }
}
