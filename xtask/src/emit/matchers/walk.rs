//! The rung *table*: the automaton as a table, and a walk over it.

use atlas_restore_pattern::{Dfa, Pairs};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::table::{byte_row, classes, wide_row};
use super::trie::SharedTrie;

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
        let column = |class| self.renumbered(|state| dfa.step(state, class));
        (0..dfa.classes().len()).map(column).collect()
    }

    /// What follows each state, in the order of the run time and by its numbers.
    fn renumbered(&self, next: impl Fn(u32) -> u32) -> Vec<u16> {
        let mut numbers = vec![0u16; self.order.len()];
        for (number, state) in (0..).zip(&self.order) {
            numbers[*state as usize] = number;
        }
        let following = self.order.iter().map(|state| next(*state));
        following.map(|state| numbers[state as usize]).collect()
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
    let [count, width] = &size;
    let rows = numbered.rows(dfa).into_iter().map(|row| match small {
        true => narrow_row(&row),
        false => wide_row(&row),
    });
    let entry = if small { quote!(u8) } else { quote!(u16) };
    let pairs = Pairs::of(dfa);
    let walk = match &pairs {
        Some(_) => quote!(walk_pairs(
            text.as_bytes(),
            &CLASSES,
            &NEXT,
            &PAIRS,
            &NEXT_TWO,
            STATES
        )),
        None if small => quote!(walk(text.as_bytes(), &CLASSES, &NEXT, STATES)),
        None => quote!(walk_wide(text.as_bytes(), &CLASSES, &NEXT, STATES)),
    };
    let pairs = pairs.map(|pairs| pair_tables(&pairs, numbered, &size));
    let states = states(numbered);
    let length = length.iter();
    quote! {
        /// By character, its row of the table.
        static CLASSES: Classes = #classes;
        /// By class, the state that follows each state.
        static NEXT: [[#entry; #count]; #width] = [#(#rows),*];
        #pairs
        const STATES: States = #states;
        #walk #(&& #length)*
    }
}

/// `static PAIRS` and `static NEXT_TWO`.
fn pair_tables(pairs: &Pairs, numbered: &Numbered, [count, width]: &[Literal; 2]) -> TokenStream {
    let rows = pairs.rows.iter().map(|row| byte_row(row));
    let next = pairs.next.iter().map(|next| {
        let row = numbered.renumbered(|state| next[state as usize]);
        narrow_row(&row)
    });
    let distinct = Literal::usize_unsuffixed(pairs.next.len());
    quote! {
        /// By two classes, a row of the states that follow.
        static PAIRS: [[u8; #width]; #width] = [#(*#rows),*];
        /// By such a row, the state that follows each state after both.
        static NEXT_TWO: [[u8; #count]; #distinct] = [#(#next),*];
    }
}

/// A row of numbers that fit a byte.
fn narrow_row(row: &[u16]) -> TokenStream {
    let bytes: Vec<u8> = row.iter().map(|next| *next as u8).collect();
    let bytes = byte_row(&bytes);
    quote!(*#bytes)
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
