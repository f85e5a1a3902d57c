//! Drift: what recordings of an API do that its document does not say.
//!
//! A recording is judged by the [`Api`](crate::model::Api) that the client is generated from,
//! so that what is reported is what a caller of the client would see: violations, and what the
//! client keeps aside or takes silently (unknown properties, undeclared statuses and media
//! types). Two differences are on purpose. A response in an older version of its media type is
//! judged by that version, which the client has no types for; and requests are judged too, if
//! the server took them. [`Report::client`] says how the client itself would fare.
//!
//! The accepted list and the reports name operations, properties and codes. Only the example
//! of a finding holds a recorded value, and the accepted list holds no examples.

mod body;
mod choice;
pub mod command;
mod description;
mod exchange;
mod finding;
mod json;
mod judge;
pub mod known;
mod place;
mod request;
mod rule;
mod scalar;
mod shown;
mod template;
mod text;

use std::collections::{BTreeMap, BTreeSet};

pub use description::Description;
pub use exchange::Decoded;
pub use finding::{Example, Finding, Key};
pub use json::json;
pub use rule::{Kind, Rule};
pub use text::text;

use crate::recording::{Recording, Recordings, Unreadable};
use finding::Findings;
use known::Known;

/// What came of holding recordings against a document.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// What the recordings do that the document does not say, by key.
    pub findings: Vec<Finding>,
    /// The operations of the recordings, by name.
    pub operations: BTreeMap<String, Count>,
    /// All recordings.
    pub all: Count,
    /// How many of them are in another version than the client asks for.
    pub other_versions: usize,
    /// How the generated client fares with the responses.
    pub client: ClientCount,
    /// What is accepted and was not seen.
    pub stale: Vec<Key>,
    /// What could not be read.
    pub unreadable: Vec<Unreadable>,
    /// How many requests of HARs had no answer.
    pub unanswered: usize,
}

/// How many recordings there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// In all.
    pub recordings: usize,
    /// How many of them do only what the document says.
    pub clean: usize,
}

/// What the generated client makes of the responses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClientCount {
    /// How many become a value without violations.
    pub clean: usize,
    /// How many become a value with violations.
    pub departing: usize,
    /// How many become no value.
    pub invalid: usize,
    /// How many are of an operation that it has not.
    pub unknown: usize,
}

impl Report {
    /// The findings that are not accepted.
    pub fn new_findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| !finding.known)
    }

    /// Marks what is accepted, and notes what is accepted and was not seen.
    pub fn hold_against(&mut self, known: &Known) {
        let seen: BTreeSet<_> = self.findings.iter().map(|finding| &finding.key).collect();
        let stale = known.keys().filter(|key| !seen.contains(key));
        self.stale = stale.cloned().collect();
        for finding in &mut self.findings {
            finding.known = known.contains(&finding.key);
        }
    }
}

/// Holds recordings against a document.
pub fn compare(description: &mut Description, recordings: &Recordings) -> Report {
    let all = &recordings.recordings;
    let found: Vec<_> = all.iter().map(|one| description.find(one)).collect();
    let versions = all.iter().zip(&found).filter_map(|(recording, index)| {
        let index = (*index)?;
        Some((index, exchange::version(description, index, recording)?))
    });
    let versions: Vec<_> = versions.collect();
    let distinct: BTreeSet<_> = versions.iter().cloned().collect();
    description.lower_versions(distinct);
    let mut report = Report {
        other_versions: versions.len(),
        unreadable: recordings.unreadable.clone(),
        unanswered: recordings.unanswered,
        ..Report::default()
    };
    let mut findings = Findings::default();
    for (recording, index) in all.iter().zip(found) {
        let (operation, drift) = exchange::drift(description, index, recording);
        let clean = drift.is_empty();
        report.all.add(clean);
        report.operations.entry(operation).or_default().add(clean);
        let decoded = index.and_then(|index| exchange::decoded(description, index, recording));
        report.client.add(decoded.as_ref());
        let keys: BTreeSet<_> = drift.iter().map(|(key, _)| key.clone()).collect();
        for (key, example) in drift {
            findings.add(key, example);
        }
        findings.seen_in_one(&keys);
    }
    report.findings = findings.into_list();
    report
}

/// What the generated client makes of the response of a recording; none where it has no such
/// operation.
pub fn decoded(description: &Description, recording: &Recording) -> Option<Decoded> {
    exchange::decoded(description, description.find(recording)?, recording)
}

impl Count {
    fn add(&mut self, clean: bool) {
        self.recordings += 1;
        self.clean += usize::from(clean);
    }
}

impl ClientCount {
    fn add(&mut self, decoded: Option<&Decoded>) {
        let count = match decoded {
            Some(Decoded::Value(violations)) if violations.is_empty() => &mut self.clean,
            Some(Decoded::Value(_)) => &mut self.departing,
            Some(Decoded::Invalid) => &mut self.invalid,
            None => &mut self.unknown,
        };
        *count += 1;
    }
}
