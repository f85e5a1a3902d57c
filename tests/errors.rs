//! What a caller is told where a call gives no value, and what is beside a value.

#![forbid(unsafe_code)]

use std::error::Error as _;
use std::time::Duration;

use atlas_restore::requests::{
    DiskBackupSnapshotRestoreJobRequest, ServerlessBackupRestoreJobRequest,
};
use atlas_restore::responses::ApiError;
use atlas_restore::{
    Atlas, BoxFuture, Builder, Error, Method, Operation, ResponseMetadata, RetryPolicy, Sent,
    Transport, TransportError,
};
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

const GROUP: &str = "5f3a1b2c4d5e6f7081929394";
const JOB: &str = "650c1d2e3f405162738495a6";

async fn server(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(matchers::any())
        .respond_with(answer)
        .mount(&server)
        .await;
    server
}

fn builder(server: &MockServer) -> Builder {
    Atlas::builder()
        .base_url(server.uri())
        .retry(RetryPolicy::none())
}

fn atlas(server: &MockServer) -> Atlas {
    builder(server).build().expect("loopback is allowed")
}

fn failure(status: u16, code: &str, detail: &str) -> ResponseTemplate {
    ResponseTemplate::new(status).set_body_json(json!({
        "error": status, "errorCode": code, "detail": detail, "reason": "Some Reason",
        "parameters": ["backupRestores-305"],
    }))
}

async fn get_flex(atlas: &Atlas) -> Result<(), Error> {
    let get = atlas
        .get_flex_restore_job()
        .group_id(GROUP)
        .name("Cluster0");
    get.restore_job_id(JOB).send().await?;
    Ok(())
}

async fn create(atlas: &Atlas) -> Result<(), Error> {
    let body = json!({"deliveryType": "download", "snapshotId": JOB});
    let body = DiskBackupSnapshotRestoreJobRequest::try_from(body).expect("a request");
    let create = atlas
        .create_backup_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    create.body(body).send().await?;
    Ok(())
}

/// The error of fetching a flex job from a server that answers so.
async fn fetched(answer: ResponseTemplate) -> Error {
    let server = server(answer).await;
    get_flex(&atlas(&server))
        .await
        .expect_err("the server fails")
}

#[tokio::test]
async fn an_error_of_the_api_has_all_that_it_said() {
    let answer = failure(404, "RESOURCE_NOT_FOUND", "Cannot find the job.");
    let error = fetched(answer.insert_header("x-request-id", "abc")).await;
    insta::assert_snapshot!(error, @"getFlexRestoreJob: the API answered 404 RESOURCE_NOT_FOUND: Cannot find the job.");
    assert!(error.is_error_code("RESOURCE_NOT_FOUND"));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    assert!(!error.is_retryable() && !error.is_outcome_unknown());
    let failure = error.api_failure().expect("an answer of the API");
    assert_eq!(failure.operation().id, "getFlexRestoreJob");
    assert_eq!(failure.detail(), Some("Cannot find the job."));
    assert_eq!(failure.reason(), Some("Some Reason"));
    assert_eq!(failure.metadata().request_id(), Some("abc"));
    assert_eq!(failure.body().and_then(|body| body.error.get()), Some(&404));
    let bytes: Value = serde_json::from_slice(failure.bytes()).expect("JSON");
    assert_eq!(bytes["parameters"], json!(["backupRestores-305"]));
}

#[tokio::test]
async fn users_that_are_known_to_be_lost_get_a_hint() {
    let detail = "IP address 192.0.2.1 is not allowed to access this resource.";
    let error = fetched(failure(403, "IP_ADDRESS_NOT_ON_ACCESS_LIST", detail)).await;
    insta::assert_snapshot!(error, @"getFlexRestoreJob: the API answered 403 IP_ADDRESS_NOT_ON_ACCESS_LIST: IP address 192.0.2.1 is not allowed to access this resource. (hint: this is about the API access list of the key or service account (in its own settings), not about the project's IP access list)");

    let code = "CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API";
    let error = fetched(failure(400, code, "Not a flex cluster.")).await;
    insta::assert_snapshot!(error, @"getFlexRestoreJob: the API answered 400 CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API: Not a flex cluster. (hint: the deployment is no flex cluster: call the operation for dedicated clusters, such as listBackupRestoreJobs)");

    let error = fetched(failure(403, "USER_UNAUTHORIZED", "No.")).await;
    insta::assert_snapshot!(error, @"getFlexRestoreJob: the API answered 403 USER_UNAUTHORIZED: No. (hint: the operation needs one of the roles: Project Read Only)");
}

#[tokio::test]
#[allow(deprecated, reason = "the hint is about that")]
async fn an_operation_past_its_sunset_names_its_successor() {
    let server = server(failure(404, "RESOURCE_NOT_FOUND", "Gone.")).await;
    let atlas = atlas(&server);
    let get = atlas
        .get_serverless_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    let error: Error = get
        .restore_job_id(JOB)
        .send()
        .await
        .expect_err("404")
        .into();
    insta::assert_snapshot!(error, @"getServerlessRestoreJob: the API answered 404 RESOURCE_NOT_FOUND: Gone. (hint: the operation was sunset on 2026-01-22; use getFlexRestoreJob instead)");
}

#[tokio::test]
async fn the_credentials_being_refused_is_told_from_other_errors() {
    let error = fetched(failure(401, "NOT_ORG_GROUP_CREATOR", "No.")).await;
    assert!(matches!(error, Error::Unauthorized(_)), "{error:?}");
    assert!(error.is_authentication());
}

/// Such as a refusal of the caller's address, which has a hint of its own.
#[tokio::test]
async fn a_401_without_a_challenge_is_the_apis_own_error_also_to_an_api_key() {
    let detail = "IP address 192.0.2.1 is not allowed.";
    let server = server(failure(401, "IP_ADDRESS_NOT_ON_ACCESS_LIST", detail)).await;
    let atlas = builder(&server).api_key("public", "private").build();
    let error = get_flex(&atlas.expect("loopback")).await.expect_err("401");
    assert!(
        error.is_error_code("IP_ADDRESS_NOT_ON_ACCESS_LIST"),
        "{error}"
    );
    assert!(error.to_string().contains("(hint: "), "{error}");
}

#[tokio::test]
async fn a_pause_beyond_the_clock_is_no_panic() {
    for pause in [
        "18446744073709551615",
        "9223372036854775807",
        "10000000000000000000",
    ] {
        let answer = failure(429, "RATE_LIMITED", "Later.").insert_header("retry-after", pause);
        let server = server(answer).await;
        let atlas = Atlas::builder()
            .base_url(server.uri())
            .build()
            .expect("loopback");
        let error = get_flex(&atlas).await.expect_err("429");
        assert!(matches!(error, Error::RateLimited(_)), "{error:?}");
    }
}

/// The whole of what `send` gives says it, also to those who never make an `Error` of it.
#[tokio::test]
async fn a_create_whose_answer_is_lost_says_so_in_every_form_of_its_error() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        use tokio::io::AsyncReadExt;
        let (mut stream, _) = listener.accept().await.expect("a connection");
        let mut request = [0; 4096];
        let length = stream.read(&mut request).await.expect("a request");
        assert!(length > 0);
    });
    let builder = Atlas::builder().base_url(format!("http://{address}"));
    let atlas = builder.build().expect("loopback is allowed");
    let body = json!({"deliveryType": "download", "snapshotId": JOB});
    let body = DiskBackupSnapshotRestoreJobRequest::try_from(body).expect("a request");
    let create = atlas
        .create_backup_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    let error = create.body(body).send().await.expect_err("no answer");
    let advice = "list what is there with listBackupRestoreJobs and compare";
    assert!(error.to_string().contains(advice), "{error}");
    let error = Error::from(error);
    assert!(error.to_string().contains(advice), "{error}");
    assert!(error.may_have_acted() && error.is_outcome_unknown());
}

#[tokio::test]
async fn a_create_that_was_carried_out_is_not_to_be_sent_again_whatever_came_back() {
    let pages = [
        ResponseTemplate::new(200).set_body_raw("<html></html>", "text/html"),
        ResponseTemplate::new(204),
        ResponseTemplate::new(200).set_body_json(json!([])),
        ResponseTemplate::new(200).set_body_raw(vec![b' '; 2000], "application/json"),
    ];
    for page in pages {
        let server = server(page).await;
        let atlas = builder(&server).max_response_bytes(1000).build();
        let error = create(&atlas.expect("loopback")).await.expect_err("no job");
        assert!(error.may_have_acted() && !error.is_retryable(), "{error:?}");
        assert!(
            error.to_string().contains("do not send it again"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn what_cannot_be_sent_is_not_worth_trying_again() {
    let atlas = Atlas::builder().build().expect("the defaults are usable");
    let error = atlas
        .raw(Method::GET, "no-slash")
        .send()
        .await
        .expect_err("no slash");
    assert!(!error.is_retryable(), "{error}");
    insta::assert_snapshot!(error, @r#"nothing was sent: the request cannot be made: the path "no-slash" does not begin with a slash"#);
}

/// A transport that fails as this makes it.
#[derive(Debug)]
struct Failing(fn() -> TransportError);

impl Transport for Failing {
    fn execute<'a>(
        &'a self,
        _: reqwest::Request,
        _: &'static Operation,
    ) -> BoxFuture<'a, Result<reqwest::Response, TransportError>> {
        Box::pin(async { Err(self.0()) })
    }
}

#[tokio::test]
async fn what_the_http_client_cannot_make_was_not_sent() {
    let atlas = Atlas::builder().transport(Failing(|| {
        let request = reqwest::Client::new().get("http://[").build();
        request.expect_err("no URL").into()
    }));
    let atlas = atlas.build().expect("an Atlas");
    let error = create(&atlas).await.expect_err("no URL");
    let Error::Transport(none) = &error else {
        panic!("{error:?}");
    };
    assert_eq!((none.sent(), none.attempts()), (Sent::No, 1));
    assert!(!error.is_retryable() && !error.is_outcome_unknown());
}

/// Of a failure that says nothing, nobody knows whether the request arrived.
#[tokio::test]
async fn a_create_after_which_a_transport_of_ones_own_fails_may_have_arrived() {
    let atlas = Atlas::builder().transport(Failing(|| TransportError::new("out of order")));
    let atlas = atlas.build().expect("an Atlas");
    let error = create(&atlas).await.expect_err("out of order");
    let Error::Transport(none) = &error else {
        panic!("{error:?}");
    };
    assert_eq!((none.sent(), none.attempts()), (Sent::Unknown, 1));
    assert!(error.is_outcome_unknown(), "{error}");
}

#[tokio::test]
async fn a_body_that_cannot_be_sent_again_is_an_error_and_no_panic() {
    let server = server(ResponseTemplate::new(200)).await;
    let atlas = atlas(&server);
    let url = server.uri().parse().expect("a URL");
    let mut request = reqwest::Request::new(Method::POST, url);
    let body = http_body_util::Full::<bytes::Bytes>::from("{}");
    *request.body_mut() = Some(reqwest::Body::wrap(body));
    let operation = &atlas_restore::operations::CREATE_FLEX_RESTORE_JOB;
    let got = atlas.client().execute::<(), ApiError>(request, operation);
    let error = Error::from(got.await.expect_err("a stream"));
    insta::assert_snapshot!(error, @"createFlexRestoreJob: nothing was sent: the request cannot be made: its body is a stream, which cannot be sent again");
    let seen = server.received_requests().await.expect("a record");
    assert!(seen.is_empty(), "{seen:?}");
}

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
async fn a_rate_limit_says_when_to_come_back() {
    let answer = failure(429, "RATE_LIMITED", "Too many.").insert_header("retry-after", "17");
    let error = fetched(answer).await;
    assert!(matches!(error, Error::RateLimited(_)), "{error:?}");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(17)));
    assert!(error.is_retryable());
}

#[tokio::test]
async fn a_page_of_a_proxy_is_an_error_of_the_api_with_its_bytes() {
    let page = "<html><body>Bad Gateway</body></html>";
    let answer = ResponseTemplate::new(502).set_body_raw(page, "text/html");
    let error = fetched(answer).await;
    insta::assert_snapshot!(error, @"getFlexRestoreJob: the API answered 502 Bad Gateway with a body of 37 bytes and text/html media type");
    let failure = error.api_failure().expect("an answer");
    assert_eq!(
        (failure.bytes(), failure.body().is_none()),
        (page.as_bytes(), true)
    );
    assert!(error.is_retryable(), "a fetch does nothing twice");
    assert!(
        error.source().is_some(),
        "why it is no error of the document"
    );
}

#[tokio::test]
async fn a_success_that_cannot_be_decoded_keeps_its_bytes() {
    let answer = ResponseTemplate::new(200).set_body_raw("<html></html>", "text/html");
    let error = fetched(answer).await;
    insta::assert_snapshot!(error, @"getFlexRestoreJob: the server answered 200 OK with a body of 13 bytes that cannot be decoded: it is not JSON: expected value at line 1 column 1");
    let Error::Undecodable(response) = &error else {
        panic!("{error:?}");
    };
    assert_eq!(&response.body[..], b"<html></html>");
}

#[tokio::test]
async fn a_create_that_may_have_acted_says_so_and_what_to_do() {
    let server = server(failure(500, "UNEXPECTED_ERROR", "Oops.")).await;
    let error = create(&atlas(&server)).await.expect_err("500");
    insta::assert_snapshot!(error, @"createBackupRestoreJob: the API answered 500 UNEXPECTED_ERROR: Oops.; whether it took effect is not known: list what is there with listBackupRestoreJobs and compare, before sending it again");
    assert!(error.is_outcome_unknown() && !error.is_retryable());

    let error = fetched(failure(500, "UNEXPECTED_ERROR", "Oops.")).await;
    assert!(!error.is_outcome_unknown(), "a fetch changes nothing");
}

#[tokio::test]
async fn an_address_where_nobody_listens_is_known_to_have_got_nothing() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let builder = Atlas::builder().base_url(format!("http://127.0.0.1:{port}"));
    let atlas = builder
        .retry(RetryPolicy::none())
        .build()
        .expect("loopback");
    let error = create(&atlas).await.expect_err("nobody listens");
    let Error::Transport(none) = &error else {
        panic!("{error:?}");
    };
    assert_eq!((none.sent(), none.attempts()), (Sent::No, 1));
    assert!(error.is_retryable() && !error.is_outcome_unknown());
    assert!(
        error
            .to_string()
            .starts_with("createBackupRestoreJob: nothing was sent: "),
        "{error}"
    );
}

#[tokio::test]
async fn a_violation_is_the_error_and_names_the_parameter() {
    let error: Error = Atlas::builder()
        .build()
        .expect("the defaults are usable")
        .get_flex_restore_job()
        .group_id("NOT-AN-ID")
        .send()
        .await
        .expect_err("no id")
        .into();
    insta::assert_snapshot!(error, @r#"nothing was sent: groupId is "NOT-AN-ID"; it must match the pattern ^([a-f0-9]{24})$"#);
    assert!(error.source().is_some());
}

#[tokio::test]
#[allow(deprecated, reason = "the envelope is the same for all")]
async fn an_envelope_is_taken_off_and_its_status_counts() {
    let job = json!({"id": JOB, "deliveryType": "automated"});
    let body = json!({"status": 201, "content": job});
    let server = server(ResponseTemplate::new(200).set_body_json(body)).await;
    let atlas = atlas(&server);
    let body = json!({
        "deliveryType": "automated", "snapshotId": JOB, "targetClusterName": "staging",
        "targetGroupId": GROUP,
    });
    let body = ServerlessBackupRestoreJobRequest::try_from(body).expect("a request");
    let create = atlas
        .create_serverless_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    let created = create
        .body(body)
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
    let get = atlas
        .get_flex_restore_job()
        .group_id(GROUP)
        .name("Cluster0");
    let error = get
        .restore_job_id(JOB)
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
    let get = atlas
        .get_flex_restore_job()
        .group_id(GROUP)
        .name("Cluster0");
    let job = get
        .restore_job_id(JOB)
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
    let get = atlas
        .get_flex_restore_job()
        .group_id(GROUP)
        .name("Cluster0");
    let job = get
        .restore_job_id(JOB)
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
