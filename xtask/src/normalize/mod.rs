//! Normalize: a [`Document`] becomes one of a plain shape that the later stages rely on.
//!
//! After the passes
//! - an operation has all of its parameters itself, and none of its parts is a reference;
//! - a body has one media type;
//! - a schema that refers to another is a `$ref`, at most with annotations beside it;
//! - a constraint set or an object with properties is a component, and everything else
//!   refers to it.
//!
//! Each pass is a file, says what it rewrites, and records each rewrite.

mod annotated_references;
mod inline_parameters;
mod inline_parts;
mod named_schemas;
mod one_media_type;

pub(crate) use one_media_type::is_json;

use crate::load::{At, Document, Node};

/// A rewrite of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewrite {
    /// The pass that made it.
    pub pass: &'static str,
    /// The JSON pointer of what was rewritten.
    pub pointer: String,
    /// What it became.
    pub became: String,
}

/// The rewrites of a run, in order.
#[derive(Clone, Debug, Default)]
pub struct Record(Vec<Rewrite>);

impl Record {
    /// Adds a rewrite.
    pub fn push(&mut self, pass: &'static str, pointer: &str, became: impl Into<String>) {
        self.0.push(Rewrite {
            pass,
            pointer: pointer.to_owned(),
            became: became.into(),
        });
    }

    /// The rewrites.
    pub fn rewrites(&self) -> &[Rewrite] {
        &self.0
    }
}

/// A pass: rewrites the document in place.
type Pass = fn(&mut Document, &mut Record);

/// The passes, in order.
const PASSES: [Pass; 5] = [
    inline_parameters::run,
    inline_parts::run,
    one_media_type::run,
    annotated_references::run,
    named_schemas::run,
];

/// Runs every pass.
pub fn normalize(mut document: Document) -> (Document, Record) {
    let mut record = Record::default();
    for pass in PASSES {
        pass(&mut document, &mut record);
    }
    (document, record)
}

/// The value that a reference at `place` leads to, at the place of the reference.
fn resolved(place: &At<'_>) -> Option<Node> {
    place.node.get("$ref")?;
    let target = place.resolve()?;
    Some(Node {
        span: place.node.span,
        ..target.node.clone()
    })
}

/// The JSON pointers of the operations.
fn operation_pointers(document: &Document) -> Vec<String> {
    document
        .operations()
        .map(|(_, _, operation)| operation.pointer)
        .collect()
}
