//! Boolean formulas over "what must hold from here on", as reduced ordered decision diagrams.
//!
//! A state of the automaton *is* such a formula. Its variables are the nodes of the program that
//! consume a code point, and "the text ends here". A diagram is the same number for the same
//! formula, so that equal states are found by comparing numbers, and there are finitely many of
//! them whatever lookarounds do.

use std::collections::HashMap;

/// A formula: an index into its [`Formulas`].
pub type Formula = u32;

/// The formula that holds.
pub const TRUE: Formula = 1;

/// The formula that does not hold.
pub const FALSE: Formula = 0;

/// If `variable` then `high` else `low`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Decision {
    variable: u32,
    low: Formula,
    high: Formula,
}

/// All formulas made so far.
pub struct Formulas {
    decisions: Vec<Decision>,
    known: HashMap<Decision, Formula>,
    choices: HashMap<(Formula, Formula, Formula), Formula>,
    steps: u64,
    max_steps: u64,
}

impl Formulas {
    /// Formulas that may be combined in `max_steps` steps.
    pub fn new(max_steps: u64) -> Self {
        let constant = Decision {
            variable: u32::MAX,
            low: FALSE,
            high: FALSE,
        };
        Self {
            decisions: vec![constant; 2],
            known: HashMap::new(),
            choices: HashMap::new(),
            steps: 0,
            max_steps,
        }
    }

    /// Counts work done elsewhere on behalf of these formulas.
    pub fn count_steps(&mut self, steps: u64) {
        self.steps = self.steps.saturating_add(steps);
    }

    /// Whether the steps are used up; the results of operations are meaningless from then on.
    pub fn exhausted(&self) -> bool {
        self.steps > self.max_steps
    }

    /// The steps taken so far.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The formula that is one variable.
    pub fn variable(&mut self, variable: u32) -> Formula {
        self.decision(variable, FALSE, TRUE)
    }

    /// Either holds.
    pub fn or(&mut self, a: Formula, b: Formula) -> Formula {
        // One order of the operands, so that both are found under one key.
        self.choose(a.min(b), TRUE, a.max(b))
    }

    /// Both hold.
    pub fn and(&mut self, a: Formula, b: Formula) -> Formula {
        self.choose(a.min(b), a.max(b), FALSE)
    }

    /// It does not hold.
    pub fn not(&mut self, a: Formula) -> Formula {
        self.choose(a, FALSE, TRUE)
    }

    /// `a`, or its opposite where `negative`.
    pub fn signed(&mut self, a: Formula, negative: bool) -> Formula {
        if negative { self.not(a) } else { a }
    }

    /// `condition ? then : otherwise`: every other operation is a case of it.
    pub fn choose(&mut self, condition: Formula, then: Formula, otherwise: Formula) -> Formula {
        if condition == TRUE || then == otherwise {
            return then;
        }
        if condition == FALSE {
            return otherwise;
        }
        if (then, otherwise) == (TRUE, FALSE) || self.exhausted() {
            return condition;
        }
        let key = (condition, then, otherwise);
        if let Some(&known) = self.choices.get(&key) {
            return known;
        }
        self.steps += 1;
        let parts = [condition, then, otherwise];
        let variable = parts
            .map(|part| self.decisions[part as usize].variable)
            .into_iter()
            .min();
        let variable = variable.unwrap_or(u32::MAX);
        let lows = parts.map(|part| self.branch(part, variable, false));
        let highs = parts.map(|part| self.branch(part, variable, true));
        let low = self.choose(lows[0], lows[1], lows[2]);
        let high = self.choose(highs[0], highs[1], highs[2]);
        let result = self.decision(variable, low, high);
        self.choices.insert(key, result);
        result
    }

    /// The decision that a formula starts with: its variable, and what remains without and with.
    pub fn split(&self, formula: Formula) -> Option<(u32, Formula, Formula)> {
        let Decision {
            variable,
            low,
            high,
        } = self.decisions[formula as usize];
        (formula > TRUE).then_some((variable, low, high))
    }

    fn branch(&self, formula: Formula, variable: u32, value: bool) -> Formula {
        match self.decisions[formula as usize] {
            decision if decision.variable != variable => formula,
            decision if value => decision.high,
            decision => decision.low,
        }
    }

    fn decision(&mut self, variable: u32, low: Formula, high: Formula) -> Formula {
        if low == high {
            return low;
        }
        let decision = Decision {
            variable,
            low,
            high,
        };
        let next = self.decisions.len() as Formula;
        let found = *self.known.entry(decision).or_insert(next);
        if found == next {
            self.decisions.push(decision);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_formulas_are_one_number() {
        let mut formulas = Formulas::new(1000);
        let [a, b, c] = [0, 1, 2].map(|variable| formulas.variable(variable));
        let sum = formulas.or(b, c);
        let left = formulas.and(a, sum);
        let (ab, ac) = (formulas.and(a, b), formulas.and(a, c));
        assert_eq!(left, formulas.or(ab, ac));
        let not_a = formulas.not(a);
        assert_eq!(formulas.or(a, not_a), TRUE);
        assert_eq!(formulas.and(a, not_a), FALSE);
    }
}
