//! # What it does
//! Finds operations whose `operationId` another operation has too, also where only Rust
//! sees them equal: `getJob` and `get_job` are one method.
//!
//! # Why is this bad?
//! OpenAPI asks for unique ids, and two methods of one name cannot be: the later gets a number.
//!
//! # Example
//! ```yaml
//! /jobs/{id}:
//!   get: { operationId: getJob }
//! /v1/jobs/{id}:
//!   get: { operationId: getJob }
//! ```
//!
//! # Other rule sets
//! Spectral `operation-operationId-unique`; Redocly `operation-operationId-unique`; oasdiff
//! `duplicate-operation-id`. None of them sees what only Rust sees.

use std::collections::BTreeMap;

use super::prelude::*;
use crate::lower::snake;

pub(super) const CODE: &str = "duplicate-operation-id";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let mut methods: BTreeMap<String, At<'_>> = BTreeMap::new();
    for (_, _, operation) in subject.document.operations() {
        let Some(id) = operation.get("operationId") else {
            continue;
        };
        let Some(text) = id.node.as_str() else {
            continue;
        };
        let Some(first) = methods.get(&snake(text)) else {
            methods.insert(snake(text), id);
            continue;
        };
        let other = first.node.as_str().unwrap_or_default();
        let message = match other == text {
            true => format!("`{text}` is the operationId of another operation too"),
            false => format!("the operationIds `{text}` and `{other}` are one name in Rust"),
        };
        found.at(
            &id,
            message,
            format!(
                "this one gets a number; the other one is at {}",
                first.pointer
            ),
        );
    }
}
