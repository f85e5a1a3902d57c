//! [`NoAnswer`]: a call without a whole answer, and how far its request got.

use std::fmt;

use atlas_restore_api::Operation;
use reqwest::StatusCode;

use super::hint;
use crate::transport::Cause;

/// How far a request got before its call failed.
///
/// ```
/// fn is_harmless(none: &atlas_restore::NoAnswer) -> bool {
///     none.sent() == atlas_restore::Sent::No
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Sent {
    /// Nothing of it left: the server has not acted.
    No,
    /// Some or all of it may have arrived: the server may have acted.
    Unknown,
    /// It arrived, and the server answered with this status; the rest of the answer is lost.
    Answered(StatusCode),
}

/// A call to which no whole answer came.
///
/// ```
/// use atlas_restore::{Error, Sent};
///
/// fn log(error: &Error) {
///     if let Error::Timeout(none) | Error::Transport(none) = error {
///         println!("{} attempts, the last one sent: {}", none.attempts(), none.sent() != Sent::No);
///     }
/// }
/// ```
#[derive(Debug)]
pub struct NoAnswer {
    cause: Cause,
    operation: Option<&'static Operation>,
    attempts: u32,
}

impl NoAnswer {
    pub(crate) const fn new(
        cause: Cause,
        operation: Option<&'static Operation>,
        attempts: u32,
    ) -> Self {
        Self {
            cause,
            operation,
            attempts,
        }
    }

    /// The operation that was called, where it is known.
    ///
    /// ```
    /// fn show(none: &atlas_restore::NoAnswer) {
    ///     println!("{:?}", none.operation().map(|operation| operation.id));
    /// }
    /// ```
    pub const fn operation(&self) -> Option<&'static Operation> {
        self.operation
    }

    /// How far the last attempt got.
    ///
    /// ```
    /// fn show(none: &atlas_restore::NoAnswer) {
    ///     println!("{:?}", none.sent());
    /// }
    /// ```
    pub fn sent(&self) -> Sent {
        match self.cause {
            Cause::Timeout { sent, .. } | Cause::Transport { sent, .. } => sent,
            Cause::TooLarge { status, .. } => Sent::Answered(status),
            Cause::Authentication(_) | Cause::Unsendable { .. } => Sent::No,
        }
    }

    /// How often the request was tried.
    ///
    /// ```
    /// fn show(none: &atlas_restore::NoAnswer) {
    ///     println!("{}", none.attempts());
    /// }
    /// ```
    pub const fn attempts(&self) -> u32 {
        self.attempts
    }

    pub(super) fn status(&self) -> Option<StatusCode> {
        match self.sent() {
            Sent::Answered(status) => Some(status),
            Sent::No | Sent::Unknown => None,
        }
    }

    pub(crate) const fn cause(&self) -> &Cause {
        &self.cause
    }

    pub(super) fn into_parts(self) -> (Cause, Option<&'static Operation>, u32) {
        (self.cause, self.operation, self.attempts)
    }

    pub(super) fn may_pass(&self) -> bool {
        !self.cause.is_final()
    }

    fn is_idempotent(&self) -> bool {
        self.operation.is_some_and(|operation| operation.idempotent)
    }

    /// Whether the API answered with a success, and the answer is lost.
    fn is_success_lost(&self) -> bool {
        let success = self.status().is_some_and(|status| status.is_success());
        success && !self.is_idempotent()
    }

    pub(super) fn may_have_acted(&self) -> bool {
        self.is_outcome_unknown() || self.is_success_lost()
    }

    pub(super) fn is_outcome_unknown(&self) -> bool {
        !self.is_idempotent()
            && match self.sent() {
                Sent::No => false,
                Sent::Unknown => true,
                // What was answered with a success or a refusal is known.
                Sent::Answered(status) => status.is_server_error(),
            }
    }
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation {
            write!(f, "{}: ", operation.id)?;
        }
        if let Cause::Authentication(error) = &self.cause {
            return write!(f, "no credentials to send: {error}");
        }
        match self.sent() {
            Sent::Answered(status) => {
                write!(
                    f,
                    "the API answered {status}, but not whole: {}",
                    self.cause
                )?;
            }
            Sent::No => write!(f, "nothing was sent: {}", self.cause)?,
            Sent::Unknown => write!(f, "no answer: {}", self.cause)?,
        }
        if self.attempts > 1 {
            write!(f, ", {} times", self.attempts)?;
        }
        match self.operation {
            Some(operation) if self.is_outcome_unknown() => {
                write!(f, "; {}", hint::unknown_outcome(operation))
            }
            Some(operation) if self.is_success_lost() => {
                write!(f, "; {}", hint::lost_answer(operation))
            }
            _ => Ok(()),
        }
    }
}

impl std::error::Error for NoAnswer {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.source()
    }
}
