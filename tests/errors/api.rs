//! What the API says, or should have said.

use std::error::Error as _;
use std::time::Duration;

use atlas_restore::Error;
use serde_json::{Value, json};
use wiremock::ResponseTemplate;

use super::calls::{GROUP, JOB};
use super::{atlas, builder, create, failure, fetched, get_flex, server};

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
async fn a_token_that_a_gateway_repeats_is_not_in_the_error() {
    let token = "eyJhbGciOi.J9/x+y=";
    let answer = failure(
        400,
        "BAD_HEADER",
        &format!("Refused: Bearer {token} ({token})"),
    );
    let server = server(answer).await;
    let atlas = builder(&server).access_token(token).build();
    let error = get_flex(&atlas.expect("a client")).await.expect_err("400");
    insta::assert_snapshot!(error, @"getFlexRestoreJob: the API answered 400 BAD_HEADER: Refused: Bearer [hidden] ([hidden])");
    let failure = error.api_failure().expect("an answer of the API");
    assert_eq!(failure.reason(), Some("Some Reason"));
}

/// Such as `t`, which every second word has.
#[tokio::test]
async fn a_token_made_up_for_a_test_is_not_looked_for_in_the_error() {
    let server = server(failure(404, "RESOURCE_NOT_FOUND", "Cannot find the job.")).await;
    let atlas = builder(&server).access_token("t").build();
    let error = get_flex(&atlas.expect("a client")).await.expect_err("404");
    let failure = error.api_failure().expect("an answer of the API");
    assert_eq!(failure.detail(), Some("Cannot find the job."));
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
