//! Tables as tokens.
//!
//! A table is written as strings of bytes, a row a line: an array of numbers would be put one
//! number a line by the formatter, thousands of lines that nobody reads.

use std::fmt::Write as _;

use atlas_restore_pattern::ClassSet;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::trie::{SharedTrie, beyond_ascii};

/// `b"\x00\x01…"`, every byte in the same form.
pub(super) fn byte_row(bytes: &[u8]) -> Literal {
    let mut text = String::from("b\"");
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "\\x{byte:02x}");
    }
    text.push('"');
    text.parse()
        .expect("hexadecimal escapes make a byte string")
}

/// A row of 16-bit numbers, as bytes that the run time puts together.
pub(super) fn wide_row(numbers: &[u16]) -> TokenStream {
    let bytes: Vec<u8> = numbers
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect();
    let row = byte_row(&bytes);
    quote!(wide(#row))
}

/// A `Classes` that gives each character the value of the class it is in. The classes are
/// disjoint; a character in none of them has the value 0.
pub(super) fn classes(values: &[(ClassSet, u8)], trie: &SharedTrie) -> TokenStream {
    let ranges = ascii_ranges(values)
        .into_iter()
        .map(|(first, last, value)| {
            let (first, last) = (
                Literal::byte_character(first),
                Literal::byte_character(last),
            );
            let value = Literal::u8_unsuffixed(value);
            quote!((#first, #last, #value))
        });
    let other = other(values, trie);
    quote! {
        Classes { ascii: ascii(&[#(#ranges),*]), other: #other }
    }
}

/// The ranges of ASCII that have a value other than 0, ascending.
fn ascii_ranges(values: &[(ClassSet, u8)]) -> Vec<(u8, u8, u8)> {
    let ascii = ClassSet::range(0, 0x7F);
    let valued = values.iter().filter(|(_, value)| *value != 0);
    let mut ranges: Vec<(u8, u8, u8)> = valued
        .flat_map(|(class, value)| {
            let part = class.intersection(&ascii);
            let range = |&(first, last): &(u32, u32)| (first as u8, last as u8, *value);
            part.ranges().iter().map(range).collect::<Vec<_>>()
        })
        .collect();
    ranges.sort_unstable();
    ranges
}

fn other(values: &[(ClassSet, u8)], trie: &SharedTrie) -> TokenStream {
    if let Some(value) = uniform_value(values) {
        let value = Literal::u8_unsuffixed(value);
        return quote!(Other::Same(#value));
    }
    let by_number: Vec<u8> = trie
        .classes()
        .iter()
        .map(|class| value_of(class, values))
        .collect();
    let by_number = byte_row(&by_number);
    quote!(Other::ByTrie(&CODE_POINTS, #by_number))
}

/// The value of all code points beyond ASCII, where it is one.
pub(super) fn uniform_value(values: &[(ClassSet, u8)]) -> Option<u8> {
    let beyond = beyond_ascii();
    let mut found = values
        .iter()
        .filter(|(class, _)| !class.intersection(&beyond).is_empty());
    match (found.next(), found.next()) {
        (None, _) => Some(0),
        (Some((class, value)), None) if class.intersection(&beyond) == beyond => Some(*value),
        _ => None,
    }
}

/// The value of one of the trie's classes; they are finer than those of any check.
fn value_of(class: &ClassSet, values: &[(ClassSet, u8)]) -> u8 {
    let part = class.intersection(&beyond_ascii());
    let first = part.ranges().first().map(|(first, _)| *first);
    let found = values
        .iter()
        .find(|(set, _)| first.is_some_and(|first| set.contains(first)));
    found.map_or(0, |(_, value)| *value)
}
