//! Calls without an answer: what was sent, and whether it may have acted.

use std::error::Error as _;

use atlas_restore::responses::ApiError;
use atlas_restore::{Atlas, Error, Method, RetryPolicy, Sent, TransportError};
use wiremock::ResponseTemplate;

use super::calls::create_download;
use super::{Failing, atlas, create, failure, get_flex, server};

#[tokio::test]
async fn a_pause_beyond_the_clock_is_no_panic() {
    for pause in [
        "18446744073709551615",
        "9223372036854775807",
        "10000000000000000000",
    ] {
        let answer = failure(429, "RATE_LIMITED", "Later.").insert_header("retry-after", pause);
        let server = server(answer).await;
        let atlas = Atlas::builder()
            .base_url(server.uri())
            .build()
            .expect("loopback");
        let error = get_flex(&atlas).await.expect_err("429");
        assert!(matches!(error, Error::RateLimited(_)), "{error:?}");
    }
}

/// The whole of what `send` gives says it, also to those who never make an `Error` of it.
#[tokio::test]
async fn a_create_whose_answer_is_lost_says_so_in_every_form_of_its_error() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        use tokio::io::AsyncReadExt;
        let (mut stream, _) = listener.accept().await.expect("a connection");
        let mut request = [0; 4096];
        let length = stream.read(&mut request).await.expect("a request");
        assert!(length > 0);
    });
    let builder = Atlas::builder().base_url(format!("http://{address}"));
    let atlas = builder.build().expect("loopback is allowed");
    let error = create_download(&atlas).send().await.expect_err("no answer");
    let advice = "list what is there with listBackupRestoreJobs and compare";
    assert!(error.to_string().contains(advice), "{error}");
    let error = Error::from(error);
    assert!(error.to_string().contains(advice), "{error}");
    assert!(error.may_have_acted() && error.is_outcome_unknown());
}

#[tokio::test]
async fn what_cannot_be_sent_is_not_worth_trying_again() {
    let atlas = Atlas::builder().build().expect("the defaults are usable");
    let error = atlas
        .raw(Method::GET, "no-slash")
        .send()
        .await
        .expect_err("no slash");
    assert!(!error.is_retryable(), "{error}");
    insta::assert_snapshot!(error, @r#"nothing was sent: the request cannot be made: the path "no-slash" does not begin with a slash"#);
}

#[tokio::test]
async fn what_the_http_client_cannot_make_was_not_sent() {
    let atlas = Atlas::builder().transport(Failing(|| {
        let request = reqwest::Client::new().get("http://[").build();
        request.expect_err("no URL").into()
    }));
    let atlas = atlas.build().expect("an Atlas");
    let error = create(&atlas).await.expect_err("no URL");
    let Error::Transport(none) = &error else {
        panic!("{error:?}");
    };
    assert_eq!((none.sent(), none.attempts()), (Sent::No, 1));
    assert!(!error.is_retryable() && !error.is_outcome_unknown());
}

/// Of a failure that says nothing, nobody knows whether the request arrived.
#[tokio::test]
async fn a_create_after_which_a_transport_of_ones_own_fails_may_have_arrived() {
    let atlas = Atlas::builder().transport(Failing(|| TransportError::new("out of order")));
    let atlas = atlas.build().expect("an Atlas");
    let error = create(&atlas).await.expect_err("out of order");
    let Error::Transport(none) = &error else {
        panic!("{error:?}");
    };
    assert_eq!((none.sent(), none.attempts()), (Sent::Unknown, 1));
    assert!(error.is_outcome_unknown(), "{error}");
}

#[tokio::test]
async fn a_body_that_cannot_be_sent_again_is_an_error_and_no_panic() {
    let server = server(ResponseTemplate::new(200)).await;
    let atlas = atlas(&server);
    let url = server.uri().parse().expect("a URL");
    let mut request = reqwest::Request::new(Method::POST, url);
    let body = http_body_util::Full::<bytes::Bytes>::from("{}");
    *request.body_mut() = Some(reqwest::Body::wrap(body));
    let operation = &atlas_restore::operations::CREATE_FLEX_RESTORE_JOB;
    let got = atlas.client().execute::<(), ApiError>(request, operation);
    let error = Error::from(got.await.expect_err("a stream"));
    insta::assert_snapshot!(error, @"createFlexRestoreJob: nothing was sent: the request cannot be made: its body is a stream, which cannot be sent again");
    let seen = server.received_requests().await.expect("a record");
    assert!(seen.is_empty(), "{seen:?}");
}

#[tokio::test]
async fn an_address_where_nobody_listens_is_known_to_have_got_nothing() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let builder = Atlas::builder().base_url(format!("http://127.0.0.1:{port}"));
    let atlas = builder
        .retry(RetryPolicy::none())
        .build()
        .expect("loopback");
    let error = create(&atlas).await.expect_err("nobody listens");
    let Error::Transport(none) = &error else {
        panic!("{error:?}");
    };
    assert_eq!((none.sent(), none.attempts()), (Sent::No, 1));
    assert!(error.is_retryable() && !error.is_outcome_unknown());
    assert!(
        error
            .to_string()
            .starts_with("createBackupRestoreJob: nothing was sent: "),
        "{error}"
    );
}

#[tokio::test]
async fn a_violation_is_the_error_and_names_the_parameter() {
    let error: Error = Atlas::builder()
        .build()
        .expect("the defaults are usable")
        .get_flex_restore_job()
        .group_id("NOT-AN-ID")
        .send()
        .await
        .expect_err("no id")
        .into();
    insta::assert_snapshot!(error, @r#"nothing was sent: groupId is "NOT-AN-ID"; it must match the pattern ^([a-f0-9]{24})$"#);
    assert!(error.source().is_some());
}
