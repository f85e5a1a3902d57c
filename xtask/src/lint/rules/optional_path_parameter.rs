//! # What it does
//! Finds parameters with `in: path` and without `required: true`.
//!
//! # Why is this bad?
//! OpenAPI asks for it: a path with a part left out is another path.
//!
//! # Example
//! ```yaml
//! - { name: id, in: path, schema: { type: string } }
//! ```
//!
//! # Other rule sets
//! Spectral `path-params`; oasdiff `path-parameter-required`.

use super::prelude::*;

pub(super) const CODE: &str = "optional-path-parameter";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for parameter in subject.all(Part::Parameter) {
        if parameter.str("in") != Some("path") || parameter.is_true("required") {
            continue;
        }
        let name = parameter.str("name").unwrap_or_default();
        let place = parameter.get("name");
        let place = place.as_ref().unwrap_or(parameter);
        let message = format!("the path parameter `{name}` is not required");
        found.at(
            place,
            message,
            "add `required: true`, which OpenAPI 3.0 asks for",
        );
    }
}
