//! What a caller is told where a call gives no value, and what is beside a value.

#![forbid(unsafe_code)]

mod api;
mod around;
mod no_answer;

#[path = "../support/calls.rs"]
mod calls;

use atlas_restore::{
    Atlas, BoxFuture, Builder, Error, Operation, RetryPolicy, Transport, TransportError,
};
use serde_json::json;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

async fn server(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(matchers::any())
        .respond_with(answer)
        .mount(&server)
        .await;
    server
}

fn builder(server: &MockServer) -> Builder {
    Atlas::builder()
        .base_url(server.uri())
        .retry(RetryPolicy::none())
}

fn atlas(server: &MockServer) -> Atlas {
    builder(server).build().expect("loopback is allowed")
}

fn failure(status: u16, code: &str, detail: &str) -> ResponseTemplate {
    ResponseTemplate::new(status).set_body_json(json!({
        "error": status, "errorCode": code, "detail": detail, "reason": "Some Reason",
        "parameters": ["backupRestores-305"],
    }))
}

async fn get_flex(atlas: &Atlas) -> Result<(), Error> {
    calls::get_flex(atlas).send().await?;
    Ok(())
}

async fn create(atlas: &Atlas) -> Result<(), Error> {
    calls::create_download(atlas).send().await?;
    Ok(())
}

/// The error of fetching a flex job from a server that answers so.
async fn fetched(answer: ResponseTemplate) -> Error {
    let server = server(answer).await;
    get_flex(&atlas(&server))
        .await
        .expect_err("the server fails")
}

/// A transport that fails as this makes it.
#[derive(Debug)]
struct Failing(fn() -> TransportError);

impl Transport for Failing {
    fn execute<'a>(
        &'a self,
        _: reqwest::Request,
        _: &'static Operation,
    ) -> BoxFuture<'a, Result<reqwest::Response, TransportError>> {
        Box::pin(async { Err(self.0()) })
    }
}
