//! What the generated client gives, as an [`Error`].

use atlas_restore_api::{Reason, TransportError, Violation};

use super::{ApiFailure, CallError, Error, NoAnswer};
use crate::transport::Cause;

impl From<CallError> for Error {
    fn from(error: CallError) -> Self {
        match error {
            CallError::InvalidRequest(violation) => Self::InvalidRequest(violation),
            CallError::Communication(error) => Self::from_transport(error),
            CallError::ErrorResponse(response) => Self::from_failure(ApiFailure::typed(response)),
            CallError::InvalidResponse(response) if response.status.is_success() => {
                match response.reason {
                    // Only a client without the transport of an `Atlas` comes here.
                    Reason::Interrupted(source) => {
                        let cause = Cause::interrupted(response.status, source);
                        let none = NoAnswer::new(cause, Some(response.operation), 1);
                        Self::Transport(Box::new(none))
                    }
                    _ => Self::Undecodable(response),
                }
            }
            CallError::InvalidResponse(response) => {
                Self::from_failure(ApiFailure::untyped(response))
            }
            other => {
                let source = TransportError::new(other.to_string());
                let cause = Cause::transport(source);
                Self::Transport(Box::new(NoAnswer::new(cause, None, 1)))
            }
        }
    }
}

impl From<Violation> for Error {
    fn from(violation: Violation) -> Self {
        Self::InvalidRequest(violation)
    }
}

impl Error {
    /// A request that could not be made.
    pub(crate) fn not_sent(source: TransportError) -> Self {
        let cause = Cause::Unsendable { source };
        Self::Transport(Box::new(NoAnswer::new(cause, None, 0)))
    }

    fn from_failure(failure: ApiFailure) -> Self {
        match failure.status().as_u16() {
            401 => Self::Unauthorized(Box::new(failure)),
            429 => Self::RateLimited(Box::new(failure)),
            _ => Self::Api(Box::new(failure)),
        }
    }

    fn from_transport(error: TransportError) -> Self {
        let none = match error.downcast::<NoAnswer>() {
            Ok(none) => none,
            // Of a transport of the caller's own.
            Err(error) => NoAnswer::new(Cause::transport(error), None, 1),
        };
        let (cause, operation, attempts) = none.into_parts();
        let (variant, cause): (fn(Box<NoAnswer>) -> Self, _) = match (cause, operation) {
            (Cause::Authentication(source), Some(operation)) => {
                return Self::Authentication { operation, source };
            }
            (cause @ Cause::Timeout { .. }, _) => (Self::Timeout, cause),
            (cause @ Cause::TooLarge { .. }, _) => (Self::TooLarge, cause),
            (cause, _) => (Self::Transport, cause),
        };
        variant(Box::new(NoAnswer::new(cause, operation, attempts)))
    }
}
