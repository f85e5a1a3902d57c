//! Deterministic automata over classes of code points.

use std::collections::{BTreeMap, VecDeque};

use crate::class::ClassSet;

/// The index of a state; the start state is 0.
pub type State = u32;

/// The index of a class, a column of the table.
pub type Class = usize;

/// A complete deterministic automaton whose letters are classes of code points.
///
/// The classes are disjoint and together are all code points that a `&str` can contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dfa {
    classes: Vec<ClassSet>,
    /// One row per state, one column per class.
    next: Vec<State>,
    accepting: Vec<bool>,
}

impl Dfa {
    /// An automaton from its table; state 0 is where it starts.
    pub(crate) fn new(classes: Vec<ClassSet>, next: Vec<State>, accepting: Vec<bool>) -> Self {
        debug_assert_eq!(next.len(), classes.len() * accepting.len());
        Self {
            classes,
            next,
            accepting,
        }
    }

    /// The automaton of every text of `min` to `max` code points.
    pub(crate) fn of_length(min: u64, max: Option<u64>) -> Self {
        let counted = max.map_or(min, |max| max + 1);
        let step = |count: u64| (count + 1).min(counted) as State;
        Self {
            classes: vec![ClassSet::scalar_values()],
            next: (0..=counted).map(step).collect(),
            accepting: (0..=counted)
                .map(|count| min <= count && max.is_none_or(|max| count <= max))
                .collect(),
        }
    }

    /// The classes, in the order of the columns.
    pub fn classes(&self) -> &[ClassSet] {
        &self.classes
    }

    /// The number of states.
    pub fn states(&self) -> usize {
        self.accepting.len()
    }

    /// Whether a text that ends in `state` is accepted.
    pub fn is_accepting(&self, state: State) -> bool {
        self.accepting[state as usize]
    }

    /// The row of `state`: its successor by each class.
    pub fn row(&self, state: State) -> &[State] {
        let width = self.classes.len();
        &self.next[state as usize * width..][..width]
    }

    /// The successor of `state` by `class`.
    pub fn step(&self, state: State, class: Class) -> State {
        self.row(state)[class]
    }

    /// The class of a character.
    pub fn class_of(&self, c: char) -> Class {
        let found = self
            .classes
            .iter()
            .position(|class| class.contains(u32::from(c)));
        found.expect("the classes are all code points that a text can contain")
    }

    /// Whether `text` is accepted: the reference that emitted code is held against.
    pub fn accepts(&self, text: &str) -> bool {
        let end = text
            .chars()
            .fold(0, |state, c| self.step(state, self.class_of(c)));
        self.is_accepting(end)
    }

    /// Whether every successor of `state` is itself.
    pub fn is_sink(&self, state: State) -> bool {
        self.row(state).iter().all(|&next| next == state)
    }

    /// Whether `state` is a sink that does not accept.
    pub fn is_dead(&self, state: State) -> bool {
        self.is_sink(state) && !self.is_accepting(state)
    }

    /// The letters of a shortest path from the start to each state, in the order of states.
    /// A state that cannot be reached has none.
    pub fn access_words(&self) -> Vec<Option<Vec<Class>>> {
        let mut words: Vec<Option<Vec<Class>>> = vec![None; self.states()];
        words[0] = Some(Vec::new());
        let mut queue = VecDeque::from([0]);
        while let Some(state) = queue.pop_front() {
            let word = words[state as usize].clone().unwrap_or_default();
            for (class, &next) in self.row(state).iter().enumerate() {
                if words[next as usize].is_none() {
                    words[next as usize] = Some(word.iter().copied().chain([class]).collect());
                    queue.push_back(next);
                }
            }
        }
        words
    }

    /// A shortest text that is accepted, or one that is rejected.
    pub fn witness(&self, accepted: bool) -> Option<String> {
        let words = self.access_words();
        let found = words.into_iter().zip(&self.accepting);
        let word = found.filter(|(_, accepting)| **accepting == accepted);
        word.filter_map(|(word, _)| word)
            .min_by_key(Vec::len)
            .map(|word| self.spell(&word))
    }

    /// A text whose characters are of the given classes.
    pub fn spell(&self, word: &[Class]) -> String {
        word.iter()
            .filter_map(|&class| self.classes[class].representative())
            .collect()
    }

    /// The lengths in code points of the shortest and the longest accepted text; the longest is
    /// absent where there is none. `None` where nothing is accepted.
    pub fn length_range(&self) -> Option<(u64, Option<u64>)> {
        let shortest = self.witness(true)?.chars().count() as u64;
        Some((shortest, self.longest()))
    }

    /// The length of the longest accepted text, by counting the states on the longest path; a
    /// loop through a state from which a text can be accepted makes it endless.
    fn longest(&self) -> Option<u64> {
        let useful = self.useful();
        let mut longest: Vec<Option<u64>> = vec![None; self.states()];
        longest[0] = Some(0);
        // A path without a loop has at most as many steps as there are states.
        for _ in 0..=self.states() {
            let mut changed = false;
            for state in (0..self.states() as State).filter(|state| useful[*state as usize]) {
                let Some(length) = longest[state as usize] else {
                    continue;
                };
                for &next in self
                    .row(state)
                    .iter()
                    .filter(|next| useful[**next as usize])
                {
                    if longest[next as usize].is_none_or(|known| known < length + 1) {
                        longest[next as usize] = Some(length + 1);
                        changed = true;
                    }
                }
            }
            if !changed {
                let accepted = longest.iter().zip(&self.accepting).filter(|(_, ok)| **ok);
                return accepted.filter_map(|(length, _)| *length).max();
            }
        }
        None
    }

    /// Per state, whether a text can be accepted from it.
    fn useful(&self) -> Vec<bool> {
        let mut useful = self.accepting.clone();
        loop {
            let before = useful.clone();
            for (state, useful) in (0..).zip(&mut useful) {
                *useful |= self.row(state).iter().any(|&next| before[next as usize]);
            }
            if useful == before {
                return useful;
            }
        }
    }

    /// The automaton of the texts that both accept, or `None` where it has more than `cap`
    /// states before minimization.
    pub(crate) fn intersection(&self, other: &Self, cap: usize) -> Option<Self> {
        let mut columns = Vec::new();
        for (left, a) in self.classes.iter().enumerate() {
            for (right, b) in other.classes.iter().enumerate() {
                let both = a.intersection(b);
                if !both.is_empty() {
                    columns.push((both, left, right));
                }
            }
        }
        // A pair of which either part is dead is `None`: they are all alike.
        let (dead, other_dead) = (self.dead_states(), other.dead_states());
        let alive =
            |a: State, b: State| (!dead[a as usize] && !other_dead[b as usize]).then_some((a, b));
        let mut pairs = vec![alive(0, 0)];
        let mut numbers = BTreeMap::from([(pairs[0], 0 as State)]);
        let mut next = Vec::new();
        let mut at = 0;
        while let Some(&from) = pairs.get(at) {
            for &(_, left, right) in &columns {
                let to = from.and_then(|(a, b)| alive(self.step(a, left), other.step(b, right)));
                let new = pairs.len() as State;
                let number = *numbers.entry(to).or_insert(new);
                if number == new {
                    pairs.push(to);
                }
                next.push(number);
            }
            at += 1;
            if pairs.len() > cap {
                return None;
            }
        }
        let both = |(a, b)| self.is_accepting(a) && other.is_accepting(b);
        let accepting = pairs.iter().map(|pair| pair.is_some_and(both)).collect();
        Some(Self::new(
            columns.into_iter().map(|(both, ..)| both).collect(),
            next,
            accepting,
        ))
    }

    fn dead_states(&self) -> Vec<bool> {
        (0..self.states() as State)
            .map(|state| self.is_dead(state))
            .collect()
    }

    /// Per class, the successors of all states.
    pub(crate) fn columns(&self) -> Vec<Vec<State>> {
        let states = 0..self.states() as State;
        (0..self.classes.len())
            .map(|class| {
                states
                    .clone()
                    .map(|state| self.step(state, class))
                    .collect()
            })
            .collect()
    }
}
