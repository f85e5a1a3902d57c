//! Names: what the document calls a thing → what Rust calls it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use heck::{ToSnakeCase, ToUpperCamelCase};
use icu_normalizer::ComposingNormalizerBorrowed;

use crate::model::Variant;

/// The name of a type: the document's own where Rust can take it, so that acronyms stay as
/// they are (`ApiBSONTimestampView`), else its Pascal case.
pub(crate) fn type_name(name: &str) -> String {
    let starts_upper = name.starts_with(|first: char| first.is_ascii_uppercase());
    let kept = starts_upper && name.chars().all(|c| c.is_ascii_alphanumeric());
    let pascal = match kept {
        true => name.to_owned(),
        false => spelled(&composed(name).to_upper_camel_case()),
    };
    match pascal.as_str() {
        "" => "Unnamed".to_owned(),
        pascal if pascal.starts_with(|c: char| c.is_ascii_digit()) => format!("N{pascal}"),
        pascal if RESERVED_TYPES.contains(&pascal) => format!("{pascal}Object"),
        pascal => pascal.to_owned(),
    }
}

/// Names that the generated modules use for themselves.
const RESERVED_TYPES: [&str; 30] = [
    "Self",
    "AsRef",
    "From",
    "TryFrom",
    "Field",
    "Violation",
    "Rule",
    "Client",
    "Error",
    "ResponseValue",
    "Option",
    "Vec",
    "String",
    "Box",
    "Result",
    "Some",
    "None",
    "Ok",
    "Err",
    "Nullable",
    "Slot",
    "DateTime",
    "Operation",
    "Default",
    "Input",
    "MapAccess",
    "Object",
    "Property",
    "PropertyVisitor",
    "Unknown",
];

/// The name of a field, method or parameter. Keywords get a trailing underscore.
pub(crate) fn snake(name: &str) -> String {
    let snake = spelled(&composed(name).to_snake_case());
    match snake.as_str() {
        "" => "unnamed".to_owned(),
        snake if snake.starts_with(|c: char| c.is_ascii_digit()) => format!("n{snake}"),
        snake if is_keyword(snake) => format!("{snake}_"),
        snake => snake.to_owned(),
    }
}

/// In normalization form C, in which Rust compares identifiers: two names of a document may be
/// one there, and a change of case drops marks that stand for themselves.
fn composed(name: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(name)
}

/// Without the characters that no identifier has: digits such as `²` are alphanumeric, and
/// so are left by a change of case.
fn spelled(name: &str) -> String {
    let name = composed(name);
    let continues = |c: char| {
        c.is_ascii_alphanumeric()
            || c == '_'
            || syn::parse_str::<syn::Ident>(&format!("a{c}")).is_ok()
    };
    let name: String = name.chars().filter(|c| continues(*c)).collect();
    // A digit of another script continues an identifier and does not begin one.
    let begins = |c: char| c.is_ascii() || syn::parse_str::<syn::Ident>(&c.to_string()).is_ok();
    match name.chars().next() {
        Some(first) if !begins(first) => format!("n{name}"),
        _ => name,
    }
}

/// Whether no name can be this word. `gen` is a keyword since the edition of 2024, whatever the
/// parser says.
pub(crate) fn is_keyword(name: &str) -> bool {
    name == "gen" || syn::parse_str::<syn::Ident>(name).is_err()
}

/// The variants of an enum: distinct, whatever the values look like.
pub(crate) fn enum_variants<'a>(values: impl IntoIterator<Item = &'a str>) -> Vec<Variant> {
    let mut taken = BTreeSet::new();
    let variants = values.into_iter().map(|value| Variant {
        value: value.to_owned(),
        ident: unique(variant_name(value), &mut taken),
    });
    variants.collect()
}

pub(crate) fn variant_name(value: &str) -> String {
    let value = composed(value);
    let spelled = value.chars().map(|c| match c {
        '<' => " less ".to_owned(),
        '>' => " greater ".to_owned(),
        '=' => " equal ".to_owned(),
        '+' => " plus ".to_owned(),
        '*' => " star ".to_owned(),
        c => c.to_string(),
    });
    let name = self::spelled(&spelled.collect::<String>().to_upper_camel_case());
    match name.as_str() {
        "" => "Empty".to_owned(),
        "Self" => "SelfValue".to_owned(),
        name if name.starts_with(|c: char| c.is_ascii_digit()) => format!("N{name}"),
        name if syn::parse_str::<syn::Ident>(name).is_err() => "Unnamed".to_owned(),
        name => name.to_owned(),
    }
}

/// `name`, or `name` with the first number that makes it distinct.
pub(crate) fn unique(name: String, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{name}{number}"));
    let candidates = std::iter::once(name.clone()).chain(numbered);
    let free = candidates
        .into_iter()
        .find(|candidate| taken.insert(candidate.clone()));
    free.unwrap_or(name)
}
