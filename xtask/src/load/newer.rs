//! OpenAPI 3.1 in the words of 3.0: what maps is rewritten where it stands, what does not is
//! named and left out.

use super::document::{At, Document};
use super::node::{Kind, Node};
use super::walk::schemas;
use crate::diagnostics::{Diagnostic, Diagnostics};

/// Keywords of JSON Schema 2020-12 that OpenAPI 3.0 has no words for.
const UNKNOWN: [&str; 16] = [
    "$defs",
    "$dynamicRef",
    "contains",
    "dependentRequired",
    "dependentSchemas",
    "else",
    "if",
    "maxContains",
    "minContains",
    "patternProperties",
    "prefixItems",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentSchema",
];

/// The keywords that say something of a value of a type.
const OF_TYPE: [(&str, &[&str]); 5] = [
    (
        "string",
        &["pattern", "minLength", "maxLength", "format", "enum"],
    ),
    ("integer", NUMERIC),
    ("number", NUMERIC),
    ("array", &["items", "minItems", "maxItems", "uniqueItems"]),
    (
        "object",
        &[
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "maxProperties",
        ],
    ),
];

const NUMERIC: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "format",
    "enum",
];

/// Rewrites a document of OpenAPI 3.1.
pub(super) fn rewrite(document: &mut Document, found: &mut Diagnostics) {
    if let Some(webhooks) = document.at("/webhooks") {
        let message = "webhooks are not generated: they are requests to a server of one's own";
        found.push(webhooks.mark(Diagnostic::note("unsupported-webhooks", message)));
    }
    if document.root.get("paths").is_none() {
        let empty = document.root.object_here([]);
        document.root.insert("paths", empty);
    }
    inline_path_items(document);
    // What stands around a schema is listed after it, and its children are in place then.
    let pointers: Vec<_> = schemas(document)
        .into_iter()
        .map(|schema| schema.pointer)
        .collect();
    for pointer in &pointers {
        let Some(schema) = document.at(pointer) else {
            continue;
        };
        name_unknown(&schema, found);
        let node = plain(schema.node);
        if let Some(place) = document.root.at_pointer_mut(pointer) {
            *place = node;
        }
    }
}

/// Puts the path items of the components where they are referred to.
fn inline_path_items(document: &mut Document) {
    let paths = document
        .at("/paths")
        .into_iter()
        .flat_map(|paths| paths.entries());
    let targets: Vec<_> = paths
        .filter(|(_, item)| {
            item.str("$ref")
                .is_some_and(|target| target.starts_with("#/components/pathItems/"))
        })
        .filter_map(|(_, item)| Some((item.pointer.clone(), item.resolve()?.node.clone())))
        .collect();
    for (pointer, node) in targets {
        if let Some(item) = document.root.at_pointer_mut(&pointer) {
            *item = node;
        }
    }
}

fn name_unknown(schema: &At<'_>, found: &mut Diagnostics) {
    for name in UNKNOWN.iter().filter(|name| schema.get(name).is_some()) {
        let message = format!("`{name}` of OpenAPI 3.1 is not checked by the generated types");
        let diagnostic = Diagnostic::warning("unsupported-schema", message);
        found.push(schema.mark_key(name, diagnostic));
    }
}

/// A schema in the words of OpenAPI 3.0.
fn plain(schema: &Node) -> Node {
    let mut node = match schema.as_bool() {
        // Everything, and nothing.
        Some(true) => return schema.object_here([]),
        Some(false) => {
            let not = schema.object_here([]);
            return schema.object_here([("not".to_owned(), not)]);
        }
        None => schema.clone(),
    };
    for name in UNKNOWN {
        node.remove(name);
    }
    for name in ["items", "additionalItems"] {
        if node.get(name).and_then(Node::as_bool).is_some() {
            node.remove(name);
        }
    }
    if let Some(value) = node.remove("const") {
        let values = Node {
            span: value.span,
            kind: Kind::Array(vec![value]),
        };
        node.insert("enum", values);
    }
    if let Some(examples) = node.remove("examples")
        && let Some(first) = examples.as_array().and_then(<[Node]>::first)
        && node.get("example").is_none()
    {
        node.insert("example", first.clone());
    }
    for (bound, exclusive) in [
        ("minimum", "exclusiveMinimum"),
        ("maximum", "exclusiveMaximum"),
    ] {
        exclusive_bound(&mut node, bound, exclusive);
    }
    types(&mut node);
    siblings(node)
}

/// A numeric exclusive bound becomes a bound that is said to be exclusive, where it is the
/// narrower of the two.
fn exclusive_bound(node: &mut Node, bound: &str, exclusive: &str) {
    let number = |node: &Node| node.as_number().and_then(|text| text.parse::<f64>().ok());
    let Some(limit) = node.get(exclusive).and_then(number) else {
        return;
    };
    let inclusive = node.get(bound).and_then(number);
    let narrower = inclusive.is_none_or(|other| match bound {
        "minimum" => limit >= other,
        _ => limit <= other,
    });
    if let Some(value) = node.remove(exclusive)
        && narrower
    {
        let truth = Node {
            kind: Kind::Bool(true),
            span: value.span,
        };
        node.insert(bound, value);
        node.insert(exclusive, truth);
    }
}

/// A list of types becomes one type, `nullable`, or a choice.
fn types(node: &mut Node) {
    let Some(listed) = node.get("type") else {
        return;
    };
    let span = listed.span;
    let names: Vec<String> = match &listed.kind {
        Kind::Array(items) => items
            .iter()
            .filter_map(Node::as_str)
            .map(str::to_owned)
            .collect(),
        Kind::String(name) => vec![name.clone()],
        _ => return,
    };
    let null = names.iter().any(|name| name == "null");
    let others: Vec<_> = names.iter().filter(|name| *name != "null").collect();
    if null {
        let truth = Node {
            kind: Kind::Bool(true),
            span,
        };
        node.insert("nullable", truth);
    }
    match others.as_slice() {
        [] => {
            node.remove("type");
            let null = Node {
                kind: Kind::Null,
                span,
            };
            let values = Node {
                kind: Kind::Array(vec![null]),
                span,
            };
            node.insert("enum", values);
        }
        [only] => {
            let name = node.string_here(only.as_str());
            node.insert("type", name);
        }
        several => {
            let alternatives = several.iter().map(|name| of_type(node, name)).collect();
            let alternatives = Node {
                kind: Kind::Array(alternatives),
                span,
            };
            node.remove("type");
            for (_, keywords) in OF_TYPE {
                for keyword in keywords {
                    node.remove(keyword);
                }
            }
            node.insert("anyOf", alternatives);
        }
    }
}

/// What a schema says of its values of a type.
fn of_type(schema: &Node, ty: &str) -> Node {
    let keywords = OF_TYPE.iter().find(|(name, _)| *name == ty);
    let keywords = keywords
        .into_iter()
        .flat_map(|(_, keywords)| keywords.iter());
    let said = keywords.filter_map(|name| Some(((*name).to_owned(), schema.get(name)?.clone())));
    let ty = schema.string_here(ty);
    schema.object_here([("type".to_owned(), ty)].into_iter().chain(said))
}

/// What stands beside a `$ref` counts in OpenAPI 3.1: with rules in it, it is an `allOf`.
fn siblings(mut node: Node) -> Node {
    const ANNOTATIONS: [&str; 8] = [
        "description",
        "title",
        "summary",
        "deprecated",
        "readOnly",
        "writeOnly",
        "nullable",
        "example",
    ];
    let Some(entries) = node.as_object() else {
        return node;
    };
    let rules = entries.keys().any(|name| {
        name != "$ref" && !ANNOTATIONS.contains(&name.as_str()) && !name.starts_with("x-")
    });
    if !entries.contains_key("$ref") || !rules {
        return node;
    }
    if let Some(reference) = node.remove("$ref") {
        let target = node.object_here([("$ref".to_owned(), reference)]);
        let parts = Node {
            span: node.span,
            kind: Kind::Array(vec![target]),
        };
        node.insert("allOf", parts);
    }
    node
}
