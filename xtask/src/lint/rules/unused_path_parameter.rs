//! # What it does
//! Finds parameters with `in: path` whose name is not in the path of an operation that has
//! them.
//!
//! # Why is this bad?
//! There is nowhere to put the value, so a caller gives it for nothing.
//!
//! # Example
//! ```yaml
//! /jobs:
//!   parameters:
//!     - { name: id, in: path, required: true, schema: { type: string } }
//! ```
//!
//! # Other rule sets
//! Spectral `path-params`; Redocly `path-parameters-defined`; oasdiff
//! `path-parameters-mismatch`.

use std::collections::BTreeSet;

use super::path_template::{declared, template};
use super::prelude::*;

pub(super) const CODE: &str = "unused-path-parameter";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    // A shared parameter is wrong once for each path, however many methods have it.
    let mut seen = BTreeSet::new();
    for (path, _, operation) in subject.document.operations() {
        let template = template(&path);
        for parameter in declared(&operation) {
            let Some(name) = parameter.str("name") else {
                continue;
            };
            let key = (parameter.pointer.clone(), path.clone());
            if !template.contains(name) && seen.insert(key) {
                let place = parameter.get("name");
                let place = place.as_ref().unwrap_or(&parameter);
                let message =
                    format!("`{name}` is a path parameter, and is not in the path {path}");
                let help = format!("put {{{name}}} into the path, or drop the parameter");
                found.at(place, message, help);
            }
        }
    }
}
