//! What went wrong during a replay: [`Unanswered`] requests, and the [`Report`] at its end.

use std::fmt;

/// A request that no entry answered. Its text names the request, the nearest entry and the
/// differences, with the values of both sides, shortened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text}")]
pub struct Unanswered {
    text: String,
}

impl Unanswered {
    pub(super) fn new(text: String) -> Self {
        Self { text }
    }
}

/// The requests that no entry answered and the entries that no request used. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Report {
    unanswered: Vec<Unanswered>,
    unused: Vec<String>,
}

impl Report {
    pub(super) fn new(unanswered: Vec<Unanswered>, unused: Vec<String>) -> Option<Self> {
        let something = !unanswered.is_empty() || !unused.is_empty();
        something.then_some(Self { unanswered, unused })
    }

    /// The requests that no entry answered, in the order in which they came.
    pub fn unanswered(&self) -> &[Unanswered] {
        &self.unanswered
    }

    /// The entries that no request used, in the order of the HAR: which one it is, and its
    /// method and path.
    pub fn unused(&self) -> &[String] {
        &self.unused
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unanswered = self.unanswered.iter().map(ToString::to_string);
        let findings: Vec<_> = unanswered.chain(self.unused.iter().cloned()).collect();
        f.write_str(&findings.join("\n\n"))
    }
}
