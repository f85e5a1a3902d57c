//! # What it does
//! Finds patterns that are a syntax error with the `u` flag, and that Annex B of ECMA-262
//! gives a meaning without it.
//!
//! # Why is this bad?
//! JSON Schema recommends the flag, and tools differ in whether they set it: some refuse the
//! pattern. Here it is read by Annex B, by code points.
//!
//! # Example
//! ```yaml
//! Name: { type: string, pattern: '^[a-z\:]+$' }   # the colon needs no backslash
//! ```
//!
//! # Other rule sets
//! None that tells the two grammars apart.

use atlas_restore_pattern::ReadAs;

use super::lost_property_escape::lost;
use super::prelude::*;

pub(super) const CODE: &str = "pattern-without-u";
pub(super) const SEVERITY: Severity = Severity::Note;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (_, place, pattern) in patterns(subject) {
        let lowered = subject.patterns().get(pattern);
        let by_annex_b = lowered.is_ok_and(|lowered| lowered.read_as == ReadAs::AnnexB);
        // A lost property is a warning of its own.
        if by_annex_b && lost(pattern).is_none() {
            let message = format!("{pattern} is a syntax error with the `u` flag");
            let help = "it is read by Annex B of ECMA-262, without the flag, by code points";
            found.at(&place, message, help);
        }
    }
}
