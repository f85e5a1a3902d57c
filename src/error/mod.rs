//! [`Error`]: why a call gave no value, to match on.

mod api_failure;
mod convert;
mod hint;
mod no_answer;

use std::time::Duration;

use atlas_restore_api::{InvalidResponse, Operation, Violation, responses};
use reqwest::StatusCode;

use crate::credentials::AuthenticationError;

pub use api_failure::ApiFailure;
pub use no_answer::{NoAnswer, Sent};

/// What `send()` of the generated client gives where a call has no value. [`Error`] is made
/// of it by `?` or `Error::from`.
///
/// ```
/// fn is_violation(error: &atlas_restore::CallError) -> bool {
///     matches!(error, atlas_restore::CallError::InvalidRequest(_))
/// }
/// ```
pub type CallError = atlas_restore_api::Error<responses::ApiError>;

/// Why a call gave no value.
///
/// `send()` of the generated client gives a [`CallError`], which becomes this by `?`:
///
/// ```no_run
/// use atlas_restore::{Atlas, Error};
///
/// async fn status(atlas: &Atlas) -> Result<(), Error> {
///     let job = atlas
///         .get_flex_restore_job()
///         .group_id("32b6e34b3d91647abb20e7b8")
///         .name("Cluster0")
///         .restore_job_id("6a793f812c88faeba59bc399")
///         .send()
///         .await?;
///     println!("{:?}", job.status.get());
///     Ok(())
/// }
///
/// # async fn example(atlas: Atlas) {
/// match status(&atlas).await {
///     Err(error) if error.is_error_code("RESOURCE_NOT_FOUND") => println!("no such job"),
///     Err(error @ Error::RateLimited(_)) => println!("later: {:?}", error.retry_after()),
///     Err(error) if error.may_have_acted() => println!("look before trying again: {error}"),
///     Err(error) => println!("{error}"),
///     Ok(()) => {}
/// }
/// # }
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A parameter or the body breaks a rule of the document. Nothing was sent.
    #[error("nothing was sent: {0}")]
    InvalidRequest(#[source] Violation),
    /// The API answered with an error that no other variant is for.
    #[error(transparent)]
    Api(Box<ApiFailure>),
    /// The API answered 429, too many requests. It has not acted.
    #[error(transparent)]
    RateLimited(Box<ApiFailure>),
    /// The API answered 401: it does not accept the credentials. It has not acted.
    #[error(transparent)]
    Unauthorized(Box<ApiFailure>),
    /// There are no credentials to send: no token was to be had, or the server's challenge
    /// cannot be answered. The API has not acted.
    #[error("{}: no credentials to send: {source}", operation.id)]
    Authentication {
        /// The operation that was called.
        operation: &'static Operation,
        /// Why.
        source: AuthenticationError,
    },
    /// No whole answer came in time.
    #[error(transparent)]
    Timeout(Box<NoAnswer>),
    /// The connection failed before, while or after the request was sent.
    #[error(transparent)]
    Transport(Box<NoAnswer>),
    /// The answer's body is larger than
    /// [`max_response_bytes`](crate::Builder::max_response_bytes).
    #[error(transparent)]
    TooLarge(Box<NoAnswer>),
    /// A success came with a body that cannot be decoded, which is here with all its bytes; or a
    /// page of a list came twice ([`Reason::RepeatedPage`](atlas_restore_api::Reason)).
    /// The API has done what was asked, if the answer is its own and not a proxy's.
    #[error("{}: {}{}", .0.operation.id, .0, hint::of_undecodable(.0.operation))]
    Undecodable(#[source] Box<InvalidResponse>),
}

impl Error {
    /// The operation that was called, where the call came that far.
    ///
    /// ```
    /// fn report(error: &atlas_restore::Error) {
    ///     let id = error.operation().map_or("nothing", |operation| operation.id);
    ///     println!("{id}: {error}");
    /// }
    /// ```
    pub fn operation(&self) -> Option<&'static Operation> {
        match self {
            Self::InvalidRequest(_) => None,
            Self::Api(failure) | Self::RateLimited(failure) | Self::Unauthorized(failure) => {
                Some(failure.operation())
            }
            Self::Authentication { operation, .. } => Some(operation),
            Self::Timeout(none) | Self::Transport(none) | Self::TooLarge(none) => none.operation(),
            Self::Undecodable(response) => Some(response.operation),
        }
    }

    /// The status that the API answered with, if it answered.
    ///
    /// ```
    /// fn is_missing(error: &atlas_restore::Error) -> bool {
    ///     error.status().is_some_and(|status| status == 404)
    /// }
    /// ```
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::InvalidRequest(_) | Self::Authentication { .. } => None,
            Self::Timeout(none) | Self::Transport(none) | Self::TooLarge(none) => none.status(),
            Self::Undecodable(response) => Some(response.status),
            _ => self.api_failure().map(ApiFailure::status),
        }
    }

    /// The API's answer, where it answered with an error.
    ///
    /// ```
    /// fn detail(error: &atlas_restore::Error) -> Option<&str> {
    ///     error.api_failure()?.detail()
    /// }
    /// ```
    pub fn api_failure(&self) -> Option<&ApiFailure> {
        match self {
            Self::Api(failure) | Self::RateLimited(failure) | Self::Unauthorized(failure) => {
                Some(failure)
            }
            _ => None,
        }
    }

    /// The `errorCode` of the API's answer, such as `RESOURCE_NOT_FOUND`.
    ///
    /// ```
    /// fn log(error: &atlas_restore::Error) {
    ///     println!("{}", error.error_code().unwrap_or("no code"));
    /// }
    /// ```
    pub fn error_code(&self) -> Option<&str> {
        self.api_failure()?.error_code()
    }

    /// Whether the API answered with this `errorCode`.
    ///
    /// ```
    /// fn is_gone(error: &atlas_restore::Error) -> bool {
    ///     error.is_error_code("RESOURCE_NOT_FOUND")
    /// }
    /// ```
    pub fn is_error_code(&self, code: &str) -> bool {
        self.error_code() == Some(code)
    }

    /// How long the server asks to wait before the next call.
    ///
    /// ```
    /// # async fn example(error: atlas_restore::Error) {
    /// if let Some(pause) = error.retry_after() {
    ///     tokio::time::sleep(pause).await;
    /// }
    /// # }
    /// ```
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Authentication { source, .. } => source.retry_after(),
            _ => self.api_failure()?.retry_after(),
        }
    }

    /// Whether the same call may succeed later, and making it again cannot do anything
    /// twice. A call was already retried as its [`RetryPolicy`](crate::RetryPolicy) says.
    ///
    /// ```
    /// fn is_worth_a_cron_job(error: &atlas_restore::Error) -> bool {
    ///     error.is_retryable()
    /// }
    /// ```
    pub fn is_retryable(&self) -> bool {
        let idempotent = self
            .operation()
            .is_some_and(|operation| operation.idempotent);
        match self {
            Self::RateLimited(_) => true,
            Self::Authentication { source, .. } => source.is_retryable(),
            Self::Api(failure) => idempotent && matches!(failure.status().as_u16(), 502..=504),
            Self::Timeout(none) | Self::Transport(none) => {
                none.may_pass() && (idempotent || none.sent() == Sent::No)
            }
            _ => false,
        }
    }

    /// Whether it is not known if the API has done what was asked. True only of operations
    /// that are not idempotent. See [`may_have_acted`](Self::may_have_acted) before sending
    /// anything again.
    ///
    /// ```
    /// fn log(error: &atlas_restore::Error) {
    ///     let known = if error.is_outcome_unknown() { "unknown" } else { "known" };
    ///     println!("{error}: the outcome is {known}");
    /// }
    /// ```
    pub fn is_outcome_unknown(&self) -> bool {
        match self {
            Self::Api(failure) => failure.is_outcome_unknown(),
            Self::Timeout(none) | Self::Transport(none) | Self::TooLarge(none) => {
                none.is_outcome_unknown()
            }
            _ => false,
        }
    }

    /// Whether the API may have done what was asked, so that asking again may do it twice:
    /// where the outcome is unknown, and where the answer to a success was lost or cannot be
    /// decoded. True only of operations that are not idempotent.
    ///
    /// Find out before sending again: list the jobs, and compare with what was asked for.
    ///
    /// ```
    /// fn may_be_sent_again(error: &atlas_restore::Error) -> bool {
    ///     !error.may_have_acted()
    /// }
    /// ```
    pub fn may_have_acted(&self) -> bool {
        match self {
            Self::Api(failure) => failure.is_outcome_unknown(),
            Self::Timeout(none) | Self::Transport(none) | Self::TooLarge(none) => {
                none.may_have_acted()
            }
            Self::Undecodable(response) => !response.operation.idempotent,
            _ => false,
        }
    }

    /// Whether the credentials are the trouble.
    ///
    /// ```
    /// fn ask_for_new_credentials(error: &atlas_restore::Error) -> bool {
    ///     error.is_authentication()
    /// }
    /// ```
    pub fn is_authentication(&self) -> bool {
        matches!(self, Self::Unauthorized(_) | Self::Authentication { .. })
    }
}
