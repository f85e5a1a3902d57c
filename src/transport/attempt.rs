//! One attempt: credentials on, request out, answer in, whole.

use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use atlas_restore_api::{BoxFuture, Operation, Received, TransportError};
use bytes::{Bytes, BytesMut};
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue, LOCATION, SET_COOKIE};
use reqwest::{Request, Response, StatusCode};
use tokio::time::{Instant, timeout_at};

use super::Pipeline;
use super::echo::hide_token;
use super::envelope;
use super::failure::Cause;
use crate::Sent;

/// How often one attempt follows a 401: once for a token or nonce that is no longer good, once
/// more for the nonce that a first challenge brings, and twice where others are quicker with a
/// server that wants the nonces in order.
const CHALLENGES: usize = 4;

/// Thirty years.
const NEVER: Duration = Duration::from_secs(86_400 * 365 * 30);

/// The host of the URL of a response that was not received but made.
const NO_URL: &str = "no.url.provided.local";

/// The futures of these functions are parts of one another, and the outermost is allocated for
/// each call. It pays that none keeps what it no longer needs: up to about a kilobyte, an
/// allocator has the memory at hand.
impl Pipeline {
    /// Sends a request once, or once more for each 401 that the credentials can answer.
    /// `now` is when it begins.
    pub(super) async fn attempt(
        &self,
        request: &mut Request,
        operation: &'static Operation,
        now: Instant,
        timeout: Duration,
    ) -> Result<Box<Received>, Cause> {
        let reached = Reached::default();
        let exchange = self.exchange(request, operation, &reached);
        // One timer is for the whole. A limit beyond what the clock can tell is a very late one.
        let end = now.checked_add(timeout).unwrap_or(now + NEVER);
        let ended = timeout_at(end, exchange).await;
        ended.unwrap_or_else(|_| {
            Err(Cause::Timeout {
                after: timeout,
                sent: reached.sent(),
            })
        })
    }

    async fn exchange(
        &self,
        original: &mut Request,
        operation: &'static Operation,
        reached: &Reached,
    ) -> Result<Box<Received>, Cause> {
        let mut challenges = 0;
        let mut response = loop {
            let may_repeat = challenges < CHALLENGES;
            let got = self.once(original, operation, reached, may_repeat).await?;
            match got {
                Some(response) => break response,
                None => challenges += 1,
            }
        };
        let mut answer = read(&mut response, self.largest_body).await?;
        // A response that a transport of the caller's made has reqwest's placeholder.
        if answer.url.host_str() == Some(NO_URL) {
            answer.url = original.url().clone();
        }
        if answer.status.is_success() && envelope::asked_for(original) {
            envelope::unwrap(&mut answer);
        }
        hide_token(&mut answer, original.headers().get(AUTHORIZATION));
        Ok(answer)
    }

    /// Sends a copy of the request once. Gives the response, or `None` where the credentials
    /// have learnt from a 401 what makes it worth sending again.
    async fn once(
        &self,
        original: &mut Request,
        operation: &'static Operation,
        reached: &Reached,
        may_repeat: bool,
    ) -> Result<Option<Response>, Cause> {
        let sent = match &self.authorize {
            Some(authorize) => authorize.authorization(original).await,
            None => Ok(original.headers().get(AUTHORIZATION).cloned()),
        };
        let sent = sent.map_err(Cause::Authentication)?;
        let response = self.begin(original, sent.clone(), operation)?;
        reached.mark(Sent::Unknown);
        let response = response.await.map_err(Cause::transport)?;
        reached.mark(Sent::Answered(response.status()));
        let Some(authorize) = &self.authorize else {
            return Ok(Some(response));
        };
        if response.status() != StatusCode::UNAUTHORIZED {
            authorize.accepted();
        } else if may_repeat {
            let again = authorize.refused(sent.as_ref(), response.headers()).await;
            if again.map_err(Cause::Authentication)? {
                reached.mark(Sent::No);
                return Ok(None);
            }
        }
        Ok(Some(response))
    }

    /// Hands a copy of the request to what sends it.
    // Not inlined: what it needs would be on the stack all the while that the call is polled.
    #[inline(never)]
    fn begin<'a>(
        &'a self,
        original: &mut Request,
        authorization: Option<HeaderValue>,
        operation: &'static Operation,
    ) -> Result<BoxFuture<'a, Result<Response, TransportError>>, Cause> {
        let request = copy(original, authorization).ok_or_else(Cause::stream)?;
        Ok(self.inner.execute(request, operation))
    }
}

/// A copy of the request, which from now on has this `Authorization`. A copy that was given
/// the header afterwards would have no room for it. `None` where the body is a stream, of which
/// there is no copy.
fn copy(original: &mut Request, authorization: Option<HeaderValue>) -> Option<Request> {
    let headers = original.headers_mut();
    match authorization {
        Some(value) => headers.insert(AUTHORIZATION, value),
        None => headers.remove(AUTHORIZATION),
    };
    if original.body().is_some() {
        return original.try_clone();
    }
    // As `try_clone`, which makes a map for extensions even where there are none. Only a request
    // that was made from one of the `http` crate has any, and reqwest has no use for them.
    let mut request = Request::new(original.method().clone(), original.url().clone());
    *request.headers_mut() = original.headers().clone();
    *request.version_mut() = original.version();
    if let Some(timeout) = original.timeout() {
        *request.timeout_mut() = Some(*timeout);
    }
    Some(request)
}

/// How far an attempt has got, for when its time is over: nothing sent, something sent, or
/// the status of the answer.
#[derive(Default)]
struct Reached(AtomicU16);

impl Reached {
    fn mark(&self, sent: Sent) {
        let stage = match sent {
            Sent::No => 0,
            Sent::Unknown => 1,
            Sent::Answered(status) => status.as_u16(),
        };
        self.0.store(stage, Ordering::Relaxed);
    }

    fn sent(&self) -> Sent {
        match self.0.load(Ordering::Relaxed) {
            0 => Sent::No,
            stage => StatusCode::from_u16(stage).map_or(Sent::Unknown, Sent::Answered),
        }
    }
}

/// The response with its body, if that comes whole and has no more than `limit` bytes.
async fn read(response: &mut Response, limit: usize) -> Result<Box<Received>, Cause> {
    let status = response.status();
    let length = response.content_length();
    if length.is_some_and(|length| length > limit as u64) {
        return Err(Cause::TooLarge { status, limit });
    }
    let mut body = Bytes::new();
    let mut joined: Option<BytesMut> = None;
    loop {
        let chunk = response.chunk().await;
        let chunk = chunk.map_err(|error| Cause::interrupted(status, error.into()))?;
        let Some(chunk) = chunk else { break };
        let length = joined.as_ref().map_or(body.len(), BytesMut::len);
        if length + chunk.len() > limit {
            return Err(Cause::TooLarge { status, limit });
        }
        match &mut joined {
            // One chunk is taken as it is.
            None if body.is_empty() => body = chunk,
            None => {
                let mut first = BytesMut::with_capacity(2 * (body.len() + chunk.len()));
                first.extend_from_slice(&body);
                first.extend_from_slice(&chunk);
                joined = Some(first);
            }
            Some(joined) => joined.extend_from_slice(&chunk),
        }
    }
    // Boxed, since on its way out it changes hands often.
    Ok(Box::new(Received {
        status,
        url: response.url().clone(),
        headers: quiet(std::mem::take(response.headers_mut())),
        body: joined.map_or(body, BytesMut::freeze),
        interrupted: None,
    }))
}

/// The headers, of which those that can hold secrets are shown by no `Debug`.
fn quiet(mut headers: HeaderMap) -> HeaderMap {
    for (name, value) in &mut headers {
        if [SET_COOKIE, LOCATION].contains(name) {
            value.set_sensitive(true);
        }
    }
    headers
}
