//! What holds for every pattern, on random patterns and texts.

use atlas_restore_pattern::{
    Constraint, Limits, Lowered, PatternError, Rung, Step, before_minimization, lower,
};
use proptest::prelude::*;

use super::one::one;

/// Failures are shown, not kept: a pattern worth keeping becomes a test of its own.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Patterns made of few letters, so that random texts match them now and then.
fn pattern() -> impl Strategy<Value = String> {
    leaf().prop_recursive(4, 24, 3, |inner| {
        let suffix = prop_oneof![
            "[*+?]",
            "[*+?][?]",
            Just("{2}".to_owned()),
            Just("{1,3}".to_owned())
        ];
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{a}{b}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("(?:{a}|{b})")),
            (inner.clone(), suffix).prop_map(|(a, suffix)| format!("(?:{a}){suffix}")),
            inner.clone().prop_map(|a| format!("({a})")),
            (inner, prop_oneof!["\\^", "\\$"]).prop_map(|(a, anchor)| format!("(?:{anchor}|{a})")),
        ]
    })
}

fn leaf() -> impl Strategy<Value = String> {
    const FIXED: [&str; 6] = [".", "[^a]", "[a-c]", "\\w", "\\p{L}", "[^\\p{L}\u{e9}]"];
    prop_oneof![
        "[abc]",
        "[ab\u{e9}]",
        prop::sample::select(&FIXED[..]).prop_map(str::to_owned)
    ]
}

/// Patterns without nested quantifiers: regress 0.12 misjudges some nested counts, and takes
/// exponential time over nested stars.
fn plain_pattern() -> impl Strategy<Value = String> {
    let part = (
        leaf(),
        prop::sample::select(&["", "", "*", "+?", "?", "{2}", "{1,3}"][..]),
    );
    let part = part.prop_map(|(leaf, suffix)| format!("{leaf}{suffix}"));
    let run = prop::collection::vec(part, 1..4).prop_map(|parts| parts.concat());
    prop::collection::vec(run, 1..3).prop_map(|runs| format!("(?:{})", runs.join("|")))
}

/// Patterns with lookarounds and word boundaries, made of others.
fn looking<S: Strategy<Value = String>>(pattern: fn() -> S) -> impl Strategy<Value = String> {
    let kind = prop::sample::select(&["?=", "?!", "?<=", "?<!"][..]);
    let boundary = prop::sample::select(&["", "\\b", "\\B"][..]);
    (pattern(), kind, pattern(), boundary, pattern()).prop_map(
        |(before, kind, inside, boundary, after)| {
            format!("(?:{before}({kind}{inside}){boundary}|{after}){after}")
        },
    )
}

fn whole(pattern: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    (pattern, 0..4u8).prop_map(|(pattern, anchors)| match anchors {
        0 => pattern,
        1 => format!("^(?:{pattern})"),
        2 => format!("(?:{pattern})$"),
        _ => format!("^(?:{pattern})$"),
    })
}

fn text() -> impl Strategy<Value = String> {
    "[abcd_\u{e9} \u{1F600}\n]{0,7}"
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn minimization_keeps_the_language(pattern in whole(looking(pattern)), texts in prop::collection::vec(text(), 20)) {
        let limits = Limits::default();
        let (Ok(raw), Ok(minimal)) = (before_minimization(&pattern, &limits), one(&pattern)) else {
            return Ok(());
        };
        prop_assert!(minimal.states() <= raw.states());
        for text in texts.into_iter().chain(minimal.dfa.sample_texts(50)) {
            prop_assert_eq!(raw.accepts(&text), minimal.accepts(&text), "{} on {:?}", pattern, text);
        }
    }

    #[test]
    fn the_rung_says_what_the_automaton_says(pattern in whole(pattern()), texts in prop::collection::vec(text(), 20)) {
        let Ok(lowered) = one(&pattern) else { return Ok(()) };
        for text in texts.into_iter().chain(lowered.dfa.sample_texts(100)) {
            prop_assert_eq!(by_rung(&lowered, &text), lowered.accepts(&text), "{} on {:?}", pattern, text);
        }
    }

    #[test]
    fn an_independent_engine_agrees(pattern in whole(looking(plain_pattern)), texts in prop::collection::vec(text(), 20)) {
        let engine = regress::Regex::with_flags(&pattern, "u").expect("the grammar makes patterns");
        let Ok(lowered) = one(&pattern) else { return Ok(()) };
        for text in texts.into_iter().chain(lowered.dfa.sample_texts(20)) {
            if text.len() < 12 {
                prop_assert_eq!(engine.find(&text).is_some(), lowered.accepts(&text), "{} on {:?}", pattern, text);
            }
        }
    }

    #[test]
    fn any_text_as_a_pattern_is_answered(pattern in "[\\\\\\[\\](){}|^$*+?.,:=!<>\\-acdwkpPux0-9L]{0,14}") {
        // No panic, and what regress reads with the flag is read here with it. Word boundaries are
        // left out: regress lets them be quantified.
        let ours = one(&pattern);
        if let Err(PatternError::Syntax { .. }) = ours {
            prop_assert!(regress::Regex::with_flags(&pattern, "u").is_err(), "{}", pattern);
        }
    }

    #[test]
    fn lengths_hold(min in 0..6u64, extra in 0..6u64, texts in prop::collection::vec(text(), 20)) {
        let patterns = ["^[^b]*$", "a|c"];
        let constraint = Constraint { patterns: &patterns, min_length: Some(min), max_length: Some(min + extra) };
        let lowered = lower(&constraint, &Limits::default()).expect("it lowers");
        for text in texts {
            let length = text.chars().count() as u64;
            let expected = !text.contains('b') && text.contains(['a', 'c']) && (min..=min + extra).contains(&length);
            prop_assert_eq!(lowered.accepts(&text), expected, "{:?}", text);
        }
    }
}

/// Takes the steps of a rung as its documentation says, without the emitted code.
fn by_rung(lowered: &Lowered, text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    match &lowered.rung {
        Rung::Constant(answer) => *answer,
        Rung::Table => lowered.dfa.accepts(text),
        Rung::Fixed(classes) => {
            let fits = |(c, class): (&char, &atlas_restore_pattern::ClassSet)| {
                class.contains(u32::from(*c))
            };
            chars.len() == classes.len() && chars.iter().zip(classes).all(fits)
        }
        Rung::Sequence(sequence) => {
            let mut rest = &chars[..];
            for step in &sequence.steps {
                let taken = match step {
                    Step::Text(text) => {
                        let text: Vec<char> = text.chars().collect();
                        if !rest.starts_with(&text) {
                            return false;
                        }
                        text.len()
                    }
                    Step::Run { class, min, max } => {
                        let longest = rest
                            .iter()
                            .take_while(|c| class.contains(u32::from(**c)))
                            .count();
                        let taken = longest.min(max.map_or(usize::MAX, |max| max as usize));
                        if (taken as u64) < *min {
                            return false;
                        }
                        taken
                    }
                };
                rest = &rest[taken..];
            }
            sequence.open || rest.is_empty()
        }
    }
}
