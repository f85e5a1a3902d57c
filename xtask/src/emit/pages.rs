//! The `Paged` of the builders whose operations answer with pages.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{ident, response_type};
use crate::model::{Operation, Pages};

/// The implementation for the builder `name`; nothing where the operation has no pages.
pub(super) fn emit(name: &syn::Ident, operation: &Operation) -> Option<TokenStream> {
    let pages = operation.pages.as_ref()?;
    let page = response_type(operation.success.as_ref()?);
    let error = operation.error.as_ref().map(response_type);
    let error = error.unwrap_or_else(|| quote!(()));
    let item = response_type(&pages.item);
    let number = ident(&pages.number);
    let size = ident(&pages.size);
    let items = ident(&pages.items);
    let has_next = has_next(pages);
    Some(quote! {
        impl Paged for #name<'_> {
            type Page = #page;
            type Item = #item;
            type ApiError = #error;

            fn page_number(&self) -> Option<i64> {
                let given = self.#number.as_ref().ok()?.as_ref()?;
                Some(given.get())
            }

            fn page_size(&self) -> Option<i64> {
                let given = self.#size.as_ref().ok()?.as_ref()?;
                Some(given.get())
            }

            fn at_page(self, number: i64) -> Self {
                self.#number(number)
            }

            async fn fetch(self) -> Result<ResponseValue<#page>, Error<#error>> {
                self.send().await
            }

            fn page_items(page: &#page) -> &Field<Vec<Field<#item>>> {
                &page.#items
            }

            fn into_items(page: #page) -> Field<Vec<Field<#item>>> {
                page.#items
            }

            #has_next
        }
    })
}

fn has_next(pages: &Pages) -> TokenStream {
    match pages.links.as_deref().map(ident) {
        Some(links) => quote! {
            fn has_next(page: &Self::Page) -> Option<bool> {
                let mut links = page.#links.get()?.iter().filter_map(Field::get);
                Some(links.any(|link| link.rel.get().is_some_and(|rel| rel == "next")))
            }
        },
        None => quote! {
            fn has_next(_: &Self::Page) -> Option<bool> {
                None
            }
        },
    }
}
