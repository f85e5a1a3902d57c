//! Gives each operation all of its parameters: those of its path, unless it has one of the
//! same name and place itself, and what its references refer to.

use super::{Record, operation_pointers, resolved};
use crate::load::{At, Document, Kind, METHODS, Node};

pub(super) fn run(document: &mut Document, record: &mut Record) {
    for pointer in operation_pointers(document) {
        let Some(parameters) = parameters(document, &pointer) else {
            continue;
        };
        let inlined = parameters.1;
        if inlined > 0 {
            record.push(
                "inline-parameters",
                &pointer,
                format!("{inlined} parameters"),
            );
        }
        if let Some(operation) = document.root.at_pointer_mut(&pointer) {
            let node = Node {
                kind: Kind::Array(parameters.0),
                span: operation.span,
            };
            operation.insert("parameters", node);
        }
    }
    let items = document
        .at("/paths")
        .into_iter()
        .flat_map(|paths| paths.entries());
    let items: Vec<_> = items.map(|(_, item)| item.pointer).collect();
    for pointer in items {
        if let Some(item) = document.root.at_pointer_mut(&pointer) {
            item.remove("parameters");
        }
    }
}

/// The parameters of the operation at `pointer`, and how many stood elsewhere.
fn parameters(document: &Document, pointer: &str) -> Option<(Vec<Node>, usize)> {
    let operation = document.at(pointer)?;
    let (item, method) = pointer.rsplit_once('/')?;
    debug_assert!(
        METHODS.contains(&method),
        "an operation stands under its method"
    );
    let own = items(&operation);
    let inherited = items(&document.at(item)?);
    let overridden = |parameter: &Node| own.iter().any(|(own, _)| key(own) == key(parameter));
    let inherited: Vec<_> = inherited
        .into_iter()
        .filter(|(parameter, _)| !overridden(parameter))
        .map(|(parameter, _)| (parameter, true))
        .collect();
    let all: Vec<_> = inherited.into_iter().chain(own).collect();
    let inlined = all.iter().filter(|(_, elsewhere)| *elsewhere).count();
    Some((all.into_iter().map(|(node, _)| node).collect(), inlined))
}

/// The parameters listed at `place`, and whether each is a reference.
fn items(place: &At<'_>) -> Vec<(Node, bool)> {
    let items = place
        .get("parameters")
        .into_iter()
        .flat_map(|all| all.items());
    items
        .map(|item| match resolved(&item) {
            Some(target) => (target, true),
            None => (item.node.clone(), false),
        })
        .collect()
}

/// What makes a parameter unique: its name and its place.
fn key(parameter: &Node) -> (Option<&str>, Option<&str>) {
    let text = |name| parameter.get(name).and_then(Node::as_str);
    (text("name"), text("in"))
}
