//! Every fixture, through the generated client: what the caller sees.

#![forbid(unsafe_code)]

mod call;
mod support;

use atlas_restore::replay::Replay;
use atlas_restore::{Atlas, RetryPolicy};
use call::{Outcome, call};
use support::ReplayServer;

/// One snapshot a fixture, named after it: each request's outcome, what departs from the
/// document, and that the value serializes back to the JSON that came.
#[test]
fn every_fixture_gives_what_its_snapshot_says() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    insta::glob!("fixtures", "*.har", |path| {
        let outcomes = runtime.block_on(async {
            let server = ReplayServer::start(path).await;
            let outcomes = call::all(&call::client(&server.uri()), path).await;
            server.assert_clean();
            outcomes
        });
        insta::assert_snapshot!(text(&outcomes));
    });
}

/// The transport that replays and the server that replays give the caller the same.
#[test]
fn every_fixture_gives_the_same_without_tcp() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    let mut fixtures = 0;
    insta::glob!("fixtures", "*.har", |path| {
        fixtures += 1;
        runtime.block_on(async {
            let server = ReplayServer::start(path).await;
            let over_tcp = call::all(&call::client(&server.uri()), path).await;
            let replay = Replay::from_file(path).expect("a HAR");
            let atlas = Atlas::builder()
                .transport(replay.clone())
                .retry(RetryPolicy::none())
                .build();
            let atlas = atlas.expect("the defaults are usable");
            let within = call::all(atlas.client(), path).await;
            replay.assert_clean();
            assert_eq!(text(&within), text(&over_tcp), "{}", path.display());
        });
    });
    assert!(fixtures > 50, "{fixtures}");
}

fn text(outcomes: &[Outcome]) -> String {
    let outcomes: Vec<_> = outcomes.iter().map(Outcome::to_string).collect();
    outcomes.join("\n\n")
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
