//! Gives each operation an `operationId` of its own: one that is missing is made of the
//! method and the path, and one that another operation has already, in Rust's eyes too, gets
//! a number.

use std::collections::BTreeSet;

use super::Record;
use crate::lint::is_usable;
use crate::load::Document;
use crate::lower::{snake, unique};

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let mut taken = BTreeSet::new();
    let mut changes = Vec::new();
    let operations: Vec<_> = document.operations().collect();
    for (_, _, operation) in &operations {
        if let Some(id) = operation.str("operationId").filter(|id| is_usable(id)) {
            taken.insert(snake(id));
        }
    }
    let mut seen = BTreeSet::new();
    for (path, method, operation) in &operations {
        let id = match operation.str("operationId") {
            Some(id) if !is_usable(id) => unique(usable(id), &mut taken),
            Some(id) if seen.insert(snake(id)) => continue,
            Some(id) => unique(snake(id), &mut taken),
            None => unique(derived(method, path), &mut taken),
        };
        seen.insert(id.clone());
        changes.push((operation.pointer.clone(), id));
    }
    for (pointer, id) in changes {
        record.push("operation-ids", &pointer, id.as_str());
        if let Some(operation) = document.root.at_pointer_mut(&pointer) {
            let id = operation.string_here(id);
            operation.insert("operationId", id);
        }
    }
}

/// `get /pets/{petId}` → `get_pets_by_pet_id`.
fn derived(method: &str, path: &str) -> String {
    let words = path.split('/').filter(|word| !word.is_empty()).map(|word| {
        match word
            .strip_prefix('{')
            .and_then(|word| word.strip_suffix('}'))
        {
            Some(parameter) => format!("by_{parameter}"),
            None => word.to_owned(),
        }
    });
    let words: Vec<_> = std::iter::once(method.to_owned()).chain(words).collect();
    usable(&words.join("_"))
}

/// A name that a method and its builder can have: of ASCII, a letter first, and none of the
/// client's own.
fn usable(id: &str) -> String {
    let ascii: String = id
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    let name = snake(ascii.trim_matches('_'));
    match is_usable(&name) {
        true => name,
        false => format!("call_{}", name.trim_matches('_')),
    }
}
