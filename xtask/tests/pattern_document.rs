//! Every pattern of the Atlas document becomes a small automaton.

#[path = "support/patterns.rs"]
mod support;

use atlas_restore_pattern::{Constraint, Limits, Lowered, Rung, lower};

fn lowered(pattern: &str) -> Lowered {
    let patterns = [pattern];
    let constraint = Constraint {
        patterns: &patterns,
        ..Constraint::default()
    };
    lower(&constraint, &Limits::default()).unwrap_or_else(|error| panic!("{pattern}: {error}"))
}

#[test]
fn every_pattern_of_the_document_lowers() {
    for pattern in support::atlas_patterns() {
        let states = lowered(&pattern).states();
        assert!(states <= 200, "{pattern}: {states} states");
    }
}

#[test]
fn the_witnesses_of_every_pattern_of_the_document_hold() {
    for pattern in support::atlas_patterns() {
        let lowered = lowered(&pattern);
        let accepted = lowered.witness_accept();
        assert!(
            accepted.is_none_or(|text| lowered.accepts(&text)),
            "{pattern}"
        );
        let rejected = lowered.witness_reject();
        assert_eq!(
            rejected.is_none(),
            lowered.rung == Rung::Constant(true),
            "{pattern}"
        );
        assert!(
            rejected.is_none_or(|text| !lowered.accepts(&text)),
            "{pattern}"
        );
    }
}
