//! The emitted checks: one `const fn` per constraint, in the form that its rung asks for.
//!
//! What they call is the hand-written run-time file that goes into the crate beside them.

mod fixed;
mod sequence;
pub mod table;
pub mod trie;
mod walk;

use atlas_restore_pattern::{Lowered, Rung};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use self::fixed::{fixed, words};
use self::sequence::sequence;
use self::trie::{SharedTrie, TooManyClasses, TrieBuilder};
use self::walk::table;
use super::docs::printable;

/// The trie that the checks of these constraints share.
///
/// # Errors
///
/// [`TooManyClasses`].
pub fn shared_trie<'a>(
    lowered: impl IntoIterator<Item = &'a Lowered>,
) -> Result<SharedTrie, TooManyClasses> {
    let mut builder = TrieBuilder::default();
    for lowered in lowered {
        match &lowered.rung {
            Rung::Constant(_) | Rung::Fixed(_) => {}
            Rung::Sequence(sequence) => builder.add(sequence.classes()),
            Rung::Table => builder.add(lowered.dfa.classes()),
        }
    }
    builder.build()
}

/// `pub(crate) const fn #fn_name(text: &str) -> bool`, with `doc` as the first sentence of its
/// doc comment.
pub fn emit(lowered: &Lowered, fn_name: &str, doc: &str, trie: &SharedTrie) -> TokenStream {
    let name = format_ident!("{fn_name}");
    let docs = doc_lines(lowered, doc);
    let docs = docs.iter().map(|line| format!(" {}", printable(line)));
    let length = length_check(lowered);
    let body = match &lowered.rung {
        Rung::Constant(answer) => constant(*answer, &length),
        Rung::Fixed(positions) => fixed(positions, &length),
        Rung::Sequence(steps) => sequence(steps, &length, trie),
        Rung::Table => table(&lowered.dfa, &length, trie),
    };
    let text = match (&lowered.rung, lowered.length_check) {
        (Rung::Constant(_), None) => quote!(_text),
        _ => quote!(text),
    };
    quote! {
        #(#[doc = #docs])*
        pub(crate) const fn #name(#text: &str) -> bool {
            #body
        }
    }
}

fn doc_lines(lowered: &Lowered, doc: &str) -> Vec<String> {
    let mut lines = vec![doc.to_owned(), String::new()];
    for pattern in &lowered.patterns {
        lines.push(format!("Pattern {}", code_span(pattern)));
        lines.push(String::new());
    }
    if let Some((min, max)) = lowered.length_check {
        let max = max.map_or("any number of".to_owned(), |max| max.to_string());
        lines.extend([
            format!("Length: {min} to {max} code points."),
            String::new(),
        ]);
    }
    lines.push(format!(
        "Rung *{}*: {}",
        lowered.rung.name(),
        describe(lowered)
    ));
    lines
}

/// A pattern as it may stand in a doc comment: within as many backticks as it needs.
pub(super) fn code_span(pattern: &str) -> String {
    let printable: String = pattern
        .chars()
        .map(|c| {
            if c.is_control() {
                c.escape_unicode().to_string()
            } else {
                c.to_string()
            }
        })
        .collect();
    let longest = printable
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let touches = printable.is_empty() || printable.starts_with('`') || printable.ends_with('`');
    let space = if touches { " " } else { "" };
    format!("{fence}{space}{printable}{space}{fence}")
}

/// How a constraint is checked, in a few words.
pub fn describe(lowered: &Lowered) -> String {
    let bytes = lowered.table_bytes();
    match &lowered.rung {
        Rung::Constant(true) => "accepts every text.".to_owned(),
        Rung::Constant(false) => "accepts no text.".to_owned(),
        Rung::Fixed(positions) => {
            let words = count(words(positions).len(), "word");
            let characters = count(positions.len(), "ASCII character");
            format!("{characters}, tested in {words}.")
        }
        Rung::Sequence(sequence) => {
            format!(
                "{}, {bytes} bytes of tables.",
                count(sequence.steps.len(), "step")
            )
        }
        Rung::Table => format!(
            "{} by {}, {bytes} bytes of tables.",
            count(lowered.states(), "state"),
            count(lowered.dfa.classes().len(), "class"),
        ),
    }
}

fn count(number: usize, noun: &str) -> String {
    let plural = match noun {
        _ if number == 1 => "",
        "class" => "es",
        _ => "s",
    };
    format!("{number} {noun}{plural}")
}

/// `length_within(…)`, where lengths are checked by counting.
fn length_check(lowered: &Lowered) -> Option<TokenStream> {
    let (min, max) = lowered.length_check?;
    let (min, max) = (number(min), bound(max));
    Some(quote!(length_within(text, #min, #max)))
}

pub(super) fn number(value: u64) -> Literal {
    Literal::u64_unsuffixed(value)
}

/// An upper bound; a text is never longer than `usize::MAX`.
pub(super) fn bound(max: Option<u64>) -> TokenStream {
    match max.filter(|max| *max <= u64::from(u32::MAX)) {
        Some(max) => {
            let max = number(max);
            quote!(#max)
        }
        None => quote!(usize::MAX),
    }
}

fn constant(answer: bool, length: &Option<TokenStream>) -> TokenStream {
    match length {
        Some(length) if answer => length.clone(),
        _ => quote!(#answer),
    }
}
