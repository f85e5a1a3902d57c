//! What an HTTP/2 server says of a stream, and what the caller sees: a POST is sent again where
//! the server has not processed it (RFC 9113, section 8.7), and nowhere else.

#![forbid(unsafe_code)]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use atlas_restore::{Atlas, Error, RetryPolicy};
use bytes::Bytes;
use h2::Reason;
use reqwest::header::CONTENT_TYPE;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const GROUP: &str = "5f3a1b2c4d5e6f7081929394";
const JOB: &str = r#"{"id":"650c1d2e3f405162738495a6","instanceName":"Cluster0"}"#;

/// What the server does with the first request; it answers the others.
#[derive(Clone, Copy)]
enum First {
    Reset(Reason),
    /// Leaves before it comes to the request.
    Leave,
}

/// The URL of a server, and how many requests it has been sent.
async fn server(first: First) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let requests = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&requests);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            match first {
                First::Leave if counted.load(Ordering::SeqCst) == 0 => {
                    counted.fetch_add(1, Ordering::SeqCst);
                    leave(stream).await;
                }
                _ => {
                    tokio::spawn(answer(stream, first, Arc::clone(&counted)));
                }
            }
        }
    });
    (url, requests)
}

async fn answer(stream: TcpStream, first: First, requests: Arc<AtomicUsize>) {
    let mut connection = h2::server::handshake(stream).await.expect("HTTP/2");
    while let Some(Ok((_, mut respond))) = connection.accept().await {
        match (first, requests.fetch_add(1, Ordering::SeqCst)) {
            (First::Reset(reason), 0) => respond.send_reset(reason),
            _ => {
                let head = http::Response::builder().header(CONTENT_TYPE, "application/json");
                let head = head.body(()).expect("a head");
                let mut body = respond.send_response(head, false).expect("a stream");
                body.send_data(Bytes::from_static(JOB.as_bytes()), true)
                    .expect("a stream");
            }
        }
    }
}

/// Reads a request, and says that no stream was processed: SETTINGS, and GOAWAY with the last
/// stream 0 and NO_ERROR (RFC 9113, section 6.8).
async fn leave(mut stream: TcpStream) {
    const HEADERS: u8 = 1;
    let mut preface = [0; 24];
    stream.read_exact(&mut preface).await.expect("a preface");
    stream
        .write_all(&[0, 0, 0, 4, 0, 0, 0, 0, 0])
        .await
        .expect("a client");
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await.expect("a frame");
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        let mut payload = vec![0; length as usize];
        stream.read_exact(&mut payload).await.expect("a frame");
        if head[3] == HEADERS {
            break;
        }
    }
    let left = [0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    stream.write_all(&left).await.expect("a client");
    // The client closes.
    let _ = stream.read_to_end(&mut Vec::new()).await;
}

/// Creates a job over HTTP/2, in at most three attempts.
async fn create(url: &str) -> Result<(), Error> {
    let http = reqwest::Client::builder()
        .http2_prior_knowledge()
        .retry(reqwest::retry::never())
        .no_proxy()
        .build()
        .expect("a client");
    let pause = Duration::from_millis(1);
    let atlas = Atlas::builder()
        .base_url(url)
        .access_token("a-token")
        .retry(RetryPolicy::default().attempts(3).backoff(pause, pause))
        .http_client(http)
        .build()
        .expect("an Atlas");
    let call = atlas.create_flex_restore_job().group_id(GROUP);
    let call = call.name("Cluster0").body(serde_json::json!({
        "snapshotId": "32b6e34b3d91647abb20e7b8",
        "targetDeploymentItemName": "Cluster1",
        "targetProjectId": GROUP,
    }));
    call.send().await?;
    Ok(())
}

#[tokio::test]
async fn a_post_on_a_refused_stream_is_sent_again() {
    let (url, requests) = server(First::Reset(Reason::REFUSED_STREAM)).await;
    create(&url).await.expect("the second is answered");
    assert_eq!(requests.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_post_to_a_server_that_left_before_it_is_sent_again() {
    let (url, requests) = server(First::Leave).await;
    create(&url).await.expect("the second is answered");
    assert_eq!(requests.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_post_on_a_cancelled_stream_is_not_sent_again_since_it_may_have_acted() {
    for reason in [Reason::CANCEL, Reason::INTERNAL_ERROR, Reason::NO_ERROR] {
        let (url, requests) = server(First::Reset(reason)).await;
        let error = create(&url).await.expect_err("no answer");
        assert!(error.is_outcome_unknown(), "{error}");
        assert_eq!(requests.load(Ordering::SeqCst), 1, "{reason}");
    }
}
