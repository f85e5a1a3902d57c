//! # What it does
//! Finds keywords of schemas whose rules the generated types do not check.
//!
//! # Why is this bad?
//! The caller of the generated client is on his own with them.
//!
//! # Example
//! ```yaml
//! Name: { type: string, not: { enum: [admin] } }
//! ```
//!
//! # Other rule sets
//! None: limits of this generator.

use super::prelude::*;

pub(super) const CODE: &str = "unsupported-schema";
pub(super) const SEVERITY: Severity = Severity::Warning;

/// Keywords that are checked with some types only: elsewhere nothing comes of them.
const TYPED: [(&str, &[&str]); 13] = [
    ("enum", &["string", "integer"]),
    ("pattern", &["string"]),
    ("minLength", &["string"]),
    ("maxLength", &["string"]),
    ("minimum", &["integer", "number"]),
    ("maximum", &["integer", "number"]),
    ("multipleOf", &["integer", "number"]),
    ("minItems", &["array"]),
    ("maxItems", &["array"]),
    ("uniqueItems", &["array"]),
    ("properties", &["object"]),
    ("minProperties", &["object"]),
    ("maxProperties", &["object"]),
];

/// Keywords that constrain a value in ways that the generated types do not check.
const UNCHECKED: [&str; 1] = ["not"];

/// Keywords that say something of an array or an object as a whole.
const SIZES: [&str; 5] = [
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
];

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let help = "check the value where it matters: the generated types do not";
    for schema in subject.schemas() {
        let mut report = |name: &str, message: String| found.at_key(schema, name, message, help);
        for name in UNCHECKED.iter().filter(|name| schema.get(name).is_some()) {
            report(
                name,
                format!("`{name}` is not checked by the generated types"),
            );
        }
        for (name, of) in TYPED {
            let other = schema.str("type").is_some_and(|ty| !of.contains(&ty));
            if schema.get(name).is_some() && other {
                let types = of.join("` or `type: ");
                report(
                    name,
                    format!("`{name}` is only checked with `type: {types}`"),
                );
            }
        }
        let alternatives = alternatives(schema).into_iter();
        let alternatives = alternatives.map(|place| (place, "of an alternative of a choice"));
        let others = others(schema).into_iter();
        let others = others.map(|place| (place, "of a property without a name beside others"));
        for (place, what) in alternatives.chain(others) {
            for name in SIZES.iter().filter(|name| place.get(name).is_some()) {
                let message = format!("`{name}` is not checked {what}");
                found.at_key(&place, name, message, help);
            }
        }
    }
}

/// The arrays and maps among which a schema is a choice: only the rules of those that properties,
/// parameters and bodies are or hold are carried over.
fn alternatives<'a>(schema: &At<'a>) -> Vec<At<'a>> {
    let choices = ["oneOf", "anyOf"].into_iter();
    let parts = choices.filter_map(|name| schema.get(name));
    let parts = parts.flat_map(|parts| parts.items());
    let parts = parts.filter_map(|part| part.resolve());
    parts.filter(is_container).collect()
}

/// The array or map that each property is which an object does not declare, beside those that it
/// does.
fn others<'a>(schema: &At<'a>) -> Option<At<'a>> {
    schema
        .get("properties")
        .filter(|all| !all.entries().is_empty())?;
    let others = schema.get("additionalProperties")?.resolve()?;
    Some(others).filter(is_container)
}

fn is_container(schema: &At<'_>) -> bool {
    match schema.str("type") {
        Some("array") => true,
        Some("object") => schema.get("properties").is_none(),
        _ => false,
    }
}
