//! `cargo xtask drift`: what is said of recordings that do what the document does not say.

#[path = "drift/recorded.rs"]
#[allow(dead_code, reason = "each test file uses its own part")]
mod recorded;

use proptest::prelude::*;
use recorded::{Folder, THING, exchange, har, keys, message, report};
use serde_json::{Value, json};
use xtask::drift::known::Known;
use xtask::drift::{ClientCount, text};

/// The findings of a response of `getThing` with this body, each with the value that is shown.
fn said(body: &Value) -> Vec<String> {
    let folder = Folder::new();
    folder.write(
        "getThing_200_1.http",
        &message(200, THING, &body.to_string()),
    );
    let report = report(&folder);
    let findings = report.findings.iter().map(|finding| {
        let example = &finding.example;
        let value = example.value.as_deref().unwrap_or("-");
        let kind = finding.key.kind.name();
        format!("{kind} {} {value} {}", example.pointer, example.rule)
    });
    findings.collect()
}

#[test]
fn every_rule_of_a_property_is_told_with_its_place_its_value_and_its_limit() {
    let cases = [
        (
            json!({ "name": "a" }),
            "min-length /name \"a\" must have at least 2 characters",
        ),
        (
            json!({ "name": "abcde" }),
            "max-length /name \"abcde\" must have at most 4 characters",
        ),
        (json!({ "name": 1 }), "type /name 1 must be a string"),
        (json!({ "size": 0 }), "minimum /size 0 must be at least 1"),
        (json!({ "size": 6 }), "maximum /size 6 must be at most 5"),
        (json!({ "size": 1.5 }), "type /size 1.5 must be an integer"),
        (json!({ "size": null }), "null /size null must not be null"),
        (
            json!({ "even": 3 }),
            "multiple-of /even 3 must be a multiple of 2",
        ),
        (json!({ "level": 3 }), "enum /level 3 must be one of 1, 2"),
        (json!({ "share": 0 }), "minimum /share 0 must be above 0"),
        (
            json!({ "share": 0.75 }),
            "maximum /share 0.75 must be at most 0.5",
        ),
        (
            json!({ "ratio": 0.25 }),
            "multiple-of /ratio 0.25 must be a multiple of 0.1",
        ),
        (
            json!({ "state": "GONE" }),
            "enum /state \"GONE\" must be one of NEW, OLD",
        ),
        (
            json!({ "since": "today" }),
            "format /since \"today\" must have the format date-time",
        ),
        (
            json!({ "done": "yes" }),
            "type /done \"yes\" must be a boolean",
        ),
        (
            json!({ "few": [] }),
            "min-items /few an array of 0 must have at least 1 items",
        ),
        (
            json!({ "few": ["a", "b", "c"] }),
            "max-items /few an array of 3 must have at most 2 items",
        ),
        (
            json!({ "few": ["a", "a"] }),
            "unique-items /few an array of 2 must have no two equal items",
        ),
        (
            json!({ "pairs": [{ "a": "b" }, {}] }),
            "min-properties /pairs/1 an object of 0 must have at least 1 properties",
        ),
        (
            json!({ "pairs": [{ "a": "b", "c": "d" }] }),
            "max-properties /pairs/0 an object of 2 must have at most 1 properties",
        ),
        (
            json!({ "sizes": { "a": 1, "b": 2, "c": 3 } }),
            "max-properties /sizes an object of 3 must have at most 2 properties",
        ),
        (json!({ "few": {} }), "type /few an object must be an array"),
        (
            json!({ "few": [null] }),
            "null /few/0 null must not be null",
        ),
        (
            json!({ "sizes": { "a/b": "c" } }),
            "type /sizes/a~1b \"c\" must be an integer",
        ),
        (
            json!({ "free": [] }),
            "type /free an array of 0 must be an object",
        ),
        (
            json!({ "either": 1 }),
            "alternative /either 1 must be one of the alternatives",
        ),
        (
            json!({ "either": { "kind": "x" } }),
            "required /either/radius - is required",
        ),
        (
            json!({ "part": { "kind": "OVAL" } }),
            "enum /part/kind \"OVAL\" must be one of ROUND, SQUARE",
        ),
        (
            json!({ "part": { "kind": "SQUARE", "edge": "1" } }),
            "type /part/edge \"1\" must be an integer",
        ),
        (
            json!({ "part": { "edge": 1 } }),
            "required /part/kind - is required",
        ),
        (
            json!({ "password": "x" }),
            "write-only /password a string is declared for requests only",
        ),
        (
            json!({ "other": { "a": 1 } }),
            "undeclared-property /other an object is not declared",
        ),
        (json!({ "inner": {} }), "required /inner/id - is required"),
    ];
    for (mut body, expected) in cases {
        body["id"] = json!("00ff");
        assert_eq!(said(&body), [expected], "{body}");
    }
}

#[test]
fn what_the_document_allows_is_no_drift() {
    let body = json!({
        "id": "00ff", "name": null, "size": 5, "even": -2, "level": 2, "share": 0.5,
        "ratio": 0.3, "state": "OLD", "since": "2024-01-01T00:00:00.5+01:00", "done": true,
        "few": ["a", "b"], "sizes": { "a": 1 }, "free": { "a": [1] }, "token": "t-1",
        "made": "here", "part": { "kind": "ROUND", "radius": 1 }, "parts": [], "either": false,
        "inner": { "id": "00fe" },
    });
    assert!(said(&body).is_empty(), "{:?}", said(&body));
}

/// A `Thing` holds a secret, so what stands in its place is not shown.
#[test]
fn a_body_of_another_shape_is_one_finding() {
    assert_eq!(said(&json!([])), ["type  - must be an object"]);
    assert_eq!(said(&Value::Null), ["type  - must be an object"]);
}

#[test]
fn secrets_and_what_nobody_declared_are_not_shown() {
    let secret = "s3cr3t";
    let body = json!({ "id": "00ff", "token": secret, "other": secret, "password": secret });
    let folder = Folder::new();
    folder.write(
        "getThing_200_1.http",
        &message(200, THING, &body.to_string()),
    );
    let report = report(&folder);
    assert_eq!(report.findings.len(), 3);
    let json = xtask::drift::json(&report);
    let known = Known::of(report.findings.iter().map(|finding| &finding.key)).to_text();
    for output in [text(&report, true), json, known] {
        assert!(!output.contains(secret), "{output}");
    }
}

/// Two recordings of one place and one of another; nothing that was recorded is in the list.
#[test]
fn findings_are_counted_by_place_with_indices_and_keys_left_out() {
    let folder = Folder::new();
    let parts = |kinds: &[&str]| {
        let parts: Vec<_> = kinds.iter().map(|kind| json!({ "kind": kind })).collect();
        json!({ "id": "00ff", "parts": parts, "sizes": { "mine": "x" } }).to_string()
    };
    folder.write(
        "getThing_200_1.http",
        &message(200, THING, &parts(&["A", "B"])),
    );
    folder.write("getThing_200_2.http", &message(200, THING, &parts(&["C"])));
    let report = report(&folder);
    let counts = report.findings.iter().map(|finding| {
        let (count, recordings) = (finding.count, finding.recordings);
        format!("{}: {count} in {recordings}", finding.key)
    });
    assert_eq!(
        counts.collect::<Vec<_>>(),
        [
            "getThing: type response /sizes/*: 2 in 2",
            "getThing: enum response /parts/*/kind: 3 in 2",
        ]
    );
}

#[test]
fn statuses_media_types_and_bodies_that_are_not_declared_are_told() {
    let folder = Folder::new();
    let thing = r#"{"id":"00ff"}"#;
    folder.write("getThing_202_1.http", &message(202, THING, thing));
    folder.write(
        "getThing_200_1.http",
        &message(200, "application/json", thing),
    );
    folder.write(
        "getThing_200_2.http",
        &format!("HTTP/1.1 200 OK\n\n{thing}"),
    );
    folder.write(
        "getThing_404_1.http",
        &message(404, "text/html", "<p>no</p>"),
    );
    folder.write(
        "deleteThing_204_1.http",
        &message(204, "text/plain", "gone"),
    );
    folder.write(
        "deleteThing_409_1.http",
        &message(409, "application/json", r#"{"detail":""}"#),
    );
    folder.write(
        "createThing_503_1.http",
        &message(503, "application/json", "{}"),
    );
    folder.write(
        "getLog_200_1.http",
        &message(200, "application/gzip", "\u{1f}"),
    );
    folder.write(
        "getGhost_200_1.http",
        &message(200, "application/json", "{}"),
    );
    assert_eq!(
        keys(&report(&folder)),
        [
            "createThing: required error /detail",
            "deleteThing: undeclared-body response 204",
            "deleteThing: min-length error /detail",
            "getGhost: unknown-operation ",
            "getThing: undeclared-status status 202",
            "getThing: undeclared-media-type media-type 200 (none)",
            "getThing: undeclared-media-type media-type 200 application/json",
            "getThing: undeclared-media-type media-type 404 text/html",
            "getThing: not-json error",
        ]
    );
}

/// As an older version says it; the client, which has the newest one's types, departs.
#[test]
fn a_response_in_an_older_version_is_judged_by_that_version() {
    let folder = Folder::new();
    let old = THING.replace("2024", "2023");
    folder.write(
        "getThing_200_1.http",
        &message(200, &old, r#"{"title":"abc"}"#),
    );
    folder.write(
        "getThing_200_2.http",
        &message(200, &old, r#"{"title":"abcd"}"#),
    );
    folder.write(
        "getThing_200_3.http",
        &message(200, THING, r#"{"id":"00ff"}"#),
    );
    let report = report(&folder);
    assert_eq!(keys(&report), ["getThing: max-length response /title"]);
    assert_eq!((report.all.clean, report.other_versions), (2, 2));
    let client = ClientCount {
        clean: 1,
        departing: 2,
        ..ClientCount::default()
    };
    assert_eq!(report.client, client);
}

#[test]
fn an_index_says_which_operation_a_message_answers() {
    let folder = Folder::new();
    folder.write(
        "b/one.http",
        &message(200, THING, r#"{"id":"x"}"#).replace('\n', "\r\n"),
    );
    folder.write("b/two.http", &message(404, "application/json", "{}"));
    folder.write(
        "b/index.tsv",
        "operationId\tfile\tmethod\tpath\nnew\tone.http\tget\t/things/{id}\n\
         deleteThing\ttwo.http\t\t\n\ngetLog\tgone.http\n",
    );
    let report = report(&folder);
    assert_eq!(
        keys(&report),
        [
            "deleteThing: required error /detail",
            "getThing: pattern response /id"
        ]
    );
    let [gone] = report.unreadable.as_slice() else {
        panic!("{:?}", report.unreadable);
    };
    assert_eq!(gone.file, "b/gone.http");
    assert_eq!(report.findings[1].example.recording, "b/one.http");
}

#[test]
fn entries_of_a_har_are_found_by_method_and_path() {
    let folder = Folder::new();
    let bad = json!({ "id": 1 });
    let entries = [
        exchange(
            "GET",
            "https://things.example/base/things/00ff?limit=2#top",
            200,
            &bad,
        ),
        exchange("GET", "http://127.0.0.1:8080/base/things/new", 200, &bad),
        exchange("GET", "http://127.0.0.1:8080/things/new", 200, &bad),
        exchange(
            "DELETE",
            "https://things.example/base/things/00ff",
            404,
            &bad,
        ),
        exchange(
            "PATCH",
            "https://things.example/base/things/8a1b9c/lid",
            200,
            &bad,
        ),
        exchange("GET", "https://things.example/base/things/00ff", 0, &bad),
    ];
    folder.write("session.har", &har(&entries));
    let report = report(&folder);
    assert_eq!(
        keys(&report),
        [
            "PATCH /base/things/*/lid: unknown-operation ",
            "deleteThing: undeclared-property error /id",
            "deleteThing: required error /detail",
            "getNewThing: type response /id",
            "getThing: undeclared-media-type media-type 200 application/json",
            "getThing: type response /id",
        ]
    );
    assert_eq!((report.all.recordings, report.unanswered), (5, 1));
    let example = &report.findings[5].example;
    assert_eq!(example.recording, "session.har#/log/entries/0");
}

#[test]
fn a_request_that_the_server_took_is_judged_and_one_that_it_refused_is_not() {
    let folder = Folder::new();
    let thing = json!({ "id": "00ff" });
    let sent = json!({ "id": "00ff", "made": "there", "color": "red", "password": 1 });
    let post = |status: u16, answer: &Value| {
        let mut entry = exchange("POST", "https://h/base/things", status, answer);
        let text = sent.to_string();
        entry["request"]["postData"] = json!({ "mimeType": "application/json", "text": text });
        entry
    };
    let url = "https://h/things/0%30zz?limit=9&fields=name&fields=color&page=2";
    let mut get = exchange("GET", url, 200, &thing);
    get["response"]["content"]["mimeType"] = json!(THING);
    get["request"]
        .as_object_mut()
        .expect("an object")
        .remove("queryString");
    let entries = [
        post(201, &thing),
        post(400, &json!({ "detail": "no" })),
        get,
    ];
    folder.write("session.har", &har(&entries));
    let report = report(&folder);
    assert_eq!(
        keys(&report),
        [
            "createThing: undeclared-property request /color",
            "createThing: read-only request /made",
            "createThing: type request /password",
            "getThing: undeclared-parameter query page",
            "getThing: enum query fields",
            "getThing: pattern path id",
            "getThing: maximum query limit",
        ]
    );
    assert!(report.findings.iter().all(|finding| finding.count == 1));
}

#[test]
fn a_list_is_read_as_it_was_written() {
    let lines = "[b]\npattern response /x y\n\n# remark\n[a]\nunknown-operation\n";
    let known = Known::parse(lines).expect("a list");
    assert_eq!(Known::parse(&known.to_text()), Ok(known.clone()));
    assert_eq!(known.len(), 2);
    for (text, rule) in [
        (
            "pattern /x",
            "line 1: `pattern /x`: it must stand below an `[operation]`",
        ),
        ("[a", "line 1: `[a`: it must end with `]`"),
        (
            "[a]\nwrong /x",
            "line 2: `wrong /x`: it must begin with a kind",
        ),
        (
            "[a]\nnull /x\nnull /x",
            "line 3: `null /x`: it must stand here once",
        ),
    ] {
        let error = Known::parse(text).expect_err(text);
        assert_eq!(error.to_string(), rule);
    }
}

#[test]
fn names_that_a_server_makes_up_forge_no_lines_of_the_list() {
    let folder = Folder::new();
    let body = json!({ "id": "00ff", "a\n[getLog]\nnull": 1 }).to_string();
    folder.write("getThing_200_1.http", &message(200, THING, &body));
    let report = report(&folder);
    let known = Known::of(report.findings.iter().map(|finding| &finding.key));
    assert_eq!(Known::parse(&known.to_text()), Ok(known.clone()));
    assert!(known.contains(&report.findings[0].key));
    assert!(!text(&report, true).contains("\n[getLog]"));
}

/// A message that breaks off anywhere, and bodies that are no JSON.
#[test]
fn whatever_is_left_of_a_message_is_a_recording_or_named() {
    let whole = message(200, THING, r#"{"id":"00ff","name":"äöü"}"#).into_bytes();
    let folder = Folder::new();
    for end in 0..whole.len() {
        folder.write_bytes(&format!("getThing_200_{end}.http"), &whole[..end]);
    }
    let report = report(&folder);
    assert_eq!(report.all.recordings + report.unreadable.len(), whole.len());
    assert_eq!(report.all.clean, 0, "what breaks off is never clean");
    let gzip = [message(200, THING, "").as_bytes(), &[0x1f, 0x8b, 8, 0]].concat();
    let html = message(200, THING, "<html>");
    let latin = [message(200, THING, "{\"id\":\"").as_bytes(), &[0xe4]].concat();
    for (body, what) in [
        (gzip, "gzip, 4 bytes, at line 1, column 1"),
        (
            html.into_bytes(),
            "HTML or XML, 6 bytes, at line 1, column 1",
        ),
        (latin, "not UTF-8, 8 bytes, at line 1, column 8"),
    ] {
        let folder = Folder::new();
        folder.write_bytes("getThing_200_1.http", &body);
        let report = recorded::report(&folder);
        assert_eq!(keys(&report), ["getThing: not-json response"]);
        assert_eq!(report.findings[0].example.value.as_deref(), Some(what));
    }
}

#[test]
fn values_as_deep_as_json_may_be_are_looked_through() {
    let mut deep = json!({ "id": "bad!" });
    for _ in 0..120 {
        deep = json!({ "id": "00ff", "inner": deep });
    }
    let said = said(&deep);
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("pattern /inner/inner/"), "{said:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_it_panic(raw: Vec<u8>, text in "(HTTP/1.1 200 OK\n)?\\PC{0,80}", json in "[\\[\\]{}\":,a-z0-9]{0,80}") {
        let folder = Folder::new();
        folder.write_bytes("getThing_200_1.http", &raw);
        folder.write("getThing_200_2.http", &text);
        folder.write("getThing_200_3.http", &message(200, THING, &json));
        folder.write_bytes("one.har", &raw);
        folder.write("two.har", &format!("{{\"log\":{{\"entries\":[{json}]}}}}"));
        folder.write_bytes("index.tsv", &raw);
        let report = report(&folder);
        prop_assert!(report.all.recordings + report.unreadable.len() >= 5);
    }
}
