//! What has to hold of any value.

use atlas_restore_har::{Redactor, check};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Texts of all shapes, and nearly of them.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,90}",
        "[ -~]{0,40}",
        "-?[0-9]{1,30}",
        "[0-9a-f]{15,41}",
        "[0-9A-F]{24}",
        "vpce-[0-9a-f]{16,18}",
        "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}(/[0-9]{1,2})?",
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        "20[0-9]{2}-[01][0-9]-[0-3][0-9](T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,4})?(Z|\\+01:00))?",
        "[a-z.+]{1,9}@[a-z.]{1,12}",
        "[a-z-]{1,70}(\\.[a-z$_]{1,70}){0,2}",
        "(https?|ftp|mongodb)://([a-z:]{0,9}@)?[a-z0-9.-]{0,9}(:[0-9]{1,6})?(/[a-z%./-]{0,9}){0,3}(\\?[a-z=&%+]{0,9})?(#[a-z]{0,5})?",
        "(/[a-zA-Z%2.-]{0,8}){1,4}(\\?[ -~]{0,12})?",
        "[A-Z_0-9]{1,24}",
        "(Digest|Bearer|Basic) [ -~]{0,40}",
    ]
}

/// A HAR with a text in many places.
fn har(text: &str, number: &Value) -> Value {
    let encoded = utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let names = [
        "Accept",
        "Authorization",
        "Cache-Control",
        "Content-Type",
        "Date",
        "Location",
        "Vary",
        "RateLimit-Limit",
        "WWW-Authenticate",
        "X-Error-Code",
        "X-Unheard",
    ];
    let headers = names.map(|name| json!({"name": name, "value": text}));
    let body = json!({
        "name": text, "status": [text, number], "totalCount": number, text: {"time": text},
        "expiresAt": text, "reason": text, "id": number,
    });
    json!({"log": {"version": "1.2", "comment": text, "entries": [{
        "startedDateTime": text,
        "request": {
            "method": text,
            "url": format!("https://{encoded}.example/api/groups/{encoded}?{encoded}={encoded}#{encoded}"),
            "headers": headers,
            "postData": {
                "mimeType": "application/x-www-form-urlencoded",
                "text": format!("status={encoded}&{encoded}"),
            },
        },
        "response": {
            "status": 200,
            "headers": [{"name": text, "value": text}],
            "content": {"mimeType": text, "text": body.to_string()},
            "redirectURL": text,
        },
    }]}})
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_redacted_passes_for_redacted(text in text(), number in any::<i64>()) {
        let redactor = Redactor::with_key(&[1; 32]);
        let redacted = redactor.har(&har(&text, &json!(number)));
        prop_assert_eq!(check(&redacted), [], "{}", redacted);
        let redacted = redactor.har(&har(&text, &json!(number as f64 / 3.0)));
        prop_assert_eq!(check(&redacted), [], "{}", redacted);
    }

    #[test]
    fn a_redacted_header_can_be_sent_and_a_redacted_url_parsed(text in text()) {
        let redactor = Redactor::with_key(&[1; 32]);
        let (name, value) = redactor.header(&text, &text);
        prop_assert!(http::HeaderName::try_from(&name).is_ok(), "{}", name);
        prop_assert!(http::HeaderValue::try_from(&value).is_ok(), "{}", value);
        let encoded = utf8_percent_encode(&text, NON_ALPHANUMERIC);
        let url = redactor.text(&format!("http://a.example/{encoded}/b?clusterName={encoded}"));
        let parsed = url::Url::parse(&url);
        prop_assert!(parsed.is_ok_and(|parsed| parsed.as_str() == url), "{}", url);
    }

    #[test]
    fn two_texts_have_two_placeholders(a in "[a-zA-Z -]{1,70}", b in "[a-zA-Z -]{1,70}") {
        let redactor = Redactor::with_key(&[1; 32]);
        let redacted = |text: &str| redactor.json(&json!({"name": text}));
        prop_assert_eq!(redacted(&a) == redacted(&b), a == b);
    }
}
