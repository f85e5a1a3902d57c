//! # What it does
//! Finds values that stand in an enum twice. Numbers are compared by value: `1` and `1.0`
//! are one.
//!
//! # Why is this bad?
//! JSON Schema asks for unique values. One of the two may have been meant as another.
//!
//! # Example
//! ```yaml
//! State: { type: string, enum: [RUNNING, FAILED, RUNNING] }
//! ```
//!
//! # Other rule sets
//! Spectral `duplicated-entry-in-enum`; oasdiff `duplicate-enum-value`.

use std::collections::BTreeMap;

use super::prelude::*;

pub(super) const CODE: &str = "duplicate-enum-value";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let schemas = subject.schemas().iter();
    for owner in schemas.chain(subject.all(Part::ServerVariable)) {
        let mut seen = BTreeMap::new();
        let values = owner.get("enum");
        for value in values.iter().flat_map(At::items) {
            let text = value.node.to_json().to_string();
            let message = format!("{text} stands in this enum twice");
            if let Some(first) = seen.insert(text, value.pointer.clone()) {
                found.at(&value, message, format!("the other one is at {first}"));
            }
        }
    }
}
