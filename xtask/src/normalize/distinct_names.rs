//! Gives each component a name that is its own in Rust too: of two that Rust would call the
//! same, the later gets a number, and everything that refers to it follows.

use std::collections::{BTreeMap, BTreeSet};

use super::Record;
use super::inheritance::{COMPONENT, entry};
use crate::load::{At, Document, Kind, Node, escape};
use crate::lower::{type_name, unique};

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let schemas = document.at("/components/schemas");
    let names: Vec<_> = schemas
        .iter()
        .flat_map(At::entries)
        .map(|(name, _)| name)
        .collect();
    let mut taken: BTreeSet<String> = names.iter().map(|name| type_name(name)).collect();
    let mut seen = BTreeSet::new();
    let mut renamed = BTreeMap::new();
    for name in names {
        let rust = type_name(&name);
        if !seen.insert(rust.clone()) {
            let free = unique(rust, &mut taken);
            seen.insert(free.clone());
            renamed.insert(name, free);
        }
    }
    if renamed.is_empty() {
        return;
    }
    for (old, new) in &renamed {
        let pointer = format!("/components/schemas/{}", escape(old));
        record.push("distinct-names", &pointer, new.as_str());
    }
    if let Some(Kind::Object(entries)) = document
        .root
        .at_pointer_mut("/components/schemas")
        .map(|schemas| &mut schemas.kind)
    {
        let old = std::mem::take(entries);
        entries.extend(old.into_iter().map(|(name, schema)| {
            let name = renamed.get(&name).cloned().unwrap_or(name);
            (name, entry(schema.value))
        }));
    }
    let references = renamed
        .into_iter()
        .map(|(old, new)| {
            (
                format!("{COMPONENT}{}", escape(&old)),
                format!("{COMPONENT}{new}"),
            )
        })
        .collect();
    rewrite(&mut document.root, &references);
}

/// Follows the new names in `$ref` and `mapping`. The tree is as deep as `load` allows.
fn rewrite(node: &mut Node, references: &BTreeMap<String, String>) {
    match &mut node.kind {
        Kind::String(text) => {
            let name = text.strip_prefix(COMPONENT).unwrap_or_default();
            let end = COMPONENT.len() + name.find('/').unwrap_or(name.len());
            if let Some(new) = text.get(..end).and_then(|old| references.get(old)) {
                text.replace_range(..end, new);
            }
        }
        Kind::Array(items) => items.iter_mut().for_each(|item| rewrite(item, references)),
        Kind::Object(entries) => entries
            .values_mut()
            .for_each(|entry| rewrite(&mut entry.value, references)),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) => {}
    }
}
