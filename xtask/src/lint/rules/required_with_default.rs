//! # What it does
//! Finds required parameters and properties that have a default.
//!
//! # Why is this bad?
//! The default says what holds where the value is absent, and it never is. Usually the
//! value is meant to be optional.
//!
//! # Example
//! ```yaml
//! - name: pretty
//!   in: query
//!   required: true
//!   schema: { type: boolean, default: false }
//! ```
//!
//! # Other rule sets
//! oasdiff `required-with-default`.

use super::prelude::*;

pub(super) const CODE: &str = "required-with-default";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for parameter in subject.all(Part::Parameter) {
        let schema = parameter.get("schema");
        if parameter.is_true("required")
            && let Some(default) = schema.and_then(|schema| default(&schema))
        {
            let name = parameter.str("name").unwrap_or_default();
            report(parameter, "required", "parameter", name, &default, found);
        }
    }
    for schema in subject.schemas() {
        let (Some(required), Some(properties)) = (schema.get("required"), schema.get("properties"))
        else {
            continue;
        };
        for place in required.items() {
            let Some(name) = place.node.as_str() else {
                continue;
            };
            if let Some(default) = properties.get(name).and_then(|schema| default(&schema)) {
                report(&place, "", "property", name, &default, found);
            }
        }
    }
}

fn default<'a>(schema: &At<'a>) -> Option<At<'a>> {
    schema
        .get("default")
        .or_else(|| schema.resolve()?.get("default"))
}

fn report(
    place: &At<'_>,
    key: &str,
    kind: &str,
    name: &str,
    default: &At<'_>,
    found: &mut Findings,
) {
    let message = format!("the {kind} `{name}` is required, so its default is never used");
    let help = format!("drop one of the two; the default is at {}", default.pointer);
    found.at_key(place, key, message, help);
}
