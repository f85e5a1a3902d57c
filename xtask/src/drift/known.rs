//! [`Known`]: the list of accepted findings, as a file that people review.
//!
//! An operation in brackets, and a line for each of its findings: the kind and the place. They
//! stand in one order, so that a change of the list is a change of as many lines; what begins
//! with `#` is a remark.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::finding::Key;
use super::rule::Kind;

/// What is accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known(BTreeSet<Key>);

/// A line that is none of an accepted list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: `{text}`: {rule}")]
pub struct KnownError {
    /// The number of the line, from 1.
    pub line: usize,
    /// The line.
    pub text: String,
    /// What it should be.
    pub rule: &'static str,
}

const HEAD: &str = "\
# What recordings do that the document does not say, as accepted. `cargo xtask drift --accept`
# writes this list; docs/drift.md explains it. `*` stands for any index or key.
";

impl Known {
    /// Reads a list.
    ///
    /// # Errors
    ///
    /// A line is none of one.
    pub fn parse(text: &str) -> Result<Self, KnownError> {
        let mut keys = BTreeSet::new();
        let mut operation: Option<&str> = None;
        for (index, line) in text.lines().enumerate() {
            let wrong = |rule| KnownError {
                line: index + 1,
                text: line.to_owned(),
                rule,
            };
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(name) = line.strip_prefix('[') {
                let name = name.strip_suffix(']');
                operation = Some(name.ok_or_else(|| wrong("it must end with `]`"))?);
                continue;
            }
            let (kind, place) = line.split_once(' ').unwrap_or((line, ""));
            let kind = Kind::named(kind).ok_or_else(|| wrong("it must begin with a kind"))?;
            let operation =
                operation.ok_or_else(|| wrong("it must stand below an `[operation]`"))?;
            let key = Key {
                operation: operation.to_owned(),
                place: place.to_owned(),
                kind,
            };
            if !keys.insert(key) {
                return Err(wrong("it must stand here once"));
            }
        }
        Ok(Self(keys))
    }

    /// The list of these findings.
    pub fn of<'a>(keys: impl IntoIterator<Item = &'a Key>) -> Self {
        Self(keys.into_iter().cloned().collect())
    }

    /// The file.
    pub fn to_text(&self) -> String {
        let mut text = HEAD.to_owned();
        let mut operation = None;
        for key in &self.0 {
            if operation != Some(&key.operation) {
                let _ = writeln!(text, "\n[{}]", key.operation);
                operation = Some(&key.operation);
            }
            let line = format!("{} {}", key.kind.name(), key.place);
            let _ = writeln!(text, "{}", line.trim_end());
        }
        text
    }

    /// Whether a finding is accepted.
    pub fn contains(&self, key: &Key) -> bool {
        self.0.contains(key)
    }

    /// What is accepted, in order.
    pub fn keys(&self) -> impl Iterator<Item = &Key> {
        self.0.iter()
    }

    /// How much is accepted.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
