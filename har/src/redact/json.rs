//! JSON: names that are known stay, with the values that are harmless there.

use serde_json::{Number, Value};

use super::placeholder::Shape;
use super::{Swap, allowed, text};

/// A value of JSON, under the property `name` if that is a known one. What is in a list counts
/// as under the list's name.
pub(super) fn json(swap: &dyn Swap, name: Option<&str>, value: &Value) -> Value {
    match value {
        // One bit tells nothing.
        Value::Null | Value::Bool(_) => value.clone(),
        Value::Number(number) => match name {
            Some(name) if allowed::is_harmless_number(name, number) => value.clone(),
            _ => Value::Number(replaced(swap, number)),
        },
        Value::String(value) => Value::String(match name {
            Some(name) if allowed::is_harmless(name, value) => value.clone(),
            _ => text::text(swap, value),
        }),
        Value::Array(items) => items.iter().map(|item| json(swap, name, item)).collect(),
        Value::Object(object) => {
            let properties = object
                .iter()
                .map(|(name, value)| match allowed::is_name(name) {
                    true => (name.clone(), json(swap, Some(name), value)),
                    false => (text::text(swap, name), json(swap, None, value)),
                });
            Value::Object(properties.collect())
        }
    }
}

fn replaced(swap: &dyn Swap, number: &Number) -> Number {
    let text = number.to_string();
    let shape = match number.is_f64() {
        true => Shape::Float,
        false => Shape::Digits,
    };
    // A placeholder of a number is a number; the zero is for the compiler.
    swap.leaf(shape, &text).parse().unwrap_or_else(|_| 0.into())
}
