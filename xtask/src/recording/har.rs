//! The entries of a HAR 1.2, as far as they are needed: whoever wrote it may have left out the
//! rest.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::{Recording, Recordings, Request, Response};

/// Reads every entry.
pub(super) fn read(bytes: &[u8], file: &str, into: &mut Recordings) {
    // A reader of HAR has to accept a byte order mark (HAR 1.2, "HAR Data Structure").
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let har: Value = match serde_json::from_slice(bytes) {
        Ok(har) => har,
        Err(error) => return into.refuse(file, format!("it is not JSON: {error}")),
    };
    let Some(entries) = har.pointer("/log/entries").and_then(Value::as_array) else {
        let reason = "it is no HAR: `log.entries` is not a list".to_owned();
        return into.refuse(file, reason);
    };
    for (index, entry) in entries.iter().enumerate() {
        let place = format!("/log/entries/{index}");
        match self::entry(entry) {
            // What a browser writes where it gave up.
            Ok(recording) if recording.response.status == 0 => into.unanswered += 1,
            Ok(recording) => into.recordings.push(Recording {
                file: file.to_owned(),
                entry: place,
                ..recording
            }),
            Err(reason) => into.refuse_at(file, &place, reason),
        }
    }
}

fn entry(entry: &Value) -> Result<Recording, String> {
    let request = &entry["request"];
    let url = request["url"].as_str().ok_or("its request has no URL")?;
    let method = request["method"].as_str();
    let method = method.ok_or("its request has no method")?;
    let (path, query) = target(url);
    Ok(Recording {
        method: Some(method.to_ascii_uppercase()),
        path: Some(path.to_owned()),
        request: Some(Request {
            query: self::query(request, query),
            body: post_data(&request["postData"]),
        }),
        response: response(&entry["response"])?,
        ..Recording::default()
    })
}

/// The path and the query of a URL.
fn target(url: &str) -> (&str, &str) {
    let url = url.split('#').next().unwrap_or_default();
    let (url, query) = url.split_once('?').unwrap_or((url, ""));
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    match rest.find('/') {
        Some(start) if rest.len() < url.len() => (&rest[start..], query),
        None if rest.len() < url.len() => ("/", query),
        _ => (rest, query),
    }
}

/// The list of the HAR, or what the URL says where there is none.
fn query(request: &Value, query: &str) -> Vec<(String, String)> {
    let listed = request["queryString"].as_array();
    let pair = |pair: &Value| {
        let text = |name: &str| pair[name].as_str().map(str::to_owned);
        Some((text("name")?, text("value").unwrap_or_default()))
    };
    match listed {
        Some(listed) => listed.iter().filter_map(pair).collect(),
        None => form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect(),
    }
}

fn post_data(data: &Value) -> Option<(Option<String>, Vec<u8>)> {
    let text = data["text"].as_str()?;
    let media_type = data["mimeType"].as_str().map(str::to_owned);
    Some((media_type, text.as_bytes().to_vec()))
}

fn response(response: &Value) -> Result<Response, String> {
    let status = response["status"].as_u64().unwrap_or(0);
    let status = u16::try_from(status).ok().filter(|status| *status < 1000);
    let status = status.ok_or("the status of its response is none")?;
    let pair = |pair: &Value| {
        let text = |name: &str| pair[name].as_str().map(str::to_owned);
        Some((text("name")?, text("value")?))
    };
    let headers = response["headers"].as_array().into_iter().flatten();
    let mut headers: Vec<_> = headers.filter_map(pair).collect();
    let content = &response["content"];
    let typed = headers
        .iter()
        .any(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    if let (false, Some(media_type)) = (typed, content["mimeType"].as_str())
        && !media_type.is_empty()
    {
        headers.push(("Content-Type".to_owned(), media_type.to_owned()));
    }
    let text = content["text"].as_str().unwrap_or_default();
    let body = match content["encoding"].as_str() {
        Some("base64") => STANDARD
            .decode(text)
            .map_err(|error| format!("the body of its response is not Base64: {error}"))?,
        _ => text.as_bytes().to_vec(),
    };
    Ok(Response {
        status,
        reason: response["statusText"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
        headers,
        body,
    })
}
