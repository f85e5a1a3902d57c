//! `src/lib.rs`: the modules and what stands at the crate's root.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::printable;
use crate::model::Api;

/// The whole file.
pub(super) fn emit(api: &Api) -> TokenStream {
    let docs = documentation(api).map(|line| {
        let line = printable(&line);
        quote!(#![doc = #line])
    });
    let engine = api.scalars.values().any(|scalar| scalar.engine);
    let engine = engine.then(|| {
        quote!(
            mod engine;
        )
    });
    quote! {
        #(#docs)*
        #![forbid(unsafe_code)]
        #![warn(missing_docs)]

        #[rustfmt::skip]
        pub mod builder;
        #[rustfmt::skip]
        mod client;
        #engine
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        mod patterns;
        #[rustfmt::skip]
        pub mod requests;
        #[rustfmt::skip]
        pub mod responses;
        #[rustfmt::skip]
        pub mod scalars;
        pub mod support;

        #[rustfmt::skip]
        pub use support::{
            BoxFuture, Client, DateTime, Error, Field, Input, InvalidResponse, JsonType, Nullable,
            Operation, Paged, Payload, Reason, Received, ResponseValue, Rule, Transport, TransportError, Violating, Violation,
        };
    }
}

fn documentation(api: &Api) -> impl Iterator<Item = String> {
    let mut lines = vec![
        format!(
            " {}, version {}.",
            one_line(&api.title),
            one_line(&api.version)
        ),
        String::new(),
    ];
    lines.push(
        " Strict in what it sends, total in what it receives: a request that breaks a".into(),
    );
    lines.push(
        " rule of the document cannot be built, and a response that does is decoded all".into(),
    );
    lines.push(" the same, with [`Field`]s that say which rule.".into());
    if !api.servers.is_empty() {
        lines.extend([String::new(), " Servers:".to_owned()]);
        lines.extend(api.servers.iter().map(|server| {
            let description = server
                .description
                .as_deref()
                .map_or_else(String::new, one_line);
            format!(" - <{}> {description}", server.url)
                .trim_end()
                .to_owned()
        }));
    }
    lines.into_iter()
}

/// A text of the document on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
