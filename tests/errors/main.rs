//! What a caller is told where a call gives no value, and what is beside a value.

#![forbid(unsafe_code)]

mod api;
mod around;
mod no_answer;

use atlas_restore::requests::DiskBackupSnapshotRestoreJobRequest;
use atlas_restore::{
    Atlas, BoxFuture, Builder, Error, Operation, RetryPolicy, Transport, TransportError,
};
use serde_json::json;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

const GROUP: &str = "5f3a1b2c4d5e6f7081929394";
const JOB: &str = "650c1d2e3f405162738495a6";

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
    let get = atlas
        .get_flex_restore_job()
        .group_id(GROUP)
        .name("Cluster0");
    get.restore_job_id(JOB).send().await?;
    Ok(())
}

async fn create(atlas: &Atlas) -> Result<(), Error> {
    let body = json!({"deliveryType": "download", "snapshotId": JOB});
    let body = DiskBackupSnapshotRestoreJobRequest::try_from(body).expect("a request");
    let create = atlas
        .create_backup_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    create.body(body).send().await?;
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
