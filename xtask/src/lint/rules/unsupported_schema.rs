//! # What it does
//! Finds keywords of schemas whose rules the generated types do not check.
//!
//! # Why is this bad?
//! The caller of the generated client is on his own with them.
//!
//! # Example
//! ```yaml
//! Labels: { type: object, maxProperties: 9 }
//! ```
//!
//! # Other rule sets
//! None: limits of this generator.

use super::prelude::*;

pub(super) const CODE: &str = "unsupported-schema";
pub(super) const SEVERITY: Severity = Severity::Warning;

/// Keywords that are checked with some types only: elsewhere nothing comes of them.
const TYPED: [(&str, &[&str]); 11] = [
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
];

/// Keywords that constrain a value in ways that the generated types do not check.
const UNCHECKED: [&str; 3] = ["not", "minProperties", "maxProperties"];

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
        for name in nested_bounds(schema) {
            let message = format!("`{name}` is not checked of an array within an array");
            report("items", message);
        }
    }
}

/// The rules of the arrays that an array lists: only those of properties, parameters and
/// bodies are carried over.
fn nested_bounds(schema: &At<'_>) -> Vec<&'static str> {
    let inner = schema.get("items").and_then(|items| items.resolve());
    let inner = inner.filter(|inner| inner.str("type") == Some("array"));
    let rules = ["minItems", "maxItems", "uniqueItems"].into_iter();
    rules
        .filter(|name| {
            inner
                .as_ref()
                .is_some_and(|inner| inner.get(name).is_some())
        })
        .collect()
}
