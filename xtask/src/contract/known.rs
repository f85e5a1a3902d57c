//! The findings that are known, each with the reason why it is no fault of ours.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::judge::Finding;
use super::plan::Case;

/// What is known of one kind of finding. What it does not name, it takes whatever it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// Who stands alone, as [`Finding::what`] says it.
    pub finding: String,
    /// The keyword.
    pub rule: String,
    /// The document, as the report calls it.
    pub document: Option<String>,
    /// The `operationId` of the client's document.
    pub operation: Option<String>,
    /// The place.
    pub at: Option<String>,
    /// The value, as the report shows it.
    pub value: Option<String>,
    /// Why that is right, or who is wrong.
    pub reason: String,
}

/// A value that no full request of an operation can have, since the client and a document
/// agree on none.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aside {
    /// The document, as the report calls it.
    pub document: String,
    /// The `operationId` of the client's document.
    pub operation: String,
    /// The JSON pointer in the body.
    pub at: String,
    /// Why they do not agree.
    pub reason: String,
}

/// The list, with how often each entry was met.
#[derive(Debug, Default)]
pub struct List {
    entries: Vec<Known>,
    aside: Vec<Aside>,
    met: BTreeMap<usize, usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    known: Vec<Known>,
    #[serde(default)]
    aside: Vec<Aside>,
}

impl List {
    /// Reads the list.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, or an entry without a reason.
    pub fn read(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let known = file.known.iter().map(|one| (&one.rule, &one.reason));
        let aside = file.aside.iter().map(|one| (&one.at, &one.reason));
        let mut unexplained = known
            .chain(aside)
            .filter(|(_, reason)| reason.trim().is_empty());
        if let Some((what, _)) = unexplained.next() {
            return Err(format!("an entry for `{what}` has no reason"));
        }
        Ok(Self {
            entries: file.known,
            aside: file.aside,
            met: BTreeMap::new(),
        })
    }

    /// The same, from a file.
    ///
    /// # Errors
    ///
    /// What is wrong with the file.
    pub fn from_file(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path);
        let list = text
            .map_err(|error| error.to_string())
            .and_then(|text| Self::read(&text));
        list.map_err(|error| format!("{}: {error}", path.display()))
    }

    /// The values that full requests of a document are without.
    pub fn aside(&self, document: &str) -> Vec<&Aside> {
        let aside = self.aside.iter();
        aside.filter(|one| one.document == document).collect()
    }

    /// Whether a finding is known; counts it.
    pub fn knows(&mut self, document: &str, case: &Case, finding: &Finding) -> bool {
        let mut entries = self.entries.iter();
        let known = entries.position(|known| known.is(document, case, finding));
        if let Some(index) = known {
            *self.met.entry(index).or_default() += 1;
        }
        known.is_some()
    }

    /// Each entry that was met, and how often.
    pub fn met(&self) -> impl Iterator<Item = (&Known, usize)> {
        self.met
            .iter()
            .map(|(index, count)| (&self.entries[*index], *count))
    }

    /// The entries for these documents that were not met: they are out of date.
    pub fn stale(&self, documents: &[&str]) -> impl Iterator<Item = &Known> {
        let unmet = |(index, _): &(usize, &Known)| !self.met.contains_key(index);
        let entries = self.entries.iter().enumerate().filter(unmet);
        let entries = entries.map(|(_, known)| known);
        entries.filter(move |known| {
            let document = known.document.as_deref();
            document.is_none_or(|document| documents.contains(&document))
        })
    }
}

impl Known {
    fn is(&self, document: &str, case: &Case, finding: &Finding) -> bool {
        let is = |own: &Option<String>, other: &str| own.as_deref().is_none_or(|own| own == other);
        self.finding == finding.what
            && self.rule == case.rule
            && is(&self.document, document)
            && is(&self.operation, &case.operation)
            && is(&self.at, &case.at)
            && is(&self.value, &case.value)
    }
}
