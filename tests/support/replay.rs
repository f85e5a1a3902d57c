//! The entries of a HAR while they are replayed: which one answers, and what went wrong.

use wiremock::{Request, ResponseTemplate};

use super::difference::Difference;
use super::entry::Entry;
use super::report::Report;
use super::request::ComparedRequest;

/// The status of the answer to a request that no entry is for. No API uses it.
const NO_ENTRY: u16 = 599;

/// A HAR and how far it has been replayed.
#[derive(Debug)]
pub(super) struct Replay {
    name: String,
    entries: Vec<Entry>,
    used: Vec<bool>,
    unanswered: Vec<String>,
}

impl Replay {
    pub(super) fn new(name: String, entries: Vec<Entry>) -> Self {
        let used = vec![false; entries.len()];
        Self {
            name,
            entries,
            used,
            unanswered: Vec::new(),
        }
    }

    /// Answers with the first unused entry that is for this request. Without one, keeps what
    /// differed and answers with that.
    pub(super) fn answer(&mut self, request: &Request) -> ResponseTemplate {
        let request = ComparedRequest::received(request);
        let differences: Vec<_> = self
            .entries
            .iter()
            .map(|entry| entry.request.differences(&request))
            .collect();
        let next = (0..self.entries.len())
            .find(|&index| !self.used[index] && differences[index].is_empty());
        if let Some(index) = next {
            self.used[index] = true;
            return self.entries[index].response.clone();
        }
        let text = self.explain(&request, &differences);
        self.unanswered.push(text.clone());
        ResponseTemplate::new(NO_ENTRY).set_body_string(text)
    }

    /// What the test has to know: requests without an answer, entries without a request.
    pub(super) fn report(&self) -> Option<Report> {
        let unused = (0..self.entries.len())
            .filter(|&index| !self.used[index])
            .map(|index| {
                let (label, request) = (self.label(index), &self.entries[index].request);
                format!("{}: {label} was not used\n  {request}", self.name)
            });
        Report::new(self.unanswered.iter().cloned().chain(unused).collect())
    }

    fn explain(&self, request: &ComparedRequest, differences: &[Vec<Difference>]) -> String {
        let head = format!("{}: no entry answers\n  {request}\n", self.name);
        let Some(nearest) = self.nearest(request, differences) else {
            return format!("{head}there are no entries");
        };
        let label = self.label(nearest);
        if differences[nearest].is_empty() {
            return format!("{head}{label} is for this request, but was used before");
        }
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
