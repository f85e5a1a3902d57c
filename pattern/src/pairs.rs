//! The automaton by two characters at a time.
//!
//! A walk over a table waits for one load a character, however much else the processor could do
//! meanwhile. A table of pairs of classes has half as many steps. It is small because most pairs
//! do the same: what a pair does to every state is stored once, and the pairs refer to it.

use crate::dfa::{Class, Dfa, State};

/// A larger table would cost more room than the time is worth.
const MAX_BYTES: usize = 2560;

/// What every pair of classes does to every state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs {
    /// By first and second class, a row of `next`.
    pub rows: Vec<Vec<u8>>,
    /// By row and state, the state that follows.
    pub next: Vec<Vec<State>>,
}

impl Pairs {
    /// The pairs of `dfa`, where their tables are small.
    pub fn of(dfa: &Dfa) -> Option<Self> {
        let (classes, states) = (dfa.classes().len(), dfa.states());
        if classes * classes + states > MAX_BYTES || states > 256 {
            return None;
        }
        let mut pairs = Self {
            rows: Vec::new(),
            next: Vec::new(),
        };
        for first in 0..classes {
            let mut row = Vec::new();
            for second in 0..classes {
                row.push(pairs.number(two_steps(dfa, first, second))?);
            }
            pairs.rows.push(row);
        }
        (pairs.bytes() <= MAX_BYTES).then_some(pairs)
    }

    /// The row of `next` that is `steps`, a new one if there is none.
    fn number(&mut self, steps: Vec<State>) -> Option<u8> {
        let known = self.next.iter().position(|known| *known == steps);
        let number = known.unwrap_or(self.next.len());
        if known.is_none() {
            self.next.push(steps);
        }
        u8::try_from(number).ok()
    }

    /// The size of the tables.
    pub fn bytes(&self) -> usize {
        let size = |rows: usize, width: Option<usize>| rows * width.unwrap_or(0);
        size(self.rows.len(), self.rows.first().map(Vec::len))
            + size(self.next.len(), self.next.first().map(Vec::len))
    }
}

fn two_steps(dfa: &Dfa, first: Class, second: Class) -> Vec<State> {
    let states = 0..dfa.states() as State;
    states
        .map(|state| dfa.step(dfa.step(state, first), second))
        .collect()
}
