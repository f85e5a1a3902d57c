//! Bounds on the number of code points, from `minLength`, `maxLength` and large counts.
//!
//! Bounds join the automaton where that keeps it small; `[a-z]*` of at most 64 is one run. Where
//! it would not, they stay apart and are checked by counting.

use crate::Limits;
use crate::dfa::{Class, Dfa, State};
use crate::minimize::minimize;
use crate::rung::{self, Rung};
use crate::syntax::Ast;

/// A counted class within a pattern becomes a bound on the whole length from this count on.
const LARGE_COUNT: u64 = 256;

/// A table may grow to this many states on account of lengths.
const MAX_GROWN: usize = 128;

/// The bounds that all of a constraint's parts put on the length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    min: u64,
    max: Option<u64>,
}

impl Lengths {
    /// The bounds of `minLength` and `maxLength`.
    pub fn new(min: Option<u64>, max: Option<u64>) -> Self {
        Self {
            min: min.unwrap_or(0),
            max,
        }
    }

    fn restrict(&mut self, min: u64, max: Option<u64>) {
        self.min = self.min.max(min);
        self.max = self.max.into_iter().chain(max).min();
    }

    /// Turns a large count into a bound on the length, where that says the same: `^ab{500}c$` is
    /// `^ab*c$` of 502 code points, because everything but the `b`s has a fixed length.
    pub fn take_large_count(&mut self, ast: &mut Ast) {
        let Ast::Concat(parts) = ast else { return };
        let [Ast::Start, inner @ .., Ast::End] = &mut parts[..] else {
            return;
        };
        let large = |part: &Ast| match part {
            Ast::Repeat { inner, min, max } => {
                inner.fixed_length() == Some(1) && max.unwrap_or(*min) >= LARGE_COUNT
            }
            _ => false,
        };
        let Some(at) = inner.iter().position(large) else {
            return;
        };
        let others = inner.iter().enumerate().filter(|(other, _)| *other != at);
        let rest = others.map(|(_, part)| part.fixed_length());
        let Some(rest) = rest.sum::<Option<u64>>() else {
            return;
        };
        if let Ast::Repeat { min, max, .. } = &mut inner[at] {
            let bound = max.map(|max| max.saturating_add(rest));
            self.restrict(min.saturating_add(rest), bound);
            (*min, *max) = (0, None);
        }
    }

    /// Joins the bounds with an automaton, or leaves what would make it too large beside it.
    pub fn fold_into(mut self, dfa: Dfa, limits: &Limits) -> (Dfa, Option<(u64, Option<u64>)>) {
        let nothing = || Dfa::new(vec![crate::ClassSet::scalar_values()], vec![0], vec![false]);
        let Some((shortest, longest)) = dfa.length_range() else {
            return (dfa, None);
        };
        let empty = self.max.is_some_and(|max| max < shortest.max(self.min))
            || longest.is_some_and(|longest| longest < self.min);
        if empty {
            return (nothing(), None);
        }
        self.max = self
            .max
            .filter(|max| longest.is_none_or(|longest| *max < longest));
        if self.min <= shortest && self.max.is_none() {
            return (dfa, None);
        }
        match self.joined(&dfa, limits) {
            Some(joined) => (joined, None),
            None => (
                dfa,
                Some((if self.min <= shortest { 0 } else { self.min }, self.max)),
            ),
        }
    }

    fn joined(&self, dfa: &Dfa, limits: &Limits) -> Option<Dfa> {
        if self.max.unwrap_or(self.min) >= limits.max_states as u64 {
            return None;
        }
        let raw_cap = limits.max_states.saturating_mul(8);
        let joined = minimize(&dfa.intersection(&Dfa::of_length(self.min, self.max), raw_cap)?);
        let simple = !matches!(rung::choose(&joined), Rung::Table);
        let cap = dfa.states().max(MAX_GROWN);
        let fits = joined.states() <= if simple { limits.max_states } else { cap };
        fits.then_some(joined)
    }
}

/// A text of at least `length` code points that the automaton accepts, and not much longer: found
/// by counting, per length, the states from which it can still be reached.
pub fn witness(dfa: &Dfa, length: u64) -> Option<String> {
    const MAX_SEARCHED: usize = 4096;
    let length = usize::try_from(length).ok()?;
    let states = dfa.states();
    if length.saturating_mul(states) > MAX_SEARCHED * 64 {
        return None;
    }
    // Per number of steps left, the states from which exactly so many steps can accept.
    let mut levels: Vec<Vec<bool>> = vec![
        (0..states)
            .map(|state| dfa.is_accepting(state as State))
            .collect(),
    ];
    while levels.len() <= length || !levels[levels.len() - 1][0] {
        if levels.len() > length + states {
            return None;
        }
        let last = &levels[levels.len() - 1];
        let reaches = |state: usize| dfa.row(state as State).iter().any(|&to| last[to as usize]);
        levels.push((0..states).map(reaches).collect());
    }
    let mut state = 0;
    let mut word: Vec<Class> = Vec::new();
    for level in levels.iter().rev().skip(1) {
        let class = dfa.row(state).iter().position(|&to| level[to as usize])?;
        word.push(class);
        state = dfa.step(state, class);
    }
    Some(dfa.spell(&word))
}
