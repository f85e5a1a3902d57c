//! The rung *sequence*: one call a step, each going on where the one before ended.

use atlas_restore_pattern::minterm::minterms;
use atlas_restore_pattern::{ClassSet, Sequence, Step};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::table::classes;
use super::trie::SharedTrie;
use super::{bound, code_span, number};

pub(super) fn sequence(
    sequence: &Sequence,
    length: &Option<TokenStream>,
    trie: &SharedTrie,
) -> TokenStream {
    let sets: Vec<ClassSet> = sequence.classes().into_iter().cloned().collect();
    let tables = (!sets.is_empty()).then(|| sequence_classes(&sets, trie));
    let mut at = quote!(0);
    let mut steps = Vec::new();
    for step in &sequence.steps {
        let taken = step_call(step, &at, &sets);
        steps.push(quote! { let Some(at) = #taken else { return false; }; });
        at = quote!(at);
    }
    // Where anything may follow, the end of the last step is of no interest.
    let answer = match (sequence.open, steps.pop(), sequence.steps.last()) {
        (true, Some(_), Some(last)) => {
            let before = if steps.is_empty() {
                quote!(0)
            } else {
                quote!(at)
            };
            let taken = step_call(last, &before, &sets);
            quote!(#taken.is_some())
        }
        (_, None, _) => quote!(bytes.is_empty()),
        (_, last, _) => {
            steps.extend(last);
            quote!(#at == bytes.len())
        }
    };
    let length = length.iter();
    quote! {
        #tables
        let bytes = text.as_bytes();
        #(#steps)*
        #answer #(&& #length)*
    }
}

fn step_call(step: &Step, at: &TokenStream, sets: &[ClassSet]) -> TokenStream {
    match step {
        Step::Text(text) => quote!(literal(bytes, #at, #text)),
        Step::Run { class, min, max } => {
            let index = sets.iter().position(|set| set == class).unwrap_or(0);
            let bit = bit(index);
            let (min, max) = (number(*min), bound(*max));
            quote!(run(bytes, #at, &CLASSES, #bit, #min, #max))
        }
    }
}

fn bit(index: usize) -> Literal {
    format!("0b{:b}", 1u8 << index)
        .parse()
        .expect("a binary number is a literal")
}

/// `static CLASSES`, a bit per class.
fn sequence_classes(sets: &[ClassSet], trie: &SharedTrie) -> TokenStream {
    let bits = |signature: Vec<bool>| {
        let set = signature.iter().enumerate().filter(|(_, inside)| **inside);
        set.map(|(index, _)| 1u8 << index).sum()
    };
    let values: Vec<(ClassSet, u8)> = minterms(sets)
        .into_iter()
        .map(|(class, signature)| (class, bits(signature)))
        .collect();
    let classes = classes(&values, trie);
    let doc = sets
        .iter()
        .enumerate()
        .map(|(index, set)| format!(" - {}: {}", bit(index), code_span(&set.to_string())));
    quote! {
        /// By character, a bit for each class it is in:
        ///
        #(#[doc = #doc])*
        static CLASSES: Classes = #classes;
    }
}
