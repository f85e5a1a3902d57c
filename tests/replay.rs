//! What the replay server answers, and what it says when it does not.

#![forbid(unsafe_code)]

mod support;

use har::v1_2::{Content, Entries, Headers, Log, PostData, QueryString, Request, Response};
use har::{Har, Spec};
use insta::assert_snapshot;

use reqwest::{Client, Method, RequestBuilder};
use support::ReplayServer;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
const JSON: &str = "application/json";

fn header(name: &str, value: &str) -> Headers {
    let (name, value) = (name.into(), value.into());
    Headers {
        name,
        value,
        comment: None,
    }
}

/// An entry that answers `GET url` with an empty object.
fn get(url: &str) -> Entries {
    let query = url::Url::parse(url).expect("tests use valid URLs");
    let query_string = query.query_pairs().into_owned().map(|(name, value)| {
        let comment = None;
        QueryString {
            name,
            value,
            comment,
        }
    });
    Entries {
        request: Request {
            method: "GET".into(),
            url: url.into(),
            headers: vec![header("Accept", JSON)],
            query_string: query_string.collect(),
            ..Request::default()
        },
        response: Response {
            status: 200,
            headers: vec![header("Content-Type", JSON)],
            content: Content {
                text: Some("{}".into()),
                ..Content::default()
            },
            ..Response::default()
        },
        ..Entries::default()
    }
}

/// An entry that waits for a JSON body.
fn post(url: &str, body: &str) -> Entries {
    let mut entry = get(url);
    entry.request.method = "POST".into();
    entry.request.headers.push(header("Content-Type", JSON));
    entry.request.post_data = Some(PostData {
        mime_type: JSON.into(),
        text: Some(body.into()),
        ..PostData::default()
    });
    entry
}

fn har(entries: Vec<Entries>) -> Har {
    let log = Spec::V1_2(Log {
        entries,
        ..Log::default()
    });
    Har { log }
}

/// The request of an entry, addressed to a server.
fn request(server: &ReplayServer, entry: &Entries) -> RequestBuilder {
    let method: Method = entry.request.method.parse().expect("a method");
    let (_, target) = entry.request.url.split_once("://").expect("a URL");
    let target = &target[target.find('/').unwrap_or(target.len())..];
    let mut request = Client::new().request(method, server.uri() + target);
    for header in &entry.request.headers {
        request = request.header(&header.name, &header.value);
    }
    if let Some(text) = entry
        .request
        .post_data
        .as_ref()
        .and_then(|data| data.text.clone())
    {
        request = request.body(text);
    }
    request
}

/// Replays one entry, sends the request of another, and gives the text of the refusal.
async fn refusal(expected: Entries, sent: &Entries) -> String {
    let server = ReplayServer::start(&har(vec![expected])).await;
    let response = request(&server, sent).send().await.expect("an answer");
    assert_eq!(response.status(), 599);
    let answer = response.text().await.expect("a text");
    let report = server.finish().expect_err("a mismatch").to_string();
    assert!(
        report.starts_with(&answer),
        "the report has what was answered"
    );
    answer
}

#[tokio::test]
async fn every_fixture_answers_its_own_requests() {
    let mut files: Vec<_> = std::fs::read_dir(FIXTURES)
        .expect("the fixtures")
        .map(|file| file.expect("a fixture").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "har"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    for path in files {
        let Spec::V1_2(log) = har::from_path(&path).expect("a HAR").log else {
            panic!("{} is not HAR 1.2", path.display());
        };
        let server = ReplayServer::start(&path).await;
        for entry in &log.entries {
            let answer = request(&server, entry).send().await.expect("an answer");
            assert_eq!(i64::from(answer.status().as_u16()), entry.response.status);
            // Those of a connection (RFC 9110, section 7.6.1) are each server's own.
            let of_connection = ["connection", "keep-alive"];
            let headers = entry.response.headers.iter();
            for header in headers.filter(|one| !of_connection.contains(&one.name.as_str())) {
                assert_eq!(answer.headers()[&header.name], header.value.as_str());
            }
            let body = answer.bytes().await.expect("a body");
            assert_eq!(body.len() as i64, entry.response.content.size);
            if entry.response.content.encoding.is_none() {
                assert_eq!(
                    Some(&*body),
                    entry.response.content.text.as_deref().map(str::as_bytes)
                );
            }
        }
        server.assert_clean();
    }
}

#[tokio::test]
async fn names_the_path_as_sent() {
    let expected = get("https://example.com/a%2Fb");
    assert_snapshot!(refusal(expected, &get("https://example.com/a/b")).await, @r"
    the HAR: no entry answers
      GET /a/b
    nearest is entry 1 of 1; what differs:
      path
        expected /a%2Fb
        got      /a/b
    ");
}

#[tokio::test]
async fn names_a_query_that_differs_in_more_than_order() {
    let expected = || get("https://example.com/a?page=2&tag=x&tag=y");
    let same = get("https://example.com/a?tag=y&tag=x&page=%32");
    let server = ReplayServer::start(&har(vec![expected()])).await;
    let answer = request(&server, &same).send().await.expect("an answer");
    assert_eq!(answer.status(), 200);
    let sent = get("https://example.com/a?page=2&tag=x");
    assert_snapshot!(refusal(expected(), &sent).await, @r"
    the HAR: no entry answers
      GET /a
    nearest is entry 1 of 1; what differs:
      query
        expected page=2 tag=x tag=y
        got      page=2 tag=x
    ");
}

#[tokio::test]
async fn names_the_method_and_media_types() {
    let mut sent = post("https://example.com/a", "{}");
    sent.request.method = "PUT".into();
    sent.request.headers = vec![header("Content-Type", "text/plain")];
    assert_snapshot!(refusal(post("https://example.com/a", "{}"), &sent).await, @r"
    the HAR: no entry answers
      PUT /a
    nearest is entry 1 of 1; what differs:
      method
        expected POST
        got      PUT
      header accept
        expected application/json
        got      */*
      header content-type
        expected application/json
        got      text/plain
    ");
}

#[tokio::test]
async fn names_an_api_version_header() {
    let mut sent = get("https://example.com/a");
    sent.request.headers.push(header("api-version", "1.0.0"));
    assert_snapshot!(refusal(get("https://example.com/a"), &sent).await, @r"
    the HAR: no entry answers
      GET /a
    nearest is entry 1 of 1; what differs:
      header api-version
        expected (none)
        got      1.0.0
    ");
}

#[tokio::test]
async fn names_the_places_in_a_json_body() {
    let expected = post(
        "https://example.com/a",
        r#"{"a/b":1,"list":[1,2],"same":true}"#,
    );
    let sent = post(
        "https://example.com/a",
        r#"{"same":true,"list":[1],"a/b":"1","new":null}"#,
    );
    assert_snapshot!(refusal(expected, &sent).await, @r#"
    the HAR: no entry answers
      POST /a
    nearest is entry 1 of 1; what differs:
      body at /a~1b
        expected 1
        got      "1"
      body at /list/1
        expected 2
        got      (absent)
      body at /new
        expected (absent)
        got      null
    "#);
}

#[tokio::test]
async fn names_a_body_that_is_missing_or_no_json() {
    let expected = || post("https://example.com/a", "{}");
    assert_snapshot!(refusal(expected(), &post("https://example.com/a", "")).await, @r"
    the HAR: no entry answers
      POST /a
    nearest is entry 1 of 1; what differs:
      body
        expected {}
        got      (empty)
    ");
    assert_snapshot!(refusal(expected(), &post("https://example.com/a", "{")).await, @r"
    the HAR: no entry answers
      POST /a
    nearest is entry 1 of 1; what differs:
      body
        expected {}
        got      {
    ");
}

#[tokio::test]
async fn takes_the_nearest_of_several_and_lists_the_unused() {
    let mut near = get("https://example.com/near?q=1");
    near.comment = Some("Made by hand.".into());
    let far = get("https://example.com/far");
    let server = ReplayServer::start(&har(vec![far, near])).await;
    let sent = get("https://example.com/near?q=2");
    request(&server, &sent).send().await.expect("an answer");
    assert_snapshot!(server.finish().expect_err("a mismatch"), @r"
    the HAR: no entry answers
      GET /near
    nearest is entry 2 of 2 (Made by hand.); what differs:
      query
        expected q=1
        got      q=2

    the HAR: entry 1 of 2 was not used
      GET /far

    the HAR: entry 2 of 2 (Made by hand.) was not used
      GET /near
    ");
}

#[tokio::test]
async fn replays_equal_requests_in_order_and_no_more_than_recorded() {
    let (mut first, second) = (get("https://example.com/a"), get("https://example.com/a"));
    first.response.status = 202;
    let server = ReplayServer::start(&har(vec![first, second])).await;
    let mut statuses = Vec::new();
    for _ in 0..3 {
        let sent = request(&server, &get("https://example.com/a"));
        statuses.push(sent.send().await.expect("an answer").status().as_u16());
    }
    assert_eq!(statuses, [202, 200, 599]);
    assert_snapshot!(server.finish().expect_err("one too many"), @r"
    the HAR: no entry answers
      GET /a
    2 entries are for this request, but were used before; the last is entry 2 of 2
    ");
}

#[tokio::test]
async fn dropping_the_server_fails_the_test() {
    let dropped = tokio::spawn(async {
        ReplayServer::start(&har(vec![get("https://example.com/a")])).await;
    });
    let panic = dropped.await.expect_err("a panic").into_panic();
    assert_snapshot!(panic.downcast_ref::<String>().expect("a text"), @r"
    the HAR: entry 1 of 1 was not used
      GET /a
    ");
}

#[tokio::test]
async fn refuses_what_it_cannot_replay() {
    let refused = async |change: fn(&mut Entries)| {
        let mut entry = get("https://example.com/a");
        change(&mut entry);
        let error = ReplayServer::try_start(&har(vec![entry])).await;
        error.expect_err("it cannot be replayed").to_string()
    };
    assert_snapshot!(refused(|entry| entry.request.url = "/a".into()).await, @r#"the HAR: entry 1: request url "/a": relative URL without a base"#);
    assert_snapshot!(refused(|entry| entry.request.url.push_str("?q=1")).await, @"the HAR: entry 1: queryString and the query of the request url differ");
    assert_snapshot!(refused(|entry| entry.response.status = 0).await, @"the HAR: entry 1: 0 is not the status of a response");
    assert_snapshot!(refused(|entry| entry.response.headers[0].name = "a b".into()).await, @r#"the HAR: entry 1: header "a b": invalid HTTP header name"#);
    assert_snapshot!(refused(|entry| entry.response.content.encoding = Some("base64".into())).await, @"the HAR: entry 1: body is not Base64: Invalid symbol 123, offset 0.");
    let missing = ReplayServer::try_start("no-such.har").await;
    assert_snapshot!(missing.expect_err("there is no such file"), @"no-such.har: No such file or directory (os error 2)");
}
