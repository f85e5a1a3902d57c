//! # What it does
//! Finds keywords of schemas whose rules are not carried over to the generated types.
//!
//! # Why is this bad?
//! A value of a combined schema is taken as any JSON value, and other rules are not
//! checked: the caller of the generated client is on his own with them.
//!
//! # Example
//! ```yaml
//! Share: { type: number, minimum: 0, maximum: 1 }
//! ```
//!
//! # Other rule sets
//! None: limits of this generator.

use super::prelude::*;

pub(super) const CODE: &str = "unsupported-schema";
pub(super) const SEVERITY: Severity = Severity::Warning;

/// Keywords that combine schemas.
const COMBINATIONS: [&str; 4] = ["allOf", "oneOf", "anyOf", "not"];

/// Keywords beside `allOf` that make more of it than an annotated reference.
const OWN: [&str; 11] = [
    "type",
    "format",
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "items",
    "properties",
    "x-sensitive",
];

/// Keywords that are checked with one type only: elsewhere nothing comes of them.
const TYPED: [(&str, &str); 9] = [
    ("enum", "string"),
    ("pattern", "string"),
    ("minLength", "string"),
    ("maxLength", "string"),
    ("minimum", "integer"),
    ("maximum", "integer"),
    ("minItems", "array"),
    ("maxItems", "array"),
    ("uniqueItems", "array"),
];

/// Keywords that constrain a value in ways that the generated types do not check.
const UNCHECKED: [&str; 5] = [
    "multipleOf",
    "minProperties",
    "maxProperties",
    "exclusiveMinimum",
    "exclusiveMaximum",
];

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let help = "check the value where it matters: the generated types do not";
    for schema in subject.schemas() {
        let mut report = |name: &str, message: String| found.at_key(schema, name, message, help);
        for name in COMBINATIONS.iter().filter(|name| combines(schema, name)) {
            report(
                name,
                format!("`{name}` is not carried over: the value may be any JSON"),
            );
        }
        for name in UNCHECKED.iter().filter(|name| unchecked(schema, name)) {
            report(
                name,
                format!("`{name}` is not checked by the generated types"),
            );
        }
        for (name, of) in TYPED {
            if schema.get(name).is_some() && schema.str("type") != Some(of) {
                report(name, format!("`{name}` is only checked with `type: {of}`"));
            }
        }
        for name in nested_bounds(schema) {
            let message = format!("`{name}` is not checked of an array within an array");
            report("items", message);
        }
        let map = schema.get("additionalProperties");
        if map.is_some_and(|map| map.node.as_object().is_some()) {
            let message = "the schema of `additionalProperties` is not checked";
            report("additionalProperties", message.to_owned());
        }
    }
}

/// Whether a schema combines others; an annotated reference (`allOf` of one `$ref`) does not.
fn combines(schema: &At<'_>, name: &str) -> bool {
    let Some(parts) = schema.get(name) else {
        return false;
    };
    let parts = parts.items();
    let one_reference = matches!(parts.as_slice(), [only] if only.str("$ref").is_some());
    let annotated = OWN.iter().all(|own| schema.get(own).is_none());
    !(name == "allOf" && one_reference && annotated)
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

/// Exclusive bounds are carried over on integers, and so are only unchecked elsewhere.
fn unchecked(schema: &At<'_>, name: &str) -> bool {
    let integer = schema.str("type") == Some("integer");
    let carried = integer && name.starts_with("exclusive");
    schema.get(name).is_some() && !carried
}
