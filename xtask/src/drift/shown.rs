//! Values and types in words.

use serde_json::Value;

use super::scalar;
use crate::model::{Api, Type};

/// The JSON type that a type asks for.
pub(super) fn type_name(api: &Api, ty: &Type) -> &'static str {
    match ty {
        Type::Boolean => "a boolean",
        Type::Int32 | Type::Int64 => "an integer",
        Type::Number => "a number",
        Type::String | Type::DateTime => "a string",
        Type::Array(_) => "an array",
        Type::Object(_) | Type::Map(_) | Type::FreeObject => "an object",
        Type::Nullable(inner) => type_name(api, inner),
        Type::Scalar(own) => match api.scalars.get(own).map(|scalar| &scalar.rules) {
            Some(rules) => scalar::name(rules),
            None => "any value",
        },
        Type::Union(_) | Type::Bytes | Type::Any => "any value",
    }
}

/// Whether a value of this type may hold a secret.
pub(super) fn is_secret(api: &Api, ty: &Type) -> bool {
    ty.scalar().is_some_and(|scalar| api.is_secret(scalar))
        || ty.named().is_some_and(|named| api.is_sensitive(named))
}

/// The longest piece of a value that is shown, in characters.
const SHOWN: usize = 64;

/// A value as a report shows it: scalars whole, the others by their kind and size.
pub(super) fn shown(value: &Value) -> String {
    let text = match value {
        Value::String(text) => format!("{text:?}"),
        Value::Array(items) => format!("an array of {}", items.len()),
        Value::Object(_) => "an object".to_owned(),
        scalar => scalar.to_string(),
    };
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// The kind of a value, for those that are not shown.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
