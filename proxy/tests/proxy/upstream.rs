//! A server to put behind the proxy.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{Request, Response};
use http_body::{Body, Frame, SizeHint};
use http_body_util::{BodyExt as _, Full, combinators::BoxBody};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

/// Bytes of a piece of a body.
const PIECE: u64 = 64 << 10;

/// How many requests have come that are never answered.
pub static WAITING: AtomicUsize = AtomicUsize::new(0);

/// A body of zeros, of known length, which may break off before its end.
struct Zeros {
    left: u64,
    breaks_at: u64,
}

impl Body for Zeros {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        static ZEROS: [u8; PIECE as usize] = [0; PIECE as usize];
        if self.left == 0 {
            return Poll::Ready(None);
        }
        if self.left <= self.breaks_at {
            return Poll::Ready(Some(Err(std::io::Error::other("it breaks"))));
        }
        let length = self.left.min(PIECE);
        self.left -= length;
        let piece = ZEROS.get(..length as usize).unwrap_or_default();
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(piece)))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}

type Answer = Response<BoxBody<Bytes, std::io::Error>>;

/// Starts a server; gives its base URL. Its paths are what it does.
pub async fn start() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.expect("a connection");
            let service =
                service_fn(|request| async { Ok::<_, Infallible>(answer(request).await) });
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        }
    });
    format!("http://{address}")
}

async fn answer(request: Request<Incoming>) -> Answer {
    let path = request.uri().path().to_owned();
    let (action, number) = path.rsplit_once('/').unwrap_or_default();
    let number = number.parse().unwrap_or(0);
    match action.rsplit('/').next() {
        Some("zeros") => answered(Zeros {
            left: number,
            breaks_at: 0,
        }),
        Some("breaks") => answered(Zeros {
            left: number,
            breaks_at: number / 2,
        }),
        Some("never") => {
            WAITING.fetch_add(1, Ordering::SeqCst);
            std::future::pending().await
        }
        Some("count") => {
            let (mut body, mut count) = (request.into_body(), 0);
            while let Some(Ok(frame)) = body.frame().await {
                count += frame.data_ref().map_or(0, Bytes::len);
            }
            json(&format!("{{\"totalCount\":{count}}}"))
        }
        _ => {
            let body = request
                .into_body()
                .collect()
                .await
                .expect("a body")
                .to_bytes();
            match body.is_empty() {
                true => json("{\"status\":\"RUNNING\",\"instanceName\":\"billing-prod\"}"),
                false => json(&String::from_utf8_lossy(&body)),
            }
        }
    }
}

fn answered(
    body: impl Body<Data = Bytes, Error = std::io::Error> + Send + Sync + 'static,
) -> Answer {
    Response::new(body.boxed())
}

fn json(text: &str) -> Answer {
    let body = Full::new(Bytes::copy_from_slice(text.as_bytes()));
    let mut answer = answered(body.map_err(|never| match never {}));
    let media_type = http::HeaderValue::from_static("application/json");
    answer.headers_mut().insert("content-type", media_type);
    let cookie = http::HeaderValue::from_static("session=hunter2");
    answer.headers_mut().insert("set-cookie", cookie);
    answer
}
