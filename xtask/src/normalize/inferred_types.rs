//! A schema without `type` gets the one that its other keywords are for, and the values of an
//! `enum` become those of its type: `null` among them is `nullable`, and a number or boolean
//! in an enum of texts is the text that YAML lost the quotes of.

use super::Record;
use crate::load::{At, Document, Kind, Node, schemas};
use crate::number;

/// Keywords that mean something to one type only.
const OF_TYPE: [(&str, &str); 13] = [
    ("properties", "object"),
    ("additionalProperties", "object"),
    ("minProperties", "object"),
    ("maxProperties", "object"),
    ("items", "array"),
    ("minItems", "array"),
    ("maxItems", "array"),
    ("uniqueItems", "array"),
    ("pattern", "string"),
    ("minLength", "string"),
    ("maxLength", "string"),
    ("minimum", "number"),
    ("maximum", "number"),
];

/// Keywords that say by themselves what the value is.
const OTHERS: [&str; 5] = ["$ref", "allOf", "oneOf", "anyOf", "not"];

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let changes: Vec<_> = schemas(document)
        .iter()
        .filter_map(|schema| Some((schema.pointer.clone(), plain(schema)?)))
        .collect();
    for (pointer, (node, became)) in changes {
        record.push("inferred-types", &pointer, became);
        if let Some(place) = document.root.at_pointer_mut(&pointer) {
            *place = node;
        }
    }
}

/// The schema with what is inferred, and what that is; `None` where nothing is.
fn plain(schema: &At<'_>) -> Option<(Node, String)> {
    let mut node = schema.node.clone();
    let mut became = Vec::new();
    if schema.get("type").is_none()
        && OTHERS.iter().all(|name| schema.get(name).is_none())
        && let Some(ty) = inferred(schema.node)
    {
        let name = node.string_here(ty);
        node.insert("type", name);
        became.push(format!("type {ty}"));
    }
    if let Some(values) = schema.node.get("enum").and_then(Node::as_array) {
        let ty = node.get("type").and_then(Node::as_str).map(str::to_owned);
        let (values, null, changed) = values_of(values, ty.as_deref());
        if null {
            let truth = Node {
                kind: Kind::Bool(true),
                span: node.span,
            };
            node.insert("nullable", truth);
            became.push("nullable".to_owned());
        }
        if changed {
            let values = Node {
                kind: Kind::Array(values),
                span: node.span,
            };
            node.insert("enum", values);
            became.push("an enum of values of its type".to_owned());
        }
    }
    (!became.is_empty()).then(|| (node, became.join(", ")))
}

fn inferred(schema: &Node) -> Option<&'static str> {
    if let Some(values) = schema.get("enum").and_then(Node::as_array) {
        let all = |is: fn(&Node) -> bool| {
            let mut values = values
                .iter()
                .filter(|value| !matches!(value.kind, Kind::Null))
                .peekable();
            values.peek().is_some() && values.all(is)
        };
        if all(|value| value.as_str().is_some()) {
            return Some("string");
        }
        if all(|value| {
            value
                .as_number()
                .is_some_and(|text| number::integer(text).is_some())
        }) {
            return Some("integer");
        }
    }
    OF_TYPE
        .iter()
        .find(|(name, _)| schema.get(name).is_some())
        .map(|(_, ty)| *ty)
}

/// The values of an enum without `null` and repetitions, as values of the type; whether
/// `null` was among them, and whether anything has changed.
fn values_of(values: &[Node], ty: Option<&str>) -> (Vec<Node>, bool, bool) {
    let mut kept: Vec<Node> = Vec::new();
    let mut null = false;
    let mut changed = false;
    for value in values {
        let value = match (&value.kind, ty) {
            (Kind::Null, _) => {
                null = true;
                continue;
            }
            (Kind::Number(text), Some("string")) => value.string_here(text.as_str()),
            (Kind::Bool(truth), Some("string")) => value.string_here(truth.to_string()),
            _ => value.clone(),
        };
        if !kept.iter().any(|known| super::all_of::same(known, &value)) {
            kept.push(value);
        }
    }
    // An enum of nothing but `null` is what `null` is written as.
    if kept.is_empty() {
        return (values.to_vec(), false, false);
    }
    changed |= kept.len() != values.len()
        || kept
            .iter()
            .zip(values)
            .any(|(new, old)| new.as_str().is_some() != old.as_str().is_some());
    (kept, null, changed)
}
