//! What goes wrong between a client and the API, one row a test: what the caller sees, and on
//! how many requests the server could have acted.
//!
//! The POST creates a restore job, which overwrites a cluster. It is sent again only where
//! the server said that it has not acted, or was never reached.

#![forbid(unsafe_code)]

#[path = "support/calls.rs"]
mod calls;
#[path = "support/fault/mod.rs"]
mod fault;

use std::time::{Duration, Instant, SystemTime};

use atlas_restore::{Atlas, Builder, Error, RetryPolicy, Sent};
use fault::{Act, Answer, FaultServer, Port};

const JOB: &str = r#"{"id":"650c1d2e3f405162738495a6","instanceName":"Cluster0"}"#;
const TOKEN: &str = "the-token-of-the-fault-table";
const REFUSED: &str = r#"{"error":429,"errorCode":"RATE_LIMITED","reason":"Too Many Requests"}"#;

/// Three attempts, next to no pause between them, and time enough on a busy machine.
fn atlas(uri: &str) -> Builder {
    let retry = RetryPolicy::default()
        .attempts(3)
        .backoff(Duration::from_millis(1), Duration::from_millis(1))
        .deadline(Duration::from_secs(50))
        .budget(100, 1.0);
    let atlas = Atlas::builder().base_url(uri).access_token(TOKEN);
    atlas.timeout(Duration::from_secs(20)).retry(retry)
}

/// For answers that do not come: a second is enough for what does, on a busy machine.
fn hurried(uri: &str) -> Builder {
    atlas(uri).timeout(Duration::from_secs(1))
}

/// Longer than anybody waits.
const LATE: Duration = Duration::from_secs(60);

/// At most a megabyte.
fn bounded(uri: &str) -> Builder {
    atlas(uri).max_response_bytes(1 << 20)
}

/// Reads a job, which may be repeated at will.
async fn get(atlas: &Atlas) -> Result<(), Error> {
    let job = calls::get_flex(atlas).send().await?;
    assert_eq!(job.body(), JOB);
    Ok(())
}

/// Creates a job, which may not be repeated.
async fn post(atlas: &Atlas) -> Result<(), Error> {
    let job = calls::create_flex(atlas).send().await?;
    assert_eq!(job.body(), JOB);
    Ok(())
}

/// How often a server was asked: all requests, and those that it read to their end.
fn asked(server: &FaultServer) -> (usize, usize) {
    let requests = server.requests();
    for request in &requests {
        let token = format!("Bearer {TOKEN}");
        assert_eq!(request.header("authorization"), Some(token.as_str()));
    }
    (server.acts(), requests.len())
}

/// A row: what the server does, the client, and for GET and POST what the caller sees, how
/// many requests came, and how many of them the server read to their end.
macro_rules! rows {
    ($($(#[$comment:meta])* $name:ident, $client:ident, [$($act:expr),+]:
        GET $get:pat $(if $get_if:expr)? => $get_asked:expr;
        POST $post:pat $(if $post_if:expr)? => $post_asked:expr;
    )+) => {$(
        mod $name {
            use super::*;

            $(#[$comment])*
            #[tokio::test]
            async fn of_a_get() {
                let server = FaultServer::start([$($act.into()),+]).await;
                let atlas = $client(&server.uri()).build().expect("an Atlas");
                let seen = get(&atlas).await;
                assert!(matches!(&seen, $get $(if $get_if)?), "{seen:?}");
                assert_eq!(asked(&server), $get_asked);
            }

            $(#[$comment])*
            #[tokio::test]
            async fn of_a_post() {
                let server = FaultServer::start([$($act.into()),+]).await;
                let atlas = $client(&server.uri()).build().expect("an Atlas");
                let seen = post(&atlas).await;
                assert!(matches!(&seen, $post $(if $post_if)?), "{seen:?}");
                assert_eq!(asked(&server), $post_asked);
            }
        }
    )+};
}

/// Whether the caller is told that the job may or may not have been created.
fn unknown(error: &Error) -> bool {
    let text = error.to_string();
    let told = text.contains("listFlexRestoreJobs") && text.contains("compare");
    assert_eq!(error.is_outcome_unknown(), told, "{text}");
    error.is_outcome_unknown()
}

rows! {
    nothing_wrong, atlas, [Answer::json(200, JOB)]:
        GET Ok(()) => (1, 1);
        POST Ok(()) => (1, 1);

    reset_before_the_request_is_read, atlas, [Act::ResetUnread]:
        GET Err(error @ Error::Transport(none))
            if none.sent() == Sent::Unknown && none.attempts() == 3 && !unknown(error) => (3, 0);
        POST Err(error @ Error::Transport(none))
            if none.sent() == Sent::Unknown && none.attempts() == 1 && unknown(error) => (1, 0);

    reset_after_the_request_is_read, atlas, [Act::ResetRead]:
        GET Err(error @ Error::Transport(none))
            if none.sent() == Sent::Unknown && none.attempts() == 3 && !unknown(error) => (3, 3);
        POST Err(error @ Error::Transport(none))
            if none.sent() == Sent::Unknown && none.attempts() == 1 && unknown(error) => (1, 1);

    closed_without_an_answer, atlas, [Act::CloseRead]:
        GET Err(error @ Error::Transport(none))
            if none.sent() == Sent::Unknown && none.attempts() == 3 && !unknown(error) => (3, 3);
        POST Err(error @ Error::Transport(none))
            if none.sent() == Sent::Unknown && none.attempts() == 1 && unknown(error) => (1, 1);

    reset_once, atlas, [Act::ResetRead, Answer::json(200, JOB)]:
        GET Ok(()) => (2, 2);
        POST Err(error) if unknown(error) => (1, 1);

    /// The status came: what was asked is done, whatever is lost of the answer.
    reset_in_the_middle_of_the_body, atlas,
        [Answer::json(200, &JOB[..20]).declared_length(JOB.len()).then_reset()]:
        GET Err(Error::Transport(none)) if is_success(none.sent()) => (3, 3);
        POST Err(error @ Error::Transport(none))
            if is_success(none.sent()) && !unknown(error) => (1, 1);

    longer_by_its_length_than_it_is, atlas,
        [Answer::json(200, JOB).declared_length(JOB.len() + 1).then_close()]:
        GET Err(Error::Transport(none)) if is_success(none.sent()) => (3, 3);
        POST Err(error @ Error::Transport(none))
            if is_success(none.sent()) && !unknown(error) => (1, 1);

    shorter_by_its_length_than_it_is, atlas,
        [Answer::json(200, JOB).declared_length(JOB.len() - 1)]:
        GET Err(Error::Undecodable(got)) if got.body == JOB[..JOB.len() - 1] => (1, 1);
        POST Err(Error::Undecodable(got)) if got.body == JOB[..JOB.len() - 1] => (1, 1);

    truncated_json, atlas, [Answer::json(200, &JOB[..20])]:
        GET Err(Error::Undecodable(got)) if got.body == JOB[..20] => (1, 1);
        POST Err(error @ Error::Undecodable(got)) if got.body == JOB[..20] && !unknown(error) => (1, 1);

    slow_first_byte, hurried, [Answer::json(200, JOB).first_byte_after(LATE)]:
        GET Err(error @ Error::Timeout(none)) if none.attempts() == 3 && !unknown(error) => (3, 3);
        POST Err(error @ Error::Timeout(none)) if none.attempts() == 1 && unknown(error) => (1, 1);

    /// The status came in time, and the body did not.
    slow_body, hurried, [Answer::json(200, JOB).byte_every(LATE)]:
        GET Err(Error::Timeout(none)) if is_success(none.sent()) => (3, 3);
        POST Err(error @ Error::Timeout(none))
            if is_success(none.sent()) && !unknown(error) => (1, 1);

    /// The server says that it has not acted.
    too_many_requests_for_ever, atlas, [Answer::json(429, REFUSED)]:
        GET Err(Error::RateLimited(failure)) if failure.retry_after().is_none() => (3, 3);
        POST Err(error @ Error::RateLimited(_)) if !unknown(error) => (3, 3);

    too_many_requests_once, atlas, [Answer::json(429, REFUSED), Answer::json(200, JOB)]:
        GET Ok(()) => (2, 2);
        POST Ok(()) => (2, 2);

    /// Longer than the call may take: the caller hears of it at once.
    too_many_requests_until_tomorrow, atlas,
        [Answer::json(429, REFUSED).header("Retry-After", "86400")]:
        GET Err(Error::RateLimited(failure))
            if failure.retry_after() == Some(Duration::from_secs(86_400)) => (1, 1);
        POST Err(Error::RateLimited(failure))
            if failure.retry_after() == Some(Duration::from_secs(86_400)) => (1, 1);

    /// What nobody can read is no reason to give up, or to wait for ever.
    too_many_requests_with_nonsense, atlas,
        [Answer::json(429, REFUSED).header("Retry-After", "-1"), Answer::json(200, JOB)]:
        GET Ok(()) => (2, 2);
        POST Ok(()) => (2, 2);

    internal_error, atlas, [Answer::json(500, r#"{"error":500,"errorCode":"UNEXPECTED_ERROR"}"#)]:
        GET Err(error @ Error::Api(_)) if error.is_error_code("UNEXPECTED_ERROR") => (1, 1);
        POST Err(error @ Error::Api(_)) if unknown(error) => (1, 1);

    /// As a proxy says it.
    bad_gateway, atlas, [Answer::html(502, "<html>Bad Gateway</html>")]:
        GET Err(error @ Error::Api(_)) if error.status().is_some_and(|it| it == 502) => (3, 3);
        POST Err(error @ Error::Api(_)) if unknown(error) => (1, 1);

    bad_gateway_once, atlas, [Answer::html(502, "<html>"), Answer::json(200, JOB)]:
        GET Ok(()) => (2, 2);
        POST Err(error) if unknown(error) => (1, 1);

    unavailable, atlas, [Answer::empty(503)]:
        GET Err(error @ Error::Api(_)) if error.status().is_some_and(|it| it == 503) => (3, 3);
        POST Err(error @ Error::Api(_)) if unknown(error) => (1, 1);

    gateway_timeout, atlas, [Answer::empty(504)]:
        GET Err(error @ Error::Api(_)) if error.status().is_some_and(|it| it == 504) => (3, 3);
        POST Err(error @ Error::Api(_)) if unknown(error) => (1, 1);

    html_with_status_200, atlas, [Answer::html(200, "<html>Log in</html>")]:
        GET Err(Error::Undecodable(got)) if got.body == "<html>Log in</html>" => (1, 1);
        POST Err(Error::Undecodable(_)) => (1, 1);

    empty_200, atlas, [Answer::empty(200)]:
        GET Err(Error::Undecodable(got)) if got.body.is_empty() => (1, 1);
        POST Err(Error::Undecodable(_)) => (1, 1);

    invalid_utf8, atlas, [Answer::json(200, b"{\"id\":\"\xFF\"}".as_slice())]:
        GET Err(Error::Undecodable(got)) if got.body.contains(&0xFF) => (1, 1);
        POST Err(Error::Undecodable(_)) => (1, 1);

    gzip, atlas, [Answer::json(200, gzip(JOB.as_bytes())).header("Content-Encoding", "gzip")]:
        GET Ok(()) => (1, 1);
        POST Ok(()) => (1, 1);

    /// The bytes are not what their header says. The answer is there, but not whole.
    broken_gzip, atlas, [Answer::json(200, JOB).header("Content-Encoding", "gzip")]:
        GET Err(Error::Transport(none)) if is_success(none.sent()) => (3, 3);
        POST Err(error @ Error::Transport(none))
            if is_success(none.sent()) && !unknown(error) => (1, 1);

    /// A few kilobytes that become sixteen megabytes.
    gzip_bomb, bounded,
        [Answer::json(200, gzip(&vec![b' '; 1 << 24])).header("Content-Encoding", "gzip")]:
        GET Err(Error::TooLarge(_)) => (1, 1);
        POST Err(Error::TooLarge(_)) => (1, 1);

    hundred_megabytes, atlas, [Answer::huge(200, 100_000_000)]:
        GET Err(Error::TooLarge(none)) if is_success(none.sent()) => (1, 1);
        POST Err(error @ Error::TooLarge(_)) if !unknown(error) => (1, 1);

    body_without_end, bounded, [Answer::endless(200)]:
        GET Err(Error::TooLarge(none)) if is_success(none.sent()) => (1, 1);
        POST Err(error @ Error::TooLarge(_)) if !unknown(error) => (1, 1);

    error_without_end, bounded, [Answer::endless(500)]:
        GET Err(Error::TooLarge(_)) => (1, 1);
        POST Err(error @ Error::TooLarge(_)) if unknown(error) => (1, 1);
}

fn is_success(sent: Sent) -> bool {
    matches!(sent, Sent::Answered(status) if status == 200)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).expect("a Vec takes all");
    encoder.finish().expect("a Vec takes all")
}

/// Nobody listens: nothing can have happened, and so a POST is sent again as well.
#[tokio::test]
async fn a_refused_connection_is_tried_again() {
    let port = Port::reserve();
    let atlas = atlas(&port.uri()).build().expect("an Atlas");
    for seen in [get(&atlas).await, post(&atlas).await] {
        let error = seen.expect_err("nobody listens");
        assert!(!unknown(&error), "{error}");
        let Error::Transport(none) = &error else {
            panic!("{error:?}");
        };
        assert_eq!((none.sent(), none.attempts()), (Sent::No, 3));
    }
}

#[tokio::test]
async fn a_create_is_sent_once_when_the_server_comes_up() {
    let port = Port::reserve();
    let retry = RetryPolicy::default()
        .attempts(1000)
        .backoff(Duration::from_millis(20), Duration::from_millis(20))
        .budget(1000, 1000.0);
    let atlas = atlas(&port.uri()).retry(retry).build().expect("an Atlas");
    let call = tokio::spawn(async move { post(&atlas).await });
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!call.is_finished(), "it gave up");
    let server = port.listen([Answer::json(200, JOB).into()]);
    call.await.expect("no panic").expect("a job");
    assert_eq!(asked(&server), (1, 1));
}

/// A create whose first answer asks for a pause.
async fn refused_until(after: &str) {
    let refusal = Answer::json(429, REFUSED).header("Retry-After", after);
    let server = FaultServer::start([refusal.into(), Answer::json(200, JOB).into()]).await;
    let atlas = atlas(&server.uri()).build().expect("an Atlas");
    post(&atlas).await.expect("a job");
    assert_eq!(asked(&server), (2, 2));
}

#[tokio::test]
async fn a_pause_in_seconds_is_made() {
    let start = Instant::now();
    refused_until("1").await;
    assert!(start.elapsed() >= Duration::from_secs(1), "{start:?}");
}

#[tokio::test]
async fn a_pause_until_a_date_is_made() {
    let text = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(3));
    let date = httpdate::parse_http_date(&text).expect("a date");
    refused_until(&text).await;
    assert!(SystemTime::now() >= date, "{text}");
}

#[tokio::test]
async fn credentials_stay_home_when_the_server_redirects() {
    let elsewhere = FaultServer::start([Answer::json(200, JOB).into()]).await;
    for status in [301, 302, 303, 307, 308] {
        for uri in [elsewhere.uri(), elsewhere.uri_by_name()] {
            let redirect = Answer::empty(status).header("Location", uri);
            let server = FaultServer::start([redirect.into()]).await;
            let atlas = atlas(&server.uri()).build().expect("an Atlas");
            for seen in [get(&atlas).await, post(&atlas).await] {
                let error = seen.expect_err("redirects are not followed");
                assert!(matches!(error, Error::Api(_)), "{error:?}");
                assert_eq!(error.status().map(|it| it.as_u16()), Some(status));
                assert!(!unknown(&error), "{error}");
            }
            assert_eq!(asked(&server), (2, 2));
        }
    }
    assert_eq!(elsewhere.connections(), 0);
}

/// A client of the caller's own may follow redirects: credentials stay home all the same.
#[tokio::test]
async fn credentials_stay_home_when_the_callers_client_follows_a_redirect() {
    let elsewhere = FaultServer::start([Answer::json(200, JOB).into()]).await;
    for uri in [elsewhere.uri(), elsewhere.uri_by_name()] {
        let redirect = Answer::empty(307).header("Location", uri);
        let server = FaultServer::start([redirect.into()]).await;
        let atlas = atlas(&server.uri()).http_client(reqwest::Client::new());
        let atlas = atlas.build().expect("an Atlas");
        // What comes of it is the other host's business.
        let _ = (get(&atlas).await, post(&atlas).await);
        assert_eq!(asked(&server), (2, 2));
    }
    let requests = elsewhere.requests();
    assert_eq!(requests.len(), 4);
    for request in requests {
        assert_eq!(request.header("authorization"), None, "{request:?}");
        let secret = |(_, value): &(String, String)| value.contains(TOKEN);
        assert!(!request.headers.iter().any(secret), "{request:?}");
    }
}

/// The limit is kept while the body comes, and not once it is there.
#[tokio::test]
async fn what_is_too_large_is_not_read() {
    let server = FaultServer::start([
        Answer::huge(200, 100_000_000).into(),
        Answer::endless(200).into(),
    ])
    .await;
    let atlas = bounded(&server.uri()).build().expect("an Atlas");
    for _ in 0..2 {
        let error = get(&atlas).await.expect_err("it is too large");
        assert!(error.to_string().contains("1048576"), "{error}");
    }
    // What the kernels keep on the way may have been written, and no more.
    assert!(server.written() < 50_000_000, "{}", server.written());
}

/// A server may close an idle connection at any time. A client that notices takes another.
#[tokio::test]
async fn a_connection_that_was_closed_between_requests_is_not_used() {
    let server = FaultServer::start([Answer::json(200, JOB).then_close().into()]).await;
    let atlas = atlas(&server.uri()).build().expect("an Atlas");
    for _ in 0..5 {
        post(&atlas).await.expect("a job");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(asked(&server), (5, 5));
    assert_eq!(server.connections(), 5);
}

/// The connection was used before and dies as the request is on its way: hyper must not send
/// a create again by itself.
#[tokio::test]
async fn a_create_over_a_used_connection_is_not_sent_again() {
    for death in [Act::ResetUnread, Act::ResetRead, Act::CloseRead] {
        let ok = || Act::from(Answer::json(200, JOB));
        let server = FaultServer::start([ok(), death.clone(), ok()]).await;
        let atlas = atlas(&server.uri()).build().expect("an Atlas");
        get(&atlas).await.expect("a job");
        let error = post(&atlas).await.expect_err("the connection died");
        assert!(unknown(&error), "{error}");
        assert_eq!(server.acts(), 2, "{death:?}");
        assert_eq!(server.connections(), 1, "{death:?}");
    }
}

/// Bytes behind the declared length belong to no answer, least of all to the next one.
#[tokio::test]
async fn what_comes_after_an_answer_is_not_taken_for_the_next() {
    let short = Answer::json(200, [JOB, JOB].concat()).declared_length(JOB.len());
    let server = FaultServer::start([short.into(), Answer::json(200, JOB).into()]).await;
    let atlas = atlas(&server.uri()).build().expect("an Atlas");
    get(&atlas).await.expect("a job");
    get(&atlas).await.expect("a job");
    assert_eq!(server.connections(), 2);
}

/// The server in trouble is not made busier: past the budget, a call is sent once.
#[tokio::test]
async fn retries_do_not_storm() {
    let server = FaultServer::start([Answer::empty(503).into()]).await;
    let retry = RetryPolicy::default()
        .attempts(5)
        .backoff(Duration::from_millis(1), Duration::from_millis(1))
        .budget(0, 0.1);
    let atlas = atlas(&server.uri()).retry(retry).build().expect("an Atlas");
    for _ in 0..100 {
        get(&atlas).await.expect_err("it is down");
    }
    let (requests, _) = asked(&server);
    assert!((100..=115).contains(&requests), "{requests}");
}
