//! # What it does
//! Finds patterns that no text matches, by themselves or together with `minLength` and
//! `maxLength`.
//!
//! # Why is this bad?
//! No value can be sent, and each that is received breaks the rule.
//!
//! # Example
//! ```yaml
//! Name: { type: string, pattern: 'a^' }
//! Code: { type: string, pattern: '^[A-Z]{3}$', minLength: 4 }
//! ```
//!
//! # Other rule sets
//! None that decides it.

use atlas_restore_pattern::{Constraint, Rung};

use super::prelude::*;

pub(super) const CODE: &str = "pattern-accepts-nothing";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (schema, place, pattern) in patterns(subject) {
        let Ok(alone) = subject.patterns().get(pattern) else {
            continue;
        };
        if alone.rung == Rung::Constant(false) {
            let message = format!("{pattern} accepts no text");
            found.at(&place, message, "correct the pattern");
            continue;
        }
        let length = |name| u64::try_from(schema.integer(name)?).ok();
        let constraint = Constraint {
            patterns: &[pattern],
            min_length: length("minLength").filter(|length| *length > 0),
            max_length: length("maxLength"),
        };
        let together = subject.patterns().lower(&constraint);
        if together.is_ok_and(|lowered| lowered.rung == Rung::Constant(false)) {
            let message = "no text keeps the pattern and the lengths of this schema";
            found.at(schema, message, "correct one of them");
        }
    }
}
