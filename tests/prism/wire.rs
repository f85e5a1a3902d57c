//! [`Wire`]: the transport of one request, which sees what the client sends and what comes back.

use std::sync::{Arc, Mutex};

use atlas_restore::{BoxFuture, Client, Operation, Transport, TransportError};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Method, Request, Response, Url};
use serde::Deserialize;
use serde_json::Value;

use super::call::{self, Given, Outcome};
use super::verdict::Verdict;

/// Prism asks for credentials, and looks no further.
const TOKEN: &str = "Bearer token";

/// A request as data.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// The `operationId`.
    pub operation: String,
    method: String,
    template: String,
    /// The values of the template.
    pub path: Vec<(String, String)>,
    /// The query.
    pub query: Vec<(String, String)>,
    accept: String,
    content_type: Option<String>,
    /// The body, as JSON.
    pub body: Option<String>,
    prefer: Option<String>,
}

/// How what was sent differs from what was asked for, and what Prism said.
type Exchanged = (Option<String>, Verdict);

/// The way to Prism for one request.
#[derive(Clone, Debug)]
pub struct Wire {
    http: reqwest::Client,
    url: Arc<str>,
    asked: Arc<Asked>,
    exchanged: Arc<Mutex<Option<Exchanged>>>,
}

impl Wire {
    pub fn new(http: &reqwest::Client, url: &Arc<str>, asked: Asked) -> Self {
        Self {
            http: http.clone(),
            url: Arc::clone(url),
            asked: Arc::new(asked),
            exchanged: Arc::default(),
        }
    }

    pub fn asked(&self) -> Arc<Asked> {
        Arc::clone(&self.asked)
    }

    /// What the client has exchanged, if it has sent something.
    pub fn take(&self) -> Option<Exchanged> {
        self.exchanged.lock().expect("no panic").take()
    }

    /// Sends what was asked for past the client.
    pub async fn send_raw(&self) -> Result<Verdict, TransportError> {
        let sent = self.send(self.asked.raw(&self.url)).await;
        sent.map(|(_, verdict)| verdict)
    }

    async fn send(&self, request: Request) -> Result<(Response, Verdict), TransportError> {
        let answer = self.http.execute(request).await;
        let mut answer = answer.map_err(TransportError::from)?;
        let headers = std::mem::take(answer.headers_mut());
        let status = answer.status();
        let body = answer.bytes().await.map_err(TransportError::from)?;
        let header = headers.get("sl-violations").map(HeaderValue::as_bytes);
        let header = header.map(String::from_utf8_lossy);
        let problem = headers
            .get(CONTENT_TYPE)
            .is_some_and(|own| own == "application/problem+json");
        let verdict = Verdict::of(
            status.as_u16(),
            header.as_deref(),
            problem.then_some(&*body),
        );
        let mut again = http::Response::new(body);
        *again.status_mut() = status;
        *again.headers_mut() = headers;
        Ok((again.into(), verdict))
    }
}

impl Transport for Wire {
    fn execute<'a>(
        &'a self,
        mut request: Request,
        _: &'static Operation,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(async move {
            let differs = self.asked.difference(&request);
            let headers = request.headers_mut();
            headers.insert(AUTHORIZATION, HeaderValue::from_static(TOKEN));
            if let Some(prefer) = &self.asked.prefer {
                headers.insert("prefer", header(prefer));
                headers.insert(ACCEPT, header(&self.asked.accept));
            }
            let (answer, verdict) = self.send(request).await?;
            *self.exchanged.lock().expect("no panic") = Some((differs, verdict));
            Ok(answer)
        })
    }
}

impl Asked {
    /// Calls the client.
    pub async fn call(&self, client: &Client) -> Result<Outcome, String> {
        let given = Given::new(self.path.iter().chain(&self.query).cloned());
        let body = self.body.as_deref().map(serde_json::from_str).transpose();
        let body = body.map_err(|error| format!("the body is no JSON: {error}"))?;
        Ok(call::with(client, &self.operation, given, body).await)
    }

    /// The request itself, whether or not the client would send it.
    fn raw(&self, url: &str) -> Request {
        let mut path = self.template.clone();
        for (name, value) in &self.path {
            let segment = utf8_percent_encode(value, SEGMENT).to_string();
            path = path.replace(&format!("{{{name}}}"), &segment);
        }
        let mut url = Url::parse(&format!("{url}{path}")).expect("a URL");
        if !self.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&self.query);
        }
        let method = self.method.to_uppercase();
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let mut request = Request::new(method, url);
        let headers = request.headers_mut();
        headers.insert(ACCEPT, header(&self.accept));
        headers.insert(AUTHORIZATION, HeaderValue::from_static(TOKEN));
        if let Some(media_type) = &self.content_type {
            headers.insert(CONTENT_TYPE, header(media_type));
        }
        *request.body_mut() = self.body.clone().map(Into::into);
        request
    }

    /// How `request` is not what was asked for, if it is not.
    fn difference(&self, request: &Request) -> Option<String> {
        let raw = self.raw("http://127.0.0.1");
        let shown = |one: &Request| {
            let path = percent_decode_str(one.url().path()).decode_utf8_lossy();
            let mut query: Vec<_> = one.url().query_pairs().into_owned().collect();
            query.sort();
            let accept = match self.prefer {
                // The answer to ask for has a type of its own.
                Some(_) => None,
                None => one.headers().get(ACCEPT).cloned(),
            };
            let content_type = one.headers().get(CONTENT_TYPE).cloned();
            let body = one.body().and_then(|body| body.as_bytes());
            let body: Option<Value> = body.map(|body| serde_json::from_slice(body).expect("JSON"));
            format!(
                "{} {path} {query:?} {accept:?} {content_type:?} {body:?}",
                one.method()
            )
        };
        let (asked, sent) = (shown(&raw), shown(request));
        (asked != sent).then(|| format!("{sent} where {asked} was asked for"))
    }
}

fn header(text: &str) -> HeaderValue {
    HeaderValue::try_from(text).expect("a header")
}

/// All but the unreserved characters of RFC 3986, section 2.3.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
