//! `cargo xtask oracle`: which patterns are compared, and what is said of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Options, OracleReport, run};
use crate::diagnostics::{Diagnostic, Diagnostics, Failed};
use crate::load::{load, schemas};

/// Compares the patterns of `files` on about `texts` texts; `false` where V8 disagrees.
///
/// # Errors
///
/// A file cannot be read, or one of the programs does not run; `found` says what.
pub fn compare(files: &[PathBuf], texts: usize, found: &mut Diagnostics) -> Result<bool, Failed> {
    let mut patterns = BTreeSet::new();
    for file in files {
        patterns.extend(patterns_of(file, found)?);
    }
    let patterns: Vec<_> = patterns.into_iter().collect();
    let fault = |error: String| Diagnostic::error("oracle-fault", error);
    let directory = match tempfile::tempdir() {
        Ok(directory) => directory,
        Err(error) => return found.fail(fault(error.to_string())),
    };
    let node = std::env::var("NODE").unwrap_or_else(|_| "node".to_owned());
    let options = Options {
        node: Path::new(&node),
        directory: directory.path(),
        texts_per_pattern: texts.div_ceil(patterns.len().max(1)).max(2000),
        seed: 20_260_101,
        all_properties: true,
    };
    match run(&patterns, &options) {
        Ok(report) => {
            tell(&report);
            Ok(report.disagreements.is_empty())
        }
        Err(error) => found.fail(fault(error.to_string())),
    }
}

fn tell(report: &OracleReport) {
    for disagreement in report.disagreements.iter().take(100) {
        println!("{disagreement}");
    }
    for (pattern, why) in &report.refused {
        println!("refused: `{pattern}`: {why}");
    }
    println!(
        "{} patterns, {} syntax errors, {} texts of which {} match, {} properties, {} disagreements",
        report.patterns,
        report.syntax_errors,
        report.texts,
        report.matched,
        report.properties,
        report.disagreements.len()
    );
}

/// The patterns of a file: of an OpenAPI document, or of a JSON list of patterns or of
/// objects with a `pattern`.
fn patterns_of(file: &Path, found: &mut Diagnostics) -> Result<Vec<String>, Failed> {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    if let Ok(Value::Array(list)) = serde_json::from_str(&text) {
        let patterns = list
            .iter()
            .filter_map(|value| value.as_str().or(value["pattern"].as_str()));
        return Ok(patterns.map(str::to_owned).collect());
    }
    let document = load(file, &file.display().to_string(), found)?;
    let patterns = schemas(&document).into_iter();
    Ok(patterns
        .filter_map(|schema| schema.str("pattern").map(str::to_owned))
        .collect())
}
