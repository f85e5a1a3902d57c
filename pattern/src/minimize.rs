//! The smallest automaton of a language, in one form: equal languages give equal values.
//!
//! States are merged by partition refinement (Hopcroft), then columns that have become equal,
//! then states are numbered breadth first and classes by their smallest member.

use std::collections::BTreeMap;

use crate::class::ClassSet;
use crate::dfa::{Dfa, State};

/// The minimal automaton of the same language.
pub fn minimize(dfa: &Dfa) -> Dfa {
    let blocks = Partition::refine(dfa);
    let merged = merge_columns(dfa);
    let block = |state: State| blocks.block_of[state as usize];
    let member = |block: usize| blocks.members[block][0];
    let step = |at: usize, class: usize| block(dfa.step(member(at), class));
    // Columns are compared again after states are merged: only then do all equal ones agree.
    let mut columns: BTreeMap<Vec<usize>, ClassSet> = BTreeMap::new();
    for (class, set) in merged {
        let column = (0..blocks.members.len())
            .map(|at| step(at, class))
            .collect();
        let known = columns.entry(column).or_default();
        *known = known.union(&set);
    }
    let mut columns: Vec<_> = columns.into_iter().collect();
    columns.sort_by_key(|(_, set)| set.ranges().first().copied());
    let accepting = |at: usize| dfa.is_accepting(member(at));
    number_breadth_first(columns, block(0), accepting)
}

/// Classes that lead to the same states everywhere, as one representative and their union.
fn merge_columns(dfa: &Dfa) -> Vec<(usize, ClassSet)> {
    let mut merged: BTreeMap<Vec<State>, (usize, ClassSet)> = BTreeMap::new();
    for (class, column) in dfa.columns().into_iter().enumerate() {
        let known = merged.entry(column).or_insert((class, ClassSet::empty()));
        known.1 = known.1.union(&dfa.classes()[class]);
    }
    merged.into_values().collect()
}

/// Drops what cannot be reached and numbers the rest breadth first.
fn number_breadth_first(
    columns: Vec<(Vec<usize>, ClassSet)>,
    start: usize,
    accepting: impl Fn(usize) -> bool,
) -> Dfa {
    let mut numbers = BTreeMap::from([(start, 0 as State)]);
    let mut order = vec![start];
    let mut next = Vec::new();
    let mut at = 0;
    while let Some(&block) = order.get(at) {
        for (column, _) in &columns {
            let new = order.len() as State;
            let number = *numbers.entry(column[block]).or_insert(new);
            if number == new {
                order.push(column[block]);
            }
            next.push(number);
        }
        at += 1;
    }
    let classes = columns.into_iter().map(|(_, set)| set).collect();
    Dfa::new(classes, next, order.into_iter().map(accepting).collect())
}

/// States, parted into blocks whose members accept the same texts.
struct Partition {
    members: Vec<Vec<State>>,
    block_of: Vec<usize>,
}

impl Partition {
    /// Hopcroft's refinement: a block is split by what leads into a splitter, and of the two
    /// halves the smaller one becomes a splitter in turn.
    fn refine(dfa: &Dfa) -> Self {
        let mut partition = Self::by_acceptance(dfa);
        let sources = Sources::new(dfa);
        let mut waiting: Vec<(usize, usize)> = Vec::new();
        for block in 0..partition.members.len() {
            waiting.extend((0..dfa.classes().len()).map(|class| (block, class)));
        }
        while let Some((splitter, class)) = waiting.pop() {
            let mut leading: BTreeMap<usize, Vec<State>> = BTreeMap::new();
            for &state in &partition.members[splitter] {
                for &source in sources.of(state, class) {
                    leading
                        .entry(partition.block_of[source as usize])
                        .or_default()
                        .push(source);
                }
            }
            for (block, inside) in leading {
                if inside.len() < partition.members[block].len() {
                    partition.split(block, inside, &mut waiting, dfa.classes().len());
                }
            }
        }
        partition
    }

    fn by_acceptance(dfa: &Dfa) -> Self {
        let states = 0..dfa.states() as State;
        let (yes, no): (Vec<State>, Vec<State>) =
            states.partition(|&state| dfa.is_accepting(state));
        let members: Vec<_> = [yes, no]
            .into_iter()
            .filter(|block| !block.is_empty())
            .collect();
        let mut block_of = vec![0; dfa.states()];
        for (block, states) in members.iter().enumerate() {
            states
                .iter()
                .for_each(|&state| block_of[state as usize] = block);
        }
        Self { members, block_of }
    }

    /// Moves the smaller half of a block into a new one and lets that one split others.
    fn split(
        &mut self,
        block: usize,
        inside: Vec<State>,
        waiting: &mut Vec<(usize, usize)>,
        classes: usize,
    ) {
        let new = self.members.len();
        for &state in &inside {
            self.block_of[state as usize] = new;
        }
        let block_of = &self.block_of;
        let mut outside = std::mem::take(&mut self.members[block]);
        outside.retain(|&state| block_of[state as usize] == block);
        // What waits under the old number keeps waiting for what stays there, so the smaller
        // half may take the new number only if it is `inside`; otherwise they trade places.
        let (kept, moved) = if inside.len() <= outside.len() {
            (outside, inside)
        } else {
            (inside, outside)
        };
        for &state in &kept {
            self.block_of[state as usize] = block;
        }
        for &state in &moved {
            self.block_of[state as usize] = new;
        }
        self.members[block] = kept;
        self.members.push(moved);
        waiting.extend((0..classes).map(|class| (new, class)));
    }
}

/// The inverse of the table: from which states a class leads to a state.
struct Sources {
    classes: usize,
    starts: Vec<usize>,
    states: Vec<State>,
}

impl Sources {
    fn new(dfa: &Dfa) -> Self {
        let classes = dfa.classes().len();
        let mut lists: Vec<Vec<State>> = vec![Vec::new(); dfa.states() * classes];
        for state in 0..dfa.states() as State {
            for (class, &next) in dfa.row(state).iter().enumerate() {
                lists[next as usize * classes + class].push(state);
            }
        }
        let mut starts = Vec::with_capacity(lists.len() + 1);
        let mut states = Vec::with_capacity(lists.len());
        for list in lists {
            starts.push(states.len());
            states.extend(list);
        }
        starts.push(states.len());
        Self {
            classes,
            starts,
            states,
        }
    }

    fn of(&self, state: State, class: usize) -> &[State] {
        let at = state as usize * self.classes + class;
        &self.states[self.starts[at]..self.starts[at + 1]]
    }
}
