//! `cargo xtask fixtures check`: what is said of a HAR that should not be committed.

use std::fs;
use std::path::Path;
use std::process::Command;

use atlas_restore_har::Origin;
use proptest::prelude::*;
use serde_json::{Value, json};
use xtask::diagnostics::Diagnostics;
use xtask::fixtures::provenance::Provenance;
use xtask::fixtures::redaction::Hosts;
use xtask::fixtures::{Checked, check};

/// A HAR that keeps every rule.
fn good() -> Value {
    let body =
        json!({ "id": "00ff", "links": [{ "href": "https://api.things.io/a" }] }).to_string();
    json!({ "log": {
        "version": "1.2",
        "creator": { "name": "atlas-restore fixtures", "version": "1" },
        "entries": [{
            "startedDateTime": "2025-05-04T09:42:00.000Z",
            "time": 0,
            "request": {
                "method": "POST",
                "url": "https://api.things.io/things?a=1&b=c%20d#top",
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": [{ "name": "Accept", "value": "application/json" }],
                "queryString": [{ "name": "a", "value": "1" }, { "name": "b", "value": "c d" }],
                "postData": { "mimeType": "application/json", "text": "{\"name\":\"a\"}" },
                "headersSize": -1,
                "bodySize": 12,
                "_own": { "anything": true },
            },
            "response": {
                "status": 200,
                "statusText": "OK",
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": [{ "name": "Date", "value": "Sun, 04 May 2025 09:42:00 GMT" }],
                "content": { "size": body.len(), "mimeType": "application/json", "text": body },
                "redirectURL": "",
                "headersSize": -1,
                "bodySize": body.len(),
            },
            "cache": { "beforeRequest": null },
            "timings": { "send": 0, "wait": 0.5, "receive": 0, "ssl": -1 },
            "comment": "Made by hand; a thing.",
        }],
    } })
}

const USER: &str = "#[test]\nfn it() { replay(\"tests/thing.har\"); }\n";

/// What is said of a project with one HAR, which a test uses. Whatever is in it is listed as
/// made up.
fn checked(har: &str) -> (Vec<Checked>, Diagnostics) {
    let root = tempfile::tempdir().expect("a folder");
    write(root.path(), "tests/thing.har", har);
    write(root.path(), "tests/thing.rs", USER);
    list_made_up(root.path());
    checked_in(root.path())
}

fn checked_in(root: &Path) -> (Vec<Checked>, Diagnostics) {
    let mut found = Diagnostics::default();
    let hosts = Hosts::of(["https://api.things.io/base"]);
    let outcome = check(root, &hosts, &mut found).expect("the folder is readable");
    (outcome.checked, found)
}

/// Lists every value of the HARs as made up.
fn list_made_up(root: &Path) {
    let outcome = check(root, &Hosts::default(), &mut Diagnostics::default());
    for (file, text) in outcome.expect("the folder is readable").made_up {
        write(root, &file, &text);
    }
}

#[test]
fn a_value_by_hand_is_listed_as_made_up_and_one_that_was_recorded_is_a_placeholder() {
    let root = tempfile::tempdir().expect("a folder");
    let har = good().to_string();
    write(root.path(), "tests/thing.har", &har);
    write(root.path(), "tests/thing.rs", USER);
    list_made_up(root.path());
    assert_eq!(checked_in(root.path()).1.to_string(), "");
    let messages = |found: Diagnostics| {
        let found = found.iter();
        found.map(|found| found.message.clone()).collect::<Vec<_>>()
    };

    write(root.path(), "tests/thing.har", &har.replace("00ff", "slip"));
    assert_eq!(
        messages(checked_in(root.path()).1),
        [
            "\"slip\" is no placeholder and not known to be harmless",
            "tests.made-up.txt lists \"00ff\", which is in no fixture",
        ]
    );

    let mut recorded = good();
    recorded["log"]["creator"]["name"] = json!("atlas-restore");
    recorded["log"]["entries"][0]["comment"] = json!("Recorded from prism 5.14.2 on 2026-11-22.");
    write(root.path(), "tests/thing.har", &recorded.to_string());
    let found = messages(checked_in(root.path()).1);
    let expected = "\"00ff\" is no placeholder and not known to be harmless".to_owned();
    assert!(
        found.contains(&expected),
        "a list is for what is made by hand: {found:?}"
    );

    let redactor = atlas_restore_har::Redactor::with_key(&[7; 32]);
    let mut redacted = redactor.har(&recorded);
    redacted["log"]["comment"] = json!("Recorded from prism 5.14.2 on 2026-11-22.");
    write(root.path(), "tests/thing.har", &redacted.to_string());
    fs::remove_file(root.path().join("tests.made-up.txt")).expect("it is there");
    assert_eq!(checked_in(root.path()).1.to_string(), "");
}

fn write(root: &Path, file: &str, text: &str) {
    let path = root.join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("written");
}

/// What is said of the good HAR with something else at a pointer: the codes, the places and
/// the messages.
fn said(pointer: &str, value: Option<Value>) -> Vec<String> {
    let mut har = good();
    let (holder, name) = pointer.rsplit_once('/').expect("a pointer");
    let holder = har.pointer_mut(holder).expect("it is there");
    match (holder, value) {
        (Value::Object(entries), Some(value)) => drop(entries.insert(name.to_owned(), value)),
        (Value::Object(entries), None) => drop(entries.remove(name).expect("it is there")),
        (Value::Array(items), Some(value)) => {
            items.insert(name.parse().expect("an index"), value);
        }
        (other, _) => panic!("{other} holds nothing"),
    }
    let (_, found) = checked(&format!("{har:#}"));
    let said = found.iter().map(|found| {
        let place = found.place.as_ref().expect("it has a place");
        assert_eq!(place.source.name, "tests/thing.har");
        let pointer = place.pointer.as_deref().expect("it has a pointer");
        format!("{} {pointer}: {}", found.code, found.message)
    });
    said.collect()
}

#[test]
fn a_good_fixture_is_listed_with_its_provenance_and_its_users() {
    let (checked, found) = checked(&good().to_string());
    assert_eq!(found.to_string(), "");
    let expected = Checked {
        file: "tests/thing.har".to_owned(),
        entries: 1,
        provenance: Some(Provenance::Hand),
        users: vec!["tests/thing.rs".to_owned()],
    };
    assert_eq!(checked, [expected]);
}

#[test]
fn what_is_not_har_is_told_with_its_place_its_value_and_the_rule() {
    let request = "/log/entries/0/request";
    let cases = [
        (
            "/log/version",
            Some(json!("1.1")),
            "/log/version: `version` is \"1.1\"; it must be \"1.2\"",
        ),
        (
            "/log/creator",
            None,
            "/log: log has no `creator`, which HAR 1.2 requires",
        ),
        (
            "/log/more",
            Some(json!(1)),
            "/log/more: `more` is no field of log",
        ),
        (
            "/log/comment",
            Some(json!(1)),
            "/log/comment: `comment` is 1; it must be a string",
        ),
        (
            "/log/entries/0/time",
            Some(json!(-0.5)),
            "/log/entries/0/time: `time` is -0.5; it must be at least 0",
        ),
        (
            "/log/entries/0/time",
            Some(json!("0")),
            "/log/entries/0/time: `time` is \"0\"; it must be a number",
        ),
        (
            "/log/entries/0/startedDateTime",
            Some(json!("May 4th")),
            "/log/entries/0/startedDateTime: `startedDateTime` is \"May 4th\"; it must be a date and time such as 2025-05-04T09:42:00Z",
        ),
        (
            "/log/entries/0/cache",
            Some(json!([])),
            "/log/entries/0/cache: `cache` is a list of 0; it must be an object",
        ),
        (
            "/log/entries/0/timings/send",
            Some(json!(-1)),
            "/log/entries/0/timings/send: `send` is -1; it must be at least 0",
        ),
        (
            "/log/entries/0/request/headersSize",
            Some(json!(0.5)),
            "/log/entries/0/request/headersSize: `headersSize` is 0.5; it must be an integer",
        ),
        (
            "/log/entries/0/request/headers/1",
            Some(json!({ "name": "Accept" })),
            "/log/entries/0/request/headers/1: a pair of name and value has no `value`, which HAR 1.2 requires",
        ),
        (
            "/log/entries/0/request/url",
            Some(json!("/things?a=1&b=c%20d")),
            "/log/entries/0/request/url: `url` is \"/things?a=1&b=c%20d\"; it must be an absolute URL of http or https",
        ),
        (
            "/log/entries/0/request/queryString",
            Some(json!([{ "name": "a", "value": "1" }])),
            "/log/entries/0/request/queryString: `queryString` is a list of 1; it must list what the query of `url` says",
        ),
        (
            "/log/entries/0/request/postData/params",
            Some(json!([{ "name": "a" }])),
            "/log/entries/0/request/postData: `postData` is an object; it must have `text` or `params`, and not both",
        ),
        (
            "/log/entries/0/response/content/encoding",
            Some(json!("base64")),
            "/log/entries/0/response/content/text: `text` is \"{\\\"id\\\":\\\"00ff\\\",\\\"links\\\":[{\\\"href\\\":\\\"https://api.things.io/a…; it must be Base64: Invalid symbol 123, offset 0.",
        ),
        (
            "/log/entries/0/response/content/encoding",
            Some(json!("gzip")),
            "/log/entries/0/response/content/encoding: `encoding` is \"gzip\"; it must be \"base64\"",
        ),
        (
            "/log/entries/0/response/content/size",
            Some(json!(1)),
            "/log/entries/0/response/content/size: `size` is 1; it must be 58, the bytes of `text`",
        ),
        (
            "/log/entries/0/response/content/size",
            None,
            "/log/entries/0/response/content: content has no `size`, which HAR 1.2 requires",
        ),
    ];
    for (pointer, value, expected) in cases {
        assert_eq!(
            said(pointer, value),
            [format!("not-har {expected}")],
            "{pointer}"
        );
    }
    assert!(said(&format!("{request}/_mine"), Some(json!(1))).is_empty());
}

/// In each position where a text can stand.
#[test]
fn what_must_not_be_public_is_found_wherever_it_stands() {
    let secrets = [
        "https://cluster0.corp.internal/x",
        "mongodb+srv://u:p@api.things.io/",
        "cluster0-shard-00-00.ab1cd.mongodb.net:27017",
        "10.1.2.3",
        "54.12.13.14:27017",
        "fe80::1",
        "http://[fd00::1]:8080/",
        "jane.doe@corp.io",
        "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
        "mdb_sa_sk_0123456789",
        "AKIAIOSFODNN7REALKEY",
        "-----BEGIN PRIVATE KEY-----",
    ];
    for secret in secrets {
        let nested = json!({ "a": [{ "b": format!("see {secret}, please") }] });
        let nested = nested.to_string();
        // JSON can write any character in another way.
        let escaped = nested.replace('.', "\\u002e").replace("://", ":\\/\\/");
        let encoded = base64(nested.as_bytes());
        let content = |text: &str, encoding: Option<&str>| {
            let size = if encoding.is_some() {
                nested.len()
            } else {
                text.len()
            };
            let mut content = json!({ "size": size, "mimeType": "text/plain", "text": text });
            if let Some(encoding) = encoding {
                content["encoding"] = json!(encoding);
            }
            Some(content)
        };
        let query: String = form_urlencoded::byte_serialize(secret.as_bytes()).collect();
        let cases = [
            ("/log/entries/0/response/content", content(&nested, None)),
            ("/log/entries/0/response/content", content(&escaped, None)),
            (
                "/log/entries/0/response/content",
                content(&encoded, Some("base64")),
            ),
            (
                "/log/entries/0/response/content",
                content(&format!("<a>{secret}</a>"), None),
            ),
            (
                "/log/entries/0/response/headers/0",
                Some(json!({ "name": "Location", "value": secret })),
            ),
            ("/log/entries/0/response/redirectURL", Some(json!(secret))),
            ("/log/entries/0/request/postData/text", Some(json!(nested))),
            ("/log/entries/0/connection", Some(json!(secret))),
            ("/log/entries/0/_own", Some(json!({ "deep": [secret] }))),
            (
                "/log/entries/0/request/headers/0",
                Some(
                    json!({ "name": "Referer", "value": format!("https://api.things.io/?u={query}") }),
                ),
            ),
        ];
        for (pointer, value) in cases {
            let said = said(pointer, value);
            let found = said.iter().any(|said| said.starts_with("not-redacted "));
            assert!(found, "{secret} at {pointer}: {said:?}");
        }
    }
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[test]
fn a_value_whose_name_promises_a_secret_has_to_say_that_it_is_none() {
    let text = |text: &Value| Some(json!(text.to_string()));
    let post = "/log/entries/0/request/postData/text";
    let header = "/log/entries/0/request/headers/0";
    let pair = |name: &str, value: &str| Some(json!({ "name": name, "value": value }));
    let within = "not-redacted /log/entries/0/request/postData/text: the value of";
    assert_eq!(
        said(
            post,
            text(&json!({ "user": { "clientSecret": "hunter2" } }))
        ),
        [format!(
            "{within} \"clientSecret\" must not be in a fixture at /user/clientSecret within the body"
        )]
    );
    assert_eq!(said(header, pair("authorization", "Bearer abc")).len(), 1);
    assert_eq!(said(header, pair("Cookie", "session=abc")).len(), 1);
    assert_eq!(
        said("/log/entries/0/response/cookies/0", pair("s", "abc")).len(),
        1
    );
    for fine in [
        said(
            post,
            text(&json!({ "password": "not-a-real-one", "token": "" })),
        ),
        said(header, pair("Authorization", "Bearer redacted012345678901")),
        said(
            header,
            pair(
                "Referer",
                "http://127.0.0.1:8080/ http://[::1]/ https://a.example/",
            ),
        ),
        said(
            header,
            pair(
                "X-Seen",
                "192.0.2.7, 198.19.2.3, 2001:db8::1, a@example.com, 1.2.3, 09:42:00",
            ),
        ),
    ] {
        assert!(fine.is_empty(), "{fine:?}");
    }
}

#[test]
fn a_fixture_says_where_it_comes_from() {
    // What was recorded is held to be redacted as well, which is not the question here.
    let said = |pointer: &str, value: Option<Value>| -> Vec<String> {
        let said = said(pointer, value).into_iter();
        said.filter(|said| said.starts_with("no-provenance"))
            .collect()
    };
    let comment = "/log/entries/0/comment";
    let creator = "/log/creator/name";
    for unsaid in [
        "",
        "a thing",
        "Made by handicraft",
        "Recorded from prism on 2026-11-22",
        "Recorded from prism 5.14.2 on 2026-13-22.",
    ] {
        let said = said(comment, Some(json!(unsaid)));
        assert_eq!(said.len(), 1, "{unsaid}: {said:?}");
        assert!(
            said[0].starts_with("no-provenance /log/entries/0/comment: "),
            "{said:?}"
        );
    }
    assert_eq!(
        said(comment, None),
        [
            "no-provenance /log/entries/0: this entry does not say where it comes from: it has no `comment`"
        ]
    );
    assert_eq!(
        said(
            comment,
            Some(json!("Recorded from prism 5.14.2 on 2026-11-22."))
        ),
        [
            "no-provenance /log/creator/name: the creator is \"atlas-restore fixtures\"; by its comments it must be \"atlas-restore\""
        ]
    );
    assert_eq!(said(creator, Some(json!("a browser"))).len(), 1);
    let mut har = good();
    har["log"]["creator"]["name"] = json!("atlas-restore");
    har["log"]["comment"] = json!("Recorded from prism 5.14.2 on 2026-11-22; minimal arguments");
    har["log"]["entries"][0]["comment"] = json!("the first");
    let of_provenance = |found: &Diagnostics| {
        let found = found.iter();
        found.filter(|found| found.code == "no-provenance").count()
    };
    let (listed, found) = checked(&har.to_string());
    assert_eq!(of_provenance(&found), 0, "{found}");
    let recorded = Origin::of_comment("Recorded from prism 5.14.2 on 2026-11-22");
    let recorded = Provenance::Recorded(recorded.expect("a server and a day"));
    assert_eq!(listed[0].provenance, Some(recorded));
    har["log"]["entries"][0]["comment"] = json!("Made by hand.");
    let found = checked(&har.to_string()).1;
    assert_eq!(of_provenance(&found), 1, "it is of two kinds: {found}");
}

#[test]
fn a_fixture_that_no_test_names_is_told() {
    let used = |source: &str| {
        let root = tempfile::tempdir().expect("a folder");
        write(root.path(), "tests/thing.some-end.har", &good().to_string());
        write(root.path(), "tests/it.rs", source);
        write(
            root.path(),
            "target/it.rs",
            "const A: &str = \"thing.some-end.har\";",
        );
        let hosts = Hosts::of(["https://api.things.io"]);
        let mut found = Diagnostics::default();
        let _ = check(root.path(), &hosts, &mut found).expect("readable");
        found.iter().all(|found| found.code != "unused-fixture")
    };
    for source in [
        "fn a() { let _ = \"thing.some-end.har\"; }",
        "fn a() { glob!(\"fixtures\", \"thing.*.har\", |path| {}); }",
        "fn a() { name.ends_with(\".some-end.har\"); }",
        "//! ```\n//! replay(\"tests/thing.some-end.har\")?;\n//! ```\n",
    ] {
        assert!(used(source), "{source}");
    }
    for source in [
        "// thing.some-end.har",
        "fn a() { let _ = \"other.har\"; }",
        "fn a() { glob!(\"*.har\"); name.ends_with(\".har\"); }",
        "fn a() { let _ = \"thing.some-end.har\" as what is no Rust \" }",
    ] {
        assert!(!used(source), "{source}");
    }
}

#[test]
fn the_command_names_file_line_pointer_value_and_rule() {
    let root = tempfile::tempdir().expect("a folder");
    let mut har = good();
    har["log"]["entries"][0]["response"]["status"] = json!(-1);
    write(root.path(), "tests/thing.har", &format!("{har:#}\n"));
    write(root.path(), "tests/cut.har", "{\"log\":");
    write(root.path(), "tests/thing.rs", USER);
    list_made_up(root.path());
    let run = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command
            .args(["fixtures", "check", "--list"])
            .arg(root.path());
        command.output().expect("xtask runs")
    };
    let output = run();
    assert_eq!(output.status.code(), Some(1));
    let text = [output.stderr, output.stdout].concat();
    insta::assert_snapshot!(String::from_utf8_lossy(&text), @r#"
    error[unused-fixture]: no test uses the fixture tests/cut.har
     |
     = help: name it in a test, by its file name or by a pattern that tells it from others

    error[not-json]: tests/cut.har is not JSON: EOF while parsing a value at line 1 column 7

    error[not-har]: `status` is -1; it must be at least 0
      --> tests/thing.har:61:21
       |
    61 |           "status": -1,
       |                     ^^
       |
       = at: /log/entries/0/response/status

    tests/cut.har: unknown: unused
    tests/thing.har: unknown: tests/thing.rs
    fixtures: 2, entries: 0, errors: 3
    "#);
    fs::remove_file(root.path().join("tests/cut.har")).expect("it is there");
    let mut har = good();
    // The command knows the hosts of the project's own document.
    let text = har
        .to_string()
        .replace("api.things.io", "cloud.mongodb.com");
    har = serde_json::from_str(&text).expect("JSON");
    let body = har["log"]["entries"][0]["response"]["content"]["text"]
        .as_str()
        .map(str::len);
    har["log"]["entries"][0]["response"]["content"]["size"] = json!(body);
    write(root.path(), "tests/thing.har", &har.to_string());
    list_made_up(root.path());
    let output = run();
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn json_that_is_no_yaml_is_checked_as_well() {
    let mut har = good();
    har["log"]["entries"][0]["comment"] = json!("Made by hand; 😀");
    let text = har.to_string().replace("😀", "\\ud83d\\ude00");
    assert_eq!(checked(&text).1.to_string(), "");
    let text = text.replace("\"time\":0", "\n\t\"time\":-1");
    let said = checked(&text).1;
    let said: Vec<_> = said.iter().map(|found| found.message.clone()).collect();
    assert_eq!(said, ["`time` is -1; it must be at least 0"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_it_panic(text in "\\PC{0,60}", value in "[\\[\\]{}\":,a-z0-9@./\\-]{0,40}") {
        let whole = good().to_string();
        let broken = [
            text.clone(),
            whole.replace("GET", &text),
            whole.replacen("\"OK\"", &value, 1),
            whole.replace("https://api.things.io", &value.replace('"', "")),
        ];
        for har in broken {
            let (listed, _) = checked(&har);
            prop_assert_eq!(listed.len(), 1);
        }
    }
}
