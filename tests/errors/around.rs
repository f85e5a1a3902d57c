//! Envelopes, metadata, raw requests, and settings.

use atlas_restore::{Atlas, Error, Method, ResponseMetadata, Sent, TransportError};
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use super::calls::{self, GROUP, JOB};
use super::{Failing, atlas, builder, get_flex, server};

#[test]
fn a_service_account_in_a_test_without_a_network_is_refused() {
    let builder = Atlas::builder().service_account("id", "secret");
    let error = builder
        .transport(Failing(|| TransportError::new("nowhere")))
        .build()
        .expect_err("a contradiction");
    assert!(matches!(
        error,
        atlas_restore::BuildError::TokenWithoutTransport
    ));
}

#[tokio::test]
async fn an_envelope_is_taken_off_and_its_status_counts() {
    let job = json!({"id": JOB, "deliveryType": "automated"});
    let body = json!({"status": 201, "content": job});
    let server = server(ResponseTemplate::new(200).set_body_json(body)).await;
    let atlas = atlas(&server);
    let created = calls::create_serverless(&atlas)
        .envelope(true)
        .send()
        .await
        .expect("a job");
    assert_eq!(created.status().as_u16(), 201);
    assert_eq!(
        created.id.get().map(ToString::to_string).as_deref(),
        Some(JOB)
    );
    assert!(created.unknown().is_empty());
}

#[tokio::test]
async fn an_error_in_an_envelope_is_an_error_whatever_the_status_line_says() {
    let body = json!({"status": 404, "content": {"error": 404, "errorCode": "RESOURCE_NOT_FOUND"}});
    let server = server(ResponseTemplate::new(200).set_body_json(body)).await;
    let atlas = atlas(&server);
    let error = calls::get_flex(&atlas)
        .envelope(true)
        .send()
        .await
        .expect_err("404");
    assert!(Error::from(error).is_error_code("RESOURCE_NOT_FOUND"));
}

#[tokio::test]
async fn what_was_not_asked_for_in_an_envelope_is_left_as_it_is() {
    let body = json!({"status": 404, "content": {}});
    let server = server(ResponseTemplate::new(200).set_body_json(body)).await;
    let atlas = atlas(&server);
    let job = calls::get_flex(&atlas)
        .send()
        .await
        .expect("a job, of a kind");
    assert_eq!(job.status().as_u16(), 200);
    assert!(job.violations().next().is_some());
}

#[tokio::test]
async fn what_is_beside_a_value_is_within_reach() {
    let answer = ResponseTemplate::new(200)
        .set_body_json(json!({"id": JOB}))
        .insert_header("ratelimit-limit", "1200")
        .insert_header("ratelimit-remaining", "1199")
        .insert_header("sunset", "Thu, 1 Jul 2027 00:00:00 GMT")
        .insert_header("deprecation", "Mon, 5 Aug 2024 00:00:00 GMT");
    let server = server(answer).await;
    let atlas = atlas(&server);
    let job = calls::get_flex(&atlas)
        .pretty(true)
        .send()
        .await
        .expect("a job");
    let metadata = job.metadata();
    assert_eq!(metadata.rate_limit(), Some(1200));
    assert_eq!(metadata.rate_limit_remaining(), Some(1199));
    let day = |date: Option<chrono::DateTime<chrono::Utc>>| {
        date.map(|date| date.date_naive().to_string())
    };
    assert_eq!(day(metadata.sunset()).as_deref(), Some("2027-07-01"));
    assert_eq!(
        day(metadata.deprecated_since()).as_deref(),
        Some("2024-08-05")
    );
    assert_eq!(job.operation().id, "getFlexRestoreJob");
    assert_eq!(job.url().query(), Some("pretty=true"));
}

#[tokio::test]
async fn what_the_document_does_not_have_is_sent_raw() {
    let server = MockServer::start().await;
    Mock::given(matchers::method("POST"))
        .and(matchers::path("/api/atlas/v2/groups"))
        .and(matchers::query_param("projectOwnerId", "a b"))
        .and(matchers::header(
            "accept",
            "application/vnd.atlas.2023-01-01+json",
        ))
        .and(matchers::header(
            "content-type",
            "application/vnd.atlas.2023-01-01+json",
        ))
        .and(matchers::body_json(json!({"name": "new"})))
        .respond_with(ResponseTemplate::new(201).set_body_json(json!({"id": GROUP})))
        .mount(&server)
        .await;
    let request = atlas(&server)
        .raw(Method::POST, "/api/atlas/v2/groups")
        .version("2023-01-01")
        .query("projectOwnerId", &"a b")
        .json(&json!({"name": "new"}))
        .expect("JSON")
        .send()
        .await
        .expect("a project");
    assert_eq!(
        (request.status().as_u16(), &request["id"]),
        (201, &json!(GROUP))
    );
}

#[tokio::test]
async fn a_raw_answer_without_a_body_is_null() {
    let server = server(ResponseTemplate::new(204)).await;
    let answer = atlas(&server)
        .raw(Method::DELETE, "/api/atlas/v2/x")
        .send()
        .await;
    assert_eq!(*answer.expect("204 is a success"), Value::Null);
}

#[tokio::test]
async fn a_raw_request_that_would_leave_the_host_is_not_sent() {
    let atlas = Atlas::builder().build().expect("the defaults are usable");
    for path in [
        "@evil.example/",
        "evil.example",
        "",
        "https://evil.example/",
    ] {
        let error = atlas.raw(Method::GET, path).send().await.expect_err(path);
        assert!(
            matches!(&error, Error::Transport(none) if none.sent() == Sent::No),
            "{error:?}"
        );
    }
    let error = atlas
        .raw(Method::CONNECT, "/x")
        .send()
        .await
        .expect_err("no such method");
    assert!(error.to_string().contains("CONNECT"), "{error}");
}

#[tokio::test]
async fn requests_name_the_crate_or_what_the_caller_says() {
    for (agent, expected) in [
        (None, concat!("atlas-restore/", env!("CARGO_PKG_VERSION"))),
        (Some("nightly/1"), "nightly/1"),
    ] {
        let server = MockServer::start().await;
        Mock::given(matchers::header("user-agent", expected))
            .respond_with(ResponseTemplate::new(200).set_body_json(json!({"id": JOB})))
            .expect(1)
            .mount(&server)
            .await;
        let mut builder = builder(&server);
        if let Some(agent) = agent {
            builder = builder.user_agent(agent);
        }
        get_flex(&builder.build().expect("loopback"))
            .await
            .expect("a job");
    }
}

#[test]
fn a_setting_that_the_callers_own_client_would_ignore_is_an_error() {
    let own = reqwest::Client::new();
    let builder = Atlas::builder().http_client(own).user_agent("x");
    let error = builder.build().expect_err("a contradiction");
    insta::assert_snapshot!(error, @"user_agent is a setting of the HTTP client: set it there, or give no http_client");
}
