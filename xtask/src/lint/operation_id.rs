//! `missing-operation-id`, `duplicate-operation-id`: each operation needs a name of its own,
//! since the client's method is called by it.

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
        match methods.get(&snake(text)) {
            Some(first) => {
                let message = format!("`{text}` is the operationId of another operation too");
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
