// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! [`Call`]: one request on its way to the transport, and its response on the way back.

use bytes::Bytes;
use reqwest::Request;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;

use super::client::Client;
use super::decode::Decode;
use super::error::{Error, InvalidResponse, Reason};
use super::field::Field;
use super::operation::Operation;
use super::path::Path;
use super::received::Received;
use super::response_value::{Head, ResponseValue};
use super::transport::{BoxFuture, TransportError};
use super::violation::{Rule, Violation};

/// A request in the making.
pub struct Call<'a> {
    client: &'a Client,
    operation: &'static Operation,
    request: Result<Parts, Failure>,
}

/// What a request is made of.
pub(super) struct Parts {
    path: Path,
    pub(super) query: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Vec<u8>>,
}

/// Why a request cannot be made.
pub enum Failure {
    Violation(Violation),
    Other(TransportError),
}

impl<'a> Call<'a> {
    /// A request of `operation`, with the path and the media types that it declares.
    pub fn new(client: &'a Client, operation: &'static Operation) -> Self {
        // These, credentials, and what a transport may add.
        let mut headers = HeaderMap::with_capacity(4);
        headers.insert(ACCEPT, HeaderValue::from_static(operation.accept));
        if let Some(media_type) = operation.content_type {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        }
        Self {
            client,
            operation,
            request: Ok(Parts {
                path: Path::default(),
                query: String::new(),
                headers,
                body: None,
            }),
        }
    }

    /// Changes the parts, unless something has failed before.
    pub(super) fn with(mut self, change: impl FnOnce(&mut Parts) -> Result<(), Failure>) -> Self {
        if let Ok(parts) = &mut self.request
            && let Err(failure) = change(parts)
        {
            self.request = Err(failure);
        }
        self
    }

    /// Fills the path parameter `name` of the operation's template.
    #[must_use]
    pub fn path(self, name: &'static str, value: &impl ToString) -> Self {
        let value = value.to_string();
        self.with(|parts| parts.path.give(name, value).map_err(Failure::Violation))
    }

    /// Adds a query parameter.
    #[must_use]
    pub fn query(self, name: &str, value: &impl ToString) -> Self {
        self.with(|parts| {
            let query = std::mem::take(&mut parts.query);
            let mut query = form_urlencoded::Serializer::new(query);
            parts.query = query.append_pair(name, &value.to_string()).finish();
            Ok(())
        })
    }

    /// Adds a query parameter, if it is given.
    #[must_use]
    pub fn query_if_given(self, name: &str, value: Option<&impl ToString>) -> Self {
        match value {
            Some(value) => self.query(name, value),
            None => self,
        }
    }

    /// Adds a query parameter with each of several values: `name=a&name=b`.
    #[must_use]
    pub fn query_each(self, name: &str, values: Option<&Vec<impl ToString>>) -> Self {
        let values = values.into_iter().flatten();
        values.fold(self, |call, value| call.query(name, value))
    }

    /// Adds a header parameter, if it is given.
    #[must_use]
    pub fn header_if_given(self, name: &'static str, value: Option<&impl ToString>) -> Self {
        let Some(value) = value else { return self };
        let text = value.to_string();
        self.with(|parts| parts.header(name, name, &text))
    }

    /// Adds the body.
    #[must_use]
    pub fn json(self, body: &impl Serialize) -> Self {
        self.with(|parts| {
            let json = serde_json::to_vec(body).map_err(Failure::other)?;
            parts.body = Some(json);
            Ok(())
        })
    }

    /// Sends the request; any 2xx is a success, whether or not the document declares it.
    pub async fn send<T: Payload, E: Payload>(self) -> Result<ResponseValue<T>, Error<E>> {
        let operation = self.operation;
        match self.start() {
            Ok(sent) => finish(operation, sent.await),
            Err(Failure::Violation(violation)) => Err(Error::InvalidRequest(violation)),
            Err(Failure::Other(error)) => Err(Error::Communication(error)),
        }
    }

    /// Makes the request, and hands it to the transport.
    // Not inlined, as little as `finish`: what they need would be on the stack all the while
    // that the transport is polled, and in its way in the processor's caches.
    #[inline(never)]
    pub fn start(self) -> Result<BoxFuture<'a, Result<Received, TransportError>>, Failure> {
        let request = self.request?.build(self.client, self.operation)?;
        Ok(self.client.transport().fetch(request, self.operation))
    }
}

/// Sends `request` through the client's transport, and decodes what comes back.
pub(super) async fn execute<T: Payload, E: Payload>(
    client: &Client,
    request: Request,
    operation: &'static Operation,
) -> Result<ResponseValue<T>, Error<E>> {
    let sent = client.transport().fetch(request, operation);
    finish(operation, sent.await)
}

/// Decodes what came back.
#[inline(never)]
pub fn finish<T: Payload, E: Payload>(
    operation: &'static Operation,
    sent: Result<Received, TransportError>,
) -> Result<ResponseValue<T>, Error<E>> {
    let Received {
        status,
        headers,
        url,
        body,
        interrupted,
    } = sent.map_err(Error::Communication)?;
    let head = Head {
        operation,
        url,
        status,
        headers,
    };
    match interrupted {
        Some(error) => Err(undecodable(head, body, Reason::Interrupted(error))),
        None if status.is_success() => decode(head, body),
        None => Err(Error::ErrorResponse(Box::new(decode(head, body)?))),
    }
}

fn decode<T: Payload, E>(head: Head, body: Bytes) -> Result<ResponseValue<T>, Error<E>> {
    match T::decode_payload(&body) {
        Ok(value) => Ok(ResponseValue::new(value, head, body)),
        Err(reason) => Err(undecodable(head, body, reason)),
    }
}

fn undecodable<E>(head: Head, body: Bytes, reason: Reason) -> Error<E> {
    Error::InvalidResponse(Box::new(InvalidResponse::new(head, body, reason)))
}

impl<E> From<Failure> for Error<E> {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Violation(violation) => Self::InvalidRequest(violation),
            Failure::Other(error) => Self::Communication(error),
        }
    }
}

impl Failure {
    pub(super) fn other(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Other(TransportError::new(error))
    }
}

impl Parts {
    /// Sets the header `name`, in the place of one of this name; a violation is at `place`.
    pub(super) fn header(
        &mut self,
        name: &'static str,
        place: &'static str,
        text: &str,
    ) -> Result<(), Failure> {
        let header = HeaderName::try_from(name).map_err(Failure::other)?;
        let value = HeaderValue::try_from(text).map_err(|_| {
            let violation = Violation::new(Rule::HeaderValue, format_args!("{text:?}"));
            Failure::Violation(violation.at(place))
        })?;
        self.headers.insert(header, value);
        Ok(())
    }

    fn build(self, client: &Client, operation: &Operation) -> Result<Request, Failure> {
        let root = client.root.as_ref();
        let root = root.map_err(|reason| Failure::Other(TransportError::new(*reason)))?;
        // Parsing the whole URL for each request would find the same host each time.
        let mut url = root.clone();
        let filled = self.path.filled(root.path(), operation.path);
        // A template may have a query of its own, and a fragment, which no server is sent.
        let sent = filled.split('#').next().unwrap_or_default();
        let (path, own) = sent.split_once('?').unwrap_or((sent, ""));
        url.set_path(path);
        match (own, self.query.as_str()) {
            ("", "") => {}
            ("", query) | (query, "") => url.set_query(Some(query)),
            (own, query) => url.set_query(Some(&format!("{own}&{query}"))),
        }
        let mut request = Request::new(operation.method.clone(), url);
        *request.headers_mut() = self.headers;
        *request.body_mut() = self.body.map(Into::into);
        Ok(request)
    }
}

/// What the body of a response can become.
pub trait Payload: Sized {
    /// Decodes a body.
    fn decode_payload(body: &Bytes) -> Result<Self, Reason>;
}

/// The document declares no body: whatever came is kept as bytes.
impl Payload for () {
    fn decode_payload(_: &Bytes) -> Result<Self, Reason> {
        Ok(())
    }
}

impl<T: Decode> Payload for T {
    fn decode_payload(body: &Bytes) -> Result<Self, Reason> {
        let field: Field<T> = serde_json::from_slice(body).map_err(Reason::NotJson)?;
        match field {
            Field::Valid(value) => Ok(value),
            other => Err(Reason::WrongShape(match other.violation() {
                Some(violation) => violation.clone(),
                None => Violation::new(Rule::Type(T::TYPE), "null"),
            })),
        }
    }
}

/// A body that is no JSON is kept as bytes.
impl Payload for Bytes {
    fn decode_payload(body: &Bytes) -> Result<Self, Reason> {
        Ok(body.clone())
    }
}

/// The document declares successes with and without a body.
impl<T: Payload> Payload for Option<T> {
    fn decode_payload(body: &Bytes) -> Result<Self, Reason> {
        match body.is_empty() {
            true => Ok(None),
            false => T::decode_payload(body).map(Some),
        }
    }
}
