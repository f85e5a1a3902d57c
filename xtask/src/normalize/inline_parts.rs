//! Puts request bodies, responses and their headers in the place of the references to them.

use super::{Record, operation_pointers, resolved};
use crate::load::{At, Document};

pub(super) fn run(document: &mut Document, record: &mut Record) {
    // Headers last: a response that was a reference brings its own.
    for list in [parts, headers] {
        for pointer in operation_pointers(document) {
            let Some(operation) = document.at(&pointer) else {
                continue;
            };
            let replacements: Vec<_> = list(&operation)
                .into_iter()
                .filter_map(|part| Some((part.pointer.clone(), resolved(&part)?)))
                .collect();
            for (pointer, target) in replacements {
                record.push("inline-parts", &pointer, "what it refers to");
                if let Some(part) = document.root.at_pointer_mut(&pointer) {
                    *part = target;
                }
            }
        }
    }
}

fn parts<'a>(operation: &At<'a>) -> Vec<At<'a>> {
    let body = operation.get("requestBody").into_iter();
    body.chain(responses(operation)).collect()
}

fn headers<'a>(operation: &At<'a>) -> Vec<At<'a>> {
    let headers = responses(operation)
        .into_iter()
        .filter_map(|response| response.get("headers"));
    headers
        .flat_map(|headers| headers.entries())
        .map(|(_, header)| header)
        .collect()
}

fn responses<'a>(operation: &At<'a>) -> Vec<At<'a>> {
    let responses = operation
        .get("responses")
        .into_iter()
        .flat_map(|all| all.entries());
    responses.map(|(_, response)| response).collect()
}
