//! # What it does
//! Finds schemas that `allOf` leads back to.
//!
//! # Why is this bad?
//! The schema asks of a value to keep the schema, which says nothing; most tools do not
//! end. Through `oneOf` and `anyOf` it is a usual form: a parent that lists its children,
//! each of which has the parent in `allOf`.
//!
//! # Example
//! ```yaml
//! Job:
//!   allOf:
//!     - $ref: '#/components/schemas/Job'
//! ```
//!
//! # Other rule sets
//! None that tells it from the circles that are allowed.

use std::collections::BTreeSet;

use super::prelude::*;

pub(super) const CODE: &str = "circular-composition";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for schema in subject.schemas() {
        let parts = parts(schema);
        if !parts.is_empty() && leads_to(parts, &schema.pointer) {
            let message = "this schema consists of itself";
            found.at(
                schema,
                message,
                "`allOf` may not lead back to where it stands",
            );
        }
    }
}

fn leads_to(mut open: Vec<At<'_>>, pointer: &str) -> bool {
    let mut seen = BTreeSet::new();
    while let Some(part) = open.pop() {
        // A part that leads nowhere is another lint's matter.
        let Some(part) = part.resolve() else { continue };
        if part.pointer == pointer {
            return true;
        }
        if seen.insert(part.pointer.clone()) {
            open.extend(parts(&part));
        }
    }
    false
}

fn parts<'a>(schema: &At<'a>) -> Vec<At<'a>> {
    schema.get("allOf").map_or_else(Vec::new, |all| all.items())
}
