//! The base URL: which ones are safe to send credentials to.

use reqwest::Url;

use crate::credentials::CredentialsError;

/// Why an [`Atlas`](crate::Atlas) cannot be built.
///
/// ```
/// use atlas_restore::{Atlas, BuildError};
///
/// match Atlas::builder().base_url("cloud.mongodb.com").build() {
///     Err(error @ BuildError::BaseUrl(_)) => println!("{error}"),
///     other => panic!("{other:?}"),
/// }
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// The base URL is not a URL of the scheme http or https. Says why, and not the URL,
    /// which may hold what should not be shown.
    #[error("the base URL is not usable: {0}")]
    BaseUrl(&'static str),
    /// The base URL would send everything in the clear.
    #[error("http:// to {0} would send everything in the clear: use https://, or allow_plain_http")]
    PlainHttp(String),
    /// A service account and a transport of the caller's own: the token would be fetched over
    /// the network all the same, with the real secret.
    #[error(
        "a service account fetches its token over the network, and not through a transport of \
         your own: give an access_token instead"
    )]
    TokenWithoutTransport,
    /// A setting was given beside an HTTP client of the caller's own, which has its own.
    #[error("{0} is a setting of the HTTP client: set it there, or give no http_client")]
    Conflict(&'static str),
    /// The credentials cannot be used.
    #[error(transparent)]
    Credentials(#[from] CredentialsError),
    /// The file to record to cannot be made.
    #[cfg(feature = "record")]
    #[error("cannot record to {}: {source}", path.display())]
    Record {
        /// The file, as it was named.
        path: std::path::PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// What [`recorded_from`](crate::Builder::recorded_from) was given is no server, or nothing
    /// is recorded.
    #[cfg(feature = "record")]
    #[error("recorded_from cannot be said in a recording: {0}")]
    RecordedFrom(String),
    /// The HTTP client cannot be built.
    #[error("the HTTP client cannot be built: {0}")]
    Http(#[source] reqwest::Error),
}

/// The base URL as it is put before paths.
pub(crate) fn check(text: &str, allow_plain_http: bool) -> Result<String, BuildError> {
    let url = Url::parse(text).map_err(|_| BuildError::BaseUrl("it is no absolute URL"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(BuildError::BaseUrl("it carries credentials"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(BuildError::BaseUrl("it has a query or a fragment"));
    }
    let Some(host) = url.host() else {
        return Err(BuildError::BaseUrl("it has no host"));
    };
    match url.scheme() {
        "https" => {}
        "http" if allow_plain_http || is_loopback(&url) => {}
        "http" => return Err(BuildError::PlainHttp(host.to_string())),
        _ => return Err(BuildError::BaseUrl("its scheme is neither http nor https")),
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Whether a URL leads to this machine.
fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    let loopback = |address: std::net::IpAddr| address.is_loopback();
    host == "localhost" || address.parse().is_ok_and(loopback)
}
