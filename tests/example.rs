//! The README's example, run as a user runs it.

#![forbid(unsafe_code)]

mod support;

use std::process::Command;

use support::ReplayServer;

/// Runs the example against a server that replays `fixture`, and gives what it prints.
async fn run(fixture: &str) -> String {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    let server = ReplayServer::start(format!("{fixtures}/{fixture}").as_str()).await;
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["run", "--quiet", "--example", "get_job", "--"])
        .args([
            "5f3a1b2c4d5e6f7081929394",
            "Cluster0",
            "650c1d2e3f405162738495a6",
        ])
        .env("ATLAS_BASE_URL", server.uri())
        .env_remove("ATLAS_ACCESS_TOKEN");
    let output = tokio::task::spawn_blocking(move || command.output());
    let output = output.await.expect("no panic").expect("cargo runs");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    String::from_utf8(output.stdout).expect("the example prints UTF-8")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_prints_a_job_and_what_departs_from_the_document() {
    assert_eq!(
        run("getFlexRestoreJob.200-clean.har").await,
        "status: COMPLETED\n"
    );
    assert_eq!(
        run("getFlexRestoreJob.200-unknown-status.har").await,
        "status: \"ROLLING_BACK\", which is unknown\n\
         not as documented: /status is \"ROLLING_BACK\"; \
         it must be one of PENDING, QUEUED, RUNNING, FAILED, COMPLETED\n"
    );
}
