//! The rules of a text: its pattern and its length.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::violation::Rule;

/// Whether `text` matches `pattern`, by ECMA-262 with the `u` flag.
pub fn check_pattern(text: &str, pattern: &'static str) -> Result<(), Rule> {
    static COMPILED: OnceLock<Mutex<BTreeMap<&'static str, regress::Regex>>> = OnceLock::new();
    let compiled = COMPILED.get_or_init(Mutex::default);
    let mut compiled = compiled.lock().unwrap_or_else(PoisonError::into_inner);
    if !compiled.contains_key(pattern) {
        let regex = regress::Regex::with_flags(pattern, "u").map_err(|_| Rule::Pattern(pattern))?;
        compiled.insert(pattern, regex);
    }
    match compiled.get(pattern).and_then(|regex| regex.find(text)) {
        Some(_) => Ok(()),
        None => Err(Rule::Pattern(pattern)),
    }
}

/// Whether `text` has at least `limit` code points.
pub fn check_min_length(text: &str, limit: u64) -> Result<(), Rule> {
    match (text.chars().count() as u64) < limit {
        true => Err(Rule::MinLength(limit)),
        false => Ok(()),
    }
}

/// Whether `text` has at most `limit` code points.
pub fn check_max_length(text: &str, limit: u64) -> Result<(), Rule> {
    match (text.chars().count() as u64) > limit {
        true => Err(Rule::MaxLength(limit)),
        false => Ok(()),
    }
}
