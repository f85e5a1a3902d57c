//! The example `credentials`, run as a user runs it.

use std::process::{Command, Output};

use crate::auth::{DigestServer, TokenServer};
use crate::{CLIENT_ID, CLIENT_SECRET, ID};

/// Runs the example with these variables and no others that it reads.
async fn run(uri: &str, variables: [(&str, &str); 2], file: Option<&str>) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["run", "--quiet", "--example", "credentials", "--", ID, "a"])
        .args(file);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("MONGODB_ATLAS_") {
            command.env_remove(name);
        }
    }
    command.env("MONGODB_ATLAS_BASE_URL", uri).envs(variables);
    let output = tokio::task::spawn_blocking(move || command.output());
    output.await.expect("no panic").expect("cargo runs")
}

fn printed(output: Output) -> String {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    String::from_utf8(output.stdout).expect("the example prints UTF-8")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_account_lists_the_jobs_and_leaves_no_token_or_keeps_it_in_a_file() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let variables = [
        ("MONGODB_ATLAS_CLIENT_ID", CLIENT_ID),
        ("MONGODB_ATLAS_CLIENT_SECRET", CLIENT_SECRET),
    ];
    let expected = "as the service account mdb_sa_id_1\n0 jobs\n";
    assert_eq!(printed(run(server.uri(), variables, None).await), expected);
    assert_eq!(server.revoked(), ["t0ken-1"]);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("token.json");
    let file = file.to_str().expect("it is Unicode");
    for _ in 0..2 {
        let output = run(server.uri(), variables, Some(file)).await;
        assert_eq!(printed(output), expected);
    }
    assert_eq!((server.token_calls(), server.revoked().len()), (2, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_api_key_lists_the_jobs_and_a_wrong_one_says_so() {
    let server = DigestServer::start("publ1c", "hunter2").await;
    let variables = |private| {
        [
            ("MONGODB_ATLAS_PUBLIC_API_KEY", "publ1c"),
            ("MONGODB_ATLAS_PRIVATE_API_KEY", private),
        ]
    };
    let output = run(server.uri(), variables("hunter2"), None).await;
    assert_eq!(printed(output), "as the API key publ1c\n0 jobs\n");
    let output = run(server.uri(), variables("hunter2-wr0ng"), None).await;
    let stdout = String::from_utf8_lossy(&output.stdout);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(
        stdout.ends_with("the credentials were not accepted\n"),
        "{stdout}"
    );
    assert!(
        stderr.contains("401") && !stderr.contains("hunter2"),
        "{stderr}"
    );
}
