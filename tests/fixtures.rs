//! Every fixture, through the generated client: what the caller sees.

#![forbid(unsafe_code)]

mod call;
mod support;

use std::collections::BTreeSet;
use std::path::Path;

use atlas_restore::operations;
use atlas_restore::replay::Replay;
use call::{CameTo, Outcome, call};
use serde_json::Value;
use support::ReplayServer;

/// What the caller sees of each request of the HAR at `path`: over TCP and without, the same.
async fn outcomes(path: &Path) -> Vec<Outcome> {
    let server = ReplayServer::start(path).await;
    let outcomes = call::all(&call::client(&server.uri()), path).await;
    server.assert_clean();
    let replay = Replay::from_file(path).expect("a HAR");
    let without_tcp = call::all(&call::replaying(replay.clone()), path).await;
    replay.assert_clean();
    assert_eq!(text(&without_tcp), text(&outcomes), "{}", path.display());
    outcomes
}

/// One snapshot a fixture of one outcome, named after it: each request's outcome, what departs
/// from the document, and that the value serializes back to the JSON that came.
#[test]
fn every_fixture_gives_what_its_snapshot_says() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    insta::glob!("fixtures", "*.[0-9]*.har", |path| {
        insta::assert_snapshot!(text(&runtime.block_on(outcomes(path))));
    });
}

fn text(outcomes: &[Outcome]) -> String {
    let outcomes: Vec<_> = outcomes.iter().map(Outcome::to_string).collect();
    outcomes.join("\n\n")
}

/// The entries of the HAR at `path`.
fn entries(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).expect("the fixture is readable");
    let har: Value = serde_json::from_str(&text).expect("a HAR is JSON");
    har["log"]["entries"].as_array().expect("entries").clone()
}

/// `OPERATION.prism.har` is what the client and Prism exchanged: a minimal and a full request,
/// and the example of each documented answer. They are so alike that what is expected follows
/// from the entry: a value or an error response, with its status, that is written back as it
/// came.
#[tokio::test]
async fn every_recorded_answer_is_a_value_or_an_error_response_that_keeps_what_came() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut departures = BTreeSet::new();
    let mut files = 0;
    for file in std::fs::read_dir(folder).expect("the fixtures") {
        let path = file.expect("a fixture").path();
        if !path.to_string_lossy().ends_with(".prism.har") {
            continue;
        }
        files += 1;
        let outcomes = outcomes(&path).await;
        let entries = entries(&path);
        assert_eq!(outcomes.len(), entries.len());
        for (outcome, entry) in outcomes.iter().zip(&entries) {
            let response = &entry["response"];
            let status = response["status"].as_u64().expect("a status");
            let CameTo::Answer(own) = &outcome.came_to else {
                panic!("{}: {outcome}", path.display());
            };
            let place = path.file_name().expect("a name").to_string_lossy();
            departures.extend(own.iter().map(|place_in| format!("{place} {place_in}")));
            let text = outcome.to_string();
            let kind = match status {
                200..300 => "",
                _ => "error response\n",
            };
            let reason = response["statusText"].as_str().expect("a text");
            let head = format!("{kind}{status} {reason}\n");
            assert!(text.starts_with(&head), "{}: {text}", path.display());
            let came = response["content"]["text"].as_str().expect("a text");
            if came.is_empty() {
                continue;
            }
            let body: Value = serde_json::from_str(came).expect("the answers are JSON");
            let end = format!("\n{body:#}");
            assert!(text.ends_with(&end), "{}: {text}", path.display());
            if !kind.is_empty() {
                assert_eq!(body["error"], response["status"], "{}", path.display());
            }
        }
    }
    assert_eq!(files, operations::ALL.len());
    // The document's own examples have 42 there, below the minimum.
    let known = ["oplogTs", "pointInTimeUTCSeconds"].map(|name| {
        let of_jobs = [
            "createServerlessRestoreJob",
            "getServerlessRestoreJob",
            "getServerlessRestoreJobV1",
        ];
        let of_jobs = of_jobs.map(|id| format!("{id}.prism.har /{name}"));
        let of_list = format!("listBackupRestoreJobs.prism.har /results/0/{name}");
        of_jobs.into_iter().chain([of_list])
    });
    let known: BTreeSet<_> = known.into_iter().flatten().collect();
    assert_eq!(departures, known);
}

#[test]
fn every_documented_status_of_every_operation_has_a_fixture() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut seen = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("the fixtures") {
        let path = file.expect("a fixture").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (id, _) = name.split_once('.').expect("OPERATION.STATUS-SLUG.har");
        for entry in entries(&path) {
            let status = entry["response"]["status"].as_u64();
            seen.insert((id.to_owned(), status.expect("a status")));
        }
    }
    let documented = operations::ALL.iter().flat_map(|operation| {
        let statuses = operation.success.iter().chain(operation.errors);
        statuses.map(|status| (operation.id.to_owned(), u64::from(*status)))
    });
    let missing: Vec<_> = documented.filter(|one| !seen.contains(one)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The documents' own request, with its 42s, goes nowhere.
#[tokio::test]
async fn a_request_that_breaks_a_rule_does_not_reach_the_server() {
    let server = wiremock::MockServer::start().await;
    let body = serde_json::json!({
        "deliveryType": "automated",
        "oplogInc": 1,
        "oplogTs": 42,
        "pointInTimeUTCSeconds": 42,
        "snapshotId": "32b6e34b3d91647abb20e7b8",
        "targetClusterName": "string",
        "targetGroupId": "32b6e34b3d91647abb20e7b8",
    });
    let path =
        "/api/atlas/v2/groups/5f3a1b2c4d5e6f7081929394/serverless/Cluster0/backup/restoreJobs";
    let outcome = call(
        &call::client(&server.uri()),
        "createServerlessRestoreJob",
        path,
        &[],
        Some(body),
    )
    .await;
    insta::assert_snapshot!(outcome, @r"
    nothing was sent: /oplogTs is 42; it must be at least 1199145600
    ");
    let received = server
        .received_requests()
        .await
        .expect("requests are recorded");
    assert!(received.is_empty(), "{received:?}");
}
