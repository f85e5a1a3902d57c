//! Choices between types, on both sides: an `enum` and a line for each alternative; what they
//! do is written once, in `runtime/union.rs`.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs::{Docs, code};
use super::types::{ident, request_type, response_type};
use crate::model::{Alternative, Api, Type, Union};

/// The choice as a response holds it.
pub(super) fn response(
    api: &Api,
    name: &str,
    union: &Union,
    condition: Option<&TokenStream>,
) -> TokenStream {
    let docs = docs(name, union);
    let sensitive = api.is_sensitive(name);
    let (name, tag) = (ident(name), tag(union));
    let arms: Vec<_> = union
        .variants
        .iter()
        .map(|variant| (variant, boxed(&variant.ty, response_type(&variant.ty))))
        .collect();
    let variants = arms.iter().map(|(variant, ty)| emit_variant(variant, ty));
    let rows = arms.iter().map(|(variant, ty)| row(variant, ty));
    quote! {
        #condition
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// An object that the document knows no alternative for, as it came.
            Unknown(serde_json::Map<String, serde_json::Value>),
        }

        #condition
        crate::support::response_union!(#name, #tag, #sensitive, { #(#rows),* });
    }
}

/// The choice as a request holds it.
pub(super) fn request(
    api: &Api,
    name: &str,
    union: &Union,
    condition: Option<&TokenStream>,
) -> TokenStream {
    let docs = docs(name, union);
    let (name, tag) = (ident(&api.request_name(name)), tag(union));
    let arms: Vec<_> = union
        .variants
        .iter()
        .map(|variant| (variant, boxed(&variant.ty, request_type(api, &variant.ty))))
        .collect();
    let variants = arms.iter().map(|(variant, ty)| emit_variant(variant, ty));
    let rows = arms.iter().map(|(variant, ty)| row(variant, ty));
    let conversions = conversions(api, union);
    let conversions = (!conversions.is_empty())
        .then(|| quote!(#condition crate::support::union_from!(#name { #(#conversions),* });));
    quote! {
        #condition
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }

        #condition
        crate::support::request_union!(#name, #tag, { #(#rows),* });

        #conversions
    }
}

fn docs(name: &str, union: &Union) -> TokenStream {
    let fallback = format!("`{name}`, which the document does not describe.");
    let mut docs = Docs::new(union.description.as_deref(), fallback);
    match &union.tag {
        Some(tag) => docs.paragraph(&format!("{} says which of them it is.", code(tag))),
        None => docs.paragraph("One of several alternatives."),
    }
    docs.tokens()
}

fn tag(union: &Union) -> TokenStream {
    match &union.tag {
        Some(tag) => quote!(Some(#tag)),
        None => quote!(None),
    }
}

/// Objects and choices stand in boxes: they may be large, or hold this very choice.
fn boxed(ty: &Type, rust: TokenStream) -> TokenStream {
    match ty {
        Type::Object(_) | Type::Union(_) => quote!(Box<#rust>),
        _ => rust,
    }
}

fn emit_variant(variant: &Alternative, ty: &TokenStream) -> TokenStream {
    let tags: Vec<_> = variant.tags.iter().map(|tag| code(tag)).collect();
    let docs = match tags.as_slice() {
        [] => " One of the alternatives.".to_owned(),
        tags => format!(" {}.", tags.join(", ")),
    };
    let name = ident(&variant.ident);
    quote!(#[doc = #docs] #name(#ty),)
}

fn row(variant: &Alternative, ty: &TokenStream) -> TokenStream {
    let (name, tags) = (ident(&variant.ident), &variant.tags);
    quote!(#name(#ty) [#(#tags),*])
}

/// The objects that a choice can be made of without naming the alternative.
fn conversions(api: &Api, union: &Union) -> Vec<TokenStream> {
    let mut counts: BTreeMap<&Type, usize> = BTreeMap::new();
    for variant in &union.variants {
        *counts.entry(&variant.ty).or_default() += 1;
    }
    let objects = union.variants.iter().filter_map(|variant| {
        let Type::Object(object) = &variant.ty else {
            return None;
        };
        (counts[&variant.ty] == 1).then_some((variant, object))
    });
    objects
        .map(|(variant, object)| {
            let (arm, request) = (ident(&variant.ident), api.request_name(object));
            let builder = format_ident!("{request}Builder");
            let request = ident(&request);
            quote!(#arm(#request, #builder))
        })
        .collect()
}
