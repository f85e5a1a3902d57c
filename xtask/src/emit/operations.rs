//! `src/operations.rs`: the table of operations.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::{Docs, code};
use super::types::ident;
use crate::model::{Api, Operation};

/// The whole file.
pub(super) fn emit(api: &Api) -> TokenStream {
    let rows = api.operations.iter().map(emit_row);
    let method = (!api.operations.is_empty()).then(|| {
        quote!(
            use reqwest::Method;
        )
    });
    let names = api
        .operations
        .iter()
        .map(|operation| ident(&operation.row_name()));
    quote! {
        #![doc = " The operations of the document, as a table to decide from."]

        #method

        use crate::Operation;

        /// Every operation, in the order of the document.
        pub static ALL: &[&Operation] = &[#(&#names),*];

        #(#rows)*
    }
}

fn emit_row(operation: &Operation) -> TokenStream {
    let place = format!("{} {}", operation.method.to_uppercase(), operation.path);
    let docs = Docs::new(None, format!("{}: {}.", code(&operation.id), code(&place))).tokens();
    let name = ident(&operation.row_name());
    let (id, path, accept) = (&operation.id, &operation.path, &operation.accept);
    let method = ident(&operation.method.to_uppercase());
    let content_type = operation.body.as_ref().map(|body| &body.media_type);
    let (version, content_type) = (option(operation.version.as_ref()), option(content_type));
    let (sunset, successor) = (
        option(operation.sunset.as_ref()),
        option(operation.successor.as_ref()),
    );
    let success = statuses(&operation.success_statuses);
    let errors = statuses(&operation.error_statuses);
    let (idempotent, deprecated) = (operation.idempotent, operation.deprecated);
    let roles = &operation.roles;
    quote! {
        #docs
        pub static #name: Operation = Operation {
            id: #id,
            method: Method::#method,
            path: #path,
            version: #version,
            accept: #accept,
            content_type: #content_type,
            success: &[#(#success),*],
            errors: &[#(#errors),*],
            idempotent: #idempotent,
            deprecated: #deprecated,
            sunset: #sunset,
            successor: #successor,
            roles: &[#(#roles),*],
        };
    }
}

fn option(text: Option<&String>) -> TokenStream {
    match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}

fn statuses(codes: &[u16]) -> impl Iterator<Item = Literal> {
    codes.iter().copied().map(Literal::u16_unsuffixed)
}
