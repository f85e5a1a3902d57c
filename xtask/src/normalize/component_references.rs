//! A schema refers to components only: what a reference finds elsewhere becomes a component, and
//! the schema that stood there refers to it too.
//!
//! The passes after this one move schemas about, and a pointer to the old place would find
//! nothing there.

use std::collections::{BTreeMap, BTreeSet};

use super::inheritance::COMPONENT;
use super::named_schemas::words;
use super::{Record, insert_component};
use crate::load::{At, Document, Node, schemas};
use crate::lower::{type_name, unique};

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let mut found = odd(document, document);
    if found.is_empty() {
        return;
    }
    let original = document.clone();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut taken: BTreeSet<String> = document
        .at("/components/schemas")
        .iter()
        .flat_map(At::entries)
        .map(|(name, _)| type_name(&name))
        .collect();
    // What is moved brings references along.
    while !found.is_empty() {
        let mut moved = Vec::new();
        let mut references = BTreeMap::new();
        for (text, pointer) in found {
            if is_component(&pointer) {
                references.insert(text, format!("#{pointer}"));
                continue;
            }
            let name = names.entry(pointer.clone()).or_insert_with(|| {
                let words = words(&original, &pointer);
                let own = words.last().map_or("Schema", String::as_str);
                let name = unique(type_name(own), &mut taken);
                record.push("component-references", &pointer, name.as_str());
                moved.push((pointer, name.clone()));
                name
            });
            references.insert(text, format!("{COMPONENT}{name}"));
        }
        relocate(document, &original, moved);
        follow(document, &references);
        found = odd(document, &original);
    }
}

/// The references of schemas that are not those to components, with what they point to.
fn odd(document: &Document, original: &Document) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for schema in schemas(document) {
        for text in references(&schema) {
            let target = |text: &str| {
                let reference = schema.node.string_here(text);
                let node = schema.node.object_here([("$ref".to_owned(), reference)]);
                let place = At {
                    node: &node,
                    ..schema.clone()
                };
                place.target()
            };
            let Some(pointer) = target(&text).filter(|pointer| original.at(pointer).is_some())
            else {
                continue;
            };
            let plain = format!("#{pointer}");
            let holds_components = "/components/schemas".starts_with(&pointer);
            let as_it_should_be = is_component(&pointer)
                && (plain == text || target(&plain).as_ref() != Some(&pointer));
            if !holds_components && !as_it_should_be {
                found.insert(text, pointer);
            }
        }
    }
    found
}

/// The references that a schema has itself, those of its discriminator among them.
fn references(schema: &At<'_>) -> Vec<String> {
    let own = schema.str("$ref").map(str::to_owned);
    let mapping = schema
        .get("discriminator")
        .and_then(|discriminator| discriminator.get("mapping"));
    let mapped = mapping.iter().flat_map(At::entries);
    let mapped = mapped.filter_map(|(_, target)| target.node.as_str().map(str::to_owned));
    mapped
        .chain(own)
        .filter(|text| text.starts_with('#'))
        .collect()
}

fn is_component(pointer: &str) -> bool {
    let name = pointer.strip_prefix("/components/schemas/");
    name.is_some_and(|name| !name.contains('/'))
}

/// Makes components of what was at these pointers, which refer to them then.
fn relocate(document: &mut Document, original: &Document, mut moved: Vec<(String, String)>) {
    let places: BTreeSet<_> = schemas(document)
        .into_iter()
        .map(|schema| schema.pointer)
        .collect();
    // What is within another comes before it.
    moved.sort_by_key(|(pointer, _)| std::cmp::Reverse(pointer.len()));
    for (pointer, name) in moved {
        let Some(target) = original.at(&pointer) else {
            continue;
        };
        let place = document.root.at_pointer_mut(&pointer);
        if let Some(place) = place.filter(|_| places.contains(&pointer)) {
            let reference = place.string_here(format!("{COMPONENT}{name}"));
            *place = place.object_here([("$ref".to_owned(), reference)]);
        }
        insert_component(document, &name, target.node.clone());
    }
}

/// Writes the new references in the place of the old.
fn follow(document: &mut Document, references: &BTreeMap<String, String>) {
    let places: Vec<_> = schemas(document)
        .into_iter()
        .map(|schema| schema.pointer)
        .collect();
    let rewrite = |place: &mut Node| {
        let new = place.as_str().and_then(|text| references.get(text));
        if let Some(new) = new {
            *place = place.string_here(new.as_str());
        }
    };
    for pointer in places {
        let Some(schema) = document.root.at_pointer_mut(&pointer) else {
            continue;
        };
        if let Some(reference) = schema.get_mut("$ref") {
            rewrite(reference);
        }
        let discriminator = schema.get_mut("discriminator");
        let mapping = discriminator.and_then(|discriminator| discriminator.get_mut("mapping"));
        let entries = mapping.and_then(Node::as_object_mut).into_iter().flatten();
        entries.for_each(|(_, entry)| rewrite(&mut entry.value));
    }
}
