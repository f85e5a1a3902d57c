//! HTTP Digest: one challenge for all requests.

use std::time::Duration;

use atlas_restore::Atlas;

use crate::auth::{Answer, DigestServer, Reply, Server, digest_response};
use crate::{call, once};

const PUBLIC: &str = "publ1c";
const PRIVATE: &str = "hunter2-pr1vate";

fn key(uri: &str, private: &str) -> Atlas {
    let builder = once(uri).api_key(PUBLIC, private);
    builder.build().expect("loopback is allowed")
}

/// The example of RFC 2617, section 3.5. RFC 7616, section 3.9.1 is checked where the crate's
/// own answers are.
#[test]
fn the_server_computes_what_the_rfc_says() {
    let response = digest_response(
        ["Mufasa", "testrealm@host.com", "Circle Of Life"],
        ["GET", "/dir/index.html"],
        ["dcd98b7102dd2f0e8b11d0f600bfb0c093", "00000001", "0a4f113b"],
    );
    assert_eq!(response, "6629fae49393a05397450978507c4ef1");
}

#[tokio::test]
async fn only_the_first_request_costs_a_401() {
    let server = DigestServer::start(PUBLIC, PRIVATE).await;
    let atlas = key(server.uri(), PRIVATE);
    for _ in 0..20 {
        call(&atlas).await.expect("the key is good");
    }
    assert_eq!(server.calls(), (20, 1));
    assert_eq!(server.counts(), [(1..=20).collect::<Vec<_>>()]);
}

/// As many calls at once, each of which has to succeed.
async fn calls_at_once(atlas: &Atlas, count: usize) {
    let calls = (0..count).map(|_| {
        let atlas = atlas.clone();
        tokio::spawn(async move { call(&atlas).await })
    });
    for one in calls.collect::<Vec<_>>() {
        one.await.expect("no panic").expect("the key is good");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_requests_at_once_share_one_challenge_and_no_count() {
    let server = DigestServer::start(PUBLIC, PRIVATE).await;
    server.delay(Duration::from_millis(50));
    calls_at_once(&key(server.uri(), PRIVATE), 50).await;
    assert_eq!(server.calls(), (50, 1));
    let mut counts = server.counts().remove(0);
    counts.sort_unstable();
    assert_eq!(counts, (1..=50).collect::<Vec<_>>());
}

/// The first to be told so brings the next nonce, and those that are told later use it.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_requests_at_once_with_a_stale_nonce_share_the_next_one() {
    for says_so in [true, false] {
        let server = DigestServer::start(PUBLIC, PRIVATE).await;
        let atlas = key(server.uri(), PRIVATE);
        calls_at_once(&atlas, 20).await;
        server.delay(Duration::from_millis(50));
        server.stale_after(60, says_so);
        calls_at_once(&atlas, 50).await;
        assert_eq!(server.calls().0, 70);
        let mut uses: Vec<_> = server.counts().iter().map(Vec::len).collect();
        uses.retain(|uses| *uses > 0);
        assert_eq!(uses, [70, 10], "says so: {says_so}");
    }
}

#[tokio::test]
async fn a_stale_nonce_is_replaced() {
    for says_so in [true, false] {
        let server = DigestServer::start(PUBLIC, PRIVATE).await;
        server.stale_after(3, says_so);
        let atlas = key(server.uri(), PRIVATE);
        for _ in 0..7 {
            call(&atlas).await.expect("the key is good");
        }
        // The fourth use of a nonce brings the next one.
        assert_eq!(server.calls(), (7, 3), "says so: {says_so}");
        assert_eq!(
            server.counts(),
            [vec![1, 2, 3, 4], vec![1, 2, 3, 4], vec![1]]
        );
    }
}

#[tokio::test]
async fn a_wrong_key_is_sent_once_a_call() {
    let server = DigestServer::start(PUBLIC, PRIVATE).await;
    let atlas = key(server.uri(), "hunter2-wr0ng");
    for calls in 1..4 {
        let failed = call(&atlas).await.expect_err("the key is wrong");
        assert_eq!(failed.status, Some(401), "{failed:?}");
        assert!(!failed.shown.contains("hunter2"), "{failed:?}");
        // The first call was challenged before.
        assert_eq!(server.calls(), (0, calls + 1));
    }
}

/// The request that went for the challenge never comes back.
#[tokio::test]
async fn who_waits_for_the_challenge_goes_without_in_the_end() {
    let server = DigestServer::start(PUBLIC, PRIVATE).await;
    server.delay(Duration::from_millis(300));
    let atlas = key(server.uri(), PRIVATE);
    let cancelled = tokio::time::timeout(Duration::from_millis(50), call(&atlas)).await;
    assert!(cancelled.is_err());
    server.delay(Duration::ZERO);
    call(&atlas).await.expect("the key is good");
    call(&atlas).await.expect("the key is good");
    assert_eq!(server.calls(), (2, 2));
}

/// A server that lets everybody in, as a test's own may.
#[tokio::test]
async fn without_a_challenge_nobody_waits_for_one() {
    let server = Server::start(|_| Reply::Answer(Answer::json(200, "{}"))).await;
    let atlas = key(server.uri(), PRIVATE);
    let start = std::time::Instant::now();
    for _ in 0..5 {
        call(&atlas).await.expect("everybody is let in");
    }
    let took = start.elapsed();
    assert!(took < Duration::from_secs(1), "{took:?}");
}

/// The error of a call to a server that challenges with these headers.
async fn challenged(challenges: &'static [&'static str]) -> String {
    let server = Server::start(move |_| {
        let answer = challenges
            .iter()
            .fold(Answer::json(401, "{}"), |answer, value| {
                answer.header("WWW-Authenticate", *value)
            });
        Reply::Answer(answer)
    })
    .await;
    let failed = call(&key(server.uri(), PRIVATE))
        .await
        .expect_err("it cannot be met");
    assert!(!failed.shown.contains("hunter2"), "{failed:?}");
    failed.authentication().to_string()
}

#[tokio::test]
async fn a_challenge_that_cannot_be_met_is_told() {
    for (challenges, reason) in [
        (
            &["Bearer realm=\"a\""][..],
            "the scheme Bearer is not Digest",
        ),
        (
            &["Basic realm=\"a\"", "Negotiate"],
            "the scheme Basic is not Digest; the scheme Negotiate is not Digest",
        ),
        (
            &["Digest realm=\"a\", nonce=\"b\", qop=\"auth\", algorithm=SHA-1"],
            "SHA-1",
        ),
        (
            &["Digest realm=\"a\", nonce=\"b\", qop=\"auth-int\""],
            "the qop auth is not offered",
        ),
        (&["Digest realm=\"a\", nonce=\"b\""], "has no qop"),
        (&["Digest realm=\"a\", qop=\"auth\""], "nonce"),
        (
            &["Digest realm=\"a\", nonce=\"b\", qop=\"auth\", algorithm=MD5-sess"],
            "session",
        ),
        (&["Digest \"\""], "cannot be parsed"),
    ] {
        let error = challenged(challenges).await;
        let start = "the server's WWW-Authenticate cannot be met with an API key: ";
        assert!(
            error.starts_with(start) && error.contains(reason),
            "{challenges:?}: {error}"
        );
    }
}

/// In one header or several, and in the server's order of preference.
#[tokio::test]
async fn the_first_challenge_that_can_be_met_is() {
    for challenges in [
        &["Bearer realm=\"a, b\", Digest realm=\"a\", nonce=\"b\", qop=\"auth\""][..],
        &[
            "Digest realm=\"a\", nonce=\"b\", qop=\"auth\", algorithm=SHA-1",
            "Digest realm=\"a\", nonce=\"b\", qop=\"auth-int, auth\", algorithm=SHA-256",
        ],
    ] {
        let server = Server::start(move |request| {
            let answer = match request.header("authorization") {
                Some(sent) if sent.starts_with("Digest username=\"publ1c\", realm=\"a\"") => {
                    Answer::json(200, "{}")
                }
                _ => challenges
                    .iter()
                    .fold(Answer::json(401, "{}"), |answer, value| {
                        answer.header("WWW-Authenticate", *value)
                    }),
            };
            Reply::Answer(answer)
        })
        .await;
        call(&key(server.uri(), PRIVATE))
            .await
            .expect("the challenge can be met");
    }
}
