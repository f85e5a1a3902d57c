//! What the lints about paths share: templates, and the parameters that fill them.

use std::collections::BTreeSet;

use super::prelude::*;

/// The paths and their items, without extensions.
pub(super) fn paths<'a>(place: &At<'a>) -> impl Iterator<Item = (String, At<'a>)> {
    let all = place.entries().into_iter();
    all.filter(|(path, _)| !path.starts_with("x-"))
}

/// A path without the names of its parameters; `None` where its braces do not match.
pub(super) fn shape(path: &str) -> Option<String> {
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
pub(super) fn template(path: &str) -> BTreeSet<String> {
    let pieces = path.split('{').skip(1);
    let names = pieces.filter_map(|piece| piece.split_once('}').map(|(name, _)| name.to_owned()));
    names.collect()
}

/// The path parameters of an operation and of the path it stands under.
pub(super) fn declared<'a>(operation: &At<'a>) -> Vec<At<'a>> {
    let (item, _) = operation.pointer.rsplit_once('/').unwrap_or_default();
    let item = operation.document.at(item);
    let owners = item.iter().chain([operation]);
    let lists = owners.filter_map(|owner| owner.get("parameters"));
    let parameters = lists.flat_map(|list| list.items());
    let parameters = parameters.filter_map(|parameter| parameter.resolve());
    parameters
        .filter(|parameter| parameter.str("in") == Some("path"))
        .collect()
}
