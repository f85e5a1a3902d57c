//! What one automaton accepts and another does not, and a text of it that people can read.

use crate::class::ClassSet;
use crate::dfa::{Class, Dfa, State};
use crate::minterm::minterms;

/// How many entries the search for a text may fill, one a length and state.
const MAX_ENTRIES: u64 = 1 << 21;

/// How many steps it may take.
const MAX_STEPS: u64 = 1 << 26;

/// What the search for a text gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Search {
    /// A text.
    Found(String),
    /// There is none.
    Nothing,
    /// It takes more work than is allowed.
    TooLarge,
}

impl Dfa {
    /// The automaton of every text.
    pub fn of_all() -> Self {
        Self::of_length(0, None)
    }

    /// The automaton of exactly these texts.
    pub fn of_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let texts: Vec<&str> = texts.into_iter().collect();
        let mut letters: Vec<char> = texts.iter().flat_map(|text| text.chars()).collect();
        letters.sort_unstable();
        letters.dedup();
        let singles: Vec<_> = letters
            .iter()
            .map(|&letter| ClassSet::single(letter.into()))
            .collect();
        let (classes, _): (Vec<_>, Vec<_>) = minterms(&singles).into_iter().unzip();
        // State 1 is where no text goes on.
        let mut rows: Vec<Vec<State>> = vec![vec![1; classes.len()]; 2];
        let mut accepting = vec![false; 2];
        for text in texts {
            let mut state = 0;
            for c in text.chars() {
                let class = classes.iter().position(|class| class.contains(c.into()));
                let class = class.expect("every letter has a class");
                if rows[state][class] == 1 {
                    rows[state][class] = rows.len() as State;
                    rows.push(vec![1; classes.len()]);
                    accepting.push(false);
                }
                state = rows[state][class] as usize;
            }
            accepting[state] = true;
        }
        Self::new(classes, rows.concat(), accepting)
    }

    /// The automaton of the texts that both accept, or `None` where it has more than `cap`
    /// states.
    pub fn and(&self, other: &Self, cap: usize) -> Option<Self> {
        self.intersection(other, cap)
    }

    /// The automaton of the texts that this one accepts and `other` does not, or `None` where
    /// it has more than `cap` states.
    pub fn without(&self, other: &Self, cap: usize) -> Option<Self> {
        self.intersection(&other.complement(), cap)
    }

    /// The automaton of the texts that this one does not accept.
    fn complement(&self) -> Self {
        let states = 0..self.states() as State;
        Self::new(
            self.classes().to_vec(),
            states
                .clone()
                .flat_map(|state| self.row(state).to_vec())
                .collect(),
            states.map(|state| !self.is_accepting(state)).collect(),
        )
    }

    /// A short text of `min` to `max` code points that is accepted and easy to read: letters
    /// and digits before punctuation, that before other scripts, and those before what is not
    /// seen, even if the text gets longer by it.
    pub fn readable(&self, min: u64, max: Option<u64>) -> Search {
        // A longer accepted text has a loop after its first `min` letters, and is accepted
        // without it too.
        let enough = min.saturating_add(self.states() as u64);
        let last = max.map_or(enough, |max| max.min(enough));
        if min > last {
            return Search::Nothing;
        }
        let entries = last.saturating_add(1).saturating_mul(self.states() as u64);
        if entries > MAX_ENTRIES || entries.saturating_mul(self.classes().len() as u64) > MAX_STEPS
        {
            return Search::TooLarge;
        }
        Levels::search(self, min, last)
    }
}

/// How a state was reached by a number of letters: what that cost, and the last step.
#[derive(Clone, Copy)]
struct Way {
    cost: u32,
    from: State,
    by: Class,
}

/// The cheapest way to each state, per number of letters.
struct Levels<'a> {
    dfa: &'a Dfa,
    letters: Vec<(char, u32)>,
    levels: Vec<Vec<Option<Way>>>,
}

impl<'a> Levels<'a> {
    fn search(dfa: &'a Dfa, min: u64, last: u64) -> Search {
        let mut start = vec![None; dfa.states()];
        start[0] = Some(Way {
            cost: 0,
            from: 0,
            by: 0,
        });
        let mut search = Self {
            dfa,
            letters: dfa.classes().iter().map(letter).collect(),
            levels: vec![start],
        };
        let mut best: Option<(u32, u64, State)> = None;
        for length in 0..=last {
            if length >= min
                && let Some((cost, state)) = search.accepted()
                // The empty text is not easy to see.
                && let cost = if length == 0 { 2 * PLAIN } else { cost }
                && best.is_none_or(|(known, ..)| cost < known)
            {
                best = Some((cost, length, state));
            }
            // Whatever is longer costs at least this much.
            let least = (length + 1).saturating_mul(PLAIN.into());
            if best.is_some_and(|(cost, ..)| u64::from(cost) <= least) || length == last {
                break;
            }
            search.advance();
        }
        match best {
            Some((_, length, state)) => Search::Found(search.spelled(length, state)),
            None => Search::Nothing,
        }
    }

    /// The cheapest way so far that ends in an accepting state.
    fn accepted(&self) -> Option<(u32, State)> {
        let level = self.levels.last()?;
        let ways = (0..)
            .zip(level)
            .filter(|(state, _)| self.dfa.is_accepting(*state));
        ways.filter_map(|(state, way)| Some((way.as_ref()?.cost, state)))
            .min()
    }

    /// One letter more.
    fn advance(&mut self) {
        let mut next: Vec<Option<Way>> = vec![None; self.dfa.states()];
        let level = self.levels.last().into_iter().flatten();
        for (from, way) in (0..).zip(level) {
            let Some(way) = way else { continue };
            for (by, &to) in self.dfa.row(from).iter().enumerate() {
                let cost = way.cost.saturating_add(self.letters[by].1);
                if next[to as usize].is_none_or(|known| cost < known.cost) {
                    next[to as usize] = Some(Way { cost, from, by });
                }
            }
        }
        self.levels.push(next);
    }

    fn spelled(&self, length: u64, state: State) -> String {
        let mut state = state;
        let mut text = Vec::new();
        for level in self.levels[..=length as usize].iter().skip(1).rev() {
            let Some(way) = level[state as usize] else {
                break;
            };
            text.push(self.letters[way.by].0);
            state = way.from;
        }
        text.iter().rev().collect()
    }
}

/// What a letter or digit costs, the least there is.
const PLAIN: u32 = 10;

/// The most readable member of a class, and what it costs to show it.
fn letter(class: &ClassSet) -> (char, u32) {
    const LIKED: [(u32, u32, u32); 5] = [
        (0x61, 0x7A, PLAIN),
        (0x30, 0x39, PLAIN),
        (0x41, 0x5A, PLAIN),
        (0x21, 0x7E, PLAIN + 1),
        (0x20, 0x20, PLAIN + 2),
    ];
    let liked = LIKED.iter().find_map(|&(first, last, cost)| {
        let members = class.intersection(&ClassSet::range(first, last));
        let member = members.ranges().first().copied()?.0;
        Some((char::from_u32(member)?, cost))
    });
    let first = |fits: fn(char) -> bool, cost| {
        let found = class.edges().find(|c| fits(*c));
        found.map(|c| (c, cost))
    };
    liked
        .or_else(|| first(char::is_alphanumeric, 2 * PLAIN))
        .or_else(|| first(|c| !c.is_control() && !c.is_whitespace(), 4 * PLAIN))
        .or_else(|| first(|_| true, 6 * PLAIN))
        .or_else(|| Some((class.representative()?, 6 * PLAIN)))
        .unwrap_or(('\u{FFFD}', 6 * PLAIN))
}
