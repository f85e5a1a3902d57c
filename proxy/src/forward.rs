//! [`Upstream`]: the server that a proxy stands for, and one request to it.

use atlas_restore_har::Recorder;
use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body::Body as _;
use http_body_util::{BodyExt as _, Full, combinators::BoxBody};
use hyper::body::Incoming;
use reqwest::{Body, Url};

use crate::headers;

/// What the proxy answers with: a stream, which the server may break off.
pub(crate) type Answer = Response<BoxBody<Bytes, reqwest::Error>>;

/// The server that a proxy stands for.
#[derive(Clone, Debug)]
pub struct Upstream {
    /// Without a slash at its end.
    base_url: String,
    client: reqwest::Client,
}

impl Upstream {
    /// The server at a base URL, before whose paths the URL's own is put.
    ///
    /// # Errors
    ///
    /// It is no base URL of the scheme http or https, or there is no TLS to be had. Says so in a
    /// sentence.
    pub fn new(base_url: &str) -> Result<Self, String> {
        let url: Url = base_url
            .parse()
            .map_err(|error| format!("it is no URL: {error}"))?;
        if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
            return Err("its scheme is neither http nor https".to_owned());
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("it carries credentials, which are the program's to send".to_owned());
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err("it has a query or a fragment".to_owned());
        }
        // A redirect is the program's to follow.
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        let client = match is_loopback(&url) {
            true => client.no_proxy(),
            false => client,
        };
        let client = client.build();
        Ok(Self {
            base_url: url.as_str().trim_end_matches('/').to_owned(),
            client: client.map_err(|error| format!("there is no TLS: {error}"))?,
        })
    }

    /// Where requests go, without a slash at its end.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Sends a request on and hands its answer back, and has both recorded.
    pub(crate) async fn forward(&self, recorder: &Recorder, request: Request<Incoming>) -> Answer {
        let (head, body) = request.into_parts();
        let target = head
            .uri
            .path_and_query()
            .map_or("/", |target| target.as_str());
        let url: Url = match format!("{}{target}", self.base_url).parse() {
            // What is no path could become part of the host's name.
            Ok(url) if target.starts_with('/') => url,
            _ => return refusal(StatusCode::BAD_REQUEST, "This is no request for a path.\n"),
        };
        let kept = headers::end_to_end(&head.headers);
        let exchange = recorder.begin(&head.method, url.as_str(), head.version, &kept);
        let mut sent = reqwest::Request::new(head.method, url);
        *sent.headers_mut() = headers::sent_on(&kept);
        match body.is_end_stream() {
            true => exchange.sent(b""),
            false => *sent.body_mut() = Some(Body::wrap(exchange.sending(body))),
        }
        let answer = match self.client.execute(sent).await {
            Ok(answer) => answer,
            Err(error) => {
                exchange.failed(!error.is_connect());
                let text = format!("The recording proxy got no answer: {}\n", cause(&error));
                return refusal(StatusCode::BAD_GATEWAY, &text);
            }
        };
        let status = answer.status();
        let kept = headers::end_to_end(answer.headers());
        let recorded = exchange.answered(status, answer.version(), &kept);
        let body = Response::<Body>::from(answer).into_body();
        let mut answer = Response::new(recorded.receiving(body).boxed());
        *answer.status_mut() = status;
        *answer.headers_mut() = kept;
        answer
    }
}

fn refusal(status: StatusCode, text: &str) -> Answer {
    let body = Full::new(Bytes::copy_from_slice(text.as_bytes()));
    let mut answer = Response::new(body.map_err(|never| match never {}).boxed());
    *answer.status_mut() = status;
    answer
}

/// What an error comes from. The ones above it name the URL.
fn cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}

/// Whether a URL leads to this machine, to which no proxy leads.
fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    let loopback = |address: std::net::IpAddr| address.is_loopback();
    host == "localhost" || address.parse().is_ok_and(loopback)
}
