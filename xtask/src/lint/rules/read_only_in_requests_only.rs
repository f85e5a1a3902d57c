//! # What it does
//! Finds `readOnly` properties of schemas that requests contain and no response does: one
//! finding a schema.
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
        let properties = properties.iter().flat_map(At::entries);
        let read_only =
            properties.filter(|(_, property)| composition::is_true(property, "readOnly"));
        let names: Vec<_> = read_only.map(|(name, _)| format!("`{name}`")).collect();
        if !names.is_empty() {
            let names = names.join(", ");
            let message =
                format!("only requests have this schema, and `readOnly` keeps out {names}");
            let help = "drop the flags, or the properties";
            found.at_key(schema, "properties", message, help);
        }
    }
}
