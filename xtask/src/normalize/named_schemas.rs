//! Gives each constraint set and each object that stands inline a name among the components.
//!
//! A constraint set that equals a component becomes a reference to it, so that one set is
//! one type however many places use it. Objects are not merged: two that look alike today
//! may differ tomorrow.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;

use super::annotated_references::is_annotation;
use super::{Record, insert_component};
use crate::load::{At, Document, Kind, METHODS, Node, escape, schemas};
use crate::lower::{type_name, unique};
use crate::number;

/// The keywords that make a string or a number a constraint set.
const CONSTRAINTS: [&str; 10] = [
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "x-sensitive",
];

/// Constraint sets that everybody calls by one name, by their pattern without anchors.
const WELL_KNOWN: [(&str, &str); 3] = [
    ("[a-f0-9]{24}", "ObjectId"),
    ("[0-9a-f]{24}", "ObjectId"),
    (
        "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
        "Uuid",
    ),
];

/// What an alternative is called that the document gives no name: its choice comes before it.
const NAMELESS: &str = "Variant";

/// A longer title is a sentence, and no name.
const MAX_TITLE: usize = 40;

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let places = places(document);
    let names = names(document, &places);
    for (place, name) in places.iter().zip(names) {
        let Some(node) = document.root.at_pointer(&place.pointer).cloned() else {
            continue;
        };
        record.push("named-schemas", &place.pointer, name.as_str());
        if let Some(there) = document.root.at_pointer_mut(&place.pointer) {
            *there = reference(&node, &name);
        }
        let pointer = format!("/components/schemas/{}", escape(&name));
        if document.root.at_pointer(&pointer).is_none() {
            insert_component(document, &name, node);
        }
    }
}

/// A schema that stands inline.
struct Place {
    pointer: String,
    /// What it is called, with what is around it: see [`words`].
    words: Vec<String>,
    /// The constraint set, of a scalar.
    constraints: Option<String>,
    /// The name by which everybody knows it.
    well_known: Option<&'static str>,
}

/// The schemas that need a name, each after those within it.
fn places(document: &Document) -> Vec<Place> {
    let inline = schemas(document)
        .into_iter()
        .filter(|schema| !is_component(schema));
    inline
        .filter(|schema| needs_name(schema.node))
        .map(|schema| Place {
            words: words(document, &schema.pointer),
            constraints: is_scalar(schema.node).then(|| constraints(schema.node)),
            well_known: schema.str("pattern").and_then(well_known),
            pointer: schema.pointer,
        })
        .collect()
}

fn is_component(schema: &At<'_>) -> bool {
    let name = schema.pointer.strip_prefix("/components/schemas/");
    name.is_some_and(|name| !name.contains('/'))
}

fn needs_name(schema: &Node) -> bool {
    is_scalar(schema) || is_object(schema) || schema.get("oneOf").is_some()
}

fn is_scalar(schema: &Node) -> bool {
    let of_type = matches!(
        schema.get("type").and_then(Node::as_str),
        Some("string" | "integer" | "number")
    );
    of_type && CONSTRAINTS.iter().any(|name| schema.get(name).is_some())
}

fn is_object(schema: &Node) -> bool {
    let ty = schema.get("type").and_then(Node::as_str);
    let properties = schema.get("properties").and_then(Node::as_object);
    // The type decides where the two contradict each other.
    properties.is_some_and(|properties| !properties.is_empty())
        && matches!(ty, None | Some("object"))
}

fn well_known(pattern: &str) -> Option<&'static str> {
    let bare = pattern.trim_start_matches('^').trim_end_matches('$');
    let bare = bare
        .strip_prefix('(')
        .and_then(|bare| bare.strip_suffix(')'))
        .unwrap_or(bare);
    let known = WELL_KNOWN.iter().find(|(known, _)| *known == bare);
    known.map(|(_, name)| *name)
}

/// `$ref` with the annotations of `node`.
fn reference(node: &Node, name: &str) -> Node {
    let target = node.string_here(format!("#/components/schemas/{}", escape(name)));
    let entries = node.as_object().into_iter().flatten();
    let annotations = entries
        .filter(|(name, _)| is_annotation(name))
        .map(|(name, entry)| (name.clone(), entry.value.clone()));
    node.object_here([("$ref".to_owned(), target)].into_iter().chain(annotations))
}

/// The name of the component that each place refers to.
///
/// A constraint set has the name of the component that has the same one, or one name for all
/// of its places. What several want to be called like is called after what is around it.
fn names(document: &Document, places: &[Place]) -> Vec<String> {
    let components = document.at("/components/schemas");
    let components = components.map_or_else(Vec::new, |all| all.entries());
    let mut taken: BTreeSet<String> = components.iter().map(|(name, _)| type_name(name)).collect();
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for (name, schema) in components {
        if is_scalar(schema.node) {
            known.entry(constraints(schema.node)).or_insert(name);
        }
    }
    let groups = groups(places, &known);
    let mut wanted: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for group in &groups {
        wanted
            .entry(own_name(places, group))
            .or_default()
            .push(group.len());
    }
    let mut names = vec![String::new(); places.len()];
    for group in &groups {
        let own = own_name(places, group);
        // Of several, the one that is used more than all of the others together.
        let others: usize = wanted[&own].iter().sum::<usize>() - group.len();
        let name = match group.len() > others && own != NAMELESS && taken.insert(own.clone()) {
            true => own,
            false => {
                let around = places[group[0]].words.iter().rev().nth(1);
                let around = around.map_or_else(String::new, |around| type_name(around));
                unique(format!("{around}{own}"), &mut taken)
            }
        };
        for index in group {
            names[*index].clone_from(&name);
        }
    }
    for (place, name) in places.iter().zip(&mut names) {
        if let Some(component) = place.constraints.as_ref().and_then(|set| known.get(set)) {
            name.clone_from(component);
        }
    }
    names
}

/// The places that need one new name each, in the order of the document.
fn groups(places: &[Place], known: &BTreeMap<String, String>) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_constraints: BTreeMap<&String, usize> = BTreeMap::new();
    for (index, place) in places.iter().enumerate() {
        match &place.constraints {
            Some(set) if known.contains_key(set) => {}
            Some(set) => match by_constraints.get(set) {
                Some(group) => groups[*group].push(index),
                None => {
                    by_constraints.insert(set, groups.len());
                    groups.push(vec![index]);
                }
            },
            None => groups.push(vec![index]),
        }
    }
    groups
}

/// What a group would be called if nothing else were: by its well-known name, by what the
/// names of its places end in, or as most of them are.
fn own_name(places: &[Place], group: &[usize]) -> String {
    if let Some(name) = places[group[0]].well_known {
        return name.to_owned();
    }
    let own = |index: &usize| places[*index].words.last().map(|own| type_name(own));
    let mut counts: indexmap::IndexMap<String, usize> = indexmap::IndexMap::new();
    for name in group.iter().filter_map(own) {
        *counts.entry(name).or_default() += 1;
    }
    let names: Vec<_> = counts.keys().map(String::as_str).collect();
    common_end(&names).unwrap_or_else(|| {
        // Of equals, the first.
        let most = counts.iter().rev().max_by_key(|(_, count)| **count);
        most.map_or_else(|| "Value".to_owned(), |(name, _)| name.clone())
    })
}

/// The words that all names end in.
fn common_end(names: &[&str]) -> Option<String> {
    let split = |name: &str| -> Vec<String> {
        let words = name.to_snake_case();
        words.split('_').map(str::to_owned).collect()
    };
    let (first, rest) = names.split_first()?;
    let mut common = split(first);
    for name in rest {
        let words = split(name);
        let shared = common.iter().rev().zip(words.iter().rev());
        let count = shared.take_while(|(a, b)| a == b).count();
        common.drain(..common.len() - count);
    }
    match common.is_empty() {
        true => None,
        false if rest.is_empty() => Some((*first).to_owned()),
        false => Some(type_name(&common.join("_"))),
    }
}

/// What the steps of a pointer are called, outermost first: an operation by its id, with
/// the part of it that a schema belongs to, a parameter by its name.
pub(super) fn words(document: &Document, pointer: &str) -> Vec<String> {
    const STRUCTURE: [&str; 13] = [
        "paths",
        "components",
        "schemas",
        "properties",
        "items",
        "allOf",
        "oneOf",
        "anyOf",
        "schema",
        "content",
        "responses",
        "parameters",
        "headers",
    ];
    let mut words: Vec<String> = Vec::new();
    let mut way = String::new();
    for token in pointer.split('/').skip(1) {
        way = format!("{way}/{token}");
        let text = |name| {
            document
                .at(&way)
                .and_then(|place| place.str(name).map(str::to_owned))
        };
        let parent = way.rsplit('/').nth(1);
        if let Some(name) =
            text("operationId").or_else(|| text("name").filter(|_| parent == Some("parameters")))
        {
            words.push(name);
        } else if let Some(part) = part(token, parent) {
            let operation = words.pop().unwrap_or_default();
            words.push(format!("{operation}{part}"));
        } else if matches!(parent, Some("oneOf" | "anyOf")) {
            let title = text("title").filter(|title| title.len() <= MAX_TITLE);
            words.push(title.unwrap_or_else(|| NAMELESS.to_owned()));
        } else if token == "additionalProperties" {
            words.push("Value".to_owned());
        } else if !STRUCTURE.contains(&token) && !is_position(token) {
            words.push(token.to_owned());
        }
    }
    words
}

/// The part of an operation that a step leads to.
fn part(token: &str, parent: Option<&str>) -> Option<&'static str> {
    match (token, parent) {
        ("requestBody", _) => Some("Request"),
        (code, Some("responses")) if code.starts_with('2') => Some("Response"),
        (_, Some("responses")) => Some("Error"),
        _ => None,
    }
}

/// Whether a step says where something is, and not what it is: an index, a path, a media
/// type, a method.
fn is_position(token: &str) -> bool {
    token.contains("~1")
        || METHODS.contains(&token)
        || token.bytes().all(|byte| byte.is_ascii_digit())
}

/// A constraint set as a text that is equal for equal sets.
fn constraints(schema: &Node) -> String {
    let entries = schema.as_object().into_iter().flatten();
    let mut parts: Vec<_> = entries
        .filter(|(name, _)| !is_annotation(name))
        .map(|(name, entry)| match &entry.value.kind {
            Kind::Number(text) => format!("{name}={}", number::to_json(text)),
            _ => format!("{name}={}", entry.value.to_json()),
        })
        .collect();
    parts.sort();
    parts.join("\n")
}
