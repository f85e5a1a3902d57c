//! What stays: the values that look as those in their place do, and the names of headers.

use atlas_restore_har::Redactor;
use serde_json::{Value, json};

use super::positions::{ID, answer, header, plain, url};

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

#[test]
fn what_is_harmless_stays() {
    let mut entry = plain();
    url(
        &mut entry,
        &format!("/groups/{ID}/clusters?itemsPerPage=5&pretty=true"),
    );
    header(
        &mut entry,
        "response",
        "Date",
        "Mon, 10 Aug 2026 03:36:26 GMT",
    );
    header(
        &mut entry,
        "response",
        "Sunset",
        "Thu, 1 Jul 2027 00:00:00 GMT",
    );
    header(&mut entry, "response", "RateLimit-Remaining", "1192");
    header(
        &mut entry,
        "response",
        "Strict-Transport-Security",
        "max-age=31536000; includeSubdomains;",
    );
    header(
        &mut entry,
        "response",
        "X-Error-Code",
        "CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API",
    );
    let body = json!({
        "status": "RUNNING", "deliveryType": "pointInTime", "cancelled": false, "error": 404,
        "expiresAt": "2026-08-10T03:36:26.120Z", "oplogTs": 1_199_145_600, "reason": "Not Found",
        "errorCode": "RESOURCE_NOT_FOUND", "finishedAt": null, "results": [], "detail": "",
        "links": [{"rel": "self"}, {"rel": "https://cloud.mongodb.com/cluster"}],
        "state": ["DONE", ["US_EAST_1", "TLS1_2"], 7], "mongoDBVersion": "8.0.29",
    });
    answer(
        &mut entry,
        "application/vnd.atlas.2023-01-01+json;charset=utf-8",
        body.to_string(),
    );
    let redacted = Redactor::new().expect("random numbers").entry(&entry);
    let text = redacted["response"]["content"]["text"]
        .as_str()
        .expect("a text");
    assert_eq!(serde_json::from_str::<Value>(text).expect("JSON"), body);
    assert_eq!(
        redacted["response"]["headers"],
        entry["response"]["headers"]
    );
    assert_eq!(redacted["request"]["headers"], entry["request"]["headers"]);
    let query = redacted["request"]["url"]
        .as_str()
        .expect("a URL")
        .split_once('?');
    assert_eq!(query.expect("a query").1, "itemsPerPage=5&pretty=true");
}

/// A cluster may be called `backup`.
#[test]
fn a_value_that_is_also_a_word_of_the_api_is_replaced_where_it_is_a_value() {
    let redactor = Redactor::new().expect("random numbers");
    let path = redactor.text("/api/atlas/v2/groups/clusters/clusters/backup/backup/restoreJobs");
    let (group, cluster) = (redactor.text("clusters"), redactor.text("backup"));
    assert!(group != "clusters" && cluster != "backup");
    let expected = format!("/api/atlas/v2/groups/{group}/clusters/{cluster}/backup/restoreJobs");
    assert_eq!(path, expected);
}

#[test]
fn a_form_keeps_its_structure() {
    let form = b"grant_type=client_credentials&client_secret=hunter2+x&hunter2=";
    let redactor = Redactor::new().expect("random numbers");
    let body = redactor.body("application/x-www-form-urlencoded; charset=utf-8", form);
    let secret = redactor.text("hunter2 x").replace(' ', "+");
    let name = redactor.text("hunter2");
    let expected = format!("grant_type=client_credentials&client_secret={secret}&{name}=");
    assert_eq!((body.text, body.note), (expected, None));
}

/// Numbers are kept where times and counts stand, if they can be that.
#[test]
fn a_number_that_is_too_large_to_be_a_time_does_not_stay() {
    let mut entry = plain();
    entry["time"] = json!(867_530_912_345_u64);
    entry["timings"]["wait"] = json!(8_675_309_123.45e2);
    entry["timings"]["send"] = json!(86_753);
    answer(
        &mut entry,
        "application/json",
        json!({"totalCount": 867_530_912_345_u64}).to_string(),
    );
    let redacted = Redactor::new().expect("random numbers").entry(&entry);
    assert_eq!(redacted["timings"]["send"], 86_753);
    assert!(!redacted.to_string().contains("8675309123"), "{redacted}");
    assert!(!redacted.to_string().contains("867530912"), "{redacted}");
}
