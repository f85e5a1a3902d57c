//! `unused-path-parameter`, `undeclared-path-parameter`, `optional-path-parameter`: the
//! parameters of a path template and those declared `in: path` are the same, and required.
//!
//! `malformed-path`, `ambiguous-path`: a path begins with a slash, closes each brace that it
//! opens (an error), and is not another one with other names of its parameters (a warning:
//! OpenAPI calls such paths identical, and documents have them, with different methods).

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Document};

pub(super) fn run(document: &Document, found: &mut Diagnostics) {
    paths(document, found);
    // A shared parameter is wrong once, however many operations have it.
    let mut seen = BTreeSet::new();
    for (path, _, operation) in document.operations() {
        let template = template(&path);
        let (item, _) = operation.pointer.rsplit_once('/').unwrap_or_default();
        let item = document.at(item);
        let shared = item.iter().flat_map(declared);
        let declared: Vec<_> = shared.chain(declared(&operation)).collect();
        for parameter in &declared {
            check(parameter, &path, &template, &mut seen, found);
        }
        let names: BTreeSet<_> = declared.iter().filter_map(|p| p.str("name")).collect();
        for name in template
            .iter()
            .filter(|name| !names.contains(name.as_str()))
        {
            let message = format!("the path has {{{name}}}, and the operation does not declare it");
            let help = format!("add a parameter with `name: {name}` and `in: path`");
            let diagnostic = Diagnostic::error("undeclared-path-parameter", message).help(help);
            found.push(operation.mark_key("parameters", diagnostic));
        }
    }
}

fn paths(document: &Document, found: &mut Diagnostics) {
    let Some(paths) = document.at("/paths") else {
        return;
    };
    let mut shapes = BTreeMap::new();
    for (path, item) in paths.entries().iter().filter(|(path, _)| is_path(path)) {
        let Some(shape) = shape(path) else {
            let message = format!("{path} is no path: its braces do not match");
            let help = "a path begins with `/` and names its parameters as {name}";
            let diagnostic = Diagnostic::error("malformed-path", message).help(help);
            found.push(paths.mark_key(path, diagnostic));
            continue;
        };
        if let Some(other) = shapes.insert(shape, &item.pointer) {
            let message = format!("{path} is another path with other names of its parameters");
            let help = format!("the other one is at {other}");
            let diagnostic = Diagnostic::warning("ambiguous-path", message).help(help);
            found.push(paths.mark_key(path, diagnostic));
        }
    }
}

fn is_path(name: &str) -> bool {
    !name.starts_with("x-")
}

/// A path without the names of its parameters; `None` where its braces do not match.
fn shape(path: &str) -> Option<String> {
    let mut shape = String::new();
    let mut inside = false;
    for character in path.chars() {
        match (character, inside) {
            ('{', false) | ('}', true) => inside = !inside,
            ('{', true) | ('}', false) | ('/', true) => return None,
            (_, true) => continue,
            (_, false) => {}
        }
        shape.push(character);
    }
    (path.starts_with('/') && !inside).then_some(shape)
}

/// The names between braces.
fn template(path: &str) -> BTreeSet<String> {
    let pieces = path.split('{').skip(1);
    let names = pieces.filter_map(|piece| piece.split_once('}').map(|(name, _)| name.to_owned()));
    names.collect()
}

/// The path parameters that are declared at `place`.
fn declared<'a>(place: &At<'a>) -> Vec<At<'a>> {
    let items = place
        .get("parameters")
        .into_iter()
        .flat_map(|all| all.items());
    let parameters = items.filter_map(|item| item.resolve());
    parameters
        .filter(|parameter| parameter.str("in") == Some("path"))
        .collect()
}

fn check(
    parameter: &At<'_>,
    path: &str,
    template: &BTreeSet<String>,
    seen: &mut BTreeSet<(String, String)>,
    found: &mut Diagnostics,
) {
    let mut push = |pointer: &str, diagnostic: Diagnostic| {
        if seen.insert((pointer.to_owned(), diagnostic.message.clone())) {
            found.push(diagnostic);
        }
    };
    let Some(name) = parameter.str("name") else {
        return;
    };
    let place = parameter.get("name");
    let place = place.as_ref().unwrap_or(parameter);
    if !template.contains(name) {
        let message = format!("`{name}` is a path parameter, and is not in the path {path}");
        let help = format!("put {{{name}}} into the path, or drop the parameter");
        let diagnostic = Diagnostic::error("unused-path-parameter", message).help(help);
        push(&place.pointer, place.mark(diagnostic));
    }
    if !parameter.is_true("required") {
        let message = format!("the path parameter `{name}` is not required");
        let help = "add `required: true`, which OpenAPI 3.0 asks for";
        let diagnostic = Diagnostic::error("optional-path-parameter", message).help(help);
        push(&place.pointer, place.mark(diagnostic));
    }
}
