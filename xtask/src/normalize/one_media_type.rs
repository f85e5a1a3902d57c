//! Leaves each body one media type: the newest version, where the types carry dates.

use super::{Record, operation_pointers};
use crate::load::{At, Document, Node};

pub(super) fn run(document: &mut Document, record: &mut Record) {
    for pointer in operation_pointers(document) {
        let Some(operation) = document.at(&pointer) else {
            continue;
        };
        let body = operation.get("requestBody").into_iter();
        let responses = operation
            .get("responses")
            .into_iter()
            .flat_map(|all| all.entries());
        let carriers = body.chain(responses.map(|(_, response)| response));
        let choices: Vec<_> = carriers.filter_map(|carrier| choose(&carrier)).collect();
        for (pointer, chosen) in choices {
            record.push("one-media-type", &pointer, chosen.as_str());
            let content = document.root.at_pointer_mut(&pointer);
            if let Some(entries) = content.and_then(Node::as_object_mut) {
                entries.retain(|media_type, _| *media_type == chosen);
            }
        }
    }
}

/// The pointer of a `content` with several media types, and the one to keep.
fn choose(carrier: &At<'_>) -> Option<(String, String)> {
    let content = carrier.get("content")?;
    let media_types = content
        .entries()
        .into_iter()
        .map(|(media_type, _)| media_type);
    let media_types: Vec<_> = media_types.collect();
    if media_types.len() < 2 {
        return None;
    }
    // Dates in ISO order compare as text; JSON comes before what is not.
    let chosen = media_types
        .iter()
        .max_by_key(|media_type| (is_json(media_type), *media_type));
    Some((content.pointer, chosen?.clone()))
}

/// Whether a media type is JSON: `application/json`, or a type with the suffix `+json`
/// (RFC 6839, section 3.1).
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let essence = essence.to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}
