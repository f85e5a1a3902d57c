//! Texts to try a check on, found on its automaton.

use std::collections::VecDeque;

use atlas_restore_pattern::{ClassSet, Dfa, Lowered};

/// The most characters of a text: enough to be more than the call, and not more than an engine
/// that backtracks by the cube survives.
const LONGEST: usize = 160;

/// Texts on which an engine that backtracks takes exponential time, for the patterns that have
/// one: part of the pattern, and head, repeated part and tail of the text. The repetitions are
/// few, so that the other side of the comparison ends.
const EXPONENTIAL: [(&str, &str, &str, usize, &str); 3] = [
    (r"([a-z0-9\.]+)+\.[a-z]{2,}", "https://", "a", 16, "!"),
    (r"(?:CN|OU)=[^,]+,?)+", "", "CN=a", 10, ","),
    (r"([\d]+\.[\d]+\.[\d]+)", "", "1", 160, "!"),
];

/// The longest accepted text, of at most [`LONGEST`] characters, that every check reads to the
/// end where there is one.
pub fn valid(lowered: &Lowered) -> String {
    let dfa = &lowered.dfa;
    let undecided = longest(dfa, |state| dfa.is_accepting(state));
    undecided
        .or_else(|| lowered.witness_accept())
        .unwrap_or_default()
}

/// A refused text: as long as possible undecided, and wrong at its end.
pub fn hostile(pattern: &str, lowered: &Lowered) -> String {
    let known = EXPONENTIAL.iter().find(|(part, ..)| pattern.contains(part));
    if let Some((_, head, part, times, tail)) = known {
        return format!("{head}{}{tail}", part.repeat(*times));
    }
    let dfa = &lowered.dfa;
    let spoilt = |state: u32| {
        (0..dfa.classes().len()).find(|class| !dfa.is_accepting(dfa.step(state, *class)))
    };
    let text = longest(dfa, |state| spoilt(state).is_some()).unwrap_or_default();
    let spoilt = dfa.classes().iter().map(character);
    spoilt
        .map(|last| format!("{text}{last}"))
        .find(|text| !lowered.accepts(text))
        .or_else(|| lowered.witness_reject())
        .unwrap_or_default()
}

/// Head, middle and tail of texts of any length: the middle goes round a loop of the automaton, so
/// that however often it is repeated, nothing is decided before the tail. A plain text where there
/// is no loop.
pub fn pumped(lowered: &Lowered) -> [String; 3] {
    let dfa = &lowered.dfa;
    let looped = (0..dfa.states() as u32)
        .filter(|state| !dfa.is_sink(*state))
        .find_map(|state| {
            let head = if state == 0 {
                String::new()
            } else {
                shortest(dfa, 0, state)?
            };
            Some((state, head, shortest(dfa, state, state)?))
        });
    let Some((state, head, middle)) = looped else {
        return ["", "a", "!"].map(str::to_owned);
    };
    let refused = |class: &usize| !dfa.is_accepting(dfa.step(state, *class));
    let tail = (0..dfa.classes().len()).find(refused);
    let tail = tail.map(|class| character(&dfa.classes()[class]).to_string());
    [head, middle, tail.unwrap_or_default()]
}

/// The shortest text, of at least one character, that leads from one state to another past no sink.
fn shortest(dfa: &Dfa, from: u32, to: u32) -> Option<String> {
    let mut texts: Vec<Option<String>> = vec![None; dfa.states()];
    let mut queue = VecDeque::from([(from, String::new())]);
    while let Some((state, text)) = queue.pop_front() {
        for (class, set) in dfa.classes().iter().enumerate() {
            let next = dfa.step(state, class);
            if dfa.is_sink(next) || texts[next as usize].is_some() {
                continue;
            }
            let longer = format!("{text}{}", character(set));
            texts[next as usize] = Some(longer.clone());
            queue.push_back((next, longer));
        }
    }
    texts.swap_remove(to as usize)
}

/// The longest text whose last state `ends` likes and that no state on the way decides.
fn longest(dfa: &Dfa, ends: impl Fn(u32) -> bool) -> Option<String> {
    let states = dfa.states();
    // By length and state, the class and state that lead there.
    let mut layers: Vec<Vec<Option<(usize, u32)>>> = Vec::new();
    let mut reached = vec![0u32];
    for _ in 0..LONGEST {
        let mut layer = vec![None; states];
        for (turn, state) in reached.iter().enumerate() {
            for class in 0..dfa.classes().len() {
                // Not always the same class first, so that the text has some variety.
                let class = (class + layers.len() + turn) % dfa.classes().len();
                let next = dfa.step(*state, class);
                if !dfa.is_sink(next) && layer[next as usize].is_none() {
                    layer[next as usize] = Some((class, *state));
                }
            }
        }
        reached = (0..states as u32)
            .filter(|state| layer[*state as usize].is_some())
            .collect();
        layers.push(layer);
    }
    let (length, state) = (0..layers.len()).rev().find_map(|length| {
        let found = (0..states as u32)
            .find(|state| layers[length][*state as usize].is_some() && ends(*state));
        Some((length, found?))
    })?;
    let mut state = state;
    let mut text: Vec<char> = Vec::new();
    for layer in layers[..=length].iter().rev() {
        let (class, before) = layer[state as usize]?;
        text.push(character(&dfa.classes()[class]));
        state = before;
    }
    Some(text.iter().rev().collect())
}

/// A character of a class, a usual one where it has one.
fn character(class: &ClassSet) -> char {
    let usual = ('a'..='z').chain('0'..='9').chain(' '..='~');
    let found = usual.into_iter().find(|c| class.contains(u32::from(*c)));
    let first = || char::from_u32(class.ranges().first()?.0);
    found.or_else(first).unwrap_or('\u{FFFD}')
}
