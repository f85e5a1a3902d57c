//! # What it does
//! Finds a `style` or `explode` of a parameter that asks for another form than the generated
//! client sends. It sends `simple` in paths and headers and `form` in queries, where a list
//! repeats its name.
//!
//! # Why is this bad?
//! The server reads another value than was meant, or none.
//!
//! # Example
//! ```yaml
//! - name: ids
//!   in: query
//!   explode: false   # ids=1,2 is meant; ids=1&ids=2 is sent
//!   schema: { type: array, items: { type: string } }
//! ```
//!
//! # Other rule sets
//! oasdiff `serialization-method-invalid` finds the combinations that OpenAPI itself rules
//! out.

use super::prelude::*;

pub(super) const CODE: &str = "unsupported-style";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for parameter in subject.all(Part::Parameter) {
        let sent = match parameter.str("in") {
            Some("path" | "header") => "simple",
            Some("query") => "form",
            _ => continue,
        };
        if let Some(style) = parameter.str("style").filter(|style| *style != sent) {
            let message = format!("the style {style} is not supported: {sent} is sent");
            found.at_key(
                parameter,
                "style",
                message,
                "check what the server makes of it",
            );
        }
        let joined = parameter.get("explode").and_then(|at| at.node.as_bool()) == Some(false);
        if sent == "form" && joined && is_list(parameter) {
            let message = "`explode: false` is not supported: the list repeats its name";
            found.at_key(
                parameter,
                "explode",
                message,
                "check what the server makes of it",
            );
        }
    }
}

fn is_list(parameter: &At<'_>) -> bool {
    let schema = parameter.get("schema").and_then(|schema| schema.resolve());
    schema.is_some_and(|schema| ["array", "object"].map(Some).contains(&schema.str("type")))
}
