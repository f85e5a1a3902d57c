//! The public transport that replays a HAR within the process: what its users see.

#![forbid(unsafe_code)]

use std::error::Error as _;
use std::time::Duration;

use atlas_restore::replay::{Replay, Unanswered};
use atlas_restore::{Atlas, Client, Error, RetryPolicy};
use insta::assert_snapshot;
use reqwest::{Method, Request};
use serde_json::{Value, json};

const PROGRESS: &str = "tests/fixtures/getFlexRestoreJob.200-progress.har";

/// An entry of a HAR for `GET url`, answered with `status` and an empty object.
fn entry(url: &str, status: u16) -> Value {
    json!({
        "startedDateTime": "2025-05-04T09:42:00.000Z",
        "time": 0,
        "request": {
            "method": "GET",
            "url": url,
            "httpVersion": "HTTP/2",
            "cookies": [],
            "headers": [],
            "queryString": [],
            "headersSize": -1,
            "bodySize": 0,
        },
        "response": {
            "status": status,
            "statusText": "",
            "httpVersion": "HTTP/2",
            "cookies": [],
            "headers": [{"name": ":status", "value": status.to_string()}],
            "content": {"size": 2, "mimeType": "application/json", "text": "{}"},
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": 2,
        },
        "cache": {},
        "timings": {"send": 0, "wait": 0, "receive": 0},
    })
}

/// A HAR of these entries, as text.
fn har(entries: &[Value]) -> String {
    let creator = json!({"name": "tests", "version": "1"});
    json!({"log": {"version": "1.2", "creator": creator, "entries": entries}}).to_string()
}

fn get(url: &str) -> Request {
    Request::new(Method::GET, url.parse().expect("a URL"))
}

/// The status of the flex job that [`PROGRESS`] is about.
async fn status(client: &Client) -> Result<String, Error> {
    let call = client.get_flex_restore_job();
    let call = call.group_id("5f3a1b2c4d5e6f7081929394").name("Cluster0");
    let job = call.restore_job_id("650c1d2e3f405162738495a6");
    let job = job.send().await?;
    Ok(job.status.get().expect("a known status").to_string())
}

#[tokio::test]
async fn a_poll_moves_on_and_one_too_many_is_an_error_that_says_so() {
    let replay = Replay::from_file(PROGRESS).expect("a HAR");
    let atlas = Atlas::builder().transport(replay.clone()).build();
    let atlas = atlas.expect("an Atlas");
    let mut seen = Vec::new();
    while replay.check().is_err() {
        seen.push(status(&atlas).await.expect("an answer"));
    }
    assert_eq!(seen, ["PENDING", "RUNNING", "COMPLETED"]);

    let error = status(&atlas).await.expect_err("one too many");
    assert_snapshot!(error);
    // A fixture does not get better by asking again.
    assert!(!error.is_retryable(), "{error}");
    let report = replay.check().expect_err("one too many");
    assert_eq!(report.unanswered().len(), 1);
    assert!(report.unused().is_empty(), "{report}");
}

#[tokio::test]
async fn the_generated_client_alone_gives_what_is_unanswered() {
    let replay = Replay::from_har(&har(&[])).expect("a HAR");
    let client = Client::with_transport("https://cloud.mongodb.com", replay.clone());
    let call = client
        .get_flex_restore_job()
        .group_id("5f3a1b2c4d5e6f7081929394");
    let call = call
        .name("Cluster0")
        .restore_job_id("650c1d2e3f405162738495a6");
    let error = call.send().await.expect_err("there are no entries");
    let atlas_restore::api::Error::Communication(cause) = &error else {
        panic!("{error:?}");
    };
    let unanswered = cause.downcast_ref::<Unanswered>().expect("the cause");
    let report = replay.check().expect_err("unanswered");
    assert_eq!(report.unanswered(), std::slice::from_ref(unanswered));
}

/// What is certain is repeated as ever: the transport takes the place of the network only.
#[tokio::test]
async fn the_layers_around_the_transport_are_at_work() {
    let url = "https://cloud.mongodb.com/api/atlas/v2/groups/5f3a1b2c4d5e6f7081929394/\
               flexClusters/Cluster0/backup/restoreJobs/650c1d2e3f405162738495a6";
    let entries = [503, 200].map(|status| {
        let mut entry = entry(url, status);
        let accept = "application/vnd.atlas.2024-11-13+json";
        entry["request"]["headers"] = json!([{"name": "accept", "value": accept}]);
        entry["response"]["content"]["text"] = json!(r#"{"status":"RUNNING"}"#);
        entry
    });
    let replay = Replay::from_har(&har(&entries)).expect("a HAR");
    let at_once = RetryPolicy::default().backoff(Duration::ZERO, Duration::ZERO);
    let atlas = Atlas::builder().transport(replay.clone()).retry(at_once);
    let atlas = atlas.build().expect("an Atlas");
    assert_eq!(status(&atlas).await.expect("an answer"), "RUNNING");
    replay.assert_clean();
}

#[tokio::test]
async fn a_response_knows_its_url() {
    use atlas_restore::{Transport, operations};
    let replay = Replay::from_har(&har(&[entry("https://example.com/a", 203)])).expect("a HAR");
    let request = get("http://elsewhere.example/a");
    let response = replay.execute(request, operations::ALL[0]).await;
    let response = response.expect("an answer");
    assert_eq!(response.url().as_str(), "http://elsewhere.example/a");
    assert_eq!(response.status(), 203);
    assert!(response.headers().is_empty(), "{:?}", response.headers());
    assert_eq!(response.text().await.expect("a body"), "{}");
}

#[test]
fn clones_share_what_is_used() {
    let replay = Replay::from_har(&har(&[entry("https://example.com/a", 200)])).expect("a HAR");
    let clone = replay.clone();
    assert_snapshot!(format!("{replay:?}"), @r#"Replay { name: "the HAR", entries: 1, used: 0, .. }"#);
    assert_snapshot!(clone.check().expect_err("unused"), @r"
    the HAR: entry 1 of 1 was not used
      GET /a
    ");
    let request = get("https://example.com/a");
    replay.answer(&request).expect("an answer");
    clone.assert_clean();
    clone.answer(&request).expect_err("it was used");
    assert_snapshot!(replay.check().expect_err("one too many"), @r"
    the HAR: no entry answers
      GET /a
    entry 1 of 1 is for this request, but was used before
    ");
}

#[test]
#[should_panic(expected = "the HAR: entry 1 of 1 was not used")]
fn an_unused_entry_fails_the_test() {
    let replay = Replay::from_har(&har(&[entry("https://example.com/a", 200)]));
    replay.expect("a HAR").assert_clean();
}

#[test]
fn a_stream_matches_nothing_since_it_cannot_be_read() {
    let replay = Replay::from_har(&har(&[entry("https://example.com/a", 200)])).expect("a HAR");
    let mut request = get("https://example.com/a");
    let stream = http_body_util::Empty::<bytes::Bytes>::new();
    *request.body_mut() = Some(reqwest::Body::wrap(stream));
    assert_snapshot!(replay.answer(&request).expect_err("a stream"), @r"
    the HAR: no entry answers
      GET /a
    nearest is entry 1 of 1; what differs:
      body
        expected (empty)
        got      (a stream, which is not compared)
    ");
}

/// Chrome lists the query as it is in the URL, other programs decode it.
#[test]
fn the_listed_query_may_be_decoded_or_not() {
    for value in ["a b", "a%20b"] {
        let mut entry = entry("https://example.com/a?q=a%20b", 200);
        entry["request"]["queryString"] = json!([{"name": "q", "value": value}]);
        let replay = Replay::from_har(&har(&[entry])).expect(value);
        let answer = replay.answer(&get("https://example.com/a?q=a+b"));
        assert_eq!(answer.expect("an answer").body(), b"{}");
    }
}

#[test]
fn a_broken_file_is_refused_with_its_place() {
    let refused = |text: &str| Replay::from_har(text).expect_err(text).to_string();
    assert_snapshot!(refused(""), @"the HAR: it is not JSON: EOF while parsing a value at line 1 column 0");
    assert_snapshot!(refused("{\"log\":\n{]"), @"the HAR: it is not JSON: key must be a string at line 2 column 2");
    assert_snapshot!(refused("[]"), @"the HAR: log is missing");
    assert_snapshot!(refused(r#"{"log":[]}"#), @"the HAR: log.version is missing");
    assert_snapshot!(refused(r#"{"log":{"version":1.2}}"#), @r#"the HAR: log.version is 1.2; it must be "1.2""#);
    assert_snapshot!(refused(r#"{"log":{"version":"1.2"}}"#), @"the HAR: log: missing field `creator`");

    let changed = |change: fn(&mut Value)| {
        let mut entry = entry("https://example.com/a", 200);
        change(&mut entry);
        refused(&har(&[self::entry("https://example.com/a", 200), entry]))
    };
    assert_snapshot!(changed(|entry| entry["request"]["url"] = Value::Null), @"the HAR: log.entries[1].request.url: invalid type: null, expected a string");
    assert_snapshot!(changed(|entry| entry["response"] = json!({})), @"the HAR: log.entries[1].response: missing field `status`");
    assert_snapshot!(changed(|entry| entry["response"]["status"] = json!(101)), @"the HAR: entry 2: 101 is not the status of a response");
    assert_snapshot!(changed(|entry| entry["response"]["content"]["encoding"] = json!("br")), @r#"the HAR: entry 2: body has the unknown encoding "br""#);
    assert_snapshot!(changed(|entry| {
        let params = json!([{"name": "a", "value": "b"}]);
        entry["request"]["postData"] = json!({"mimeType": "", "params": params});
    }), @"the HAR: entry 2: postData has params without the text that was sent");
}

#[test]
fn a_file_is_called_by_its_name_and_may_begin_with_a_byte_order_mark() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("recorded.har");
    let error = Replay::from_file(&path).expect_err("there is no such file");
    assert!(error.to_string().contains("recorded.har: "), "{error}");
    assert!(error.source().is_some(), "the cause is kept");
    std::fs::write(&path, b"\xFF").expect("it is written");
    let error = Replay::from_file(&path).expect_err("it is no JSON");
    assert_snapshot!(error, @"recorded.har: it is not JSON: expected value at line 1 column 1");
    let text = format!("\u{FEFF}{}", har(&[]));
    std::fs::write(&path, text).expect("it is written");
    let replay = Replay::from_file(&path).expect("a HAR");
    replay.assert_clean();
    assert_snapshot!(replay.answer(&get("https://example.com/a")).expect_err("no entries"), @r"
    recorded.har: no entry answers
      GET /a
    there are no entries
    ");
}
