//! `record_to`: what was recorded replays as it went, and nothing else is in it.

#![forbid(unsafe_code)]

#[path = "../auth/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "the servers do more than is asked here"
)]
mod auth;
#[path = "../call/mod.rs"]
#[allow(dead_code, reason = "each client here records or replays")]
mod call;
#[path = "../support/mod.rs"]
mod support;

mod alike;
mod session;

use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use alike::Alike;
use atlas_restore::replay::Replay;
use atlas_restore::{
    Atlas, BoxFuture, BuildError, Operation, RetryPolicy, Transport, TransportError,
};
use atlas_restore_har::check;
use auth::{DigestServer, TokenServer};
use serde_json::{Value, json};
use support::ReplayServer;

const GROUP: &str = "5f3a1b2c4d5e6f7081929394";
const JOB: &str = "650c1d2e3f405162738495a6";

/// The `log` of the recording at `path`, which has to be redacted.
fn log(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).expect("the recording is there");
    let har: Value = serde_json::from_str(&text).expect("it is a HAR");
    assert_eq!(check(&har), [], "it is redacted");
    har["log"].clone()
}

fn statuses(log: &Value) -> Vec<u64> {
    let entries = log["entries"].as_array().expect("entries");
    let status = |entry: &Value| entry["response"]["status"].as_u64().expect("a status");
    entries.iter().map(status).collect()
}

/// An HTTP client for many sessions: to make one takes longer than a session.
fn http() -> reqwest::Client {
    let http = reqwest::Client::builder().no_proxy().build();
    http.expect("a client")
}

/// Replays the HAR at `path` over TCP, records that, and replays the recording.
async fn round_trip(path: &Path, folder: &Path, http: &reqwest::Client) {
    let recording = folder.join(path.file_name().expect("a name"));
    let server = ReplayServer::start(path).await;
    let builder = Atlas::builder().http_client(http.clone());
    let client = call::built(builder.clone().base_url(server.uri()).record_to(&recording));
    let session = call::all(&client, path).await;
    server.assert_clean();
    log(&recording);
    let replay = Replay::from_file(&recording).expect("a recording replays");
    let client = call::built(builder.transport(replay.clone()));
    let replayed = call::all(&client, &recording).await;
    replay.assert_clean();
    assert_eq!(session.len(), replayed.len());
    let mut alike = Alike::default();
    for (session, replayed) in session.iter().zip(&replayed) {
        alike.assert(session, replayed);
    }
}

#[tokio::test]
async fn every_fixture_replays_as_it_went_once_it_is_recorded() {
    let folder = tempfile::tempdir().expect("a folder");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let (http, mut count) = (http(), 0);
    for file in std::fs::read_dir(fixtures).expect("the fixtures") {
        let path = file.expect("a fixture").path();
        if path.extension().is_some_and(|extension| extension == "har") {
            round_trip(&path, folder.path(), &http).await;
            count += 1;
        }
    }
    assert!(count > 80, "{count}");
}

async fn get(atlas: &Atlas, group: &str, job: &str) -> Result<String, String> {
    let call = atlas
        .get_flex_restore_job()
        .group_id(group)
        .name("Cluster0");
    match call.restore_job_id(job).send().await {
        Ok(job) => Ok(format!("{:?}", job.status.get())),
        Err(error) => Err(error.to_string()),
    }
}

/// A challenge of HTTP Digest keeps its form, and so a client with any key answers it.
#[tokio::test]
async fn a_session_with_an_api_key_replays_with_another_key() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let server = DigestServer::start("publ1c", "hunter2-pr1vate").await;
    let builder = Atlas::builder().base_url(server.uri());
    let atlas = builder
        .api_key("publ1c", "hunter2-pr1vate")
        .record_to(&path);
    let atlas = atlas.build().expect("the settings are right");
    let session = get(&atlas, GROUP, JOB).await;
    assert_eq!(server.calls(), (1, 1));
    let log = log(&path);
    assert_eq!(statuses(&log), [401, 200]);
    let text = std::fs::read_to_string(&path).expect("the recording is there");
    for secret in [
        "publ1c",
        "hunter2",
        "MMS Public API",
        GROUP,
        JOB,
        "Cluster0",
        "127.0.0.1",
    ] {
        assert!(!text.contains(secret), "{secret}");
    }

    let url = log["entries"][1]["request"]["url"].as_str().expect("a URL");
    let segments: Vec<_> = url.rsplit('/').collect();
    let replay = Replay::from_file(&path).expect("a recording replays");
    let builder = Atlas::builder()
        .transport(replay.clone())
        .api_key("another", "key");
    let atlas = builder.build().expect("the settings are right");
    let call = atlas
        .get_flex_restore_job()
        .group_id(segments[5])
        .name(segments[3]);
    let replayed = call
        .restore_job_id(segments[0])
        .send()
        .await
        .expect("an answer");
    replay.assert_clean();
    assert_eq!(session, Ok(format!("{:?}", replayed.status.get())));
}

/// The token of a service account is fetched by another way, and goes by as a credential.
#[tokio::test]
async fn a_call_for_a_token_is_in_no_recording() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let server = TokenServer::start("mdb_sa_id_1", "mdb_sa_sk_hunter2").await;
    let builder = Atlas::builder().base_url(server.uri());
    let atlas = builder.service_account("mdb_sa_id_1", "mdb_sa_sk_hunter2");
    let atlas = atlas.record_to(&path).build().expect("loopback is allowed");
    get(&atlas, GROUP, JOB).await.expect("an answer");
    atlas.revoke().await.expect("it is revoked");
    assert_eq!((server.token_calls(), server.api_calls()), (1, (1, 0)));
    assert_eq!(statuses(&log(&path)), [200]);
    let text = std::fs::read_to_string(&path).expect("the recording is there");
    assert!(
        !text.contains("mdb_sa") && !text.contains("oauth"),
        "{text}"
    );
}

/// Fails in the given ways, one a request, and then answers.
#[derive(Debug)]
struct Failing(Mutex<Vec<Failure>>);

#[derive(Debug)]
enum Failure {
    Answer(u16),
    None,
    Never,
}

impl Transport for Failing {
    fn execute<'a>(
        &'a self,
        _: reqwest::Request,
        _: &'static Operation,
    ) -> BoxFuture<'a, Result<reqwest::Response, TransportError>> {
        Box::pin(async move {
            let failure = self.0.lock().expect("no panic").pop();
            let status = match failure {
                Some(Failure::None) => return Err(TransportError::new("10.1.2.3 went away")),
                Some(Failure::Never) => std::future::pending().await,
                Some(Failure::Answer(status)) => status,
                None => 200,
            };
            let answer = http::Response::builder()
                .status(status)
                .body(r#"{"status":"RUNNING"}"#);
            Ok(answer.expect("a response").into())
        })
    }
}

#[tokio::test]
async fn every_attempt_of_a_call_is_recorded_with_a_transport_of_ones_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let failures = vec![Failure::Never, Failure::None, Failure::Answer(503)];
    let atlas = Atlas::builder()
        .access_token("hunter2-token")
        .transport(Failing(Mutex::new(failures)))
        .retry(RetryPolicy::default().attempts(4))
        .timeout(Duration::from_millis(50))
        .record_to(&path)
        .build()
        .expect("the settings are right");
    let status = get(&atlas, GROUP, JOB).await;
    assert_eq!(status, Ok("Some(Running)".to_owned()));
    let log = log(&path);
    assert_eq!(statuses(&log), [503, 200]);
    let unanswered = log["_unanswered"].as_array().expect("a list");
    let faults: Vec<_> = unanswered.iter().map(|one| &one["fault"]).collect();
    assert_eq!(faults, ["No answer came.", "Nobody waited for an answer."]);
    let text = std::fs::read_to_string(&path).expect("the recording is there");
    assert!(
        !text.contains("hunter2") && !text.contains("10.1.2.3"),
        "{text}"
    );
}

#[test]
fn a_file_that_cannot_be_made_is_an_error_of_the_builder() {
    let refused = Atlas::builder().record_to("no/such/folder/a.har").build();
    let Err(error @ BuildError::Record { .. }) = refused else {
        panic!("{refused:?}");
    };
    let text = error.to_string();
    assert!(
        text.starts_with("cannot record to no/such/folder/a.har: "),
        "{text}"
    );
}

#[test]
fn a_recording_from_what_is_no_server_or_into_no_file_is_an_error_of_the_builder() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let refused = Atlas::builder().record_to(&path).recorded_from("prism");
    insta::assert_snapshot!(refused.build().expect_err("no version"), @r#"recorded_from cannot be said in a recording: "prism" names no server: it must be a name, a space, and a version that begins with a digit, in at most 64 letters, digits, spaces and `._/+-`"#);
    assert!(!path.exists(), "nothing is made before it is refused");
    let refused = Atlas::builder().recorded_from("prism 5.14.2").build();
    insta::assert_snapshot!(refused.expect_err("no file"), @"recorded_from cannot be said in a recording: nothing is recorded, since there is no record_to");
}

#[test]
fn a_new_recording_takes_the_place_of_the_old_one_and_is_for_its_owner() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    std::fs::write(&path, "old").expect("it is written");
    let atlas = Atlas::builder().record_to(&path).build();
    assert_eq!(log(&path)["entries"], json!([]));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&path)
            .expect("it is there")
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "{mode:o}");
    }
    drop(atlas);
    assert_eq!(
        std::fs::read_dir(folder.path())
            .expect("the folder")
            .count(),
        1
    );
}
