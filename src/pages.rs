//! [`Pages`] and [`Items`]: lists, page after page.

use std::collections::VecDeque;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use atlas_restore_api::{BoxFuture, Field, Paged, Reason, ResponseValue};
use futures_core::{FusedStream, Stream};

use crate::error::{CallError, Error};

/// How many items a page has that nobody chose a size for.
const DEFAULT_SIZE: i64 = 100;

/// Lists as streams. Every builder of an operation that answers with pages has this.
///
/// ```no_run
/// use atlas_restore::{Atlas, PagedExt};
/// use futures_util::TryStreamExt;
///
/// # async fn example(atlas: Atlas) -> Result<(), atlas_restore::Error> {
/// let mut jobs = atlas
///     .list_backup_restore_jobs()
///     .group_id("32b6e34b3d91647abb20e7b8")
///     .cluster_name("Cluster0")
///     .items_per_page(500)
///     .items();
/// while let Some(job) = jobs.try_next().await? {
///     println!("{:?}", job.get().and_then(|job| job.id.get()));
/// }
/// # Ok(())
/// # }
/// ```
pub trait PagedExt<'a>: Paged<ApiError = atlas_restore_api::responses::ApiError> + 'a {
    /// The items, from the page that the builder asks for to the last one.
    ///
    /// An item that is no object at all is a [`Field::Violating`] among the others.
    ///
    /// See [`PagedExt`] for an example.
    fn items(self) -> Items<'a, Self> {
        Items {
            pages: self.pages(),
            ready: VecDeque::new(),
        }
    }

    /// The pages, each with its status and headers.
    ///
    /// ```no_run
    /// use atlas_restore::{Atlas, PagedExt};
    /// use futures_util::TryStreamExt;
    ///
    /// # async fn example(atlas: Atlas) -> Result<(), atlas_restore::Error> {
    /// let list = atlas
    ///     .list_backup_restore_jobs()
    ///     .group_id("32b6e34b3d91647abb20e7b8")
    ///     .cluster_name("Cluster0");
    /// let mut pages = list.pages();
    /// while let Some(page) = pages.try_next().await? {
    ///     println!("about {:?} jobs in all", page.total_count.get());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    fn pages(self) -> Pages<'a, Self> {
        let number = self.page_number().unwrap_or(1);
        Pages {
            request: self,
            number,
            state: State::Before,
            before: None,
        }
    }
}

impl<'a, R: Paged<ApiError = atlas_restore_api::responses::ApiError> + 'a> PagedExt<'a> for R {}

/// The pages of a list, each asked for when the stream is polled for it.
///
/// The stream ends where the API links to no next page or sends an empty one; where a page
/// carries no links at all, with a page that is not full. A page that fails is an error
/// once, and then the stream has ended, unless [`resume`](Self::resume) is called: that asks
/// for the same page again.
///
/// A page that is the one before it, byte for byte, is an error ([`Reason::RepeatedPage`]): of a
/// server that does not turn the pages, such as a mock with one example, the list would never
/// end. Resuming goes on with the next page.
///
/// See [`PagedExt::pages`] for an example.
pub struct Pages<'a, R: Paged> {
    request: R,
    /// The number of the page to ask for next.
    number: i64,
    state: State<'a, R>,
    /// A hash of the page before, in place of its bytes.
    before: Option<u64>,
}

/// What a call for a page gives.
type Answer<R> = Result<ResponseValue<<R as Paged>::Page>, CallError>;

enum State<'a, R: Paged> {
    Before,
    Asking(BoxFuture<'a, Answer<R>>),
    Failed,
    After,
}

impl<'a, R: PagedExt<'a>> Pages<'a, R> {
    /// The number of the page that is asked for next. A program that keeps it can go on
    /// from there another day.
    ///
    /// ```no_run
    /// # use atlas_restore::{Atlas, PagedExt};
    /// # fn example(atlas: &Atlas) {
    /// let pages = atlas.list_backup_restore_jobs().page_num(7).pages();
    /// assert_eq!(pages.next_page_number(), 7);
    /// # }
    /// ```
    pub const fn next_page_number(&self) -> i64 {
        self.number
    }

    /// After an error: asks for the page that failed once more when polled. Otherwise does
    /// nothing.
    ///
    /// ```no_run
    /// use atlas_restore::{Atlas, PagedExt};
    /// use futures_util::StreamExt;
    ///
    /// # async fn example(atlas: Atlas) {
    /// let mut pages = atlas.list_backup_restore_jobs().pages();
    /// while let Some(page) = pages.next().await {
    ///     match page {
    ///         Ok(page) => println!("{:?}", page.total_count.get()),
    ///         Err(error) if error.is_retryable() => pages.resume(),
    ///         Err(error) => println!("{error}"),
    ///     }
    /// }
    /// # }
    /// ```
    pub fn resume(&mut self) {
        if matches!(self.state, State::Failed) {
            self.state = State::Before;
        }
    }

    /// Whether another page follows this one.
    fn continues(&self, page: &R::Page) -> bool {
        let length = R::page_items(page).get().map(Vec::len);
        match R::has_next(page) {
            // An API that links to pages without end is left at the first empty one.
            Some(linked) => linked && length != Some(0),
            None => {
                let size = self.request.page_size().unwrap_or(DEFAULT_SIZE);
                let length = length.and_then(|length| i64::try_from(length).ok());
                length.is_some_and(|length| length >= size)
            }
        }
    }
}

impl<'a, R: PagedExt<'a>> Stream for Pages<'a, R> {
    type Item = Result<ResponseValue<R::Page>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let pages = self.get_mut();
        loop {
            match &mut pages.state {
                State::Before => {
                    let request = pages.request.clone().at_page(pages.number);
                    pages.state = State::Asking(Box::pin(request.fetch()));
                }
                State::Asking(answer) => {
                    let answer = ready!(answer.as_mut().poll(context));
                    return Poll::Ready(Some(pages.take(answer)));
                }
                State::Failed | State::After => return Poll::Ready(None),
            }
        }
    }
}

impl<'a, R: PagedExt<'a>> Pages<'a, R> {
    fn take(&mut self, answer: Answer<R>) -> Result<ResponseValue<R::Page>, Error> {
        match answer {
            Ok(page) => {
                let last = self.number.checked_add(1).is_none();
                self.number = self.number.saturating_add(1);
                self.state = match !last && self.continues(&page) {
                    true => State::Before,
                    false => State::After,
                };
                let hash = Some(hash(page.body()));
                if std::mem::replace(&mut self.before, hash) == hash {
                    return Err(self.reject(page, Reason::RepeatedPage));
                }
                Ok(page)
            }
            Err(error) => {
                self.state = State::Failed;
                Err(error.into())
            }
        }
    }
}

impl<R: Paged> Pages<'_, R> {
    /// The error of a page that came and is of no use; to resume goes on with the next page.
    fn reject(&mut self, page: ResponseValue<R::Page>, reason: Reason) -> Error {
        if matches!(self.state, State::Before) {
            self.state = State::Failed;
        }
        Error::Undecodable(Box::new(page.reject(reason)))
    }
}

fn hash(body: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    hasher.finish()
}

impl<'a, R: PagedExt<'a>> FusedStream for Pages<'a, R> {
    fn is_terminated(&self) -> bool {
        matches!(self.state, State::Failed | State::After)
    }
}

impl<R: Paged> fmt::Debug for Pages<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}

/// The items of a list, with no more than one page of them in memory.
///
/// Ends and fails as [`Pages`] does; a page whose items are no array is an error too, and
/// resuming goes on after it.
///
/// See [`PagedExt`] for an example.
pub struct Items<'a, R: Paged> {
    pages: Pages<'a, R>,
    ready: VecDeque<Field<R::Item>>,
}

impl<'a, R: PagedExt<'a>> Items<'a, R> {
    /// The number of the page that is asked for next; the items of the one before are still
    /// to come, in part.
    ///
    /// ```no_run
    /// # use atlas_restore::{Atlas, PagedExt};
    /// # fn example(atlas: &Atlas) {
    /// assert_eq!(atlas.list_backup_restore_jobs().items().next_page_number(), 1);
    /// # }
    /// ```
    pub const fn next_page_number(&self) -> i64 {
        self.pages.next_page_number()
    }

    /// After an error: asks for the page that failed once more when polled. Otherwise does
    /// nothing. No item comes twice.
    ///
    /// ```no_run
    /// # use atlas_restore::{Atlas, PagedExt};
    /// use futures_util::StreamExt;
    ///
    /// # async fn example(atlas: Atlas) {
    /// let mut jobs = atlas.list_backup_restore_jobs().items();
    /// while let Some(job) = jobs.next().await {
    ///     if job.is_err_and(|error| error.is_retryable()) {
    ///         jobs.resume();
    ///     }
    /// }
    /// # }
    /// ```
    pub fn resume(&mut self) {
        self.pages.resume();
    }
}

impl<'a, R: PagedExt<'a>> Stream for Items<'a, R> {
    type Item = Result<Field<R::Item>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let items = self.get_mut();
        loop {
            if let Some(item) = items.ready.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            let page = match ready!(Pin::new(&mut items.pages).poll_next(context)) {
                Some(Ok(page)) => page,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            };
            if let Err(violation) = R::page_items(&page).require() {
                let error = items.pages.reject(page, Reason::WrongShape(violation));
                return Poll::Ready(Some(Err(error)));
            }
            if let Field::Valid(all) = R::into_items(page.into_inner()) {
                items.ready = all.into();
            }
        }
    }
}

impl<'a, R: PagedExt<'a>> FusedStream for Items<'a, R> {
    fn is_terminated(&self) -> bool {
        self.ready.is_empty() && self.pages.is_terminated()
    }
}

impl<R: Paged> fmt::Debug for Items<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("pages", &self.pages)
            .field("ready", &self.ready.len())
            .finish()
    }
}
