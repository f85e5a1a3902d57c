//! Whether a value of the document keeps a schema of the document.
//!
//! By the generator's own rules, not those of a JSON Schema library: OpenAPI 3.0's
//! `nullable`, exact bounds, and patterns as the generated code checks them.

use std::collections::BTreeSet;

use crate::load::{At, Kind};
use crate::number;
use crate::pattern::Patterns;

/// A value that breaks a rule.
pub(super) struct Departure<'a> {
    /// The value.
    pub(super) value: At<'a>,
    /// The rule: the keyword in the schema.
    pub(super) rule: At<'a>,
    /// What the value does, after "it".
    pub(super) what: String,
}

/// The departures so far, and the patterns to find more by.
struct Findings<'a, 'p> {
    departures: Vec<Departure<'a>>,
    patterns: &'p Patterns,
}

/// The departures of `value` from `schema`, through references.
pub(super) fn departures<'a>(
    value: &At<'a>,
    schema: &At<'a>,
    patterns: &Patterns,
) -> Vec<Departure<'a>> {
    let mut found = Findings {
        departures: Vec::new(),
        patterns,
    };
    check(value, schema, None, &mut found);
    found.departures
}

/// A schema that a value is being held against, with those that led to it for this very
/// value: one that is among them consists of itself, and says nothing new.
struct Way<'w> {
    schema: &'w str,
    before: Option<&'w Way<'w>>,
}

impl Way<'_> {
    fn leads_to(&self, schema: &str) -> bool {
        self.schema == schema || self.before.is_some_and(|before| before.leads_to(schema))
    }
}

fn check<'a>(value: &At<'a>, schema: &At<'a>, way: Option<&Way<'_>>, found: &mut Findings<'a, '_>) {
    let Some(schema) = schema.resolve() else {
        return;
    };
    if way.is_some_and(|way| way.leads_to(&schema.pointer)) {
        return;
    }
    let way = Way {
        schema: &schema.pointer,
        before: way,
    };
    for part in schema.get("allOf").into_iter().flat_map(|all| all.items()) {
        check(value, &part, Some(&way), found);
    }
    for name in ["oneOf", "anyOf"] {
        alternatives(value, &schema, name, &way, found);
    }
    if matches!(value.node.kind, Kind::Null) {
        if !schema.is_true("nullable") && schema.get("type").is_some() {
            push(value, &schema, "type", "is null".to_owned(), found);
        }
        return;
    }
    if !of_type(value, &schema, found) {
        return;
    }
    match &value.node.kind {
        Kind::String(text) => string(value, text, &schema, found),
        Kind::Number(text) => bounds(value, text, &schema, found),
        Kind::Array(_) => {
            let items = schema.get("items");
            for item in value.items() {
                items
                    .iter()
                    .for_each(|schema| check(&item, schema, None, found));
            }
        }
        Kind::Object(_) => object(value, &schema, found),
        Kind::Null | Kind::Bool(_) => {}
    }
}

fn push<'a>(
    value: &At<'a>,
    schema: &At<'a>,
    rule: &str,
    what: String,
    found: &mut Findings<'a, '_>,
) {
    found.departures.push(Departure {
        value: value.clone(),
        rule: schema.get(rule).unwrap_or_else(|| schema.clone()),
        what,
    });
}

/// At least one of the alternatives has to be kept.
fn alternatives<'a>(
    value: &At<'a>,
    schema: &At<'a>,
    name: &str,
    way: &Way<'_>,
    found: &mut Findings<'a, '_>,
) {
    let parts = schema.get(name).map_or_else(Vec::new, |all| all.items());
    let patterns = found.patterns;
    let keeps = |part: &At<'a>| {
        let mut found = Findings {
            departures: Vec::new(),
            patterns,
        };
        check(value, part, Some(way), &mut found);
        found.departures.is_empty()
    };
    if !parts.is_empty() && !parts.iter().any(keeps) {
        push(
            value,
            schema,
            name,
            format!("keeps none of `{name}`"),
            found,
        );
    }
}

fn of_type<'a>(value: &At<'a>, schema: &At<'a>, found: &mut Findings<'a, '_>) -> bool {
    let Some(expected) = schema.str("type") else {
        return true;
    };
    let fits = match (&value.node.kind, expected) {
        (Kind::Bool(_), "boolean")
        | (Kind::String(_), "string")
        | (Kind::Number(_), "number")
        | (Kind::Array(_), "array")
        | (Kind::Object(_), "object") => true,
        (Kind::Number(text), "integer") => number::integer(text).is_some(),
        _ => false,
    };
    if !fits {
        push(
            value,
            schema,
            "type",
            format!("is not of the type {expected}"),
            found,
        );
    }
    fits
}

fn string<'a>(value: &At<'a>, text: &str, schema: &At<'a>, found: &mut Findings<'a, '_>) {
    let allows = |allowed: &At<'_>| {
        let mut items = allowed.items().into_iter();
        items.any(|item| item.node.as_str() == Some(text))
    };
    if schema.get("enum").is_some_and(|allowed| !allows(&allowed)) {
        let what = format!("is {text:?}, which is not in the enum");
        push(value, schema, "enum", what, found);
    }
    if let Some(pattern) = schema
        .str("pattern")
        .filter(|pattern| !found.matches(pattern, text))
    {
        let what = format!("is {text:?}, which does not match {pattern}");
        push(value, schema, "pattern", what, found);
    }
    let length = text.chars().count() as i128;
    if schema.integer("minLength").is_some_and(|min| length < min) {
        push(
            value,
            schema,
            "minLength",
            format!("has {length} characters"),
            found,
        );
    }
    if schema.integer("maxLength").is_some_and(|max| length > max) {
        push(
            value,
            schema,
            "maxLength",
            format!("has {length} characters"),
            found,
        );
    }
    if schema.str("format") == Some("date-time") && !found.matches(DATE_TIME, text) {
        let what = format!("is {text:?}, which is no date-time of RFC 3339");
        push(value, schema, "format", what, found);
    }
}

/// The layout of RFC 3339, section 5.6; days of the month are not counted.
const DATE_TIME: &str = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])[Tt ]([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?([Zz]|[+\\-]([01]\\d|2[0-3]):[0-5]\\d)$";

impl Findings<'_, '_> {
    /// Whether a text matches a pattern; what is no pattern is another lint's matter.
    fn matches(&self, pattern: &str, text: &str) -> bool {
        let pattern = self.patterns.get(pattern);
        pattern.map_or(true, |pattern| pattern.accepts(text))
    }
}

fn bounds<'a>(value: &At<'a>, text: &str, schema: &At<'a>, found: &mut Findings<'a, '_>) {
    let Some(number) = number::integer(text) else {
        return;
    };
    if let Some(min) = schema.integer("minimum").filter(|min| number < *min) {
        push(
            value,
            schema,
            "minimum",
            format!("is {number}, below the minimum {min}"),
            found,
        );
    }
    if let Some(max) = schema.integer("maximum").filter(|max| number > *max) {
        push(
            value,
            schema,
            "maximum",
            format!("is {number}, above the maximum {max}"),
            found,
        );
    }
    let int32 = schema.str("format") == Some("int32");
    if int32 && i32::try_from(number).is_err() {
        push(
            value,
            schema,
            "format",
            format!("is {number}, which int32 cannot hold"),
            found,
        );
    }
}

fn object<'a>(value: &At<'a>, schema: &At<'a>, found: &mut Findings<'a, '_>) {
    let properties = schema
        .get("properties")
        .map_or_else(Vec::new, |all| all.entries());
    let required = schema
        .get("required")
        .into_iter()
        .flat_map(|all| all.items());
    let required: BTreeSet<_> = required.filter_map(|name| name.node.as_str()).collect();
    for (name, property) in &properties {
        match value.get(name) {
            Some(value) => check(&value, property, None, found),
            // Which side the value is for is not known here, and each side lacks the
            // properties of the other.
            None if one_sided(property) => {}
            None if required.contains(name.as_str()) => {
                let what = format!("lacks the required property `{name}`");
                push(value, schema, "required", what, found);
            }
            None => {}
        }
    }
}

fn one_sided(property: &At<'_>) -> bool {
    let target = property.resolve();
    ["readOnly", "writeOnly"].iter().any(|name| {
        property.is_true(name) || target.as_ref().is_some_and(|target| target.is_true(name))
    })
}
