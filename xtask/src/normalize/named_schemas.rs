//! Gives each constraint set and each object that stands inline a name among the components.
//!
//! A constraint set that equals a component becomes a reference to it, so that one set is
//! one type however many places use it. Objects are not merged: two that look alike today
//! may differ tomorrow.

use std::collections::{BTreeMap, BTreeSet};

use super::Record;
use super::annotated_references::is_annotation;
use crate::load::{At, Document, Kind, METHODS, Node, schemas};
use crate::lower::{type_name, unique};
use crate::number;

/// The keywords that make a string or an integer a constraint set.
const CONSTRAINTS: [&str; 7] = [
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "x-sensitive",
];

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let mut names = Names::new(document);
    let inline = schemas(document)
        .into_iter()
        .filter(|schema| !is_component(schema));
    let pointers: Vec<_> = inline
        .filter(|schema| is_scalar(schema.node) || is_object(schema.node))
        .map(|schema| schema.pointer)
        .collect();
    for pointer in pointers {
        let Some(node) = document.root.at_pointer(&pointer).cloned() else {
            continue;
        };
        let words = words(document, &pointer);
        let name = names.name(&words, &node);
        record.push("named-schemas", &pointer, name.text());
        if let Some(place) = document.root.at_pointer_mut(&pointer) {
            *place = reference(&node, name.text());
        }
        if let Name::New(name) = name {
            insert_component(document, &name, node);
        }
    }
}

fn is_component(schema: &At<'_>) -> bool {
    let name = schema.pointer.strip_prefix("/components/schemas/");
    name.is_some_and(|name| !name.contains('/'))
}

fn is_scalar(schema: &Node) -> bool {
    let of_type = matches!(
        schema.get("type").and_then(Node::as_str),
        Some("string" | "integer")
    );
    of_type && CONSTRAINTS.iter().any(|name| schema.get(name).is_some())
}

fn is_object(schema: &Node) -> bool {
    let properties = schema.get("properties").and_then(Node::as_object);
    properties.is_some_and(|properties| !properties.is_empty())
}

/// `$ref` with the annotations of `node`.
fn reference(node: &Node, name: &str) -> Node {
    let target = node.string_here(format!("#/components/schemas/{name}"));
    let entries = node.as_object().into_iter().flatten();
    let annotations = entries
        .filter(|(name, _)| is_annotation(name))
        .map(|(name, entry)| (name.clone(), entry.value.clone()));
    node.object_here([("$ref".to_owned(), target)].into_iter().chain(annotations))
}

fn insert_component(document: &mut Document, name: &str, node: Node) {
    for (parent, child) in [("", "components"), ("/components", "schemas")] {
        let pointer = format!("{parent}/{child}");
        if document.root.at_pointer(&pointer).is_none() {
            let empty = node.object_here([]);
            if let Some(parent) = document.root.at_pointer_mut(parent) {
                parent.insert(child, empty);
            }
        }
    }
    if let Some(schemas) = document.root.at_pointer_mut("/components/schemas") {
        schemas.insert(name, node);
    }
}

/// The name of a schema that stood inline.
enum Name {
    /// A component has the same constraint set.
    Known(String),
    /// A component has to be made.
    New(String),
}

impl Name {
    fn text(&self) -> &str {
        match self {
            Self::Known(name) | Self::New(name) => name,
        }
    }
}

struct Names {
    taken: BTreeSet<String>,
    by_constraints: BTreeMap<String, String>,
}

impl Names {
    fn new(document: &Document) -> Self {
        let components = document.at("/components/schemas");
        let components = components.map_or_else(Vec::new, |all| all.entries());
        let scalars = components
            .iter()
            .filter(|(_, schema)| is_scalar(schema.node));
        let scalars = scalars.map(|(name, schema)| (constraints(schema.node), name.clone()));
        let mut by_constraints = BTreeMap::new();
        for (constraints, name) in scalars {
            by_constraints.entry(constraints).or_insert(name);
        }
        Self {
            taken: components.iter().map(|(name, _)| type_name(name)).collect(),
            by_constraints,
        }
    }

    fn name(&mut self, words: &[String], node: &Node) -> Name {
        if !is_scalar(node) {
            return Name::New(self.new_name(words));
        }
        let constraints = constraints(node);
        if let Some(name) = self.by_constraints.get(&constraints) {
            return Name::Known(name.clone());
        }
        let name = self.new_name(words);
        self.by_constraints.insert(constraints, name.clone());
        Name::New(name)
    }

    /// The first free name of: the thing's own, that with the thing around it, a number.
    fn new_name(&mut self, words: &[String]) -> String {
        let own = words
            .last()
            .map_or_else(|| "Value".to_owned(), |own| type_name(own));
        if self.taken.insert(own.clone()) {
            return own;
        }
        let around = words.iter().rev().nth(1).map(|around| type_name(around));
        unique(
            format!("{}{own}", around.unwrap_or_default()),
            &mut self.taken,
        )
    }
}

/// What the steps of a pointer are called, outermost first: an operation by its id, with
/// the part of it that a schema belongs to, a parameter by its name.
fn words(document: &Document, pointer: &str) -> Vec<String> {
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
