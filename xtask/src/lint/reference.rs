//! `unresolved-reference`: a `$ref` that leads nowhere, in a circle, or out of the file.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Document, Kind};

/// Values that are data: a `$ref` within is no reference.
const DATA: [&str; 4] = ["example", "default", "enum", "value"];

pub(super) fn run(document: &Document, found: &mut Diagnostics) {
    visit(&document.at_root(), found);
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
                // The properties of a schema may have any name.
                !DATA.contains(&name.as_str()) || place.name() == "properties"
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
