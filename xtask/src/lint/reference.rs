//! `unresolved-reference`: a `$ref` that leads nowhere, in a circle, or out of the file; a
//! schema that consists of itself; a path item behind a `$ref`.

use std::collections::BTreeSet;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Document, Kind, schemas};

/// Values that are data: a `$ref` within is no reference.
const DATA: [&str; 4] = ["example", "default", "enum", "value"];

/// Objects whose entries have names of the author's, so that `default` is a response there,
/// and `value` a property.
const NAMED: [&str; 8] = [
    "properties",
    "responses",
    "schemas",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "links",
];

pub(super) fn run(document: &Document, found: &mut Diagnostics) {
    visit(&document.at_root(), found);
    path_items(document, found);
    compositions(document, found);
}

/// The operations behind a reference would be dropped without a word.
fn path_items(document: &Document, found: &mut Diagnostics) {
    let paths = document.at("/paths");
    for (path, item) in paths.iter().flat_map(At::entries) {
        if item.get("$ref").is_some() {
            let message = format!("the path {path} is a reference, which is not supported");
            let help = "put the path item here";
            let diagnostic = Diagnostic::error("unsupported-reference", message).help(help);
            found.push(item.mark_key("$ref", diagnostic));
        }
    }
}

/// A schema that `allOf` leads back to says nothing. Through `oneOf` and `anyOf` it may: that
/// is how documents write a parent that lists its children, each of which has it in `allOf`.
fn compositions(document: &Document, found: &mut Diagnostics) {
    for schema in schemas(document) {
        let parts = parts(&schema);
        if !parts.is_empty() && leads_to(parts, &schema.pointer) {
            let message = "this schema consists of itself";
            let help = "`allOf` may not lead back to where it stands";
            let diagnostic = Diagnostic::error("unresolved-reference", message).help(help);
            found.push(schema.mark(diagnostic));
        }
    }
}

fn leads_to(mut open: Vec<At<'_>>, pointer: &str) -> bool {
    let mut seen = BTreeSet::new();
    while let Some(part) = open.pop().and_then(|part| part.resolve()) {
        if part.pointer == pointer {
            return true;
        }
        if seen.insert(part.pointer.clone()) {
            open.extend(parts(&part));
        }
    }
    false
}

/// What a schema is composed of, where all of it resolves.
fn parts<'a>(schema: &At<'a>) -> Vec<At<'a>> {
    let parts = schema
        .get("allOf")
        .into_iter()
        .flat_map(|list| list.items());
    parts.filter(|part| part.resolve().is_some()).collect()
}

fn visit(place: &At<'_>, found: &mut Diagnostics) {
    if let Some(reference) = place.str("$ref") {
        check(place, reference, found);
    }
    match place.node.kind {
        Kind::Array(_) => place.items().iter().for_each(|item| visit(item, found)),
        Kind::Object(_) => {
            let entries = place.entries();
            let structure = entries.iter().filter(|(name, _)| {
                !DATA.contains(&name.as_str()) || NAMED.contains(&place.name())
            });
            structure.for_each(|(_, value)| visit(value, found));
        }
        _ => {}
    }
}

fn check(place: &At<'_>, reference: &str, found: &mut Diagnostics) {
    let diagnostic =
        |message: String, help: &str| Diagnostic::error("unresolved-reference", message).help(help);
    let at = place.get("$ref");
    let at = at.as_ref().unwrap_or(place);
    if !reference.starts_with('#') {
        let message = format!("`{reference}` points out of this file");
        let help = "bundle the documents into one file first";
        found.push(at.mark(diagnostic(message, help)));
    } else if place.resolve().is_none() {
        let exists = place.document.at(&reference[1..]).is_some();
        let message = match exists {
            true => format!("`{reference}` leads in a circle"),
            false => format!("`{reference}` points to nothing"),
        };
        found.push(at.mark(diagnostic(message, "define it, or correct the pointer")));
    }
}
