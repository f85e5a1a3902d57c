//! What a pattern may cost: exact counts of states, of steps and of classes.

use atlas_restore_pattern::{Constraint, Limits, PatternError, Rung, before_minimization, lower};

use super::one::one;

#[test]
fn limits_are_exact() {
    let lower_with = |pattern: &str, max_states, max_steps| {
        let patterns = [pattern];
        let constraint = Constraint {
            patterns: &patterns,
            ..Constraint::default()
        };
        let limits = Limits {
            max_states,
            max_steps,
        };
        lower(&constraint, &limits).map(|lowered| (lowered.states(), lowered.steps))
    };
    let pattern = "^(?:ab|ba)*$";
    let (states, steps) = lower_with(pattern, 2000, 4_000_000).expect("it lowers");
    assert_eq!(lower_with(pattern, states, 4_000_000), Ok((states, steps)));
    assert_eq!(
        lower_with(pattern, states - 1, 4_000_000),
        Err(PatternError::TooManyStates { cap: states - 1 })
    );
    assert_eq!(lower_with(pattern, 2000, steps), Ok((states, steps)));
    assert_eq!(
        lower_with(pattern, 2000, steps - 1),
        Err(PatternError::TooMuchWork { cap: steps - 1 })
    );
}

#[test]
fn states_that_minimization_would_take_away_are_limited_too() {
    // All of them accept everything, and find out late.
    for pattern in [
        "^[^]{0,6}$|^[^]{7,}$",
        "^(?:abc|def|ghi|jkl)$|^(?!(?:abc|def|ghi|jkl)$)",
        "^(?:ab|cd|ef|gh|ij|kl|mn|op|qr)$|^(?!(?:ab|cd|ef|gh|ij|kl|mn|op|qr)$)",
    ] {
        let raw = before_minimization(pattern, &Limits::default()).expect("it lowers");
        assert!(raw.states() > 7, "{pattern}: {}", raw.states());
        for max_states in 1..=4 {
            let limits = Limits {
                max_states,
                ..Limits::default()
            };
            let patterns = [pattern];
            let constraint = Constraint {
                patterns: &patterns,
                ..Constraint::default()
            };
            let lowered = lower(&constraint, &limits).map(|lowered| lowered.rung);
            let fits = raw.states() <= 8 * max_states;
            let expected = match fits {
                true => Ok(Rung::Constant(true)),
                false => Err(PatternError::TooManyStates { cap: max_states }),
            };
            assert_eq!(lowered, expected, "{pattern} of {}", raw.states());
        }
    }
}

#[test]
fn states_of_two_patterns_at_once_are_limited_before_they_are_minimized() {
    // One remembers five letters, the other counts: hundreds of states, most of them alike.
    for count in [11, 13, 17, 19] {
        let counted = format!("^(?:[ab]{{{count}}})*b$");
        let patterns = ["^[ab]*a[ab]{4}$", &counted];
        let constraint = Constraint {
            patterns: &patterns,
            ..Constraint::default()
        };
        let within = |max_states| {
            let limits = Limits {
                max_states,
                ..Limits::default()
            };
            lower(&constraint, &limits).map(|lowered| lowered.states())
        };
        let states = within(2000).expect("few states in the end");
        assert!(states <= 34, "{states}");
        assert_eq!(within(34), Err(PatternError::TooManyStates { cap: 34 }));
    }
}

#[test]
fn the_steps_of_several_patterns_are_added() {
    let steps = |patterns: &[&str]| {
        let constraint = Constraint {
            patterns,
            ..Constraint::default()
        };
        lower(&constraint, &Limits::default()).map(|lowered| lowered.steps)
    };
    let (one, two) = (steps(&["^a+b$"]), steps(&["c|d"]));
    let sum = one.clone().and_then(|one| Ok(one + two.clone()?));
    assert!(one.is_ok_and(|one| one > 0) && two.is_ok_and(|two| two > 0));
    assert_eq!(steps(&["^a+b$", "c|d"]), sum);
}

#[test]
fn a_table_numbers_its_classes_by_a_byte() {
    // Each letter twice, so that the automaton has to remember which it was.
    let doubled = |count: u32| -> String {
        let letters = (0x4E00..0x4E00 + count).filter_map(char::from_u32);
        let parts: Vec<String> = letters.map(|c| format!("{c}{c}")).collect();
        format!("^(?:{})$", parts.join("|"))
    };
    let most = one(&doubled(254)).expect("255 classes");
    assert_eq!((most.dfa.classes().len(), &most.rung), (255, &Rung::Table));
    assert_eq!(
        one(&doubled(255)).err(),
        Some(PatternError::TooManyClasses { cap: 255 })
    );
    // Where there is no table, there is no such limit.
    let letters: String = (0x4E00..0x4E00 + 300).filter_map(char::from_u32).collect();
    let text = one(&format!("^{letters}$")).expect("a text");
    assert!(matches!(text.rung, Rung::Sequence(_)), "{:?}", text.rung);
}

#[test]
fn steps_count_the_work_on_formulas_and_never_vary() {
    for _ in 0..3 {
        let lowered = one("^(?=.*a)(?=.*b)(?=.*c)(?=.*d)(?=.*e).*$").expect("it lowers");
        assert_eq!((lowered.steps, lowered.states()), (1363, 33));
    }
}

#[test]
fn a_sequence_has_few_steps_and_few_classes() {
    let is_sequence = |pattern: &str| {
        let lowered = one(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
        matches!(lowered.rung, Rung::Sequence(_))
    };
    // 31 and 33 steps of three classes.
    assert!(is_sequence("^(?:[ab][cd]){15}[ef]*$"));
    assert!(!is_sequence("^(?:[ab][cd]){16}[ef]*$"));
    // Eight classes and nine, one a step.
    assert!(is_sequence("^[ab][cd][ef][gh][ij][kl][mn][op]*$"));
    assert!(!is_sequence("^[ab][cd][ef][gh][ij][kl][mn][op][qr]*$"));
}
