//! The type of a value, from its schema.

use super::names::type_name;
use super::scalars::rules;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::At;
use crate::model::{Items, Type};

/// The type of a value with this schema: a component by name, or a type without rules.
pub(super) fn type_of(schema: &At<'_>, found: &mut Diagnostics) -> Type {
    if schema.str("$ref").is_some() {
        return referenced(schema, found);
    }
    match (schema.str("type"), schema.str("format")) {
        (Some("string"), Some("date-time")) => Type::DateTime,
        (Some("string"), _) => Type::String,
        (Some("boolean"), _) => Type::Boolean,
        (Some("integer"), Some("int32")) => Type::Int32,
        (Some("integer"), _) => Type::Int64,
        (Some("number"), _) => Type::Number,
        (Some("array"), _) => {
            let item = schema.get("items").map(|items| type_of(&items, found));
            Type::Array(Box::new(item.unwrap_or(Type::Any)))
        }
        (Some("object"), _) => Type::FreeObject,
        (Some(other), _) => {
            let message = format!("`{other}` is no type of OpenAPI 3.0");
            let help = "the types are string, integer, number, boolean, array and object";
            let diagnostic = Diagnostic::error("unknown-type", message).help(help);
            found.push(schema.mark_key("type", diagnostic));
            Type::Any
        }
        (None, _) => Type::Any,
    }
}

/// The rules of an array with this schema.
pub(super) fn items_of(schema: &At<'_>) -> Items {
    let array = schema
        .resolve()
        .filter(|schema| schema.str("type") == Some("array"));
    let Some(array) = array else {
        return Items::default();
    };
    let count = |name| u64::try_from(array.integer(name)?).ok();
    Items {
        min: count("minItems").filter(|min| *min > 0),
        max: count("maxItems"),
        unique: array.is_true("uniqueItems"),
    }
}

/// Whether a schema declares properties.
pub(super) fn is_object(schema: &At<'_>) -> bool {
    let properties = schema.get("properties");
    properties.is_some_and(|properties| !properties.entries().is_empty())
}

/// The type of a component: a scalar or an object by its name, anything else by itself.
fn referenced(reference: &At<'_>, found: &mut Diagnostics) -> Type {
    let Some(target) = reference.resolve() else {
        return Type::Any;
    };
    let name = type_name(target.name());
    if is_object(&target) {
        return Type::Object(name);
    }
    // The component itself reports what is wrong with its rules.
    match rules(&target, &mut Diagnostics::default()) {
        Some(_) => Type::Scalar(name),
        None if target.str("type") == Some("array") && contains_itself(&target) => Type::Any,
        None => type_of(&target, found),
    }
}

/// Whether an array component lists itself, directly or through other arrays.
fn contains_itself(array: &At<'_>) -> bool {
    let mut place = array.get("items").and_then(|items| items.resolve());
    for _ in 0..64 {
        match place {
            Some(at) if at.str("type") == Some("array") => {
                place = at.get("items").and_then(|items| items.resolve());
            }
            _ => return false,
        }
    }
    true
}
