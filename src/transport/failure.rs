//! [`Cause`]: why an attempt has no answer.

use std::error::Error as _;
use std::time::Duration;

use atlas_restore_api::TransportError;
use h2::Reason;
use reqwest::StatusCode;

use crate::Sent;
use crate::credentials::AuthenticationError;

/// Why an attempt has no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Cause {
    #[error(transparent)]
    Authentication(AuthenticationError),
    #[error("no answer within {after:?}")]
    Timeout { after: Duration, sent: Sent },
    #[error("the body is larger than the {limit} bytes that are accepted")]
    TooLarge { status: StatusCode, limit: usize },
    #[error("{}", innermost(source))]
    Transport { sent: Sent, source: TransportError },
    #[error("the request cannot be made: {}", innermost(source))]
    Unsendable { source: TransportError },
}

impl Cause {
    /// The transport gave no response.
    pub(crate) fn transport(source: TransportError) -> Self {
        let sent = match source.downcast_ref::<reqwest::Error>() {
            Some(error) if error.is_builder() => return Self::Unsendable { source },
            // No connection came about.
            Some(error) if error.is_connect() => Sent::No,
            Some(error) if is_unprocessed(error) => Sent::No,
            None if is_unanswered(&source) => Sent::No,
            _ => Sent::Unknown,
        };
        Self::Transport { sent, source }
    }

    /// The body of the request is a stream: it cannot be sent twice, which credentials or a
    /// failure may ask for.
    pub(super) fn stream() -> Self {
        let source = TransportError::new("its body is a stream, which cannot be sent again");
        Self::Unsendable { source }
    }

    /// The connection ended before the body did.
    pub(crate) fn interrupted(status: StatusCode, source: TransportError) -> Self {
        let sent = Sent::Answered(status);
        Self::Transport { sent, source }
    }

    /// Whether asking again cannot help: a HAR does not change while it is replayed, nor does a
    /// request.
    pub(crate) fn is_final(&self) -> bool {
        match self {
            Self::Transport { source, .. } => is_unanswered(source),
            Self::Unsendable { .. } | Self::TooLarge { .. } => true,
            Self::Authentication(_) | Self::Timeout { .. } => false,
        }
    }
}

/// Whether an HTTP/2 server says that it has not processed the request: it refused the stream,
/// or left before it came to it (RFC 9113, section 8.7). What it had begun before leaving, it
/// ends, or the connection breaks; neither gives this error.
fn is_unprocessed(error: &reqwest::Error) -> bool {
    let causes = std::iter::successors(error.source(), |&cause| cause.source());
    let mut h2 = causes.filter_map(|cause| cause.downcast_ref::<h2::Error>());
    h2.any(|error| {
        let refused = error.is_reset() && error.reason() == Some(Reason::REFUSED_STREAM);
        let left = error.is_go_away() && error.reason() == Some(Reason::NO_ERROR);
        error.is_remote() && (refused || left)
    })
}

/// What an error comes from. The errors above it say less.
fn innermost(error: &TransportError) -> &dyn std::error::Error {
    let mut innermost: &dyn std::error::Error = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    innermost
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
