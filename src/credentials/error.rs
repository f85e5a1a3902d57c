//! [`CredentialsError`]: what is wrong with credentials before they are used.
//! [`AuthenticationError`]: why a request could not be authenticated.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;

/// What is wrong with credentials before they are used. Never shows a value.
///
/// ```
/// use atlas_restore::{Credentials, CredentialsError};
///
/// let found = Credentials::from_lookup(|_| None);
/// assert_eq!(found.err(), Some(CredentialsError::NotSet));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CredentialsError {
    /// The environment has no credentials.
    #[error(
        "the environment has no credentials: set MONGODB_ATLAS_CLIENT_ID and \
         MONGODB_ATLAS_CLIENT_SECRET, or MONGODB_ATLAS_PUBLIC_API_KEY and \
         MONGODB_ATLAS_PRIVATE_API_KEY, or MONGODB_ATLAS_ACCESS_TOKEN"
    )]
    NotSet,
    /// One variable of a pair is set, and the other is not.
    #[error("{set} is set, and {missing} is {}", if *empty { "empty" } else { "not set" })]
    #[non_exhaustive]
    HalfSet {
        /// The variable that is set.
        set: &'static str,
        /// The variable that is not.
        missing: &'static str,
        /// Whether it is there, without a value.
        empty: bool,
    },
    /// The variable's value is not Unicode.
    #[error("the value of {0} is not Unicode")]
    NotUnicode(&'static str),
    /// The variable's value, or the credential of that name, is empty.
    #[error("the {0} is empty")]
    Empty(&'static str),
    /// The variable, or the credential of that name, has a control character, such as a line
    /// ending in its middle.
    #[error("the {0} has a control character, such as a line ending")]
    ControlCharacter(&'static str),
}

/// Why a request could not be authenticated. Nothing of it was sent, or it was answered 401.
///
/// Shows neither a secret nor a token, whatever the server said. One failed call to the token
/// endpoint is told to all who wait for it, so the error can be cloned.
///
/// ```
/// use atlas_restore::{AuthenticationError, Error};
///
/// fn log(error: &Error) {
///     if let Error::Authentication { source, .. } = error {
///         match source {
///             AuthenticationError::Refused { status, .. } => println!("refused: {status}"),
///             other => println!("{other}"),
///         }
///     }
/// }
/// ```
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AuthenticationError {
    /// The server answered a token operation with a status that is no success.
    #[error("the {operation} was answered {status}{}", told(code.as_deref(), description.as_deref()))]
    #[non_exhaustive]
    Refused {
        /// What was asked for.
        operation: TokenOperation,
        /// The status of the answer.
        status: StatusCode,
        /// `error` of RFC 6749, section 5.2, or Atlas's `errorCode`.
        code: Option<String>,
        /// `error_description`, or Atlas's `detail`. Absent where it repeats a secret.
        description: Option<String>,
        /// How long no further token is asked for.
        retry_after: Option<Duration>,
    },
    /// The server answered with success, and the answer holds no usable token.
    #[error("the {operation} was answered {status}, but {reason}")]
    #[non_exhaustive]
    Unusable {
        /// What was asked for.
        operation: TokenOperation,
        /// The status of the answer.
        status: StatusCode,
        /// What is wrong with the answer.
        reason: String,
        /// How long no further token is asked for.
        retry_after: Option<Duration>,
    },
    /// No answer came.
    #[error("the {operation} got no answer: {}", innermost(source.as_ref()))]
    #[non_exhaustive]
    NoAnswer {
        /// What was asked for.
        operation: TokenOperation,
        /// Why.
        source: Arc<dyn StdError + Send + Sync>,
        /// How long no further token is asked for.
        retry_after: Option<Duration>,
    },
    /// The server's challenge of HTTP authentication cannot be met with an API key.
    #[error("the server's WWW-Authenticate cannot be met with an API key: {reason}")]
    #[non_exhaustive]
    Challenge {
        /// What is wrong with it.
        reason: String,
    },
    /// The request goes to another server than the credentials are for. It was not sent.
    #[error("the credentials are for the base URL's server, and not for {host}")]
    #[non_exhaustive]
    OtherOrigin {
        /// The host of the request.
        host: String,
    },
}

/// What is asked of the OAuth 2.0 endpoints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenOperation {
    /// A token, at `/api/oauth/token`.
    Fetch,
    /// To revoke one, at `/api/oauth/revoke`.
    Revoke,
}

impl AuthenticationError {
    /// Whether the same may succeed later: no answer, 408, 429 and 5xx.
    ///
    /// ```
    /// fn is_a_wrong_secret(error: &atlas_restore::AuthenticationError) -> bool {
    ///     !error.is_retryable()
    /// }
    /// ```
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::NoAnswer { .. } => true,
            Self::Refused { status, .. } => {
                status.is_server_error() || matches!(status.as_u16(), 408 | 429)
            }
            Self::Unusable { .. } | Self::Challenge { .. } | Self::OtherOrigin { .. } => false,
        }
    }

    /// How long no further token is asked for: the server's `Retry-After`, or the pause that
    /// keeps a failing endpoint from being called again and again. A call made before gets
    /// this error again, and reaches no server.
    ///
    /// ```
    /// # async fn example(error: atlas_restore::AuthenticationError) {
    /// if let Some(pause) = error.retry_after() {
    ///     tokio::time::sleep(pause).await;
    /// }
    /// # }
    /// ```
    pub const fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Refused { retry_after, .. }
            | Self::Unusable { retry_after, .. }
            | Self::NoAnswer { retry_after, .. } => *retry_after,
            Self::Challenge { .. } | Self::OtherOrigin { .. } => None,
        }
    }

    /// The status that a token operation was answered with.
    ///
    /// ```
    /// fn is_down(error: &atlas_restore::AuthenticationError) -> bool {
    ///     error.status().is_some_and(|status| status.is_server_error())
    /// }
    /// ```
    pub const fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Refused { status, .. } | Self::Unusable { status, .. } => Some(*status),
            Self::NoAnswer { .. } | Self::Challenge { .. } | Self::OtherOrigin { .. } => None,
        }
    }

    /// The error code that the token endpoint gave, such as `invalid_client`.
    ///
    /// ```
    /// fn is_unknown(error: &atlas_restore::AuthenticationError) -> bool {
    ///     error.error_code() == Some("invalid_client")
    /// }
    /// ```
    pub fn error_code(&self) -> Option<&str> {
        match self {
            Self::Refused { code, .. } => code.as_deref(),
            _ => None,
        }
    }

    /// The same error, with the pause that is left of it.
    pub(super) fn pausing(mut self, pause: Duration) -> Self {
        match &mut self {
            Self::Refused { retry_after, .. }
            | Self::Unusable { retry_after, .. }
            | Self::NoAnswer { retry_after, .. } => *retry_after = Some(pause),
            Self::Challenge { .. } | Self::OtherOrigin { .. } => {}
        }
        self
    }
}

impl fmt::Display for TokenOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fetch => "request for a token",
            Self::Revoke => "revocation of the token",
        })
    }
}

fn told(code: Option<&str>, description: Option<&str>) -> String {
    match (code, description) {
        (None, None) => String::new(),
        (Some(one), None) | (None, Some(one)) => format!(": {one}"),
        (Some(code), Some(description)) => format!(": {code} ({description})"),
    }
}

/// The cause at the end of the chain: reqwest's own text does not say what happened.
fn innermost(error: &(dyn StdError + Send + Sync + 'static)) -> String {
    let mut innermost: &dyn StdError = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    innermost.to_string()
}
