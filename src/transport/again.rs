//! Whether an attempt is followed by another one, and after how long.

use std::time::Duration;

use atlas_restore_api::{Operation, Received};

use super::failure::Cause;
use super::retry_after::retry_after;
use crate::Sent;
use crate::retry::RetryPolicy;

/// How long to wait before the next attempt; `None` where there is none.
pub(super) fn pause(
    got: &Result<Box<Received>, Cause>,
    operation: &Operation,
    attempt: u32,
    policy: &RetryPolicy,
) -> Option<Duration> {
    let permitted = attempt < policy.attempts && may_repeat(got, operation);
    // Where the server asks for no pause at all, a random one keeps callers apart.
    permitted.then(|| asked(got).unwrap_or_default().max(policy.pause(attempt)))
}

/// Whether the failure may pass, and sending again cannot do anything twice.
fn may_repeat(got: &Result<Box<Received>, Cause>, operation: &Operation) -> bool {
    match got {
        // The server says that it has not acted.
        Ok(answer) if answer.status == 429 => true,
        Ok(answer) => operation.idempotent && matches!(answer.status.as_u16(), 502..=504),
        Err(Cause::Authentication(error)) => error.is_retryable(),
        Err(cause) if cause.is_final() => false,
        Err(Cause::Timeout { sent, .. } | Cause::Transport { sent, .. }) => {
            operation.idempotent || *sent == Sent::No
        }
        Err(Cause::TooLarge { .. } | Cause::Unsendable { .. }) => false,
    }
}

/// The pause that the server asks for.
fn asked(got: &Result<Box<Received>, Cause>) -> Option<Duration> {
    match got {
        Ok(answer) => retry_after(&answer.headers),
        Err(Cause::Authentication(error)) => error.retry_after(),
        Err(_) => None,
    }
}
