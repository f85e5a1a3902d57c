//! # What it does
//! Finds a `pattern` that is no regular expression of ECMA-262, or one that no finite
//! automaton of a reasonable size decides.
//!
//! # Why is this bad?
//! The rule cannot be checked, so the strict client cannot be. A pattern with a back
//! reference, or of too many states, can be left to a backtracking engine by naming its
//! schema under `engine` in `regen.toml`.
//!
//! # Example
//! ```yaml
//! Name: { type: string, pattern: '^(a' }
//! ```
//!
//! # Other rule sets
//! oasdiff `schema-pattern-regex-invalid`, which reads patterns by RE2 and so refuses
//! lookaheads; here they are read by ECMA-262, as OpenAPI says.

use atlas_restore_pattern::PatternError;

use super::prelude::*;
use crate::lint::pattern::may_use_engine;

pub(super) const CODE: &str = "invalid-pattern";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (schema, place, pattern) in patterns(subject) {
        let Err(error) = subject.patterns().get(pattern) else {
            continue;
        };
        if !may_use_engine(schema, &error) {
            let message = format!("{pattern} cannot be checked: {error}");
            found.at(&place, message, help(&error));
        }
    }
}

fn help(error: &PatternError) -> &'static str {
    match error {
        PatternError::Syntax { .. } => {
            "patterns are regular expressions of ECMA-262, read with the `u` flag"
        }
        PatternError::NotRegular { .. } => {
            "write the alternatives out, or name the schema under `engine` in regen.toml"
        }
        _ => "write a smaller pattern, or name the schema under `engine` in regen.toml",
    }
}
