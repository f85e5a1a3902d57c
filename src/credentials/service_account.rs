//! [`ServiceAccount`]: one token, however many tasks ask for it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use atlas_restore_api::BoxFuture;
use reqwest::header::{HeaderMap, HeaderValue};
use tokio::sync::watch;

use super::endpoint::TokenEndpoint;
use super::store::Guarded;
use super::token::Token;
use super::{AuthenticationError, Authorize, Origin, StoredToken, TokenOperation, TokenStore};

/// After the first failed request for a token; doubled with each further one.
const SHORTEST_PAUSE: Duration = Duration::from_secs(1);
/// Without a `Retry-After`, as ten calls a minute are allowed.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// A longer `Retry-After` is cut to this.
const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(600);
/// For so long, the refusal of a token that replaced a refused one is final. Otherwise a
/// server that refuses every token would have one issued for every call.
const REPLACEMENT_STANDS: Duration = Duration::from_secs(10);

/// How many flights may be lost to one who waits. One is lost where the runtime that it runs
/// on is shut down, and each further one if that is the runtime of who waits, too.
const FLIGHTS: usize = 3;

/// What one flight to the endpoint brought. Absent while it is under way.
type Landing = Option<Result<Arc<Token>, AuthenticationError>>;

/// Adds the token of a service account, fetched when it is needed.
#[derive(Debug)]
pub(super) struct ServiceAccount {
    origin: Origin,
    source: Arc<Source>,
}

/// What the flights, which are tasks of their own, share with those who wait for them.
#[derive(Debug)]
struct Source {
    endpoint: TokenEndpoint,
    store: Guarded,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    current: Option<Arc<Token>>,
    /// The token that the server refused last: not to be taken from the store again.
    refused: Option<HeaderValue>,
    flight: Option<watch::Receiver<Landing>>,
    failure: Option<Failure>,
}

/// The last flight failed.
#[derive(Debug)]
struct Failure {
    error: AuthenticationError,
    /// When the next may start.
    until: Instant,
    /// How many failed in a row.
    count: u32,
}

impl ServiceAccount {
    pub(super) fn new(
        origin: Origin,
        endpoint: TokenEndpoint,
        store: Option<Arc<dyn TokenStore>>,
    ) -> Self {
        let source = Arc::new(Source {
            endpoint,
            store: Guarded(store),
            state: Mutex::default(),
        });
        Self { origin, source }
    }

    async fn token(&self) -> Result<Arc<Token>, AuthenticationError> {
        for _ in 0..FLIGHTS {
            let mut flight = match self.source.token_or_flight() {
                Ok(known) => return known,
                Err(flight) => flight,
            };
            if let Ok(landing) = flight.wait_for(Option::is_some).await
                && let Some(result) = landing.clone()
            {
                return result;
            }
            self.source.forget_flight(&flight);
        }
        let why = "the runtime that fetches it is shut down";
        Err(AuthenticationError::NoAnswer {
            operation: TokenOperation::Fetch,
            source: Arc::new(std::io::Error::other(why)),
            retry_after: None,
        })
    }
}

impl Authorize for ServiceAccount {
    fn authorization<'a>(
        &'a self,
        request: &'a reqwest::Request,
    ) -> BoxFuture<'a, Result<Option<HeaderValue>, AuthenticationError>> {
        Box::pin(async move {
            self.origin.check(request)?;
            let token = self.token().await?;
            Ok(Some(token.header.clone()))
        })
    }

    fn refused<'a>(
        &'a self,
        sent: Option<&'a HeaderValue>,
        _: &'a HeaderMap,
    ) -> BoxFuture<'a, Result<bool, AuthenticationError>> {
        Box::pin(std::future::ready(Ok(self.source.refuse(sent))))
    }

    fn revoke(&self) -> BoxFuture<'_, Result<(), AuthenticationError>> {
        Box::pin(self.source.revoke())
    }
}

impl Source {
    fn state(&self) -> MutexGuard<'_, State> {
        // What it guards is whole after each statement.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known without waiting, or the flight to wait for.
    fn token_or_flight(
        self: &Arc<Self>,
    ) -> Result<Result<Arc<Token>, AuthenticationError>, watch::Receiver<Landing>> {
        let mut state = self.state();
        let alive = state.current.as_ref().filter(|token| token.is_alive());
        if let Some(token) = alive.filter(|token| token.is_fresh()) {
            return Ok(Ok(Arc::clone(token)));
        }
        if let Some(flight) = &state.flight {
            // A renewal that takes its time holds nobody up while the old token is good.
            return alive.map_or_else(|| Err(flight.clone()), |token| Ok(Ok(Arc::clone(token))));
        }
        if let Some(failure) = &state.failure {
            let pause = failure.until.saturating_duration_since(Instant::now());
            if !pause.is_zero() {
                let failed = || Err(failure.error.clone().pausing(pause));
                return Ok(alive.map_or_else(failed, |token| Ok(Arc::clone(token))));
            }
        }
        let alive = alive.map(Arc::clone);
        let (landed, flight) = watch::channel(None);
        state.flight = Some(flight.clone());
        let source = Arc::clone(self);
        // A task of its own: who waits may be cancelled, and a token that was asked for is
        // one of ten a minute.
        tokio::spawn(async move {
            let result = source.fly().await;
            landed.send_replace(Some(result));
        });
        alive.map_or(Err(flight), |token| Ok(Ok(token)))
    }

    fn forget_flight(&self, lost: &watch::Receiver<Landing>) {
        let mut state = self.state();
        if state
            .flight
            .as_ref()
            .is_some_and(|flight| flight.same_channel(lost))
        {
            state.flight = None;
        }
    }

    /// One way to a new token: the store's, or else the endpoint's.
    async fn fly(&self) -> Result<Arc<Token>, AuthenticationError> {
        let (current, refused) = {
            let state = self.state();
            let current = state.current.as_ref().map(|token| token.header.clone());
            (current, state.refused.clone())
        };
        let spent = |token: &Token| {
            [&current, &refused]
                .into_iter()
                .flatten()
                .any(|header| *header == token.header)
        };
        if let Some(token) = self.stored().await.filter(|token| !spent(token)) {
            return self.land(Ok(token));
        }
        match self.endpoint.fetch().await {
            Ok(mut token) => {
                token.replacement = refused.is_some();
                self.store.save(&self.for_store(&token)).await;
                self.land(Ok(token))
            }
            Err(error) => self.land(Err(error)),
        }
    }

    /// Notes what a flight brought, and ends it.
    fn land(
        &self,
        result: Result<Token, AuthenticationError>,
    ) -> Result<Arc<Token>, AuthenticationError> {
        let mut state = self.state();
        state.flight = None;
        let error = match result {
            Ok(token) => {
                let token = Arc::new(token);
                state.current = Some(Arc::clone(&token));
                state.refused = None;
                state.failure = None;
                return Ok(token);
            }
            Err(error) => error,
        };
        let recent = |failure: &&Failure| failure.until.elapsed() < LONGEST_PAUSE;
        let last = state.failure.as_ref().filter(recent);
        let count = last.map_or(0, |failure| failure.count);
        let backoff = SHORTEST_PAUSE * 2_u32.pow(count.min(5));
        let asked = error
            .retry_after()
            .map(|asked| asked.min(LONGEST_RETRY_AFTER));
        let pause = asked
            .unwrap_or(backoff.min(LONGEST_PAUSE))
            .max(SHORTEST_PAUSE);
        let error = error.pausing(pause);
        state.failure = Some(Failure {
            error: error.clone(),
            until: Instant::now() + pause,
            count: count.saturating_add(1),
        });
        match &state.current {
            Some(token) if token.is_alive() => {
                tracing::warn!(error = %error, "the token could not be renewed before it expires");
                Ok(Arc::clone(token))
            }
            _ => Err(error),
        }
    }

    /// Whether another token than the refused one is worth a try.
    fn refuse(&self, sent: Option<&HeaderValue>) -> bool {
        let Some(sent) = sent else { return true };
        let mut state = self.state();
        let Some(token) = state.current.as_ref().filter(|token| token.header == *sent) else {
            // Another task was told so before.
            return true;
        };
        if token.replacement && token.asked.elapsed() < REPLACEMENT_STANDS {
            return false;
        }
        state.current = None;
        state.refused = Some(sent.clone());
        true
    }

    /// A token of this account that the store has.
    async fn stored(&self) -> Option<Token> {
        let stored = self.store.load().await?;
        if stored.issuer != self.endpoint.issuer() || stored.client_id != self.endpoint.client_id()
        {
            return None;
        }
        Token::stored(stored.access_token, stored.expires_at)
    }

    fn for_store(&self, token: &Token) -> StoredToken {
        StoredToken {
            issuer: self.endpoint.issuer().to_owned(),
            client_id: self.endpoint.client_id().to_owned(),
            expires_at: token.expires_at,
            access_token: token.value.clone(),
        }
    }

    /// Revokes the token, if there is one, and then forgets it here and in the store.
    async fn revoke(&self) -> Result<(), AuthenticationError> {
        let current = self.state().current.clone();
        let token = match current {
            Some(token) => Some(token),
            None => self.stored().await.map(Arc::new),
        };
        let Some(token) = token else { return Ok(()) };
        self.endpoint.revoke(&token.value).await?;
        self.state()
            .current
            .take_if(|current| current.header == token.header);
        self.store.clear().await;
        Ok(())
    }
}
