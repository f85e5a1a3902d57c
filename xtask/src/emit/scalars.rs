//! `src/scalars.rs`: one type per set of constraints.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::{Docs, code};
use super::types::ident;
use crate::model::{Api, Range, Rules, Scalar, Text, Variant};

/// The whole file.
pub(super) fn emit(api: &Api) -> TokenStream {
    let scalars = api
        .scalars
        .iter()
        .map(|(name, scalar)| emit_scalar(name, scalar));
    quote! {
        #![doc = " Scalars: one type per set of constraints in the document."]
        #![doc = ""]
        #![doc = " A value of one of these types keeps its rules; what does not is a"]
        #![doc = " [`Violation`](crate::Violation)."]

        #(#scalars)*
    }
}

fn emit_scalar(name: &str, scalar: &Scalar) -> TokenStream {
    let docs = Docs::new(
        scalar.description.as_deref(),
        format!("`{name}`, which the document does not describe."),
    );
    match &scalar.rules {
        Rules::Text(text) => emit_text(name, docs, text),
        Rules::Integer(range) => emit_integer(name, docs, *range),
        Rules::Enum(variants) => emit_enum(name, &docs, variants),
    }
}

fn emit_text(name: &str, mut docs: Docs, text: &Text) -> TokenStream {
    docs.paragraph(&text_rules(text));
    let (docs, name) = (docs.tokens(), ident(name));
    let checks = checks(text);
    let argument = ident(if checks.is_empty() { "_" } else { "text" });
    let conversions = ident(match text.sensitive {
        true => "sensitive_scalar",
        false => "text_scalar",
    });
    quote! {
        #docs
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct #name(String);

        impl #name {
            fn check(#argument: &str) -> Result<(), crate::Rule> {
                #(#checks)*
                Ok(())
            }
        }

        crate::support::#conversions!(#name);
    }
}

/// The rules of a text, for its documentation.
fn text_rules(text: &Text) -> String {
    let pattern = text
        .pattern
        .as_ref()
        .map(|pattern| format!("- Pattern: {}", code(pattern)));
    let min = text
        .min_length
        .map(|length| format!("- Length: at least {length}"));
    let max = text
        .max_length
        .map(|length| format!("- Length: at most {length}"));
    let sensitive = text
        .sensitive
        .then(|| "- A secret: not shown by `Debug` and errors".to_owned());
    let rules: Vec<_> = [pattern, min, max, sensitive]
        .into_iter()
        .flatten()
        .collect();
    rules.join("\n")
}

/// A statement for each rule.
fn checks(text: &Text) -> Vec<TokenStream> {
    let pattern = text.pattern.as_ref();
    let checks = [
        pattern.map(|pattern| quote!(crate::support::check_pattern(text, #pattern)?;)),
        text.min_length
            .map(|length| quote!(crate::support::check_min_length(text, #length)?;)),
        text.max_length
            .map(|length| quote!(crate::support::check_max_length(text, #length)?;)),
    ];
    checks.into_iter().flatten().collect()
}

fn emit_integer(name: &str, mut docs: Docs, range: Range) -> TokenStream {
    docs.paragraph(&format!("From {} to {}.", range.min, range.max));
    let (docs, name) = (docs.tokens(), ident(name));
    let repr = match range.bits {
        32 => quote!(i32),
        _ => quote!(i64),
    };
    let min = Literal::i64_unsuffixed(range.min);
    let max = Literal::i64_unsuffixed(range.max);
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct #name(#repr);

        crate::support::integer_scalar!(#name, #repr, #min, #max);
    }
}

fn emit_enum(name: &str, docs: &Docs, variants: &[Variant]) -> TokenStream {
    let (docs, name) = (docs.tokens(), ident(name));
    let values = variants.iter().map(|variant| &variant.value);
    let idents: Vec<_> = variants
        .iter()
        .map(|variant| ident(&variant.ident))
        .collect();
    let lines = variants
        .iter()
        .map(|variant| format!(" {}.", code(&variant.value)));
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #lines] #idents,)*
        }

        impl #name {
            /// Every value, in the order of the document.
            pub const ALL: &'static [Self] = &[#(Self::#idents),*];
            const NAMES: &'static [&'static str] = &[#(#values),*];
        }

        crate::support::string_enum!(#name);
    }
}
