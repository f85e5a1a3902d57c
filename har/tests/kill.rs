//! A process that records and is killed leaves a HAR that can be read, and no secret anywhere.

#![forbid(unsafe_code)]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use atlas_restore_har::{Recorder, check};
use http::{HeaderMap, Method, StatusCode, Version};
use serde_json::{Value, json};

/// Tells the process that it is the one to be killed, and where to record.
const CHILD: &str = "ATLAS_RESTORE_RECORD_UNTIL_KILLED";

const SECRET: &str = "hunter2hunter2";

/// Records exchanges of up to some hundred kilobytes, and says so of each that is recorded.
fn record_until_killed(path: &str) {
    let recorder = Recorder::create(path).expect("a file");
    let mut headers = HeaderMap::new();
    headers.insert(
        "authorization",
        format!("Bearer {SECRET}").parse().expect("a value"),
    );
    for turn in 1_usize.. {
        let url = format!("https://cloud.mongodb.com/api/atlas/v2/groups/{SECRET}");
        let exchange = recorder.begin(&Method::GET, &url, Version::HTTP_11, &headers);
        if turn % 5 == 0 {
            exchange.failed(true);
        } else {
            exchange.sent(b"");
            let answer = exchange.answered(StatusCode::OK, Version::HTTP_11, &HeaderMap::new());
            let body = json!({
                "name": SECRET,
                "totalCount": turn,
                "restoredDocuments": vec![turn; turn % 7 * 300],
            });
            answer.received(body.to_string().as_bytes());
        }
        println!("recorded {turn}");
    }
}

/// The numbers of the entries in the HAR at `path`.
fn recorded(path: &Path) -> Vec<u64> {
    let bytes = std::fs::read(path).expect("the recording is there");
    let har: Value = serde_json::from_slice(&bytes).expect("the recording is a HAR");
    assert_eq!(check(&har), [], "it is redacted");
    let entries = har["log"]["entries"].as_array().expect("entries");
    let body = |entry: &Value| -> Value {
        let text = entry["response"]["content"]["text"]
            .as_str()
            .expect("a body");
        serde_json::from_str(text).expect("whole JSON")
    };
    let numbers = entries
        .iter()
        .map(|entry| body(entry)["totalCount"].as_u64().expect("a number"));
    numbers.collect()
}

#[test]
fn a_killed_process_leaves_a_har_with_all_that_was_recorded() {
    if let Ok(path) = std::env::var(CHILD) {
        return record_until_killed(&path);
    }
    let folder = tempfile::tempdir().expect("a folder");
    for round in 0..24 {
        let path = folder.path().join(format!("{round}.har"));
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args([
                "--exact",
                "a_killed_process_leaves_a_har_with_all_that_was_recorded",
            ])
            .arg("--nocapture")
            .env(CHILD, &path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        // Somewhere within the recording of an exchange: as many are recorded as rounds were.
        let reached = format!("recorded {}", round + 1);
        let reached = lines.find(|line| line.as_ref().is_ok_and(|line| line.ends_with(&reached)));
        assert!(reached.is_some(), "it records");
        std::thread::sleep(Duration::from_micros(211 * round));
        child.kill().expect("it is killed");
        child.wait().expect("it is dead");
        let said = lines.map_while(Result::ok).filter_map(|line| {
            let number = line.strip_prefix("recorded ")?;
            number.parse::<u64>().ok()
        });
        let last = said.last().unwrap_or(round + 1);
        let found = recorded(&path);
        let all: Vec<_> = (1..=last).filter(|turn| turn % 5 != 0).collect();
        assert_eq!(
            found[..all.len()],
            all,
            "round {round}: what it said is there"
        );
        assert!(found.len() <= all.len() + 1, "round {round}");
    }
    for file in std::fs::read_dir(folder.path()).expect("the folder") {
        let bytes = std::fs::read(file.expect("a file").path()).expect("its bytes");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(SECRET), "a secret is in what is left behind");
    }
}
