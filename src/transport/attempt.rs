//! One attempt: credentials on, request out, answer in, whole.

use std::time::Duration;

use atlas_restore_api::Operation;
use bytes::{Bytes, BytesMut};
use reqwest::header::{AUTHORIZATION, Entry, HeaderMap, LOCATION, SET_COOKIE};
use reqwest::{Request, Response, StatusCode};
use tokio::time::{Instant, timeout_at};

use super::Pipeline;
use super::answer::Answer;
use super::envelope;
use super::failure::Cause;
use crate::Sent;

/// How often one attempt follows a 401: once for a token or nonce that is no longer good, once
/// more for the nonce that a first challenge brings, and twice where others are quicker with a
/// server that wants the nonces in order.
const CHALLENGES: usize = 4;

/// The host of the URL of a response that was not received but made.
const NO_URL: &str = "no.url.provided.local";

impl Pipeline {
    /// Sends a request once, or once more for each 401 that the credentials can answer.
    pub(super) async fn attempt(
        &self,
        request: &Request,
        operation: &'static Operation,
        timeout: Duration,
    ) -> Result<Answer, Cause> {
        let limit = Limit::new(timeout, self.largest_body);
        let mut challenges = 0;
        loop {
            let Some(mut request) = request.try_clone() else {
                unreachable!("the body of a request is bytes");
            };
            if let Some(authorize) = &self.authorize {
                let authorized = limit
                    .within(Sent::No, authorize.authorize(&mut request))
                    .await?;
                authorized.map_err(Cause::Authentication)?;
            }
            let sent = request.headers().get(AUTHORIZATION).cloned();
            let enveloped = envelope::asked_for(&request);
            let asked = request.url().clone();
            let response = limit
                .within(Sent::Unknown, self.inner.execute(request, operation))
                .await?;
            let response = response.map_err(Cause::transport)?;
            let (status, headers) = (response.status(), response.headers());
            if let Some(authorize) = &self.authorize {
                if status != StatusCode::UNAUTHORIZED {
                    authorize.accepted();
                } else if challenges < CHALLENGES {
                    let refused = authorize.refused(sent.as_ref(), headers);
                    let again = limit.within(Sent::Answered(status), refused).await?;
                    if again.map_err(Cause::Authentication)? {
                        challenges += 1;
                        continue;
                    }
                }
            }
            let mut answer = limit.read(response).await?;
            // A response that a transport of the caller's made has reqwest's placeholder.
            if answer.url.host_str() == Some(NO_URL) {
                answer.url = asked;
            }
            return Ok(match enveloped && answer.status.is_success() {
                true => envelope::unwrapped(answer),
                false => answer,
            });
        }
    }
}

/// What bounds an attempt.
struct Limit {
    timeout: Duration,
    end: Option<Instant>,
    bytes: usize,
}

impl Limit {
    fn new(timeout: Duration, bytes: usize) -> Self {
        let end = Instant::now().checked_add(timeout);
        Self {
            timeout,
            end,
            bytes,
        }
    }

    /// What `future` gives, if it does in time.
    async fn within<T>(&self, sent: Sent, future: impl Future<Output = T>) -> Result<T, Cause> {
        let Some(end) = self.end else {
            return Ok(future.await);
        };
        let after = self.timeout;
        timeout_at(end, future)
            .await
            .map_err(|_| Cause::Timeout { after, sent })
    }

    /// The response with its body, if that comes whole, in time and within the limit.
    async fn read(&self, mut response: Response) -> Result<Answer, Cause> {
        let status = response.status();
        let too_large = Cause::TooLarge {
            status,
            limit: self.bytes,
        };
        if response
            .content_length()
            .is_some_and(|length| length > self.bytes as u64)
        {
            return Err(too_large);
        }
        let mut body = Bytes::new();
        let mut joined: Option<BytesMut> = None;
        loop {
            let chunk = self
                .within(Sent::Answered(status), response.chunk())
                .await?;
            let Some(chunk) = chunk.map_err(|error| Cause::interrupted(status, error.into()))?
            else {
                break;
            };
            let length = joined.as_ref().map_or(body.len(), BytesMut::len);
            if length + chunk.len() > self.bytes {
                return Err(too_large);
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
        Ok(Answer {
            status,
            url: response.url().clone(),
            headers: quiet(std::mem::take(response.headers_mut())),
            body: joined.map_or(body, BytesMut::freeze),
        })
    }
}

/// The headers, of which those that can hold secrets are shown by no `Debug`.
fn quiet(mut headers: HeaderMap) -> HeaderMap {
    for name in [SET_COOKIE, LOCATION] {
        if let Entry::Occupied(mut entry) = headers.entry(name) {
            for value in entry.iter_mut() {
                value.set_sensitive(true);
            }
        }
    }
    headers
}
