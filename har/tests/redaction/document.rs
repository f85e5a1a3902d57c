//! What becomes of the fields of a HAR that hold no value of the API's.

use atlas_restore_har::{Redactor, check};
use serde_json::{Value, json};

/// A HAR with every field, of which nothing has to be replaced.
fn harmless() -> Value {
    json!({"log": {
        "version": "1.2",
        "creator": {"name": "atlas-restore", "version": "12.34.5"},
        "comment": "Recorded from prism 5.14.2 on 2026-11-22.",
        "entries": [{
            "startedDateTime": "2026-08-10T03:35:05.000Z",
            "time": 12,
            "request": {
                "method": "POST",
                "url": "https://cloud.mongodb.com/api/atlas/v2/groups?itemsPerPage=5&pretty=true",
                "httpVersion": "HTTP/2.0",
                "cookies": [],
                "headers": [{"name": "content-length", "value": "2"}],
                "queryString": [
                    {"name": "itemsPerPage", "value": "5"},
                    {"name": "pretty", "value": "true"},
                ],
                "headersSize": -1,
                "bodySize": 2,
                "postData": {"mimeType": "application/json", "text": "{}"},
            },
            "response": {
                "status": 404,
                "statusText": "Not Found",
                "httpVersion": "h2",
                "cookies": [],
                "headers": [],
                "content": {"size": 4, "mimeType": "application/json", "text": "null"},
                "redirectURL": "",
                "headersSize": -1,
                "bodySize": 4,
            },
            "cache": {},
            "timings": {
                "blocked": -1, "dns": -1, "connect": -1, "ssl": -1,
                "send": 0, "wait": 12, "receive": 0,
            },
        }],
        "_unanswered": [{
            "startedDateTime": "2026-08-10T03:35:05.000Z",
            "time": 12,
            "fault": "No answer came.",
            "request": {
                "method": "GET",
                "url": "https://cloud.mongodb.com/api/atlas/v2/groups",
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": [],
                "queryString": [],
                "headersSize": -1,
                "bodySize": 0,
            },
        }],
        "_unansweredMore": 3,
    }})
}

fn redacted(har: &Value) -> Value {
    let redactor = Redactor::new().expect("random numbers");
    redactor.har(har)
}

#[test]
fn a_har_without_a_secret_is_redacted_to_itself() {
    assert_eq!(redacted(&harmless()), harmless());
    assert_eq!(check(&harmless()), []);
}

/// What is within Base64 is redacted as what it is, and not as a text that nobody knows.
#[test]
fn a_body_in_base64_keeps_its_form() {
    let mut har = harmless();
    let content = &mut har["log"]["entries"][0]["response"]["content"];
    // {"status":"RUNNING","name":"hunter2"}
    content["text"] = json!("eyJzdGF0dXMiOiJSVU5OSU5HIiwibmFtZSI6Imh1bnRlcjIifQ==");
    content["encoding"] = json!("base64");
    let made = redacted(&har);
    let content = &made["log"]["entries"][0]["response"]["content"];
    assert_eq!(content.get("encoding"), None);
    let body = content["text"].as_str().expect("a text");
    let body: Value = serde_json::from_str(body).expect("JSON");
    assert_eq!(body["status"], "RUNNING");
    assert!(
        body["name"]
            .as_str()
            .is_some_and(|name| name.starts_with("redacted")),
        "{body}"
    );
}

#[test]
fn what_a_har_leaves_out_is_written_as_unknown() {
    let mut har = harmless();
    let entry = &mut har["log"]["entries"][0];
    entry["timings"] = json!({});
    entry["time"] = Value::Null;
    let entry = redacted(&har)["log"]["entries"][0].clone();
    assert_eq!(entry["time"], 0);
    let timings = entry["timings"].as_object().expect("an object");
    assert_eq!(timings.len(), 7);
    assert!(timings.values().all(|one| *one == -1), "{timings:?}");
}

#[test]
fn a_field_that_does_not_look_as_it_should_is_replaced() {
    let rows: [(&str, &str, Value); 10] = [
        ("/log/creator", "name", json!("hunter2")),
        ("/log/creator", "version", json!("123456789012")),
        ("/log/creator", "version", json!("1.hunter")),
        ("/log", "comment", json!("Recorded from hunter2")),
        ("/log/_unanswered/0", "fault", json!("hunter2")),
        ("/log/entries/0", "startedDateTime", json!("hunter2")),
        ("/log/entries/0", "time", json!(10_000_000_000_u64)),
        ("/log/entries/0/timings", "wait", json!(10_000_000_000_u64)),
        (
            "/log/entries/0/request",
            "httpVersion",
            json!("HTTP/hunter2"),
        ),
        ("/log/entries/0/response", "httpVersion", json!("h4")),
    ];
    for (place, name, value) in rows {
        let mut har = harmless();
        har.pointer_mut(place).expect("a place")[name] = value.clone();
        let made = redacted(&har);
        let made = made.pointer(place).expect("the place is kept");
        assert_ne!(made[name], value, "{place}/{name}");
        assert_ne!(made[name], Value::Null, "{place}/{name}");
    }
}

#[test]
fn a_version_is_kept_and_what_only_begins_like_one_is_not() {
    let json = |version: &str| {
        let redactor = Redactor::new().expect("random numbers");
        redactor.json(&json!({"mongoDBVersion": version}))["mongoDBVersion"] == version
    };
    for kept in ["8", "8.0", "8.0.29"] {
        assert!(json(kept), "{kept}");
    }
    for replaced in ["8.0.29.1", "8.0.290", "8.0.x", "8..0"] {
        assert!(!json(replaced), "{replaced}");
    }
}

#[test]
fn a_header_keeps_its_name_and_a_harmless_value() {
    let redactor = Redactor::new().expect("random numbers");
    let harmless = redactor.header("Content-Type", "application/json");
    assert_eq!(harmless, ("Content-Type".into(), "application/json".into()));
    let (name, value) = redactor.header("Authorization", "Bearer hunter2");
    assert_eq!(name, "Authorization");
    assert!(
        value.starts_with("Bearer ") && !value.contains("hunter2"),
        "{value}"
    );
}

/// A client that cannot read the challenge does not answer it, and the recording does not replay.
#[test]
fn a_challenge_keeps_its_scheme_and_its_parameters() {
    let redactor = Redactor::new().expect("random numbers");
    let kept = [
        r#"qop="auth""#,
        "qop=auth-int",
        "algorithm=SHA-256",
        "stale=TRUE",
        "charset=UTF-8",
    ];
    let challenge = format!(
        r#"Digest realm="hunter2", nonce="hunter3", opaque=hunter4, {}"#,
        kept.join(", ")
    );
    for name in ["WWW-Authenticate", "Proxy-Authenticate"] {
        let (_, value) = redactor.header(name, &challenge);
        assert!(value.starts_with("Digest realm=\""), "{value}");
        let parameters: Vec<_> = value.split(", ").collect();
        assert_eq!(parameters.len(), 8, "{value}");
        assert!(parameters[1].starts_with("nonce=\""), "{value}");
        assert!(parameters[2].starts_with("opaque=\""), "{value}");
        assert_eq!(parameters[3..], kept);
        assert!(!value.contains("hunter"), "{value}");
    }
}

#[test]
fn a_parameter_of_a_challenge_that_says_something_else_is_replaced() {
    let redactor = Redactor::new().expect("random numbers");
    for name in ["qop", "algorithm", "stale", "userhash", "charset"] {
        let (_, value) = redactor.header("WWW-Authenticate", &format!("Digest {name}=hunter2"));
        assert!(value.starts_with(&format!("Digest {name}=\"")), "{value}");
        assert!(!value.contains("hunter2"), "{value}");
    }
    let (_, value) = redactor.header("WWW-Authenticate", "Digest hunter=2, a=b");
    assert!(value.starts_with("Digest "), "{value}");
    assert!(
        !value.contains("hunter") && !value.contains("a=b"),
        "{value}"
    );
}

#[test]
fn a_media_type_of_atlas_stays_and_what_only_begins_like_one_does_not() {
    let redactor = Redactor::new().expect("random numbers");
    let stays = |value: &str| redactor.header("Content-Type", value).1 == value;
    for kept in [
        "application/vnd.atlas.2023-01-01+json",
        "application/vnd.atlas.2023-01-01.upcoming+gzip",
        "application/vnd.atlas.preview+json;charset=utf-8",
        "application/json;q=0.9",
        "text/html; charset=\"UTF-8\"",
        "application/json;",
    ] {
        assert!(stays(kept), "{kept}");
    }
    for replaced in [
        "application/vnd.atlas.hunter2abc+json",
        "application/vnd.atlas.2023-01-01T00:00:00Z+json",
        "application/vnd.atlas.2023-01-01+hunter2",
        "application/json;charset=hunter2",
        "application/json;q=hunter",
        "application/json;q=0.12345",
    ] {
        assert!(!stays(replaced), "{replaced}");
    }
}

#[test]
fn a_media_type_that_nobody_knows_keeps_its_form() {
    let redactor = Redactor::new().expect("random numbers");
    let given = "application/hunter2;boundary=\"hunter3\";hunter4=hunter5, ;hunter6";
    let (_, value) = redactor.header("Accept", given);
    assert!(!value.contains("hunter"), "{value}");
    let (first, second) = value.split_once(',').expect("two types");
    let [essence, boundary, other] = first.split(';').collect::<Vec<_>>()[..] else {
        panic!("{value}");
    };
    assert!(essence.len() > "application/".len() && essence.starts_with("application/"));
    assert!(boundary.len() > "boundary=".len() && boundary.starts_with("boundary="));
    assert!(
        other
            .split_once('=')
            .is_some_and(|(name, value)| name != value)
    );
    assert!(second.trim().len() > 1, "{value}");
}

#[test]
fn a_finding_says_where_it_is_and_what_it_is() {
    let mut har = harmless();
    har["log"]["entries"][0]["startedDateTime"] = json!("hunter2");
    let found = check(&har);
    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [r#"log.entries[0]: "hunter2" is not redacted"#]
    );
}
