//! Secrets of every kind, planted in every position of a HAR: none comes out in any form.

#![forbid(unsafe_code)]

use atlas_restore_har::{Redactor, check};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

/// Secrets of each kind; `n` makes each one of its own.
fn secrets(n: usize) -> Vec<(&'static str, String)> {
    vec![
        ("password", format!("Correct-Horse!{n:05}")),
        ("word", format!("hunter{}", letters(n))),
        (
            "capitals",
            format!("SECRETARIAL{}", letters(n).to_uppercase()),
        ),
        ("access key", format!("AKIAIOSFODNN7EX{n:05}")),
        (
            "jwt",
            format!("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI{n:05}.dBjftJeZ4CVP-mB92K27u"),
        ),
        (
            "service account",
            format!("mdb_sa_sk_{n:05}pQ7rS8tU9vW0xY1z"),
        ),
        (
            "private key",
            format!("5c3b2a19-{:04x}-4d5e-9f60-718293a4b5c6", n + 4096),
        ),
        (
            "object id",
            format!("650c1d2e3f405162{:08x}", n + (0xA0 << 20)),
        ),
        (
            "private endpoint",
            format!("vpce-0a1b2c3d4e5f6{:04x}", n + 4096),
        ),
        (
            "digest",
            format!("da39a3ee5e6b4b0d3255bfef95601890afd8{:04x}", n + 4096),
        ),
        ("account number", format!("8675309{n:05}")),
        ("card", format!("4111-1111-1111-{n:04}")),
        ("license", format!("AB12_CD34_EF56_{n:04}")),
        ("address", format!("10.{}.{}.77", 30 + n / 250, n % 250)),
        (
            "address of IPv6",
            format!("fd12:3456:789a:{:x}::77", n + 4096),
        ),
        ("mail", format!("alice{}@corp-{n:05}.example", letters(n))),
        ("person", format!("Zoë Quartermaine-{n:05}")),
        (
            "host",
            format!("atlas-4kq9xz-{n:05}-shard-00.zsv9js.mongodb.net"),
        ),
        ("cluster", format!("billing-prod-{n:05}")),
        ("namespace", format!("payroll{n:05}.salaries")),
        (
            "signed URL",
            format!("https://backups-{n:05}.s3.example/x?X-Amz-Signature=c0ffee{n:05}"),
        ),
        (
            "connection string",
            format!("mongodb+srv://root:tiger{n:05}@c0.zsv9js.mongodb.net/"),
        ),
        (
            "base64",
            STANDARD.encode(format!("\u{1}binary/key+{n:05}?")),
        ),
        ("path", format!("/home/bob{n:05}/.ssh/id_rsa")),
    ]
}

/// A number in letters.
fn letters(n: usize) -> String {
    format!("{n:05}")
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}

const ID: &str = "5f3a1b2c4d5e6f7081929394";

/// An entry as a recorder would write it without redaction.
fn plain() -> Value {
    json!({
        "startedDateTime": "2026-08-10T03:35:05.000Z",
        "time": 12,
        "request": {
            "method": "POST",
            "url": format!("https://cloud.mongodb.com/api/atlas/v2/groups/{ID}/clusters"),
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": [
                {"name": "Accept", "value": "application/vnd.atlas.2023-01-01+json"},
                {"name": "Content-Type", "value": "application/json"},
            ],
            "queryString": [],
            "postData": {"mimeType": "application/json", "text": "{}"},
            "headersSize": -1,
            "bodySize": 2,
        },
        "response": {
            "status": 200,
            "statusText": "OK",
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": [],
            "content": {"size": 2, "mimeType": "application/json", "text": "{}"},
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": 2,
        },
        "cache": {},
        "timings": {"send": 0, "wait": 0, "receive": 0},
    })
}

/// Puts a secret somewhere.
type Plant = fn(&mut Value, &str);

fn header(entry: &mut Value, side: &str, name: &str, value: &str) {
    let headers = entry[side]["headers"].as_array_mut().expect("headers");
    headers.push(json!({"name": name, "value": value}));
}

fn answer(entry: &mut Value, media_type: &str, text: impl Into<String>) {
    entry["response"]["content"] = json!({"mimeType": media_type, "text": text.into()});
}

fn sent(entry: &mut Value, media_type: &str, text: impl Into<String>) {
    entry["request"]["postData"] = json!({"mimeType": media_type, "text": text.into()});
}

fn url(entry: &mut Value, rest: &str) {
    entry["request"]["url"] = format!("https://cloud.mongodb.com/api/atlas/v2{rest}").into();
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

const POSITIONS: &[(&str, Plant)] = &[
    ("authorization", |e, s| {
        header(e, "request", "Authorization", &format!("Bearer {s}"))
    }),
    ("digest authorization", |e, s| {
        header(
            e,
            "request",
            "Authorization",
            &format!("Digest username=\"{s}\", qop=auth"),
        );
    }),
    ("cookie header", |e, s| {
        header(e, "request", "Cookie", &format!("session={s}"))
    }),
    ("set-cookie header", |e, s| {
        header(e, "response", "Set-Cookie", &format!("s={s}; Path=/"))
    }),
    ("unknown header", |e, s| {
        header(e, "response", "X-Internal", s)
    }),
    ("name of a header", |e, s| header(e, "request", s, "1")),
    ("user agent", |e, s| {
        header(e, "request", "User-Agent", &format!("tool/1 ({s})"))
    }),
    ("accept", |e, s| header(e, "request", "Accept", s)),
    ("boundary", |e, s| {
        header(
            e,
            "request",
            "Content-Type",
            &format!("multipart/form-data; boundary={s}"),
        );
    }),
    ("date header", |e, s| header(e, "response", "Date", s)),
    ("count header", |e, s| {
        header(e, "response", "RateLimit-Remaining", s)
    }),
    ("length header", |e, s| {
        header(e, "response", "Content-Length", s)
    }),
    ("error code header", |e, s| {
        header(e, "response", "X-Error-Code", s)
    }),
    ("directive header", |e, s| {
        header(e, "response", "Cache-Control", &format!("max-age={s}"))
    }),
    ("challenge", |e, s| {
        header(
            e,
            "response",
            "WWW-Authenticate",
            &format!("Digest realm=\"{s}\", nonce=\"{s}\""),
        );
    }),
    ("odd challenge", |e, s| {
        header(e, "response", "WWW-Authenticate", &format!("Bearer {s}"))
    }),
    ("location", |e, s| {
        header(e, "response", "Location", &format!("/api/{}", encoded(s)))
    }),
    ("location's query", |e, s| {
        header(
            e,
            "response",
            "Location",
            &format!("https://x.example/?code={}", encoded(s)),
        );
    }),
    ("cookie", |e, s| {
        e["request"]["cookies"] = json!([{"name": "session", "value": s}])
    }),
    ("cookie of the answer", |e, s| {
        e["response"]["cookies"] = json!([{"name": s, "value": "1", "domain": s}]);
    }),
    ("query", |e, s| {
        url(e, &format!("/groups?clusterName={}", encoded(s)))
    }),
    ("query of a number", |e, s| {
        url(e, &format!("/groups?itemsPerPage={}", encoded(s)))
    }),
    ("unknown query", |e, s| {
        url(e, &format!("/groups?sig={}", encoded(s)))
    }),
    ("name in a query", |e, s| {
        url(e, &format!("/groups?{}=1", encoded(s)))
    }),
    ("query without a value", |e, s| {
        url(e, &format!("/groups?{}", encoded(s)))
    }),
    ("listed query", |e, s| {
        e["request"]["queryString"] = json!([{"name": s, "value": s}]);
    }),
    ("path", |e, s| {
        url(e, &format!("/groups/{ID}/clusters/{}", encoded(s)))
    }),
    ("unknown path", |e, s| url(e, &format!("/{}/x", encoded(s)))),
    ("fragment", |e, s| {
        url(e, &format!("/groups#{}", encoded(s)))
    }),
    ("user of a URL", |e, s| {
        e["request"]["url"] = format!("https://{0}:{0}@cloud.mongodb.com/", encoded(s)).into();
    }),
    ("host", |e, s| {
        e["request"]["url"] = format!("https://{}.example/api", encoded(s)).into();
    }),
    ("no URL at all", |e, s| e["request"]["url"] = s.into()),
    ("method", |e, s| e["request"]["method"] = s.into()),
    ("version", |e, s| e["request"]["httpVersion"] = s.into()),
    ("form", |e, s| {
        let form = format!("grant_type=client_credentials&client_secret={}", encoded(s));
        sent(e, "application/x-www-form-urlencoded", form);
    }),
    ("form, in an allowed field", |e, s| {
        sent(
            e,
            "application/x-www-form-urlencoded",
            format!("grant_type={}", encoded(s)),
        );
    }),
    ("parameter of a form", |e, s| {
        e["request"]["postData"] = json!({"mimeType": "x", "params": [{"name": s, "value": s}]});
    }),
    ("JSON that was sent", |e, s| {
        sent(e, "application/json", json!({"name": s}).to_string())
    }),
    ("nested JSON", |e, s| {
        answer(
            e,
            "application/json",
            json!({"results": [{"a": {"password": [s]}}]}).to_string(),
        );
    }),
    ("key of JSON", |e, s| {
        answer(e, "application/json", json!({"links": {s: 1}}).to_string())
    }),
    ("status", |e, s| {
        answer(e, "application/json", json!({"status": s}).to_string())
    }),
    ("delivery type", |e, s| {
        answer(
            e,
            "application/json",
            json!({"deliveryType": s}).to_string(),
        )
    }),
    ("count", |e, s| {
        answer(e, "application/json", json!({"totalCount": s}).to_string())
    }),
    ("moment", |e, s| {
        answer(e, "application/json", json!({"expiresAt": s}).to_string())
    }),
    ("list of allowed values", |e, s| {
        answer(
            e,
            "application/json",
            json!({"state": ["DONE", [s]]}).to_string(),
        );
    }),
    ("object where a code should be", |e, s| {
        answer(
            e,
            "application/json",
            json!({"status": {"value": s, s: s}}).to_string(),
        );
    }),
    ("error text", |e, s| {
        let detail = format!("No cluster named {s} exists.");
        answer(
            e,
            "application/json",
            json!({"detail": detail, "parameters": [s]}).to_string(),
        );
    }),
    ("reason", |e, s| {
        answer(e, "application/json", json!({"reason": s}).to_string())
    }),
    ("rel", |e, s| {
        answer(e, "application/json", json!({"rel": s}).to_string())
    }),
    ("URL inside JSON", |e, s| {
        let url = format!(
            "https://cloud.mongodb.com/api/atlas/v2/groups/{}?key={s}",
            encoded(s)
        );
        answer(
            e,
            "application/json",
            json!({"deliveryUrl": [url], "href": url}).to_string(),
        );
    }),
    ("JSON inside JSON", |e, s| {
        let inner = json!({"status": s}).to_string();
        answer(e, "application/json", json!({"status": inner}).to_string());
    }),
    ("base64 inside JSON", |e, s| {
        answer(
            e,
            "application/json",
            json!({"value": STANDARD.encode(s)}).to_string(),
        );
    }),
    ("JSON under another type", |e, s| {
        answer(e, "text/html", json!([s]).to_string())
    }),
    ("JSON that breaks off", |e, s| {
        answer(
            e,
            "application/json",
            format!("{{\"status\":\"DONE\",\"name\":\"{s}"),
        );
    }),
    ("page", |e, s| answer(e, "text/html", format!("<p>{s}</p>"))),
    ("text", |e, s| sent(e, "text/plain", s)),
    ("base64 body", |e, s| {
        e["response"]["content"] =
            json!({"mimeType": "image/png", "encoding": "base64", "text": STANDARD.encode(s)});
    }),
    ("media type", |e, s| answer(e, s, "x")),
    ("encoding", |e, s| {
        e["response"]["content"] = json!({"mimeType": "a/b", "encoding": s, "text": s});
    }),
    ("phrase", |e, s| e["response"]["statusText"] = s.into()),
    ("redirect", |e, s| e["response"]["redirectURL"] = s.into()),
    ("comment", |e, s| {
        for part in ["request", "response"] {
            e[part]["comment"] = s.into();
        }
        e["response"]["content"]["comment"] = s.into();
        e["timings"]["comment"] = s.into();
        e["comment"] = s.into();
    }),
    ("address of the server", |e, s| {
        e["serverIPAddress"] = s.into()
    }),
    ("connection", |e, s| e["connection"] = s.into()),
    ("page reference", |e, s| e["pageref"] = s.into()),
    ("field of a tool's own", |e, s| {
        e["_initiator"] = json!({"stack": [s]})
    }),
    ("cache", |e, s| {
        e["cache"] = json!({"beforeRequest": {"eTag": s}})
    }),
    ("version of a media type", |e, s| {
        answer(e, &format!("application/vnd.atlas.{s}+json"), "x");
    }),
    ("format of a media type", |e, s| {
        answer(e, &format!("application/vnd.atlas.2023-01-01+{s}"), "x");
    }),
    ("quality", |e, s| {
        header(e, "request", "Accept", &format!("application/json;q={s}"))
    }),
    ("number of a date", |e, s| {
        header(e, "response", "Date", &format!("Mon, {s} Jan"))
    }),
    ("moment of the entry", |e, s| {
        e["startedDateTime"] = s.into()
    }),
    ("time", |e, s| e["time"] = s.into()),
];

/// The forms in which a secret could come out.
fn forms(secret: &str) -> Vec<String> {
    let bytes = secret.as_bytes();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let swapped = secret.chars().map(|c| match c.is_ascii_lowercase() {
        true => c.to_ascii_uppercase(),
        false => c.to_ascii_lowercase(),
    });
    let mut forms = vec![
        secret.to_owned(),
        swapped.collect(),
        secret.chars().rev().collect(),
        encoded(secret),
        encoded(secret).to_lowercase(),
        json!(secret).to_string().trim_matches('"').to_owned(),
        hex.to_uppercase(),
        hex,
    ];
    for offset in 0..3 {
        // What is before it within a longer text moves it; the ends depend on the neighbours.
        let moved = [&vec![0; offset], bytes].concat();
        for engine in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
            let text = engine.encode(&moved);
            forms.push(text[(offset * 4).div_ceil(3)..text.len() - 2].to_owned());
        }
    }
    forms
}

/// What a reader of the file would look for: the secret, or a telling part of it. `text` is in
/// small letters.
fn found(text: &str, secret: &str) -> Option<String> {
    let parts = secret.split(|c: char| !c.is_alphanumeric());
    let parts = parts.filter(|part| part.len() > 7).map(str::to_owned);
    let mut all = forms(secret).into_iter().chain(parts);
    all.find(|form| text.contains(&form.to_lowercase()))
}

#[test]
fn no_secret_of_any_kind_survives_in_any_position() {
    let redactor = Redactor::new().expect("random numbers");
    let mut planted = 0;
    for (at, (position, plant)) in POSITIONS.iter().enumerate() {
        for (kind, secret) in secrets(at + 1) {
            let mut entry = plain();
            plant(&mut entry, &secret);
            let before = found(&entry.to_string().to_lowercase(), &secret);
            assert!(before.is_some(), "{kind} as {position}: nothing is planted");
            let redacted = redactor.entry(&entry).to_string();
            let left = found(&redacted.to_lowercase(), &secret);
            assert_eq!(left, None, "{kind} as {position}: {redacted}");
            planted += 1;
        }
    }
    assert!(planted >= 60 * 20, "{planted}");
}

#[test]
fn no_secret_survives_in_a_whole_document() {
    let mut entries = Vec::new();
    let mut all = Vec::new();
    for (at, (_, plant)) in POSITIONS.iter().enumerate() {
        for (_, secret) in secrets(at + 1) {
            let mut entry = plain();
            plant(&mut entry, &secret);
            entries.push(entry);
            all.push(secret);
        }
    }
    let creator = json!({"name": all[0], "version": all[1], "comment": all[2]});
    let har = json!({"log": {
        "version": all[3], "creator": creator, "browser": {"name": all[4]}, "comment": all[5],
        "pages": [{"id": all[6], "title": all[7]}], "entries": entries, "_tool": all[8],
    }, "other": all[9]});
    let redacted = Redactor::new().expect("random numbers").har(&har);
    // The creator and so on; the entries were looked at one by one.
    let text = redacted.to_string().to_lowercase();
    for secret in &all[..10] {
        assert_eq!(found(&text, secret), None);
    }
    // What was redacted passes for redacted, and what was not does not.
    assert_eq!(check(&redacted), []);
    assert!(check(&har).len() > all.len());
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

/// Whether a placeholder has a shape.
type Shaped = fn(&str) -> bool;

/// What decodes, parses or breaks a rule does so after redaction.
#[test]
fn a_placeholder_has_the_shape_of_its_value() {
    let redactor = Redactor::new().expect("random numbers");
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let shapes: &[(&str, Shaped)] = &[
        ("650c1d2e3f405162738495a6", |s| {
            s.len() == 24 && s.bytes().all(|b| b"0123456789abcdef".contains(&b))
        }),
        ("123456789012345678901234", |s| {
            s.len() == 24 && s.starts_with("00000000")
        }),
        ("650C1D2E3F405162738495A6", |s| {
            s.len() == 24 && s == s.to_uppercase() && s.starts_with("00000000")
        }),
        ("5c3b2a19-0a1b-4d5e-9f60-718293a4b5c6", |s| {
            s.len() == 36 && s.split('-').count() == 5
        }),
        ("vpce-0a1b2c3d4e5f60718", |s| {
            s.len() == 22 && s.starts_with("vpce-0")
        }),
        ("10.0.0.7", |s| s.parse::<std::net::Ipv4Addr>().is_ok()),
        ("10.0.0.0/8", |s| {
            s.strip_suffix("/8")
                .is_some_and(|s| s.parse::<std::net::Ipv4Addr>().is_ok())
        }),
        ("fd12::7", |s| s.parse::<std::net::Ipv6Addr>().is_ok()),
        ("2024-05-04T09:42:00.123Z", |s| {
            s.len() == 24 && s.starts_with("1970-") && s.ends_with(".000Z")
        }),
        ("2024-05-04T09:42:00+02:00", |s| {
            s.len() == 25 && s.ends_with("+00:00")
        }),
        ("2024-05-04", |s| s.len() == 10 && s.starts_with("1970-")),
        ("-867530912345", |s| {
            s.len() == 13 && s.parse::<i64>().is_ok_and(|n| n < 0)
        }),
        ("sales.orders", |s| {
            s.split('.').count() == 2 && s.len() == 41
        }),
        ("alice@corp.example", |s| {
            s.split('@').count() == 2 && s.ends_with(".invalid")
        }),
        ("/home/alice", |s| {
            s.starts_with('/') && s.split('/').count() == 3
        }),
        ("https://a:b@corp.example:8443/x/y?z=1#f", |s| {
            s.starts_with("https://redacted")
                && s.matches('/').count() == 4
                && s.contains(".invalid:10")
                && !s.contains("8443")
                && s.contains('?')
                && s.contains('#')
        }),
        ("a_b", |s| s.starts_with("redacted_")),
        ("a b", |s| s.starts_with("redacted ")),
    ];
    for (value, shaped) in shapes {
        let placeholder = redactor.text(value);
        assert!(shaped(&placeholder), "{value} became {placeholder}");
        assert_ne!(&placeholder, value);
    }
    assert!(redactor.text("Cluster0").chars().all(name));
    let long = redactor.text(&"x".repeat(65));
    assert!(long.chars().all(name) && long.len() > 64, "{long}");
    // In Base64, too, for whoever decodes what was that.
    assert!(STANDARD.decode(redactor.text("aHVudGVyMg==")).is_err());
    assert!(
        STANDARD
            .decode(redactor.text("aHVudGVyMmh1bnRlcjI"))
            .is_ok()
    );
}

#[test]
fn equal_values_have_equal_placeholders_in_every_position() {
    for (kind, secret) in secrets(1) {
        // What has parts in a path is taken apart there too.
        let redactor = Redactor::new().expect("random numbers");
        let in_json = redactor.json(&json!({"name": secret, "results": [{"unheard": secret}]}));
        let placeholder = in_json["name"].as_str().expect("a text");
        let unheard = in_json["results"][0].as_object().expect("an object");
        assert_eq!(unheard.values().next(), Some(&json!(placeholder)), "{kind}");
        let in_path = redactor.text(&format!(
            "https://a.example/api/groups/{}",
            encoded(&secret)
        ));
        let segment = in_path.rsplit('/').next().expect("a segment");
        let segment = percent_encoding::percent_decode_str(segment).decode_utf8();
        assert_eq!(segment.expect("UTF-8"), placeholder, "{kind}");
        let in_query = redactor.text(&format!("/api?clusterName={}", encoded(&secret)));
        let in_query = in_query.replace('+', " ");
        let value = percent_encoding::percent_decode_str(&in_query).decode_utf8_lossy();
        assert!(
            value.ends_with(&format!("={placeholder}")),
            "{kind}: {value}"
        );
        let other = Redactor::new()
            .expect("random numbers")
            .json(&json!({"name": secret}));
        assert_ne!(
            other["name"], in_json["name"],
            "{kind}: two recordings can be joined"
        );
    }
}
