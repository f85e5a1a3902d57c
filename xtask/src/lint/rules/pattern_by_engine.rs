//! # What it does
//! Finds patterns that the settings leave to a backtracking engine.
//!
//! # Why is this bad?
//! The time of a check may grow exponentially with the text, and the program of the user has
//! an engine in it.
//!
//! # Example
//! ```toml
//! # regen.toml
//! engine = ["TwiceTheSame"]   # its pattern is ^(.+)\1$
//! ```
//!
//! # Other rule sets
//! None: a setting of this generator.

use super::prelude::*;
use crate::lint::pattern::may_use_engine;

pub(super) const CODE: &str = "pattern-by-engine";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (schema, place, pattern) in patterns(subject) {
        let Err(error) = subject.patterns().get(pattern) else {
            continue;
        };
        if may_use_engine(schema, &error) {
            let message =
                format!("{pattern} is left to a backtracking engine, as the settings say");
            let help = format!("its time may grow exponentially with the text: {error}");
            found.at(&place, message, help);
        }
    }
}
