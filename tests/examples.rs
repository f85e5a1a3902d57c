//! The examples that do something, run as a user runs them, with each kind of credentials.

#![forbid(unsafe_code)]

#[path = "support/fault/mod.rs"]
mod fault;
mod support;

use std::process::{Command, Output};

use base64::Engine as _;
use fault::{Act, Answer, FaultServer};
use serde_json::{Value, json};
use support::{HarSource, ReplayServer};

const PROJECT: &str = "5f3a1b2c4d5e6f7081929394";
const JOB: &str = "650c1d2e3f405162738495a6";
const SNAPSHOT: &str = "650c1d2e3f405162738495a7";
const TOKEN: [(&str, &str); 1] = [("MONGODB_ATLAS_ACCESS_TOKEN", "a-token-of-no-value")];
const ACCOUNT: [(&str, &str); 2] = [
    ("MONGODB_ATLAS_CLIENT_ID", "mdb_sa_id_1"),
    ("MONGODB_ATLAS_CLIENT_SECRET", "a-secret-of-no-value"),
];
const KEY: [(&str, &str); 2] = [
    ("MONGODB_ATLAS_PUBLIC_API_KEY", "public"),
    ("MONGODB_ATLAS_PRIVATE_API_KEY", "a-key-of-no-value"),
];

/// Runs an example against a server, with these credentials and no others.
async fn run(example: &str, arguments: &[&str], uri: &str, credentials: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["run", "--quiet", "--example", example, "--"])
        .args(arguments);
    for (name, _) in TOKEN.iter().chain(&ACCOUNT).chain(&KEY) {
        command.env_remove(name);
    }
    command.env("MONGODB_ATLAS_BASE_URL", uri);
    command.envs(credentials.iter().copied());
    let output = tokio::task::spawn_blocking(move || command.output());
    output.await.expect("no panic").expect("cargo runs")
}

/// What an example prints that succeeds.
#[track_caller]
fn printed(output: &Output) -> String {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// An exchange of a HAR.
fn exchange(request: &Value, status: u16, body: &Value) -> Value {
    let text = body.to_string();
    json!({
        "startedDateTime": "2025-05-04T09:42:00.000Z",
        "time": 0,
        "request": request,
        "response": {
            "status": status, "statusText": "", "httpVersion": "HTTP/1.1", "cookies": [],
            "headers": [{"name": "Content-Type", "value": "application/json"}],
            "content": {"size": text.len(), "mimeType": "application/json", "text": text},
            "redirectURL": "", "headersSize": -1, "bodySize": -1,
        },
        "cache": {},
        "timings": {"send": 0, "wait": 0, "receive": 0},
    })
}

/// A request of a HAR. `media_type` is what is accepted, and that of the body.
fn request(method: &str, path: &str, media_type: &str, body: Option<&Value>) -> Value {
    let url = format!("https://cloud.mongodb.com/api/atlas/v2/groups/{PROJECT}/{path}");
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let pairs: Vec<_> = pairs
        .map(|(name, value)| json!({"name": name, "value": value}))
        .collect();
    let mut headers = vec![json!({"name": "Accept", "value": media_type})];
    let mut request = json!({
        "method": method, "url": url, "httpVersion": "HTTP/1.1", "cookies": [],
        "queryString": pairs, "headersSize": -1, "bodySize": -1,
    });
    if let Some(body) = body {
        headers.push(json!({"name": "Content-Type", "value": media_type}));
        request["postData"] = json!({"mimeType": media_type, "text": body.to_string()});
    }
    request["headers"] = json!(headers);
    request
}

async fn replay(entries: &[Value]) -> ReplayServer {
    let creator = json!({"name": "tests", "version": "1"});
    let har = json!({"log": {"version": "1.2", "creator": creator, "entries": entries}});
    ReplayServer::start(HarSource::Text(har.to_string())).await
}

/// A page of the cluster's jobs, which links to the next one unless it is the last.
fn page(jobs: &[Value], is_last: bool) -> Value {
    let rel = if is_last { "previous" } else { "next" };
    let href = format!("https://cloud.mongodb.com/api/atlas/v2/groups/{PROJECT}");
    json!({"results": jobs, "links": [{"rel": rel, "href": href}]})
}

#[tokio::test(flavor = "multi_thread")]
async fn list_jobs_prints_the_jobs_of_every_page() {
    let path = "clusters/Cluster0/backup/restoreJobs";
    let accept = "application/vnd.atlas.2023-01-01+json";
    let finished =
        json!({"id": JOB, "deliveryType": "automated", "finishedAt": "2025-05-04T09:42:00Z"});
    let cancelled = json!({"id": SNAPSHOT, "deliveryType": "download", "cancelled": true});
    let server = replay(&[
        exchange(
            &request("GET", &format!("{path}?pageNum=1"), accept, None),
            200,
            &page(&[finished], false),
        ),
        exchange(
            &request("GET", &format!("{path}?pageNum=2"), accept, None),
            200,
            &page(&[cancelled, json!({})], true),
        ),
    ])
    .await;
    let output = run("list_jobs", &[PROJECT, "Cluster0"], &server.uri(), &TOKEN).await;
    assert_eq!(
        printed(&output),
        format!(
            "{JOB}  automated  finished 2025-05-04T09:42:00Z\n\
             {SNAPSHOT}  download  cancelled\n\
             ?  ?  not finished\n"
        )
    );
    server.assert_clean();
}

#[tokio::test(flavor = "multi_thread")]
async fn list_jobs_works_with_a_service_account_and_with_an_api_key() {
    let token = json!({"access_token": "t", "token_type": "Bearer", "expires_in": 3600});
    let digest = "Digest realm=\"MMS Public API\", nonce=\"n\", qop=\"auth\", algorithm=MD5";
    let list = || Act::from(Answer::json(200, page(&[], true).to_string()));
    let account = FaultServer::start([Answer::json(200, token.to_string()).into(), list()]).await;
    let key = Answer::json(401, "{}").header("WWW-Authenticate", digest);
    let key = FaultServer::start([key.into(), list()]).await;
    for (server, credentials) in [(&account, &ACCOUNT), (&key, &KEY)] {
        let output = run(
            "list_jobs",
            &[PROJECT, "Cluster0"],
            &server.uri(),
            credentials,
        )
        .await;
        assert_eq!(printed(&output), "");
        assert_eq!(server.requests().len(), 2);
    }
    let basic =
        base64::engine::general_purpose::STANDARD.encode("mdb_sa_id_1:a-secret-of-no-value");
    let sent = |server: &FaultServer, index: usize| {
        let requests = server.requests();
        requests[index].header("authorization").map(str::to_owned)
    };
    assert_eq!(sent(&account, 0), Some(format!("Basic {basic}")));
    assert_eq!(sent(&account, 1).as_deref(), Some("Bearer t"));
    assert_eq!(sent(&key, 0), None);
    let answer = sent(&key, 1).expect("an answer to the challenge");
    assert!(answer.starts_with("Digest username=\"public\""), "{answer}");
}

/// `HTTP_PROXY` is for what lies behind the proxy. This machine does not, and a proxy would
/// read the token on the way.
#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_of_the_environment_gets_no_request_for_this_machine() {
    let list = Answer::json(200, page(&[], true).to_string());
    let server = FaultServer::start([list.into()]).await;
    let proxy = FaultServer::start([Answer::empty(502).into()]).await;
    let uri = proxy.uri();
    let mut environment = TOKEN.to_vec();
    environment.extend(["HTTP_PROXY", "http_proxy", "ALL_PROXY"].map(|name| (name, uri.as_str())));
    let arguments = [PROJECT, "Cluster0"];
    let output = run("list_jobs", &arguments, &server.uri(), &environment).await;
    assert_eq!(printed(&output), "");
    assert_eq!((server.requests().len(), proxy.connections()), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn restore_and_wait_starts_one_job_and_follows_it_to_its_end() {
    let media_type = "application/vnd.atlas.2024-11-13+json";
    let jobs = "flexClusters/Cluster0/backup/restoreJobs";
    let body = json!({
        "snapshotId": SNAPSHOT,
        "targetDeploymentItemName": "Cluster1",
        "targetProjectId": PROJECT,
    });
    let job = |status: &str| json!({"id": JOB, "projectId": PROJECT, "instanceName": "Cluster0", "status": status});
    for (end, succeeds) in [("COMPLETED", true), ("FAILED", false)] {
        let get = request("GET", &format!("{jobs}/{JOB}"), media_type, None);
        let server = replay(&[
            exchange(
                &request("POST", jobs, media_type, Some(&body)),
                200,
                &job("PENDING"),
            ),
            exchange(&get, 200, &job("RUNNING")),
            exchange(&get, 200, &job(end)),
        ])
        .await;
        let arguments = [PROJECT, "Cluster0", SNAPSHOT, "Cluster1"];
        let output = run("restore_and_wait", &arguments, &server.uri(), &TOKEN).await;
        let stdout = String::from_utf8_lossy(&output.stdout);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.success(), succeeds, "{stderr}");
        assert!(stdout.starts_with(&format!("started {JOB}\n")), "{stdout}");
        assert_eq!(stdout.ends_with("restored\n"), succeeds, "{stdout}");
        assert_eq!(stderr.starts_with("not restored"), !succeeds, "{stderr}");
        server.assert_clean();
    }
}

/// The API's answer about a job with one download.
fn download_at(uri: &str) -> Act {
    let url = format!("{uri}/backups/restore-650c.tar.gz?signature=s3cret");
    let job = json!({"id": JOB, "deliveryType": "download", "deliveryUrl": [url]});
    Answer::json(200, job.to_string()).into()
}

#[tokio::test(flavor = "multi_thread")]
async fn download_brings_the_file_without_showing_credentials_to_its_host() {
    let bytes: Vec<u8> = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
    let host = FaultServer::start([Answer::json(200, bytes.as_slice()).into()]).await;
    let api = FaultServer::start([download_at(&host.uri_by_name())]).await;
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().to_str().expect("a path in UTF-8");
    let output = run(
        "download",
        &[PROJECT, "Cluster0", JOB, place],
        &api.uri(),
        &TOKEN,
    )
    .await;
    let file = folder.path().join("restore-650c.tar.gz");
    assert_eq!(printed(&output), format!("{}\n", file.display()));
    assert!(
        std::fs::read(&file).expect("the file") == bytes,
        "the bytes are those of the host"
    );
    assert_eq!(names(&folder), ["restore-650c.tar.gz"]);
    let requests = host.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!(
        requests[0].target,
        "/backups/restore-650c.tar.gz?signature=s3cret"
    );
    let secret = |(_, value): &(String, String)| value.contains("a-token-of-no-value");
    assert!(!requests[0].headers.iter().any(secret), "{requests:?}");
    assert_eq!(requests[0].header("authorization"), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_download_that_breaks_off_leaves_no_file_and_does_not_tell_its_url() {
    let cut = Answer::json(200, "half").declared_length(8).then_close();
    for answer in [cut, Answer::html(403, "expired")] {
        let host = FaultServer::start([answer.into()]).await;
        let api = FaultServer::start([download_at(&host.uri())]).await;
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().to_str().expect("a path in UTF-8");
        let output = run(
            "download",
            &[PROJECT, "Cluster0", JOB, place],
            &api.uri(),
            &TOKEN,
        )
        .await;
        assert!(!output.status.success());
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(!stderr.is_empty() && !stderr.contains("s3cret"), "{stderr}");
        assert_eq!(names(&folder), [""; 0]);
    }
}

fn names(folder: &tempfile::TempDir) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder");
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .into_owned()
    };
    entries.map(name).collect()
}
