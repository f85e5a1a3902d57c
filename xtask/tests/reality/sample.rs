//! The smallest valid value of a type, as JSON: what a request needs to be sent at all.

use serde_json::{Map, Value, json};
use xtask::model::{Api, Property, Rules, Size, Type};

/// A value that a request of this type accepts.
pub fn sample(api: &Api, ty: &Type, depth: usize) -> Value {
    match ty {
        Type::Scalar(name) => scalar(api, name),
        Type::String | Type::Bytes => json!("text"),
        Type::Boolean => json!(true),
        Type::Int32 | Type::Int64 | Type::Number => json!(1),
        Type::DateTime => json!("2025-05-04T09:42:00Z"),
        Type::Array(_) => json!([]),
        Type::Map(_) | Type::FreeObject => json!({}),
        Type::Nullable(ty) => sample(api, ty, depth),
        Type::Any => Value::Null,
        Type::Object(name) => object(api, name, depth),
        Type::Union(name) => {
            let union = &api.unions[name];
            let variant = &union.variants[0];
            let mut value = sample(api, &variant.ty, depth + 1);
            if let (Some(tag), Some(first), Value::Object(object)) =
                (&union.tag, variant.tags.first(), &mut value)
            {
                object.insert(tag.clone(), json!(first));
            }
            value
        }
    }
}

fn object(api: &Api, name: &str, depth: usize) -> Value {
    assert!(depth < 16, "{name} cannot be built: it requires itself");
    let needed = |property: &&Property| property.required && property.constant.is_none();
    let properties = api.objects[name].request_properties().filter(needed);
    let properties: Map<_, _> = properties
        .map(|property| (property.name.clone(), of_property(api, property, depth + 1)))
        .collect();
    properties.into()
}

fn of_property(api: &Api, property: &Property, depth: usize) -> Value {
    match property.tags.first() {
        Some(tag) => json!(tag),
        None => of_size(api, &property.ty, &property.size, depth),
    }
}

/// As few items or properties as there must be.
fn of_size(api: &Api, ty: &Type, size: &Size, depth: usize) -> Value {
    let some = 0..size.min.unwrap_or(0);
    let each = size.each.as_deref().cloned().unwrap_or_default();
    let one = |ty| of_size(api, ty, &each, depth);
    match ty {
        Type::Array(item) => some.map(|_| one(item)).collect(),
        Type::Map(value) => some.map(|at| (format!("key{at}"), one(value))).collect(),
        Type::FreeObject => some.map(|at| (format!("key{at}"), json!(at))).collect(),
        ty => sample(api, ty, depth),
    }
}

fn scalar(api: &Api, name: &str) -> Value {
    let scalar = &api.scalars[name];
    match &scalar.rules {
        Rules::Text(_) => {
            let text = scalar.check.as_ref().map(|check| {
                let text = check.witness_accept();
                text.unwrap_or_else(|| panic!("{name} accepts no text"))
            });
            // An empty text is no segment of a path.
            json!(
                text.filter(|text| !text.is_empty())
                    .unwrap_or_else(|| "text".to_owned())
            )
        }
        Rules::Integer(range) => json!(range.min.max(range.max.min(1))),
        Rules::Integers(values) => json!(values[0]),
        Rules::Number(bounds) => {
            let limit = bounds.min.as_ref().or(bounds.max.as_ref());
            json!(limit.map_or(0.0, |limit| limit.parse::<f64>().expect("a number")))
        }
        Rules::Enum(variants) => json!(variants[0].value),
    }
}
