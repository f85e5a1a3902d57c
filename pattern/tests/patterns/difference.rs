//! The texts that one pattern matches and another does not.

use atlas_restore_pattern::{Dfa, Search};
use proptest::prelude::*;

use super::one::one;

fn dfa(pattern: &str) -> Dfa {
    one(pattern).expect("a pattern").dfa
}

fn between(old: &str, new: &str) -> Search {
    let difference = dfa(new).without(&dfa(old), 1000).expect("it is small");
    difference.readable(0, None)
}

fn found(text: &str) -> Search {
    Search::Found(text.to_owned())
}

#[test]
fn the_difference_is_shown_by_a_text_of_the_one_and_not_the_other() {
    assert_eq!(between("^[a-z]+$", "^[a-z0-9]+$"), found("0"));
    assert_eq!(between("^[a-z][a-z]*$", "^[a-z][a-z0-9]*$"), found("a0"));
    assert_eq!(between("^[a-z0-9]+$", "^[a-z]+$"), Search::Nothing);
    assert_eq!(between("^(?:ab|cd)$", "^(?:cd|ab)$"), Search::Nothing);
}

#[test]
fn a_text_that_can_be_read_comes_before_a_shorter_one_that_cannot() {
    assert_eq!(between("^[a-z]*$", "^(?:[a-z]*|\\u0001|!!)$"), found("!!"));
    assert_eq!(between("^a*$", "^(?:a*|\\u00e9)$"), found("\u{e9}"));
    assert_eq!(dfa("^[a-z]*$").readable(0, None), found("a"));
    assert_eq!(dfa("^$").readable(0, None), found(""));
}

#[test]
fn what_both_accept_is_what_each_of_them_does() {
    let (one, other) = (dfa("^[a-m]*$"), dfa("^(?:[c-z]{2}|a)$"));
    let both = one.and(&other, 1000).expect("it is small");
    for (text, expected) in [("a", true), ("cd", true), ("b", false), ("cz", false)] {
        assert_eq!(both.accepts(text), expected, "{text}");
    }
    assert_eq!(one.and(&other, 2), None);
}

#[test]
fn lengths_are_kept_on_both_ends() {
    let words = dfa("^(?:ab)*$");
    assert_eq!(words.readable(3, None), found("abab"));
    assert_eq!(words.readable(3, Some(3)), Search::Nothing);
    assert_eq!(words.readable(5, Some(4)), Search::Nothing);
    assert_eq!(words.readable(1, Some(u64::MAX)), found("ab"));
    assert_eq!(words.readable(u64::MAX, None), Search::TooLarge);
}

#[test]
fn an_automaton_of_texts_takes_these_and_no_others() {
    let dfa = Dfa::of_texts(["", "ab", "a\u{1F600}"]);
    for (text, expected) in [
        ("", true),
        ("ab", true),
        ("a\u{1F600}", true),
        ("a", false),
        ("b", false),
        ("abb", false),
    ] {
        assert_eq!(dfa.accepts(text), expected, "{text}");
    }
    assert!(!Dfa::of_texts([]).accepts(""));
}

const PATTERNS: [&str; 8] = [
    "^[a-c]+$",
    "^[ab]*c?$",
    "a",
    "^(?:ab|ba)*$",
    "b$",
    "^.{2,4}$",
    "^[^c]*$",
    "^(?=a)[abc]*b",
];

proptest! {
    #[test]
    fn whatever_is_found_lies_in_the_one_and_nothing_means_that_no_text_does(
        one in prop::sample::select(&PATTERNS[..]),
        other in prop::sample::select(&PATTERNS[..]),
        (min, more) in (0..6u64, 0..4u64),
        texts in prop::collection::vec("[abcd]{0,8}", 40),
    ) {
        let (one, other) = (dfa(one), dfa(other));
        let difference = one.without(&other, 1000).expect("it is small");
        let max = min + more;
        let within = |text: &str| (min..=max).contains(&(text.chars().count() as u64));
        match difference.readable(min, Some(max)) {
            Search::Found(text) => prop_assert!(one.accepts(&text) && !other.accepts(&text) && within(&text), "{text}"),
            Search::Nothing => for text in &texts {
                prop_assert!(!(one.accepts(text) && !other.accepts(text) && within(text)), "{text}");
            },
            Search::TooLarge => prop_assert!(false, "it is small"),
        }
    }
}

#[test]
fn the_text_that_is_easiest_to_read_is_found() {
    for (pattern, min, max, expected) in [
        // The empty text is hard to see: dearer than a letter or a space, as dear as two letters.
        ("^a*$", 0, None, "a"),
        ("^(?:| )$", 0, None, " "),
        ("^(?:|aa)$", 0, None, ""),
        // Two letters are no better than one of another script, three are worse.
        ("^(?:é|ab)$", 0, None, "é"),
        ("^(?:é|abc)$", 0, None, "é"),
        ("^(?:\u{1}|ab)$", 0, None, "ab"),
        ("^(?:€|abc)$", 0, None, "abc"),
        ("^(?:é1|ab)$", 0, None, "ab"),
        ("^(?:|é)$", 0, None, ""),
        ("^[\\u0001€]$", 0, None, "€"),
        // A sign is a little dearer than a letter; of two as dear, it is the first.
        ("^(?:!b|ac)$", 0, None, "ac"),
        ("^(?: a|!b)$", 0, None, "!b"),
        ("^(?:ab|cd)$", 0, None, "ab"),
        ("^(?:[!-~ é\u{1}])$", 0, None, "a"),
        ("^(?:[!-Z])$", 0, None, "0"),
        ("^[a-z]*$", 3, Some(5), "aaa"),
    ] {
        let dfa = dfa(pattern);
        let text = dfa.readable(min, max);
        assert_eq!(text, found(expected), "{pattern}");
    }
    assert_eq!(dfa("^abc$").readable(4, None), Search::Nothing);
    assert_eq!(dfa("^abc$").readable(2, Some(1)), Search::Nothing);
}

#[test]
fn a_search_for_a_text_has_limits() {
    let all = Dfa::of_all();
    assert_eq!(all.readable(1 << 22, Some(1 << 22)), Search::TooLarge);
    assert!(matches!(all.readable(1 << 12, None), Search::Found(_)));
    // So long a text fills no more than it may, but takes a step for each letter of each entry.
    let letters: Vec<String> = ('a'..='z').chain('A'..='Z').map(String::from).collect();
    let wide = Dfa::of_texts(letters.iter().map(String::as_str));
    assert_eq!(wide.readable(1 << 15, None), Search::TooLarge);
    assert_eq!(wide.readable(1 << 10, None), Search::Nothing);
}
