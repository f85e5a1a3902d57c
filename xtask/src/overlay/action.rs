//! One action on the document.

use std::collections::BTreeSet;

use super::merge::{Group, merge_into};
use super::path::{Location, select};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Document, Node};

/// Does what the action at `place` says. What it brings along is `offset` characters into
/// the files of the document.
pub(super) fn apply(
    document: &mut Document,
    place: &At<'_>,
    offset: usize,
    found: &mut Diagnostics,
) {
    let Some(targets) = selected(document, place, "target", found) else {
        return;
    };
    if place.is_true("remove") {
        return remove(document, &targets, place, found);
    }
    let value = match place.get("copy") {
        Some(_) => copied(document, place, found),
        None => place.get("update").map(|update| update.node.moved(offset)),
    };
    if let Some(value) = value
        && are_alike(document, &targets, place, found)
    {
        update(document, &targets, &value, place, found);
    }
}

/// What the expression `name` of an action selects: one value at least.
fn selected(
    document: &Document,
    place: &At<'_>,
    name: &str,
    found: &mut Diagnostics,
) -> Option<BTreeSet<Location>> {
    let expression = place.get(name)?;
    let selected = select(&document.root, &expression, found)?;
    if selected.is_empty() {
        let text = expression.node.as_str().unwrap_or_default();
        let message = format!("`{text}` matches nothing in the document");
        let help = "the document has changed, or the expression is wrong";
        let diagnostic = Diagnostic::error("overlay-matches-nothing", message).help(help);
        found.push(expression.mark(diagnostic));
        return None;
    }
    Some(selected)
}

fn remove(
    document: &mut Document,
    targets: &BTreeSet<Location>,
    place: &At<'_>,
    found: &mut Diagnostics,
) {
    // Backwards, so that what is removed does not move what is still to be.
    for target in targets.iter().rev() {
        let Some((around, step)) = target.split() else {
            let message = "the whole document cannot be removed";
            found.push(place.mark_key("target", Diagnostic::error("invalid-overlay", message)));
            continue;
        };
        if let Some(around) = document.root.at_pointer_mut(&around) {
            step.remove_from(around);
        }
    }
}

/// The one value that `copy` selects.
fn copied(document: &Document, place: &At<'_>, found: &mut Diagnostics) -> Option<Node> {
    let selected = selected(document, place, "copy", found)?;
    let mut locations = selected.iter();
    let (Some(only), None) = (locations.next(), locations.next()) else {
        let count = selected.len();
        let message = format!("`copy` has to select one value, and selects {count}");
        found.push(place.mark_key("copy", Diagnostic::error("invalid-overlay", message)));
        return None;
    };
    document.root.at_pointer(&only.pointer()).cloned()
}

/// All targets have to be objects, or arrays, or neither.
fn are_alike(
    document: &Document,
    targets: &BTreeSet<Location>,
    place: &At<'_>,
    found: &mut Diagnostics,
) -> bool {
    let nodes = targets
        .iter()
        .filter_map(|target| document.root.at_pointer(&target.pointer()));
    let groups: BTreeSet<Group> = nodes.map(Group::of).collect();
    if groups.len() > 1 {
        let names: Vec<_> = groups.iter().map(|group| group.name()).collect();
        let message = format!("the targets are {}", names.join(" and "));
        let help = "an action is for objects, for arrays, or for other values";
        let diagnostic = Diagnostic::error("overlay-mismatch", message).help(help);
        found.push(place.mark_key("target", diagnostic));
    }
    groups.len() == 1
}

fn update(
    document: &mut Document,
    targets: &BTreeSet<Location>,
    value: &Node,
    place: &At<'_>,
    found: &mut Diagnostics,
) {
    for target in targets {
        let pointer = target.pointer();
        let Some(node) = document.root.at_pointer_mut(&pointer) else {
            continue;
        };
        if let Err(mismatch) = merge_into(node, value, &pointer) {
            let what = if place.get("copy").is_some() {
                "copy"
            } else {
                "update"
            };
            let diagnostic = Diagnostic::error("overlay-mismatch", mismatch.to_string());
            found.push(place.mark_key(what, diagnostic));
        }
    }
}
