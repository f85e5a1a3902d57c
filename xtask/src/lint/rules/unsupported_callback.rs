//! # What it does
//! Finds operations with `callbacks`.
//!
//! # Why is this bad?
//! Nothing is generated for them: a client does not serve the requests that the API sends.
//!
//! # Example
//! ```yaml
//! post:
//!   operationId: startJob
//!   callbacks:
//!     done: { '{$request.body#/url}': { post: { responses: { '200': { description: Seen. } } } } }
//! ```
//!
//! # Other rule sets
//! None: a limit of this generator.

use super::prelude::*;

pub(super) const CODE: &str = "unsupported-callback";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for operation in subject.all(Part::Operation) {
        let callbacks = operation.get("callbacks");
        if callbacks.is_some_and(|callbacks| !callbacks.entries().is_empty()) {
            let name = operation.str("operationId").unwrap_or("the operation");
            let message = format!("the callbacks of {name} are not generated");
            found.at_key(
                operation,
                "callbacks",
                message,
                "serve them with a server of your own",
            );
        }
    }
}
