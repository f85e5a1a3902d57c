//! Every position of a HAR in which a secret can stand.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::secrets::encoded;

pub(super) const ID: &str = "5f3a1b2c4d5e6f7081929394";

/// An entry as a recorder would write it without redaction.
pub(super) fn plain() -> Value {
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
pub(super) type Plant = fn(&mut Value, &str);

pub(super) fn header(entry: &mut Value, side: &str, name: &str, value: &str) {
    let headers = entry[side]["headers"].as_array_mut().expect("headers");
    headers.push(json!({"name": name, "value": value}));
}

pub(super) fn answer(entry: &mut Value, media_type: &str, text: impl Into<String>) {
    entry["response"]["content"] = json!({"mimeType": media_type, "text": text.into()});
}

pub(super) fn sent(entry: &mut Value, media_type: &str, text: impl Into<String>) {
    entry["request"]["postData"] = json!({"mimeType": media_type, "text": text.into()});
}

pub(super) fn url(entry: &mut Value, rest: &str) {
    entry["request"]["url"] = format!("https://cloud.mongodb.com/api/atlas/v2{rest}").into();
}

pub(super) const POSITIONS: &[(&str, Plant)] = &[
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
