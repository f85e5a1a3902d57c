//! [`Paged`]: what the operations that answer with a page of a list have in common.

use std::future::Future;

use super::error::Error;
use super::field::Field;
use super::response_value::ResponseValue;

/// A request for one page of a list. The builders of such operations implement it, so that
/// code can go from page to page without knowing the operation.
pub trait Paged: Clone + Send + Sized + Unpin {
    /// The page that the operation answers with.
    type Page: Send + 'static;
    /// What the list is of.
    type Item: Send + Unpin + 'static;
    /// The body that the document declares for errors.
    type ApiError: Send + 'static;

    /// The number of the page that is asked for, where the caller chose one.
    fn page_number(&self) -> Option<i64>;

    /// How many items a page is to have, where the caller chose it.
    fn page_size(&self) -> Option<i64>;

    /// Asks for the page of this number instead. A number that breaks the document's rules
    /// is a violation that [`fetch`](Self::fetch) answers with.
    #[must_use]
    fn at_page(self, number: i64) -> Self;

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// Those of the builder's `send`.
    fn fetch(
        self,
    ) -> impl Future<Output = Result<ResponseValue<Self::Page>, Error<Self::ApiError>>> + Send;

    /// The items of a page.
    fn page_items(page: &Self::Page) -> &Field<Vec<Field<Self::Item>>>;

    /// The items of a page, and nothing else of it.
    fn into_items(page: Self::Page) -> Field<Vec<Field<Self::Item>>>;

    /// Whether the page links to a next one; `None` where it carries no links.
    fn has_next(page: &Self::Page) -> Option<bool>;
}
