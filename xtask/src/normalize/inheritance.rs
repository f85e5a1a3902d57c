//! A parent with a `discriminator` lists all of its children, each with the value that means
//! it: those of its `mapping`, those of its `oneOf`, and those that only name it as their
//! parent (`allOf` back to it). Mapping and `oneOf` may disagree; both are taken.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::Record;
use crate::diagnostics::Diagnostic;
use crate::load::{At, Document, Entry, Kind, Node, escape, schemas};

/// What a reference to a component begins with.
pub(super) const COMPONENT: &str = "#/components/schemas/";

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let children = children(document);
    let parents: Vec<_> = schemas(document)
        .into_iter()
        .filter(|schema| schema.get("discriminator").is_some())
        .map(|schema| schema.pointer)
        .collect();
    for pointer in parents {
        let Some(parent) = document.at(&pointer) else {
            continue;
        };
        let variants = variants(&parent, &children, record);
        let became = match variants.len() {
            0 => "an object like any other: nothing is its child".to_owned(),
            count => format!("one of {count} children"),
        };
        record.push("inheritance", &pointer, became);
        if let Some(parent) = document.root.at_pointer_mut(&pointer) {
            complete(parent, &variants);
        }
    }
}

/// Writes the children down: `oneOf` with one reference each, `mapping` with every value.
fn complete(parent: &mut Node, variants: &IndexMap<String, Vec<String>>) {
    if variants.is_empty() {
        parent.remove("discriminator");
        return;
    }
    let references = variants.keys().map(|target| {
        let target = parent.string_here(target.as_str());
        parent.object_here([("$ref".to_owned(), target)])
    });
    let references = Node {
        kind: Kind::Array(references.collect()),
        span: parent.span,
    };
    let tags = variants.iter().flat_map(|(target, tags)| {
        let entry = |tag: &String| (tag.clone(), parent.string_here(target.as_str()));
        tags.iter().map(entry)
    });
    let mapping = parent.object_here(tags);
    parent.remove("anyOf");
    parent.insert("oneOf", references);
    if let Some(discriminator) = parent.get_mut("discriminator") {
        discriminator.insert("mapping", mapping);
    }
}

/// The schemas that name a component in their `allOf`, by that component.
fn children(document: &Document) -> BTreeMap<String, Vec<String>> {
    let mut children: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, schema) in document
        .at("/components/schemas")
        .iter()
        .flat_map(At::entries)
    {
        for part in schema.get("allOf").into_iter().flat_map(|all| all.items()) {
            if let Some(parent) = part.str("$ref") {
                let child = format!("{COMPONENT}{}", escape(&name));
                children.entry(parent.to_owned()).or_default().push(child);
            }
        }
    }
    children
}

/// The children of `parent`: reference → the values of the discriminator that mean it.
fn variants(
    parent: &At<'_>,
    children: &BTreeMap<String, Vec<String>>,
    record: &mut Record,
) -> IndexMap<String, Vec<String>> {
    let mut variants: IndexMap<String, Vec<String>> = IndexMap::new();
    let mapping = parent
        .get("discriminator")
        .and_then(|discriminator| discriminator.get("mapping"));
    let listed: Vec<_> = ["oneOf", "anyOf"]
        .iter()
        .filter_map(|name| parent.get(name))
        .flat_map(|all| all.items())
        .filter_map(|item| item.str("$ref").map(str::to_owned))
        .collect();
    for (tag, target) in mapping.iter().flat_map(At::entries) {
        let Some(reference) = target.node.as_str().map(reference) else {
            continue;
        };
        let known = At {
            node: &target.node.object_here([(
                "$ref".to_owned(),
                target.node.string_here(reference.as_str()),
            )]),
            ..target.clone()
        }
        .resolve()
        .is_some();
        if !known {
            let message = format!("`{tag}` means a schema that is not there");
            let help = "a value with it is kept as it came; correct the reference";
            let warning = Diagnostic::warning("mapping-to-nothing", message).help(help);
            record.remark(target.mark(warning));
            continue;
        }
        if !listed.is_empty() && !listed.contains(&reference) {
            let message = format!("`{tag}` means a schema that `oneOf` does not list");
            let help = "it is taken as one more alternative";
            let note = Diagnostic::note("mapping-disagrees", message).help(help);
            record.remark(target.mark(note));
        }
        variants.entry(reference).or_default().push(tag);
    }
    let own = format!("#{}", parent.pointer);
    let backward = children.get(&own).into_iter().flatten();
    // Without mapping and list, the children are those that say so themselves.
    let none = variants.is_empty() && listed.is_empty();
    let implicit = backward.filter(|_| none);
    for reference in listed.iter().chain(implicit) {
        let tag = reference.rsplit('/').next().unwrap_or_default().to_owned();
        variants
            .entry(reference.clone())
            .or_insert_with(|| vec![tag]);
    }
    variants.shift_remove(&own);
    variants
}

/// A value of a `mapping` as a reference: it may be the bare name of a component.
fn reference(value: &str) -> String {
    match value.contains(['/', '#']) {
        true => value.to_owned(),
        false => format!("{COMPONENT}{value}"),
    }
}

/// An entry that stands where `node` does.
pub(super) fn entry(node: Node) -> Entry {
    Entry {
        key: node.span,
        value: node,
    }
}
