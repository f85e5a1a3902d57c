//! From the graph of a pattern to an automaton, by derivatives.
//!
//! The state before position *i* of the text is
//!
//! - a formula over the nodes of the program: what the rest of the text must do for a match to
//!   exist, whether it started earlier or starts here, and
//! - per lookbehind and class node in it, the condition under which the node can be reached here
//!   from some earlier start; without lookaheads inside, that is simply true or false.
//!
//! The derivative by a code point replaces each class node by what follows it, where the class
//! has the code point, and by false where not. What follows it depends on the lookbehinds, so
//! these take their step first, inner ones before outer ones. Starting at every position is the
//! Σ\*RΣ\* of a search, and it makes true, once reached, stay true.

use std::collections::HashMap;

use crate::Limits;
use crate::class::ClassSet;
use crate::dfa::Dfa;
use crate::error::PatternError;
use crate::formula::{FALSE, Formula, Formulas, TRUE};
use crate::minterm::minterms;
use crate::program::{Node, NodeId, Program};

/// The variable "the text ends here".
pub(crate) const AT_END: u32 = 0;

/// The variable of a class node.
pub(crate) fn variable(node: NodeId) -> u32 {
    node as u32 + 1
}

/// Where a node is looked at: whether the text starts here, and the lookbehinds that hold here.
pub(crate) type Context = u32;

/// A state of the automaton.
#[derive(Clone, PartialEq, Eq, Hash)]
struct State {
    rest: Formula,
    /// Per lookbehind, per class node of it.
    behinds: Vec<Vec<Formula>>,
}

/// Makes the automaton of a program; it is not minimal.
///
/// # Errors
///
/// [`PatternError::TooManyStates`], [`PatternError::TooMuchWork`].
pub fn determinize(program: &Program, limits: &Limits) -> Result<(Dfa, u64), PatternError> {
    let minterms = minterms(&program.classes);
    let mut builder = Builder {
        program,
        formulas: Formulas::new(limits.max_steps),
        minterms: &minterms,
        contexts: HashMap::new(),
        context_list: Vec::new(),
        closures: HashMap::new(),
        advances: HashMap::new(),
    };
    builder.explore(limits)
}

pub(crate) struct Builder<'a> {
    pub(crate) program: &'a Program,
    pub(crate) formulas: Formulas,
    pub(crate) minterms: &'a [(ClassSet, Vec<bool>)],
    contexts: HashMap<(bool, Vec<Formula>), Context>,
    pub(crate) context_list: Vec<(bool, Vec<Formula>)>,
    /// What a node means in a context.
    pub(crate) closures: HashMap<(NodeId, Context), Formula>,
    /// The derivative of a formula by a minterm into a context.
    advances: HashMap<(Formula, usize, Context), Formula>,
}

impl Builder<'_> {
    /// Finds all states, breadth first.
    fn explore(&mut self, limits: &Limits) -> Result<(Dfa, u64), PatternError> {
        let raw_cap = limits.max_states.saturating_mul(8);
        let start = self.initial();
        let mut numbers = HashMap::from([(start.clone(), 0u32)]);
        let mut states = vec![start];
        let mut next = Vec::new();
        let mut at = 0;
        while let Some(state) = states.get(at).cloned() {
            for minterm in 0..self.minterms.len() {
                let successor = self.step(&state, minterm);
                if self.formulas.exhausted() {
                    return Err(PatternError::TooMuchWork {
                        cap: limits.max_steps,
                    });
                }
                let new = states.len() as u32;
                let number = *numbers.entry(successor.clone()).or_insert(new);
                if number == new {
                    states.push(successor);
                }
                next.push(number);
            }
            if states.len() > raw_cap {
                return Err(PatternError::TooManyStates {
                    cap: limits.max_states,
                });
            }
            at += 1;
        }
        let accepting = states
            .iter()
            .map(|state| self.accepts_here(state.rest))
            .collect();
        let classes = self.minterms.iter().map(|(set, _)| set.clone()).collect();
        Ok((Dfa::new(classes, next, accepting), self.formulas.steps()))
    }

    fn initial(&mut self) -> State {
        let behinds = self.program.behinds.iter();
        let nothing = State {
            rest: FALSE,
            behinds: behinds
                .map(|behind| vec![FALSE; behind.classes.len()])
                .collect(),
        };
        self.arrive(&nothing, None)
    }

    fn step(&mut self, state: &State, minterm: usize) -> State {
        if state.rest == TRUE {
            return state.clone();
        }
        self.formulas.count_steps(1);
        self.arrive(state, Some(minterm))
    }

    /// The state one position on, or the one at the start of the text.
    fn arrive(&mut self, from: &State, minterm: Option<usize>) -> State {
        let at_start = minterm.is_none();
        let mut holding: Vec<Formula> = Vec::new();
        let mut behinds = Vec::new();
        for index in 0..self.program.behinds.len() {
            let context = self.context(at_start, &holding);
            let seeds = self.seeds(index, &from.behinds[index], minterm, context);
            let (holds, reached) = self.reach(index, seeds, context);
            holding.push(holds);
            behinds.push(reached);
        }
        let context = self.context(at_start, &holding);
        let carried = match minterm {
            Some(minterm) => self.advance(from.rest, minterm, context, &holding),
            None => FALSE,
        };
        let started = self.closure(self.program.entry, context);
        let rest = self.formulas.or(carried, started);
        if rest == TRUE {
            // Nothing can take a match back; all such states are one.
            behinds
                .iter_mut()
                .flatten()
                .for_each(|reached| *reached = FALSE);
        }
        State { rest, behinds }
    }

    pub(crate) fn at_start(&self, context: Context) -> Formula {
        if self.context_list[context as usize].0 {
            TRUE
        } else {
            FALSE
        }
    }

    fn context(&mut self, at_start: bool, holding: &[Formula]) -> Context {
        let new = self.context_list.len() as Context;
        let key = (at_start, holding.to_vec());
        let context = *self.contexts.entry(key.clone()).or_insert(new);
        if context == new {
            self.context_list.push(key);
        }
        context
    }

    /// The derivative of `formula` by `minterm`, in the context one position on.
    pub(crate) fn advance(
        &mut self,
        formula: Formula,
        minterm: usize,
        context: Context,
        holding: &[Formula],
    ) -> Formula {
        let Some((variable, low, high)) = self.formulas.split(formula) else {
            return formula;
        };
        let key = (formula, minterm, context);
        if let Some(&known) = self.advances.get(&key) {
            return known;
        }
        self.formulas.count_steps(1);
        let low = self.advance(low, minterm, context, holding);
        let high = self.advance(high, minterm, context, holding);
        let condition = self.advance_variable(variable, minterm, context, holding);
        let result = self.formulas.choose(condition, high, low);
        self.advances.insert(key, result);
        result
    }

    fn advance_variable(
        &mut self,
        variable: u32,
        minterm: usize,
        context: Context,
        holding: &[Formula],
    ) -> Formula {
        if variable == AT_END {
            return FALSE;
        }
        let node = variable as NodeId - 1;
        let Node::Class { class, next } = self.program.nodes[node] else {
            return FALSE;
        };
        if !self.minterms[minterm].1[class] {
            return FALSE;
        }
        // A node within a lookbehind sees the lookbehinds inside that one only, so that its
        // meaning does not vary with the others.
        let level = self.program.levels[next];
        if level == holding.len() {
            return self.closure(next, context);
        }
        let at_start = self.context_list[context as usize].0;
        let narrowed = self.context(at_start, &holding[..level]);
        self.closure(next, narrowed)
    }

    /// Whether a formula holds where the text ends.
    fn accepts_here(&self, formula: Formula) -> bool {
        match self.formulas.split(formula) {
            None => formula == TRUE,
            Some((AT_END, _, high)) => self.accepts_here(high),
            Some((_, low, _)) => self.accepts_here(low),
        }
    }
}
