//! `missing-operation-id`, `duplicate-operation-id`, `unusable-operation-id`: each operation
//! needs a name of its own, since the client's method is called by it.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Document};
use crate::lower::snake;

pub(super) fn run(document: &Document, found: &mut Diagnostics) {
    let mut methods: BTreeMap<String, At<'_>> = BTreeMap::new();
    for (path, method, operation) in document.operations() {
        let name = format!("{} {path}", method.to_uppercase());
        let Some(id) = operation
            .get("operationId")
            .filter(|id| id.node.as_str().is_some())
        else {
            let message = format!("{name} has no operationId");
            let help = "give it one: the client's method is called by it";
            let diagnostic = Diagnostic::error("missing-operation-id", message).help(help);
            let (item, method) = operation.pointer.rsplit_once('/').unwrap_or_default();
            let item = document.at(item).unwrap_or_else(|| operation.clone());
            found.push(item.mark_key(method, diagnostic));
            continue;
        };
        let text = id.node.as_str().unwrap_or_default();
        if !is_usable(text) {
            let message = format!("`{text}` cannot be the name of a method and its builder");
            let help = "begin it with a letter, and avoid names of the client's own such as `new`";
            let diagnostic = Diagnostic::error("unusable-operation-id", message).help(help);
            found.push(id.mark(diagnostic));
        }
        match methods.get(&snake(text)) {
            Some(first) => {
                let other = first.node.as_str().unwrap_or_default();
                let message = match other == text {
                    true => format!("`{text}` is the operationId of another operation too"),
                    false => {
                        format!("the operationIds `{text}` and `{other}` are one name in Rust")
                    }
                };
                let help = format!("the other one is at {}", first.pointer);
                let diagnostic = Diagnostic::error("duplicate-operation-id", message).help(help);
                found.push(id.mark(diagnostic));
            }
            None => {
                methods.insert(snake(text), id);
            }
        }
    }
}

/// Names of the generated modules `builder`, `client` and `operations`.
const TAKEN: [&str; 14] = [
    "Self",
    "All",
    "Call",
    "Client",
    "Error",
    "Input",
    "New",
    "Option",
    "ResponseValue",
    "Result",
    "String",
    "Transport",
    "Violation",
    "WithTransport",
];

/// Whether the generator and progenitor derive the same free names from an operationId.
fn is_usable(id: &str) -> bool {
    let letter = |c: char| syn::parse_str::<syn::Ident>(&format!("{c}a")).is_ok();
    let continues =
        |c: char| c.is_ascii() || syn::parse_str::<syn::Ident>(&format!("a{c}")).is_ok();
    let begins = id.trim_start_matches('_').starts_with(letter);
    let pascal = heck::ToUpperCamelCase::to_upper_camel_case(id);
    begins && id.chars().all(|c| continues(c) && c != '\'') && !TAKEN.contains(&pascal.as_str())
}
