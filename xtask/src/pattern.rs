//! Patterns of ECMA-262 with the `u` flag: whether one is well-formed, and what it matches.

/// A pattern that is well-formed.
pub struct Pattern(regress::Regex);

/// A pattern that is not.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct PatternError(String);

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    ///
    /// It is no ECMA-262 pattern with the `u` flag.
    pub fn new(pattern: &str) -> Result<Self, PatternError> {
        let regex = regress::Regex::with_flags(pattern, "u");
        regex.map(Self).map_err(|error| PatternError(error.text))
    }

    /// Whether it is found in `text`.
    pub fn matches(&self, text: &str) -> bool {
        self.0.find(text).is_some()
    }
}
