//! The rung *table*: the automaton as a table, and a walk over it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::table::{byte_row, classes, wide_row};
use super::trie::SharedTrie;
use crate::pattern::Dfa;

/// The states of an automaton in the order that the run time asks for.
struct Numbered {
    order: Vec<u32>,
    final_states: usize,
    always: Option<usize>,
    accepting: usize,
    start: usize,
}

impl Numbered {
    fn new(dfa: &Dfa) -> Self {
        let rank = |state: &u32| match (dfa.is_sink(*state), dfa.is_accepting(*state)) {
            (true, accepting) => u8::from(accepting),
            (false, accepting) => 2 + u8::from(accepting),
        };
        let mut order: Vec<u32> = (0..dfa.states() as u32).collect();
        order.sort_by_key(rank);
        let below = |limit: u8| order.iter().filter(|state| rank(state) < limit).count();
        let always = order.iter().position(|state| rank(state) == 1);
        let start = order.iter().position(|state| *state == 0).unwrap_or(0);
        Self {
            final_states: below(2),
            accepting: below(3),
            always,
            start,
            order,
        }
    }

    /// The columns of the automaton's table as rows, renumbered: the run time looks up the class
    /// first.
    fn rows(&self, dfa: &Dfa) -> Vec<Vec<u16>> {
        let mut numbers = vec![0u16; self.order.len()];
        for (number, state) in (0..).zip(&self.order) {
            numbers[*state as usize] = number;
        }
        let next = |state: &u32, class: usize| numbers[dfa.step(*state, class) as usize];
        let row = |class| self.order.iter().map(|state| next(state, class)).collect();
        (0..dfa.classes().len()).map(row).collect()
    }
}

pub(super) fn table(dfa: &Dfa, length: &Option<TokenStream>, trie: &SharedTrie) -> TokenStream {
    let numbered = &Numbered::new(dfa);
    let columns = (0u8..)
        .zip(dfa.classes())
        .map(|(column, class)| (class.clone(), column));
    let classes = classes(&columns.collect::<Vec<_>>(), trie);
    let small = dfa.states() <= 256;
    let size = [dfa.states(), dfa.classes().len()].map(Literal::usize_unsuffixed);
    let [count, width] = size;
    let rows = numbered.rows(dfa).into_iter().map(|row| match small {
        true => {
            let bytes: Vec<u8> = row.iter().map(|next| *next as u8).collect();
            let bytes = byte_row(&bytes);
            quote!(*#bytes)
        }
        false => wide_row(&row),
    });
    let (entry, walk) = if small {
        (quote!(u8), quote!(walk))
    } else {
        (quote!(u16), quote!(walk_wide))
    };
    let states = states(numbered);
    let length = length.iter();
    quote! {
        /// By character, its row of the table.
        static CLASSES: Classes = #classes;
        /// By class, the state that follows each state.
        static NEXT: [[#entry; #count]; #width] = [#(#rows),*];
        const STATES: States = #states;
        #walk(text.as_bytes(), &CLASSES, &NEXT, STATES) #(&& #length)*
    }
}

fn states(numbered: &Numbered) -> TokenStream {
    let [start, final_states, accepting] =
        [numbered.start, numbered.final_states, numbered.accepting].map(Literal::usize_unsuffixed);
    let always = match numbered.always.map(Literal::usize_unsuffixed) {
        Some(always) => quote!(Some(#always)),
        None => quote!(None),
    };
    quote! {
        States { start: #start, final_states: #final_states, always: #always, accepting: #accepting }
    }
}
