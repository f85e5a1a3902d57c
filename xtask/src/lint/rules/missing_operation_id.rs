//! # What it does
//! Finds operations without an `operationId`.
//!
//! # Why is this bad?
//! The client's method is called by it. It gets one made of method and path, which changes
//! with them.
//!
//! # Example
//! ```yaml
//! /jobs:
//!   get:
//!     responses: { '200': { description: The jobs. } }
//! ```
//!
//! # Other rule sets
//! Spectral `operation-operationId`; Redocly `operation-operationId`.

use super::prelude::*;

pub(super) const CODE: &str = "missing-operation-id";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (path, method, operation) in subject.document.operations() {
        if operation.str("operationId").is_none() {
            let message = format!("{} {path} has no operationId", method.to_uppercase());
            let (item, _) = operation.pointer.rsplit_once('/').unwrap_or_default();
            let item = subject.document.at(item);
            let item = item.as_ref().unwrap_or(&operation);
            let help = "it gets one made of method and path; give it a name of its own";
            found.at_key(item, method, message, help);
        }
    }
}
