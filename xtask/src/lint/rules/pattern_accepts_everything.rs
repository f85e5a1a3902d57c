//! # What it does
//! Finds patterns that every text matches.
//!
//! # Why is this bad?
//! It checks nothing, and its author meant something. Usually the anchors are missing: a
//! pattern is searched in the text, so `[a-z]*` finds the empty text anywhere.
//!
//! # Example
//! ```yaml
//! Name: { type: string, pattern: '[a-z]*' }   # meant is ^[a-z]*$
//! ```
//!
//! # Other rule sets
//! None that decides it.

use atlas_restore_pattern::Rung;

use super::prelude::*;

pub(super) const CODE: &str = "pattern-accepts-everything";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (_, place, pattern) in patterns(subject) {
        let lowered = subject.patterns().get(pattern);
        if lowered.is_ok_and(|lowered| lowered.rung == Rung::Constant(true)) {
            let message = format!("{pattern} accepts every text");
            found.at(
                &place,
                message,
                "drop the pattern, or anchor it with ^ and $",
            );
        }
    }
}
