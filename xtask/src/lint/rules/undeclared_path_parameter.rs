//! # What it does
//! Finds names between the braces of a path that an operation has no path parameter for.
//!
//! # Why is this bad?
//! There has to be a value to put there, and nothing is known of it: the generated client takes a
//! text.
//!
//! # Example
//! ```yaml
//! /jobs/{id}:
//!   get:
//!     operationId: getJob
//!     parameters: []
//! ```
//!
//! # Other rule sets
//! Spectral `path-params`; Redocly `path-parameters-defined`; oasdiff
//! `path-parameters-mismatch`.

use std::collections::BTreeSet;

use super::path_template::{declared, template};
use super::prelude::*;

pub(super) const CODE: &str = "undeclared-path-parameter";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (path, _, operation) in subject.document.operations() {
        let declared = declared(&operation);
        let names: BTreeSet<_> = declared.iter().filter_map(|at| at.str("name")).collect();
        for name in template(&path) {
            if !names.contains(name.as_str()) {
                let message =
                    format!("the path has {{{name}}}, and the operation does not declare it");
                let help = format!(
                    "it is taken as a text; add a parameter with `name: {name}` and `in: path`"
                );
                found.at_key(&operation, "parameters", message, help);
            }
        }
    }
}
