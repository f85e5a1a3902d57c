//! Whether a schema accepts a value: what every witness is checked by.

use std::collections::BTreeSet;

use super::change::Direction;
use super::decimal::Decimal;
use super::example::Example;
use super::shape::{Shape, Type};
use super::{number, text};
use crate::load::At;

/// Both, where either may be unknown.
pub(super) fn and(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), b) => b,
        (a, _) => a,
    }
}

fn all(judgements: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    judgements.into_iter().fold(Some(true), and)
}

/// Whether the schemas at `places` together accept `value`, sent in this direction; `None`
/// where that is not known.
pub(super) fn accepts(places: &[At<'_>], value: &Example, direction: Direction) -> Option<bool> {
    shape_accepts(&Shape::of(places), value, direction)
}

/// The same for a shape.
pub(super) fn shape_accepts(
    shape: &Shape<'_>,
    value: &Example,
    direction: Direction,
) -> Option<bool> {
    let opaque = ["oneOf", "anyOf", "not"];
    let composed = shape
        .parts
        .iter()
        .any(|part| opaque.iter().any(|name| part.get(name).is_some()));
    let clear = if composed { None } else { Some(true) };
    let ty = match value {
        Example::Null => return and(clear, Some(shape.nullable)),
        Example::Bool(_) => Type::Boolean,
        Example::Number(text) => match Decimal::parse(text) {
            Some(number) if number.is_integral() => Type::Integer,
            _ => Type::Fraction,
        },
        Example::Text(_) => Type::Text,
        Example::Array(_) => Type::Array,
        Example::Object(_) => Type::Object,
    };
    let listed = shape
        .values
        .as_ref()
        .is_none_or(|values| values.contains(value));
    let outer = Some(shape.types.contains(&ty) && listed);
    let inner = match value {
        Example::Number(number) => number_accepted(shape, number),
        Example::Text(text) => text_accepted(shape, text),
        Example::Array(items) => array_accepted(shape, items, direction),
        Example::Object(entries) => object_accepted(shape, entries, direction),
        Example::Null | Example::Bool(_) => Some(true),
    };
    all([clear, outer, inner])
}

fn text_accepted(shape: &Shape<'_>, value: &str) -> Option<bool> {
    let rules = text::TextRules::of(shape);
    all(text::KEYWORDS.map(|keyword| rules.accepts(keyword, value)))
}

fn number_accepted(shape: &Shape<'_>, value: &str) -> Option<bool> {
    number::NumberRules::of(shape).accepts(Decimal::parse(value)?)
}

fn within(shape: &Shape<'_>, count: usize, least: &str, most: &str) -> Option<bool> {
    let count = count as u64;
    let low = shape.counts(least).all(|least| least <= count);
    let high = shape.counts(most).all(|most| count <= most);
    Some(low && high)
}

fn array_accepted(shape: &Shape<'_>, items: &[Example], direction: Direction) -> Option<bool> {
    let distinct: BTreeSet<_> = items.iter().collect();
    let unique = !shape.says("uniqueItems") || distinct.len() == items.len();
    let counted = within(shape, items.len(), "minItems", "maxItems");
    let each = distinct
        .into_iter()
        .map(|item| accepts(&shape.items, item, direction));
    and(Some(unique), and(counted, all(each)))
}

fn object_accepted(
    shape: &Shape<'_>,
    entries: &[(String, Example)],
    direction: Direction,
) -> Option<bool> {
    let has = |name: &str| entries.iter().any(|(own, _)| own == name);
    let mut required = shape
        .required
        .iter()
        .filter(|name| carried(shape.property(name), direction));
    let complete = required.all(|name| has(name));
    let counted = within(shape, entries.len(), "minProperties", "maxProperties");
    let each = entries.iter().map(|(name, value)| {
        let declared = shape.property(name);
        let declared = match carried(declared, direction) {
            true => accepts(declared, value, direction),
            // It should not be there at all, and what it may be is not said.
            false => None,
        };
        let others = shape
            .parts
            .iter()
            .map(|part| extra_accepted(part, name, value, direction));
        and(declared, all(others))
    });
    and(Some(complete), and(counted, all(each)))
}

/// What `additionalProperties` of one part says of a property that the part does not declare.
fn extra_accepted(
    part: &At<'_>,
    name: &str,
    value: &Example,
    direction: Direction,
) -> Option<bool> {
    let declared = part
        .get("properties")
        .is_some_and(|all| all.get(name).is_some());
    match part.get("additionalProperties") {
        Some(rule) if !declared => match rule.node.as_bool() {
            Some(open) => Some(open),
            None => accepts(&[rule], value, direction),
        },
        _ => Some(true),
    }
}

/// Whether a property travels in this direction: OpenAPI 3.0, "Schema Object", `readOnly` and
/// `writeOnly`.
pub(super) fn carried(schemas: &[At<'_>], direction: Direction) -> bool {
    let absent = match direction {
        Direction::Request => "readOnly",
        Direction::Response => "writeOnly",
        Direction::Unused => return true,
    };
    !Shape::of(schemas).says_beside(absent, schemas)
}
