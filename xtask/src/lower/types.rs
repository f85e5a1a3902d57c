//! The type of a value, from its schema.

use super::names::type_name;
use super::scalars::rules;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::At;
use crate::model::{Container, Size, Type};

/// How many arrays, maps and references a type may lead through: what is deeper leads in a
/// circle, or is not meant to be used.
const MAX_DEPTH: usize = 32;

/// The type of a value with this schema: a component by name, or a type without rules.
pub(super) fn type_of(schema: &At<'_>, found: &mut Diagnostics) -> Type {
    within(schema, 0, found)
}

fn within(schema: &At<'_>, depth: usize, found: &mut Diagnostics) -> Type {
    if depth > MAX_DEPTH {
        return Type::Any;
    }
    if schema.str("$ref").is_some() {
        return referenced(schema, depth, found);
    }
    match (schema.str("type"), schema.str("format")) {
        (Some("string"), Some("date-time")) => Type::DateTime,
        (Some("string"), _) => Type::String,
        (Some("boolean"), _) => Type::Boolean,
        (Some("integer"), Some("int32")) => Type::Int32,
        (Some("integer"), _) => Type::Int64,
        (Some("number"), _) => Type::Number,
        (Some("array"), _) => {
            let item = schema.get("items").map(|items| item(&items, depth, found));
            Type::Array(Box::new(item.unwrap_or(Type::Any)))
        }
        (Some("object"), _) => match additional(schema, depth, found) {
            Some(value) => Type::Map(Box::new(value)),
            None => Type::FreeObject,
        },
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

/// The rules of an array or a map with this schema, as a whole. An object with properties of its
/// own has its rules in its type.
pub(super) fn size_of(schema: &At<'_>) -> Size {
    size_within(schema, 0)
}

fn size_within(schema: &At<'_>, depth: usize) -> Size {
    let Some(schema) = schema.resolve().filter(|_| depth <= MAX_DEPTH) else {
        return Size::default();
    };
    let (own, inner) = match schema.str("type") {
        Some("array") => (array_size(&schema), schema.get("items")),
        Some("object") if !is_object(&schema) => {
            let values = schema.get("additionalProperties");
            (object_size(&schema), values)
        }
        _ => return Size::default(),
    };
    let each = inner.filter(|inner| inner.node.as_object().is_some());
    let each = each.map(|inner| size_within(&inner, depth + 1));
    Size {
        each: each.filter(|each| !each.is_any()).map(Box::new),
        ..own
    }
}

fn array_size(array: &At<'_>) -> Size {
    Size {
        of: Container::Array,
        min: count(array, "minItems").filter(|min| *min > 0),
        max: count(array, "maxItems"),
        unique: array.is_true("uniqueItems"),
        each: None,
    }
}

/// How many properties an object has.
pub(super) fn object_size(object: &At<'_>) -> Size {
    Size {
        of: Container::Object,
        min: count(object, "minProperties").filter(|min| *min > 0),
        max: count(object, "maxProperties"),
        unique: false,
        each: None,
    }
}

fn count(place: &At<'_>, name: &str) -> Option<u64> {
    u64::try_from(place.integer(name)?).ok()
}

/// The type of the properties that an object does not declare, where there is a schema for
/// them that says something.
pub(super) fn additional_of(schema: &At<'_>, found: &mut Diagnostics) -> Option<Type> {
    additional(schema, 0, found)
}

fn additional(schema: &At<'_>, depth: usize, found: &mut Diagnostics) -> Option<Type> {
    let values = schema.get("additionalProperties")?;
    values.node.as_object()?;
    match item(&values, depth, found) {
        Type::Any => None,
        ty => Some(ty),
    }
}

/// The type of what an array lists or a map holds, which may be null on its own account.
fn item(schema: &At<'_>, depth: usize, found: &mut Diagnostics) -> Type {
    let ty = within(schema, depth + 1, found);
    let target = schema.resolve();
    let nullable =
        schema.is_true("nullable") || target.is_some_and(|target| target.is_true("nullable"));
    match (nullable, ty) {
        (_, Type::Any) => Type::Any,
        (true, ty) => Type::Nullable(Box::new(ty)),
        (false, ty) => ty,
    }
}

/// Whether a schema declares properties, and is for objects.
pub(super) fn is_object(schema: &At<'_>) -> bool {
    let properties = schema.get("properties");
    properties.is_some_and(|properties| !properties.entries().is_empty())
        && matches!(schema.str("type"), None | Some("object"))
}

/// Whether a schema is a choice.
pub(super) fn is_union(schema: &At<'_>) -> bool {
    schema.get("oneOf").is_some()
}

/// The type of a component: a scalar, object or choice by its name, anything else by itself.
fn referenced(reference: &At<'_>, depth: usize, found: &mut Diagnostics) -> Type {
    let Some(target) = reference.resolve() else {
        return Type::Any;
    };
    let name = || type_name(&component(&target));
    if is_union(&target) {
        return Type::Union(name());
    }
    if is_object(&target) {
        return Type::Object(name());
    }
    // The component itself reports what is wrong with its rules.
    match rules(&target, &mut Diagnostics::default()) {
        Some(_) => Type::Scalar(name()),
        None if contains_itself(&target) => Type::Any,
        None => within(&target, depth + 1, found),
    }
}

/// The name of the component at a place.
fn component(target: &At<'_>) -> String {
    target.name().replace("~1", "/").replace("~0", "~")
}

/// Whether an array or map holds itself, directly or through others.
fn contains_itself(schema: &At<'_>) -> bool {
    let mut place = inner(schema);
    for _ in 0..=MAX_DEPTH {
        match place {
            Some(at) if at.pointer == schema.pointer => return true,
            Some(at) if !is_object(&at) && !is_union(&at) => place = inner(&at),
            _ => return false,
        }
    }
    true
}

/// What an array lists or a map holds.
fn inner<'a>(place: &At<'a>) -> Option<At<'a>> {
    let values = || {
        let values = place.get("additionalProperties")?;
        values.node.as_object().is_some().then_some(values)
    };
    place.get("items").or_else(values)?.resolve()
}
