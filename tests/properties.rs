//! What holds for every JSON object.

#![forbid(unsafe_code)]

use std::sync::LazyLock;

use atlas_restore::requests::ServerlessBackupRestoreJobRequest;
use atlas_restore::responses::{
    ApiAtlasCollectionRestoreCollectionStateResponse, ApiAtlasCollectionRestoreJobResponse,
    ApiBSONTimestampView, ApiError, ApiPrivateDownloadDeliveryUrl, BackupRestoreJob,
    BadRequestDetail, DiskBackupRestoreMember, DiskBackupSnapshotRestoreJob, FieldViolation,
    FlexBackupRestoreJob20241113, Link, PaginatedCloudBackupRestoreJobView,
    PaginatedRestoreJobView, ServerlessBackupRestoreJob,
};
use atlas_restore::{Rule, Violation};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// The project's document with its corrections, as JSON.
static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/generated/openapi.json");
    let text = std::fs::read_to_string(path).expect("the generator wrote it");
    serde_json::from_str(&text).expect("it is JSON")
});

/// The names of all properties of all schemas.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let schemas = DOCUMENT["components"]["schemas"]
        .as_object()
        .expect("schemas");
    let properties = schemas
        .values()
        .filter_map(|schema| schema["properties"].as_object());
    let mut names: Vec<String> = properties.flat_map(|all| all.keys().cloned()).collect();
    names.sort();
    names.dedup();
    names
});

/// Scalars that are at, within and beyond the rules of the document.
fn scalar() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        "automated",
        "download",
        "pointInTime",
        "RESTORE",
        "COMPLETED",
        "Cluster0",
        "-x",
        "a b",
        "日本語クラスタ",
        "32b6e34b3d91647abb20e7b8",
        "32B6E34B3D91647ABB20E7B8",
        "vpce-3bf78b0ddee411ba1",
        "2025-05-04T09:42:00Z",
        "2025-05-04t09:42:00.120+02:00",
        "2025-02-30T00:00:00Z",
        "2016-12-31T23:59:60Z",
    ];
    let numbers = [
        0,
        1,
        42,
        -1,
        500,
        501,
        1_199_145_599,
        1_199_145_600,
        2_147_483_647,
        2_147_483_648,
        4_000_000_000,
        i64::MAX,
        i64::MIN,
    ];
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        select(numbers.to_vec()).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(texts.to_vec()).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![9 => select(NAMES.clone()), 1 => any::<String>()]
}

fn value() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(4, 48, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            object(inner).prop_map(Value::Object),
        ]
    })
}

fn object(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Map<String, Value>> {
    prop::collection::vec((name(), value), 0..12).prop_map(|entries| entries.into_iter().collect())
}

/// Decodes `json`, and checks that it is written back, and that each violation names a place
/// that is there, or the place of what is missing.
fn check<T>(json: &Value, violations: fn(&T) -> std::vec::IntoIter<Violation>)
where
    T: serde::de::DeserializeOwned + serde::Serialize,
{
    let text = json.to_string();
    let value: T = serde_json::from_str(&text).expect("any object decodes");
    let came: Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(serde_json::to_value(&value).expect("it serializes"), came);
    for violation in violations(&value) {
        let found = came.pointer(violation.place()).is_some();
        let missing = violation.rule() == Rule::Required;
        assert!(found != missing, "{violation} in {came}");
    }
}

macro_rules! responses {
    ($($test:ident: $type:ident),* $(,)?) => {
        proptest! {
            $(
                #[test]
                fn $test(json in object(value()).prop_map(Value::Object)) {
                    check::<$type>(&json, $type::violations);
                }
            )*
        }
    };
}

responses! {
    any_object_is_a_bson_timestamp: ApiBSONTimestampView,
    any_object_is_an_error: ApiError,
    any_object_is_a_private_download: ApiPrivateDownloadDeliveryUrl,
    any_object_is_a_bad_request_detail: BadRequestDetail,
    any_object_is_a_restore_member: DiskBackupRestoreMember,
    any_object_is_a_collection: ApiAtlasCollectionRestoreCollectionStateResponse,
    any_object_is_a_collection_job: ApiAtlasCollectionRestoreJobResponse,
    any_object_is_a_legacy_job: BackupRestoreJob,
    any_object_is_a_page_of_legacy_jobs: PaginatedRestoreJobView,
    any_object_is_a_cluster_job: DiskBackupSnapshotRestoreJob,
    any_object_is_a_field_violation: FieldViolation,
    any_object_is_a_flex_job: FlexBackupRestoreJob20241113,
    any_object_is_a_link: Link,
    any_object_is_a_page: PaginatedCloudBackupRestoreJobView,
    any_object_is_a_serverless_job: ServerlessBackupRestoreJob,
}

/// The schema of the create request, as a JSON Schema library reads it.
static REQUEST_SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let mut components = DOCUMENT["components"].clone();
    // JSON Schema does not know OpenAPI's formats of integers.
    for schema in components["schemas"]
        .as_object_mut()
        .expect("schemas")
        .values_mut()
    {
        if schema["format"] == json!("int32") && schema.get("maximum").is_none() {
            schema["maximum"] = json!(i32::MAX);
        }
    }
    let schema = json!({
        "$schema": "http://json-schema.org/draft-04/schema#",
        "allOf": [{ "$ref": "#/components/schemas/ServerlessBackupRestoreJob" }],
        "components": components,
    });
    jsonschema::validator_for(&schema).expect("the schema compiles")
});

/// The properties that the request has: those that are not read-only.
const REQUEST_PROPERTIES: [&str; 7] = [
    "deliveryType",
    "oplogInc",
    "oplogTs",
    "pointInTimeUTCSeconds",
    "snapshotId",
    "targetClusterName",
    "targetGroupId",
];

/// Objects that are near the request: its properties with values that often fit.
fn near_request() -> impl Strategy<Value = Value> {
    let id = || prop_oneof![8 => Just(json!("32b6e34b3d91647abb20e7b8")), 1 => scalar()];
    let seconds = || prop_oneof![4 => (1_199_145_590_i64..1_199_145_610).prop_map(Value::from), 1 => scalar()];
    let entries = (
        prop_oneof![8 => select(vec![json!("automated"), json!("download")]), 1 => scalar()],
        prop::option::of(prop_oneof![4 => (-2_i64..4).prop_map(Value::from), 1 => scalar()]),
        prop::option::of(seconds()),
        prop::option::of(seconds()),
        prop::option::of(id()),
        prop_oneof![8 => Just(json!("Cluster0")), 1 => scalar()],
        prop::option::weighted(0.9, id()),
        prop::option::weighted(0.05, (name(), scalar())),
    );
    entries.prop_map(
        |(delivery, inc, ts, point, snapshot, cluster, group, other)| {
            let values = [
                Some(delivery),
                inc,
                ts,
                point,
                snapshot,
                Some(cluster),
                group,
            ];
            let known = REQUEST_PROPERTIES
                .into_iter()
                .map(str::to_owned)
                .zip(values);
            let known = known.filter_map(|(name, value)| Some((name, value?)));
            Value::Object(known.chain(other).collect())
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Built or refused exactly as the schema says, but that a request has no read-only and
    /// no undeclared property.
    #[test]
    fn a_request_is_what_its_schema_accepts(json in near_request()) {
        let properties = json.as_object().expect("an object");
        let known = properties.keys().all(|name| REQUEST_PROPERTIES.contains(&name.as_str()));
        let accepted = REQUEST_SCHEMA.is_valid(&json) && known;
        match ServerlessBackupRestoreJobRequest::try_from(json.clone()) {
            Ok(request) => {
                let sent = serde_json::to_value(&request).expect("it serializes");
                prop_assert!(REQUEST_SCHEMA.is_valid(&sent), "sent {sent}");
                prop_assert_eq!(&sent, &json);
                prop_assert!(accepted);
            }
            Err(violation) => prop_assert!(!accepted, "{violation} in {json}"),
        }
    }
}
