//! What stays: the values that look as those in their place do, and the names of headers.

#![forbid(unsafe_code)]

use atlas_restore_har::Redactor;
use serde_json::{Value, json};

fn stays(name: &str, value: &Value) -> bool {
    let given = json!({name: value});
    Redactor::new().expect("random numbers").json(&given) == given
}

const CODE: &str = "IN_PROGRESS";
const MOMENT: &str = "2026-08-10T03:36:26.120Z";

#[test]
fn a_value_stays_only_in_a_place_for_values_of_its_look() {
    let looks = [
        ("code", json!(CODE)),
        ("count", json!(1_199_145_600)),
        ("millis", json!(1_199_145_600_123_u64)),
        ("moment", json!(MOMENT)),
        ("version", json!("8.0.29")),
        ("phrase", json!("Not Found")),
    ];
    for (name, kept) in [
        ("status", &["code", "count"][..]),
        ("state", &["code", "count"]),
        ("deliveryType", &["code"]),
        ("errorCode", &["code"]),
        ("rel", &["code"]),
        ("writeStrategy", &["code"]),
        ("error", &["count"]),
        ("oplogInc", &["count"]),
        ("pointInTimeUTCSeconds", &["count"]),
        ("totalCount", &["count"]),
        ("pointInTimeUTCMillis", &["count", "millis"]),
        ("createdAt", &["moment"]),
        ("expiresAt", &["moment"]),
        ("restoreFinishedDate", &["moment"]),
        ("oplogTs", &["count", "moment"]),
        ("time", &["count", "moment"]),
        ("mongoDBVersion", &["version"]),
        ("mongoDBMajorVersion", &["version"]),
        ("reason", &["phrase"]),
        ("clusterName", &[]),
        ("privateKey", &[]),
    ] {
        for (look, value) in &looks {
            let stays = stays(name, value);
            assert_eq!(stays, kept.contains(look), "{name}: {value}");
        }
    }
}

/// Servers and clients look for these; what they say is for nobody else.
#[test]
fn a_header_that_names_somebody_keeps_its_name_and_loses_its_value() {
    let redactor = Redactor::new().expect("random numbers");
    for name in [
        "Accept-Language",
        "Cookie",
        "ETag",
        "Forwarded",
        "Host",
        "If-Match",
        "Link",
        "Location",
        "Referer",
        "Server",
        "Set-Cookie",
        "User-Agent",
        "Via",
        "X-Forwarded-For",
        "X-Java-Method",
        "X-MongoDB-Service-Version",
        "X-Request-Id",
    ] {
        let (kept, value) = redactor.header(name, "hunter2");
        assert_eq!(kept, name);
        assert!(!value.contains("hunter2"), "{name}: {value}");
    }
    let (name, value) = redactor.header("X-Hunter-Key", "hunter2");
    assert!(name.starts_with("x-redacted"), "{name}");
    assert!(!value.contains("hunter2"), "{value}");
}

#[test]
fn a_redactor_does_not_show_its_key() {
    let redactor = Redactor::with_key(&[7; 32]);
    assert_eq!(format!("{redactor:?}"), "Redactor { .. }");
}
