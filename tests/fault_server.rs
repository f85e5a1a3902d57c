//! The server that misbehaves does so as it is told: what its client sees on the wire.

#![forbid(unsafe_code)]

#[path = "support/fault/mod.rs"]
mod fault;

use std::io::ErrorKind;
use std::time::{Duration, Instant};

use fault::{Act, Answer, FaultServer, Port};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const REQUEST: &[u8] =
    b"POST /a?b=1 HTTP/1.1\r\nHost: x\r\nX-Name: value\r\nContent-Length: 4\r\n\r\nbody";

async fn connect(uri: &str) -> std::io::Result<TcpStream> {
    TcpStream::connect(uri.trim_start_matches("http://")).await
}

/// All that comes until the server ends the connection, and how it does.
async fn sees(server: &FaultServer) -> (String, Option<ErrorKind>) {
    let mut stream = connect(&server.uri()).await.expect("it listens");
    stream.write_all(REQUEST).await.expect("it is sent");
    let mut bytes = Vec::new();
    let error = stream.read_to_end(&mut bytes).await.err();
    let text = String::from_utf8(bytes).expect("a text");
    (text, error.map(|error| error.kind()))
}

#[tokio::test]
async fn a_connection_ends_as_the_act_says() {
    let body = || Answer::json(200, "{}").declared_length(9);
    let head = "HTTP/1.1 200 \r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{}";
    let reset = Some(ErrorKind::ConnectionReset);
    let server = FaultServer::start([
        Act::ResetUnread,
        Act::ResetRead,
        Act::CloseRead,
        body().then_close().into(),
        body().then_reset().into(),
    ])
    .await;
    assert_eq!(sees(&server).await, (String::new(), reset));
    assert!(server.requests().is_empty(), "nothing was read");
    assert_eq!(sees(&server).await, (String::new(), reset));
    assert_eq!(server.requests().len(), 1);
    assert_eq!(sees(&server).await, (String::new(), None));
    assert_eq!(sees(&server).await, (head.to_owned(), None));
    assert_eq!(sees(&server).await, (head.to_owned(), reset));
    assert_eq!((server.acts(), server.connections()), (5, 5));
}

#[tokio::test]
async fn what_was_read_is_kept() {
    let server = FaultServer::start([Answer::empty(204).then_close().into()]).await;
    sees(&server).await;
    let requests = server.requests();
    let [request] = requests.as_slice() else {
        panic!("{requests:?}");
    };
    assert_eq!(
        (request.method.as_str(), request.target.as_str()),
        ("POST", "/a?b=1")
    );
    assert_eq!(request.header("X-NAME"), Some("value"));
    assert_eq!(request.body, b"body");
}

#[tokio::test]
async fn a_port_refuses_until_somebody_listens() {
    let port = Port::reserve();
    let uri = port.uri();
    let refused = connect(&uri).await.expect_err("nobody listens").kind();
    assert_eq!(refused, ErrorKind::ConnectionRefused);
    let server = port.listen([Act::CloseRead]);
    assert_eq!(server.uri(), uri);
    assert_eq!(sees(&server).await, (String::new(), None));
}

#[tokio::test]
async fn late_is_late_and_slow_is_slow() {
    let pause = Duration::from_millis(20);
    let late = Answer::json(200, "{}").first_byte_after(10 * pause);
    let slow = Answer::json(200, "0123456789").byte_every(pause);
    let server = FaultServer::start([late.then_close().into(), slow.then_close().into()]).await;
    for _ in 0..2 {
        let start = Instant::now();
        sees(&server).await;
        assert!(start.elapsed() >= 10 * pause, "{:?}", start.elapsed());
    }
}

/// A body without end is sent for as long as somebody reads, and no task outlives the server.
#[tokio::test]
async fn dropping_the_server_ends_its_connections() {
    let server = FaultServer::start([Answer::endless(200).into()]).await;
    let mut stream = connect(&server.uri()).await.expect("it listens");
    stream.write_all(REQUEST).await.expect("it is sent");
    let mut bytes = vec![0; 1 << 20];
    stream.read_exact(&mut bytes).await.expect("there is more");
    assert!(server.written() >= 1 << 20);
    drop(server);
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest).await;
    let tasks = tokio::runtime::Handle::current()
        .metrics()
        .num_alive_tasks();
    assert_eq!(tasks, 0, "nothing is left");
}
