//! [`ApiKey`]: HTTP Digest (RFC 7616) with a nonce that is used again.

mod challenge;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use atlas_restore_api::BoxFuture;
use http_auth::{DigestClient, PasswordParams};
use reqwest::Request;
use reqwest::header::{HeaderMap, HeaderValue, WWW_AUTHENTICATE};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Notify;

use super::{AuthenticationError, Authorize, Origin};

/// How long a request waits for the challenge that an earlier one has gone to fetch. After
/// that it goes without, which costs it a 401 of its own.
const PATIENCE: Duration = Duration::from_secs(2);

/// Answers the server's challenge on every request.
///
/// The first request goes without credentials and brings the challenge; those made in the
/// meantime wait for it. From then on the nonce is used again, with a count that no two
/// requests share, until the server says that it is stale.
#[derive(Debug)]
pub(super) struct ApiKey {
    origin: Origin,
    public_key: String,
    private_key: SecretString,
    state: Mutex<State>,
    learnt: Notify,
}

#[derive(Debug, Default)]
struct State {
    /// The challenge, and how often it was answered.
    challenge: Option<DigestClient>,
    /// When a request went to fetch the challenge.
    scout: Option<Instant>,
}

impl ApiKey {
    pub(super) fn new(origin: Origin, public_key: String, private_key: SecretString) -> Self {
        Self {
            origin,
            public_key,
            private_key,
            state: Mutex::default(),
            learnt: Notify::new(),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // What it guards is whole after each statement.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The answer to the challenge, if it is known.
    fn answer(
        &self,
        state: &mut State,
        request: &Request,
    ) -> Option<Result<HeaderValue, AuthenticationError>> {
        let challenge = state.challenge.as_mut()?;
        let url = request.url();
        let target = match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        };
        let params = PasswordParams {
            username: &self.public_key,
            password: self.private_key.expose_secret(),
            uri: &target,
            method: request.method().as_str(),
            body: None,
        };
        let answer = challenge.respond(&params).and_then(|text| {
            let value = HeaderValue::try_from(text);
            value.map_err(|_| "the answer would not be a header".to_owned())
        });
        Some(match answer {
            Ok(mut value) => {
                value.set_sensitive(true);
                Ok(value)
            }
            Err(reason) => Err(AuthenticationError::Challenge { reason }),
        })
    }

    /// The answer to the challenge, or none where this request is to fetch one.
    async fn answer_or_scout(
        &self,
        request: &Request,
    ) -> Result<Option<HeaderValue>, AuthenticationError> {
        let learnt = self.learnt.notified();
        tokio::pin!(learnt);
        {
            let mut state = self.state();
            if let Some(answer) = self.answer(&mut state, request) {
                return answer.map(Some);
            }
            let recent = |since: &Instant| since.elapsed() < PATIENCE;
            if state.scout.as_ref().is_none_or(|since| !recent(since)) {
                state.scout = Some(Instant::now());
                return Ok(None);
            }
            // From here on no notice is missed.
            learnt.as_mut().enable();
        }
        let _ = tokio::time::timeout(PATIENCE, learnt).await;
        let mut state = self.state();
        self.answer(&mut state, request).transpose()
    }

    /// Whether the challenge of a 401 makes it worth sending once more.
    fn learn(
        &self,
        sent: Option<&HeaderValue>,
        answer: &HeaderMap,
    ) -> Result<bool, AuthenticationError> {
        let mut state = self.state();
        state.scout = None;
        if !answer.contains_key(WWW_AUTHENTICATE) {
            // What is wrong is not the answer to a challenge. The response may tell.
            return Ok(false);
        }
        let new = challenge::supported(answer)?;
        let Some(known) = &state.challenge else {
            state.challenge = Some(new);
            return Ok(true);
        };
        let Some(sent) = sent.and_then(challenge::answered) else {
            // Another request, sent without credentials as well, was answered before.
            return Ok(true);
        };
        if sent.nonce != known.nonce() {
            // Another request has brought a newer nonce since.
            return Ok(true);
        }
        // A nonce that was good when it was new may have expired without a word. One that
        // was refused when it was new was not the reason.
        let worth = new.stale() || sent.count > 1;
        state.challenge = Some(new);
        Ok(worth)
    }
}

impl Authorize for ApiKey {
    fn authorization<'a>(
        &'a self,
        request: &'a Request,
    ) -> BoxFuture<'a, Result<Option<HeaderValue>, AuthenticationError>> {
        Box::pin(async move {
            self.origin.check(request)?;
            self.answer_or_scout(request).await
        })
    }

    fn refused<'a>(
        &'a self,
        sent: Option<&'a HeaderValue>,
        answer: &'a HeaderMap,
    ) -> BoxFuture<'a, Result<bool, AuthenticationError>> {
        let learnt = self.learn(sent, answer);
        self.learnt.notify_waiters();
        Box::pin(std::future::ready(learnt))
    }

    /// A server that lets a request in without credentials has no challenge to wait for.
    fn accepted(&self) {
        let scouted = self.state().scout.take().is_some();
        if scouted {
            self.learnt.notify_waiters();
        }
    }
}
