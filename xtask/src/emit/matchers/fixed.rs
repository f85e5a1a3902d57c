//! The rung *fixed*: the length, and a test of every word of eight bytes.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use atlas_restore_pattern::ClassSet;

/// Eight positions of a fixed form.
pub(super) struct Word {
    /// Where it starts; the last one may overlap the one before.
    at: usize,
    /// Per range, its ends at each position.
    ranges: Vec<([u8; 8], [u8; 8])>,
}

/// The words that cover all positions.
pub(super) fn words(positions: &[ClassSet]) -> Vec<Word> {
    let length = positions.len();
    let last = length.saturating_sub(8);
    (0..length)
        .step_by(8)
        .map(|at| word(positions, at.min(last)))
        .collect()
}

fn word(positions: &[ClassSet], at: usize) -> Word {
    // Positions beyond the end hold the zeros of a short word.
    let any = ClassSet::range(0, 0x7F);
    let lanes: Vec<&ClassSet> = (at..at + 8)
        .map(|at| positions.get(at).unwrap_or(&any))
        .collect();
    let count = lanes
        .iter()
        .map(|class| class.ranges().len())
        .max()
        .unwrap_or(0);
    let range = |index: usize| {
        // A position with fewer ranges repeats its last one.
        let ends = |lane: usize| {
            let ranges = lanes[lane].ranges();
            ranges[index.min(ranges.len() - 1)]
        };
        let low = std::array::from_fn(|lane| ends(lane).0 as u8);
        let high = std::array::from_fn(|lane| ends(lane).1 as u8);
        (low, high)
    };
    Word {
        at,
        ranges: (0..count).map(range).collect(),
    }
}

pub(super) fn fixed(positions: &[ClassSet], length: &Option<TokenStream>) -> TokenStream {
    let words = words(positions);
    let mut constants: Vec<&Vec<([u8; 8], [u8; 8])>> = Vec::new();
    let mut tests = Vec::new();
    for word in &words {
        let known = constants.iter().position(|ranges| **ranges == word.ranges);
        let index = known.unwrap_or(constants.len());
        if known.is_none() {
            constants.push(&word.ranges);
        }
        let name = word_name(index);
        let at = Literal::usize_unsuffixed(word.at);
        tests.push(if positions.len() < 8 {
            quote!(within(short_word(bytes), &#name))
        } else {
            quote!(within(word(bytes, #at), &#name))
        });
    }
    let constants = constants
        .iter()
        .enumerate()
        .map(|(index, ranges)| word_constant(index, ranges));
    let len = Literal::usize_unsuffixed(positions.len());
    let length = length.iter();
    quote! {
        #(#constants)*
        let bytes = text.as_bytes();
        bytes.len() == #len #(&& #tests)* #(&& #length)*
    }
}

fn word_name(index: usize) -> proc_macro2::Ident {
    let letters = [
        "FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH",
    ];
    format_ident!("{}", letters[index])
}

fn word_constant(index: usize, ranges: &[([u8; 8], [u8; 8])]) -> TokenStream {
    let name = word_name(index);
    let count = Literal::usize_unsuffixed(ranges.len());
    let lanes = ranges.iter().map(|(low, high)| {
        let (low, high) = (Literal::byte_string(low), Literal::byte_string(high));
        quote!(Lanes::between(*#low, *#high))
    });
    quote!(const #name: [Lanes; #count] = [#(#lanes),*];)
}
