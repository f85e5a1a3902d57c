//! # What it does
//! Finds paths that do not begin with a slash, or whose braces do not match.
//!
//! # Why is this bad?
//! It is not known where in the path a parameter belongs.
//!
//! # Example
//! ```yaml
//! /jobs/{id:
//!   get: { operationId: getJob }
//! ```
//!
//! # Other rule sets
//! Spectral `path-params` and `path-declarations-must-exist`; Redocly
//! `path-declaration-must-exist`; oasdiff `path-must-start-with-slash`.

use super::path_template::{paths, shape};
use super::prelude::*;

pub(super) const CODE: &str = "malformed-path";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let Some(place) = subject.document.at("/paths") else {
        return;
    };
    for (path, _) in paths(&place) {
        if shape(&path).is_none() {
            let message = format!("{path} is no path: its braces do not match");
            let help = "a path begins with `/` and names its parameters as {name}";
            found.at_key(&place, &path, message, help);
        }
    }
}
