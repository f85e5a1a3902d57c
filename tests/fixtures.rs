//! Every fixture, through the generated client: what the caller sees.

#![forbid(unsafe_code)]

mod call;
mod support;

use atlas_restore::replay::Replay;
use call::{Outcome, call};
use support::ReplayServer;

/// One snapshot a fixture, named after it: each request's outcome, what departs from the
/// document, and that the value serializes back to the JSON that came. Over TCP and without,
/// the outcome is the same.
#[test]
fn every_fixture_gives_what_its_snapshot_says() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    insta::glob!("fixtures", "*.har", |path| {
        let outcomes = runtime.block_on(async {
            let server = ReplayServer::start(path).await;
            let outcomes = call::all(&call::client(&server.uri()), path).await;
            server.assert_clean();
            let replay = Replay::from_file(path).expect("a HAR");
            let without_tcp = call::all(&call::replaying(replay.clone()), path).await;
            replay.assert_clean();
            assert_eq!(text(&without_tcp), text(&outcomes), "{}", path.display());
            outcomes
        });
        insta::assert_snapshot!(text(&outcomes));
    });
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
