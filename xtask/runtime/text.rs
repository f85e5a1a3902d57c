//! Which rule a text breaks, once its check has refused it.

use super::violation::Rule;

/// The first of `rules` that `text` breaks: a length that it does not have, else the pattern.
#[cold]
pub fn broken(rules: &'static [Rule], text: &str) -> Rule {
    let length = text.chars().count() as u64;
    let breaks = |rule: &&Rule| match rule {
        Rule::MinLength(limit) => length < *limit,
        Rule::MaxLength(limit) => length > *limit,
        _ => true,
    };
    rules.iter().find(breaks).copied().unwrap_or(Rule::Required)
}
