//! The rules of an array or an object as a whole, as they are written wherever it is checked.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::{Container, Size};

/// The rules; none where there are none.
pub(super) fn rules(size: &Size) -> Option<TokenStream> {
    if size.is_any() {
        return None;
    }
    let of = match size.of {
        Container::Array => quote!(ARRAY),
        Container::Object => quote!(OBJECT),
    };
    let min = size.min.map(Literal::u64_unsuffixed);
    let min = min.map(|min| quote!(.at_least(#min)));
    let max = size.max.map(Literal::u64_unsuffixed);
    let max = max.map(|max| quote!(.at_most(#max)));
    let unique = size.unique.then(|| quote!(.unique()));
    let each = size.each.as_deref().and_then(rules);
    let each = each.map(|each| quote!(.each(&#each)));
    Some(quote!(crate::support::Size::#of #min #max #unique #each))
}
