//! [`AuthenticationError`]: why there are no credentials to send.

use std::time::Duration;

/// Why there are no credentials to send.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AuthenticationError {}

impl AuthenticationError {
    pub(crate) fn is_retryable(&self) -> bool {
        match *self {}
    }

    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match *self {}
    }
}
