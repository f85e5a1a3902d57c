//! Normalize: a [`Document`] becomes one of a plain shape that the later stages rely on.
//!
//! After the passes
//! - an operation has all of its parameters itself, those of its path among them, and none of its parts is a reference;
//! - a body has one media type;
//! - the URL of a server has no variables, but for those without a default;
//! - a schema that refers to another is a `$ref` to a component, at most with annotations
//!   beside it;
//! - no schema has `allOf` or `anyOf`, and one with `oneOf` has nothing else but a
//!   discriminator with a complete mapping, and annotations;
//! - a constraint set, a choice or an object with properties is a component, and everything
//!   else refers to it.
//!
//! Each pass is a file, says what it rewrites, and records each rewrite.

mod all_of;
mod alternatives;
mod annotated_references;
mod component_references;
mod distinct_names;
mod inferred_types;
mod inheritance;
mod inline_parameters;
mod inline_parts;
mod named_schemas;
mod nested_all_of;
mod one_media_type;
mod one_type_a_side;
mod operation_ids;
mod path_parameters;
mod server_variables;

pub(crate) use one_media_type::{date, essence, is_json};

use crate::diagnostics::Diagnostic;
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

/// The rewrites of a run, in order, and what there was to say about them.
#[derive(Clone, Debug, Default)]
pub struct Record {
    rewrites: Vec<Rewrite>,
    remarks: Vec<Diagnostic>,
}

impl Record {
    /// Adds a rewrite.
    pub fn push(&mut self, pass: &'static str, pointer: &str, became: impl Into<String>) {
        self.rewrites.push(Rewrite {
            pass,
            pointer: pointer.to_owned(),
            became: became.into(),
        });
    }

    /// Adds what a pass could not carry over, or had to decide.
    pub fn remark(&mut self, remark: Diagnostic) {
        self.remarks.push(remark);
    }

    /// The rewrites.
    pub fn rewrites(&self) -> &[Rewrite] {
        &self.rewrites
    }

    /// What the passes could not carry over, or had to decide.
    pub fn remarks(&self) -> &[Diagnostic] {
        &self.remarks
    }
}

/// A pass: rewrites the document in place.
type Pass = fn(&mut Document, &mut Record);

/// The passes, in order.
const PASSES: [Pass; 16] = [
    server_variables::run,
    component_references::run,
    operation_ids::run,
    inline_parameters::run,
    path_parameters::run,
    inline_parts::run,
    one_media_type::run,
    one_type_a_side::run,
    inferred_types::run,
    inheritance::run,
    annotated_references::run,
    nested_all_of::run,
    all_of::run,
    alternatives::run,
    distinct_names::run,
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

/// Adds a schema to the components.
fn insert_component(document: &mut Document, name: &str, node: Node) {
    for (parent, child) in [("", "components"), ("/components", "schemas")] {
        let pointer = format!("{parent}/{child}");
        if document.root.at_pointer(&pointer).is_none() {
            let empty = node.object_here([]);
            if let Some(parent) = document.root.at_pointer_mut(parent) {
                parent.insert(child, empty);
            }
        }
    }
    if let Some(schemas) = document.root.at_pointer_mut("/components/schemas") {
        schemas.insert(name, node);
    }
}
