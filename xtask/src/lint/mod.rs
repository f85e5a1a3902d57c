//! Lint: what is wrong with a document, before anything is made of it.
//!
//! One lint a file. A lint sees the document as it was written, so that what it says is
//! about what the author wrote. All of them run, and everything is reported together.

mod bounds;
mod conformance;
mod example;
mod media_type;
mod operation_id;
mod path_parameter;
pub(crate) mod pattern;
mod reference;
mod unsupported;

use crate::diagnostics::{Diagnostics, Failed};
use crate::load::Document;

/// A lint.
type Lint = fn(&Document, &mut Diagnostics);

/// The lints, in the order in which they report.
const LINTS: [Lint; 8] = [
    reference::run,
    operation_id::run,
    path_parameter::run,
    media_type::run,
    pattern::run,
    bounds::run,
    unsupported::run,
    example::run,
];

/// Runs every lint.
///
/// # Errors
///
/// One of them found an error.
pub fn lint(document: &Document, found: &mut Diagnostics) -> Result<(), Failed> {
    for lint in LINTS {
        lint(document, found);
    }
    found.checkpoint()
}
