//! The proxy as a command: what the program is told, what it costs, how it ends.

#![cfg(target_os = "linux")]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use super::{entries, log, upstream};

fn record(base_url: &str, out: &Path, command: &[&str]) -> Command {
    let mut record = Command::new(env!("CARGO_BIN_EXE_recording-proxy"));
    record
        .args(["--base-url", base_url, "--out"])
        .arg(out)
        .arg("--")
        .args(command);
    record
}

fn run(base_url: &str, out: &Path, command: &[&str]) -> Output {
    record(base_url, out, command).output().expect("it runs")
}

/// The most memory that a process has had, in megabytes.
fn peak(process: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.id()));
    let status = status.expect("the process runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
    kilobytes
        .and_then(|text| text.trim().parse::<u64>().ok())
        .expect("a number")
        / 1024
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_megabytes_go_by_in_both_directions_and_stay_nowhere() {
    const LENGTH: usize = 100 << 20;
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("session.har");
    // A program that says where the proxy is, and waits.
    let program = ["sh", "-c", "echo $MONGODB_ATLAS_BASE_URL; cat"];
    let mut process = record(&upstream::start().await, &out, &program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut base_url = String::new();
    let mut lines = BufReader::new(process.stdout.take().expect("its output"));
    lines.read_line(&mut base_url).expect("a line");
    let base_url = base_url.trim();
    let before = peak(&process);
    let http = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client");
    let mut answer = http
        .get(format!("{base_url}/zeros/{LENGTH}"))
        .send()
        .await
        .expect("it answers");
    let mut length = 0;
    while let Some(chunk) = answer.chunk().await.expect("a chunk") {
        length += chunk.len();
    }
    assert_eq!(length, LENGTH);
    let sent = http
        .post(format!("{base_url}/count/1"))
        .body(vec![0; LENGTH]);
    let answer = sent
        .send()
        .await
        .expect("it answers")
        .text()
        .await
        .expect("a text");
    assert_eq!(answer, format!("{{\"totalCount\":{LENGTH}}}"));
    let more = peak(&process) - before;
    assert!(more < 24, "it took {more} MB more");
    drop(process.stdin.take());
    assert!(process.wait().expect("it ends").success());
    let log = log(&out);
    let notes = [
        &entries(&log)[0]["response"]["content"]["comment"],
        &entries(&log)[1]["request"]["postData"]["comment"],
    ];
    let expected =
        "The body was not kept: 67108864 bytes or more, but not twice that of it went by.";
    assert_eq!(notes, [expected, expected]);
}

#[test]
fn the_exit_code_is_that_of_the_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("session.har");
    for (program, code) in [("exit 0", 0), ("exit 7", 7), ("kill -9 $$", 137)] {
        let output = run("http://127.0.0.1:9", &out, &["sh", "-c", program]);
        assert_eq!(output.status.code(), Some(code), "{program}");
        assert_eq!(entries(&log(&out)).len(), 0);
    }
    let left = std::fs::read_dir(folder.path())
        .expect("the folder")
        .count();
    assert_eq!(left, 1, "nothing else remains");
}

#[test]
fn the_program_is_told_where_the_proxy_is_and_to_use_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("session.har");
    let program = [
        "sh",
        "-c",
        "echo $MONGODB_ATLAS_BASE_URL $NO_PROXY $no_proxy",
    ];
    let output = record("https://cloud.mongodb.com/", &out, &program)
        .env("NO_PROXY", "a.example")
        .env_remove("no_proxy")
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let (url, rest) = told.trim().split_once(' ').expect("a URL");
    assert!(url.starts_with("http://127.0.0.1:"), "{told}");
    assert_eq!(rest, "a.example,127.0.0.1 127.0.0.1");
    let expected = format!(
        "recording {url} for https://cloud.mongodb.com\nrecorded {}\n",
        out.display()
    );
    assert_eq!(said, expected);
}

#[test]
fn what_cannot_be_is_an_error_that_says_where() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("session.har");
    let nowhere = folder.path().join("no/such.har");
    let refused = |base_url: &str, out: &Path, program: &str| {
        let output = run(base_url, out, &[program]);
        assert_eq!(output.status.code(), Some(1));
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        text.lines().last().expect("a message").to_owned()
    };
    let url = "http://127.0.0.1:9";
    let message = refused("cloud.mongodb.com", &out, "true");
    assert!(
        message.starts_with("error: --base-url: it is no URL"),
        "{message}"
    );
    let message = refused("https://a:hunter2@cloud.mongodb.com", &out, "true");
    assert_eq!(
        message,
        "error: --base-url: it carries credentials, which are the program's to send"
    );
    let message = refused("ftp://cloud.mongodb.com", &out, "true");
    assert!(
        message.ends_with("its scheme is neither http nor https"),
        "{message}"
    );
    let message = refused(url, &nowhere, "true");
    assert!(
        message.starts_with(&format!("error: --out {}: ", nowhere.display())),
        "{message}"
    );
    let message = refused(url, &out, "no-such-program");
    assert!(
        message.starts_with("error: cannot run \"no-such-program\": "),
        "{message}"
    );
}
