//! What people call a place of a document: `Job.status`, `parameter pageNum of listJobs`.

use crate::load::{At, Document};

/// What people call the place of `at`.
pub(super) fn subject(at: &At<'_>) -> String {
    let mut text = String::new();
    let mut way = String::new();
    let mut tokens = at.pointer.split('/').skip(1).peekable();
    while let Some(token) = tokens.next() {
        way = format!("{way}/{token}");
        let next = tokens.peek().copied();
        let takes_next = match token {
            "components" | "schema" | "examples" => false,
            "schemas" | "parameters" | "requestBodies" | "paths" | "content" | "headers"
            | "responses" | "properties" | "allOf" | "oneOf" | "anyOf" => true,
            "items" => {
                text.push_str("[]");
                false
            }
            "additionalProperties" => {
                text.push_str(".*");
                false
            }
            "requestBody" => {
                text = join("body", &text);
                false
            }
            "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace" => {
                text = operation(at.document, &way);
                false
            }
            _ => false,
        };
        let Some(next) = next.filter(|_| takes_next) else {
            continue;
        };
        tokens.next();
        let place = format!("{way}/{next}");
        let name = next.replace("~1", "/").replace("~0", "~");
        match token {
            "properties" => text = format!("{text}.{name}"),
            "parameters" => text = join(&parameter(at.document, &place, &name), &text),
            "headers" => text = join(&format!("header {name}"), &text),
            "responses" => text = join(&format!("response {name}"), &text),
            "requestBodies" => text = format!("body {name}"),
            "content" => {}
            "allOf" | "oneOf" | "anyOf" => text = format!("{text}({token} {name})"),
            _ => text = name,
        }
        way = place;
    }
    match text.is_empty() {
        true => "the document".to_owned(),
        false => text,
    }
}

fn join(part: &str, whole: &str) -> String {
    match whole.is_empty() {
        true => part.to_owned(),
        false => format!("{part} of {whole}"),
    }
}

fn operation(document: &Document, pointer: &str) -> String {
    let at = document.at(pointer);
    let id = at.as_ref().and_then(|at| at.str("operationId"));
    id.unwrap_or(pointer).to_owned()
}

fn parameter(document: &Document, pointer: &str, name: &str) -> String {
    let at = document.at(pointer).and_then(|at| at.resolve());
    let own = at.as_ref().and_then(|at| at.str("name"));
    format!("parameter {}", own.unwrap_or(name))
}

/// A text of a document within a sentence, between backticks. One of its own is written as an
/// escape, which means the same in a pattern and in JSON.
pub(super) fn quoted(text: &str) -> String {
    let text = text.replace('`', "\\u0060").replace('\n', "\\n");
    format!("`{text}`")
}
