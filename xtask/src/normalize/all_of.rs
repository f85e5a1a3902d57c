//! `allOf` becomes one schema that says what its parts say together.
//!
//! A part that is a parent with a discriminator gives what it says of itself, and not the
//! list of its children: that list leads back to the child. Where parts contradict each
//! other, the later wins and a warning says so.

use std::collections::BTreeMap;

use super::annotated_references::is_annotation;
use super::{Record, inheritance};
use crate::diagnostics::Diagnostic;
use crate::load::{At, Document, Kind, Node, schemas};
use crate::number;

/// How many references an `allOf` may lead through: what is deeper is a circle or a joke.
const MAX_DEPTH: usize = 64;

/// How often what was merged is looked at again for what the parts brought with them.
const MAX_ROUNDS: usize = 16;

pub(super) fn run(document: &mut Document, record: &mut Record) {
    for _ in 0..MAX_ROUNDS {
        let found = schemas(document);
        let open = found.iter().filter(|schema| schema.get("allOf").is_some());
        let merged: Vec<_> = open
            .map(|schema| {
                let mut merge = Merge {
                    known: BTreeMap::new(),
                    record,
                };
                (schema.pointer.clone(), merge.flat(schema, 0))
            })
            .collect();
        if merged.is_empty() {
            break;
        }
        for (pointer, node) in merged {
            record.push("merged-all-of", &pointer, "one schema");
            if let Some(place) = document.root.at_pointer_mut(&pointer) {
                *place = node;
            }
        }
    }
}

/// One schema that says what `parts` say together, in the place of the first.
pub(super) fn together(parts: &[At<'_>], record: &mut Record) -> Node {
    let mut merge = Merge {
        known: BTreeMap::new(),
        record,
    };
    let mut merged = parts.first().map_or_else(
        || Node {
            kind: Kind::Object(indexmap::IndexMap::new()),
            span: crate::load::Span::default(),
        },
        |first| first.node.object_here([]),
    );
    for part in parts {
        let flat = merge.part(part, 0);
        merge.combine(&mut merged, flat, part, false);
    }
    merged
}

struct Merge<'r> {
    /// The merged form of components.
    known: BTreeMap<String, Node>,
    record: &'r mut Record,
}

impl Merge<'_> {
    /// A schema without `allOf`.
    fn flat(&mut self, schema: &At<'_>, depth: usize) -> Node {
        let Some(parts) = schema.get("allOf") else {
            return schema.node.clone();
        };
        let mut merged = schema.node.object_here([]);
        for part in parts.items() {
            let part_node = self.part(&part, depth + 1);
            self.combine(&mut merged, part_node, &part, false);
        }
        let mut own = schema.node.clone();
        own.remove("allOf");
        self.combine(&mut merged, own, schema, true);
        merged
    }

    /// What a part of an `allOf` says of itself.
    fn part(&mut self, part: &At<'_>, depth: usize) -> Node {
        if depth > MAX_DEPTH {
            let message = "`allOf` leads in a circle";
            let help = "this part of it is left out; a schema cannot consist of itself";
            let warning = Diagnostic::warning("all-of-circle", message).help(help);
            self.record.remark(part.mark(warning));
            return part.node.object_here([]);
        }
        let Some(target) = part.resolve() else {
            return part.node.object_here([]);
        };
        let referred = part.node.get("$ref").is_some();
        if let Some(known) = self.known.get(&target.pointer).filter(|_| referred) {
            return known.clone();
        }
        let mut node = self.flat(&target, depth + 1);
        if node.get("discriminator").is_some() {
            for name in ["oneOf", "anyOf", "discriminator"] {
                node.remove(name);
            }
        }
        if referred {
            // What a component says of itself as a whole is not said of its children.
            for name in ["description", "title", "example", "nullable", "deprecated"] {
                node.remove(name);
            }
            self.known.insert(target.pointer.clone(), node.clone());
        }
        node
    }

    /// Adds what `part` says to `merged`. `own` says that it stands beside the `allOf`.
    fn combine(&mut self, merged: &mut Node, part: Node, place: &At<'_>, own: bool) {
        let Kind::Object(entries) = part.kind else {
            return;
        };
        for (name, entry) in entries {
            let value = entry.value;
            let Some(present) = merged.get_mut(&name) else {
                merged.insert(&name, value);
                continue;
            };
            if same(present, &value) {
                continue;
            }
            match name.as_str() {
                "properties" => self.properties(present, value, place),
                "required" => union(present, value),
                "enum" => intersection(present, &value),
                "minimum" | "minLength" | "minItems" | "minProperties" => {
                    narrow(present, value, |new, old| new > old);
                }
                "maximum" | "maxLength" | "maxItems" | "maxProperties" => {
                    narrow(present, value, |new, old| new < old);
                }
                "nullable" | "readOnly" | "writeOnly" | "x-sensitive" if own => *present = value,
                "nullable" => {}
                "readOnly" | "writeOnly" | "x-sensitive" => {
                    *present = truth(present, &value);
                }
                "additionalProperties" if value.as_bool().is_some() => {}
                "additionalProperties" if present.as_bool().is_some() => *present = value,
                name if is_annotation(name) => {
                    if own {
                        *present = value;
                    }
                }
                name => {
                    let message =
                        format!("the parts of this schema contradict each other in `{name}`");
                    let help = "the later of them is taken; the earlier is not checked";
                    let warning = Diagnostic::warning("all-of-conflict", message).help(help);
                    self.record.remark(place.mark(warning));
                    *present = value;
                }
            }
        }
    }

    fn properties(&mut self, present: &mut Node, new: Node, place: &At<'_>) {
        let Kind::Object(entries) = new.kind else {
            return;
        };
        for (name, entry) in entries {
            match present.get_mut(&name) {
                None => {
                    if let Some(properties) = present.as_object_mut() {
                        properties.insert(name, inheritance::entry(entry.value));
                    }
                }
                Some(old) if same(old, &entry.value) => {}
                Some(old) => self.property(old, entry.value, &name, place),
            }
        }
    }

    /// A property that two parts declare: the later, with what only the earlier says.
    fn property(&mut self, old: &mut Node, new: Node, name: &str, place: &At<'_>) {
        let refers = |node: &Node| node.get("$ref").is_some();
        if !refers(old) && !refers(&new) && old.get("allOf").is_none() && new.get("allOf").is_none()
        {
            self.combine(old, new, place, true);
            return;
        }
        let only_annotates = |node: &Node| {
            let entries = node.as_object().into_iter().flatten();
            entries
                .filter(|(name, _)| *name != "$ref")
                .all(|(name, _)| is_annotation(name))
        };
        let target = |node: &Node| node.get("$ref").and_then(Node::as_str).map(str::to_owned);
        let agree =
            target(old) == target(&new) || (refers(old) && !refers(&new) && only_annotates(&new));
        if agree {
            let annotations = new.as_object().into_iter().flatten();
            for (name, entry) in annotations {
                old.insert(name, entry.value.clone());
            }
            return;
        }
        if !self.narrows(place, &new, old) {
            let message = format!("the parts of this schema contradict each other in `{name}`");
            let help = "the later of them is taken; the earlier is not checked";
            let note = Diagnostic::note("all-of-conflict", message).help(help);
            self.record.remark(place.mark(note));
        }
        *old = new;
    }

    /// Whether `new` refers to a schema that is built from the one that `old` refers to.
    fn narrows(&self, place: &At<'_>, new: &Node, old: &Node) -> bool {
        let wanted = old.get("$ref").and_then(Node::as_str);
        let at = At {
            node: new,
            ..place.clone()
        };
        let Some(target) = at.resolve() else {
            return false;
        };
        let parts = target.get("allOf").into_iter().flat_map(|all| all.items());
        let mut references = parts.filter_map(|part| part.str("$ref"));
        references.any(|reference| Some(reference) == wanted)
    }
}

/// Whether two schemas say the same, annotations aside.
pub(super) fn same(a: &Node, b: &Node) -> bool {
    equal(a, b, true)
}

/// Whether two values are equal; those of schemas without their annotations, those of a map
/// of properties, whose names may be those of annotations, with everything.
fn equal(a: &Node, b: &Node, schema: bool) -> bool {
    let counts = |name: &str| !schema || !is_annotation(name);
    match (&a.kind, &b.kind) {
        (Kind::Object(a), Kind::Object(b)) => {
            a.keys().filter(|name| counts(name)).count()
                == b.keys().filter(|name| counts(name)).count()
                && a.iter()
                    .filter(|(name, _)| counts(name))
                    .all(|(name, entry)| {
                        let other = b.get(name);
                        let map = schema && name == "properties";
                        other.is_some_and(|other| equal(&entry.value, &other.value, !map))
                    })
        }
        (Kind::Array(a), Kind::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b, schema))
        }
        (Kind::Number(a), Kind::Number(b)) => {
            a == b || (number::integer(a).is_some() && number::integer(a) == number::integer(b))
        }
        (Kind::String(a), Kind::String(b)) => a == b,
        (Kind::Bool(a), Kind::Bool(b)) => a == b,
        (Kind::Null, Kind::Null) => true,
        _ => false,
    }
}

fn union(present: &mut Node, new: Node) {
    if let (Kind::Array(present), Kind::Array(new)) = (&mut present.kind, new.kind) {
        for item in new {
            if !present.iter().any(|old| same(old, &item)) {
                present.push(item);
            }
        }
    }
}

fn intersection(present: &mut Node, new: &Node) {
    if let (Kind::Array(present), Kind::Array(new)) = (&mut present.kind, &new.kind) {
        present.retain(|old| new.iter().any(|item| same(old, item)));
    }
}

fn narrow(present: &mut Node, new: Node, narrower: fn(f64, f64) -> bool) {
    let number = |node: &Node| node.as_number().and_then(|text| text.parse::<f64>().ok());
    if let (Some(old), Some(value)) = (number(present), number(&new))
        && narrower(value, old)
    {
        *present = new;
    }
}

fn truth(a: &Node, b: &Node) -> Node {
    Node {
        kind: Kind::Bool(a.as_bool() == Some(true) || b.as_bool() == Some(true)),
        span: a.span,
    }
}
