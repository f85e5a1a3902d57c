//! # What it does
//! Finds parameters that the generated client cannot send: those in a cookie, and those
//! that have no single text form, such as objects.
//!
//! # Why is this bad?
//! A request without the parameter would be another request.
//!
//! # Example
//! ```yaml
//! - { name: session, in: cookie, schema: { type: string } }
//! ```
//!
//! # Other rule sets
//! None: a limit of this generator. Parameters without a text form are found when types are
//! decided, and under the same code.

use super::prelude::*;

pub(super) const CODE: &str = "unsupported-parameter";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for parameter in subject.all(Part::Parameter) {
        if parameter.str("in") == Some("cookie") {
            let message = "parameters in `cookie` are not supported";
            let help = "a parameter is in the path, the query or a header";
            found.at(parameter, message, help);
        }
    }
}
