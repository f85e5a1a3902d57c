//! Every escape and every quantifier, by the grammar that it is read by (ECMA-262, "Patterns" and
//! Annex B, "Regular Expressions Patterns").

use atlas_restore_pattern::{PatternError, ReadAs};

use super::one::one;

/// Whole texts, what an escape alone matches of them, and what not.
#[track_caller]
fn check(read_as: ReadAs, rows: &[(&str, &[&str], &[&str])]) {
    for (escape, accepted, rejected) in rows {
        let pattern = format!("^(?:{escape})$");
        let lowered = one(&pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
        assert_eq!(lowered.read_as, read_as, "{pattern}");
        let engine = regress::Regex::with_flags(&pattern, "u");
        assert_eq!(engine.is_ok(), read_as == ReadAs::Unicode, "{pattern}");
        for (texts, expected) in [(accepted, true), (rejected, false)] {
            for text in *texts {
                assert_eq!(lowered.accepts(text), expected, "{pattern} on {text:?}");
                if let Ok(engine) = &engine {
                    let found = engine.find(text).is_some();
                    assert_eq!(found, expected, "{pattern} on {text:?}, by another engine");
                }
            }
        }
    }
}

#[test]
fn every_escape_of_one_character_is_that_character() {
    check(
        ReadAs::Unicode,
        &[
            ("\\t", &["\t"], &["t", "\\t"]),
            ("\\n", &["\n"], &["n", "\r"]),
            ("\\v", &["\u{B}"], &["v"]),
            ("\\f", &["\u{C}"], &["f"]),
            ("\\r", &["\r"], &["r", "\n"]),
            ("\\0", &["\0"], &["0", ""]),
            ("\\cA", &["\u{1}"], &["A", "cA"]),
            ("\\cz", &["\u{1A}"], &["z"]),
            ("\\x41", &["A"], &["x41", "41"]),
            ("\\xe9", &["é"], &["\u{E}9"]),
            ("\\u0041", &["A"], &["u0041"]),
            ("\\u00E9x", &["éx"], &["é"]),
            ("\\u{41}", &["A"], &["u{41}", "uuuu"]),
            ("\\u{0000001F600}", &["\u{1F600}"], &[""]),
            ("\\u{10FFFF}", &["\u{10FFFF}"], &["\u{FFFF}"]),
            ("\\ud83d\\ude00", &["\u{1F600}"], &[""]),
            ("\\ud800\\udc00", &["\u{10000}"], &[""]),
            ("\\udbff\\udfff", &["\u{10FFFF}"], &[""]),
            // A leading surrogate and what is no trailing one: no text has the first.
            ("\\ud83d\\u0041", &[], &["A", "\u{1F600}"]),
            ("\\ud83d|A", &["A"], &["\u{1F600}"]),
            ("\\udc00\\ud83d|A", &["A"], &["\u{1F600}"]),
            ("\\ue000\\udc00|A", &["A"], &["\u{E000}"]),
        ],
    );
    for c in "^$\\.*+?()[]{}|/".chars() {
        let (pattern, text) = (format!("\\{c}"), c.to_string());
        check(
            ReadAs::Unicode,
            &[(&pattern, &[&text], &["", "a", &pattern])],
        );
    }
}

#[test]
fn every_escape_of_a_class_is_that_class_or_the_rest() {
    check(
        ReadAs::Unicode,
        &[
            ("\\d", &["0", "9"], &["a", "/", ":", "٣"]),
            ("\\D", &["a", "/", ":", "٣"], &["0", "9"]),
            (
                "\\w",
                &["a", "Z", "0", "_"],
                &["-", "é", "@", "[", "`", "{"],
            ),
            (
                "\\W",
                &["-", "é", "@", "[", "`", "{"],
                &["a", "Z", "0", "_"],
            ),
            (
                "\\s",
                &[
                    " ", "\t", "\r", "\u{B}", "\u{A0}", "\u{FEFF}", "\u{2028}", "\u{3000}",
                ],
                &["a", "\u{200B}", "\u{180E}"],
            ),
            ("\\S", &["a", "\u{200B}"], &[" ", "\u{2029}"]),
            (
                ".",
                &["a", "\u{1F600}", "\u{85}"],
                &["\n", "\r", "\u{2028}", "\u{2029}", ""],
            ),
            ("\\p{Lu}", &["A", "É"], &["a", "1"]),
            ("\\P{Lu}", &["a", "1"], &["A", "É"]),
            ("\\p{Uppercase_Letter}", &["A"], &["a"]),
            ("\\p{gc=Nd}", &["3", "٣"], &["a", "²"]),
            ("\\p{General_Category=Number}", &["3", "²"], &["a"]),
            ("\\p{sc=Grek}", &["α"], &["a", "\u{342}"]),
            ("\\p{Script=Greek}", &["α"], &["a"]),
            ("\\p{scx=Grek}", &["α", "\u{342}"], &["a"]),
            ("\\p{Script_Extensions=Greek}", &["α", "\u{342}"], &["a"]),
            ("\\p{Any}", &["a", "\u{10FFFF}"], &["", "ab"]),
            ("\\p{ASCII}", &["\0", "\u{7F}"], &["\u{80}"]),
            ("\\p{Assigned}", &["a"], &["\u{378}"]),
            ("\\P{Assigned}", &["\u{378}"], &["a"]),
            ("\\p{Alphabetic}", &["a", "é"], &["1"]),
            ("\\p{space}", &[" "], &["a"]),
            ("\\p{White_Space}", &[" "], &["a"]),
            ("\\p{Emoji}", &["\u{1F600}"], &["a"]),
        ],
    );
}

#[test]
fn members_of_a_class_have_escapes_and_ranges_of_their_own() {
    check(
        ReadAs::Unicode,
        &[
            ("[\\b]", &["\u{8}"], &["b", ""]),
            ("[\\-]", &["-"], &["\\", "a"]),
            ("[a\\-c]", &["a", "-", "c"], &["b"]),
            ("[a-c]", &["a", "b", "c"], &["-", "d", "`"]),
            ("[-a]", &["-", "a"], &["b"]),
            ("[a-]", &["-", "a"], &["b"]),
            ("[a-a]", &["a"], &["-", "b"]),
            ("[\\]]", &["]"], &["\\"]),
            ("[\\^a]", &["^", "a"], &["b"]),
            ("[^a]", &["b", "^"], &["a", ""]),
            ("[a^]", &["a", "^"], &["b"]),
            ("[^]", &["a", "\n"], &["", "ab"]),
            ("[]", &[], &["", "a"]),
            ("[\\d.]", &["5", "."], &["a"]),
            ("[^\\d]", &["a"], &["5"]),
            ("[\\cA-\\cC]", &["\u{2}"], &["c", "\u{4}"]),
            ("[\\x61-\\u0063]", &["b"], &["d"]),
            ("[\\u{1F600}-\\u{1F64F}]", &["\u{1F610}"], &["\u{1F650}"]),
            (
                "[\\ud83d\\ude00-\\ud83d\\ude4f]",
                &["\u{1F610}"],
                &["\u{1F650}"],
            ),
            ("[\\p{L}\\p{N}_]", &["é", "٣", "_"], &["-"]),
            ("[(*.|]", &["(", "*", ".", "|"], &["a"]),
            ("[[]", &["["], &["a"]),
            ("[a(]b(?<n>c)", &["abc", "(bc"], &["bc"]),
        ],
    );
}

#[test]
fn annex_b_reads_what_has_no_meaning_as_itself() {
    check(
        ReadAs::AnnexB,
        &[
            ("\\a", &["a"], &["\\a"]),
            ("\\-", &["-"], &["\\-"]),
            ("\\k", &["k"], &["\\k"]),
            ("\\p{L}\\a", &["p{L}a"], &["aa"]),
            ("\\x4", &["x4"], &["\u{4}"]),
            ("\\xg1", &["xg1"], &["g1"]),
            ("\\u004", &["u004"], &["\u{4}"]),
            ("\\u{3}\\a", &["uuua"], &["\u{3}a", "u{3}a"]),
            ("\\c", &["\\c"], &["c"]),
            ("\\c1", &["\\c1"], &["\u{11}"]),
            ("[\\c1]", &["\u{11}"], &["c", "1"]),
            ("[\\c_]", &["\u{1F}"], &["c", "_"]),
            ("[\\c*]", &["\\", "c", "*"], &["\u{A}"]),
            ("\\1", &["\u{1}"], &["1"]),
            ("\\7", &["\u{7}"], &["7"]),
            ("\\8", &["8"], &["\u{8}"]),
            ("\\377", &["ÿ"], &["377"]),
            ("\\378", &["\u{1F}8"], &["378"]),
            ("\\400", &["\u{20}0"], &["\u{100}"]),
            ("\\47", &["'"], &["47"]),
            ("\\0000", &["\u{0}0"], &["\0"]),
            ("\\01", &["\u{1}"], &["\u{0}1"]),
            ("{", &["{"], &[""]),
            ("}", &["}"], &[""]),
            ("]", &["]"], &[""]),
            ("a{", &["a{"], &["a"]),
            ("a{,2}", &["a{,2}"], &["aa", ""]),
            ("a{1", &["a{1"], &["a"]),
            ("a{1,", &["a{1,"], &["a"]),
            ("a{x}", &["a{x}"], &["a"]),
            ("(?=a)*b", &["b"], &["ab"]),
            ("(?!a){2}b", &["b"], &["ab"]),
            ("[a-\\d]", &["a", "-", "5"], &["b"]),
            ("[\\d-a]", &["a", "-", "5"], &["b"]),
            ("\\]\\a", &["]a"], &["a"]),
            ("(?<n>x)\\a", &["xa"], &["x\\a"]),
        ],
    );
}

#[test]
fn a_number_after_a_backslash_is_a_reference_where_there_are_so_many_groups() {
    let refused = |pattern: &str| one(pattern).err();
    let not_regular = |offset: usize, what: &str| {
        Some(PatternError::NotRegular {
            offset,
            what: what.to_owned(),
        })
    };
    assert_eq!(
        refused("(a)\\1"),
        not_regular(3, "the back reference `\\1`")
    );
    assert_eq!(
        refused("\\2(a)(b)"),
        not_regular(0, "the back reference `\\2`")
    );
    assert_eq!(
        refused("(?<n>a)\\k<n>"),
        not_regular(7, "the back reference `\\k<n>`")
    );
    assert_eq!(
        refused("(?<n>a)\\1"),
        not_regular(7, "the back reference `\\1`")
    );
    assert_eq!(
        refused("[(](b)\\1"),
        not_regular(6, "the back reference `\\1`")
    );
    // The first of several.
    assert_eq!(
        refused("x(a)\\1\\k<n>(?<n>)"),
        not_regular(4, "the back reference `\\1`")
    );
    // Groups that do not capture, lookarounds and what only looks like a group are none.
    for pattern in [
        "(?:a)\\1",
        "(?=a)\\1",
        "(?<=a)\\1",
        "(?<!a)\\1",
        "\\(a\\1",
        "[(]\\1",
        "(a)\\2",
    ] {
        let lowered = one(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
        assert_eq!(lowered.read_as, ReadAs::AnnexB, "{pattern}");
    }
    let in_class = one("(?<n>a)[\\k]").expect_err("nor does it stand for itself in a class");
    assert!(
        matches!(in_class, PatternError::Syntax { offset: 8, .. }),
        "{in_class}"
    );
    let named = one("(?<n>a)\\k").expect_err("with a name, `\\k` needs one");
    assert!(
        matches!(named, PatternError::Syntax { offset: 7, .. }),
        "{named}"
    );
}

#[test]
fn quantifiers_repeat_what_stands_before_them() {
    check(
        ReadAs::Unicode,
        &[
            ("a*", &["", "a", "aaa"], &["b"]),
            ("a+", &["a", "aaa"], &[""]),
            ("a?", &["", "a"], &["aa"]),
            ("a*?", &["", "aaa"], &["b"]),
            ("a+?", &["a", "aa"], &[""]),
            ("a??", &["", "a"], &["aa"]),
            ("a{2}", &["aa"], &["", "a", "aaa"]),
            ("a{2}?", &["aa"], &["a", "aaa"]),
            ("a{2,}", &["aa", "aaaa"], &["a"]),
            ("a{1,3}", &["a", "aa", "aaa"], &["", "aaaa"]),
            ("a{1,3}?", &["a", "aaa"], &["", "aaaa"]),
            ("a{0}", &[""], &["a"]),
            ("a{0,1}", &["", "a"], &["aa"]),
            ("a{10}", &["aaaaaaaaaa"], &["a"]),
            ("(?:ab){2}", &["abab"], &["abb"]),
            ("ab{2}", &["abb"], &["abab"]),
            ("(a|bc)+", &["a", "bca"], &["", "b"]),
            ("a|b*", &["a", "", "bb"], &["ab"]),
            ("|a", &["", "a"], &["aa"]),
        ],
    );
}

#[test]
fn what_is_no_pattern_by_either_grammar_is_told_with_its_place() {
    for (pattern, offset) in [
        ("*", 0),
        ("a|+", 2),
        ("(?", 0),
        ("(?x", 0),
        ("(?<", 3),
        ("(?<n", 3),
        ("(?<n>", 0),
        ("(a", 0),
        ("a)", 1),
        ("[a", 0),
        ("[a-", 0),
        ("[z-a]", 1),
        ("a{3,2}", 1),
        ("a{2}{3}", 4),
        ("a**", 2),
        ("^*", 1),
        ("\\b+", 2),
        ("(?<=a)?", 6),
        ("a\\", 1),
        ("[\\", 1),
        ("(?<n>a)(?<n>b)", 10),
        ("(?<n>)\\k<m>", 6),
        ("(?<n>)\\k<m", 9),
    ] {
        match one(pattern) {
            Err(PatternError::Syntax { offset: told, .. }) => {
                assert_eq!(told, offset, "{pattern}");
            }
            other => panic!("{pattern}: {other:?}"),
        }
    }
}

#[test]
fn groups_may_nest_so_deep_and_no_deeper() {
    let nested = |depth: usize| format!("{}a{}", "(".repeat(depth), ")".repeat(depth));
    assert!(one(&nested(199)).is_ok());
    assert_eq!(
        one(&nested(200)).err(),
        Some(PatternError::TooDeep {
            offset: 200,
            cap: 200
        })
    );
    // Beside each other, any number.
    assert!(one(&"(a)".repeat(300)).is_ok());
}
