//! `src/scalars.rs`: one type per set of constraints.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::{Docs, code};
use super::matchers::describe;
use super::patterns::function;
use super::types::ident;
use crate::model::{Api, Range, Rules, Scalar, Text, Variant};
use crate::pattern::Lowered;

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
    let fallback = format!("`{name}`, which the document does not describe.");
    let docs = Docs::new(scalar.description.as_deref(), fallback);
    match &scalar.rules {
        Rules::Text(text) => emit_text(name, docs, text, scalar.check.as_ref()),
        Rules::Integer(range) => emit_integer(name, docs, *range),
        Rules::Enum(variants) => emit_enum(name, &docs, variants),
    }
}

fn emit_text(name: &str, mut docs: Docs, text: &Text, check: Option<&Lowered>) -> TokenStream {
    docs.paragraph(&text_rules(text, check));
    let (docs, ident) = (docs.tokens(), ident(name));
    let rules = rules(text);
    let keeps = match check {
        Some(_) => {
            let check = super::types::ident(&function(name));
            quote!(crate::patterns::#check(text))
        }
        None => quote!({
            let _ = text;
            true
        }),
    };
    let sentence = sentence(text);
    let inline = check
        .and_then(Lowered::fixed_ascii_len)
        .filter(|_| !text.sensitive);
    let (derives, stored, conversions) = match inline {
        Some(length) => {
            let length = Literal::usize_unsuffixed(length);
            (
                quote!(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash),
                quote!([u8; #length]),
                quote!(crate::support::inline_scalar!(#ident, #length, #sentence);),
            )
        }
        None => {
            let macro_name = super::types::ident(match text.sensitive {
                true => "sensitive_scalar",
                false => "text_scalar",
            });
            (
                quote!(Clone, PartialEq, Eq, PartialOrd, Ord, Hash),
                quote!(std::borrow::Cow<'static, str>),
                quote!(crate::support::#macro_name!(#ident, #sentence);),
            )
        }
    };
    quote! {
        #docs
        #[derive(#derives)]
        pub struct #ident(#stored);

        impl #ident {
            const RULES: &'static [crate::Rule] = &[#(#rules),*];

            const fn keeps(text: &str) -> bool {
                #keeps
            }
        }

        #conversions
    }
}

/// The rules of a text, for its documentation.
fn text_rules(text: &Text, check: Option<&Lowered>) -> String {
    let pattern = text.pattern.as_ref();
    let rules = [
        pattern.map(|pattern| format!("- Pattern: {}", code(pattern))),
        text.min_length
            .map(|length| format!("- Length: at least {length}")),
        text.max_length
            .map(|length| format!("- Length: at most {length}")),
        check.map(|check| format!("- Check: {}, {}", check.rung.name(), describe(check))),
        text.sensitive
            .then(|| "- A secret: not shown by `Debug` and errors".to_owned()),
    ];
    rules.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// The rules, lengths first: which of them a text breaks is looked up in this order.
fn rules(text: &Text) -> Vec<TokenStream> {
    let number = Literal::u64_unsuffixed;
    let rules = [
        text.min_length
            .map(number)
            .map(|length| quote!(crate::Rule::MinLength(#length))),
        text.max_length
            .map(number)
            .map(|length| quote!(crate::Rule::MaxLength(#length))),
        text.pattern
            .as_ref()
            .map(|pattern| quote!(crate::Rule::Pattern(#pattern))),
    ];
    rules.into_iter().flatten().collect()
}

/// The rules in words, for a literal that does not compile.
fn sentence(text: &Text) -> String {
    let rules = [
        text.min_length
            .map(|length| format!("have at least {length} characters")),
        text.max_length
            .map(|length| format!("have at most {length} characters")),
        text.pattern
            .as_ref()
            .map(|pattern| format!("match the pattern {pattern}")),
    ];
    rules
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" and ")
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
