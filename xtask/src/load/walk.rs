//! Where the schemas of a document stand.

use super::document::{At, Document};

/// Every schema of the document, each after the schemas within it. References are listed
/// and not followed.
pub fn schemas(document: &Document) -> Vec<At<'_>> {
    let mut found = Vec::new();
    let root = document.at_root();
    if let Some(components) = root.get("components") {
        for (_, schema) in children(&components, "schemas") {
            schema_tree(schema, &mut found);
        }
        for (_, parameter) in children(&components, "parameters") {
            carrier(&parameter, &mut found);
        }
        for (_, header) in children(&components, "headers") {
            carrier(&header, &mut found);
        }
        for (_, body) in children(&components, "requestBodies") {
            carrier(&body, &mut found);
        }
        for (_, response) in children(&components, "responses") {
            carrier(&response, &mut found);
        }
    }
    for (_, item) in children(&root, "paths") {
        path_item(&item, &mut found);
    }
    found
}

fn children<'a>(place: &At<'a>, name: &str) -> Vec<(String, At<'a>)> {
    place.get(name).map_or_else(Vec::new, |all| all.entries())
}

fn path_item<'a>(item: &At<'a>, found: &mut Vec<At<'a>>) {
    parameters(item, found);
    for method in super::document::METHODS {
        let Some(operation) = item.get(method) else {
            continue;
        };
        parameters(&operation, found);
        if let Some(body) = operation.get("requestBody") {
            carrier(&body, found);
        }
        for (_, response) in children(&operation, "responses") {
            carrier(&response, found);
        }
    }
}

fn parameters<'a>(place: &At<'a>, found: &mut Vec<At<'a>>) {
    for parameter in place
        .get("parameters")
        .into_iter()
        .flat_map(|all| all.items())
    {
        carrier(&parameter, found);
    }
}

/// A parameter, header, request body or response: what has a `schema`, `content` or
/// `headers`.
fn carrier<'a>(place: &At<'a>, found: &mut Vec<At<'a>>) {
    if let Some(schema) = place.get("schema") {
        schema_tree(schema, found);
    }
    for (_, media) in children(place, "content") {
        if let Some(schema) = media.get("schema") {
            schema_tree(schema, found);
        }
    }
    for (_, header) in children(place, "headers") {
        carrier(&header, found);
    }
}

fn schema_tree<'a>(schema: At<'a>, found: &mut Vec<At<'a>>) {
    for (_, property) in children(&schema, "properties") {
        schema_tree(property, found);
    }
    for name in ["items", "additionalProperties", "not"] {
        let inner = schema
            .get(name)
            .filter(|inner| inner.node.as_object().is_some());
        if let Some(inner) = inner {
            schema_tree(inner, found);
        }
    }
    for name in ["allOf", "oneOf", "anyOf"] {
        for part in schema.get(name).into_iter().flat_map(|all| all.items()) {
            schema_tree(part, found);
        }
    }
    found.push(schema);
}
