//! Single facts about lowering: limits, lengths, rungs, quirks of the grammar.

use std::rc::Rc;

use atlas_restore_pattern::{
    Constraint, Limits, Lowered, PatternError, Patterns, ReadAs, Rung, Step, lower,
};

use super::one::one;

fn with_lengths(
    patterns: &[&str],
    min: Option<u64>,
    max: Option<u64>,
) -> Result<Lowered, PatternError> {
    let constraint = Constraint {
        patterns,
        min_length: min,
        max_length: max,
    };
    lower(&constraint, &Limits::default())
}

#[track_caller]
fn check(pattern: &str, accepted: &[&str], rejected: &[&str]) {
    let lowered = one(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
    for (texts, expected) in [(accepted, true), (rejected, false)] {
        for text in texts {
            assert_eq!(lowered.accepts(text), expected, "{pattern} on {text:?}");
        }
    }
}

#[test]
fn patterns_that_accept_everything_or_nothing_are_found() {
    assert_eq!(
        one("a|").map(|lowered| lowered.rung),
        Ok(Rung::Constant(true))
    );
    assert_eq!(
        one("a^").map(|lowered| lowered.rung),
        Ok(Rung::Constant(false))
    );
    assert_eq!(
        one("\\ud800").map(|lowered| lowered.rung),
        Ok(Rung::Constant(false))
    );
    let empty = with_lengths(&["^abc$"], Some(4), None).expect("it lowers");
    assert_eq!(empty.rung, Rung::Constant(false));
    assert_eq!(empty.witness_accept(), None);
}

#[test]
fn the_example_of_the_documentation_holds() {
    let lowered = one("^a(?!b)\\w*$").expect("it lowers");
    assert_eq!((lowered.states(), lowered.dfa.classes().len()), (4, 4));
    assert_eq!(lowered.rung, Rung::Table);
    check("^a(?!b)\\w*$", &["a", "ac", "ac1"], &["ab", "", "a-"]);
}

#[test]
fn lookarounds_nest() {
    check(
        "^(?!.*(?:admin|root)).+$",
        &["user"],
        &["admin", "a root", ""],
    );
    check("(?<=a(?=bc).)c", &["abc"], &["abb", "bc"]);
    check("(?<!a(?!b).)c", &["abc", "c", "bac"], &["axc"]);
    check("^(?=(?!b)[ab])\\w(?<=(?<!b)a)$", &["a"], &["b", "ab"]);
    check(
        "(?<=^|,)x(?=,|$)",
        &["x", "a,x", "x,a", "a,x,b"],
        &["ax", "x1", ""],
    );
    check("(?<=(?<=a)b)c", &["abc"], &["bc", "ac"]);
    check("(?:(?=a)|b)*c", &["c", "bbc", "ac"], &["b", ""]);
    check("^(?:(?=a)){3}a$", &["a"], &["aa"]);
    check("^(?:(?=a)){1000000}a$", &["a"], &["aa", ""]);
    check("^(?:(?!a)){0,1000000}[ab]$", &["a", "b"], &["", "ab"]);
    check("^(?:(?:\\b){1,9}){1000000}a$", &["a"], &["aa", ""]);
    check("\\Bfoo\\B", &["xfoox"], &["foo", "foox", "xfoo"]);
    check("a$b|^", &["", "ab"], &[]);
    check("a(?!$)", &["ab", "aab"], &["a", "ba"]);
    check("(?!)", &[], &["", "a"]);
}

#[test]
fn loops_that_consume_nothing_are_followed_all_the_way() {
    check(
        "^(?:a*|b)*c$",
        &["c", "ac", "bc", "abc", "bac", "aabbabc"],
        &["", "ab", "ca", "cc"],
    );
    check(
        "^(?:(?:a*b?)*|c*)*d$",
        &["d", "aad", "bbd", "ccd", "acbcad", "bacbd"],
        &["", "a", "da"],
    );
    check(
        "^(?:(?:(?:a?)*(?=b|$)|b)*c?)*$",
        &["", "a", "ab", "aba", "bca", "cb", "abcab", "cc"],
        &["ac", "d", "bac"],
    );
    check(
        "^(?:(?:(?<=a)|b*)*a*)*c",
        &["c", "ac", "bc", "abac", "bbabc"],
        &["", "ab", "da"],
    );
    check(
        "(?<=^(?:a*|b)*)c$",
        &["c", "ac", "abc", "bac", "bbaabc"],
        &["", "ab", "dc", "acc"],
    );
    check(
        "(?<!(?:(?:a*)*b?)*x)c",
        &["c", "ac", "abc"],
        &["xc", "axc", "abxc"],
    );
    check("^(?:(?:){3}|(?:a|)*){2}$", &["", "a", "aa"], &["b"]);
}

#[test]
fn annex_b_is_read_where_u_is_an_error() {
    for (pattern, text) in [
        ("^\\101$", "A"),
        ("^\\8$", "8"),
        ("^\\c$", "\\c"),
        ("^[\\c]$", "\\"),
        ("^[\\c1]$", "\u{11}"),
        ("^(?=a)*b$", "b"),
        ("^{$", "{"),
        ("^x{1$", "x{1"),
        ("^}$", "}"),
        ("^\\k<a>$", "k<a>"),
        ("^[\\w-a]$", "-"),
        ("^\\u{2}\\_$", "uu_"),
        ("^\\_$", "_"),
        ("^[\\_]$", "_"),
        ("^\\00$", "\0"),
        ("^\\400$", " 0"),
        ("^[\\12]$", "\n"),
        ("^\\ud83d\\ude00\\_$", "\u{1F600}_"),
    ] {
        let lowered = one(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
        assert_eq!(lowered.read_as, ReadAs::AnnexB, "{pattern}");
        assert!(lowered.accepts(text), "{pattern} on {text:?}");
    }
}

#[test]
fn syntax_errors_say_where() {
    let shown = |pattern: &str| one(pattern).expect_err(pattern).to_string();
    let patterns = [
        "a**",
        "(a",
        "a)",
        "[b-a]",
        "[a",
        "a{2,1}",
        "(?<n>a)(?<n>b)",
        "(?i:a)",
        "\\k<n>(?<m>a)",
        "\\",
        "(?<1>a)",
        "^(a)\\1$",
        "(?<x>a)\\k<x>",
        "{2}",
        "(?<=a)*",
        "\\p{Foo}(",
    ];
    let report: String = patterns
        .iter()
        .map(|pattern| format!("{pattern}: {}\n", shown(pattern)))
        .collect();
    insta::assert_snapshot!(report);
}

#[test]
fn limits_are_errors_and_deep_groups_too() {
    assert!(matches!(
        one("a.{20}b"),
        Err(PatternError::TooManyStates { cap: 2000 })
    ));
    assert!(matches!(
        one("(?:a{100}){100}"),
        Err(PatternError::TooLarge { .. })
    ));
    let deep = format!("{}a{}", "(".repeat(100_000), ")".repeat(100_000));
    assert!(matches!(one(&deep), Err(PatternError::TooDeep { .. })));
    let limits = Limits {
        max_steps: 10,
        ..Limits::default()
    };
    let constraint = Constraint {
        patterns: &["^[ab]{9}c"],
        ..Constraint::default()
    };
    assert!(matches!(
        lower(&constraint, &limits),
        Err(PatternError::TooMuchWork { cap: 10 })
    ));
}

#[test]
fn large_lengths_stay_beside_the_automaton() {
    let lowered = with_lengths(&["a|b"], Some(3), Some(10_000)).expect("it lowers");
    assert_eq!(
        (lowered.states(), lowered.length_check),
        (2, Some((3, Some(10_000))))
    );
    assert!(lowered.accepts(&"a".repeat(10_000)) && !lowered.accepts(&"a".repeat(10_001)));
    assert!(!lowered.accepts("aa"));
    let counted = one("^ab{110000}$").expect("it lowers");
    assert_eq!(counted.length_check, Some((110_001, Some(110_001))));
    let bounded = with_lengths(&["^[a-z]+$"], None, Some(63)).expect("it lowers");
    assert!(matches!(bounded.rung, Rung::Sequence(_)) && bounded.length_check.is_none());
}

#[test]
fn the_name_of_a_group_is_an_identifier() {
    for name in [
        "a",
        "$",
        "_",
        "$a1",
        "_\u{200D}",
        "a\u{200C}\u{200D}",
        "\\u0061",
        "\\u{62}9",
        "é",
    ] {
        check(&format!("^(?<{name}>x)$"), &["x"], &["", "xx"]);
    }
    for name in [
        "",
        "1",
        "-",
        "a-b",
        "\u{200D}",
        "\\x61",
        "\\u006",
        "\\u{110000}",
        "\\u0031",
        " ",
    ] {
        let refused = one(&format!("^(?<{name}>x)$")).expect_err(name);
        assert!(
            matches!(refused, PatternError::Syntax { .. }),
            "{name}: {refused}"
        );
    }
}

#[test]
fn a_pattern_that_was_lowered_is_found_again() {
    let patterns = Patterns::default();
    let first = patterns.get("^a$").expect("it lowers");
    assert!(first.accepts("a") && !first.accepts("b"));
    let again = patterns.get("^a$").expect("it lowers");
    assert!(Rc::ptr_eq(&first, &again));
    let longer = Constraint {
        patterns: &["^a$"],
        min_length: Some(2),
        max_length: None,
    };
    let longer = patterns.lower(&longer).expect("it lowers");
    assert!(!longer.accepts("a") && !Rc::ptr_eq(&first, &longer));
    assert!(patterns.get("(").is_err() && patterns.get("(").is_err());
}

/// The form of a pattern's code: the classes of a fixed text, the steps of a sequence.
fn form(pattern: &str) -> String {
    let lowered = one(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
    let times = |min: &u64, max: &Option<u64>| match max {
        Some(max) => format!("{{{min},{max}}}"),
        None => format!("{{{min},}}"),
    };
    let form = match &lowered.rung {
        Rung::Fixed(classes) => classes.iter().map(ToString::to_string).collect(),
        Rung::Sequence(sequence) => {
            let steps = sequence.steps.iter().map(|step| match step {
                Step::Text(text) => text.clone(),
                Step::Run { class, min, max } => format!("{class}{}", times(min, max)),
            });
            let open = if sequence.open { "…" } else { "" };
            format!("{}{open}", steps.collect::<Vec<_>>().join(" "))
        }
        Rung::Constant(answer) => answer.to_string(),
        Rung::Table => String::new(),
    };
    format!("{} {form}", lowered.rung.name()).trim().to_owned()
}

#[test]
fn the_form_of_the_code_is_the_plainest_that_there_is() {
    for (pattern, expected) in [
        ("", "constant true"),
        ("[]", "constant false"),
        ("^[a-f]x\\d$", "fixed [a-f]x[0-9]"),
        ("^(?:[ab]c){2}$", "fixed [ab]c[ab]c"),
        ("^a{64}$", &format!("fixed {}", "a".repeat(64))),
        ("^[ab]{65}$", "sequence [ab]{65,65}"),
        ("^é$", "sequence é"),
        ("^abc", "sequence abc…"),
        ("^aaab", "sequence aaab…"),
        ("^a{17}b", "sequence a{17,17} b…"),
        ("^[ab]+$", "sequence [ab]{1,}"),
        ("^[ab]{2,5}$", "sequence [ab]{2,5}"),
        ("^[ab]{2,}$", "sequence [ab]{2,}"),
        ("^[ab]?$", "sequence [ab]{0,1}"),
        ("^x[ab]?$", "sequence x [ab]{0,1}"),
        ("^[a-z][a-z0-9]*$", "sequence [a-z]{1,1} [0-9a-z]{0,}"),
        ("^[a-z]+[0-9]{2}$", "sequence [a-z]{1,} [0-9]{2,2}"),
        ("^a*b", "sequence a{0,} b…"),
        ("^[a-z]+-[a-z]+$", "sequence [a-z]{1,} - [a-z]{1,}"),
        // What is optional is one run, and the last.
        ("^x(?:ab)?$", "table"),
        ("^x(?:ab?)?$", "table"),
        ("^x(?:a[ab]?)?$", "table"),
        ("^x(?:[ab]c*)?$", "table"),
        ("^xa?b?$", "table"),
        ("^a*$|^a*b", "table"),
        ("^(?:ab)*$", "table"),
        (
            "[ab]",
            "sequence [\\u{0}-`c-\\u{D7FF}\\u{E000}-\\u{10FFFF}]{0,} [ab]{1,1}…",
        ),
    ] {
        assert_eq!(form(pattern), expected, "{pattern}");
    }
}

#[test]
fn several_patterns_hold_at_once() {
    let lowered = with_lengths(&["^[a-f]+$", "b", "^.{3}$"], None, None).expect("it lowers");
    assert!(lowered.accepts("abc") && !lowered.accepts("acc") && !lowered.accepts("abcd"));
    assert_eq!(
        with_lengths(&[], None, None).map(|lowered| lowered.rung),
        Ok(Rung::Constant(true))
    );
}

#[test]
fn fixed_forms_know_their_length() {
    let lowered = one("^([a-f0-9]{24})$").expect("it lowers");
    assert_eq!(lowered.fixed_ascii_len(), Some(24));
}
