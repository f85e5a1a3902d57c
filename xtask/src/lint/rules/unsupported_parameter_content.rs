//! # What it does
//! Finds parameters that have `content` in the place of a `schema`.
//!
//! # Why is this bad?
//! The media type and its schema are not read: the caller gives a text, and writes the JSON
//! in it himself.
//!
//! # Example
//! ```yaml
//! - name: filter
//!   in: query
//!   content:
//!     application/json: { schema: { type: object } }
//! ```
//!
//! # Other rule sets
//! None: a limit of this generator.

use super::prelude::*;

pub(super) const CODE: &str = "unsupported-parameter-content";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for parameter in subject.all(Part::Parameter) {
        if parameter.get("content").is_some() {
            let name = parameter.str("name").unwrap_or_default();
            let message =
                format!("`content` of `{name}` is not read: it is sent as a text as it is");
            found.at_key(
                parameter,
                "content",
                message,
                "give a text in that media type's form",
            );
        }
    }
}
