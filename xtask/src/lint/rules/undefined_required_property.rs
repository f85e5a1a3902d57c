//! # What it does
//! Finds names in `required` that no property has: neither in the same schema nor in what it
//! is composed with.
//!
//! # Why is this bad?
//! The name is written wrong, or the property was taken away: each value lacks it, and a
//! type has no place for it.
//!
//! # Example
//! ```yaml
//! Job:
//!   type: object
//!   required: [id, stat]
//!   properties:
//!     id: { type: string }
//!     status: { type: string }
//! ```
//!
//! # Other rule sets
//! Redocly `no-required-schema-properties-undefined`.

use std::collections::BTreeMap;

use super::prelude::*;
use crate::lint::composition;

pub(super) const CODE: &str = "undefined-required-property";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let mut wholes: BTreeMap<String, Vec<At<'_>>> = BTreeMap::new();
    for reference in subject.references(Part::Schema) {
        if let (Some(whole), Some(part)) = (composition::whole_of(reference), reference.resolve()) {
            wholes.entry(part.pointer).or_default().push(whole);
        }
    }
    for schema in subject.schemas() {
        let Some(required) = schema.get("required") else {
            continue;
        };
        let names = required.items();
        let missing = names.iter().filter(|name| {
            let name = name.node.as_str();
            name.is_some_and(|name| composition::property(schema, name).is_none())
        });
        let missing: Vec<_> = missing.collect();
        if missing.is_empty() {
            continue;
        }
        // What is composed of this schema elsewhere may bring the property.
        let elsewhere = wholes.get(&schema.pointer).cloned().unwrap_or_default();
        let elsewhere = composition::closure(elsewhere);
        for place in missing {
            let name = place.node.as_str().unwrap_or_default();
            let has = |whole: &At<'_>| {
                let properties = whole.get("properties");
                properties.is_some_and(|all| all.get(name).is_some())
            };
            if !elsewhere.iter().any(has) {
                let message = format!("`{name}` is required, and is no property");
                found.at(place, message, "define the property, or correct its name");
            }
        }
    }
}
