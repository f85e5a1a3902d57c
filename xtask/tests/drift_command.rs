//! `cargo xtask drift` as a command: the accepted list, the exit status, the reports.

#[path = "drift/recorded.rs"]
#[allow(dead_code, reason = "each test file uses its own part")]
mod recorded;

use recorded::{Folder, THING, message, reported};
use serde_json::Value;

#[test]
fn only_new_drift_fails_once_there_is_an_accepted_list() {
    let folder = Folder::new();
    let list = folder.path("lists/known.txt");
    let known = ["--known", list.as_str()];
    folder.write(
        "r/getThing_200_1.http",
        &message(200, THING, r#"{"id":"x","a":1}"#),
    );
    let accept = format!("--accept={list}");
    assert_eq!(reported(&folder, &[&accept]).0, Some(0));
    let accepted = folder.read("lists/known.txt");
    insta::assert_snapshot!(accepted, @r"
    # What recordings do that the document does not say, as accepted. `cargo xtask drift --accept`
    # writes this list; docs/drift.md explains it. `*` stands for any index or key.

    [getThing]
    undeclared-property response /a
    pattern response /id
    ");
    assert_eq!(reported(&folder, &known).0, Some(0));
    assert_eq!(reported(&folder, &[&accept]).0, Some(0));
    assert_eq!(folder.read("lists/known.txt"), accepted, "the same bytes");

    folder.write(
        "r/getThing_200_2.http",
        &message(200, THING, r#"{"id":"00ff","b":1}"#),
    );
    let (status, text) = reported(&folder, &known);
    assert_eq!(status, Some(1));
    insta::assert_snapshot!(text, @r##"
    getThing: 0 of 2 recordings clean
      new undeclared-property response /b: 1 in 1
        getThing_200_2.http at /b: a number, which is not declared

    findings  cases  kind
           2      2  undeclared-property
           1      1  pattern
    recordings: 2, operations: 1, clean: 0, with drift: 2, in another version than the client's: 0
    for the generated client: clean: 1, with departures: 1, undecodable: 0, unknown: 0
    findings: 3, accepted: 2, new: 1, stale: 0, unreadable: 0
    "##);

    folder.remove("r/getThing_200_1.http");
    folder.write(
        "r/getThing_200_2.http",
        &message(200, THING, r#"{"id":"00ff","a":2}"#),
    );
    let (status, text) = reported(&folder, &known);
    assert_eq!(status, Some(0), "{text}");
    let stale = "stale: getThing: pattern response /id: it is accepted, and was not seen";
    assert!(text.contains(stale), "{text}");
    assert_eq!(
        reported(&folder, &[known[0], known[1], "--deny-stale"]).0,
        Some(1)
    );
}

#[test]
fn what_cannot_be_read_fails_the_run_and_is_named() {
    let folder = Folder::new();
    assert_eq!(reported(&folder, &[]).0, Some(2), "nothing was compared");
    folder.write(
        "r/getThing_200_1.http",
        &message(200, THING, r#"{"id":"00ff"}"#),
    );
    assert_eq!(reported(&folder, &[]).0, Some(0));
    folder.write("r/broken.http", "GET /things HTTP/1.1\n\n");
    folder.write("r/broken.har", r#"{"log":{"entries":[{"request":{}}]}}"#);
    folder.write("r/cut.har", r#"{"log":{"ent"#);
    let (status, text) = reported(&folder, &[]);
    assert_eq!(status, Some(1));
    insta::assert_snapshot!(text, @r##"
    unreadable: broken.har#/log/entries/0: its request has no URL
    unreadable: broken.http: its first line is no status line, such as `HTTP/1.1 200 OK`
    unreadable: cut.har: it is not JSON: EOF while parsing a string at line 1 column 12

    recordings: 1, operations: 1, clean: 1, with drift: 0, in another version than the client's: 0
    for the generated client: clean: 1, with departures: 0, undecodable: 0, unknown: 0
    findings: 0, accepted: 0, new: 0, stale: 0, unreadable: 3
    "##);
    folder.write("known.txt", "pattern response /id\n");
    let (status, text) = reported(&folder, &["--known", &folder.path("known.txt")]);
    assert_eq!(status, Some(2));
    assert!(
        text.contains("line 1: `pattern response /id`: it must stand below"),
        "{text}"
    );
    assert_eq!(reported(&folder, &["--known", "no/such.txt"]).0, Some(2));
}

#[test]
fn the_report_for_programs_has_every_finding() {
    let folder = Folder::new();
    folder.write(
        "r/getThing_200_1.http",
        &message(200, THING, r#"{"id":"x"}"#),
    );
    let (status, text) = reported(&folder, &["--format", "json"]);
    assert_eq!(status, Some(1));
    let report: Value = serde_json::from_str(&text).expect("JSON");
    insta::assert_snapshot!(format!("{report:#}"), @r##"
    {
      "client": {
        "clean": 0,
        "departing": 1,
        "invalid": 0,
        "unknown": 0
      },
      "findings": [
        {
          "count": 1,
          "example": {
            "pointer": "/id",
            "recording": "getThing_200_1.http",
            "rule": "must match the pattern ^[0-9a-f]{4}$",
            "value": "\"x\""
          },
          "kind": "pattern",
          "known": false,
          "operation": "getThing",
          "place": "response /id",
          "recordings": 1
        }
      ],
      "format": 1,
      "operations": {
        "getThing": {
          "clean": 0,
          "recordings": 1
        }
      },
      "stale": [],
      "summary": {
        "clean": 0,
        "findings": 1,
        "new": 1,
        "otherVersions": 0,
        "recordings": 1,
        "unanswered": 0
      },
      "unreadable": []
    }
    "##);
}
