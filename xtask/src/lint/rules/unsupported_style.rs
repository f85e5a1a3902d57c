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
        let sent: &[&str] = match parameter.str("in") {
            Some("path" | "header") => &["simple"],
            Some("query" | "cookie") => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
            _ => continue,
        };
        if let Some(style) = parameter.str("style").filter(|style| !sent.contains(style)) {
            let message = format!("the style {style} is not supported here");
            let help = "the operations that have the parameter are skipped";
            found.at_key(parameter, "style", message, help);
        }
    }
}
