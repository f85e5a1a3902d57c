//! The proxy under many requests, broken connections and large bodies, and as a command.

#![forbid(unsafe_code)]

mod command;
mod upstream;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::time::Duration;

use atlas_restore::Atlas;
use atlas_restore::replay::Replay;
use atlas_restore_har::{Recorder, check};
use recording_proxy::{Proxy, Upstream};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A proxy that runs in this process until it is told to end.
struct Running {
    base_url: String,
    path: PathBuf,
    end: oneshot::Sender<()>,
    served: JoinHandle<()>,
    _folder: TempDir,
}

impl Running {
    async fn start(upstream: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("session.har");
        let recorder = Recorder::create(&path).expect("a file");
        let upstream = Upstream::new(upstream).expect("a base URL");
        let proxy = Proxy::bind(upstream, recorder).await.expect("a free port");
        let base_url = proxy.base_url();
        let (end, ends) = oneshot::channel();
        let served = tokio::spawn(async move {
            let _ = proxy.serve_until(ends).await;
        });
        Self {
            base_url,
            path,
            end,
            served,
            _folder: folder,
        }
    }

    /// Ends the proxy, and gives the recording.
    async fn log(self) -> Value {
        self.end.send(()).expect("it runs");
        self.served.await.expect("no panic");
        log(&self.path)
    }
}

/// The `log` of the recording at `path`, which has to be redacted.
fn log(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).expect("the recording is there");
    assert!(!text.contains("hunter2") && !text.contains("billing-prod"));
    let har: Value = serde_json::from_str(&text).expect("it is a HAR");
    assert_eq!(check(&har), [], "it is redacted");
    har["log"].clone()
}

fn entries(log: &Value) -> &[Value] {
    log["entries"].as_array().map_or(&[], Vec::as_slice)
}

fn unanswered(log: &Value) -> &[Value] {
    log["_unanswered"].as_array().map_or(&[], Vec::as_slice)
}

/// Sends a request for a path over a connection of its own, and leaves it open.
async fn ask(base_url: &str, path: &str) -> TcpStream {
    let address = base_url
        .strip_prefix("http://")
        .expect("a URL of the loopback");
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let head = format!("GET {path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer hunter2\r\n\r\n");
    stream.write_all(head.as_bytes()).await.expect("it is sent");
    stream
}

/// Waits until something is so, for ten seconds at most.
async fn until(so: impl Fn() -> bool) {
    for _ in 0..1000 {
        if so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_requests_at_once_each_gets_its_answer_and_is_recorded() {
    let proxy = Running::start(&upstream::start().await).await;
    let http = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client");
    let calls = (0..50).map(|number| {
        let (http, url) = (
            http.clone(),
            format!("{}/api/atlas/v2/groups", proxy.base_url),
        );
        tokio::spawn(async move {
            let body = json!({"totalCount": number, "name": "billing-prod"}).to_string();
            let request = http.post(url).header("content-type", "application/json");
            let answer = request.body(body.clone()).send().await.expect("an answer");
            assert_eq!(answer.text().await.expect("a body"), body);
        })
    });
    for call in calls.collect::<Vec<_>>() {
        call.await.expect("no panic");
    }
    let log = proxy.log().await;
    assert_eq!(unanswered(&log).len(), 0);
    let bodies = entries(&log).iter().map(|entry| {
        let sent = entry["request"]["postData"]["text"]
            .as_str()
            .expect("what was sent");
        assert_eq!(entry["response"]["content"]["text"], sent);
        let sent: Value = serde_json::from_str(sent).expect("JSON");
        sent["totalCount"].as_u64().expect("a number")
    });
    let numbers: Vec<_> = bodies.collect();
    assert_eq!(numbers.len(), 50);
    assert_eq!(BTreeSet::from_iter(numbers), (0..50).collect());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_broken_off_is_recorded_as_that_and_harms_no_other_request() {
    let proxy = Running::start(&upstream::start().await).await;
    for turn in 0..10 {
        // Before there is an answer, amid the answer, and by the server.
        let before = ask(&proxy.base_url, "/never/1").await;
        until(|| upstream::WAITING.load(Ordering::SeqCst) > turn).await;
        drop(before);
        let mut amid = ask(&proxy.base_url, "/zeros/50000000").await;
        amid.read_exact(&mut [0; 1000])
            .await
            .expect("the beginning");
        drop(amid);
        let mut broken = ask(&proxy.base_url, "/breaks/1000000").await;
        let read = broken.read_to_end(&mut Vec::new()).await;
        assert!(read.is_err() || read.is_ok_and(|length| length < 1_000_000));
        let mut whole = ask(&proxy.base_url, "/echo/1").await;
        let mut answer = vec![0; 4096];
        let length = whole.read(&mut answer).await.expect("an answer");
        let answer = String::from_utf8_lossy(&answer[..length]).into_owned();
        assert!(
            answer.contains("200 OK") && answer.contains("RUNNING"),
            "{answer}"
        );
    }
    // The proxy hears of the end of a connection when it next looks.
    until(|| unanswered(&log(&proxy.path)).len() == 30).await;
    let log = proxy.log().await;
    assert_eq!(entries(&log).len(), 10);
    let faults = unanswered(&log)
        .iter()
        .map(|one| one["fault"].as_str().expect("a text"));
    let mut faults: Vec<_> = faults.collect();
    faults.sort_unstable();
    let given_up = ["Nobody waited for an answer."; 10];
    let broken = ["The answer broke off, or nobody waited for its end."; 20];
    assert_eq!(faults, [&given_up[..], &broken].concat());
}

#[tokio::test]
async fn a_server_that_is_not_there_is_a_502_and_recorded() {
    // A port that was free a moment ago.
    let nowhere = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = nowhere.local_addr().expect("an address");
    drop(nowhere);
    let proxy = Running::start(&format!("http://{address}/prefix")).await;
    let http = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client");
    let answer = http
        .get(format!("{}/a", proxy.base_url))
        .send()
        .await
        .expect("an answer");
    assert_eq!(answer.status(), 502);
    let text = answer.text().await.expect("a text");
    assert!(
        text.starts_with("The recording proxy got no answer: "),
        "{text}"
    );
    let log = proxy.log().await;
    assert_eq!(unanswered(&log)[0]["fault"], "There was no connection.");
}

#[tokio::test]
async fn a_session_of_the_client_through_the_proxy_replays() {
    let proxy = Running::start(&upstream::start().await).await;
    let builder = Atlas::builder()
        .base_url(&proxy.base_url)
        .access_token("hunter2");
    let atlas = builder.build().expect("the settings are right");
    let call = atlas
        .get_flex_restore_job()
        .group_id("5f3a1b2c4d5e6f7081929394");
    let call = call
        .name("billing-prod")
        .restore_job_id("650c1d2e3f405162738495a6");
    let job = call.send().await.expect("an answer");
    let path = proxy.path.clone();
    let log = log(&path);
    let url = entries(&log)[0]["request"]["url"]
        .as_str()
        .expect("a URL")
        .to_owned();
    let segments: Vec<_> = url.rsplit('/').collect();
    let replay = Replay::from_file(&path).expect("a recording replays");
    let atlas = Atlas::builder().transport(replay.clone()).build();
    let atlas = atlas.expect("the settings are right");
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
    assert_eq!(replayed.status.get(), job.status.get());
    let name = replayed
        .instance_name
        .require()
        .expect("a name")
        .to_string();
    assert_eq!(name, segments[3]);
    proxy.log().await;
}
