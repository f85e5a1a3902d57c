//! The checks, emitted as they are into a generated crate.

use std::error::Error;
use std::time::Instant;

use atlas_restore_pattern::{Constraint, Limits, Lowered, lower};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use xtask::emit::matchers::{emit, shared_trie};

use crate::texts::{hostile, pumped, valid};

/// The checks that are measured one by one: name and pattern.
const NAMED: [(&str, &str); 5] = [
    ("object_id", "^([a-f0-9]{24})$"),
    ("private_endpoint_id", "^vpce-[0-9a-f]{17}$"),
    (
        "uuid",
        "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    ),
    ("cluster_name", "^[a-zA-Z0-9][a-zA-Z0-9-]*$"),
    ("deployment_item_name", r"^[\p{L}\p{N}\-_.(),:&@+']{1,64}$"),
];

/// A function each.
pub fn named() -> Result<String, Box<dyn Error>> {
    let patterns: Vec<String> = NAMED
        .iter()
        .map(|(_, pattern)| (*pattern).to_owned())
        .collect();
    let (functions, _) = functions(&patterns, |index| format!("is_{}", NAMED[index].0))?;
    let patterns = NAMED.iter().map(|(name, pattern)| {
        let name = format_ident!("{}", name.to_uppercase());
        let doc = format!("The pattern of `{}`.", name);
        quote!(#[doc = #doc] pub const #name: &str = #pattern;)
    });
    print(quote!(#functions #(#patterns)*))
}

/// A table of all of them, with texts to try each on, and the time that lowering them took.
pub fn atlas(patterns: &[String]) -> Result<String, Box<dyn Error>> {
    let name = |index: usize| format!("check_{index}");
    let (functions, lowered) = functions(patterns, name)?;
    let lowering = lowering_time(patterns)?;
    let rows = lowered.iter().enumerate().map(|(index, lowered)| {
        let check = format_ident!("{}", name(index));
        let (pattern, rung) = (&patterns[index], lowered.rung.name());
        let (valid, hostile) = (valid(lowered), hostile(&patterns[index], lowered));
        let [head, middle, tail] = pumped(lowered);
        quote!(Pattern { pattern: #pattern, rung: #rung, check: #check, valid: #valid, hostile: #hostile, pumped: [#head, #middle, #tail] })
    });
    let names = (0..patterns.len()).map(|index| format_ident!("{}", name(index)));
    print(quote! {
        #functions
        /// Every pattern, with texts to try it on.
        pub(crate) static ATLAS: &[Pattern] = &[#(#rows),*];
        /// The seconds that lowering all of them took.
        pub const LOWERING: f64 = #lowering;
        /// The patterns alone, for the program that links an engine.
        pub static PATTERNS: &[&str] = &[#(#patterns),*];
        /// The checks alone, for the program that links them.
        pub static CHECKS: &[fn(&str) -> bool] = &[#(#names),*];
    })
}

/// The median of five times in seconds.
fn lowering_time(patterns: &[String]) -> Result<f64, Box<dyn Error>> {
    let mut times = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        lower_all(patterns)?;
        times.push(start.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    Ok(times[2])
}

fn lower_all(patterns: &[String]) -> Result<Vec<Lowered>, Box<dyn Error>> {
    let one = |pattern: &String| {
        let constraint = Constraint {
            patterns: &[pattern],
            ..Constraint::default()
        };
        lower(&constraint, &Limits::default())
    };
    Ok(patterns.iter().map(one).collect::<Result<_, _>>()?)
}

fn functions(
    patterns: &[String],
    name: impl Fn(usize) -> String,
) -> Result<(TokenStream, Vec<Lowered>), Box<dyn Error>> {
    let lowered = lower_all(patterns)?;
    let trie = shared_trie(&lowered)?;
    let functions = lowered
        .iter()
        .enumerate()
        .map(|(index, lowered)| emit(lowered, &name(index), "Whether `text` matches.", &trie));
    let trie_tokens = trie.emit();
    let functions = quote!(#trie_tokens #(#functions)*);
    Ok((functions, lowered))
}

fn print(tokens: TokenStream) -> Result<String, Box<dyn Error>> {
    Ok(prettyplease::unparse(&syn::parse2(tokens)?))
}
