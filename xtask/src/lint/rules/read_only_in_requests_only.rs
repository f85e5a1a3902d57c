//! # What it does
//! Finds `readOnly` properties of schemas that requests contain and no response does.
//!
//! # Why is this bad?
//! A read-only property is never sent, so this one is nowhere: either the flag is wrong, or
//! the place of the schema.
//!
//! # Example
//! ```yaml
//! JobRequest:   # the schema of a request body only
//!   type: object
//!   properties:
//!     snapshotId: { type: string, readOnly: true }
//! ```
//!
//! # Other rule sets
//! oasdiff `read-only-property-only-in-requests`.

use super::prelude::*;
use crate::lint::composition;

pub(super) const CODE: &str = "read-only-in-requests-only";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let reach = subject.reach();
    for schema in subject.schemas() {
        if !reach.is_sent(&schema.pointer) || reach.is_received(&schema.pointer) {
            continue;
        }
        let properties = schema.get("properties");
        for (name, property) in properties.iter().flat_map(At::entries) {
            if composition::is_true(&property, "readOnly") {
                let message = format!("`{name}` is `readOnly`, and only requests have its schema");
                let help = "drop the flag, or the property";
                found.at(&property, message, help);
            }
        }
    }
}
