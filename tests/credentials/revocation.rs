//! A token that is not needed any more.

use crate::auth::{Answer, Reply, TokenServer};
use crate::{CLIENT_ID, CLIENT_SECRET, account, call};

#[tokio::test]
async fn a_revoked_token_is_forgotten_and_the_next_call_gets_another() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let atlas = account(server.uri());
    call(&atlas).await.expect("it has a token");
    atlas.revoke().await.expect("it is revoked");
    assert_eq!(server.revoked(), ["t0ken-1"]);
    call(&atlas).await.expect("it has another token");
    assert_eq!((server.token_calls(), server.api_calls()), (2, (2, 0)));
}

#[tokio::test]
async fn without_a_token_nothing_is_revoked() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let atlas = account(server.uri());
    atlas.revoke().await.expect("there is nothing to do");
    call(&atlas).await.expect("it has a token");
    atlas.revoke().await.expect("it is revoked");
    atlas.revoke().await.expect("there is nothing left to do");
    assert_eq!(server.revoked(), ["t0ken-1"]);
}

#[tokio::test]
async fn a_revocation_that_fails_can_be_done_again() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let atlas = account(server.uri());
    call(&atlas).await.expect("it has a token");
    let body = r#"{"error":"server_error","error_description":"t0ken-1 lives"}"#;
    server.on_revocation(Some(Reply::Answer(Answer::json(503, body))));
    let error = atlas.revoke().await.expect_err("the server is down");
    assert!(error.is_retryable());
    assert_eq!(
        error.to_string(),
        "the revocation of the token was answered 503 Service Unavailable: server_error"
    );
    server.on_revocation(None);
    atlas.revoke().await.expect("it is revoked");
    assert_eq!(server.revoked(), ["t0ken-1"]);
}
