//! [`Proxy`]: the server on the loopback.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use atlas_restore_har::Recorder;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};

use crate::forward::Upstream;

/// How long requests may take that are still open when the program has ended.
const GRACE: Duration = Duration::from_secs(5);

/// A server on a free port of 127.0.0.1 that sends each request on, and records it.
#[derive(Debug)]
pub struct Proxy {
    listener: TcpListener,
    address: SocketAddr,
    upstream: Upstream,
    recorder: Recorder,
}

impl Proxy {
    /// Takes a free port.
    ///
    /// # Errors
    ///
    /// There is none.
    pub async fn bind(upstream: Upstream, recorder: Recorder) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        Ok(Self {
            address: listener.local_addr()?,
            listener,
            upstream,
            recorder,
        })
    }

    /// The base URL to tell a program.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves until `end` is over, and then for as long as requests are open that came before,
    /// five seconds at most. Gives what `end` gives.
    pub async fn serve_until<T>(self, end: impl Future<Output = T>) -> T {
        let open = GracefulShutdown::new();
        let mut end = std::pin::pin!(end);
        let ended = loop {
            tokio::select! {
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, _)) => self.serve(stream, &open),
                    // Too many files are open, or the other side is gone already.
                    Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
                },
                ended = &mut end => break ended,
            }
        };
        drop(self.listener);
        // What is dropped after that is recorded as broken off.
        let _ = tokio::time::timeout(GRACE, open.shutdown()).await;
        ended
    }

    fn serve(&self, stream: TcpStream, open: &GracefulShutdown) {
        let (upstream, recorder) = (self.upstream.clone(), self.recorder.clone());
        let service = service_fn(move |request| {
            let (upstream, recorder) = (upstream.clone(), recorder.clone());
            async move { Ok::<_, Infallible>(upstream.forward(&recorder, request).await) }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .serve_connection(TokioIo::new(stream), service);
        // A connection that breaks takes nothing with it but its own requests.
        tokio::spawn(open.watch(connection));
    }
}
