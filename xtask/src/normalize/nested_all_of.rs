//! Gives a schema with `allOf` a name where merging it in its place would bring further ones
//! along: a part that has such schemas within it, and perhaps this very one. Behind a name, each
//! is merged once, and a circle is one of references.

use std::collections::{BTreeMap, BTreeSet};

use super::inheritance::COMPONENT;
use super::named_schemas::words;
use super::{Record, insert_component};
use crate::load::{At, Document, escape, schemas};
use crate::lower::{type_name, unique};

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let found = schemas(document);
    let compositions: Vec<_> = found
        .iter()
        .filter(|schema| schema.get("allOf").is_some())
        .collect();
    let mut holders: BTreeSet<String> = BTreeSet::new();
    let mut parts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for schema in &compositions {
        match component(&schema.pointer) {
            Some((component, true)) => drop(holders.insert(component)),
            Some((component, false)) => {
                parts.entry(component).or_default().extend(targets(schema));
            }
            None => {}
        }
    }
    let mut taken: BTreeSet<String> = document
        .at("/components/schemas")
        .iter()
        .flat_map(At::entries)
        .map(|(name, _)| type_name(&name))
        .collect();
    let mut named: Vec<_> = compositions
        .iter()
        .filter(|schema| whole(&schema.pointer) == schema.pointer)
        .filter(|schema| component(&schema.pointer).is_none_or(|(_, nested)| nested))
        .filter(|schema| {
            targets(schema)
                .iter()
                .any(|target| leads(target, &parts, &holders))
        })
        .map(|schema| {
            let words = words(document, &schema.pointer);
            let name: Vec<_> = words
                .iter()
                .rev()
                .take(2)
                .rev()
                .map(|word| type_name(word))
                .collect();
            (schema.pointer.clone(), unique(name.concat(), &mut taken))
        })
        .collect();
    // What is within another comes before it.
    named.sort_by_key(|(pointer, _)| std::cmp::Reverse(pointer.len()));
    for (pointer, name) in named {
        record.push("nested-all-of", &pointer, name.as_str());
        let Some(place) = document.root.at_pointer_mut(&pointer) else {
            continue;
        };
        let reference = place.string_here(format!("{COMPONENT}{}", escape(&name)));
        let reference = place.object_here([("$ref".to_owned(), reference)]);
        let node = std::mem::replace(place, reference);
        insert_component(document, &name, node);
    }
}

/// The component that a place belongs to, and whether the place is within a value of it, and
/// not the component itself or a part of its composition.
fn component(pointer: &str) -> Option<(String, bool)> {
    let rest = pointer.strip_prefix("/components/schemas/")?;
    let name = rest.split('/').next().unwrap_or_default();
    let component = format!("/components/schemas/{name}");
    let nested = whole(pointer) != component;
    Some((component, nested))
}

/// The composition that the place is a part of; the place itself where it is none.
fn whole(pointer: &str) -> &str {
    let mut whole = pointer;
    while let Some((outer, _)) = whole
        .rsplit_once('/')
        .and_then(|(list, _)| list.rsplit_once("/allOf"))
        .filter(|(_, rest)| rest.is_empty())
    {
        whole = outer;
    }
    whole
}

/// The components that the parts of a composition refer to.
fn targets(schema: &At<'_>) -> Vec<String> {
    let mut targets = Vec::new();
    let mut open = vec![schema.clone()];
    while let Some(schema) = open.pop() {
        for part in schema.get("allOf").into_iter().flat_map(|all| all.items()) {
            // Some components are references to others.
            let target = part.resolve().filter(|_| part.node.get("$ref").is_some());
            targets.extend(target.map(|target| target.pointer));
            open.push(part);
        }
    }
    targets
}

/// Whether a component has compositions within its values, itself or by its own parts.
fn leads(target: &str, parts: &BTreeMap<String, Vec<String>>, holders: &BTreeSet<String>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![target];
    while let Some(component) = open.pop() {
        if holders.contains(component) {
            return true;
        }
        if seen.insert(component) {
            let parts = parts.get(component).into_iter().flatten();
            open.extend(parts.map(String::as_str));
        }
    }
    false
}
