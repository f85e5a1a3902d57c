//! A file becomes a [`Document`] that says it is OpenAPI 3.0, or diagnostics. Whether it has
//! the shape of one is a lint's question, so that the other lints have their say too.

use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;

use super::document::{At, Document, Versions};
use super::node::Node;
use super::source::Source;
use super::yaml::SyntaxError;
use super::{encoding, json, newer, yaml};
use crate::diagnostics::{Diagnostic, Diagnostics, Failed};

/// Reads the OpenAPI document at `path`, which diagnostics call `name`.
///
/// # Errors
///
/// The file cannot be read, is not YAML, or is not OpenAPI 3.0.
pub fn load(path: &Path, name: &str, found: &mut Diagnostics) -> Result<Document, Failed> {
    let document = read(path, name, found)?;
    check(&document, found)?;
    Ok(document)
}

/// Reads the YAML or JSON at `path`, which diagnostics call `name`.
///
/// # Errors
///
/// The file cannot be read, or is neither.
pub fn read(path: &Path, name: &str, found: &mut Diagnostics) -> Result<Document, Failed> {
    match std::fs::read(path) {
        Ok(bytes) => parse(&bytes, name, found),
        Err(error) => {
            let message = format!("cannot read {name}: {error}");
            found.fail(Diagnostic::error("unreadable-file", message))
        }
    }
}

/// The document that the contents of a file are, which diagnostics call `name`.
///
/// # Errors
///
/// They are no text, or neither YAML nor JSON.
pub fn parse(bytes: &[u8], name: &str, found: &mut Diagnostics) -> Result<Document, Failed> {
    let text = match encoding::decode(bytes) {
        Ok(text) => text,
        Err(error) => {
            let source = Rc::new(Source::new(name, error.text));
            let diagnostic = Diagnostic::error("invalid-text", error.message).help(error.help);
            return found.fail(diagnostic.spanning(&source, None, error.span));
        }
    };
    let source = Rc::new(Source::new(name, text));
    let root = match tree(&source.text) {
        Ok(root) => root,
        Err((language, error)) => {
            let message = format!("this is not {language}: {}", error.message);
            let code = match language {
                "JSON" => "invalid-json",
                _ => "invalid-yaml",
            };
            let diagnostic = Diagnostic::error(code, message).help(error.help);
            return found.fail(diagnostic.spanning(&source, Some(error.pointer), error.span));
        }
    };
    let mut document = Document {
        source,
        overlays: Vec::new(),
        root,
        engine: BTreeSet::new(),
        patterns: Rc::default(),
        versions: Versions::default(),
    };
    let version = document
        .root
        .get("openapi")
        .and_then(|version| version.as_str());
    if version.is_some_and(is_newer) {
        newer::rewrite(&mut document, found);
    }
    Ok(document)
}

/// The tree of a text; an error says in which language the text was read. What looks like
/// JSON may still be YAML in flow style.
fn tree(text: &str) -> Result<Node, (&'static str, SyntaxError)> {
    match json::looks_like(text) {
        true => json::parse(text).or_else(|error| yaml::parse(text).map_err(|_| ("JSON", error))),
        false => yaml::parse(text).map_err(|error| ("YAML", error)),
    }
}

/// Whether this is a version of OpenAPI 3.1, which is read in the words of 3.0.
fn is_newer(version: &str) -> bool {
    version == "3.1" || version.starts_with("3.1.")
}

/// Checks that a document says it is OpenAPI 3.0 or 3.1.
///
/// # Errors
///
/// It does not.
pub fn check(document: &Document, found: &mut Diagnostics) -> Result<(), Failed> {
    check_version(&document.at_root(), found)
}

fn check_version(root: &At<'_>, found: &mut Diagnostics) -> Result<(), Failed> {
    let help = "the generator reads OpenAPI 3.0 and 3.1: `openapi: 3.0.3`";
    if let Some(version) = root.get("swagger") {
        let text = version.node.as_str().or(version.node.as_number());
        let message = format!("this is OpenAPI {}", text.unwrap_or("2.0"));
        let help = format!("{help}; convert the document first");
        let diagnostic = Diagnostic::error("unsupported-version", message).help(help);
        return found.fail(version.mark(diagnostic));
    }
    let Some(version) = root.get("openapi") else {
        let message = "this is not an OpenAPI document: it has no property `openapi`";
        return found.fail(root.mark(Diagnostic::error("not-openapi", message).help(help)));
    };
    let text = version.node.as_str().or(version.node.as_number());
    match text {
        Some(text) if text == "3.0" || text.starts_with("3.0.") || is_newer(text) => Ok(()),
        other => {
            let message = format!("this is OpenAPI {}", other.unwrap_or("of no known version"));
            let diagnostic = Diagnostic::error("unsupported-version", message).help(help);
            found.fail(version.mark(diagnostic))
        }
    }
}
