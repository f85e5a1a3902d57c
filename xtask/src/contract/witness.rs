//! Texts on both sides of a pattern.

use std::collections::BTreeSet;

use atlas_restore_pattern::{Lowered, Search};

/// How many texts of each side the thorough choice takes.
const CAP: usize = 32;

/// How many it chooses from: both ends of every range of every class of some patterns are more.
const SPREAD: usize = 4000;

/// Texts of which `lowered` accepts some and refuses others, in a fixed order: those that are
/// nearest to the line, or (`thorough`) also a spread of what tells automata apart.
pub(super) fn texts(lowered: &Lowered, thorough: bool) -> Vec<String> {
    let mut texts = Vec::new();
    let readable = match lowered.dfa.readable(0, None) {
        Search::Found(text) => Some(text),
        _ => None,
    };
    let own = [readable, lowered.witness_accept(), lowered.witness_reject()];
    for text in own.into_iter().flatten() {
        texts.extend(near(&text));
        texts.push(text);
    }
    if thorough {
        let spread = lowered.dfa.sample_texts(SPREAD);
        let (accepted, refused) = spread.into_iter().partition(|text| lowered.accepts(text));
        texts.extend(thinned(accepted));
        texts.extend(thinned(refused));
    }
    let mut seen = BTreeSet::new();
    texts.retain(|text| seen.insert(text.clone()));
    texts
}

/// At most about [`CAP`] of the texts, evenly spread.
fn thinned(texts: Vec<String>) -> impl Iterator<Item = String> {
    let stride = texts.len().div_ceil(CAP).max(1);
    texts.into_iter().step_by(stride)
}

/// The text without its last character, with one more, and with another case.
fn near(text: &str) -> Vec<String> {
    let mut shorter = text.to_owned();
    shorter.pop();
    vec![shorter, format!("{text} "), text.to_uppercase()]
}
