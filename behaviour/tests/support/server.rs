//! A server that keeps what it is sent and answers as it was told, without a network.

use std::sync::{Arc, Mutex};

use behaviour::{BoxFuture, Client, Operation, Transport, TransportError};

/// What was sent, and the answer to it.
#[derive(Clone, Debug, Default)]
pub struct Server {
    seen: Arc<Mutex<Vec<reqwest::Request>>>,
    answer: (u16, String),
}

impl Server {
    /// A server that answers with a status and a body.
    pub fn answering(status: u16, body: &str) -> Self {
        Self {
            seen: Arc::default(),
            answer: (status, body.to_owned()),
        }
    }

    /// A client of it.
    pub fn client(&self) -> Client {
        Client::with_transport("https://api.example", self.clone())
    }

    /// The one request that it was sent.
    pub fn request(&self) -> reqwest::Request {
        let mut seen = self.seen.lock().expect("nothing panics with the lock");
        let request = seen.pop().expect("a request");
        assert!(seen.is_empty(), "more than one request");
        request
    }

    /// How many requests it was sent.
    pub fn requests(&self) -> usize {
        self.seen
            .lock()
            .expect("nothing panics with the lock")
            .len()
    }
}

impl Transport for Server {
    fn execute<'a>(
        &'a self,
        request: reqwest::Request,
        _: &'static Operation,
    ) -> BoxFuture<'a, Result<reqwest::Response, TransportError>> {
        self.seen
            .lock()
            .expect("nothing panics with the lock")
            .push(request);
        let (status, body) = self.answer.clone();
        let response = http::Response::builder().status(status).body(body);
        Box::pin(async move {
            let response = response.map_err(TransportError::new)?;
            Ok(reqwest::Response::from(response))
        })
    }
}

/// The body of a request, as text.
pub fn body(request: &reqwest::Request) -> &str {
    let bytes = request.body().and_then(|body| body.as_bytes());
    std::str::from_utf8(bytes.expect("a body in memory")).expect("text")
}
