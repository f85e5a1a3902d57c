//! What is made of a minimal automaton: shortest texts, lengths, samples, tables of pairs.

use atlas_restore_pattern::{Dfa, Limits, Lowered, Pairs, Rung, before_minimization};

use super::one::one;

fn lowered(pattern: &str) -> Lowered {
    one(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"))
}

/// Patterns of all kinds.
const PATTERNS: [&str; 12] = [
    "^abc$",
    "^[a-f0-9]{24}$",
    "^(?:ab)+$",
    "^a(?!b)\\w*$",
    "a|c",
    "^(?:a|bcd|be)$",
    "^([0-9]*/)?sg-([0-9]*)",
    "^[\\p{L}\\p{N}\\-_.]{1,3}$",
    "(?<=a)b|^$",
    "^(?:(?:a|b)*abb)$",
    "",
    "[]",
];

#[test]
fn no_two_states_of_a_minimal_automaton_are_alike() {
    for pattern in PATTERNS {
        let dfa = lowered(pattern).dfa;
        let tails = dfa.characterization_set();
        let from = |state: u32, word: &[usize]| {
            let end = word
                .iter()
                .fold(state, |state, class| dfa.step(state, *class));
            dfa.is_accepting(end)
        };
        for a in 0..dfa.states() as u32 {
            for b in 0..a {
                let told = tails.iter().any(|tail| from(a, tail) != from(b, tail));
                assert!(told, "{pattern}: the states {a} and {b}");
            }
        }
        // Nor two columns, and every state can be reached.
        let column = |class: usize| (0..dfa.states() as u32).map(move |state| (state, class));
        for a in 0..dfa.classes().len() {
            for b in 0..a {
                let pairs = column(a).zip(column(b));
                let alike = |((s, a), (t, b)): ((u32, usize), (u32, usize))| {
                    dfa.step(s, a) == dfa.step(t, b)
                };
                assert!(
                    !pairs.into_iter().all(alike),
                    "{pattern}: the classes {a} and {b}"
                );
            }
        }
        assert!(dfa.access_words().iter().all(Option::is_some), "{pattern}");
    }
}

#[test]
fn states_are_numbered_as_they_are_reached_and_classes_by_their_first_member() {
    for pattern in PATTERNS {
        let dfa = lowered(pattern).dfa;
        let mut seen = 0;
        for state in 0..dfa.states() as u32 {
            for next in dfa.row(state) {
                assert!(*next <= seen + 1, "{pattern}");
                seen = seen.max(*next);
            }
        }
        let first: Vec<_> = dfa.classes().iter().map(|set| set.ranges()[0]).collect();
        assert!(first.is_sorted(), "{pattern}");
    }
}

#[test]
fn equal_languages_have_equal_automata() {
    for (left, right) in [
        ("^(?:a|b)$", "^[ab]$"),
        ("^a+$", "^aa*$"),
        ("^(?:ab|ac)$", "^a(?:b|c)$"),
        ("^a{2,}$", "^aa+$"),
        ("(?:)", ""),
        ("^(?=a)\\w$", "^a$"),
    ] {
        assert_eq!(lowered(left).dfa, lowered(right).dfa, "{left} and {right}");
    }
    assert_ne!(lowered("^a$").dfa, lowered("^b$").dfa);
}

#[test]
fn the_shortest_texts_are_found() {
    for (pattern, accepted, rejected) in [
        ("^abc$", Some("abc"), Some("")),
        ("^(?:abc|de)$", Some("de"), Some("")),
        ("b", Some("b"), Some("")),
        ("^a*$", Some(""), Some("!")),
        ("", Some(""), None),
        ("[]", None, Some("")),
    ] {
        let dfa = lowered(pattern).dfa;
        assert_eq!(dfa.witness(true).as_deref(), accepted, "{pattern}");
        let found = dfa.witness(false);
        assert_eq!(
            found.as_ref().map(String::len),
            rejected.map(str::len),
            "{pattern}"
        );
        assert!(found.is_none_or(|text| !dfa.accepts(&text)), "{pattern}");
    }
}

#[test]
fn the_shortest_and_the_longest_text_have_their_lengths() {
    for (pattern, expected) in [
        ("^abc$", Some((3, Some(3)))),
        ("^a{2,4}$", Some((2, Some(4)))),
        ("^(?:a|bcd|be)$", Some((1, Some(3)))),
        ("^(?:ab?c?|d{5})$", Some((1, Some(5)))),
        ("^a+$", Some((1, None))),
        ("^a", Some((1, None))),
        ("^\u{1F600}{2}$", Some((2, Some(2)))),
        ("", Some((0, None))),
        ("^$", Some((0, Some(0)))),
        ("[]", None),
    ] {
        assert_eq!(lowered(pattern).dfa.length_range(), expected, "{pattern}");
    }
}

#[test]
fn samples_take_every_transition_and_show_every_boundary() {
    for pattern in PATTERNS {
        let dfa = lowered(pattern).dfa;
        let mut taken = std::collections::BTreeSet::new();
        let mut edges = std::collections::BTreeSet::new();
        for text in dfa.sample_texts(usize::MAX >> 1) {
            let mut state = 0;
            for c in text.chars() {
                let class = dfa.class_of(c);
                taken.insert((state, class));
                edges.insert((state, c));
                state = dfa.step(state, class);
            }
        }
        for state in 0..dfa.states() as u32 {
            for (class, set) in dfa.classes().iter().enumerate() {
                assert!(
                    taken.contains(&(state, class)),
                    "{pattern}: {state} by {class}"
                );
                for edge in set.edges() {
                    assert!(
                        edges.contains(&(state, edge)),
                        "{pattern}: {state} by {edge:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn samples_are_as_few_as_asked_for() {
    let dfa = lowered("^[\\p{L}\\p{N}\\-_.]{1,64}$").dfa;
    let all = dfa.sample_texts(usize::MAX >> 1).len();
    for cap in [1, 10, 100] {
        let some = dfa.sample_texts(cap).len();
        assert!(
            0 < some && some <= 2 * cap && some < all,
            "{some} of {all} for {cap}"
        );
    }
    assert!(!dfa.sample_texts(0).is_empty());
}

#[test]
fn a_completion_leads_to_acceptance_by_the_shortest_way() {
    for pattern in PATTERNS {
        let dfa = lowered(pattern).dfa;
        let completions = dfa.completions();
        for (state, word) in (0..).zip(&completions) {
            let Some(word) = word else {
                assert!(dfa.is_dead(state), "{pattern}: {state}");
                continue;
            };
            let end = word
                .iter()
                .fold(state, |state, class| dfa.step(state, *class));
            assert!(dfa.is_accepting(end), "{pattern}: {state}");
            // One step less from one of its successors, unless it accepts already.
            let onward = dfa
                .row(state)
                .iter()
                .filter_map(|next| completions[*next as usize].as_ref());
            let least = onward.map(|word| word.len() + 1).min();
            let least = if dfa.is_accepting(state) {
                Some(0)
            } else {
                least
            };
            assert_eq!(Some(word.len()), least, "{pattern}: {state}");
        }
    }
}

#[test]
fn sinks_are_told_from_what_leads_on() {
    let dfa = lowered("^ab").dfa;
    let (mut open, mut dead) = (0, 0);
    for state in 0..dfa.states() as u32 {
        let stays = dfa.row(state).iter().all(|next| *next == state);
        assert_eq!(dfa.is_sink(state), stays);
        assert_eq!(dfa.is_dead(state), stays && !dfa.is_accepting(state));
        open += usize::from(stays && dfa.is_accepting(state));
        dead += usize::from(dfa.is_dead(state));
    }
    assert_eq!((dfa.states(), open, dead), (4, 1, 1));
}

/// What a table of pairs says of two characters, against two steps.
fn holds(dfa: &Dfa, pairs: &Pairs) {
    for first in 0..dfa.classes().len() {
        for second in 0..dfa.classes().len() {
            let row = &pairs.next[usize::from(pairs.rows[first][second])];
            for state in 0..dfa.states() as u32 {
                let two = dfa.step(dfa.step(state, first), second);
                assert_eq!(row[state as usize], two);
            }
        }
    }
}

#[test]
fn pairs_do_what_two_steps_do_and_are_stored_once() {
    for pattern in PATTERNS {
        let dfa = lowered(pattern).dfa;
        let pairs = Pairs::of(&dfa).unwrap_or_else(|| panic!("{pattern}: a small table"));
        holds(&dfa, &pairs);
        for (at, row) in pairs.next.iter().enumerate() {
            assert!(!pairs.next[..at].contains(row), "{pattern}");
        }
        let classes = dfa.classes().len();
        let bytes = classes * classes + pairs.next.len() * dfa.states();
        assert_eq!(pairs.bytes(), bytes, "{pattern}");
    }
}

#[test]
fn pairs_are_left_out_where_their_tables_are_large() {
    // Each letter twice: as many classes as letters and one, and two things that a pair does.
    let doubled = |count: usize| {
        let letters = ('A'..='Z').chain('a'..='z').take(count);
        let parts: Vec<String> = letters.map(|c| format!("{c}{c}")).collect();
        lowered(&format!("^(?:{})$", parts.join("|"))).dfa
    };
    let most = Pairs::of(&doubled(48)).map(|pairs| pairs.bytes());
    assert_eq!(most, Some(49 * 49 + 2 * 51));
    // With the pairs alone within the limit, and above it.
    for count in [49, 50] {
        assert!(Pairs::of(&doubled(count)).is_none(), "{count}");
    }
    // A state is numbered by a byte.
    let most = lowered("^a{254}$").dfa;
    assert!(most.states() == 256 && Pairs::of(&most).is_some());
    let long = lowered("^(?:ab|ba){127}$").dfa;
    assert!(long.states() > 256 && Pairs::of(&long).is_none());
}

#[test]
fn the_size_of_the_tables_is_that_of_what_is_emitted() {
    assert_eq!(lowered("").table_bytes(), 0);
    assert_eq!(lowered("^[a-f0-9]{24}$").table_bytes(), 0);
    // A sequence of texts has no class to look up.
    let text = lowered("^arn:aws:kafka");
    assert!(matches!(text.rung, Rung::Sequence(_)), "{:?}", text.rung);
    assert_eq!(text.table_bytes(), 0);
    let run = lowered("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
    assert!(matches!(run.rung, Rung::Sequence(_)), "{:?}", run.rung);
    assert_eq!(run.table_bytes(), 128);
    let table = lowered("^(?:ab|ba)*$");
    let (states, classes) = (table.states(), table.dfa.classes().len());
    let pairs = Pairs::of(&table.dfa).expect("a small table").bytes();
    assert_eq!(table.table_bytes(), 128 + states * classes + pairs);
    // From 257 states on, a state takes two bytes.
    let long = lowered("^(?:ab|ba){127}$");
    let (states, classes) = (long.states(), long.dfa.classes().len());
    assert!(states > 256);
    assert_eq!(long.table_bytes(), 128 + 2 * states * classes);
}

#[test]
fn a_cover_ends_with_every_transition() {
    for pattern in PATTERNS {
        let dfa = lowered(pattern).dfa;
        let ends: std::collections::BTreeSet<(u32, usize)> = dfa
            .transition_cover()
            .iter()
            .filter_map(|word| {
                let (last, before) = word.split_last()?;
                let state = before
                    .iter()
                    .fold(0, |state, class| dfa.step(state, *class));
                Some((state, *last))
            })
            .collect();
        assert_eq!(ends.len(), dfa.states() * dfa.classes().len(), "{pattern}");
    }
}

#[test]
fn minimization_leaves_fewer_states_where_there_are_alike_ones() {
    let raw = before_minimization("^(?:ab|cb)$", &Limits::default()).expect("it lowers");
    assert!(lowered("^(?:ab|cb)$").states() <= raw.states());
    assert!(raw.accepts("cb") && !raw.accepts("ac"));
}
