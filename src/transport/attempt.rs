//! One attempt: credentials on, request out, answer in, whole.

use std::sync::atomic::{AtomicU16, Ordering};
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
        let reached = Reached::default();
        let exchange = self.exchange(request, operation, &reached);
        // A time limit beyond what the clock can tell is none. One timer is for the whole.
        let Some(end) = Instant::now().checked_add(timeout) else {
            return exchange.await;
        };
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
        original: &Request,
        operation: &'static Operation,
        reached: &Reached,
    ) -> Result<Answer, Cause> {
        let mut challenges = 0;
        loop {
            let Some(mut request) = original.try_clone() else {
                unreachable!("the body of a request is bytes");
            };
            if let Some(authorize) = &self.authorize {
                let authorized = authorize.authorize(&mut request).await;
                authorized.map_err(Cause::Authentication)?;
            }
            let sent = request.headers().get(AUTHORIZATION).cloned();
            reached.mark(Sent::Unknown);
            let response = self.inner.execute(request, operation).await;
            let response = response.map_err(Cause::transport)?;
            let (status, headers) = (response.status(), response.headers());
            reached.mark(Sent::Answered(status));
            if let Some(authorize) = &self.authorize {
                if status != StatusCode::UNAUTHORIZED {
                    authorize.accepted();
                } else if challenges < CHALLENGES {
                    let again = authorize.refused(sent.as_ref(), headers).await;
                    if again.map_err(Cause::Authentication)? {
                        challenges += 1;
                        reached.mark(Sent::No);
                        continue;
                    }
                }
            }
            let mut answer = read(response, self.largest_body).await?;
            // A response that a transport of the caller's made has reqwest's placeholder.
            if answer.url.host_str() == Some(NO_URL) {
                answer.url = original.url().clone();
            }
            return Ok(
                match answer.status.is_success() && envelope::asked_for(original) {
                    true => envelope::unwrapped(answer),
                    false => answer,
                },
            );
        }
    }
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
async fn read(mut response: Response, limit: usize) -> Result<Answer, Cause> {
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
    Ok(Answer {
        status,
        url: response.url().clone(),
        headers: quiet(std::mem::take(response.headers_mut())),
        body: joined.map_or(body, BytesMut::freeze),
    })
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
