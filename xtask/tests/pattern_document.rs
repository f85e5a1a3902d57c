//! Every pattern of the Atlas document becomes a small automaton.

#[path = "support/patterns.rs"]
mod support;
#[path = "../../pattern/tests/patterns/support/one.rs"]
mod usual;

use atlas_restore_pattern::{Lowered, Rung};
use usual::one;

fn lowered(pattern: &str) -> Lowered {
    one(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"))
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
