//! The differential check: V8's answers against those of the emitted Rust.
//!
//! For each pattern, texts from its automaton and random ones go through both sides; for each
//! `\p{…}`, all code points do. Disagreements are the result, not an error. Where V8 reads a
//! pattern without flag, its unit is the UTF-16 code unit and ours is not, so that only
//! characters of one code unit are compared.

use std::collections::BTreeSet;
use std::path::Path;

mod command;
pub mod driver;
mod error;
pub mod properties;
pub mod texts;
pub mod v8;

pub use command::compare;
pub use error::OracleError;

use atlas_restore_pattern::{
    Constraint, Limits, Lowered, PatternError, ReadAs, lower, unicode::UNICODE_VERSION,
    unicode::lone_property, unicode::property_value,
};
use driver::Driver;
use texts::{Random, texts};
use v8::{Mode, V8};

/// How much is compared, and by which programs.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// Node.
    pub node: &'a Path,
    /// An existing directory for what is compiled.
    pub directory: &'a Path,
    /// Texts for each pattern.
    pub texts_per_pattern: usize,
    /// What random texts are made from.
    pub seed: u64,
    /// Whether every `\p{…}` of ECMA-262 is compared, not only those in use.
    pub all_properties: bool,
}

/// What was compared.
#[derive(Clone, Debug, Default)]
pub struct OracleReport {
    /// The patterns that both sides accept.
    pub patterns: usize,
    /// The patterns that both sides call a syntax error.
    pub syntax_errors: usize,
    /// The patterns that cannot become code, with the reason.
    pub refused: Vec<(String, PatternError)>,
    /// The texts, over all patterns.
    pub texts: usize,
    /// The texts that matched.
    pub matched: usize,
    /// The `\p{…}` expressions, each over all code points.
    pub properties: usize,
    /// Where the two sides differ, as sentences.
    pub disagreements: Vec<String>,
}

/// Compares.
///
/// # Errors
///
/// See [`OracleError`]; a disagreement is none.
pub fn run(patterns: &[String], options: &Options<'_>) -> Result<OracleReport, OracleError> {
    let v8 = V8::new(options.node, options.directory)?;
    let theirs = v8.unicode_version()?;
    if theirs != UNICODE_VERSION {
        return Err(OracleError::UnicodeVersion {
            ours: UNICODE_VERSION.to_owned(),
            theirs,
        });
    }
    let mut report = OracleReport::default();
    let mut accepted = Vec::new();
    for pattern in patterns {
        let list = [pattern.as_str()];
        let constraint = Constraint {
            patterns: &list,
            ..Constraint::default()
        };
        match lower(&constraint, &Limits::default()) {
            Ok(lowered) => accepted.push(lowered),
            Err(PatternError::Syntax { .. }) => compare_error(&v8, pattern, &mut report)?,
            Err(other) => report.refused.push((pattern.clone(), other)),
        }
    }
    let driver = Driver::compile(&accepted, options.directory)?;
    for (check, lowered) in accepted.iter().enumerate() {
        compare_texts(&v8, &driver, check, lowered, options, &mut report)?;
    }
    compare_properties(&v8, patterns, options, &mut report)?;
    Ok(report)
}

/// A pattern that is a syntax error here must be one there.
fn compare_error(v8: &V8, pattern: &str, report: &mut OracleReport) -> Result<(), OracleError> {
    match v8.matches(pattern, &[])? {
        (Mode::SyntaxError, _) => report.syntax_errors += 1,
        _ => report
            .disagreements
            .push(format!("`{pattern}` is a syntax error only here")),
    }
    Ok(())
}

fn compare_texts(
    v8: &V8,
    driver: &Driver,
    check: usize,
    lowered: &Lowered,
    options: &Options<'_>,
    report: &mut OracleReport,
) -> Result<(), OracleError> {
    let pattern = &lowered.patterns[0];
    let mut random = Random::new(options.seed.wrapping_add(check as u64));
    let astral = lowered.read_as == ReadAs::Unicode;
    let texts = texts(&lowered.dfa, options.texts_per_pattern, astral, &mut random);
    let (mode, theirs) = v8.matches(pattern, &texts)?;
    let expected = if astral { Mode::Unicode } else { Mode::NoFlag };
    if mode != expected {
        report
            .disagreements
            .push(format!("`{pattern}` is read by V8 as {mode:?}"));
        return Ok(());
    }
    let questions: Vec<_> = texts.iter().map(|text| (check, text.as_str())).collect();
    let ours = driver.ask(&questions)?;
    report.patterns += 1;
    report.texts += texts.len();
    report.matched += theirs.iter().filter(|answer| **answer).count();
    for ((text, ours), theirs) in texts.iter().zip(ours).zip(theirs) {
        if ours != theirs {
            report
                .disagreements
                .push(format!("`{pattern}` on {text:?}: {ours}, V8 says {theirs}"));
        }
    }
    Ok(())
}

fn compare_properties(
    v8: &V8,
    patterns: &[String],
    options: &Options<'_>,
    report: &mut OracleReport,
) -> Result<(), OracleError> {
    let mut names: BTreeSet<String> = patterns
        .iter()
        .flat_map(|pattern| properties::used_in(pattern))
        .collect();
    if options.all_properties {
        names.extend(properties::all());
    }
    let names: Vec<String> = names.into_iter().collect();
    let theirs = v8.properties(&names)?;
    report.properties = names.len();
    for (name, theirs) in names.iter().zip(theirs) {
        let ours = match name.split_once('=') {
            Some((name, value)) => property_value(name, value),
            None => lone_property(name),
        };
        let ours = ours.map(|set| set.ranges().to_vec());
        if ours != theirs {
            report
                .disagreements
                .push(format!("`\\p{{{name}}}` has other members in V8"));
        }
    }
    Ok(())
}
