//! [`Token`]: an access token, and for how long it is good.

use std::time::{Duration, Instant, SystemTime};

use reqwest::header::HeaderValue;
use secrecy::SecretString;

use super::access_token::bearer;

/// How long a token lives whose answer does not say: an hour, as Atlas documents.
const USUAL_LIFETIME: Duration = Duration::from_secs(3600);
/// A longer life is not believed; renewing a token costs one call.
const LONGEST_LIFETIME: Duration = Duration::from_secs(24 * 3600);
/// Renewed at the latest so long before it expires, or after nine tenths of a shorter life.
const LONGEST_MARGIN: Duration = Duration::from_secs(60);

/// An access token that this process may use.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) value: SecretString,
    pub(super) header: HeaderValue,
    /// When it expires, for other processes.
    pub(super) expires_at: SystemTime,
    /// When it was asked for. Its life is counted from there, so that a slow answer makes
    /// it end too early and never too late.
    pub(super) asked: Instant,
    /// Whether it replaced a token that the server had refused.
    pub(super) replacement: bool,
    renew: Instant,
    end: Instant,
}

impl Token {
    /// A token that the endpoint issued. `None` where no header can hold it.
    ///
    /// An endpoint that says 0 seconds means that it does not say: the token would be of no
    /// use to anybody.
    pub(super) fn issued(
        value: SecretString,
        lifetime: Option<Duration>,
        asked: (Instant, SystemTime),
    ) -> Option<Self> {
        let said = lifetime.filter(|said| !said.is_zero());
        let lifetime = said.unwrap_or(USUAL_LIFETIME).min(LONGEST_LIFETIME);
        Self::new(value, lifetime, asked.0, asked.1 + lifetime)
    }

    /// A token that a store had. `None` where it expires too soon to be of use.
    pub(super) fn stored(value: SecretString, expires_at: SystemTime) -> Option<Self> {
        let left = expires_at.duration_since(SystemTime::now()).ok()?;
        let left = left.min(LONGEST_LIFETIME);
        // Whole, it lived longer than what is left: the margin is not a tenth of the rest.
        let spare = left.checked_sub(LONGEST_MARGIN / 2)?;
        (!spare.is_zero())
            .then(|| Self::new(value, left, Instant::now(), expires_at))
            .flatten()
    }

    fn new(
        value: SecretString,
        lifetime: Duration,
        asked: Instant,
        expires_at: SystemTime,
    ) -> Option<Self> {
        let margin = (lifetime / 10).min(LONGEST_MARGIN);
        // Up to half as much again, so that processes that share a token do not all renew
        // it at once: the first does, and the others find its token in the store.
        let margin = margin.mul_f64(1.0 + fastrand::f64() / 2.0);
        Some(Self {
            header: bearer(&value)?,
            value,
            expires_at,
            asked,
            replacement: false,
            renew: asked + lifetime.saturating_sub(margin),
            end: asked + lifetime,
        })
    }

    /// Whether it is used without looking for a new one.
    pub(super) fn is_fresh(&self) -> bool {
        Instant::now() < self.renew
    }

    /// Whether the server should still take it.
    pub(super) fn is_alive(&self) -> bool {
        Instant::now() < self.end
    }
}
