//! An operation has one type for its successes and one for its errors: where the statuses of
//! a side declare several, the type is a choice of them.

use super::all_of::same;
use super::one_media_type::{essence, is_json};
use super::{Record, insert_component, operation_pointers};
use crate::load::{At, Document, Kind, Node};
use crate::lower::type_name;

pub(super) fn run(document: &mut Document, record: &mut Record) {
    for pointer in operation_pointers(document) {
        for (side, word) in [(Side::Success, "Success"), (Side::Error, "Error")] {
            let Some(operation) = document.at(&pointer) else {
                continue;
            };
            let places = schemas(&operation, side);
            let mut distinct: Vec<&At<'_>> = Vec::new();
            for place in &places {
                if !distinct.iter().any(|known| same(known.node, place.node)) {
                    distinct.push(place);
                }
            }
            if distinct.len() < 2 {
                continue;
            }
            let id = operation.str("operationId").unwrap_or("operation");
            let name = free_name(document, &format!("{}{word}", type_name(id)));
            let choice = Node {
                kind: Kind::Array(distinct.iter().map(|place| place.node.clone()).collect()),
                span: operation.node.span,
            };
            let choice = operation.node.object_here([("oneOf".to_owned(), choice)]);
            let reference = format!("#/components/schemas/{name}");
            let pointers: Vec<_> = places.iter().map(|place| place.pointer.clone()).collect();
            record.push(
                "one-type-a-side",
                &pointer,
                format!("one of {}: {name}", distinct.len()),
            );
            for pointer in pointers {
                if let Some(place) = document.root.at_pointer_mut(&pointer) {
                    let target = place.string_here(reference.as_str());
                    *place = place.object_here([("$ref".to_owned(), target)]);
                }
            }
            insert_component(document, &name, choice);
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Success,
    Error,
}

/// The schemas of the JSON bodies of a side.
fn schemas<'a>(operation: &At<'a>, side: Side) -> Vec<At<'a>> {
    let responses = operation
        .get("responses")
        .into_iter()
        .flat_map(|all| all.entries());
    let of_side =
        responses.filter(|(status, _)| (status.starts_with('2')) == (side == Side::Success));
    let contents = of_side.filter_map(|(_, response)| response.get("content"));
    contents
        .flat_map(|content| content.entries())
        .filter(|(media_type, _)| is_json(media_type) || essence(media_type) == "*/*")
        .filter_map(|(_, media)| media.get("schema"))
        .collect()
}

fn free_name(document: &Document, name: &str) -> String {
    let schemas = document.at("/components/schemas");
    let taken = |name: &str| {
        let mut entries = schemas.iter().flat_map(At::entries);
        entries.any(|(other, _)| type_name(&other) == name)
    };
    let numbered = (2..).map(|number| format!("{name}{number}"));
    let mut candidates = std::iter::once(name.to_owned()).chain(numbered);
    candidates.find(|name| !taken(name)).unwrap_or_default()
}
