//! Choices: their alternatives, and which value of the discriminator means which.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{type_name, unique, variant_name};
use super::types::type_of;
use crate::diagnostics::Diagnostics;
use crate::load::At;
use crate::model::{Alternative, Api, Rules, Type, Union};

/// The choice that a schema with `oneOf` is.
pub(super) fn lower(name: &str, schema: &At<'_>, found: &mut Diagnostics) -> Union {
    let discriminator = schema.get("discriminator");
    let mapping = discriminator
        .as_ref()
        .and_then(|place| place.get("mapping"));
    let mapping: Vec<_> = mapping.iter().flat_map(At::entries).collect();
    let items = schema.get("oneOf").into_iter().flat_map(|all| all.items());
    // What the emitted types have an arm for already.
    let mut taken = BTreeSet::from(["Unknown".to_owned()]);
    let variants = items.map(|item| {
        let reference = item.str("$ref");
        let tags = mapping
            .iter()
            .filter(|(_, target)| target.node.as_str() == reference);
        let tags: Vec<_> = tags.map(|(tag, _)| tag.clone()).collect();
        let ty = type_of(&item, found);
        let ident = match tags.as_slice() {
            [only] => variant_name(only),
            _ => called(name, &ty, &item),
        };
        Alternative {
            ident: unique(ident, &mut taken),
            ty,
            tags,
        }
    });
    Union {
        variants: variants.collect(),
        description: super::text(schema, "description"),
        tag: discriminator.and_then(|place| place.str("propertyName").map(str::to_owned)),
        in_requests: false,
        in_responses: false,
    }
}

/// What an alternative is called: its type, without the name of the choice before it.
fn called(choice: &str, ty: &Type, item: &At<'_>) -> String {
    let of_reference = || {
        let reference = item.str("$ref")?;
        Some(type_name(reference.rsplit('/').next()?))
    };
    let name = match ty {
        Type::Scalar(name) | Type::Object(name) | Type::Union(name) => name.clone(),
        ty => of_reference().unwrap_or_else(|| kind(ty).to_owned()),
    };
    let rest = name.strip_prefix(choice).unwrap_or_default();
    match rest {
        // The generator's own name for what the document gives none.
        rest if rest.starts_with("Variant") => {
            let target = item.resolve();
            match target.as_ref().and_then(|target| target.str("type")) {
                Some("integer") => "Integer".to_owned(),
                Some("number") => "Number".to_owned(),
                Some("string") => "Text".to_owned(),
                _ => kind(ty).to_owned(),
            }
        }
        rest if rest.starts_with(|first: char| first.is_ascii_uppercase()) => rest.to_owned(),
        _ => name,
    }
}

fn kind(ty: &Type) -> &'static str {
    match ty {
        Type::String | Type::Scalar(_) | Type::Bytes => "Text",
        Type::Boolean => "Boolean",
        Type::Int32 | Type::Int64 => "Integer",
        Type::Number => "Number",
        Type::DateTime => "DateTime",
        Type::Array(_) => "Array",
        Type::Object(_) | Type::FreeObject | Type::Map(_) => "Object",
        Type::Union(_) | Type::Nullable(_) | Type::Any => "Any",
    }
}

/// The properties whose values follow from the choice that their object is part of. If it is one,
/// requests send it without being told.
pub(super) fn set_constants(api: &mut Api) {
    let mut tags: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for union in api.unions.values() {
        let Some(tag) = &union.tag else { continue };
        for variant in &union.variants {
            if let Type::Object(object) = &variant.ty {
                let all = tags.entry((object.clone(), tag.clone())).or_default();
                all.extend(variant.tags.iter().cloned());
            }
        }
    }
    let texts = |rules: &Rules| matches!(rules, Rules::Text(_) | Rules::Enum(_));
    let scalars = &api.scalars;
    let is_text = |ty: &Type| match ty {
        Type::String => true,
        Type::Scalar(name) => scalars.get(name).is_some_and(|scalar| texts(&scalar.rules)),
        _ => false,
    };
    for ((object, tag), values) in tags {
        let object = api.objects.get_mut(&object);
        let properties = object.into_iter().flat_map(|object| &mut object.properties);
        let mut property = properties.filter(|property| property.name == tag);
        let Some(property) = property.next() else {
            continue;
        };
        let mut values: Vec<_> = values.into_iter().collect();
        if values.len() == 1 {
            property.constant = values.pop();
            property.read_only = false;
        }
        // The values are texts: what is none is sent as it is given.
        if is_text(&property.ty) {
            property.tags = values;
        }
    }
}
