//! A HAR as a whole: each of its fields is made anew, by the rule for what it holds.
//!
//! What this file does not name does not survive: fields that a program added, pages, cookies
//! (their headers are there) and the address of the server.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use serde_json::{Map, Value, json};

use super::placeholder::{Shape, is_moment};
use super::{Swap, body, header, media_type, text, url};
use crate::origin::Origin;

/// Methods that may stay.
const METHODS: [&str; 9] = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
];

/// What makes HARs here.
const CREATORS: [&str; 2] = ["atlas-restore", "atlas-restore fixtures"];

const TIMINGS: [&str; 7] = [
    "blocked", "dns", "connect", "send", "wait", "receive", "ssl",
];

/// Why an exchange has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    NoConnection,
    NoAnswer,
    BrokeOff,
    GivenUp,
}

impl Fault {
    const ALL: [Self; 4] = [
        Self::NoConnection,
        Self::NoAnswer,
        Self::BrokeOff,
        Self::GivenUp,
    ];

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::NoConnection => "There was no connection.",
            Self::NoAnswer => "No answer came.",
            Self::BrokeOff => "The answer broke off, or nobody waited for its end.",
            Self::GivenUp => "Nobody waited for an answer.",
        }
    }
}

/// A whole HAR.
pub(crate) fn document(swap: &dyn Swap, har: &Value) -> Value {
    let log = &har["log"];
    swap.enter(format_args!("log"));
    let mut made = Map::new();
    made.insert("version".into(), "1.2".into());
    made.insert("creator".into(), creator(swap, &log["creator"]));
    let entries = log["entries"].as_array().map_or(&[][..], Vec::as_slice);
    let entries = entries.iter().enumerate();
    let entries = entries.map(|(index, one)| entry(swap, one, &format!("log.entries[{index}]")));
    made.insert("entries".into(), entries.collect());
    if let Some(list) = log["_unanswered"].as_array() {
        let list = list.iter().enumerate();
        let list =
            list.map(|(index, one)| unanswered(swap, one, &format!("log._unanswered[{index}]")));
        made.insert("_unanswered".into(), list.collect());
        let more = number(&log["_unansweredMore"], 0);
        made.insert("_unansweredMore".into(), more);
    }
    swap.enter(format_args!("log"));
    comment(swap, log, &mut made);
    json!({ "log": made })
}

/// One entry, which stands at `place`.
pub(super) fn entry(swap: &dyn Swap, entry: &Value, place: &str) -> Value {
    swap.enter(format_args!("{place}"));
    let mut made = Map::new();
    let started = moment(swap, &entry["startedDateTime"]);
    made.insert("startedDateTime".into(), started.into());
    made.insert("time".into(), number(&entry["time"], 0));
    made.insert("request".into(), request(swap, &entry["request"], place));
    made.insert("response".into(), response(swap, &entry["response"], place));
    made.insert("cache".into(), json!({}));
    let timings = TIMINGS.map(|name| (name.to_owned(), number(&entry["timings"][name], -1)));
    let timings = Map::from_iter(timings);
    made.insert("timings".into(), timings.into());
    swap.enter(format_args!("{place}"));
    comment(swap, entry, &mut made);
    made.into()
}

/// An exchange that has no answer, as a recorder lists it.
pub(super) fn unanswered(swap: &dyn Swap, exchange: &Value, place: &str) -> Value {
    swap.enter(format_args!("{place}"));
    let fault = str(&exchange["fault"]);
    let known = Fault::ALL.iter().any(|known| known.as_str() == fault);
    json!({
        "startedDateTime": moment(swap, &exchange["startedDateTime"]),
        "time": number(&exchange["time"], 0),
        "fault": if known { fault.to_owned() } else { text::text(swap, fault) },
        "request": request(swap, &exchange["request"], place),
    })
}

fn request(swap: &dyn Swap, request: &Value, place: &str) -> Value {
    swap.enter(format_args!("{place}.request"));
    let method = str(&request["method"]);
    let method = match METHODS.contains(&method) {
        true => method.to_owned(),
        false => swap.leaf(Shape::Token, method),
    };
    let version = version(swap, &request["httpVersion"]);
    let posted = &request["postData"];
    swap.enter(format_args!("{place}.request.postData"));
    let body = match posted.is_object() {
        true => Some(post_data(swap, posted)),
        false => None,
    };
    let length = body.as_ref().map_or(0, |(_, length)| *length);
    swap.enter(format_args!("{place}.request.headers"));
    let headers = headers(swap, &request["headers"], length);
    swap.enter(format_args!("{place}.request.url"));
    let url = text::text(swap, str(&request["url"]));
    swap.enter(format_args!("{place}.request.queryString"));
    let mut made = json!({
        "method": method,
        "url": url,
        "httpVersion": version,
        "cookies": [],
        "headers": headers,
        "queryString": query(&url),
        "headersSize": -1,
        "bodySize": length,
    });
    if let Some((body, _)) = body {
        made["postData"] = body;
    }
    swap.enter(format_args!("{place}.request"));
    if let Value::Object(made) = &mut made {
        comment(swap, request, made);
    }
    made
}

fn response(swap: &dyn Swap, response: &Value, place: &str) -> Value {
    swap.enter(format_args!("{place}.response.content"));
    let content = &response["content"];
    let media_type = str(&content["mimeType"]);
    let bytes = match str(&content["encoding"]) {
        "base64" => STANDARD.decode(str(&content["text"])).unwrap_or_default(),
        _ => str(&content["text"]).as_bytes().to_vec(),
    };
    let body = body::body(swap, media_type, &bytes);
    let mut content_made = json!({
        "size": body.text.len(),
        "mimeType": media_type::media_types(swap, media_type),
        "text": body.text,
    });
    if let Some(note) = &body.note {
        content_made["comment"] = note.as_str().into();
    }
    swap.enter(format_args!("{place}.response.headers"));
    let headers = headers(swap, &response["headers"], body.text.len());
    swap.enter(format_args!("{place}.response"));
    let status = response["status"].as_u64().unwrap_or_default();
    let code = u16::try_from(status).ok();
    let code = code.and_then(|code| StatusCode::from_u16(code).ok());
    // The phrase is the server's own text; the usual one of the status says as much.
    let phrase = code.and_then(|code| code.canonical_reason());
    let mut made = json!({
        "status": code.map_or(0, |code| code.as_u16()),
        "statusText": phrase.unwrap_or_default(),
        "httpVersion": version(swap, &response["httpVersion"]),
        "cookies": [],
        "headers": headers,
        "content": content_made,
        "redirectURL": text::text(swap, str(&response["redirectURL"])),
        "headersSize": -1,
        "bodySize": body.text.len(),
    });
    if let Value::Object(made) = &mut made {
        comment(swap, response, made);
    }
    made
}

/// What was sent, and the length of that after redaction.
fn post_data(swap: &dyn Swap, posted: &Value) -> (Value, usize) {
    let media_type = str(&posted["mimeType"]);
    let mut made = json!({"mimeType": media_type::media_types(swap, media_type)});
    let length = match (posted["text"].as_str(), posted["params"].as_array()) {
        (None, Some(params)) => {
            let params = params.iter().map(|one| {
                let (name, value) = url::pair(swap, str(&one["name"]), str(&one["value"]));
                json!({"name": name, "value": value})
            });
            made["params"] = params.collect();
            0
        }
        (text, _) => {
            let body = body::body(swap, media_type, text.unwrap_or_default().as_bytes());
            let length = body.text.len();
            made["text"] = body.text.into();
            if let Some(note) = body.note {
                made["comment"] = note.into();
            }
            length
        }
    };
    (made, length)
}

/// The headers of a message whose body has `length` bytes now.
fn headers(swap: &dyn Swap, headers: &Value, length: usize) -> Value {
    let list = headers.as_array().map_or(&[][..], Vec::as_slice);
    let headers = list.iter().map(|one| {
        let (name, value) = (str(&one["name"]), str(&one["value"]));
        let (name, value) = match name.eq_ignore_ascii_case("content-length") {
            true => (name.to_owned(), length.to_string()),
            false => header::header(swap, name, value),
        };
        json!({"name": name, "value": value})
    });
    headers.collect()
}

/// The query of a URL after redaction, as a list.
fn query(url: &str) -> Value {
    let query = url.split('#').next().and_then(|url| url.split_once('?'));
    let pairs = form_urlencoded::parse(query.map_or("", |(_, query)| query).as_bytes());
    let pairs = pairs.map(|(name, value)| json!({"name": name, "value": value}));
    pairs.collect()
}

fn creator(swap: &dyn Swap, creator: &Value) -> Value {
    let name = str(&creator["name"]);
    let version = str(&creator["version"]);
    let harmless = version.len() < 12 && version.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    json!({
        "name": match CREATORS.contains(&name) {
            true => name.to_owned(),
            false => text::text(swap, name),
        },
        "version": if harmless { version } else { "1" },
    })
}

fn version(swap: &dyn Swap, version: &Value) -> String {
    let version = str(version);
    let known = [
        "HTTP/1.0", "HTTP/1.1", "HTTP/2.0", "HTTP/2", "HTTP/3.0", "HTTP/3",
    ];
    let listed = known
        .iter()
        .any(|known| known.eq_ignore_ascii_case(version));
    match listed || ["h2", "h3"].contains(&version) {
        true => version.to_owned(),
        false => text::text(swap, version),
    }
}

fn moment(swap: &dyn Swap, value: &Value) -> String {
    let text = str(value);
    match is_moment(text) {
        true => text.to_owned(),
        false => text::text(swap, text),
    }
}

/// A time in milliseconds, or a count, and no larger than one is.
fn number(value: &Value, otherwise: i64) -> Value {
    match value.as_f64() {
        Some(number) if number.abs() < 1e10 => value.clone(),
        _ => otherwise.into(),
    }
}

/// A comment is prose, and may say anything, except where it says no more than the origin.
fn comment(swap: &dyn Swap, from: &Value, to: &mut Map<String, Value>) {
    if let Some(comment) = from["comment"].as_str() {
        let origin = Origin::of_comment(comment);
        let kept = origin.is_some_and(|origin| origin.comment() == comment);
        let comment = match kept {
            true => comment.to_owned(),
            false => text::text(swap, comment),
        };
        to.insert("comment".into(), comment.into());
    }
}

fn str(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
