//! A part of a large document: some operations, and the components that they refer to.

use std::collections::BTreeSet;

use super::cases::Names;
use crate::load::{Document, Kind, Node};

/// The document with the operations that a client has, by method and path, and with nothing
/// under `components` that these do not need. Security schemes stay: they are named without a
/// reference.
pub fn cut(mut document: Document, client: &Names) -> Document {
    let root = &document.root;
    let mut paths = Vec::new();
    for (path, item) in root.get("paths").into_iter().flat_map(entries) {
        let wanted = |method: &str| client.contains_key(&(method.to_owned(), path.to_owned()));
        let kept = entries(item).filter(|(name, _)| wanted(name) || *name == "parameters");
        let kept: Vec<_> = kept
            .map(|(name, node)| (name.to_owned(), node.clone()))
            .collect();
        if kept.iter().any(|(name, _)| wanted(name)) {
            paths.push((path.to_owned(), item.object_here(kept)));
        }
    }
    let paths = root.object_here(paths);
    let needed = needed(root, &paths);
    let kinds = root.get("components").into_iter().flat_map(entries);
    let components = kinds.map(|(kind, all)| {
        let whole = kind == "securitySchemes";
        let kept = entries(all)
            .filter(|(name, _)| whole || needed.contains(&format!("#/components/{kind}/{name}")));
        let kept: Vec<_> = kept
            .map(|(name, node)| (name.to_owned(), node.clone()))
            .collect();
        (kind.to_owned(), all.object_here(kept))
    });
    let components = root.object_here(components.collect::<Vec<_>>());
    document.root.insert("paths", paths);
    document.root.insert("components", components);
    document
}

/// Every reference that is met from a node on.
fn needed(root: &Node, from: &Node) -> BTreeSet<String> {
    let mut needed = BTreeSet::new();
    let mut open = vec![from];
    while let Some(node) = open.pop() {
        match &node.kind {
            Kind::Array(items) => open.extend(items),
            Kind::Object(properties) => open.extend(properties.values().map(|one| &one.value)),
            _ => {}
        }
        let Some(reference) = node.get("$ref").and_then(Node::as_str) else {
            continue;
        };
        if needed.insert(reference.to_owned()) {
            let pointer = reference.trim_start_matches('#');
            open.extend(root.at_pointer(pointer));
        }
    }
    needed
}

fn entries(node: &Node) -> impl Iterator<Item = (&str, &Node)> {
    let entries = node.as_object().into_iter().flatten();
    entries.map(|(name, entry)| (name.as_str(), &entry.value))
}
