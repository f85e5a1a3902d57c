//! Declares what a path has between braces and its operation does not: there has to be a value,
//! and a text is what the document leaves it to be.

use super::{Record, operation_pointers};
use crate::load::{At, Document, Kind, Node};

pub(super) fn run(document: &mut Document, record: &mut Record) {
    for pointer in operation_pointers(document) {
        let Some(operation) = document.at(&pointer) else {
            continue;
        };
        let missing = missing(&operation);
        if missing.is_empty() {
            continue;
        }
        record.push("path-parameters", &pointer, missing.join(", "));
        let truth = Node {
            kind: Kind::Bool(true),
            span: operation.node.span,
        };
        let here = operation.node.object_here([]);
        let text = |name: &str, value: &str| (name.to_owned(), here.string_here(value));
        let added = missing.iter().map(|name| {
            let schema = here.object_here([text("type", "string")]);
            here.object_here([
                text("name", name),
                text("in", "path"),
                ("required".to_owned(), truth.clone()),
                ("schema".to_owned(), schema),
            ])
        });
        let added: Vec<_> = added.collect();
        let parameters = document
            .root
            .at_pointer_mut(&pointer)
            .and_then(|operation| operation.get_mut("parameters"));
        if let Some(Kind::Array(items)) = parameters.map(|parameters| &mut parameters.kind) {
            items.extend(added);
        }
    }
}

/// The names in the path of an operation that it has no path parameter for, in their order.
fn missing(operation: &At<'_>) -> Vec<String> {
    let path = operation.pointer.rsplit('/').nth(1).unwrap_or_default();
    let path = path.replace("~1", "/").replace("~0", "~");
    let parameters = operation.get("parameters");
    let declared: Vec<_> = parameters
        .iter()
        .flat_map(At::items)
        .filter(|parameter| parameter.str("in") == Some("path"))
        .filter_map(|parameter| parameter.str("name").map(str::to_owned))
        .collect();
    let pieces = path.split('{').skip(1);
    let mut missing: Vec<String> = Vec::new();
    for (name, _) in pieces.filter_map(|piece| piece.split_once('}')) {
        if !declared.iter().chain(&missing).any(|known| known == name) {
            missing.push(name.to_owned());
        }
    }
    missing
}
