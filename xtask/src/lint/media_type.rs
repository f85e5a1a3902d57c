//! `unsupported-media-type`: a body in nothing that is JSON.

use std::collections::BTreeSet;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Document};
use crate::normalize::is_json;

pub(super) fn run(document: &Document, found: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for (_, _, operation) in document.operations() {
        let body = operation.get("requestBody").into_iter();
        let responses = operation
            .get("responses")
            .into_iter()
            .flat_map(|all| all.entries());
        let carriers = body.chain(responses.map(|(_, response)| response));
        for content in carriers.filter_map(|carrier| carrier.resolve()?.get("content")) {
            if seen.insert(content.pointer.clone()) {
                check(&content, found);
            }
        }
    }
}

fn check(content: &At<'_>, found: &mut Diagnostics) {
    let media_types = content.entries();
    if media_types.is_empty() || media_types.iter().any(|(name, _)| is_json(name)) {
        return;
    }
    for (name, _) in media_types {
        let message = format!("`{name}` is not JSON");
        let help = "the generator reads and writes application/json and types that end in +json";
        let diagnostic = Diagnostic::error("unsupported-media-type", message).help(help);
        found.push(content.mark_key(&name, diagnostic));
    }
}
