//! One pattern, lowered within the usual limits.

use atlas_restore_pattern::{Constraint, Limits, Lowered, PatternError, lower};

/// What a pattern by itself becomes.
pub fn one(pattern: &str) -> Result<Lowered, PatternError> {
    let patterns = [pattern];
    let constraint = Constraint {
        patterns: &patterns,
        ..Constraint::default()
    };
    lower(&constraint, &Limits::default())
}
