//! Lower: a normalized [`Document`] becomes an [`Api`]. Decides names and types; relies on
//! what `normalize` promises of the document's shape.

mod names;
mod objects;
mod operations;
pub(crate) mod pages;
mod scalars;
mod types;
mod unions;

pub(crate) use names::{enum_variants, is_keyword, snake, type_name, unique};

use std::collections::{BTreeMap, BTreeSet};

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
    unions::set_constants(&mut api);
    objects::box_cycles(&mut api);
    objects::find_directions(&mut api);
    set_request_names(&mut api);
    Ok(api)
}

/// The request type of `Job` is `JobRequest`, which another request may be called already:
/// then it is `JobInput`.
fn set_request_names(api: &mut Api) {
    let sent = api
        .objects
        .iter()
        .filter(|(_, object)| object.in_requests)
        .map(|(name, _)| name)
        .chain(
            api.unions
                .iter()
                .filter(|(_, union)| union.in_requests)
                .map(|(name, _)| name),
        );
    let sent: BTreeSet<_> = sent.cloned().collect();
    let mut taken: BTreeSet<_> = sent.iter().map(|name| api.request_name(name)).collect();
    for name in &sent {
        let request = format!("{name}Request");
        if !name.ends_with("Request") && sent.contains(&request) {
            let own = unique(format!("{name}Input"), &mut taken);
            api.request_names.insert(name.clone(), own);
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

/// Each component becomes exactly one of a scalar, a choice, an object and an alias.
fn lower_schema(api: &mut Api, name: String, schema: &At<'_>, found: &mut Diagnostics) {
    // In the order in which references to the component are told apart.
    if types::is_union(schema) {
        let union = unions::lower(&name, schema, found);
        api.unions.insert(name, union);
    } else if types::is_object(schema) {
        let object = objects::lower(schema, found);
        api.objects.insert(name, object);
    } else if let Some(mut scalar) = rules(schema, found) {
        scalars::check(schema, &mut scalar, found);
        api.scalars.insert(name, scalar);
    } else {
        let (ty, description) = (type_of(schema, found), text(schema, "description"));
        api.aliases.insert(name, Alias { ty, description });
    }
}

/// A text of the document, without the blanks around it.
fn text(place: &At<'_>, name: &str) -> Option<String> {
    let text = place.str(name)?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
