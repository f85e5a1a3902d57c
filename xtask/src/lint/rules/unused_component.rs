//! # What it does
//! Finds components that no operation leads to, through references, the mapping of a
//! discriminator, or `security`. One that only other unused components refer to is unused.
//!
//! # Why is this bad?
//! It is left over, or what should refer to it does not. Code is generated for it all the
//! same.
//!
//! # Example
//! ```yaml
//! components:
//!   schemas:
//!     Draft: { type: object }
//! ```
//!
//! # Other rule sets
//! Spectral `oas3-unused-component`; Redocly `no-unused-components`. Both count a reference
//! from another unused component as a use.

use std::collections::{BTreeMap, BTreeSet};

use super::prelude::*;
use crate::lint::discriminators;
use crate::load::escape;

pub(super) const CODE: &str = "unused-component";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let used = used(subject);
    let kinds = subject.document.at("/components");
    for (kind, components) in kinds.iter().flat_map(At::entries) {
        if kind.starts_with("x-") {
            continue;
        }
        for (name, component) in components.entries() {
            if !used.contains(&component.pointer) {
                let message = format!("no operation uses the component `{name}`");
                let help = "take it away, or refer to it where it is meant";
                found.at_key(&components, &name, message, help);
            }
        }
    }
}

/// The components that are used, by pointer.
fn used(subject: &Subject<'_>) -> BTreeSet<String> {
    // What stands outside of all components is used; it is the user "".
    let mut uses: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (user, target) in references(subject) {
        uses.entry(user).or_default().push(target);
    }
    let mut used = BTreeSet::new();
    let mut open = vec![String::new()];
    while let Some(user) = open.pop() {
        for target in uses.remove(&user).unwrap_or_default() {
            if used.insert(target.clone()) {
                open.push(target);
            }
        }
    }
    used
}

/// The pairs of a component, or "", and a component that it needs.
fn references(subject: &Subject<'_>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (_, place) in &subject.walk.references {
        let Some(target) = place.target().and_then(|pointer| component(&pointer)) else {
            continue;
        };
        let user = component(&place.pointer).unwrap_or_default();
        found.push((user, target));
    }
    for (parent, children) in discriminators::children(&subject.walk) {
        let user = component(&parent).unwrap_or_default();
        let targets = children.iter().filter_map(|child| component(child));
        found.extend(targets.map(|target| (user.clone(), target)));
    }
    let root = subject.document.at_root();
    for owner in subject.all(Part::Operation).iter().chain([&root]) {
        let user = component(&owner.pointer).unwrap_or_default();
        let security = owner.get("security");
        for requirement in security.iter().flat_map(At::items) {
            for (name, _) in requirement.entries() {
                let name = escape(&name);
                let target = format!("/components/securitySchemes/{name}");
                found.push((user.clone(), target));
            }
        }
    }
    found
}

/// The component that a pointer leads to or into.
fn component(pointer: &str) -> Option<String> {
    let rest = pointer.strip_prefix("/components/")?;
    let mut tokens = rest.splitn(3, '/');
    Some(format!("/components/{}/{}", tokens.next()?, tokens.next()?))
}
