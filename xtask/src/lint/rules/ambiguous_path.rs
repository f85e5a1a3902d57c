//! # What it does
//! Finds paths that are another path with other names of its parameters.
//!
//! # Why is this bad?
//! OpenAPI calls such paths identical and invalid: which operation a URL belongs to cannot
//! be told. A warning, since documents have them, with different methods.
//!
//! # Example
//! ```yaml
//! /jobs/{id}:
//!   get: { operationId: getJob }
//! /jobs/{name}:
//!   delete: { operationId: deleteJob }
//! ```
//!
//! # Other rule sets
//! Spectral `path-params`; Redocly `no-identical-paths`; oasdiff `conflicting-paths`.

use std::collections::BTreeMap;

use super::path_template::{paths, shape};
use super::prelude::*;

pub(super) const CODE: &str = "ambiguous-path";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let Some(place) = subject.document.at("/paths") else {
        return;
    };
    let mut shapes: BTreeMap<String, String> = BTreeMap::new();
    for (path, item) in paths(&place) {
        let Some(shape) = shape(&path) else { continue };
        if let Some(other) = shapes.insert(shape, item.pointer) {
            let message = format!("{path} is another path with other names of its parameters");
            let help = format!("the other one is at {other}");
            found.at_key(&place, &path, message, help);
        }
    }
}
