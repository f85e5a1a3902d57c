//! `Retry-After` (RFC 9110, section 10.2.3).

use std::time::{Duration, SystemTime};

use reqwest::header::{HeaderMap, RETRY_AFTER};

/// How long the server asks to wait: so many seconds, or until a date. Nothing where the
/// header is absent or neither; no time at all where the date has passed.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(SystemTime::now()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &'static str) -> Option<Duration> {
        let value = reqwest::header::HeaderValue::from_static(text);
        retry_after(&[(RETRY_AFTER, value)].into_iter().collect())
    }

    #[test]
    fn seconds_are_waited() {
        assert_eq!(asked("7"), Some(Duration::from_secs(7)));
        assert_eq!(asked(" 120 "), Some(Duration::from_secs(120)));
    }

    #[test]
    fn a_date_that_has_passed_is_no_wait() {
        assert_eq!(asked("Sun, 06 Nov 1994 08:49:37 GMT"), Some(Duration::ZERO));
    }

    #[test]
    fn a_date_to_come_is_waited_for() {
        let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(100));
        let value = reqwest::header::HeaderValue::try_from(date).expect("a date is a header");
        let wait = retry_after(&[(RETRY_AFTER, value)].into_iter().collect());
        let wait = wait.expect("it is a date");
        assert!((95..=100).contains(&wait.as_secs()), "{wait:?}");
    }

    #[test]
    fn what_is_neither_is_not_obeyed() {
        for text in ["", "soon", "-1", "1.5", "99999999999999999999999"] {
            assert_eq!(asked(text), None, "{text:?}");
        }
    }
}
