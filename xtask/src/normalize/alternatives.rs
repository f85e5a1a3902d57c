//! `oneOf` and `anyOf` become a plain list of alternatives: a component that has nothing but
//! `oneOf`, a discriminator if it had one, and annotations.
//!
//! What stands beside the list holds for each alternative, and goes into it. Alternatives
//! that are all texts of an `enum` are one `enum`; one alternative is no choice at all;
//! `null` is `nullable`.

use std::collections::BTreeSet;

use super::all_of::{same, together};
use super::annotated_references::is_annotation;
use super::inheritance::COMPONENT;
use super::{Record, insert_component};
use crate::diagnostics::Diagnostic;
use crate::load::{At, Document, Kind, Node, escape, schemas};
use crate::lower::{type_name, unique};

/// The keywords of which a list of alternatives is made.
pub(super) const LISTS: [&str; 2] = ["oneOf", "anyOf"];

/// Keywords that say what kind of value a schema is for.
const SHAPES: [&str; 9] = [
    "$ref",
    "type",
    "properties",
    "items",
    "additionalProperties",
    "enum",
    "oneOf",
    "anyOf",
    "pattern",
];

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let mut taken: BTreeSet<String> = document
        .at("/components/schemas")
        .iter()
        .flat_map(At::entries)
        .map(|(name, _)| type_name(&name))
        .collect();
    let found: Vec<_> = schemas(document)
        .into_iter()
        .filter(|schema| LISTS.iter().any(|name| schema.get(name).is_some()))
        .map(|schema| schema.pointer)
        .collect();
    for pointer in found {
        let Some(schema) = document.at(&pointer) else {
            continue;
        };
        let mut made = Vec::new();
        let (node, became) = plain(&schema, &mut made, &mut taken, record);
        record.push("alternatives", &pointer, became);
        if let Some(place) = document.root.at_pointer_mut(&pointer) {
            *place = node;
        }
        for (name, node) in made {
            insert_component(document, &name, node);
        }
    }
    break_circles(document, record);
}

/// A schema with alternatives in its plain form, and what that is. Components for
/// alternatives with what stood beside them are put into `made`.
fn plain(
    schema: &At<'_>,
    made: &mut Vec<(String, Node)>,
    taken: &mut BTreeSet<String>,
    record: &mut Record,
) -> (Node, String) {
    let (own, alternatives, null) = parts(schema, record);
    let annotated = |mut node: Node| {
        let entries = own.as_object().into_iter().flatten();
        for (name, entry) in entries.filter(|(name, _)| is_annotation(name)) {
            node.insert(name, entry.value.clone());
        }
        if null {
            let truth = Node {
                kind: Kind::Bool(true),
                span: node.span,
            };
            node.insert("nullable", truth);
        }
        node
    };
    let discriminator = schema.node.get("discriminator");
    match alternatives.as_slice() {
        [] => return (annotated(own.clone()), "no choice".to_owned()),
        [only] if discriminator.is_none() => {
            let own = bare(&own, only);
            let node = match own
                .as_object()
                .is_some_and(|own| own.keys().all(|name| is_annotation(name)))
            {
                true => only.node.clone(),
                false => together(
                    &[
                        At {
                            node: &own,
                            ..schema.clone()
                        },
                        only.clone(),
                    ],
                    record,
                ),
            };
            return (annotated(node), "its only alternative".to_owned());
        }
        _ => {}
    }
    if let Some(values) = texts(&alternatives, discriminator.is_some()) {
        let count = values.len();
        let texts = values
            .into_iter()
            .map(|value| schema.node.string_here(value));
        let texts = Node {
            kind: Kind::Array(texts.collect()),
            span: schema.node.span,
        };
        let ty = schema.node.string_here("string");
        let node = schema
            .node
            .object_here([("type".to_owned(), ty), ("enum".to_owned(), texts)]);
        return (annotated(node), format!("one enum of {count} values"));
    }
    let mut mapping = Mapping::new(discriminator);
    let items: Vec<_> = alternatives
        .iter()
        .map(|alternative| {
            let tags = mapping.tags(alternative);
            let property = mapping.property.as_deref();
            let Some(node) = with_own(
                schema,
                &own,
                alternative,
                property.map(|name| (name, &tags)),
                record,
            ) else {
                return alternative.node.clone();
            };
            let name = variant_name(schema, alternative, taken);
            let reference = format!("{COMPONENT}{name}");
            mapping.moved(alternative, &reference);
            made.push((name, node));
            let reference = schema.node.string_here(reference);
            schema.node.object_here([("$ref".to_owned(), reference)])
        })
        .collect();
    let count = items.len();
    let items = Node {
        kind: Kind::Array(items),
        span: schema.node.span,
    };
    let mut node = schema.node.object_here([("oneOf".to_owned(), items)]);
    if let Some(discriminator) = mapping.finish() {
        node.insert("discriminator", discriminator);
    }
    (annotated(node), format!("one of {count} alternatives"))
}

/// What stands beside the list, the alternatives, and whether `null` is among them.
fn parts<'a>(schema: &At<'a>, record: &mut Record) -> (Node, Vec<At<'a>>, bool) {
    let mut own = schema.node.clone();
    for name in LISTS.iter().chain(&["discriminator"]) {
        own.remove(name);
    }
    let list = LISTS.iter().find_map(|name| schema.get(name));
    let Some(list) = list else {
        return (own, Vec::new(), false);
    };
    if LISTS.iter().all(|name| schema.get(name).is_some()) {
        let message = "`anyOf` beside `oneOf` is not checked";
        let warning = Diagnostic::warning("unchecked-alternatives", message)
            .help("the value is one of `oneOf`; say the rest there");
        record.remark(schema.mark_key("anyOf", warning));
    }
    let all = list.items();
    let null = all.iter().any(is_null);
    let (shaped, conditions): (Vec<_>, Vec<_>) = all
        .into_iter()
        .filter(|item| !is_null(item))
        .partition(|item| SHAPES.iter().any(|name| item.get(name).is_some()));
    if !conditions.is_empty() && (shaped.is_empty() || own.get("properties").is_some()) {
        let message = "these alternatives only say which properties go together: not checked";
        let warning = Diagnostic::warning("unchecked-alternatives", message)
            .help("the object is taken with the properties that stand beside the list");
        record.remark(list.mark(warning));
    }
    let mut alternatives: Vec<At<'a>> = Vec::new();
    for item in shaped {
        if !alternatives.iter().any(|known| same(known.node, item.node)) {
            alternatives.push(item);
        }
    }
    // An alternative that says nothing allows everything.
    let nothing = conditions
        .into_iter()
        .find(|item| item.get("required").is_none() && item.get("not").is_none());
    if own.get("properties").is_none() && !alternatives.is_empty() {
        alternatives.extend(nothing);
    }
    (own, alternatives, null)
}

/// `type: "null"` of OpenAPI 3.1, or an enum of nothing but `null`.
fn is_null(item: &At<'_>) -> bool {
    let values = item.node.get("enum").and_then(Node::as_array);
    let only_null = values.is_some_and(|values| {
        !values.is_empty() && values.iter().all(|value| matches!(value.kind, Kind::Null))
    });
    item.str("type") == Some("null") || only_null
}

/// The values, where every alternative is an enum of texts.
fn texts<'a>(alternatives: &[At<'a>], tagged: bool) -> Option<Vec<&'a str>> {
    if tagged {
        return None;
    }
    let mut all = Vec::new();
    for alternative in alternatives {
        let target = alternative.resolve()?;
        let text = matches!(target.str("type"), Some("string") | None);
        let values = target.node.get("enum").filter(|_| text)?.as_array()?;
        let values: Option<Vec<_>> = values.iter().map(Node::as_str).collect();
        for value in values? {
            if !all.contains(&value) {
                all.push(value);
            }
        }
    }
    Some(all)
}

/// What stands beside the list, without the `type` that the alternative gives itself.
fn bare(own: &Node, alternative: &At<'_>) -> Node {
    let mut own = own.clone();
    let target = alternative.resolve();
    if target.is_some_and(|target| target.get("type").is_some() || target.get("oneOf").is_some()) {
        own.remove("type");
    }
    own
}

/// An alternative with what stands beside the list and what its discriminator has to be;
/// `None` where the alternative says that already.
fn with_own(
    schema: &At<'_>,
    own: &Node,
    alternative: &At<'_>,
    tag: Option<(&str, &Vec<String>)>,
    record: &mut Record,
) -> Option<Node> {
    let target = alternative.resolve()?;
    let is_object = target.get("properties").is_some()
        || target.get("required").is_some()
        || target.str("type") == Some("object");
    if !is_object || target.get("oneOf").is_some() || target.get("anyOf").is_some() {
        return None;
    }
    let mut own = bare(own, alternative);
    own.remove("required");
    let required = required(schema, &target);
    let lacks = |name: &String| {
        let properties = target.get("properties");
        properties.is_none_or(|properties| properties.get(name).is_none())
    };
    let declared = own.get("properties").and_then(Node::as_object);
    let mut missing = declared.is_some_and(|own| own.keys().any(lacks)) || !required.is_empty();
    if let Some((name, tags)) = tag {
        missing |= narrow_tag(&mut own, &target, name, tags);
    }
    if !missing {
        return None;
    }
    if let Some(properties) = own.get_mut("properties").and_then(Node::as_object_mut) {
        // The alternative's own declaration says more.
        properties
            .retain(|name, _| Some(name.as_str()) == tag.map(|(name, _)| name) || lacks(name));
    }
    if !required.is_empty() {
        let names = required
            .iter()
            .map(|name| schema.node.string_here(name.as_str()));
        let names = Node {
            kind: Kind::Array(names.collect()),
            span: schema.node.span,
        };
        own.insert("required", names);
    }
    let own = At {
        node: &own,
        ..schema.clone()
    };
    let mut node = together(&[own, alternative.clone()], record);
    for name in ["description", "title"] {
        if let Some(text) = target.node.get(name) {
            node.insert(name, text.clone());
        }
    }
    Some(node)
}

/// What the schema requires and the alternative does not.
fn required(schema: &At<'_>, target: &At<'_>) -> Vec<String> {
    let names = |place: &At<'_>| {
        let names = place
            .get("required")
            .into_iter()
            .flat_map(|all| all.items());
        let names: Vec<_> = names
            .filter_map(|name| name.node.as_str().map(str::to_owned))
            .collect();
        names
    };
    let known = names(target);
    let mut own = names(schema);
    own.retain(|name| !known.contains(name));
    own
}

/// Adds the discriminator to `own`, where the alternative does not declare it; says whether
/// it did.
fn narrow_tag(own: &mut Node, target: &At<'_>, name: &str, tags: &[String]) -> bool {
    let declared = target
        .get("properties")
        .and_then(|properties| properties.get(name));
    let inherited = own
        .get("properties")
        .and_then(|properties| properties.get(name));
    if declared.is_some() || inherited.is_some() {
        return false;
    }
    let values = tags.iter().map(|tag| own.string_here(tag.as_str()));
    let values = Node {
        kind: Kind::Array(values.collect()),
        span: own.span,
    };
    let ty = own.string_here("string");
    let property = own.object_here([("type".to_owned(), ty), ("enum".to_owned(), values)]);
    if own.get("properties").is_none() {
        let empty = own.object_here([]);
        own.insert("properties", empty);
    }
    if let Some(properties) = own.get_mut("properties") {
        properties.insert(name, property);
    }
    true
}

/// A free name for an alternative with what stood beside it.
fn variant_name(schema: &At<'_>, alternative: &At<'_>, taken: &mut BTreeSet<String>) -> String {
    let owner = type_name(schema.name());
    let target = alternative
        .str("$ref")
        .and_then(|target| target.rsplit('/').next());
    let own = target.or(alternative.str("title")).unwrap_or("Variant");
    unique(format!("{owner}{}", type_name(own)), taken)
}

/// The discriminator, while its children are replaced.
struct Mapping {
    node: Option<Node>,
    property: Option<String>,
}

impl Mapping {
    fn new(discriminator: Option<&Node>) -> Self {
        let property = discriminator.and_then(|node| node.get("propertyName")?.as_str());
        Self {
            property: property.map(str::to_owned),
            node: discriminator.cloned(),
        }
    }

    fn entries(&self) -> impl Iterator<Item = (&String, &str)> {
        let mapping = self
            .node
            .as_ref()
            .and_then(|node| node.get("mapping")?.as_object());
        let entries = mapping.into_iter().flatten();
        entries.filter_map(|(tag, entry)| Some((tag, entry.value.as_str()?)))
    }

    /// The values that mean `alternative`.
    fn tags(&self, alternative: &At<'_>) -> Vec<String> {
        let reference = alternative.str("$ref");
        let own = self
            .entries()
            .filter(|(_, target)| Some(*target) == reference);
        own.map(|(tag, _)| tag.clone()).collect()
    }

    /// Another component has taken the place of `alternative`.
    fn moved(&mut self, alternative: &At<'_>, reference: &str) {
        let tags = self.tags(alternative);
        let mapping = self.node.as_mut().and_then(|node| node.get_mut("mapping"));
        if let Some(mapping) = mapping {
            for tag in tags {
                let value = mapping.string_here(reference);
                if let Some(entry) = mapping.get_mut(&tag) {
                    *entry = value;
                }
            }
        }
    }

    fn finish(self) -> Option<Node> {
        self.node
    }
}

/// Removes alternatives that lead back to their own choice through choices alone: such a
/// value would have to be chosen before it could be chosen.
fn break_circles(document: &mut Document, record: &mut Record) {
    let choices: Vec<_> = document
        .at("/components/schemas")
        .iter()
        .flat_map(At::entries)
        .filter(|(_, schema)| schema.get("oneOf").is_some())
        .map(|(name, _)| format!("{COMPONENT}{}", escape(&name)))
        .collect();
    for choice in choices {
        let pointer = choice.trim_start_matches('#').to_owned();
        let Some(place) = document.at(&pointer) else {
            continue;
        };
        let Some(list) = place.get("oneOf") else {
            continue;
        };
        let circular: Vec<usize> = list
            .items()
            .iter()
            .enumerate()
            .filter(|(_, item)| reaches(item, &pointer))
            .map(|(index, _)| index)
            .collect();
        for index in &circular {
            if let Some(item) = list.items().get(*index) {
                let message = "this alternative leads back to the choice it is part of";
                let warning = Diagnostic::warning("circular-alternative", message)
                    .help("it is left out: it allows nothing that the others do not");
                record.remark(item.mark(warning));
            }
        }
        let Some(choice) = document.root.at_pointer_mut(&pointer) else {
            continue;
        };
        if let Some(Kind::Array(items)) = choice.get_mut("oneOf").map(|list| &mut list.kind) {
            let mut indices = 0..;
            items.retain(|_| {
                indices
                    .next()
                    .is_some_and(|index| !circular.contains(&index))
            });
            if items.is_empty() {
                choice.remove("oneOf");
            }
        }
    }
}

/// Whether a chain of choices leads from `item` to the choice at `pointer`.
fn reaches(item: &At<'_>, pointer: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![item.clone()];
    while let Some(place) = open.pop() {
        let Some(target) = place.resolve() else {
            continue;
        };
        if target.pointer == pointer {
            return true;
        }
        if seen.insert(target.pointer.clone()) {
            open.extend(target.get("oneOf").into_iter().flat_map(|all| all.items()));
        }
    }
    false
}
