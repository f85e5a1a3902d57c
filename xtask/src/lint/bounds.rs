//! `empty-range`, `fractional-bound`: bounds that no value keeps, or that no integer can be.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Document, schemas};
use crate::number;

pub(super) fn run(document: &Document, found: &mut Diagnostics) {
    for schema in schemas(document) {
        if schema.str("type") == Some("integer") {
            integers(&schema, found);
        }
        pair(&schema, "minLength", "maxLength", found);
        pair(&schema, "minItems", "maxItems", found);
    }
}

fn integers(schema: &At<'_>, found: &mut Diagnostics) {
    for name in ["minimum", "maximum"] {
        let Some(bound) = schema.get(name) else {
            continue;
        };
        let Some(text) = bound.node.as_number() else {
            continue;
        };
        if number::integer(text).is_none() {
            let large = text.parse().is_ok_and(|value: f64| value.abs() > 1e38);
            let what = match large {
                true => "which is larger than any integer",
                false => "which is no integer",
            };
            let message = format!("the {name} of an integer is {text}, {what}");
            let help = "write the nearest integer that is meant";
            found.push(bound.mark(Diagnostic::error("fractional-bound", message).help(help)));
        }
    }
    pair(schema, "minimum", "maximum", found);
    outside_format(schema, found);
}

/// A range that is empty by itself.
fn pair(schema: &At<'_>, low: &str, high: &str, found: &mut Diagnostics) {
    let (Some(min), Some(max)) = (schema.integer(low), schema.integer(high)) else {
        return;
    };
    if min > max {
        let message = format!("the {low} {min} is above the {high} {max}: no value keeps both");
        let place = schema.get(low);
        let place = place.as_ref().unwrap_or(schema);
        found.push(
            place.mark(Diagnostic::error("empty-range", message).help("correct one of them")),
        );
    }
}

/// A range that the format leaves nothing of.
fn outside_format(schema: &At<'_>, found: &mut Diagnostics) {
    let (lowest, highest): (i128, i128) = match schema.str("format") {
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        _ => (i64::MIN.into(), i64::MAX.into()),
    };
    let above = schema.integer("minimum").filter(|min| *min > highest);
    let below = schema.integer("maximum").filter(|max| *max < lowest);
    for (name, value) in [("minimum", above), ("maximum", below)] {
        let Some(value) = value else { continue };
        let message = format!(
            "the {name} {value} is outside of {lowest} to {highest}, the range of the format"
        );
        let place = schema.get(name);
        let place = place.as_ref().unwrap_or(schema);
        let help = "correct the bound or the format";
        found.push(place.mark(Diagnostic::error("empty-range", message).help(help)));
    }
}
