//! `allOf: [{$ref}]` with annotations beside it becomes `$ref` with annotations beside it:
//! OpenAPI 3.0 ignores the siblings of `$ref`, so documents write the former and mean the
//! latter.

use super::Record;
use crate::load::{At, Document, schemas};

/// Keywords that say something of a value and constrain nothing.
pub(super) const ANNOTATIONS: [&str; 9] = [
    "description",
    "title",
    "readOnly",
    "writeOnly",
    "nullable",
    "default",
    "deprecated",
    "example",
    "externalDocs",
];

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let found = schemas(document);
    let references = found
        .iter()
        .filter(|schema| !is_child(schema))
        .filter_map(|schema| Some((schema.pointer.clone(), sole_reference(schema)?)));
    for (pointer, target) in references.collect::<Vec<_>>() {
        record.push("annotated-references", &pointer, target.as_str());
        if let Some(schema) = document.root.at_pointer_mut(&pointer) {
            schema.remove("allOf");
            let reference = schema.string_here(target);
            schema.insert("$ref", reference);
        }
    }
}

/// Whether a component is one of the kinds of its parent, and not another name for it.
fn is_child(schema: &At<'_>) -> bool {
    let name = schema.pointer.strip_prefix("/components/schemas/");
    let parts = schema.get("allOf").into_iter().flat_map(|all| all.items());
    let mut targets = parts.filter_map(|part| part.resolve());
    name.is_some_and(|name| !name.contains('/'))
        && targets.any(|target| target.get("discriminator").is_some())
}

/// The target of a schema that is one reference with nothing but annotations beside it.
fn sole_reference(schema: &At<'_>) -> Option<String> {
    let all_of = schema.get("allOf")?;
    let [only] = all_of.node.as_array()? else {
        return None;
    };
    let entries = schema.node.as_object()?;
    let mut siblings = entries.keys().filter(|name| *name != "allOf");
    let annotated = siblings.all(|name| is_annotation(name));
    only.get("$ref")?
        .as_str()
        .filter(|_| annotated)
        .map(str::to_owned)
}

/// Whether a keyword constrains nothing. `x-sensitive` changes the type, so it does not
/// count as one.
pub(super) fn is_annotation(name: &str) -> bool {
    ANNOTATIONS.contains(&name) || (name.starts_with("x-") && name != "x-sensitive")
}
