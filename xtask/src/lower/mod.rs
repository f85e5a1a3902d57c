//! Lower: a normalized [`Document`] becomes an [`Api`]. Decides names and types; relies on
//! what `normalize` promises of the document's shape.

mod names;
mod objects;
mod operations;
pub(crate) mod pages;
mod scalars;
mod types;

pub(crate) use names::{enum_variants, snake, type_name, unique};

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Diagnostics, Failed};
use crate::load::{At, Document};
use crate::model::{Alias, Api, Server};
use scalars::rules;
use types::type_of;

/// Lowers the whole document.
///
/// # Errors
///
/// A part of the document has no representation in the model.
pub fn lower(document: &Document, found: &mut Diagnostics) -> Result<Api, Failed> {
    let root = document.at_root();
    let info = root.get("info");
    let info_text = |name| {
        info.as_ref()
            .and_then(|info| info.str(name))
            .unwrap_or_default()
    };
    let mut api = Api {
        title: info_text("title").to_owned(),
        version: info_text("version").to_owned(),
        servers: servers(&root),
        ..Api::default()
    };
    let schemas = document.at("/components/schemas");
    let mut names = BTreeMap::new();
    for (name, schema) in schemas.iter().flat_map(At::entries) {
        let rust = type_name(&name);
        if let Some(other) = names.insert(rust.clone(), schema.pointer.clone()) {
            let message = format!("`{name}` is `{rust}` in Rust, and so is another schema");
            let help = format!("the other one is at {other}; rename one of them");
            let diagnostic = Diagnostic::error("duplicate-type-name", message).help(help);
            found.push(
                schemas
                    .as_ref()
                    .unwrap_or(&root)
                    .mark_key(&name, diagnostic),
            );
        }
        lower_schema(&mut api, rust, &schema, found);
    }
    for (path, method, operation) in document.operations() {
        if let Some(operation) = operations::lower(&path, method, &operation, found) {
            api.operations.push(operation);
        }
    }
    found.checkpoint()?;
    objects::box_cycles(&mut api);
    objects::find_directions(&mut api);
    check_request_names(&api, schemas.as_ref(), found);
    found.checkpoint()?;
    Ok(api)
}

/// The request type of `Job` is `JobRequest`, which another schema may be called already.
fn check_request_names(api: &Api, schemas: Option<&At<'_>>, found: &mut Diagnostics) {
    let sent = |name: &str| {
        api.objects
            .get(name)
            .is_some_and(|object| object.in_requests)
    };
    for (name, schema) in schemas.into_iter().flat_map(At::entries) {
        let rust = type_name(&name);
        let request = format!("{rust}Request");
        if !rust.ends_with("Request") && sent(&rust) && sent(&request) {
            let message = format!("the request type of `{name}` is `{request}`, another schema");
            let help = format!("rename one of them, or do not send `{name}`");
            let diagnostic = Diagnostic::error("duplicate-type-name", message).help(help);
            found.push(schema.mark(diagnostic));
        }
    }
}

fn servers(root: &At<'_>) -> Vec<Server> {
    let servers = root.get("servers").into_iter().flat_map(|all| all.items());
    servers
        .filter_map(|server| {
            Some(Server {
                url: server.str("url")?.to_owned(),
                description: text(&server, "description"),
            })
        })
        .collect()
}

/// Each component becomes exactly one of a scalar, an object and an alias.
fn lower_schema(api: &mut Api, name: String, schema: &At<'_>, found: &mut Diagnostics) {
    let description = text(schema, "description");
    if let Some(mut scalar) = rules(schema, found) {
        scalars::check(schema, &mut scalar, found);
        api.scalars.insert(name, scalar);
    } else if types::is_object(schema) {
        let object = objects::lower(schema, found);
        api.objects.insert(name, object);
    } else {
        let ty = type_of(schema, found);
        api.aliases.insert(name, Alias { ty, description });
    }
}

/// A text of the document, without the blanks around it.
fn text(place: &At<'_>, name: &str) -> Option<String> {
    let text = place.str(name)?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
