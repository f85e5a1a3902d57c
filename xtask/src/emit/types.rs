//! How a type of the model is written in Rust, from each side.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::Type;

/// An identifier. The model's names are valid ones.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The type as a response holds it: arrays hold fields.
pub(super) fn response_type(ty: &Type) -> TokenStream {
    match ty {
        Type::Array(item) => {
            let item = response_type(item);
            quote!(Vec<crate::Field<#item>>)
        }
        Type::Object(name) => {
            let name = ident(name);
            quote!(crate::responses::#name)
        }
        other => plain_type(other),
    }
}

/// The type as a request or a parameter holds it.
pub(super) fn request_type(ty: &Type) -> TokenStream {
    match ty {
        Type::Array(item) => {
            let item = request_type(item);
            quote!(Vec<#item>)
        }
        Type::Object(name) => {
            let name = ident(&request_name(name));
            quote!(crate::requests::#name)
        }
        other => plain_type(other),
    }
}

/// The name of the request type of an object.
pub(super) fn request_name(object: &str) -> String {
    match object.ends_with("Request") {
        true => object.to_owned(),
        false => format!("{object}Request"),
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
        Type::FreeObject => quote!(serde_json::Map<String, serde_json::Value>),
        Type::Any | Type::Array(_) | Type::Object(_) => quote!(serde_json::Value),
    }
}
