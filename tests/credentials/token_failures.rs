//! A token endpoint that fails: what callers are told, and how often it is called.

use std::time::Duration;

use atlas_restore::{Atlas, AuthenticationError, RetryPolicy};

use crate::auth::{Answer, Issue, Reply, TokenServer};
use crate::{CLIENT_ID, CLIENT_SECRET, account, call, once, shown};

/// The error of the first call, where the endpoint answers it with `reply`.
async fn failure(reply: Reply) -> AuthenticationError {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    server.next([Issue::Other(reply)]);
    let atlas = account(server.uri());
    let error = call(&atlas)
        .await
        .expect_err("there is no token")
        .authentication();
    assert_eq!(server.token_calls(), 1);
    assert_eq!(server.api_calls(), (0, 0), "nothing goes without a token");
    let shown = shown(&error);
    assert!(
        !shown.contains("hunter2") && !shown.contains("t0ken"),
        "{shown}"
    );
    assert!(!error.to_string().contains('\n'), "{error}");
    error
}

async fn answered(answer: Answer) -> AuthenticationError {
    failure(Reply::Answer(answer)).await
}

#[tokio::test]
async fn a_wrong_secret_is_told_in_the_words_of_oauth_and_is_not_tried_again() {
    let body = r#"{"error":"invalid_client","error_description":"Unknown\nclient"}"#;
    let error = answered(Answer::json(401, body)).await;
    assert_eq!(
        error.to_string(),
        "the request for a token was answered 401 Unauthorized: invalid_client (Unknown client)"
    );
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(error.error_code(), Some("invalid_client"));
    assert!(!error.is_retryable());
}

#[tokio::test]
async fn an_error_in_the_words_of_atlas_is_told_too() {
    let body = r#"{"error":403,"errorCode":"IP_ADDRESS_NOT_ON_ACCESS_LIST","detail":"IP address 10.0.0.1 is not allowed.","reason":"Forbidden"}"#;
    let error = answered(Answer::json(403, body)).await;
    assert_eq!(error.error_code(), Some("IP_ADDRESS_NOT_ON_ACCESS_LIST"));
    assert_eq!(
        error.to_string(),
        "the request for a token was answered 403 Forbidden: IP_ADDRESS_NOT_ON_ACCESS_LIST \
         (IP address 10.0.0.1 is not allowed.)"
    );
}

#[tokio::test]
async fn a_description_that_repeats_the_secret_is_withheld() {
    let body = format!(r#"{{"error":"invalid_client","error_description":"not {CLIENT_SECRET}"}}"#);
    let error = answered(Answer::json(401, body)).await;
    assert_eq!(
        error.to_string(),
        "the request for a token was answered 401 Unauthorized: invalid_client"
    );
}

#[tokio::test]
async fn too_many_requests_say_how_long_to_wait() {
    let error = answered(Answer::new(429).header("Retry-After", "20")).await;
    assert!(error.is_retryable());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(20)));
    let date = httpdate::fmt_http_date(std::time::SystemTime::now() + Duration::from_secs(20));
    let error = answered(Answer::new(429).header("Retry-After", date)).await;
    let pause = error
        .retry_after()
        .expect("the answer has a date")
        .as_secs();
    assert!((18..=20).contains(&pause), "{pause}");
}

#[tokio::test]
async fn a_broken_server_is_told_by_its_status() {
    let html = Answer::new(502)
        .header("Content-Type", "text/html")
        .body("<html>\u{7f}</html>");
    let error = answered(html).await;
    assert_eq!(
        error.to_string(),
        "the request for a token was answered 502 Bad Gateway"
    );
    assert!(error.is_retryable() && error.retry_after().is_some());
}

#[tokio::test]
async fn an_answer_without_a_token_is_told_by_what_it_lacks() {
    for (answer, reason) in [
        (
            Answer::json(200, "t0ken"),
            "it holds no token as of RFC 6749 (at `.`)",
        ),
        (Answer::json(200, r#"{"access_token":["t0ken"]}"#), "(at `"),
        (Answer::json(200, ""), "it is not JSON"),
        (
            Answer::new(200)
                .header("Content-Type", "text/html")
                .body("<p>t0ken</p>"),
            "it is not JSON",
        ),
        (
            Answer::json(200, r#"{"access_token":"","token_type":"Bearer"}"#),
            "the token is empty",
        ),
        (
            Answer::json(200, r#"{"access_token":"t0ken\n","token_type":"Bearer"}"#),
            "no HTTP header can hold the token",
        ),
        (
            Answer::json(200, r#"{"access_token":"t0ken","token_type":"mac"}"#),
            "the token is no bearer token",
        ),
        (
            Answer::json(
                200,
                r#"{"access_token":"t0ken","token_type":"Bearer","expires_in":"x"}"#,
            ),
            "it holds no token",
        ),
    ] {
        let error = answered(answer).await.to_string();
        let start = "the request for a token was answered 200 OK, but ";
        assert!(
            error.starts_with(start) && error.contains(reason),
            "{reason}: {error}"
        );
    }
}

#[tokio::test]
async fn an_endless_answer_is_not_read_to_its_end() {
    let body = vec![b' '; 1024 * 1024];
    let error = answered(Answer::json(200, "").body(body)).await.to_string();
    assert!(error.contains("longer than 65536 bytes"), "{error}");
}

#[tokio::test]
async fn a_server_that_hangs_up_is_told_with_the_cause() {
    let error = failure(Reply::HangUp).await;
    assert!(
        matches!(error, AuthenticationError::NoAnswer { .. }),
        "{error:?}"
    );
    assert!(error.is_retryable());
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn nobody_waits_longer_than_the_timeout_for_a_token() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    server.next([Issue::Late(Duration::from_secs(30))]);
    let builder = once(server.uri()).service_account(CLIENT_ID, CLIENT_SECRET);
    let atlas = builder
        .timeout(Duration::from_millis(200))
        .build()
        .expect("loopback");
    let failed = call(&atlas).await.expect_err("it is too slow");
    assert!(
        failed
            .shown
            .contains("nothing was sent: no answer within 200ms"),
        "{failed:?}"
    );
}

/// The endpoint allows about ten calls a minute, whatever they come to.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_failing_endpoint_is_called_once_for_two_hundred_tasks() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    server.next([Issue::Other(Reply::Answer(Answer::new(401)))]);
    let atlas = account(server.uri());
    let calls = (0..200).map(|_| {
        let atlas = atlas.clone();
        tokio::spawn(async move { call(&atlas).await })
    });
    for one in calls.collect::<Vec<_>>() {
        let error = one.await.expect("no panic").expect_err("there is no token");
        assert_eq!(
            error
                .authentication()
                .status()
                .map(|status| status.as_u16()),
            Some(401)
        );
    }
    assert_eq!(server.token_calls(), 1);
}

#[tokio::test]
async fn a_failing_endpoint_is_called_again_after_a_pause() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    server.next([Issue::Other(Reply::Answer(Answer::new(401)))]);
    let atlas = account(server.uri());
    let error = call(&atlas)
        .await
        .expect_err("there is no token")
        .authentication();
    let pause = error.retry_after().expect("there is a pause");
    tokio::time::sleep(pause / 2).await;
    let error = call(&atlas)
        .await
        .expect_err("the pause goes on")
        .authentication();
    let rest = error.retry_after().expect("there is a pause");
    assert!(rest < pause, "{rest:?} of {pause:?}");
    assert_eq!(server.token_calls(), 1);
    tokio::time::sleep(rest + Duration::from_millis(50)).await;
    call(&atlas).await.expect("now it has a token");
    assert_eq!(server.token_calls(), 2);
}

/// The call that waits for a token waits for the pause too, and then goes on.
#[tokio::test]
async fn a_call_that_may_be_retried_outlives_a_failing_endpoint() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let reply = |answer| Issue::Other(Reply::Answer(answer));
    server.next([
        reply(Answer::new(500)),
        reply(Answer::new(429).header("Retry-After", "1")),
        Issue::Other(Reply::HangUp),
    ]);
    let builder = Atlas::builder().base_url(server.uri());
    let builder = builder.service_account(CLIENT_ID, CLIENT_SECRET);
    let policy = RetryPolicy::default().attempts(4);
    let atlas = builder.retry(policy).build().expect("loopback is allowed");
    call(&atlas).await.expect("the fourth attempt has a token");
    assert_eq!((server.token_calls(), server.api_calls()), (4, (1, 0)));
}
