//! # What it does
//! Finds bounds that no value keeps: `minimum` above `maximum`, also by an
//! exclusive bound or by the range of the format; `minLength` above `maxLength`, and so for
//! items and properties.
//!
//! # Why is this bad?
//! No value can be sent, and each that is received breaks the rule.
//!
//! # Example
//! ```yaml
//! ItemsPerPage: { type: integer, minimum: 500, maximum: 1 }
//! ```
//!
//! # Other rule sets
//! oasdiff `minimum-exceeds-maximum`, `min-length-exceeds-max-length`,
//! `min-items-exceeds-max-items`, `min-properties-exceeds-max-properties`; there warnings.

use super::format_range::{clip, format_range};
use super::prelude::*;
use crate::number;

pub(super) const CODE: &str = "empty-range";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for schema in subject.schemas() {
        for noun in ["Length", "Items", "Properties"] {
            counts(schema, &format!("min{noun}"), &format!("max{noun}"), found);
        }
        match schema.str("type") {
            Some("integer") => integers(schema, found),
            Some("number") | None => numbers(schema, found),
            _ => {}
        }
    }
}

fn counts(schema: &At<'_>, low: &str, high: &str, found: &mut Findings) {
    if let (Some(min), Some(max)) = (schema.integer(low), schema.integer(high))
        && min > max
    {
        report(
            schema,
            low,
            format!("the {low} {min} is above the {high} {max}: no value keeps both"),
            found,
        );
    }
}

fn integers(schema: &At<'_>, found: &mut Findings) {
    let (minimum, maximum) = (schema.integer("minimum"), schema.integer("maximum"));
    if let (Some(min), Some(max)) = (minimum, maximum)
        && min > max
    {
        let message = format!("the minimum {min} is above the maximum {max}: no value keeps both");
        return report(schema, "minimum", message, found);
    }
    let (lowest, highest) = format_range(schema);
    let above = minimum.filter(|min| *min > highest);
    let below = maximum.filter(|max| *max < lowest);
    for (name, value) in [("minimum", above), ("maximum", below)] {
        if let Some(value) = value {
            let message = format!(
                "the {name} {value} is outside of {lowest} to {highest}, the range of the format"
            );
            return report(schema, name, message, found);
        }
    }
    let (min, max) = clip(schema);
    if min > max {
        let message = format!("no integer is at least {min} and at most {max}");
        report(schema, "minimum", message, found);
    }
}

fn numbers(schema: &At<'_>, found: &mut Findings) {
    let bound = |name| {
        schema
            .get(name)
            .and_then(|at| Some(at.node.as_number()?.to_owned()))
    };
    let (Some(min), Some(max)) = (bound("minimum"), bound("maximum")) else {
        return;
    };
    let Some(order) = number::compare(&min, &max) else {
        return;
    };
    let exclusive = schema.is_true("exclusiveMinimum") || schema.is_true("exclusiveMaximum");
    if order.is_gt() {
        let message = format!("the minimum {min} is above the maximum {max}: no value keeps both");
        report(schema, "minimum", message, found);
    } else if order.is_eq() && exclusive {
        let message =
            format!("the bounds are both {min}, and one of them is exclusive: no value keeps both");
        report(schema, "minimum", message, found);
    }
}

fn report(schema: &At<'_>, name: &str, message: String, found: &mut Findings) {
    let place = schema.get(name);
    let place = place.as_ref().unwrap_or(schema);
    found.at(place, message, "correct one of them, or the format");
}
