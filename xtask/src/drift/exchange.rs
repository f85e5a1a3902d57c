//! One recording against the document: its operation, status, media type and body, and of a
//! request that the server took, the same.

use serde_json::Value;

use super::body;
use super::description::{Description, MediaType, Operation};
use super::finding::{Example, Key};
use super::judge::{Departure, Side, judge};
use super::request;
use super::rule::Rule;
use crate::model::{self, Api, Size};
use crate::normalize::essence;
use crate::recording::Recording;

/// What a recording does that the document does not say.
pub(super) type Drift = Vec<(Key, Example)>;

/// The way in which findings of one recording are noted.
pub(super) struct Notes<'r> {
    recording: &'r Recording,
    operation: String,
    drift: Drift,
}

/// What the generated client makes of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decoded {
    /// A value with these violations: the place and the rule of each.
    Value(Vec<(String, String)>),
    /// No value: the body is no JSON, or of another outer shape.
    Invalid,
}

/// The operation and version that a recording needs beside the client's.
pub(super) fn version(
    description: &Description,
    index: usize,
    recording: &Recording,
) -> Option<String> {
    let operation = description.operation(index);
    let response = &recording.response;
    let declared = operation.response(response.status);
    let answered = declared.zip(response.header("content-type"));
    let answered = answered.and_then(|(declared, recorded)| {
        MediaType::of(&declared.media_types, recorded)?.other_version()
    });
    answered.or_else(|| {
        let (sent, _) = recording.request.as_ref()?.body.as_ref()?;
        MediaType::of(&operation.request, sent.as_deref()?)?.other_version()
    })
}

/// Judges a recording by the version that it was recorded in.
pub(super) fn drift(
    description: &Description,
    index: Option<usize>,
    recording: &Recording,
) -> (String, Drift) {
    let Some(index) = index else {
        let operation = unknown_operation(description, recording);
        let mut notes = Notes::of(recording, &operation);
        notes.add("", Rule::UnknownOperation, None);
        return (operation, notes.drift);
    };
    let operation = description.operation(index);
    let mut notes = Notes::of(recording, &operation.id);
    head(operation, recording, &mut notes);
    let version = version(description, index, recording);
    if let Some((api, lowered)) = description.in_version(index, version.as_ref()) {
        response(api, lowered, recording, &mut notes);
        if body::is_success(recording.response.status) {
            request::judge(api, lowered, operation, recording, &mut notes);
        }
    }
    (operation.id.clone(), notes.drift)
}

/// What the generated client makes of the response of a recording; none where it has no such
/// operation.
pub(super) fn decoded(
    description: &Description,
    index: usize,
    recording: &Recording,
) -> Option<Decoded> {
    let (api, operation) = description.client(index)?;
    let response = &recording.response;
    let value = match body::response(operation, response.status, &response.body) {
        Ok(Some((ty, value))) => (ty, value),
        Ok(None) => return Some(Decoded::Value(Vec::new())),
        Err(_) => return Some(Decoded::Invalid),
    };
    let found = judge(api, Side::Response, (value.0, &Size::default()), &value.1);
    let violations = found.iter().filter(|found| found.rule.is_violation());
    let violations: Vec<_> = violations
        .map(|found| (found.place.clone(), found.rule.to_string()))
        .collect();
    let whole = |(place, _): &(String, String)| place.is_empty();
    Some(match violations.iter().any(whole) {
        true => Decoded::Invalid,
        false => Decoded::Value(violations),
    })
}

/// The status, the media type, and whether there is a body.
fn head(operation: &Operation, recording: &Recording, notes: &mut Notes<'_>) {
    let response = &recording.response;
    let status = response.status;
    let Some(declared) = operation.response(status) else {
        let place = format!("status {status}");
        return notes.add(&place, Rule::UndeclaredStatus, None);
    };
    if response.body.is_empty() {
        return;
    }
    if declared.media_types.is_empty() {
        let place = format!("{} {status}", body::part(status));
        let value = Some(format!("{} bytes", response.body.len()));
        return notes.add(&place, Rule::UndeclaredBody, value);
    }
    let recorded = response.header("content-type").map(essence);
    let known = recorded
        .as_ref()
        .is_some_and(|recorded| MediaType::of(&declared.media_types, recorded).is_some());
    if !known {
        let recorded = recorded.unwrap_or_else(|| "(none)".to_owned());
        let place = format!("media-type {status} {recorded}");
        notes.add(&place, Rule::UndeclaredMediaType, None);
    }
}

fn response(api: &Api, operation: &model::Operation, recording: &Recording, notes: &mut Notes<'_>) {
    let response = &recording.response;
    let part = body::part(response.status);
    match body::response(operation, response.status, &response.body) {
        Ok(Some((ty, value))) => {
            notes.judged(api, Side::Response, part, (ty, &Size::default()), &value);
        }
        Ok(None) => {}
        Err(what) => notes.add(part, Rule::NotJson, Some(what)),
    }
}

/// The method and the path, with `*` for the segments that look like data.
fn unknown_operation(description: &Description, recording: &Recording) -> String {
    let is_name = |segment: &str| {
        description.has_segment(segment) || segment.chars().all(|c| c.is_ascii_alphabetic())
    };
    let path = recording.path.as_ref().map(|path| {
        let segments = path.split('/');
        let segments = segments.map(|segment| if is_name(segment) { segment } else { "*" });
        segments.collect::<Vec<_>>().join("/")
    });
    match (&recording.method, path, &recording.operation) {
        (Some(method), Some(path), _) => format!("{method} {path}"),
        (_, _, Some(name)) => name.clone(),
        _ => recording.file.clone(),
    }
}

impl<'r> Notes<'r> {
    fn of(recording: &'r Recording, operation: &str) -> Self {
        Self {
            recording,
            operation: operation.to_owned(),
            drift: Drift::new(),
        }
    }

    /// Notes something at a place that is no pointer.
    pub(super) fn add(&mut self, place: &str, rule: Rule<'_>, value: Option<String>) {
        self.note(place, String::new(), rule, value);
    }

    /// Judges a body, and notes what departs.
    pub(super) fn judged(
        &mut self,
        api: &Api,
        side: Side,
        part: &str,
        ty: (&model::Type, &Size),
        value: &Value,
    ) {
        self.departures(part, judge(api, side, ty, value));
    }

    /// Notes departures within a part.
    pub(super) fn departures(&mut self, part: &str, departures: Vec<Departure<'_>>) {
        for found in departures {
            let place = format!("{part} {}", found.general);
            self.note(&place, found.place, found.rule, found.value);
        }
    }

    fn note(&mut self, place: &str, pointer: String, rule: Rule<'_>, value: Option<String>) {
        let key = Key::new(&self.operation, place, rule.kind());
        let example = Example {
            recording: self.recording.name(),
            pointer,
            value,
            rule: rule.to_string(),
        };
        self.drift.push((key, example));
    }
}
