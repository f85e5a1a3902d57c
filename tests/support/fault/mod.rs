//! A server that misbehaves as it is told, down to the TCP segment.
//!
//! A test gives it [`Act`]s. Each request that arrives takes the next one, over whatever
//! connection it comes, and the last one answers all that are left. What the server read of
//! requests is kept, so that a test can say on how many of them it could have acted.
//!
//! Not here: HTTP/2, TLS, chunked requests.

#![allow(dead_code, reason = "each test binary uses a part of it")]

mod act;
mod connection;
mod received;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};

use tokio::net::{TcpListener, TcpSocket};
use tokio::task::{JoinHandle, JoinSet};

pub use act::{Act, Answer};
pub use received::Received;

/// A server on a free port of 127.0.0.1. Dropping it ends all of its connections.
pub struct FaultServer {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
}

/// What the connections share.
struct Shared {
    acts: Vec<Act>,
    log: Mutex<Log>,
}

/// What happened so far.
#[derive(Default)]
struct Log {
    acts: usize,
    connections: usize,
    requests: Vec<Received>,
    written: u64,
}

impl FaultServer {
    /// Starts a server that plays `acts`; the last one is repeated.
    pub async fn start(acts: impl IntoIterator<Item = Act>) -> Self {
        Port::reserve().listen(acts)
    }

    /// The base URL, without a slash at its end.
    pub fn uri(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The base URL by another name of the same machine, and so of another host.
    pub fn uri_by_name(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    /// The requests that were read to their end, and on which the server could have acted.
    pub fn requests(&self) -> Vec<Received> {
        self.shared.log().requests.clone()
    }

    /// How many acts were played: the requests above, and those that were not read.
    pub fn acts(&self) -> usize {
        self.shared.log().acts
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        self.shared.log().connections
    }

    /// How many bytes of answers the kernel took.
    pub fn written(&self) -> u64 {
        self.shared.log().written
    }
}

impl Drop for FaultServer {
    fn drop(&mut self) {
        // The set of connections goes with the task that owns it.
        self.accepting.abort();
    }
}

impl Shared {
    fn log(&self) -> MutexGuard<'_, Log> {
        self.log
            .lock()
            .expect("nothing panics while it holds the lock")
    }

    fn next_act(&self) -> Act {
        let mut log = self.log();
        let act = self.acts.get(log.acts).or(self.acts.last());
        log.acts += 1;
        act.expect("a server has an act").clone()
    }
}

/// A port that belongs to nobody else and on which nobody listens: connections are refused.
pub struct Port {
    socket: TcpSocket,
}

impl Port {
    /// Takes a free port.
    pub fn reserve() -> Self {
        let socket = TcpSocket::new_v4().expect("a socket");
        let loopback = "127.0.0.1:0".parse().expect("an address");
        socket.bind(loopback).expect("a free port");
        Self { socket }
    }

    /// The base URL, without a slash at its end.
    pub fn uri(&self) -> String {
        let address = self.socket.local_addr().expect("it is bound");
        format!("http://{address}")
    }

    /// From now on, a server that plays `acts` listens here.
    pub fn listen(self, acts: impl IntoIterator<Item = Act>) -> FaultServer {
        let listener = self.socket.listen(1024).expect("the port is ours");
        let address = listener.local_addr().expect("it is bound");
        let shared = Arc::new(Shared {
            acts: acts.into_iter().collect(),
            log: Mutex::default(),
        });
        let accepting = tokio::spawn(accept(listener, Arc::clone(&shared)));
        FaultServer {
            address,
            shared,
            accepting,
        }
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        shared.log().connections += 1;
        connections.spawn(connection::serve(stream, Arc::clone(&shared)));
        while connections.try_join_next().is_some() {}
    }
}
