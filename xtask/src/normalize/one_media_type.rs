//! Leaves each body one media type: JSON before anything else, and of several versions the
//! newest that the settings allow, or the one that they name for the operation.
//!
//! A version is a date in the media type (`application/vnd.atlas.2024-08-05+json`); one that
//! has another word in its place (`…preview+json`) comes after every date.

use std::collections::BTreeSet;

use super::{Record, operation_pointers};
use crate::diagnostics::Diagnostic;
use crate::load::{At, Document, Node, Versions};

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let versions = document.versions.clone();
    let mut matched = BTreeSet::new();
    for pointer in operation_pointers(document) {
        let Some(operation) = document.at(&pointer) else {
            continue;
        };
        let id = operation.str("operationId").unwrap_or_default();
        let named = versions.operations.get(id);
        let body = operation.get("requestBody").into_iter();
        let responses = operation
            .get("responses")
            .into_iter()
            .flat_map(|all| all.entries());
        let carriers: Vec<_> = body
            .chain(responses.map(|(_, response)| response))
            .collect();
        if let Some(named) = named {
            let has =
                |carrier: &At<'_>| media_types(carrier).iter().any(|media| is_of(media, named));
            if carriers.iter().any(has) {
                matched.insert(id.to_owned());
            }
        }
        let choose = |carrier: &At<'_>| choose(carrier, &versions, named.map(String::as_str));
        let choices: Vec<_> = carriers.iter().filter_map(choose).collect();
        for (pointer, chosen) in choices {
            record.push("one-media-type", &pointer, chosen.as_str());
            let content = document.root.at_pointer_mut(&pointer);
            if let Some(entries) = content.and_then(Node::as_object_mut) {
                entries.retain(|media_type, _| *media_type == chosen);
            }
        }
    }
    for (id, version) in &versions.operations {
        if !matched.contains(id) {
            let message =
                format!("no media type of the operation `{id}` is of the version `{version}`");
            let help = "correct or remove the entry in the setting `versions.operations`";
            record.remark(Diagnostic::error("unmatched-setting", message).help(help));
        }
    }
}

fn media_types(carrier: &At<'_>) -> Vec<String> {
    let content = carrier.get("content").into_iter();
    let entries = content.flat_map(|content| content.entries());
    entries.map(|(media_type, _)| media_type).collect()
}

/// The pointer of a `content` with several media types, and the one to keep.
fn choose(carrier: &At<'_>, versions: &Versions, named: Option<&str>) -> Option<(String, String)> {
    let content = carrier.get("content")?;
    let media_types = media_types(carrier);
    if media_types.len() < 2 {
        return None;
    }
    let late = |media_type: &str| match (&versions.until, date(media_type)) {
        (Some(until), Some(date)) => date > until.as_str(),
        _ => false,
    };
    // Dates in ISO order compare as text; of equals, the first wins.
    let rank = |media_type: &str| {
        (
            named.is_some_and(|named| is_of(media_type, named)),
            form(media_type),
            !late(media_type),
            date(media_type).map(str::to_owned),
        )
    };
    let chosen = media_types
        .iter()
        .rev()
        .max_by_key(|media_type| rank(media_type));
    Some((content.pointer, chosen?.clone()))
}

/// How well the generator carries a media type: JSON, forms, anything as bytes.
fn form(media_type: &str) -> u8 {
    match essence(media_type).as_str() {
        _ if is_json(media_type) => 4,
        "*/*" | "application/*" => 3,
        "application/x-www-form-urlencoded" => 2,
        "multipart/form-data" => 1,
        _ => 0,
    }
}

/// Whether a media type is of a version: its date, or the word in the place of one.
fn is_of(media_type: &str, version: &str) -> bool {
    let mut words = media_type.split(['.', '+', ';', '/']);
    words.any(|word| word == version)
}

/// The date in a media type such as `application/vnd.atlas.2023-01-01+json`.
pub(crate) fn date(media_type: &str) -> Option<&str> {
    let starts = media_type.char_indices().map(|(start, _)| start);
    let mut windows = starts.filter_map(|start| media_type.get(start..start + 10));
    windows.find(|window| {
        window.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    })
}

/// A media type without its parameters, in lower case.
pub(crate) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether a media type is JSON: `application/json`, or a type with the suffix `+json`
/// (RFC 6839, section 3.1).
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence.ends_with("+json")
}
