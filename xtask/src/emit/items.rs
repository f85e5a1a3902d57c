//! The rules of arrays, as they are written wherever an array is checked.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::Items;

/// The rules; none where there are none.
pub(super) fn rules(items: &Items) -> Option<TokenStream> {
    if *items == Items::default() {
        return None;
    }
    let min = items.min.map(Literal::u64_unsuffixed);
    let min = min.map(|min| quote!(.at_least(#min)));
    let max = items.max.map(Literal::u64_unsuffixed);
    let max = max.map(|max| quote!(.at_most(#max)));
    let unique = items.unique.then(|| quote!(.unique()));
    Some(quote!(crate::support::Items::ANY #min #max #unique))
}
