//! How a type of the model is written in Rust, from each side.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::{Api, Type};

/// An identifier. The model's names are valid ones.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The type as a response holds it: arrays and maps hold fields.
pub(super) fn response_type(ty: &Type) -> TokenStream {
    match ty {
        Type::Array(item) => {
            let item = response_type(item);
            quote!(Vec<crate::Field<#item>>)
        }
        Type::Map(value) => {
            let value = response_type(value);
            quote!(crate::support::FieldMap<#value>)
        }
        Type::Nullable(ty) => {
            let ty = response_type(ty);
            quote!(crate::Nullable<#ty>)
        }
        Type::Object(name) | Type::Union(name) => {
            let name = ident(name);
            quote!(crate::responses::#name)
        }
        other => plain_type(other),
    }
}

/// The type as a request or a parameter holds it.
pub(super) fn request_type(api: &Api, ty: &Type) -> TokenStream {
    match ty {
        Type::Array(item) => {
            let item = request_type(api, item);
            quote!(Vec<#item>)
        }
        Type::Map(value) => {
            let value = request_type(api, value);
            quote!(std::collections::BTreeMap<String, #value>)
        }
        Type::Nullable(ty) => {
            let ty = request_type(api, ty);
            quote!(crate::Nullable<#ty>)
        }
        Type::Object(name) | Type::Union(name) => {
            let name = ident(&api.request_name(name));
            quote!(crate::requests::#name)
        }
        other => plain_type(other),
    }
}

fn plain_type(ty: &Type) -> TokenStream {
    match ty {
        Type::Scalar(name) => {
            let name = ident(name);
            quote!(crate::scalars::#name)
        }
        Type::String => quote!(String),
        Type::Boolean => quote!(bool),
        Type::Int32 => quote!(i32),
        Type::Int64 => quote!(i64),
        Type::Number => quote!(serde_json::Number),
        Type::DateTime => quote!(crate::DateTime),
        Type::Bytes => quote!(bytes::Bytes),
        Type::FreeObject => quote!(serde_json::Map<String, serde_json::Value>),
        Type::Any
        | Type::Array(_)
        | Type::Object(_)
        | Type::Union(_)
        | Type::Map(_)
        | Type::Nullable(_) => quote!(serde_json::Value),
    }
}
