//! [`Change`]: one difference between two documents, and what it is made of.

use super::code::Code;
use super::example::Example;
use crate::load::At;

/// How bad a change is for those who call the API, with the meanings that oasdiff gives its
/// levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A caller that kept to the old document may fail with the new one.
    Breaking,
    /// It depends on the caller, or could not be worked out.
    Warning,
    /// Worth knowing; a caller that kept to the old document goes on.
    Info,
}

impl Class {
    /// Its name in all three forms of the report.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// Which way the value goes that a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From the caller to the server.
    Request,
    /// From the server to the caller.
    Response,
    /// Neither: no operation uses the schema.
    Unused,
}

impl Direction {
    /// Its name in all three forms of the report.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Unused => "unused",
        }
    }
}

/// A place in one of the documents.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The JSON pointer (RFC 6901).
    pub pointer: String,
    /// The line, from 1.
    pub line: usize,
}

impl Place {
    /// The place of a value.
    pub fn of(at: &At<'_>) -> Self {
        Self {
            pointer: at.pointer.clone(),
            line: at.document.source.excerpt(at.node.span).line,
        }
    }
}

/// A value that one of the documents takes at the change's place, and the other does not.
#[derive(Clone, Debug, PartialEq)]
pub struct Witness {
    /// The value.
    pub value: Example,
    /// Which document takes it.
    pub accepted_by: Side,
    /// The JSON pointers of the schemas in the old document that it is a value of, all of
    /// which have to accept it; none accept everything.
    pub old: Vec<String>,
    /// The same in the new document.
    pub new: Vec<String>,
}

/// One of the two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The document before.
    Old,
    /// The document after.
    New,
}

/// One difference between two documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// How bad it is.
    pub class: Class,
    /// Its stable code.
    pub code: Code,
    /// Which way the value goes; `None` for what is neither, such as an operation.
    pub direction: Option<Direction>,
    /// What changed, as people call it: an operation, a parameter, a property.
    pub subject: String,
    /// What happened to it, in a sentence without an end.
    pub text: String,
    /// The operations that it reaches, by their id, in the order of the new document.
    pub operations: Vec<String>,
    /// Where it stands in the old document.
    pub old: Option<Place>,
    /// Where it stands in the new document.
    pub new: Option<Place>,
    /// Values that separate the old from the new; a witness is only given where it has been
    /// checked against both.
    pub witnesses: Vec<Witness>,
}
