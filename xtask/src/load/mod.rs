//! Load: a path becomes a [`Document`]. Says nothing about whether the API makes sense;
//! that is the linter's.

mod document;
mod encoding;
mod json;
mod newer;
mod node;
mod openapi;
mod source;
mod walk;
mod yaml;

pub(crate) use document::METHODS;
pub use document::{At, Document, Versions};
pub use node::{Entry, Kind, Node, Span, escape};
pub use openapi::{check, load, parse, read};
pub use source::{Excerpt, Position, Source};
pub use walk::schemas;
