//! What no comparison looks at: callbacks, links, parts of a security scheme and the like. A
//! change there is told as one, so that "no change" is never said of documents that differ.

use indexmap::IndexMap;

use crate::load::{Document, Entry, Kind, Node, escape};

/// The names of keys that mean nothing to a caller.
const PROSE: [&str; 7] = [
    "description",
    "summary",
    "title",
    "example",
    "examples",
    "tags",
    "externalDocs",
];

/// The extensions that the generator reads: see `docs/spec-extensions.md`.
const EXTENSIONS: [&str; 5] = [
    "x-idempotent",
    "x-roles",
    "x-sensitive",
    "x-successor",
    "x-sunset",
];

/// The keys whose value is a map by names that the document chose.
const MAPS: [&str; 14] = [
    "properties",
    "schemas",
    "parameters",
    "responses",
    "requestBodies",
    "headers",
    "examples",
    "securitySchemes",
    "links",
    "callbacks",
    "paths",
    "content",
    "variables",
    "mapping",
];

/// The JSON pointer of the first place where two documents differ in more than prose; `None`
/// where they do not.
pub(super) fn first_difference(old: &Document, new: &Document) -> Option<String> {
    let mut open = vec![(String::new(), false, &old.root, &new.root)];
    while let Some((pointer, by_name, old, new)) = open.pop() {
        match (&old.kind, &new.kind) {
            (Kind::Object(before), Kind::Object(after)) => {
                let told = |entries: &IndexMap<String, Entry>| -> Vec<String> {
                    let names = entries.keys().filter(|name| by_name || tells(name));
                    names.cloned().collect()
                };
                let (names, others) = (told(before), told(after));
                let missing = names.iter().find(|name| !after.contains_key(*name));
                let added = others.iter().find(|name| !before.contains_key(*name));
                if let Some(name) = missing.or(added) {
                    return Some(format!("{pointer}/{}", escape(name)));
                }
                for name in names.iter().rev() {
                    let (Some(before), Some(after)) = (before.get(name), after.get(name)) else {
                        continue;
                    };
                    let place = format!("{pointer}/{}", escape(name));
                    let map = !by_name && MAPS.contains(&name.as_str());
                    // `info` tells of the document, and not of the API.
                    if place != "/info" {
                        open.push((place, map, &before.value, &after.value));
                    }
                }
            }
            (Kind::Array(before), Kind::Array(after)) if !same_in_any_order(before, after) => {
                if before.len() != after.len() {
                    return Some(pointer);
                }
                let pairs = before.iter().zip(after).enumerate().rev();
                for (index, (before, after)) in pairs {
                    open.push((format!("{pointer}/{index}"), false, before, after));
                }
            }
            (Kind::Array(_), Kind::Array(_)) => {}
            _ if same(old, new) => {}
            _ => return Some(pointer),
        }
    }
    None
}

/// Whether two arrays have the same items: parameters, alternatives, names of properties and
/// scopes have no order.
fn same_in_any_order(old: &[Node], new: &[Node]) -> bool {
    let sorted = |items: &[Node]| {
        let mut texts: Vec<_> = items
            .iter()
            .map(|item| item.to_json().to_string())
            .collect();
        texts.sort_unstable();
        texts
    };
    old.len() == new.len() && sorted(old) == sorted(new)
}

/// Whether a key says something of the API.
fn tells(name: &str) -> bool {
    !PROSE.contains(&name) && (!name.starts_with("x-") || EXTENSIONS.contains(&name))
}

/// Whether two values that are no containers are the same.
fn same(old: &Node, new: &Node) -> bool {
    match (&old.kind, &new.kind) {
        (Kind::Null, Kind::Null) => true,
        (Kind::Bool(old), Kind::Bool(new)) => old == new,
        (Kind::Number(old), Kind::Number(new)) => {
            old == new || crate::number::compare(old, new) == Some(std::cmp::Ordering::Equal)
        }
        (Kind::String(old), Kind::String(new)) => old == new,
        _ => false,
    }
}
