//! [`CallFailure`]: why the pipeline has no answer to give.

use std::time::Duration;

use atlas_restore_api::{Operation, TransportError};
use reqwest::StatusCode;

use crate::Sent;
use crate::credentials::AuthenticationError;

/// Why a call has no answer.
#[derive(Debug, thiserror::Error)]
#[error("{cause}")]
pub(crate) struct CallFailure {
    #[source]
    pub(crate) cause: Cause,
    pub(crate) operation: &'static Operation,
    pub(crate) attempts: u32,
}

/// Why an attempt has no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Cause {
    #[error(transparent)]
    Authentication(AuthenticationError),
    #[error("no answer within {after:?}")]
    Timeout { after: Duration, sent: Sent },
    #[error("the body is larger than the {limit} bytes that are accepted")]
    TooLarge { status: StatusCode, limit: usize },
    #[error("{source}")]
    Transport { sent: Sent, source: TransportError },
}

impl Cause {
    /// The transport gave no response.
    pub(crate) fn transport(source: TransportError) -> Self {
        let sent = match source.downcast_ref::<reqwest::Error>() {
            // No connection came about, or the request could not be made.
            Some(error) if error.is_connect() || error.is_builder() => Sent::No,
            None if is_unanswered(&source) => Sent::No,
            _ => Sent::Unknown,
        };
        Self::Transport { sent, source }
    }

    /// The connection ended before the body did.
    pub(crate) fn interrupted(status: StatusCode, source: TransportError) -> Self {
        let sent = Sent::Answered(status);
        Self::Transport { sent, source }
    }

    /// Whether asking again cannot help: a HAR does not change while it is replayed.
    pub(crate) fn is_final(&self) -> bool {
        matches!(self, Self::Transport { source, .. } if is_unanswered(source))
    }
}

/// Whether a HAR is replayed that has no entry for the request.
#[cfg(feature = "replay")]
fn is_unanswered(error: &TransportError) -> bool {
    error.downcast_ref::<crate::replay::Unanswered>().is_some()
}

#[cfg(not(feature = "replay"))]
fn is_unanswered(_: &TransportError) -> bool {
    false
}
