//! Credentials stay with the server they are for.

use std::sync::{Arc, Mutex};

use crate::auth::{Answer, Issue, Received, Reply, Server, TokenServer};
use crate::{CLIENT_ID, CLIENT_SECRET, account, call};

/// A server that notes what it gets.
async fn elsewhere() -> (Server, Arc<Mutex<Vec<Received>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let noting = Arc::clone(&seen);
    let server = Server::start(move |request| {
        noting.lock().expect("no panic").push(request.clone());
        Reply::Answer(Answer::json(
            200,
            r#"{"access_token":"evil","token_type":"Bearer"}"#,
        ))
    });
    (server.await, seen)
}

#[tokio::test]
async fn a_token_endpoint_that_redirects_gets_no_secret_to_another_host() {
    for status in [301, 302, 303, 307, 308] {
        let (other, seen) = elsewhere().await;
        let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
        let location = format!("{}/api/oauth/token", other.uri());
        let redirect = Answer::new(status).header("Location", location);
        server.next([Issue::Other(Reply::Answer(redirect))]);
        let failed = call(&account(server.uri()))
            .await
            .expect_err("there is no token");
        let error = failed.authentication();
        assert_eq!(
            error.status().map(|got| got.as_u16()),
            Some(status),
            "{error:?}"
        );
        let seen = seen.lock().expect("no panic");
        assert!(seen.is_empty(), "{seen:?}");
    }
}

#[tokio::test]
async fn an_api_that_redirects_gets_no_token_to_another_host() {
    let (other, seen) = elsewhere().await;
    let location = other.uri().to_owned();
    let server = Server::start(move |request| {
        Reply::Answer(match request.target.as_str() {
            "/api/oauth/token" => {
                Answer::json(200, r#"{"access_token":"t0ken","token_type":"Bearer"}"#)
            }
            _ => Answer::new(307).header("Location", location.clone()),
        })
    })
    .await;
    let failed = call(&account(server.uri()))
        .await
        .expect_err("a redirect is no success");
    assert_eq!(failed.status, Some(307));
    let seen = seen.lock().expect("no panic");
    assert!(seen.is_empty(), "{seen:?}");
}

/// The token endpoint is beside the operations, behind the same proxy.
#[tokio::test]
async fn a_path_of_the_base_url_is_that_of_the_token_endpoint_too() {
    let server = Server::start(|request| {
        Reply::Answer(match request.target.as_str() {
            "/proxy/api/oauth/token" => {
                Answer::json(200, r#"{"access_token":"t0ken","token_type":"Bearer"}"#)
            }
            path if path.starts_with("/proxy/api/atlas/") => Answer::json(200, "{}"),
            _ => Answer::new(404),
        })
    })
    .await;
    for end in ["", "/"] {
        let uri = format!("{}/proxy{end}", server.uri());
        call(&account(&uri))
            .await
            .expect("both are below the base URL");
    }
}
