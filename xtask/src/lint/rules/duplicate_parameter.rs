//! # What it does
//! Finds parameters that a list has twice: the same name and the same place (`in`). One of
//! an operation that has the name of one of its path is no duplicate, but overrides it.
//!
//! # Why is this bad?
//! OpenAPI asks for unique parameters. A client would send the value twice, or one of two.
//!
//! # Example
//! ```yaml
//! parameters:
//!   - { name: pretty, in: query, schema: { type: boolean } }
//!   - $ref: '#/components/parameters/Pretty'
//! ```
//!
//! # Other rule sets
//! Spectral `operation-parameters`; Redocly `operation-parameters-unique`; oasdiff
//! `duplicate-parameter`.

use std::collections::BTreeMap;

use super::prelude::*;

pub(super) const CODE: &str = "duplicate-parameter";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let items = subject.all(Part::PathItem).iter();
    for owner in items.chain(subject.all(Part::Operation)) {
        let mut seen = BTreeMap::new();
        let list = owner.get("parameters");
        for item in list.iter().flat_map(At::items) {
            let Some(parameter) = item.resolve() else {
                continue;
            };
            let (name, place) = (parameter.str("name"), parameter.str("in"));
            let (Some(name), Some(place)) = (name, place) else {
                continue;
            };
            if let Some(first) = seen.insert((name, place), item.pointer.clone()) {
                let message = format!("the parameter `{name}` in `{place}` stands here twice");
                found.at(&item, message, format!("the other one is at {first}"));
            }
        }
    }
}
