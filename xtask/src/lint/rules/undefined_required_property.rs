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
        let own = schema.get("properties");
        let own = |name: &str| own.as_ref().is_some_and(|own| own.get(name).is_some());
        let names = required.items().into_iter();
        let names = names.filter(|place| place.node.as_str().is_some_and(|name| !own(name)));
        let names: Vec<_> = names.collect();
        if names.is_empty() {
            continue;
        }
        let mut composed = composition::same_value(schema);
        // What is composed of this schema elsewhere may bring the property.
        let elsewhere = wholes.get(&schema.pointer).cloned().unwrap_or_default();
        composed.extend(composition::closure(elsewhere));
        if composed.len() >= composition::LARGEST {
            continue;
        }
        for place in names {
            let name = place.node.as_str().unwrap_or_default();
            let has = |part: &At<'_>| {
                let properties = part.get("properties");
                properties.is_some_and(|all| all.get(name).is_some())
            };
            if !composed.iter().any(has) {
                let message = format!("`{name}` is required, and is no property");
                found.at(&place, message, "define the property, or correct its name");
            }
        }
    }
}
