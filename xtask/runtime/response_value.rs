//! [`ResponseValue`]: a decoded body with the status and headers it came with.

use std::fmt;
use std::ops::{Deref, DerefMut};

use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};

use super::error::{InvalidResponse, Reason};
use super::operation::Operation;

/// A decoded body, with its status, its headers and its bytes, and what was asked.
#[derive(Clone)]
pub struct ResponseValue<T> {
    inner: T,
    head: Head,
    body: Bytes,
}

/// What is known of a response beside its body.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) operation: &'static Operation,
    pub(crate) url: Url,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
}

impl<T> ResponseValue<T> {
    pub(crate) const fn new(inner: T, head: Head, body: Bytes) -> Self {
        Self { inner, head, body }
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        self.inner
    }

    /// The status, which need not be one that the document declares.
    pub const fn status(&self) -> StatusCode {
        self.head.status
    }

    /// The headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// The operation that was called.
    pub const fn operation(&self) -> &'static Operation {
        self.head.operation
    }

    /// The URL that answered.
    pub const fn url(&self) -> &Url {
        &self.head.url
    }

    /// The body's bytes as they came.
    pub const fn body(&self) -> &Bytes {
        &self.body
    }

    /// The response as one that cannot be used, for a reason that the caller found.
    pub fn reject(self, reason: Reason) -> InvalidResponse {
        InvalidResponse::new(self.head, self.body, reason)
    }

    /// Another value in the place of this one, with the same response behind it.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> ResponseValue<U> {
        ResponseValue::new(change(self.inner), self.head, self.body)
    }
}

impl<T> Deref for ResponseValue<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T> DerefMut for ResponseValue<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}

/// Shows how long the body is, not what it says: it may hold secrets.
impl<T: fmt::Debug> fmt::Debug for ResponseValue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseValue")
            .field("inner", &self.inner)
            .field("status", &self.head.status)
            .field("headers", &self.head.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}
