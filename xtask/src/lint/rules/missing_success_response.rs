//! # What it does
//! Finds operations that declare no response for success: no 2xx, 3xx or `default`.
//!
//! # Why is this bad?
//! The client has no type for what a call gives.
//!
//! # Example
//! ```yaml
//! responses:
//!   '404': { description: There is no such job. }
//! ```
//!
//! # Other rule sets
//! Spectral `operation-success-response`; Redocly `operation-2xx-response`.

use super::prelude::*;

pub(super) const CODE: &str = "missing-success-response";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for operation in subject.all(Part::Operation) {
        let Some(responses) = operation.get("responses") else {
            continue;
        };
        let succeeds = |status: &str| status.starts_with(['2', '3', '1']) || status == "default";
        if !responses
            .entries()
            .iter()
            .any(|(status, _)| succeeds(status))
        {
            let name = operation.str("operationId").unwrap_or("the operation");
            let message = format!("{name} declares no response for success");
            found.at_key(
                operation,
                "responses",
                message,
                "add the 2xx that it answers with",
            );
        }
    }
}
