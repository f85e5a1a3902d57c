//! The emitted Rust, compiled, against the automaton it came from.

#[path = "support/patterns.rs"]
mod support;

use std::fs;
use std::path::PathBuf;

use atlas_restore_pattern::{Constraint, Limits, Lowered, lower};
use xtask::emit::matchers::{emit, shared_trie};
use xtask::oracle::driver::Driver;

/// A directory of this test run, empty.
fn scratch(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&path).expect("a directory can be made");
    path
}

fn lower_all(patterns: impl IntoIterator<Item = String>) -> Vec<Lowered> {
    let lowered = patterns.into_iter().filter_map(|pattern| {
        let patterns = [pattern.as_str()];
        lower(
            &Constraint {
                patterns: &patterns,
                ..Constraint::default()
            },
            &Limits::default(),
        )
        .ok()
    });
    lowered.collect()
}

/// What is emitted for one constraint, formatted.
fn shown(patterns: &[&str], max_length: Option<u64>) -> String {
    let constraint = Constraint {
        patterns,
        min_length: None,
        max_length,
    };
    let lowered = lower(&constraint, &Limits::default()).expect("it lowers");
    let trie = shared_trie([&lowered]).expect("few classes");
    let tokens = emit(&lowered, "is_value", "Whether `text` is a value.", &trie);
    prettyplease::unparse(&syn::parse2(tokens).expect("it is Rust"))
}

#[test]
fn constant_rung() {
    insta::assert_snapshot!(shown(&["a|"], None));
    insta::assert_snapshot!(shown(&["a|"], Some(100_000)));
}

#[test]
fn fixed_rung() {
    insta::assert_snapshot!(shown(&["^vpce-[0-9a-f]{17}$"], None));
    insta::assert_snapshot!(shown(&["^[A-Z]{2}$"], None));
}

#[test]
fn sequence_rung() {
    insta::assert_snapshot!(shown(&["^[a-zA-Z0-9][a-zA-Z0-9-]*$"], None));
    insta::assert_snapshot!(shown(&["^[\\p{L}\\p{N}\\-_.]{1,64}$"], None));
    insta::assert_snapshot!(shown(&["^arn:aws:kafka"], None));
}

#[test]
fn table_rung() {
    insta::assert_snapshot!(shown(&["^([0-9]*/)?sg-([0-9]*)"], None));
}

/// The checks have one loop, over the bytes, and never go back: hostile texts of a million
/// characters, which keep a backtracking engine busy for ever, are answered like any other.
#[test]
fn hostile_texts_are_answered() {
    let lowered = lower_all(support::all_patterns());
    let driver = Driver::compile(&lowered, &scratch("hostile")).expect("it compiles");
    let many = 1_000_000;
    let texts = [
        "a".repeat(many) + "!",
        format!("a@{}!", "a.".repeat(many / 2)),
        "1".repeat(many) + ".",
        format!("https://{}", "a".repeat(many)),
        "\u{65E5}".repeat(many / 3) + "/",
    ];
    for text in &texts {
        let questions: Vec<_> = (0..lowered.len())
            .map(|check| (check, text.as_str()))
            .collect();
        let answers = driver.ask(&questions).expect("it answers");
        for (lowered, answer) in lowered.iter().zip(answers) {
            assert_eq!(answer, lowered.accepts(text), "{:?}", lowered.patterns);
        }
    }
}

#[test]
fn emitted_rust_answers_like_the_automaton() {
    let own = [
        "^é+$",
        "^[à-ü]{3}[0-9]*$",
        "^(?:日本|中国)?$",
        "^\\p{L}+(?: \\p{Lu}\\p{Ll}*)*$",
        "x{3}$",
        "^ab?$",
        "^.{2,5}$",
        "(?<!a)b",
        "^[^\\p{Nd}]{4}$",
        "^[a-z]{7}$",
        "^[a-z]{8}$",
        "^[a-z]{9}$",
        // More than 256 states.
        "^(?:a{1,150}b|b{1,150}a)c?$",
    ];
    let patterns = support::all_patterns()
        .into_iter()
        .chain(own.map(str::to_owned));
    let mut lowered = lower_all(patterns);
    lowered.push(
        lower(
            &Constraint {
                patterns: &["é|b"],
                min_length: Some(3),
                max_length: Some(9000),
            },
            &Limits::default(),
        )
        .expect("it lowers"),
    );
    let driver = Driver::compile(&lowered, &scratch("emitted")).expect("it compiles");
    let mut questions = Vec::new();
    for (check, lowered) in lowered.iter().enumerate() {
        questions.extend(
            lowered
                .dfa
                .sample_texts(2000)
                .into_iter()
                .map(|text| (check, text)),
        );
    }
    let asked: Vec<_> = questions
        .iter()
        .map(|(check, text)| (*check, text.as_str()))
        .collect();
    let answers = driver.ask(&asked).expect("it answers");
    for ((check, text), answer) in questions.iter().zip(answers) {
        let lowered = &lowered[*check];
        assert_eq!(
            answer,
            lowered.accepts(text),
            "{:?} on {text:?}",
            lowered.patterns
        );
    }
    println!("{} texts", questions.len());
}
