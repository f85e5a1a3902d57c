//! The values of one place: on both sides of each rule that a schema has there.

use std::collections::BTreeSet;

use atlas_restore_pattern::{Constraint, Limits, Lowered, Search, lower};

use super::sample::kind;
use super::witness::texts;
use crate::diff::number::NumberRules;
use crate::diff::shape::{Shape, Type};
use crate::diff::text::TextRules;
use crate::diff::{Decimal, Example, Keyword};

/// A value in the place of the right one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Variant {
    /// The keyword.
    pub(super) rule: &'static str,
    /// The value; `None` to leave it out.
    pub(super) value: Option<Example>,
    /// Whether the schema accepts it.
    pub(super) accepted: bool,
}

impl Variant {
    pub(super) fn new(rule: &'static str, value: Example, accepted: bool) -> Self {
        Self {
            rule,
            value: Some(value),
            accepted,
        }
    }
}

/// Remembers which texts' rules have been tried thoroughly: once for each set of rules.
#[derive(Debug, Default)]
pub(super) struct Tried(BTreeSet<String>);

/// The variants of a number, a text or one of several values.
///
/// # Errors
///
/// Which rule there are no values for.
pub(super) fn of_scalar(shape: &Shape<'_>, tried: &mut Tried) -> Result<Vec<Variant>, String> {
    if let Some(values) = &shape.values {
        return Ok(enumeration(values));
    }
    match kind(shape) {
        Some(Type::Integer | Type::Fraction) => Ok(numbers(shape)),
        Some(Type::Text) => text(shape, tried),
        Some(Type::Boolean) => Ok([true, false]
            .map(|value| Variant::new("type", Example::Bool(value), true))
            .into()),
        _ => Err("a value of several types".to_owned()),
    }
}

/// Every value, and values that are like the first but for their case or their end.
fn enumeration(values: &[Example]) -> Vec<Variant> {
    let mut variants: Vec<_> = values
        .iter()
        .map(|value| Variant::new("enum", value.clone(), true))
        .collect();
    if let Some(Example::Text(first)) = values.first() {
        let others = [
            first.to_lowercase(),
            first.to_uppercase(),
            format!("{first}_"),
            String::new(),
        ];
        let others = others.into_iter().map(Example::Text);
        let refused = others.filter(|other| !values.contains(other));
        variants.extend(refused.map(|other| Variant::new("enum", other, false)));
    }
    variants
}

/// Each bound, and the numbers next to it.
fn numbers(shape: &Shape<'_>) -> Vec<Variant> {
    let rules = NumberRules::of(shape);
    let integral = kind(shape) == Some(Type::Integer);
    let mut variants = Vec::new();
    let mut add = |rule, bound: &str| {
        let Some(bound) = Decimal::parse(bound) else {
            return;
        };
        let places = if integral { 0 } else { bound.places() + 1 };
        let Some(units) = bound.in_units(places) else {
            return;
        };
        for units in [units - 1, units, units + 1] {
            let number = Decimal::of_units(units, places);
            if let Some(accepted) = rules.accepts(number) {
                let value = Example::Number(number.to_string());
                variants.push(Variant::new(rule, value, accepted));
            }
        }
    };
    for bound in &rules.minimum {
        add("minimum", &bound.text);
    }
    for bound in &rules.maximum {
        add("maximum", &bound.text);
    }
    for multiple in &rules.multiples {
        add("multipleOf", multiple);
    }
    for format in &rules.formats {
        let (low, high) = match format.as_str() {
            "int32" => (i64::from(i32::MIN), i64::from(i32::MAX)),
            _ => (i64::MIN, i64::MAX),
        };
        // A stricter bound hides that of the format.
        for end in [low, high] {
            let hidden = Decimal::parse(&end.to_string()).and_then(|end| rules.accepts(end));
            if hidden == Some(true) {
                add("format", &end.to_string());
            }
        }
    }
    variants
}

fn text(shape: &Shape<'_>, tried: &mut Tried) -> Result<Vec<Variant>, String> {
    let rules = TextRules::of(shape);
    if let Some(unknown) = rules.formats.iter().find(|format| *format != "date-time") {
        return Err(format!("the format `{unknown}`"));
    }
    let patterns: Vec<&str> = rules.patterns.iter().map(String::as_str).collect();
    let constraint = Constraint {
        patterns: &patterns,
        min_length: Some(rules.min),
        max_length: rules.max,
    };
    let lowered = lower(&constraint, &Limits::default());
    let lowered = lowered.map_err(|error| format!("a pattern: {error}"))?;
    let mut variants = Vec::new();
    let mut add = |rule, text: String| {
        let of_format = rules.accepts(Keyword::Format, &text);
        let accepted = match (lowered.accepts(&text), of_format) {
            (false, _) | (_, Some(false)) => false,
            (true, Some(true)) => true,
            // Whether it is of the format is not known.
            (true, None) => return,
        };
        variants.push(Variant::new(rule, Example::Text(text), accepted));
    };
    if !patterns.is_empty() {
        let thorough = tried.0.insert(format!("{rules:?}"));
        let texts = texts(&lowered, thorough).into_iter();
        texts.for_each(|text| add("pattern", text));
    }
    if rules.min > 0 {
        let lengths = [rules.min - 1, rules.min];
        let texts = lengths.map(|length| of_length(&patterns, length));
        texts
            .into_iter()
            .flatten()
            .for_each(|text| add("minLength", text));
    }
    if let Some(max) = rules.max {
        let lengths = [max, max + 1];
        let texts = lengths.map(|length| of_length(&patterns, length));
        texts
            .into_iter()
            .flatten()
            .for_each(|text| add("maxLength", text));
    }
    if !rules.formats.is_empty() {
        let texts = DATE_TIMES.into_iter();
        texts.for_each(|text| add("format", text.to_owned()));
    }
    Ok(variants)
}

/// RFC 3339, section 5.6, and what is almost of it.
const DATE_TIMES: [&str; 5] = [
    "2025-05-04T09:42:00Z",
    "2025-05-04T09:42:00.123456789Z",
    "2025-05-04",
    "2025-05-04T09:42:00",
    "yesterday",
];

/// A text of so many code points that the patterns accept. Where there are none, it has a
/// character that UTF-16 counts as two.
fn of_length(patterns: &[&str], length: u64) -> Option<String> {
    if patterns.is_empty() {
        let count = usize::try_from(length).ok()?;
        return Some("\u{1F600}".repeat(count.min(1)) + &"a".repeat(count.saturating_sub(1)));
    }
    let constraint = Constraint {
        patterns,
        ..Constraint::default()
    };
    let Lowered { dfa, .. } = lower(&constraint, &Limits::default()).ok()?;
    match dfa.readable(length, Some(length)) {
        Search::Found(text) => Some(text),
        _ => None,
    }
}
