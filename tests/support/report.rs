//! What went wrong during a replay.

use std::fmt;

/// The requests that no entry answered and the entries that no request used. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Report {
    findings: Vec<String>,
}

impl Report {
    pub(super) fn new(findings: Vec<String>) -> Option<Self> {
        (!findings.is_empty()).then_some(Self { findings })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.findings.join("\n\n"))
    }
}
