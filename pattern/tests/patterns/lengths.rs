//! `minLength`, `maxLength` and large counts: within the automaton where that keeps it small,
//! beside it where not, and always the same language.

use atlas_restore_pattern::{Constraint, Limits, Lowered, PatternError, Rung, lower};

use super::one::one;

fn lowered(patterns: &[&str], min: Option<u64>, max: Option<u64>) -> Lowered {
    let constraint = Constraint {
        patterns,
        min_length: min,
        max_length: max,
    };
    lower(&constraint, &Limits::default()).unwrap_or_else(|error| panic!("{patterns:?}: {error}"))
}

/// Patterns whose texts are of one length, of a few, of any, of even ones, or of none.
const PATTERNS: [&str; 9] = [
    "^abc$",
    "^a{2,4}$",
    "^[ab]*$",
    "^(?:ab)+$",
    "a|c",
    "^(?:a|bcd)$",
    "",
    "^(?!a).*$",
    "[]",
];

/// Texts of all lengths that the bounds below are about.
fn texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        "a",
        "b",
        "c",
        "é",
        "aé",
        "abc",
        "bcd",
        "abcb",
        "\u{1F600}",
    ]
    .map(str::to_owned)
    .to_vec();
    for count in 0..8 {
        texts.extend(["a", "ab", "ba", "b", "ca"].map(|part| part.repeat(count)));
    }
    texts
}

fn bounds() -> impl Iterator<Item = (Option<u64>, Option<u64>)> {
    let some = || std::iter::once(None).chain((0..7).map(Some));
    some().flat_map(move |min| some().map(move |max| (min, max)))
}

#[test]
fn bounds_take_away_the_texts_outside_of_them_and_no_other() {
    for pattern in PATTERNS {
        let without = lowered(&[pattern], None, None);
        for (min, max) in bounds() {
            let with = lowered(&[pattern], min, max);
            for text in texts() {
                let length = text.chars().count() as u64;
                let fits =
                    min.is_none_or(|min| min <= length) && max.is_none_or(|max| length <= max);
                let expected = fits && without.accepts(&text);
                let what = format!("{pattern} {min:?} {max:?} on {text:?}");
                assert_eq!(with.accepts(&text), expected, "{what}");
            }
        }
    }
}

#[test]
fn witnesses_hold_whatever_the_bounds() {
    let large = [
        (None, Some(127)),
        (Some(128), None),
        (Some(5000), None),
        (None, Some(2000)),
    ];
    for pattern in PATTERNS {
        for (min, max) in bounds().chain(large) {
            let lowered = lowered(&[pattern], min, max);
            let what = format!("{pattern} {min:?} {max:?}");
            let (yes, no) = (lowered.witness_accept(), lowered.witness_reject());
            let nothing = lowered.rung == Rung::Constant(false);
            assert_eq!(yes.is_none(), nothing, "{what}");
            assert!(yes.is_none_or(|text| lowered.accepts(&text)), "{what}");
            let everything = lowered.rung == Rung::Constant(true) && lowered.length_check.is_none();
            assert_eq!(no.is_none(), everything, "{what}");
            assert!(no.is_none_or(|text| !lowered.accepts(&text)), "{what}");
        }
    }
}

#[test]
fn bounds_that_say_nothing_new_change_nothing() {
    for (pattern, min, max) in [
        ("^abc$", Some(3), Some(3)),
        ("^abc$", None, Some(3)),
        ("^abc$", Some(3), None),
        ("^a{2,4}$", Some(2), Some(4)),
        ("^a{2,4}$", Some(1), Some(900_000)),
        ("^[ab]*$", Some(0), None),
        ("[]", Some(2), Some(4)),
    ] {
        let (with, without) = (
            lowered(&[pattern], min, max),
            lowered(&[pattern], None, None),
        );
        assert_eq!(with.dfa, without.dfa, "{pattern} {min:?} {max:?}");
        assert_eq!(with.length_check, None, "{pattern} {min:?} {max:?}");
    }
}

#[test]
fn bounds_that_no_text_keeps_leave_nothing() {
    for (pattern, min, max) in [
        ("^abc$", Some(4), None),
        ("^abc$", None, Some(2)),
        ("^a{2,4}$", Some(5), None),
        ("^a{2,4}$", None, Some(1)),
        ("^[ab]*$", Some(4), Some(3)),
        ("^[ab]*$", Some(1_000_000), Some(999_999)),
    ] {
        let lowered = lowered(&[pattern], min, max);
        assert_eq!(lowered.rung, Rung::Constant(false), "{pattern}");
        assert_eq!(lowered.length_check, None, "{pattern}");
        assert_eq!(lowered.witness_accept(), None, "{pattern}");
        assert_eq!(lowered.witness_reject().as_deref(), Some(""), "{pattern}");
    }
}

#[test]
fn bounds_too_large_for_the_automaton_are_counted_beside_it() {
    for (pattern, min, max, beside) in [
        ("^[ab]+$", None, Some(100_000), (0, Some(100_000))),
        // What the pattern asks for anyway is not counted again.
        ("^[ab]+$", Some(1), Some(100_000), (0, Some(100_000))),
        ("^[ab]+$", Some(2), Some(100_000), (2, Some(100_000))),
        ("^[ab]+$", Some(2000), None, (2000, None)),
        // A table may not grow on account of a bound, where a run may.
        ("^(?:ab)+$", None, Some(500), (0, Some(500))),
    ] {
        let lowered = lowered(&[pattern], min, max);
        assert_eq!(lowered.length_check, Some(beside), "{pattern}");
    }
    // A state for each length, and one for what is longer: two thousand.
    let run = lowered(&["^[ab]+$"], Some(2), Some(1998));
    assert_eq!((run.length_check, run.states()), (None, 2000));
    assert!(matches!(run.rung, Rung::Sequence(_)), "{:?}", run.rung);
}

#[test]
fn the_automaton_is_left_at_the_limit_of_its_states() {
    let limits = Limits {
        max_states: 10,
        ..Limits::default()
    };
    let beside = |max| {
        let constraint = Constraint {
            patterns: &["^a*$"],
            max_length: Some(max),
            ..Constraint::default()
        };
        lower(&constraint, &limits).map(|lowered| lowered.length_check)
    };
    // A state for each length, and one for what is longer.
    assert_eq!(beside(8), Ok(None));
    assert_eq!(beside(9), Ok(Some((0, Some(9)))));
    assert_eq!(beside(10), Ok(Some((0, Some(10)))));
}

#[test]
fn a_large_count_of_a_whole_pattern_is_a_bound_on_its_length() {
    let lowered = lowered(&["^x[ab]{300,5000}yz$"], None, None);
    assert_eq!(lowered.length_check, Some((303, Some(5003))));
    let text = |count: usize| format!("x{}yz", "a".repeat(count));
    for (count, expected) in [(299, false), (300, true), (5000, true), (5001, false)] {
        assert_eq!(lowered.accepts(&text(count)), expected, "{count}");
    }
    let beside = one("^(?:ab|cd)x{2}[ab]{300}(?=y)y$").expect("it lowers");
    assert_eq!(beside.length_check, Some((305, Some(305))));
    let exact = one("^a{256}$").expect("it lowers");
    assert!(exact.accepts(&"a".repeat(256)));
    assert!(!exact.accepts(&"a".repeat(255)) && !exact.accepts(&"a".repeat(257)));
    let open = one("^a{4000,}$").expect("it lowers");
    assert_eq!(open.length_check, Some((4000, None)));
}

#[test]
fn a_large_count_is_none_where_the_rest_has_no_one_length() {
    // As many as three of the characters might be others.
    for pattern in [
        "^b{1,2}a{3000}$",
        "^(?:b|cd)a{3000}$",
        "^a{3000}b*$",
        "^a{3000}b?$",
        "^b*a{3000}$",
        "a{3000}$",
        "^a{3000}",
    ] {
        let refused = one(pattern).expect_err(pattern);
        assert!(
            matches!(
                refused,
                PatternError::TooManyStates { .. } | PatternError::TooLarge { .. }
            ),
            "{pattern}: {refused}"
        );
    }
    // Nor where what is counted has more than one character, or the count is small.
    assert!(one("^(?:ab){3000}$").is_err());
    let small = one("^a{255}$").expect("it lowers");
    assert_eq!((small.length_check, small.states()), (None, 257));
    let looking = one("^(?=b*)\\ba{256,300}(?!b)$").expect("of no length");
    assert!(looking.accepts(&"a".repeat(300)) && !looking.accepts(&"a".repeat(301)));
}

#[test]
fn a_witness_is_as_long_as_it_has_to_be() {
    let length = |pattern: &str, min| {
        let lowered = lowered(&[pattern], Some(min), None);
        lowered.witness_accept().map(|text| text.chars().count())
    };
    assert_eq!(length("^a*$", 5000), Some(5000));
    assert_eq!(length("^(?:ab)+$", 5000), Some(5000));
    assert_eq!(length("^(?:ab)+$", 5001), Some(5002));
    assert_eq!(length("^(?:abc)+d$", 3000), Some(3001));
    // Two states: as far as looking for one is worth it, and no farther.
    assert_eq!(length("^a*$", 131_072), Some(131_072));
    assert_eq!(length("^a*$", 131_073), None);
}

#[test]
fn what_is_rejected_may_be_a_matter_of_length_alone() {
    let reject = |min, max| lowered(&[], min, max).witness_reject();
    assert_eq!(reject(None, None), None);
    assert_eq!(reject(Some(3000), None).as_deref(), Some(""));
    assert_eq!(reject(Some(1), Some(3000)).as_deref(), Some(""));
    let long = reject(None, Some(3000)).map(|text| text.len());
    assert_eq!(long, Some(3001));
}
