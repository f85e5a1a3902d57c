//! # What it does
//! Finds values that have another shape than OpenAPI 3.0.3 gives them, fields that it
//! requires and that are not there, and responses under what is no status. Every one of
//! them is found, and the other lints run all the same.
//!
//! # Why is this bad?
//! A tool that reads the document fails, or passes over the part without a word.
//!
//! # Example
//! ```yaml
//! parameters:
//!   - name: pageNum
//!     in: query
//!     required: 'yes'   # true or false
//! ```
//!
//! # Other rule sets
//! Spectral `oas3-schema`; Redocly `struct`; of oasdiff, the rules that end in `-required`.

use std::thread;

use serde_path_to_error::Segment;

use super::prelude::*;

pub(super) const CODE: &str = "not-openapi";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for fault in &subject.walk.faults {
        match &fault.key {
            Some(key) => found.at_key(&fault.place, key, &fault.message, fault.help),
            None => found.at(&fault.place, &fault.message, fault.help),
        }
    }
    if subject.walk.faults.is_empty() {
        second_opinion(subject.document, found);
    }
}

/// Reads the tree by the types of `openapiv3`, for what they know of the structure and the
/// tables here do not.
fn second_opinion(document: &Document, found: &mut Findings) {
    // Its types recurse over the levels of the document, with frames of many kilobytes.
    const STACK: usize = 256 << 20;
    let json = document.root.to_json();
    let read = thread::scope(|scope| {
        let read = || serde_path_to_error::deserialize::<_, openapiv3::OpenAPI>(&json).map(drop);
        let reader = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, read);
        let reader = reader.expect("a thread can be started");
        reader
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    });
    let Err(error) = read else { return };
    let mut place = document.at_root();
    for segment in error.path() {
        let next = match segment {
            Segment::Seq { index } => place.items().get(*index).cloned(),
            Segment::Map { key } => place.get(key),
            Segment::Enum { .. } | Segment::Unknown => None,
        };
        let Some(next) = next else { break };
        place = next;
    }
    let message = format!("this is not an OpenAPI document: {}", error.inner());
    found.at(&place, message, "correct what stands here");
}
