//! The plainest form of code that decides a language, found on its minimal automaton.
//!
//! Looking at the automaton and not at the pattern makes the choice independent of how the
//! pattern is written, and makes it hold for patterns joined with each other and with lengths.

use crate::class::ClassSet;
use crate::dfa::{Dfa, State};

/// A fixed form is tested by eight bytes at a time; beyond this a loop over a table is shorter.
const MAX_FIXED: usize = 64;

/// The loop over runs has one bit of a byte per class.
const MAX_CLASSES: usize = 8;

/// More steps than this are no longer easier to follow than a table.
const MAX_STEPS: usize = 32;

/// The form of the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rung {
    /// Everything is accepted, or nothing.
    Constant(bool),
    /// One ASCII class per position.
    Fixed(Vec<ClassSet>),
    /// Runs of classes, one after the other, each as long as it goes.
    Sequence(Sequence),
    /// A table of states by classes: [`crate::Lowered::dfa`] itself.
    Table,
}

impl Rung {
    /// Its name in summaries and doc comments.
    pub fn name(&self) -> &'static str {
        match self {
            Rung::Constant(_) => "constant",
            Rung::Fixed(_) => "fixed",
            Rung::Sequence(_) => "sequence",
            Rung::Table => "table",
        }
    }
}

/// A run of steps that can be taken without looking back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Whether anything may follow the last step.
    pub open: bool,
}

/// A step of a sequence. A text is accepted if every step can be taken, each run as long as it
/// goes, and nothing is left then, unless the sequence is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Exactly this text.
    Text(String),
    /// As many code points of `class` as there are, at most `max`, at least `min`.
    Run {
        /// The class.
        class: ClassSet,
        /// The least number.
        min: u64,
        /// The greatest number, absent where there is none.
        max: Option<u64>,
    },
}

impl Sequence {
    /// The distinct classes of its runs, in order of appearance.
    pub fn classes(&self) -> Vec<&ClassSet> {
        let mut classes: Vec<&ClassSet> = Vec::new();
        for step in &self.steps {
            if let Step::Run { class, .. } = step
                && !classes.contains(&class)
            {
                classes.push(class);
            }
        }
        classes
    }
}

/// Chooses the form for a minimal automaton.
pub fn choose(dfa: &Dfa) -> Rung {
    if dfa.states() == 1 {
        return Rung::Constant(dfa.is_accepting(0));
    }
    let Some(chain) = Chain::of(dfa) else {
        return Rung::Table;
    };
    chain
        .fixed()
        .map(Rung::Fixed)
        .or_else(|| chain.sequence().map(Rung::Sequence))
        .unwrap_or(Rung::Table)
}

/// A state with at most one way on, itself and death aside.
struct Link {
    stay: ClassSet,
    leave: ClassSet,
    accepting: bool,
}

/// An automaton whose states lie on one line.
struct Chain {
    links: Vec<Link>,
    /// Whether it ends in a state that accepts whatever follows.
    open: bool,
}

impl Chain {
    fn of(dfa: &Dfa) -> Option<Self> {
        let mut chain = Chain {
            links: Vec::new(),
            open: false,
        };
        let mut visited = vec![false; dfa.states()];
        let mut state = 0;
        loop {
            visited[state as usize] = true;
            if dfa.is_sink(state) {
                chain.open = true;
                return Some(chain);
            }
            let (link, onward) = link(dfa, state)?;
            chain.links.push(link);
            match onward {
                None => return Some(chain),
                Some(next) if visited[next as usize] => return None,
                Some(next) => state = next,
            }
        }
    }

    /// One class per position, where every text has the same length and is ASCII.
    fn fixed(&self) -> Option<Vec<ClassSet>> {
        let (last, before) = self.links.split_last()?;
        let plain = |link: &Link| link.stay.is_empty() && !link.accepting && link.leave.is_ascii();
        let closed = !self.open && last.stay.is_empty() && last.accepting;
        let fits = (1..=MAX_FIXED).contains(&before.len());
        (closed && fits && before.iter().all(plain))
            .then(|| before.iter().map(|link| link.leave.clone()).collect())
    }

    fn sequence(&self) -> Option<Sequence> {
        // From the first accepting state on, the rest is optional. Only one run may be, since
        // steps are independent of each other: `(ab?)?` is no run of steps.
        let first = self.links.iter().position(|link| link.accepting);
        let (needed, optional) = self.links.split_at(first.unwrap_or(self.links.len()));
        let mut runs = Runs::default();
        for link in needed {
            runs.add(&link.stay, 0, None);
            runs.add(&link.leave, 1, Some(1));
        }
        if let [first, rest @ ..] = optional {
            if self.open {
                return None;
            }
            runs.add(&first.stay, 0, None);
            let (class, times, endless) = optional_run(first, rest)?;
            runs.add(&class, 0, if endless { None } else { Some(times) });
        }
        let sequence = Sequence {
            steps: runs.into_steps(),
            open: self.open,
        };
        let fits = sequence.steps.len() <= MAX_STEPS && sequence.classes().len() <= MAX_CLASSES;
        fits.then_some(sequence)
    }
}

/// The one run that the states after the first accepting one make.
fn optional_run(first: &Link, rest: &[Link]) -> Option<(ClassSet, u64, bool)> {
    let class = first.leave.clone();
    let Some((last, between)) = rest.split_last() else {
        return Some((class, 0, false));
    };
    let same = |link: &Link| link.accepting && link.stay.is_empty() && link.leave == class;
    let endless = last.stay == class;
    let ends = last.accepting && (endless || last.stay.is_empty());
    (ends && between.iter().all(same)).then_some((class, rest.len() as u64, endless))
}

/// A state as a link, and the one state it leads to.
fn link(dfa: &Dfa, state: State) -> Option<(Link, Option<State>)> {
    let accepting = dfa.is_accepting(state);
    let mut link = Link {
        stay: ClassSet::empty(),
        leave: ClassSet::empty(),
        accepting,
    };
    let mut onward = None;
    for (class, &next) in dfa.classes().iter().zip(dfa.row(state)) {
        if next == state {
            link.stay = link.stay.union(class);
        } else if !dfa.is_dead(next) {
            if onward.is_some_and(|known| known != next) {
                return None;
            }
            onward = Some(next);
            link.leave = link.leave.union(class);
        }
    }
    Some((link, onward))
}

/// Runs, with neighbours of one class joined.
#[derive(Default)]
struct Runs(Vec<(ClassSet, u64, Option<u64>)>);

impl Runs {
    fn add(&mut self, class: &ClassSet, min: u64, max: Option<u64>) {
        if class.is_empty() || max == Some(0) {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.0 == *class => {
                last.1 += min;
                last.2 = last.2.zip(max).map(|(a, b)| a + b);
            }
            _ => self.0.push((class.clone(), min, max)),
        }
    }

    /// The steps: single characters, a known number of times, become text.
    fn into_steps(self) -> Vec<Step> {
        const MAX_REPEATED: u64 = 16;
        let mut steps: Vec<Step> = Vec::new();
        for (class, min, max) in self.0 {
            let exact = max == Some(min) && min <= MAX_REPEATED;
            let only = class.only().and_then(char::from_u32).filter(|_| exact);
            let Some(c) = only else {
                steps.push(Step::Run { class, min, max });
                continue;
            };
            let repeated = std::iter::repeat_n(c, min as usize);
            match steps.last_mut() {
                Some(Step::Text(text)) => text.extend(repeated),
                _ => steps.push(Step::Text(repeated.collect())),
            }
        }
        steps
    }
}
