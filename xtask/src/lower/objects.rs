//! Objects: their properties, which of them need a box, and who carries them.

use std::collections::BTreeSet;

use super::names::{snake, unique};
use super::types::{additional_of, object_size, size_of, type_of};
use crate::diagnostics::Diagnostics;
use crate::load::At;
use crate::model::{Api, Object, Property, Type};

/// The object that a schema with properties is.
pub(super) fn lower(schema: &At<'_>, found: &mut Diagnostics) -> Object {
    let required = schema
        .get("required")
        .into_iter()
        .flat_map(|all| all.items());
    let required: BTreeSet<_> = required.filter_map(|name| name.node.as_str()).collect();
    let mut taken =
        BTreeSet::from(["unknown", "violations", "build", "additional"].map(str::to_owned));
    let properties = schema
        .get("properties")
        .into_iter()
        .flat_map(|all| all.entries());
    let properties = properties.map(|(name, property)| {
        let required = required.contains(name.as_str());
        let property = lower_property(name, &property, found);
        Property {
            ident: free_ident(&property, &mut taken),
            required,
            ..property
        }
    });
    Object {
        properties: properties.collect(),
        additional: additional_of(schema, found),
        size: object_size(schema),
        description: super::text(schema, "description"),
        in_requests: false,
        in_responses: false,
    }
}

/// A free name for a property, and for the setter of its `null` where it may be null.
fn free_ident(property: &Property, taken: &mut BTreeSet<String>) -> String {
    loop {
        let ident = unique(snake(&property.name), taken);
        if !property.nullable || taken.insert(format!("{}_null", ident.trim_end_matches('_'))) {
            return ident;
        }
    }
}

/// A property, with the annotations beside its reference and those of what it refers to.
fn lower_property(name: String, property: &At<'_>, found: &mut Diagnostics) -> Property {
    let target = property.resolve();
    let says = |annotation| {
        let target = target
            .as_ref()
            .is_some_and(|target| target.is_true(annotation));
        property.is_true(annotation) || target
    };
    let own = super::text(property, "description");
    let inherited = || {
        target
            .as_ref()
            .and_then(|target| super::text(target, "description"))
    };
    Property {
        ident: String::new(),
        ty: type_of(property, found),
        size: size_of(property),
        boxed: false,
        required: false,
        nullable: says("nullable"),
        read_only: says("readOnly"),
        write_only: says("writeOnly"),
        constant: None,
        tags: Vec::new(),
        deprecated: says("deprecated"),
        description: own.or_else(inherited),
        name,
    }
}

/// Boxes the properties through which an object contains itself. Arrays need no box.
pub(super) fn box_cycles(api: &mut Api) {
    let mut boxed = BTreeSet::new();
    for name in api.objects.keys() {
        for (index, property) in api.objects[name].properties.iter().enumerate() {
            if let Type::Object(target) = &property.ty
                && reaches(api, target, name)
            {
                boxed.insert((name.clone(), index));
            }
        }
    }
    for (name, index) in boxed {
        if let Some(object) = api.objects.get_mut(&name) {
            object.properties[index].boxed = true;
        }
    }
}

/// Whether `from` contains `to` without an array between them.
fn reaches(api: &Api, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(name) = open.pop() {
        if name == to {
            return true;
        }
        if !seen.insert(name) {
            continue;
        }
        let properties = api
            .objects
            .get(name)
            .into_iter()
            .flat_map(|object| &object.properties);
        open.extend(properties.filter_map(|property| match &property.ty {
            Type::Object(target) => Some(target.as_str()),
            _ => None,
        }));
    }
    false
}

/// Marks which objects and choices requests hold and which responses do; what neither holds
/// counts as a response, so that every schema is emitted.
pub(super) fn find_directions(api: &mut Api) {
    let bodies = api
        .operations
        .iter()
        .filter_map(|operation| operation.body.as_ref())
        .map(|body| &body.ty);
    let parameters = api
        .operations
        .iter()
        .flat_map(|operation| &operation.parameters);
    let sent = bodies.chain(parameters.map(|parameter| &parameter.ty));
    let requests = reachable(api, sent, |property| !property.read_only);
    let operations = api.operations.iter();
    let answers = operations.flat_map(|operation| operation.success.iter().chain(&operation.error));
    let responses = reachable(api, answers, |property| !property.write_only);
    for (name, object) in &mut api.objects {
        object.in_requests = requests.contains(name);
        object.in_responses = responses.contains(name) || !object.in_requests;
    }
    for (name, union) in &mut api.unions {
        union.in_requests = requests.contains(name);
        union.in_responses = responses.contains(name) || !union.in_requests;
    }
    close_over_unused(api);
}

/// What an unused object or choice holds is emitted as it is.
fn close_over_unused(api: &mut Api) {
    let objects = api.objects.iter().filter(|(_, object)| object.in_responses);
    let unions = api.unions.iter().filter(|(_, union)| union.in_responses);
    let roots: Vec<_> = objects
        .map(|(name, _)| Type::Object(name.clone()))
        .chain(unions.map(|(name, _)| Type::Union(name.clone())))
        .collect();
    for name in reachable(api, roots.iter(), |property| !property.write_only) {
        if let Some(object) = api.objects.get_mut(&name) {
            object.in_responses = true;
        }
        if let Some(union) = api.unions.get_mut(&name) {
            union.in_responses = true;
        }
    }
}

/// The names of the objects and choices that values of `types` hold, through the properties
/// that a side has.
fn reachable<'a>(
    api: &'a Api,
    types: impl Iterator<Item = &'a Type>,
    on_side: fn(&Property) -> bool,
) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = types.filter_map(Type::named).collect();
    while let Some(name) = open.pop() {
        if !seen.insert(name.to_owned()) {
            continue;
        }
        if let Some(object) = api.objects.get(name) {
            let properties = object
                .properties
                .iter()
                .filter(|property| on_side(property));
            open.extend(properties.filter_map(|property| property.ty.named()));
            open.extend(object.additional.as_ref().and_then(Type::named));
        }
        let union = api.unions.get(name).into_iter();
        let variants = union.flat_map(|union| &union.variants);
        open.extend(variants.filter_map(|variant| variant.ty.named()));
    }
    seen
}
