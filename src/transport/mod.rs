//! [`Pipeline`]: the transport behind an [`Atlas`](crate::Atlas). Around each request it puts,
//! from the outside in: a span, retry, a time limit, credentials, and on the way back a limit
//! for the body, the unwrapping of envelopes and the hiding of a token that an error repeats.
//!
//! The body is read here, and not by the generated client, because an answer that breaks off
//! is one to ask for again.

mod again;
mod attempt;
mod echo;
mod envelope;
mod failure;
mod retry_after;
mod span;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use atlas_restore_api::{BoxFuture, Operation, Received, Transport, TransportError};
use reqwest::{Request, Response, ResponseBuilderExt};
use tokio::time::Instant;
use tower::retry::budget::{Budget, TpsBudget};
use tracing::Instrument;

use crate::credentials::Authorize;
use crate::error::NoAnswer;
use crate::retry::RetryPolicy;

pub(crate) use failure::Cause;
pub(crate) use retry_after::retry_after;

/// Sends requests as the [module](self) says.
pub(crate) struct Pipeline {
    /// What sends a request once.
    pub(crate) inner: Arc<dyn Transport>,
    pub(crate) authorize: Option<Arc<dyn Authorize>>,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: TpsBudget,
    /// The most bytes that a body may have.
    pub(crate) largest_body: usize,
    /// How long one attempt may take.
    pub(crate) timeout: Duration,
}

impl fmt::Debug for Pipeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pipeline").finish_non_exhaustive()
    }
}

/// The budget of a policy: what was deposited counts for ten seconds.
pub(crate) fn budget(policy: &RetryPolicy) -> TpsBudget {
    TpsBudget::new(Duration::from_secs(10), policy.reserve, policy.share)
}

impl Transport for Pipeline {
    fn execute<'a>(
        &'a self,
        request: Request,
        operation: &'static Operation,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        let answer = self.fetch(request, operation);
        Box::pin(async move { Ok(response(answer.await?)) })
    }

    fn fetch<'a>(
        &'a self,
        mut request: Request,
        operation: &'static Operation,
    ) -> BoxFuture<'a, Result<Received, TransportError>> {
        let span = span::of(&request, operation);
        let call = async move {
            let sent = self.send(&mut request, operation).await;
            span::record(&sent);
            sent.map(|answer| *answer).map_err(TransportError::new)
        };
        Box::pin(call.instrument(span))
    }
}

impl Pipeline {
    /// Sends a request until there is an answer to give back.
    async fn send(
        &self,
        request: &mut Request,
        operation: &'static Operation,
    ) -> Result<Box<Received>, NoAnswer> {
        let mut now = Instant::now();
        // A deadline beyond what the clock can tell is none.
        let deadline = now.checked_add(self.retry.deadline);
        self.budget.deposit();
        let mut attempt = 1;
        loop {
            let time_left = deadline.map(|end| end.saturating_duration_since(now));
            let timeout = time_left.map_or(self.timeout, |left| left.min(self.timeout));
            let pause = {
                let got = self.attempt(request, operation, now, timeout).await;
                let pause = again::pause(&got, operation, attempt, &self.retry);
                let pause = pause.filter(|pause| {
                    let over = Instant::now().checked_add(*pause);
                    deadline.is_none_or(|end| over.is_some_and(|over| over < end))
                });
                match pause {
                    Some(pause) if self.budget.withdraw() => {
                        span::retrying(&got, pause, attempt);
                        pause
                    }
                    _ => {
                        return got.map_err(|cause| NoAnswer::new(cause, Some(operation), attempt));
                    }
                }
            };
            tokio::time::sleep(pause).await;
            attempt += 1;
            now = Instant::now();
        }
    }
}

/// What was received, as a response again.
fn response(received: Received) -> Response {
    // The URL travels among the extensions, where only the builder can put it.
    let mut builder = http::Response::builder().status(received.status);
    builder = builder.url(received.url);
    if let Some(headers) = builder.headers_mut() {
        *headers = received.headers;
    }
    match builder.body(received.body) {
        Ok(response) => response.into(),
        Err(_) => unreachable!("a status, headers and a URL that were parsed before"),
    }
}
