//! The rule that a scalar breaks, in the order in which the generated client looks.

use serde_json::{Number, Value};

use super::rule::Rule;
use crate::model::{Bounds, Range, Rules, Scalar, Text};

/// The rule of `scalar` that a value other than null breaks.
pub(super) fn check<'a>(scalar: &'a Scalar, value: &Value) -> Result<(), Rule<'a>> {
    match (&scalar.rules, value) {
        (Rules::Text(rules), Value::String(text)) => match keeps(scalar, text) {
            true => Ok(()),
            false => Err(broken(rules, text)),
        },
        (Rules::Enum(variants), Value::String(text)) => {
            match variants.iter().any(|variant| variant.value == *text) {
                true => Ok(()),
                false => Err(Rule::Enum(variants)),
            }
        }
        (Rules::Text(_) | Rules::Enum(_), _) => Err(Rule::Type("a string")),
        (Rules::Integer(range), Value::Number(number)) => in_range(*range, integer(number)?),
        (Rules::Integers(values), Value::Number(number)) => {
            let number = integer(number)?;
            match values.iter().any(|value| i128::from(*value) == number) {
                true => Ok(()),
                false => Err(Rule::Integers(values)),
            }
        }
        (Rules::Integer(_) | Rules::Integers(_), _) => Err(Rule::Type("an integer")),
        (Rules::Number(bounds), Value::Number(number)) => within(bounds, number),
        (Rules::Number(_), _) => Err(Rule::Type("a number")),
    }
}

/// The JSON type that a scalar asks for.
pub(super) const fn name(rules: &Rules) -> &'static str {
    match rules {
        Rules::Text(_) | Rules::Enum(_) => "a string",
        Rules::Integer(_) | Rules::Integers(_) => "an integer",
        Rules::Number(_) => "a number",
    }
}

/// An integer that only its format bounds.
pub(super) fn format(bits: u8, value: &Value) -> Result<(), Rule<'static>> {
    let Value::Number(number) = value else {
        return Err(Rule::Type("an integer"));
    };
    let (min, max) = match bits {
        32 => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    let range = Range {
        bits,
        min,
        max,
        multiple_of: None,
    };
    in_range(range, integer(number)?)
}

/// What serde_json read as an integer; beyond 64 bits, and with a fraction or exponent, it
/// reads a float.
fn integer(number: &Number) -> Result<i128, Rule<'static>> {
    let signed = number.as_i64().map(i128::from);
    let value = signed.or_else(|| number.as_u64().map(i128::from));
    value.ok_or(Rule::Type("an integer"))
}

fn in_range(range: Range, value: i128) -> Result<(), Rule<'static>> {
    match range.multiple_of {
        _ if value < i128::from(range.min) => Err(Rule::Minimum(range.min)),
        Some(of) if value % i128::from(of) != 0 => Err(Rule::Multiple(of)),
        _ if value > i128::from(range.max) => Err(Rule::Maximum(range.max)),
        _ => Ok(()),
    }
}

/// Whether a text keeps its rules. A pattern that is left to an engine is not judged: there is
/// none here.
fn keeps(scalar: &Scalar, text: &str) -> bool {
    let check = scalar.check.as_ref();
    check.is_none_or(|check| check.accepts(text))
}

/// The rule that a text breaks: a length that it does not have, else the pattern.
fn broken<'a>(rules: &'a Text, text: &str) -> Rule<'a> {
    let length = text.chars().count() as u64;
    match (rules.min_length, rules.max_length, &rules.pattern) {
        (Some(min), ..) if length < min => Rule::MinLength(min),
        (_, Some(max), _) if length > max => Rule::MaxLength(max),
        (.., Some(pattern)) => Rule::Pattern(pattern),
        _ => Rule::Required,
    }
}

fn within<'a>(bounds: &'a Bounds, number: &Number) -> Result<(), Rule<'a>> {
    let value = number.as_f64().unwrap_or(f64::NAN);
    let limit = |limit: &str| limit.parse::<f64>().unwrap_or(f64::NAN);
    match (&bounds.min, bounds.above) {
        (Some(min), true) if value <= limit(min) => return Err(Rule::Above(min)),
        (Some(min), false) if value < limit(min) => return Err(Rule::AtLeast(min)),
        _ => {}
    }
    match (&bounds.max, bounds.below) {
        (Some(max), true) if value >= limit(max) => return Err(Rule::Below(max)),
        (Some(max), false) if value > limit(max) => return Err(Rule::AtMost(max)),
        _ => {}
    }
    match &bounds.multiple_of {
        Some(of) if !is_multiple(value, limit(of)) => Err(Rule::MultipleOf(of)),
        _ => Ok(()),
    }
}

/// Fractions of the document are decimal, and floats are not: a billionth is equal.
fn is_multiple(value: f64, of: f64) -> bool {
    let quotient = value / of;
    (quotient - quotient.round()).abs() <= 1e-9 * quotient.abs().max(1.0)
}
