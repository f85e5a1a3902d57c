//! The names and behaviour that code outside of the project relies on.

#![forbid(unsafe_code)]

use std::sync::{Arc, Mutex};

use atlas_restore::api::support::Call;
use atlas_restore::scalars::{
    ClusterName, DeploymentItemName, DownloadUrl, EpochSeconds, FlexRestoreStatus, ItemsPerPage,
    ObjectId, OplogDateTime, OplogIncrement, PageNumber, PrivateEndpointId,
};
use atlas_restore::{
    Atlas, BoxFuture, CallError, Client, Field, Operation, Rule, Transport, TransportError,
    Violation, operations, requests,
};

const ID: &str = "32b6e34b3d91647abb20e7b8";

#[test]
fn patterns_have_unicode_semantics() {
    for name in ["Cluster0", "日本語クラスタ", "a_b.c(d),e:f&g@h+i'j-k"] {
        assert_eq!(
            DeploymentItemName::try_from(name).map(String::from),
            Ok(name.to_owned())
        );
    }
    let sixty_four = "語".repeat(64);
    assert!(DeploymentItemName::try_from(sixty_four.as_str()).is_ok());
    for name in ["a b", "{", "", &"語".repeat(65)] {
        let violation = DeploymentItemName::try_from(name).expect_err(name);
        assert!(matches!(violation.rule(), Rule::Pattern(_)), "{violation}");
    }
}

#[test]
fn patterns_are_anchored_where_the_document_anchors_them() {
    assert!(ObjectId::try_from(ID).is_ok());
    for text in [
        "",
        &ID[1..],
        &ID.to_uppercase(),
        &format!("{ID}\n"),
        &format!("x{ID}"),
    ] {
        assert!(ObjectId::try_from(text).is_err(), "{text:?}");
    }
    assert!("a-b".parse::<ClusterName>().is_ok());
    assert!("-a".parse::<ClusterName>().is_err());
    assert!(PrivateEndpointId::try_from("vpce-3bf78b0ddee411ba1").is_ok());
    assert!(PrivateEndpointId::try_from("vpce-3bf78b0ddee411ba").is_err());
}

#[test]
fn bounds_are_exact_and_joined_with_the_range_of_the_format() {
    assert_eq!(
        (EpochSeconds::MIN, EpochSeconds::MAX),
        (1_199_145_600, 2_147_483_647)
    );
    assert_eq!(
        (OplogIncrement::MIN, OplogIncrement::MAX),
        (1, 2_147_483_647)
    );
    assert_eq!((ItemsPerPage::MIN, ItemsPerPage::MAX), (1, 500));
    assert_eq!(PageNumber::MIN, 1);
    let rule = |result: Result<_, Violation>| result.map(EpochSeconds::get).map_err(|v| v.rule());
    assert_eq!(
        rule(EpochSeconds::try_from(1_199_145_600_i64)),
        Ok(1_199_145_600)
    );
    assert_eq!(
        rule(EpochSeconds::try_from(1_199_145_599_i64)),
        Err(Rule::Minimum(1_199_145_600))
    );
    let rule = |value: i64| OplogIncrement::try_from(value).expect_err("refused").rule();
    assert_eq!(rule(4_000_000_000), Rule::Maximum(2_147_483_647));
    assert_eq!(rule(0), Rule::Minimum(1));
    assert_eq!(rule(i64::MIN), Rule::Minimum(1));
}

#[test]
fn a_violation_reads_as_a_sentence() {
    let violation = OplogIncrement::try_from(0_i64)
        .expect_err("refused")
        .at("oplogInc");
    assert_eq!(
        violation.to_string(),
        "oplogInc is 0; it must be at least 1"
    );
    let violation = ObjectId::try_from("x".repeat(100)).expect_err("refused");
    assert_eq!(
        violation.to_string(),
        format!(
            "the value is \"{}…; it must match the pattern ^([a-f0-9]{{24}})$",
            "x".repeat(63)
        )
    );
}

#[test]
fn scalars_are_read_strictly_outside_of_responses() {
    assert!(serde_json::from_str::<ObjectId>(&format!("\"{ID}\"")).is_ok());
    let error = serde_json::from_str::<ItemsPerPage>("501").expect_err("refused");
    assert!(error.to_string().contains("must be at most 500"), "{error}");
    let error = serde_json::from_str::<FlexRestoreStatus>("\"DONE\"").expect_err("refused");
    assert!(
        error.to_string().contains("must be one of PENDING"),
        "{error}"
    );
}

#[test]
fn a_field_tells_its_four_states_apart() {
    let field = |json: &str| serde_json::from_str::<Field<OplogIncrement>>(json).expect("decodes");
    assert_eq!(Field::<OplogIncrement>::default(), Field::Absent);
    assert_eq!(field("null"), Field::Null);
    assert_eq!(field("7").get().map(|value| value.get()), Some(7));
    assert!(field("7").require().is_ok());
    let violating = field("0");
    assert_eq!(violating.get(), None);
    assert_eq!(violating.raw(), Some(&serde_json::json!(0)));
    assert_eq!(
        violating.violation().map(Violation::rule),
        Some(Rule::Minimum(1))
    );
    assert_eq!(
        violating.require().map_err(|v| v.rule()),
        Err(Rule::Minimum(1))
    );
    assert_eq!(
        field("null").require().map_err(|v| v.rule()),
        Err(Rule::NotNull)
    );
    for json in [
        "1.0",
        "\"7\"",
        "[7]",
        "{}",
        "true",
        "1.5",
        "18446744073709551615",
    ] {
        assert_eq!(
            serde_json::to_string(&field(json)).expect("it serializes"),
            json
        );
        assert!(field(json).violation().is_some(), "{json}");
    }
}

#[test]
fn a_pre_signed_url_is_never_shown() {
    let secret = "https://example.invalid/?signature=hunter2";
    let url = DownloadUrl::try_from(secret).expect("any text");
    assert_eq!(url.as_str(), secret);
    assert_eq!(format!("{url:?}"), "DownloadUrl([sensitive])");
    let downloads = serde_json::json!({ "deliveryUrl": secret });
    let json = serde_json::json!({
        "deliveryUrl": [secret, { "url": secret }],
        // Where a list is declared, and within what the document does not know.
        "privateDownloadDeliveryUrls": downloads,
        "components": [{ "privateDownloadDeliveryUrls": [[secret]] }],
        "elsewhere": downloads,
    });
    let job: atlas_restore::responses::DiskBackupSnapshotRestoreJob =
        serde_json::from_value(json).expect("it decodes");
    let shown = format!("{job:?} {:?}", job.violations().collect::<Vec<_>>());
    assert!(!shown.contains("hunter2"), "{shown}");
}

/// Keeps what it is handed and answers nothing.
#[derive(Clone, Debug, Default)]
struct Seen(Arc<Mutex<Vec<(&'static str, reqwest::Request)>>>);

impl Transport for Seen {
    fn execute<'a>(
        &'a self,
        request: reqwest::Request,
        operation: &'static Operation,
    ) -> BoxFuture<'a, Result<reqwest::Response, TransportError>> {
        let mut seen = self
            .0
            .lock()
            .expect("no test panics while it holds the lock");
        seen.push((operation.id, request));
        Box::pin(async { Err(TransportError::new("not connected")) })
    }
}

#[tokio::test]
async fn the_transport_is_handed_the_request_and_its_operation() {
    let seen = Seen::default();
    let client = Client::with_transport("https://cloud.example/", seen.clone());
    let call = client
        .list_backup_restore_jobs()
        .group_id(ID)
        .cluster_name("Cluster0");
    let result = call.items_per_page(500).include_count(false).send().await;
    assert!(matches!(result, Err(CallError::Communication(_))));
    let seen = seen
        .0
        .lock()
        .expect("no test panics while it holds the lock");
    let [(id, request)] = seen.as_slice() else {
        panic!("one request, not {seen:?}")
    };
    assert_eq!(*id, "listBackupRestoreJobs");
    assert_eq!(
        request.url().as_str(),
        format!(
            "https://cloud.example/api/atlas/v2/groups/{ID}/clusters/Cluster0/backup/restoreJobs\
             ?includeCount=false&itemsPerPage=500"
        )
    );
    let headers: Vec<_> = request
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str(), value))
        .collect();
    assert_eq!(headers.len(), 1, "{headers:?}");
    assert_eq!(
        request.headers()["accept"],
        "application/vnd.atlas.2023-01-01+json"
    );
}

/// Some documents write what an operation asks for into its path.
#[tokio::test]
async fn a_path_with_a_query_of_its_own_keeps_it_beside_the_parameters() {
    for (template, parameter, sent) in [
        ("/jobs?kind=a", None, "/jobs?kind=a"),
        ("/jobs?kind=a", Some("9"), "/jobs?kind=a&size=9"),
        ("/jobs#list", Some("9"), "/jobs?size=9"),
        ("/jobs?kind={kind}", None, "/jobs?kind=%3F%23"),
    ] {
        let mut operation = Operation::undeclared(reqwest::Method::GET, true);
        operation.path = template;
        let operation: &'static Operation = Box::leak(Box::new(operation));
        let seen = Seen::default();
        let client = Client::with_transport("https://cloud.example/", seen.clone());
        let mut call = Call::new(&client, operation).path("kind", &"?#");
        if let Some(size) = parameter {
            call = call.query("size", &size);
        }
        let failed = call.send::<(), ()>().await;
        assert!(failed.is_err(), "{template}");
        let seen = seen
            .0
            .lock()
            .expect("no test panics while it holds the lock");
        assert_eq!(
            seen[0].1.url().as_str(),
            format!("https://cloud.example{sent}")
        );
    }
}

/// Whatever a collection is called, the server decodes one path segment to the very name.
#[tokio::test]
async fn a_namespace_is_one_path_segment_and_arrives_whole() {
    let namespaces = [
        "sales.orders",
        "sales/eu.orders",
        "sales.100%",
        "sales.%2e%2E%2f",
        "sales.two words",
        "sales.Größe 日本語",
        "sales.a?b#c&d=e+f;g",
        "sales.{jobId}",
        "..a",
    ];
    for namespace in namespaces {
        let seen = Seen::default();
        let client = Client::with_transport("https://cloud.example", seen.clone());
        let call = client
            .get_restore_job_collection()
            .group_id(ID)
            .cluster_name("Cluster0")
            .job_id(ID)
            .source_namespace(namespace);
        assert!(matches!(
            call.send().await,
            Err(CallError::Communication(_))
        ));
        let seen = seen.0.lock().expect("no panic");
        let url = seen[0].1.url();
        assert_eq!((url.query(), url.fragment()), (None, None), "{namespace}");
        let segments: Vec<_> = url.path_segments().expect("a path").collect();
        assert_eq!(segments.len(), 11, "{namespace}: {url}");
        let last = percent_encoding::percent_decode_str(segments[10]).decode_utf8();
        assert_eq!(last.expect("UTF-8"), namespace);
    }
    let seen = Seen::default();
    let client = Client::with_transport("https://cloud.example", seen.clone());
    for namespace in ["", ".", ".."] {
        let call = client
            .get_restore_job_collection()
            .group_id(ID)
            .cluster_name("Cluster0")
            .job_id(ID)
            .source_namespace(namespace);
        let error = call.send().await.expect_err("it names another resource");
        assert!(matches!(error, CallError::InvalidRequest(_)), "{error}");
    }
    assert!(seen.0.lock().expect("no panic").is_empty());
}

#[test]
fn a_request_has_at_most_as_many_items_as_the_document_allows() {
    let names = |count| {
        let name = |index| {
            let name = format!("sales.c{index}");
            requests::ApiAtlasRestoreNamespaceViewRequest::builder().source_namespace(name)
        };
        let names = (0..count).map(|index| name(index).build().expect("it keeps every rule"));
        names.collect::<Vec<_>>()
    };
    let builder = requests::ApiAtlasCollectionRestoreJobRequest::builder()
        .index_strategy("ALL")
        .target_cluster_name("staging")
        .target_group_id(ID)
        .write_strategy("CREATE_NEW");
    assert!(builder.clone().collections(names(100)).build().is_ok());
    let violation = builder.clone().collections(names(101)).build();
    let violation = violation.expect_err("refused");
    assert_eq!(violation.rule(), Rule::MaxItems(100));
    assert_eq!(
        violation.to_string(),
        "/collections is an array of 101; it must have at most 100 items"
    );
    // The same from JSON.
    let request = builder.collections(names(100)).build();
    let mut json = serde_json::to_value(request.expect("allowed")).expect("it serializes");
    let item = json["collections"][0].clone();
    json["databases"] = vec![item; 101].into();
    let violation = requests::ApiAtlasCollectionRestoreJobRequest::try_from(json);
    let violation = violation.expect_err("refused");
    assert_eq!(
        (violation.place(), violation.rule()),
        ("/databases", Rule::MaxItems(100))
    );
}

#[test]
fn a_response_with_too_many_items_keeps_them_and_says_so() {
    let index = serde_json::json!({ "name": "a_1" });
    let json = serde_json::json!({ "failedIndexes": vec![index; 65] });
    let status: atlas_restore::responses::ApiAtlasCollectionRestoreIndexStatus =
        serde_json::from_value(json).expect("it decodes");
    assert_eq!(status.failed_indexes.get().map(Vec::len), Some(65));
    let violations: Vec<_> = status.violations().map(|v| v.to_string()).collect();
    assert_eq!(
        violations,
        ["/failedIndexes is an array of 65; it must have at most 64 items"]
    );
}

/// Whoever is told of a missing property looks for it where the message says.
#[test]
fn a_violation_within_an_object_names_the_whole_way_to_it() {
    let namespaces =
        serde_json::json!([{ "sourceNamespace": "a.b" }, { "targetNamespace": "a.c" }]);
    let json = serde_json::json!({ "collections": namespaces });
    let violation = requests::ApiAtlasCollectionRestoreJobRequest::try_from(json);
    let violation = violation.expect_err("refused");
    assert_eq!(
        (violation.place(), violation.rule()),
        ("/collections/1/sourceNamespace", Rule::Required)
    );
    let delivery = requests::BackupRestoreJobDeliveryRequest::builder();
    let built = requests::BackupRestoreJobRequest::builder()
        .delivery(delivery)
        .build();
    let read = requests::BackupRestoreJobRequest::try_from(serde_json::json!({ "delivery": {} }));
    for result in [built, read] {
        let violation = result.expect_err("refused");
        assert_eq!(
            (violation.place(), violation.rule()),
            ("/delivery/methodName", Rule::Required)
        );
    }
}

/// A schema that is sent and received: what is read-only is no property of the request, at
/// any depth, and what is write-only none of the response.
#[test]
fn a_legacy_job_has_two_sides() {
    let delivery = serde_json::json!({ "methodName": "HTTP", "urlV2": "https://a.example" });
    let json = serde_json::json!({ "delivery": delivery });
    let violation = requests::BackupRestoreJobRequest::try_from(json).expect_err("refused");
    assert_eq!(
        (violation.place(), violation.rule()),
        ("/delivery/urlV2", Rule::Undeclared)
    );
    let json = serde_json::json!({ "oplogTs": "2025-05-04T09:42:00Z", "id": ID });
    let job: atlas_restore::responses::BackupRestoreJob =
        serde_json::from_value(json).expect("it decodes");
    assert!(job.unknown().contains_key("oplogTs") && job.id.get().is_some());
}

/// The published pattern has its backslashes doubled; the overlay corrects that.
#[test]
fn an_oplog_position_is_a_date_that_there_is() {
    for date in ["2024-02-29T23:59:59Z", "2025-05-04T09:42:00.123+02:00"] {
        assert!(OplogDateTime::try_from(date).is_ok(), "{date}");
    }
    for date in [
        "2023-02-29T00:00:00Z",
        "2025-04-31T00:00:00Z",
        "1\\ddd-01-01",
    ] {
        assert!(OplogDateTime::try_from(date).is_err(), "{date}");
    }
}

#[tokio::test]
async fn what_breaks_a_rule_never_reaches_the_transport() {
    let seen = Seen::default();
    let client = Client::with_transport("https://cloud.example", seen.clone());
    let messages = [
        client
            .get_flex_restore_job()
            .group_id("42")
            .name("a")
            .restore_job_id(ID)
            .send()
            .await,
        client
            .get_flex_restore_job()
            .group_id(ID)
            .restore_job_id(ID)
            .send()
            .await,
    ]
    .map(|result| result.expect_err("refused").to_string());
    assert_eq!(
        messages,
        [
            "nothing was sent: groupId is \"42\"; it must match the pattern ^([a-f0-9]{24})$",
            "nothing was sent: name is missing",
        ]
    );
    let page = client
        .list_backup_restore_jobs()
        .group_id(ID)
        .cluster_name("a")
        .page_num(0);
    let error = page.send().await.expect_err("refused");
    assert_eq!(
        error.to_string(),
        "nothing was sent: pageNum is 0; it must be at least 1"
    );
    assert!(seen.0.lock().expect("no panic").is_empty());
}

#[test]
fn a_request_is_made_of_what_is_required_and_what_is_given() {
    let builder = requests::ServerlessBackupRestoreJobRequest::builder()
        .delivery_type("automated")
        .target_cluster_name("staging")
        .target_group_id(ID);
    let request = builder
        .clone()
        .oplog_inc(1)
        .build()
        .expect("it keeps every rule");
    assert_eq!(
        serde_json::to_value(&request).expect("it serializes"),
        serde_json::json!({
            "deliveryType": "automated",
            "oplogInc": 1,
            "targetClusterName": "staging",
            "targetGroupId": ID,
        })
    );
    let violation = builder.oplog_inc(0).build().expect_err("refused");
    assert_eq!(
        violation.to_string(),
        "/oplogInc is 0; it must be at least 1"
    );
    let missing = requests::ServerlessBackupRestoreJobRequest::builder().build();
    assert_eq!(
        missing.expect_err("refused").to_string(),
        "/deliveryType is missing"
    );
}

#[test]
fn the_table_says_what_the_document_says() {
    assert_eq!(operations::ALL.len(), 19);
    let create = &operations::CREATE_SERVERLESS_RESTORE_JOB;
    assert!(!create.idempotent && create.deprecated);
    assert_eq!(create.version, Some("2023-01-01"));
    assert_eq!(
        create.content_type,
        Some("application/vnd.atlas.2023-01-01+json")
    );
    assert_eq!(create.sunset, Some("2026-01-22"));
    assert_eq!(
        operations::GET_SERVERLESS_RESTORE_JOB_V1.accept,
        "application/json"
    );
    assert_eq!(operations::GET_SERVERLESS_RESTORE_JOB_V1.version, None);
}

#[test]
fn a_base_url_that_would_leak_is_refused() {
    let build = |url: &str| Atlas::builder().base_url(url).access_token("t0ken").build();
    for url in [
        "http://127.0.0.1:8080",
        "http://localhost",
        "http://[::1]:1",
        "https://a.example",
    ] {
        assert!(build(url).is_ok(), "{url}");
    }
    for url in [
        "http://cloud.mongodb.com",
        "ftp://a.example",
        "https://u:hunter2@a.example",
        "a",
    ] {
        let error = build(url).expect_err(url).to_string();
        assert!(!error.contains("hunter2"), "{error}");
    }
    let allowed = Atlas::builder()
        .base_url("http://a.example")
        .allow_plain_http()
        .build();
    assert!(allowed.is_ok());
}

#[tokio::test]
async fn the_token_is_sent_and_never_shown() {
    let server = wiremock::MockServer::start().await;
    wiremock::Mock::given(wiremock::matchers::header(
        "authorization",
        "Bearer hunter2",
    ))
    .respond_with(wiremock::ResponseTemplate::new(200).set_body_string("{}"))
    .expect(1)
    .mount(&server)
    .await;
    let builder = Atlas::builder()
        .base_url(server.uri())
        .access_token("hunter2");
    let shown = format!("{builder:?}");
    let atlas = builder.build().expect("loopback is allowed");
    assert!(
        !format!("{shown} {atlas:?}").contains("hunter2"),
        "{shown} {atlas:?}"
    );
    let call = atlas
        .get_flex_restore_job()
        .group_id(ID)
        .name("a")
        .restore_job_id(ID);
    let job = call.send().await.expect("an object is a job");
    assert_eq!(job.violations().count(), 0);
}

#[tokio::test]
async fn the_token_does_not_follow_a_redirect() {
    let elsewhere = wiremock::MockServer::start().await;
    let server = wiremock::MockServer::start().await;
    let redirect = wiremock::ResponseTemplate::new(307).insert_header("location", elsewhere.uri());
    wiremock::Mock::given(wiremock::matchers::any())
        .respond_with(redirect)
        .mount(&server)
        .await;
    let atlas = Atlas::builder()
        .base_url(server.uri())
        .access_token("hunter2")
        .build();
    let atlas = atlas.expect("loopback is allowed");
    let call = atlas
        .get_flex_restore_job()
        .group_id(ID)
        .name("a")
        .restore_job_id(ID);
    let error = call.send().await.expect_err("a redirect is no success");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(307));
    let requests = elsewhere.received_requests().await.expect("recorded");
    assert!(requests.is_empty(), "{requests:?}");
}

/// A call can be spawned, and so be made within a web server.
#[test]
#[expect(
    deprecated,
    reason = "the serverless operations are, and they are covered"
)]
fn every_call_can_move_between_threads() {
    fn check<F: Send>(_: F) {}
    let client = Client::with_transport("https://cloud.example", Seen::default());
    check(client.get_flex_restore_job().send());
    check(client.list_backup_restore_jobs().send());
    check(client.get_serverless_restore_job().send());
    check(client.get_serverless_restore_job_v1().send());
    check(client.create_serverless_restore_job().send());
    check(client.cancel_backup_restore_job().send());
    check(client.create_collection_restore_job().send());
    check(client.create_cluster_restore_job().send());
}

#[tokio::test]
async fn a_base_url_that_leads_elsewhere_is_refused_and_its_password_not_shown() {
    for url in [
        "http://a.example?b=c",
        "http://a.example/#f",
        "ftp://a.example",
        "a",
    ] {
        let seen = Seen::default();
        let client = Client::with_transport(url, seen.clone());
        let call = client
            .get_flex_restore_job()
            .group_id(ID)
            .name("a")
            .restore_job_id(ID);
        assert!(
            matches!(call.send().await, Err(CallError::Communication(_))),
            "{url}"
        );
        assert!(seen.0.lock().expect("no panic").is_empty(), "{url}");
    }
    // Port 9 discards; nothing listens there.
    let client = Client::new("http://user:hunter2@127.0.0.1:9");
    let call = client
        .get_flex_restore_job()
        .group_id(ID)
        .name("a")
        .restore_job_id(ID);
    let error = call.send().await.expect_err("nobody answers");
    let mut shown = format!("{error} {error:?} {client:?}");
    let mut source = std::error::Error::source(&error);
    while let Some(error) = source {
        shown.push_str(&format!(" {error} {error:?}"));
        source = error.source();
    }
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[test]
fn a_text_that_is_no_number_is_quoted_in_its_violation() {
    let violation = "\u{1b}[31m\nforged"
        .parse::<OplogIncrement>()
        .expect_err("refused");
    assert!(
        !violation.to_string().contains(['\n', '\u{1b}']),
        "{violation:?}"
    );
}
