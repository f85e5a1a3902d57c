//! JSONPath (RFC 9535) on the document: which values an action is for.

use std::collections::BTreeSet;

use serde_json_path::{JsonPath, PathElement};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Kind, Node, escape};

/// Deeper expressions are refused, so that the parser need not fear its stack.
const MAX_DEPTH: usize = 32;

/// One step from a value to one within it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Index(usize),
    Name(String),
}

/// The way from the root of the document to a value. One that leads into another value
/// comes after it, and a later element after an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Location(Vec<Step>);

/// The places in `root` that the expression at `place` selects; none where there is no such
/// expression, which is reported.
pub(super) fn select(
    root: &Node,
    place: &At<'_>,
    found: &mut Diagnostics,
) -> Option<BTreeSet<Location>> {
    let text = place.node.as_str().unwrap_or_default();
    match parse(text) {
        Ok(path) => {
            let json = root.to_json();
            let selected = path.query_located(&json);
            Some(selected.locations().map(Location::new).collect())
        }
        Err(message) => {
            let message = format!("this is not JSONPath: {message}");
            let help = "a target is an expression of RFC 9535, such as `$.info.title`";
            let diagnostic = Diagnostic::error("invalid-json-path", message).help(help);
            found.push(place.mark(diagnostic));
            None
        }
    }
}

fn parse(text: &str) -> Result<JsonPath, String> {
    let mut depth = 0_usize;
    for character in text.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(format!("nested deeper than {MAX_DEPTH} levels"));
        }
    }
    JsonPath::parse(text).map_err(|error| error.to_string())
}

impl Location {
    fn new(path: &serde_json_path::NormalizedPath<'_>) -> Self {
        let steps = path.iter().map(|step| match step {
            PathElement::Name(name) => Step::Name((*name).to_owned()),
            PathElement::Index(index) => Step::Index(*index),
        });
        Self(steps.collect())
    }

    /// The JSON pointer of the place.
    pub(super) fn pointer(&self) -> String {
        let steps = self.0.iter().map(|step| match step {
            Step::Name(name) => format!("/{}", escape(name)),
            Step::Index(index) => format!("/{index}"),
        });
        steps.collect()
    }

    /// The pointer of the value around it, and the last step; `None` of the whole document.
    pub(super) fn split(&self) -> Option<(String, &Step)> {
        let (last, around) = self.0.split_last()?;
        Some((Self(around.to_vec()).pointer(), last))
    }
}

impl Step {
    /// Removes what the step leads to from `around`.
    pub(super) fn remove_from(&self, around: &mut Node) {
        match (self, &mut around.kind) {
            (Self::Name(name), Kind::Object(entries)) => {
                entries.shift_remove(name);
            }
            (Self::Index(index), Kind::Array(items)) if *index < items.len() => {
                items.remove(*index);
            }
            _ => {}
        }
    }
}
