//! `src/scalars.rs`: one type per set of constraints.

use atlas_restore_pattern::Lowered;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::docs::{Docs, code};
use super::matchers::describe;
use super::patterns::function;
use super::sections::Section;
use super::types::ident;
use crate::model::{Api, Bounds, Range, Rules, Scalar, Text, Variant};

/// What the module is.
pub(super) const DOCS: [&str; 4] = [
    " Scalars: one type per set of constraints in the document.",
    "",
    " A value of one of these types keeps its rules; what does not is a",
    " [`Violation`](crate::Violation).",
];

/// The scalars of a section.
pub(super) fn emit(api: &Api, section: &Section) -> TokenStream {
    let scalars = section
        .scalars
        .iter()
        .filter_map(|name| Some(emit_scalar(name, api.scalars.get(name)?)));
    quote!(#(#scalars)*)
}

fn emit_scalar(name: &str, scalar: &Scalar) -> TokenStream {
    let fallback = format!("`{name}`, which the document does not describe.");
    let docs = Docs::new(scalar.description.as_deref(), fallback);
    match &scalar.rules {
        Rules::Text(text) => emit_text(name, docs, text, scalar),
        Rules::Integer(range) => emit_integer(name, docs, *range),
        Rules::Integers(values) => emit_integers(name, docs, values),
        Rules::Number(bounds) => emit_number(name, docs, bounds),
        Rules::Enum(variants) => emit_enum(name, &docs, variants),
    }
}

fn emit_text(name: &str, mut docs: Docs, text: &Text, scalar: &Scalar) -> TokenStream {
    docs.paragraph(&text_rules(text, scalar));
    let (docs, rules) = (docs.tokens(), rules(text));
    let keeps = emit_keeps(name, text, scalar);
    let ident = ident(name);
    let check = scalar
        .check
        .as_ref()
        .filter(|_| !text.sensitive && !scalar.engine);
    let (copy, stored, conversions) = match check.and_then(Lowered::fixed_ascii_len) {
        Some(length) => {
            let (length, sentence) = (Literal::usize_unsuffixed(length), sentence(text));
            let conversions = quote!(crate::support::inline_scalar!(#ident, #length, #sentence););
            (quote!(Copy,), quote!([u8; #length]), conversions)
        }
        None => {
            let stored = quote!(std::borrow::Cow<'static, str>);
            (quote!(), stored, emit_conversions(&ident, text, scalar))
        }
    };
    quote! {
        #docs
        #[derive(Clone, #copy PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct #ident(#stored);

        impl #ident {
            const RULES: &'static [crate::Rule] = &[#(#rules),*];

            #keeps
        }

        #conversions
    }
}

/// `keeps`: whether a text keeps the rules. An engine cannot decide that in a `const`.
fn emit_keeps(name: &str, text: &Text, scalar: &Scalar) -> TokenStream {
    let function = ident(&function(name));
    let check = scalar
        .check
        .as_ref()
        .map(|_| quote!(crate::patterns::#function(text)));
    match text.pattern.as_ref().filter(|_| scalar.engine) {
        Some(pattern) => {
            let check = check.map(|check| quote!(#check &&));
            quote! {
                fn keeps(text: &str) -> bool {
                    #check crate::engine::matches(#pattern, text)
                }
            }
        }
        None => {
            let argument = ident(if check.is_some() { "text" } else { "_text" });
            let check = check.unwrap_or_else(|| quote!(true));
            quote! {
                const fn keeps(#argument: &str) -> bool {
                    #check
                }
            }
        }
    }
}

/// The macro that gives a text its conversions; without the rules in words, no literals.
fn emit_conversions(name: &Ident, text: &Text, scalar: &Scalar) -> TokenStream {
    let conversions = ident(match text.sensitive {
        true => "sensitive_scalar",
        false => "text_scalar",
    });
    let sentence = (!scalar.engine).then(|| sentence(text));
    let sentence = sentence.map(|sentence| quote!(, #sentence));
    quote!(crate::support::#conversions!(#name #sentence);)
}

/// The rules of a text, for its documentation.
fn text_rules(text: &Text, scalar: &Scalar) -> String {
    let check = scalar.check.as_ref();
    let engine = scalar
        .engine
        .then(|| "- Check: by a backtracking engine".to_owned());
    let pattern = text.pattern.as_ref();
    let rules = [
        pattern.map(|pattern| format!("- Pattern: {}", code(pattern))),
        text.min_length
            .map(|length| format!("- Length: at least {length}")),
        text.max_length
            .map(|length| format!("- Length: at most {length}")),
        check.map(|check| format!("- Check: {}, {}", check.rung.name(), describe(check))),
        engine,
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
    let multiple = range.multiple_of.map(|of| {
        let (text, of) = (of.to_string(), Literal::i64_unsuffixed(of));
        quote!(, #of, #text)
    });
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct #name(#repr);

        crate::support::integer_scalar!(#name, #repr, #min, #max #multiple);
    }
}

fn emit_integers(name: &str, mut docs: Docs, values: &[i64]) -> TokenStream {
    let texts: Vec<_> = values.iter().map(i64::to_string).collect();
    docs.paragraph(&format!("One of {}.", texts.join(", ")));
    let (docs, name) = (docs.tokens(), ident(name));
    let values = values.iter().copied().map(Literal::i64_unsuffixed);
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct #name(i64);

        impl #name {
            /// Every value, in the order of the document.
            pub const VALUES: &'static [i64] = &[#(#values),*];
        }

        crate::support::integer_enum!(#name);
    }
}

fn emit_number(name: &str, mut docs: Docs, bounds: &Bounds) -> TokenStream {
    let least = if bounds.above { "Above" } else { "AtLeast" };
    let most = if bounds.below { "Below" } else { "AtMost" };
    let rules = [
        (least, bounds.above, "above", "at least", &bounds.min),
        (most, bounds.below, "below", "at most", &bounds.max),
        (
            "MultipleOf",
            false,
            "",
            "a multiple of",
            &bounds.multiple_of,
        ),
    ];
    let given = || {
        let given = rules.iter();
        given.filter_map(|(rule, exclusive, strict, loose, limit)| {
            let words = if *exclusive { strict } else { loose };
            limit.as_ref().map(|limit| (ident(rule), words, limit))
        })
    };
    let words: Vec<_> = given()
        .map(|(_, words, limit)| format!("{words} {limit}"))
        .collect();
    docs.paragraph(&format!("A number: {}.", words.join(", ")));
    let (docs, name) = (docs.tokens(), ident(name));
    let rules = given().map(|(rule, _, limit)| quote!(crate::Rule::#rule(#limit)));
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name(serde_json::Number);

        impl #name {
            const RULES: &'static [crate::Rule] = &[#(#rules),*];
        }

        crate::support::number_scalar!(#name);
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

    crate::support::string_enum!(#name { #(#idents #values),* });
        }
}
