//! ECMA-262 patterns become code plans: automata, and the plainest form of code that decides them.
//!
//! ```text
//! parse ─ program ─ minterm ─ derivative ─ minimize ─ length ─ rung
//!  Ast     graph     alphabet   automaton   smallest   bounds   form
//! ```
//!
//! # The way, by an example
//!
//! `^a(?!b)\w*$` accepts `a`, `ac` and `ac1`, not `ab`.
//!
//! 1. [`parse`] reads it by the grammar with the `u` flag: the start, `a`, a negative lookahead
//!    with `b`, `\w` any number of times, the end.
//! 2. [`program`] makes a graph of it in which each node says what must hold from a position on.
//!    Call the nodes that consume A (an `a`, then …), B (the `b` in the lookahead) and W (a `\w`,
//!    then W again or the end).
//! 3. [`minterm`] parts the code points by the sets `a`, `b` and `\w` into what no set tells apart:
//!    `a`, `b`, the other word characters, and the rest. These four are the alphabet.
//! 4. [`derivative`] finds the states. Each is a formula over the nodes and "the text ends here":
//!    at the start it is A. By `a` it becomes ¬B ∧ (W ∨ end): what follows an `a` is both the
//!    lookahead and the rest, so a lookahead is nothing but a conjunction. By `b`, B becomes true,
//!    and the whole false; by other word characters B becomes false, and W ∨ end is left. By the
//!    rest, false. Equal formulas are one state, so there are four: A, ¬B ∧ (W ∨ end), W ∨ end, false.
//!    A lookbehind is walked beside them from every position, and stands in the formulas as true or
//!    false. Without the `^`, every state would also start again: a pattern is searched.
//! 5. [`minimize`] merges states that accept the same texts, and minterms that do the same
//!    everywhere. Here `a` and the other word characters stay apart on account of the first state.
//! 6. [`length`] joins the bounds on the length with it, or puts them beside it.
//! 7. [`rung`] looks for a plain form. Two ways lead on from the second state, by `a` or another
//!    word character to the third only, so its states lie on one line and it is a *sequence*:
//!    unless a state before the end accepts, as here; then it is a *table*.
//!
//! # Literature
//!
//! - J. Brzozowski, *Derivatives of regular expressions*, 1964: states as what is left to match;
//!   intersection and complement come for free.
//! - S. Owens, J. Reppy, A. Turon, *Regular-expression derivatives re-examined*, 2009: the same in
//!   practice, with classes of characters in place of characters.
//! - L. D'Antoni, M. Veanes, *Minimization of symbolic automata*, 2014: minterms.
//! - T. Miyazaki, Y. Minamide, *Derivatives of regular expressions with lookahead*, 2019, and
//!   D. Moseley et al., *Derivative based nonbacktracking real-world regex matching with
//!   backtracking semantics*, 2023: lookarounds.
//! - J. Hopcroft, *An n log n algorithm for minimizing states in a finite automaton*, 1971.
//! - R. Bryant, *Graph-based algorithms for Boolean function manipulation*, 1986: the diagrams in
//!   [`formula`], which make equal formulas one number.
//!
//! # What is not here
//!
//! The flags `i`, `m`, `s` and `v`: OpenAPI has no place for flags. Back references: no automaton
//! decides them, and they are an error of their own. The code itself, which is its user's to emit: of a [`Rung`], or of the [`Dfa`].
//!
//! The parser is ours. The kept alternative, `oxc_regular_expression`, recurses without a bound
//! over groups that a hostile document may nest a hundred thousand deep, needs a newer compiler
//! than this crate allows, and brings an arena and a diagnostics library for what is 600 lines.

use std::thread;

mod behind;
mod bracket;
mod cache;
pub mod class;
mod closure;
mod cover;
pub mod derivative;
pub mod dfa;
pub mod difference;
pub mod error;
mod escape;
pub mod formula;
pub mod length;
pub mod minimize;
pub mod minterm;
pub mod pairs;
pub mod parse;
pub mod program;
mod quantifier;
pub mod rung;
pub mod syntax;
pub mod unicode;

pub use cache::Patterns;
pub use class::ClassSet;
pub use dfa::Dfa;
pub use difference::Search;
pub use error::PatternError;
pub use pairs::Pairs;
pub use parse::ReadAs;
pub use rung::{Rung, Sequence, Step};

use length::Lengths;
use syntax::Ast;

/// What a string must satisfy.
#[derive(Clone, Copy, Debug, Default)]
pub struct Constraint<'a> {
    /// Patterns that must all match.
    pub patterns: &'a [&'a str],
    /// The least number of code points.
    pub min_length: Option<u64>,
    /// The greatest number of code points.
    pub max_length: Option<u64>,
}

/// How much an automaton may cost. Both are counts, so that the same pattern always either
/// passes or fails, however busy the machine is.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// States of the minimal automaton.
    pub max_states: usize,
    /// Steps spent on one pattern.
    pub max_steps: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_states: 2000,
            max_steps: 4_000_000,
        }
    }
}

/// A constraint as code can decide it.
#[derive(Clone, Debug)]
pub struct Lowered {
    /// The patterns, as they were given.
    pub patterns: Vec<String>,
    /// The form of the code.
    pub rung: Rung,
    /// The minimal automaton. [`Lowered::length_check`] comes on top.
    pub dfa: Dfa,
    /// Annex B where any of the patterns was read by it.
    pub read_as: ReadAs,
    /// The grammar of each pattern.
    pub read_each_as: Vec<ReadAs>,
    /// Bounds on the number of code points that would make the automaton too large, and are
    /// checked by counting.
    pub length_check: Option<(u64, Option<u64>)>,
    /// The steps that making the automaton took.
    pub steps: u64,
}

/// A table's classes are numbered by a byte.
const MAX_CLASSES: usize = 255;

/// Lowers a constraint.
///
/// # Errors
///
/// See [`PatternError`].
pub fn lower(constraint: &Constraint<'_>, limits: &Limits) -> Result<Lowered, PatternError> {
    on_large_stack(|| lower_here(constraint, limits))
}

/// The automaton of one pattern as the derivatives give it, before minimization, with lengths
/// left out: for tests that hold it against the minimal one.
///
/// # Errors
///
/// See [`PatternError`].
pub fn before_minimization(pattern: &str, limits: &Limits) -> Result<Dfa, PatternError> {
    on_large_stack(|| {
        let (ast, _) = parse::parse(pattern)?;
        Ok(derivative::determinize(&program::compile(&ast, limits)?, limits)?.0)
    })
}

/// Formulas over counted parts recurse as deep as the parts are many, more than the stack of a
/// test's thread carries.
fn on_large_stack<T: Send>(
    work: impl FnOnce() -> Result<T, PatternError> + Send,
) -> Result<T, PatternError> {
    const STACK: usize = 256 << 20;
    thread::scope(|scope| {
        let worker = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, work);
        let worker = worker.expect("a thread can be started");
        worker
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

fn lower_here(constraint: &Constraint<'_>, limits: &Limits) -> Result<Lowered, PatternError> {
    let mut lengths = Lengths::new(constraint.min_length, constraint.max_length);
    let mut dfa = Dfa::of_length(0, None);
    let mut read_each_as = Vec::new();
    let mut steps = 0;
    for pattern in constraint.patterns {
        let (ast, read_as) = parse::parse(pattern)?;
        read_each_as.push(read_as);
        let (one, taken) = automaton(ast, &mut lengths, limits)?;
        steps += taken;
        let joined = dfa.intersection(&one, limits.max_states.saturating_mul(8));
        let joined = joined.ok_or(PatternError::TooManyStates {
            cap: limits.max_states,
        })?;
        dfa = minimize::minimize(&joined);
    }
    if dfa.states() > limits.max_states {
        return Err(PatternError::TooManyStates {
            cap: limits.max_states,
        });
    }
    let (dfa, length_check) = lengths.fold_into(dfa, limits);
    let rung = rung::choose(&dfa);
    if rung == Rung::Table && dfa.classes().len() > MAX_CLASSES {
        return Err(PatternError::TooManyClasses { cap: MAX_CLASSES });
    }
    Ok(Lowered {
        patterns: constraint
            .patterns
            .iter()
            .map(|&pattern| pattern.to_owned())
            .collect(),
        rung,
        dfa,
        read_as: read_each_as
            .iter()
            .copied()
            .max()
            .unwrap_or(ReadAs::Unicode),
        read_each_as,
        length_check,
        steps,
    })
}

/// The minimal automaton of one pattern; a large count that amounts to a length goes to `lengths`.
fn automaton(
    mut ast: Ast,
    lengths: &mut Lengths,
    limits: &Limits,
) -> Result<(Dfa, u64), PatternError> {
    lengths.take_large_count(&mut ast);
    let program = program::compile(&ast, limits)?;
    let (raw, steps) = derivative::determinize(&program, limits)?;
    Ok((minimize::minimize(&raw), steps))
}

impl Lowered {
    /// The number of states of the minimal automaton.
    pub fn states(&self) -> usize {
        self.dfa.states()
    }

    /// The size of the tables that its check needs, without the trie that all checks share.
    pub fn table_bytes(&self) -> usize {
        // The table of ASCII, a byte a character.
        const ASCII: usize = 128;
        match &self.rung {
            Rung::Constant(_) | Rung::Fixed(_) => 0,
            Rung::Sequence(sequence) if sequence.classes().is_empty() => 0,
            Rung::Sequence(_) => ASCII,
            Rung::Table => {
                let entry = if self.states() <= 256 { 1 } else { 2 };
                let pairs = Pairs::of(&self.dfa).map_or(0, |pairs| pairs.bytes());
                ASCII + self.states() * self.dfa.classes().len() * entry + pairs
            }
        }
    }

    /// Whether `text` satisfies the constraint, by walking the automaton.
    pub fn accepts(&self, text: &str) -> bool {
        let length = text.chars().count() as u64;
        let fits =
            |(min, max): (u64, Option<u64>)| min <= length && max.is_none_or(|max| length <= max);
        self.length_check.is_none_or(fits) && self.dfa.accepts(text)
    }

    /// The length of every accepted text, where it is one and they are all ASCII: such a value
    /// can be kept inline.
    pub fn fixed_ascii_len(&self) -> Option<usize> {
        match &self.rung {
            Rung::Fixed(classes) if self.length_check.is_none() => Some(classes.len()),
            _ => None,
        }
    }

    /// A short text that satisfies the constraint.
    pub fn witness_accept(&self) -> Option<String> {
        match self.length_check {
            None => self.dfa.witness(true),
            Some((min, _)) => length::witness(&self.dfa, min),
        }
        .filter(|text| self.accepts(text))
    }

    /// A short text that does not satisfy the constraint.
    pub fn witness_reject(&self) -> Option<String> {
        let too_short = || {
            self.length_check
                .filter(|(min, _)| *min > 0)
                .map(|_| String::new())
        };
        let too_long = || {
            let max = self.length_check?.1?;
            Some("a".repeat(usize::try_from(max).ok()? + 1))
        };
        self.dfa.witness(false).or_else(too_short).or_else(too_long)
    }
}
