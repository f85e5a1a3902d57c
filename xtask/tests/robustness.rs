//! Documents that a slip of the hand made: each gives a sound crate, or an error with a place.

#[path = "support/run.rs"]
mod run;

use std::panic::{AssertUnwindSafe, catch_unwind};

use run::{run, tests};
use xtask::diagnostics::{Diagnostics, Severity};
use xtask::fuzz::sound;

const MUTANTS: u64 = 400;

/// What stands in the place of a value: of the wrong type, odd, or out of range.
const ODD: [&str; 18] = [
    "",
    "null",
    "~",
    "''",
    "true",
    "-1",
    "1e400",
    "0.5",
    "[]",
    "{}",
    "[{}]",
    "'$ref'",
    "'²'",
    "'{'",
    "\"a\\nb\"",
    "'#/components'",
    "object",
    "'#/components/schemas/ApiError'",
];

/// xorshift64: the same mutants in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// The document after one to three changes.
fn mutant(text: &str, seed: u64) -> String {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=random.below(3) {
        let at = random.below(lines.len());
        match random.below(7) {
            0 => lines.truncate(at + 1),
            1 => drop(lines.remove(at)),
            2 => lines.insert(at, lines[at].clone()),
            3 => lines[at] = lines[random.below(lines.len())].clone(),
            4 => {
                let cut = lines[at]
                    .char_indices()
                    .map(|(index, _)| index)
                    .nth(random.below(40));
                lines[at].truncate(cut.unwrap_or(0));
            }
            5 => lines[at].insert_str(0, "  "),
            _ => replace_value(&mut lines[at], ODD[random.below(ODD.len())]),
        }
    }
    lines.join("\n")
}

fn replace_value(line: &mut String, value: &str) {
    if let Some(colon) = line.find(": ") {
        line.truncate(colon + 2);
        line.push_str(value);
    }
}

/// What is wrong with what the generator makes of `text`, if anything is.
fn fault(text: &str) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let spec = folder.path().join("api.yaml");
    std::fs::write(&spec, text).expect("written");
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let (generated, found) = run(&spec, "api.yaml");
        match generated {
            Ok(generated) => sound::fault(&generated.files),
            Err(_) => unplaced(&found),
        }
    }));
    outcome.unwrap_or_else(|_| Some("a panic".to_owned()))
}

/// An error that does not say where; or none at all.
fn unplaced(found: &Diagnostics) -> Option<String> {
    let errors: Vec<_> = found
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .collect();
    // Rendering reads the source by the place, which may be at its very end.
    assert!(found.to_string().len() < 10_000_000);
    match errors.iter().find(|error| error.place.is_none()) {
        Some(error) => Some(format!("an error without a place: {}", error.message)),
        None if errors.is_empty() => Some("a failure without an error".to_owned()),
        None => None,
    }
}

fn original() -> String {
    let spec = tests().join("../../spec/restore-jobs.yaml");
    std::fs::read_to_string(spec).expect("the project's document")
}

#[test]
fn a_damaged_document_gives_a_sound_crate_or_an_error_with_a_place() {
    let text = original();
    let mut faults = Vec::new();
    for seed in 1..=MUTANTS {
        if let Some(fault) = fault(&mutant(&text, seed)) {
            faults.push(format!("mutant {seed}: {fault}"));
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn the_mutants_are_of_both_kinds() {
    let text = original();
    let folder = tempfile::tempdir().expect("a folder");
    let spec = folder.path().join("api.yaml");
    let generated = (1..=40).filter(|seed| {
        std::fs::write(&spec, mutant(&text, *seed)).expect("written");
        run(&spec, "api.yaml").0.is_ok()
    });
    let generated = generated.count();
    assert!(
        (4..=36).contains(&generated),
        "{generated} of 40 are generated"
    );
}

#[test]
fn a_document_cut_anywhere_gives_a_sound_crate_or_an_error_with_a_place() {
    let text = original();
    let cuts = (0..text.len()).step_by(text.len() / 60);
    for cut in cuts.filter(|cut| text.is_char_boundary(*cut)) {
        assert_eq!(fault(&text[..cut]), None, "cut after {cut} bytes");
    }
}

/// Names and values that documents have and Rust, progenitor or `format!` trip over.
#[test]
fn an_odd_name_gives_a_sound_crate_or_an_error_with_a_place() {
    const NAMES: [&str; 26] = [
        "type", "self", "Self", "gen", "_", "2fa", "²", "m²", "日本", "a b", "a-b", "a~b", "a.b",
        "build", "builder", "client", "send", "new", "all", "unknown", "property", "object",
        "field", "call", "body", "url",
    ];
    let template = std::fs::read_to_string(tests().join("robustness/odd_names.yaml"));
    let template = template.expect("the template");
    let mut faults = Vec::new();
    for name in NAMES {
        if let Some(fault) = fault(&template.replace("ODD", name)) {
            faults.push(format!("{name}: {fault}"));
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}
