//! [`Finding`]: what recordings do that the document does not say, counted, with an example.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::rule::Kind;
use crate::diagnostics::in_one_line;

/// What makes two things one finding. Its parts hold names and codes, and nothing that is a
/// recorded value: `*` stands for indices of arrays and keys of maps.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The operation's id, or its method and path where the document has none.
    pub operation: String,
    /// What.
    pub kind: Kind,
    /// Where: `response /results/*/id`, `error /detail`, `status 201` and so on.
    pub place: String,
}

impl Key {
    /// A key whose parts are one line each, whatever names the server sends.
    pub(super) fn new(operation: &str, place: &str, kind: Kind) -> Self {
        Self {
            operation: in_one_line(operation).into_owned(),
            place: in_one_line(place.trim_end()).into_owned(),
            kind,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.operation, self.kind.name(), self.place)
    }
}

/// One case of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The recording: a file, and the entry in a HAR.
    pub recording: String,
    /// The JSON pointer within the body; empty where it is the whole, or no body.
    pub pointer: String,
    /// The value, shortened; none where there is none, or where it may be a secret.
    pub value: Option<String>,
    /// What the document says.
    pub rule: String,
}

/// Something that recordings do and the document does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub key: Key,
    /// How often it was seen.
    pub count: usize,
    /// In how many recordings.
    pub recordings: usize,
    /// Whether it is accepted.
    pub known: bool,
    /// The first case.
    pub example: Example,
}

/// Findings in the making.
#[derive(Debug, Default)]
pub(super) struct Findings(BTreeMap<Key, Finding>);

impl Findings {
    pub(super) fn add(&mut self, key: Key, example: Example) {
        let finding = self.0.entry(key.clone()).or_insert(Finding {
            key,
            count: 0,
            recordings: 0,
            known: false,
            example,
        });
        finding.count += 1;
    }

    /// Counts the recording that these keys were seen in.
    pub(super) fn seen_in_one(&mut self, keys: &BTreeSet<Key>) {
        for key in keys {
            if let Some(finding) = self.0.get_mut(key) {
                finding.recordings += 1;
            }
        }
    }

    pub(super) fn into_list(self) -> Vec<Finding> {
        self.0.into_values().collect()
    }
}
