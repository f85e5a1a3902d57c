//! [`Exchange`]: a request and its answer on their way, and what becomes of them in a HAR.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Instant, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use chrono::{DateTime, SecondsFormat, Utc};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method, StatusCode, Version};
use http_body::Body;
use serde_json::{Value, json};

use crate::capture::Capture;
use crate::recorder::Recorder;
use crate::redact::{Body as Redacted, Fault};
use crate::tee::{Sink, Tee};

/// A request on its way to its answer.
///
/// It is written when the answer has come whole. One that is dropped before counts as given up.
#[derive(Debug)]
pub struct Exchange {
    recorder: Recorder,
    begun: Instant,
    started: SystemTime,
    request: Value,
    /// What the body of the request tells, which may be sent while the answer comes.
    sent: Arc<Mutex<Capture>>,
    fault: Fault,
    written: bool,
}

impl Exchange {
    pub(crate) fn new(
        recorder: Recorder,
        method: &Method,
        url: &str,
        version: Version,
        headers: &HeaderMap,
    ) -> Self {
        let sent = Capture::new(recorder.largest_body());
        Self {
            recorder,
            begun: Instant::now(),
            started: SystemTime::now(),
            request: json!({
                "method": method.as_str(),
                "url": url,
                "httpVersion": format!("{version:?}"),
                "headers": list(headers),
                "postData": {"mimeType": content_type(headers)},
            }),
            sent: Arc::new(Mutex::new(sent)),
            fault: Fault::GivenUp,
            written: false,
        }
    }

    /// The body of the request, where it is at hand.
    pub fn sent(&self, body: &[u8]) {
        let mut sent = lock(&self.sent);
        sent.push(body);
        sent.end();
    }

    /// The body of the request, where it is a stream.
    pub fn sending<B>(&self, body: B) -> impl Body<Data = Bytes, Error = B::Error> + use<B>
    where
        B: Body<Data = Bytes> + Unpin,
    {
        Tee::new(body, Sending(self.sent.clone()))
    }

    /// No answer comes, to a request that may have arrived, or cannot have.
    pub fn failed(mut self, may_have_arrived: bool) {
        self.fault = match may_have_arrived {
            true => Fault::NoAnswer,
            false => Fault::NoConnection,
        };
    }

    /// The head of the answer has come.
    pub fn answered(self, status: StatusCode, version: Version, headers: &HeaderMap) -> Answer {
        let got = Capture::new(self.recorder.largest_body());
        Answer {
            waited: self.begun.elapsed().as_millis(),
            response: json!({
                "status": status.as_u16(),
                "httpVersion": format!("{version:?}"),
                "headers": list(headers),
                "content": {"mimeType": content_type(headers)},
            }),
            got,
            asked: false,
            exchange: self,
        }
    }

    /// What an entry has, whether there is an answer or not.
    fn entry(&mut self) -> (Value, Option<Redacted>) {
        let sent = lock(&self.sent);
        let mut request = self.request.take();
        let mut left_out = None;
        match sent.whole() {
            Some([]) => {
                request
                    .as_object_mut()
                    .map(|request| request.remove("postData"));
            }
            Some(body) => put(&mut request["postData"], body),
            None => left_out = Some(Redacted::left_out(sent.length())),
        }
        let started = DateTime::<Utc>::from(self.started);
        let entry = json!({
            "startedDateTime": started.to_rfc3339_opts(SecondsFormat::Millis, true),
            "time": millis(self.begun.elapsed().as_millis()),
            "request": request,
        });
        (entry, left_out)
    }
}

impl Drop for Exchange {
    fn drop(&mut self) {
        if self.written {
            return;
        }
        let (entry, left_out) = self.entry();
        let mut entry = self.recorder.redactor().unanswered(&entry, self.fault);
        note(&mut entry["request"], "postData", left_out);
        self.recorder.unanswered(entry);
    }
}

/// An answer on its way.
///
/// It is written when its body has come whole, or nobody wants to read it. One that is dropped
/// amid its body counts as broken off.
#[derive(Debug)]
pub struct Answer {
    exchange: Exchange,
    response: Value,
    waited: u128,
    got: Capture,
    /// Whether somebody reads the body.
    asked: bool,
}

impl Answer {
    /// The body, where it is at hand.
    pub fn received(mut self, body: &[u8]) {
        self.data(body);
        self.end();
    }

    /// The body, where it is a stream.
    pub fn receiving<B>(self, body: B) -> impl Body<Data = Bytes, Error = B::Error>
    where
        B: Body<Data = Bytes> + Unpin,
    {
        Tee::new(body, self)
    }

    fn write(&mut self, unread: Option<Redacted>) {
        self.exchange.written = true;
        let (mut entry, not_sent) = self.exchange.entry();
        let mut response = self.response.take();
        let left_out = match self.got.whole() {
            Some(body) => {
                put(&mut response["content"], body);
                None
            }
            None => unread.or_else(|| Some(Redacted::left_out(self.got.length()))),
        };
        entry["response"] = response;
        let all = self.exchange.begun.elapsed().as_millis();
        let receive = millis(all.saturating_sub(self.waited));
        entry["timings"] = json!({"send": 0, "wait": millis(self.waited), "receive": receive});
        let mut entry = self.exchange.recorder.redactor().entry(&entry);
        note(&mut entry["request"], "postData", not_sent);
        note(&mut entry["response"], "content", left_out);
        self.exchange.recorder.answered(&entry);
    }
}

impl Sink for Answer {
    fn asked(&mut self) {
        self.asked = true;
    }

    fn data(&mut self, chunk: &[u8]) {
        self.got.push(chunk);
    }

    fn end(&mut self) {
        if !self.exchange.written {
            self.got.end();
            self.write(None);
        }
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        // The answer to a request without credentials is of interest for its head alone.
        if !self.exchange.written && !self.asked {
            self.write(Some(Redacted::unread()));
        }
        self.exchange.fault = Fault::BrokeOff;
    }
}

/// The body of a request that is sent.
struct Sending(Arc<Mutex<Capture>>);

impl Sink for Sending {
    fn data(&mut self, chunk: &[u8]) {
        lock(&self.0).push(chunk);
    }

    fn end(&mut self) {
        lock(&self.0).end();
    }
}

fn lock(capture: &Mutex<Capture>) -> MutexGuard<'_, Capture> {
    capture.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Puts a body into a part of a HAR: as text where it is one, as Base64 otherwise.
fn put(content: &mut Value, body: &[u8]) {
    match std::str::from_utf8(body) {
        Ok(text) => content["text"] = text.into(),
        Err(_) => {
            content["encoding"] = "base64".into();
            content["text"] = STANDARD.encode(body).into();
        }
    }
}

/// Puts the stand-in for a body into a redacted part of a HAR.
fn note(message: &mut Value, part: &str, body: Option<Redacted>) {
    let Some(body) = body else { return };
    let length = body.text.len();
    message["bodySize"] = length.into();
    if part == "content" {
        message[part]["size"] = length.into();
    }
    message[part]["text"] = body.text.into();
    message[part]["comment"] = body.note.into();
}

fn list(headers: &HeaderMap) -> Value {
    let headers = headers.iter().map(|(name, value)| {
        json!({"name": name.as_str(), "value": String::from_utf8_lossy(value.as_bytes())})
    });
    headers.collect()
}

fn content_type(headers: &HeaderMap) -> String {
    let value = headers.get(CONTENT_TYPE).map(|value| value.as_bytes());
    String::from_utf8_lossy(value.unwrap_or_default()).into_owned()
}

fn millis(millis: u128) -> u64 {
    millis.try_into().unwrap_or(u64::MAX)
}
