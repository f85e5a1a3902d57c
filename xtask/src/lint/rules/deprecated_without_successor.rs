//! # What it does
//! Finds operations that are deprecated and name no `x-successor`.
//!
//! # Why is this bad?
//! The caller is warned, and not told what to call instead. Where there is nothing, an
//! ignore says so.
//!
//! # Example
//! ```yaml
//! get:
//!   operationId: getServerlessRestoreJob
//!   deprecated: true
//!   # x-successor: getFlexRestoreJob
//! ```
//!
//! # Other rule sets
//! None; oasdiff has the same for the date (`api-deprecated-sunset-missing`, in its diff).

use super::prelude::*;

pub(super) const CODE: &str = "deprecated-without-successor";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for operation in subject.all(Part::Operation) {
        let successor = operation.str("x-successor").unwrap_or_default();
        if operation.is_true("deprecated") && successor.trim().is_empty() {
            let name = operation.str("operationId").unwrap_or("the operation");
            let message = format!("{name} is deprecated, and nothing says what to call instead");
            let help = "add `x-successor` with the operationId of what replaces it";
            found.at_key(operation, "deprecated", message, help);
        }
    }
}
