//! [`Metadata`]: what a response says beside its body.

use atlas_restore_api::ResponseValue;
use chrono::{DateTime, Utc};
use reqwest::header::HeaderMap;

/// What the headers of a response say of limits and of the operation's future.
///
/// ```no_run
/// use atlas_restore::{Atlas, ResponseMetadata};
///
/// # async fn example(atlas: Atlas) -> Result<(), atlas_restore::Error> {
/// let jobs = atlas
///     .list_backup_restore_jobs()
///     .group_id("32b6e34b3d91647abb20e7b8")
///     .cluster_name("Cluster0")
///     .send()
///     .await?;
/// println!("{} requests left", jobs.metadata().rate_limit_remaining().unwrap_or(0));
/// if let Some(day) = jobs.metadata().sunset() {
///     println!("{} goes away on {day}", jobs.operation().id);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Metadata<'a> {
    headers: &'a HeaderMap,
}

impl<'a> Metadata<'a> {
    pub(crate) const fn new(headers: &'a HeaderMap) -> Self {
        Self { headers }
    }

    /// How many requests the API permits in its window: `RateLimit-Limit`.
    ///
    /// ```
    /// fn show(metadata: atlas_restore::Metadata<'_>) {
    ///     println!("{:?}", metadata.rate_limit());
    /// }
    /// ```
    pub fn rate_limit(self) -> Option<u64> {
        self.text("ratelimit-limit")?.parse().ok()
    }

    /// How many of them are left: `RateLimit-Remaining`.
    ///
    /// ```
    /// fn show(metadata: atlas_restore::Metadata<'_>) {
    ///     println!("{:?}", metadata.rate_limit_remaining());
    /// }
    /// ```
    pub fn rate_limit_remaining(self) -> Option<u64> {
        self.text("ratelimit-remaining")?.parse().ok()
    }

    /// From when on the version of the operation may be gone: `Sunset` (RFC 8594).
    ///
    /// ```
    /// fn show(metadata: atlas_restore::Metadata<'_>) {
    ///     println!("{:?}", metadata.sunset());
    /// }
    /// ```
    pub fn sunset(self) -> Option<DateTime<Utc>> {
        date(self.text("sunset")?)
    }

    /// Since when the version of the operation is deprecated: `Deprecation`, as a date or,
    /// as of RFC 9745, in seconds since 1970.
    ///
    /// ```
    /// fn show(metadata: atlas_restore::Metadata<'_>) {
    ///     println!("{:?}", metadata.deprecated_since());
    /// }
    /// ```
    pub fn deprecated_since(self) -> Option<DateTime<Utc>> {
        let text = self.text("deprecation")?;
        match text.strip_prefix('@') {
            Some(seconds) => DateTime::from_timestamp(seconds.parse().ok()?, 0),
            None => date(text),
        }
    }

    /// The number of the request to name to the API's support, where a server on the way
    /// gives one: `X-Request-Id`, or else `X-Envoy-Request-Id`.
    ///
    /// ```
    /// fn show(metadata: atlas_restore::Metadata<'_>) {
    ///     println!("{:?}", metadata.request_id());
    /// }
    /// ```
    pub fn request_id(self) -> Option<&'a str> {
        let names = ["x-request-id", "x-envoy-request-id"];
        names.into_iter().find_map(|name| self.text(name))
    }

    fn text(self, name: &str) -> Option<&'a str> {
        self.headers.get(name)?.to_str().ok().map(str::trim)
    }
}

/// A date as Atlas writes it: that of HTTP, but with days of one digit.
fn date(text: &str) -> Option<DateTime<Utc>> {
    let date = DateTime::parse_from_rfc2822(text).ok()?;
    Some(date.with_timezone(&Utc))
}

/// The metadata of responses.
///
/// See [`Metadata`] for an example.
pub trait ResponseMetadata {
    /// What the headers say of rate limits, deprecation and the like.
    fn metadata(&self) -> Metadata<'_>;
}

impl<T> ResponseMetadata for ResponseValue<T> {
    fn metadata(&self) -> Metadata<'_> {
        Metadata::new(self.headers())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, text: &'static str) -> HeaderMap {
        let name = reqwest::header::HeaderName::from_static(name);
        let value = reqwest::header::HeaderValue::from_static(text);
        [(name, value)].into_iter().collect()
    }

    #[test]
    fn a_date_with_an_unpadded_day_is_read() {
        for text in [
            "Thu, 1 Jul 2027 00:00:00 GMT",
            "Thu, 01 Jul 2027 00:00:00 GMT",
        ] {
            let headers = headers("sunset", text);
            let day = Metadata::new(&headers).sunset().expect("it is a date");
            assert_eq!(day.to_rfc3339(), "2027-07-01T00:00:00+00:00", "{text}");
        }
    }

    #[test]
    fn a_deprecation_in_seconds_is_read() {
        let headers = headers("deprecation", "@1688169599");
        let since = Metadata::new(&headers)
            .deprecated_since()
            .expect("it is a date");
        assert_eq!(since.to_rfc3339(), "2023-06-30T23:59:59+00:00");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "true", "tomorrow", "@", "@99999999999999999999"] {
            let headers = headers("deprecation", text);
            assert_eq!(Metadata::new(&headers).deprecated_since(), None, "{text:?}");
        }
    }
}
