//! The entries of a HAR while they are replayed: which one answers, and what went wrong.

use http::Response;
use reqwest::Request;

use super::difference::Difference;
use super::entry::Entry;
use super::report::{Report, Unanswered};
use super::request::ComparedRequest;

/// A HAR and how far it has been replayed.
pub(super) struct Progress {
    name: String,
    entries: Vec<Entry>,
    used: Vec<bool>,
    unanswered: Vec<Unanswered>,
}

impl Progress {
    pub(super) fn new(name: String, entries: Vec<Entry>) -> Self {
        let used = vec![false; entries.len()];
        Self {
            name,
            entries,
            used,
            unanswered: Vec::new(),
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// How many entries are used, and how many there are.
    pub(super) fn counts(&self) -> (usize, usize) {
        let used = self.used.iter().filter(|used| **used).count();
        (used, self.entries.len())
    }

    /// Answers with the first unused entry that is for this request. Without one, keeps what
    /// differed and gives that.
    pub(super) fn answer(&mut self, request: &Request) -> Result<Response<Vec<u8>>, Unanswered> {
        let request = ComparedRequest::sent(request);
        let differences: Vec<_> = self
            .entries
            .iter()
            .map(|entry| entry.request.differences(&request))
            .collect();
        let next = (0..self.entries.len())
            .find(|&index| !self.used[index] && differences[index].is_empty());
        if let Some(index) = next {
            self.used[index] = true;
            return Ok(self.entries[index].response.clone());
        }
        let unanswered = Unanswered::new(self.explain(&request, &differences));
        self.unanswered.push(unanswered.clone());
        Err(unanswered)
    }

    /// What the test has to know: requests without an answer, entries without a request.
    pub(super) fn report(&self) -> Option<Report> {
        let unused = (0..self.entries.len())
            .filter(|&index| !self.used[index])
            .map(|index| {
                let (label, request) = (self.label(index), &self.entries[index].request);
                format!("{}: {label} was not used\n  {request}", self.name)
            });
        Report::new(self.unanswered.clone(), unused.collect())
    }

    fn explain(&self, request: &ComparedRequest, differences: &[Vec<Difference>]) -> String {
        let head = format!("{}: no entry answers\n  {request}\n", self.name);
        let equal: Vec<_> = (0..self.entries.len())
            .filter(|&index| differences[index].is_empty())
            .collect();
        match equal.as_slice() {
            [] => {}
            [only] => {
                let label = self.label(*only);
                return format!("{head}{label} is for this request, but was used before");
            }
            [.., last] => {
                let (count, label) = (equal.len(), self.label(*last));
                return format!(
                    "{head}{count} entries are for this request, but were used before; \
                     the last is {label}"
                );
            }
        }
        let Some(nearest) = self.nearest(request, differences) else {
            return format!("{head}there are no entries");
        };
        let label = self.label(nearest);
        let list: Vec<_> = differences[nearest]
            .iter()
            .map(ToString::to_string)
            .collect();
        format!(
            "{head}nearest is {label}; what differs:\n{}",
            list.join("\n")
        )
    }

    /// The entry with the fewest differences, and rather one for the same resource; of
    /// equals, the first.
    fn nearest(&self, request: &ComparedRequest, differences: &[Vec<Difference>]) -> Option<usize> {
        (0..self.entries.len()).min_by_key(|&index| {
            let same_target = self.entries[index].request.same_target(request);
            (!same_target, differences[index].len())
        })
    }

    fn label(&self, index: usize) -> String {
        let place = format!("entry {} of {}", index + 1, self.entries.len());
        match &self.entries[index].comment {
            Some(comment) => format!("{place} ({comment})"),
            None => place,
        }
    }
}
