//! `src/patterns.rs`: a check for every constrained text, and what the checks share.

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::EmitError;
use super::matchers::{emit as emit_matcher, shared_trie};
use crate::model::Api;

/// The whole file.
pub(super) fn emit(api: &Api, split: bool) -> Result<TokenStream, EmitError> {
    let checked: Vec<_> = api
        .scalars
        .iter()
        .filter_map(|(name, scalar)| Some((name, scalar.check.as_ref()?)))
        .collect();
    let trie = shared_trie(checked.iter().map(|(_, check)| *check))?;
    let checks = checked.iter().map(|(name, check)| {
        let docs = format!("Whether `text` is a [`{name}`](crate::scalars::{name}).");
        emit_matcher(check, &function(name), &docs, &trie)
    });
    let body = (!checked.is_empty()).then(|| {
        let (trie, checks) = (trie.emit(), checks);
        quote! {
            #[allow(unused_imports, reason = "which of them a check needs is its pattern's matter")]
            use crate::support::matcher::*;

            #trie

            #(#checks)*
        }
    });
    let allowed = split
        .then(|| quote!(#![allow(dead_code, reason = "features decide which of them are used")]));
    Ok(quote! {
        #![doc = " The patterns and lengths of the document as code. No text is matched by an"]
        #![doc = " engine: each check is one pass over the bytes."]
        #allowed

        #body
    })
}

/// The name of the check of a scalar.
pub(super) fn function(scalar: &str) -> String {
    format!("is_{}", scalar.to_snake_case())
}
