//! What progenitor is given: the operations, with a stub for every type.
//!
//! Each stub is a component under a name that Pascal-casing leaves alone, and a replacement
//! that points it at our own type. So progenitor and typify never see a schema: they cannot
//! trip over its cycles or oddities, nor emit a type.

use std::collections::BTreeMap;

use openapiv3::OpenAPI;
use proc_macro2::TokenStream;
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle, TypeImpl};
use quote::quote;
use serde_json::{Value, json};

use super::EmitError;
use super::types::{request_type, response_type};
use crate::model::{Api, Location, Operation};

/// Progenitor's code for the operations.
pub(super) fn generate(api: &Api) -> Result<TokenStream, EmitError> {
    let mut stubs = Stubs::default();
    let document = document(api, &mut stubs)?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder);
    settings.with_tag(TagStyle::Merged);
    for (path, name) in &stubs.0 {
        settings.with_replacement(name, path, [TypeImpl::Display].into_iter());
    }
    Ok(Generator::new(&settings).generate_tokens(&document)?)
}

/// The stub component of each Rust type.
#[derive(Default)]
struct Stubs(BTreeMap<String, String>);

impl Stubs {
    /// A reference to the stub of a type.
    fn reference(&mut self, ty: &TokenStream) -> Value {
        let next = format!("Stub{}", self.0.len());
        let name = self.0.entry(ty.to_string()).or_insert(next);
        json!({ "$ref": format!("#/components/schemas/{name}") })
    }
}

fn document(api: &Api, stubs: &mut Stubs) -> Result<OpenAPI, serde_json::Error> {
    let mut paths = serde_json::Map::new();
    for (index, operation) in api.operations.iter().enumerate() {
        let path = path(index, operation);
        let item = paths.entry(path).or_insert_with(|| json!({}));
        item[&operation.method] = skeleton(api, operation, stubs);
    }
    let stubs = stubs
        .0
        .values()
        .map(|name| (name.clone(), json!({ "type": "string" })));
    serde_json::from_value(json!({
        "openapi": "3.0.3",
        "info": { "title": api.title, "version": api.version },
        "paths": paths,
        "components": { "schemas": stubs.collect::<serde_json::Map<_, _>>() },
    }))
}

/// A path of the operation's own, with the Rust names of its parameters: the real one is in
/// the operations table, and paths that only name their parameters differently are one path
/// to progenitor.
fn path(index: usize, operation: &Operation) -> String {
    let parameters = operation.parameters.iter();
    let in_path = parameters.filter(|parameter| parameter.location == Location::Path);
    in_path.fold(format!("/{index}"), |path, parameter| {
        format!("{path}/{{{}}}", parameter.ident)
    })
}

fn skeleton(api: &Api, operation: &Operation, stubs: &mut Stubs) -> Value {
    let parameters: Vec<_> = operation
        .parameters
        .iter()
        .map(|parameter| {
            json!({
                "name": parameter.ident,
                "in": match parameter.location {
                    Location::Path => "path",
                    // The real place is the call's matter.
                    Location::Query | Location::Cookie => "query",
                    Location::Header => "header",
                },
                "required": parameter.required,
                "schema": stubs.reference(&request_type(api, &parameter.ty)),
            })
        })
        .collect();
    let mut skeleton = json!({
        "operationId": operation.method_name,
        "parameters": parameters,
        "responses": {
            "2XX": response(success(operation), stubs),
            "default": response(operation.error.as_ref().map(response_type), stubs),
        },
    });
    if let Some(body) = &operation.body {
        let schema = stubs.reference(&request_type(api, &body.ty));
        skeleton["requestBody"] = json!({
            "required": body.required,
            "content": { "application/json": { "schema": schema } },
        });
    }
    skeleton
}

/// What a success carries, which may be nothing.
fn success(operation: &Operation) -> Option<TokenStream> {
    let ty = response_type(operation.success.as_ref()?);
    Some(match operation.success_may_be_empty {
        true => quote!(Option<#ty>),
        false => ty,
    })
}

fn response(ty: Option<TokenStream>, stubs: &mut Stubs) -> Value {
    match ty {
        Some(ty) => {
            let schema = stubs.reference(&ty);
            let content = json!({ "application/json": { "schema": schema } });
            json!({ "description": "", "content": content })
        }
        None => json!({ "description": "" }),
    }
}
