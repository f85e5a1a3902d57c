//! Sessions made at random: a recording of one replays as it went.

use std::path::Path;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;
use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;

/// Values that occur again and again, in bodies and in requests.
const IDS: [&str; 3] = [super::GROUP, super::JOB, "0a0b0c0d0e0f101112131415"];
const NAMES: [&str; 4] = ["Cluster0", "billing-prod-7", "a", "7"];

/// A request for a job, and the answer to it.
#[derive(Clone, Debug)]
struct Exchange {
    group: &'static str,
    name: &'static str,
    job: &'static str,
    pretty: bool,
    status: u16,
    body: String,
}

fn text() -> impl Strategy<Value = Value> {
    let known = [IDS.as_slice(), NAMES.as_slice()].concat();
    prop_oneof![
        4 => select(known).prop_map(Value::from),
        2 => select(vec!["RUNNING", "COMPLETED", "Rolling back", "2025-05-04T09:42:00Z", "soon"])
            .prop_map(Value::from),
        1 => select(vec![
            "https://backups.example/5f3a1b2c4d5e6f7081929394/a.tgz?sig=c0ffee&expires=1",
            "https://cloud.mongodb.com/api/atlas/v2/groups/5f3a1b2c4d5e6f7081929394",
            "vpce-0a1b2c3d4e5f60718", "sales.orders", "alice@corp.example", "10.0.0.7", "é à", "",
        ])
        .prop_map(Value::from),
        1 => "\\PC{0,80}".prop_map(Value::from),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        6 => text(),
        1 => any::<i64>().prop_map(Value::from),
        1 => (-1e9..1e9).prop_map(|number: f64| json!(number)),
        1 => select(vec![json!(null), json!(true), json!({}), json!([])]),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            inner
                .clone()
                .prop_map(|inner| json!({"href": inner, "rel": "self"})),
            // A name that nobody knows is data.
            inner.prop_map(|inner| json!({"Zoe Quartermaine": inner})),
        ]
    })
}

/// The properties of a job, some of them as documented and some not.
fn body() -> impl Strategy<Value = String> {
    let names = [
        "id",
        "status",
        "instanceName",
        "projectId",
        "snapshotId",
        "snapshotUrl",
        "links",
        "deliveryType",
        "expirationDate",
        "targetDeploymentItemName",
        "targetProjectId",
        "detail",
    ];
    let object = vec((select(names.to_vec()), value()), 0..7).prop_map(|properties| {
        let properties = properties
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        Value::Object(Map::from_iter(properties)).to_string()
    });
    prop_oneof![
        12 => object,
        1 => select(vec!["", "<p>Cluster0</p>", "[1", "[]", "7", "\"text\""]).prop_map(str::to_owned),
    ]
}

fn exchange() -> impl Strategy<Value = Exchange> {
    let request = (
        select(IDS.to_vec()),
        select(NAMES.to_vec()),
        select(IDS.to_vec()),
        any::<bool>(),
    );
    let status = select(vec![200_u16, 200, 200, 202, 400, 404, 500]);
    (request, status, body()).prop_map(|((group, name, job, pretty), status, body)| Exchange {
        group,
        name,
        job,
        pretty,
        status,
        body,
    })
}

/// The session as a HAR, of which the server replays the answers.
fn har(session: &[Exchange]) -> Value {
    let entries = session.iter().map(|exchange| {
        let Exchange {
            group, name, job, ..
        } = exchange;
        let query = if exchange.pretty { "?pretty=true" } else { "" };
        let media_type = "application/vnd.atlas.2024-11-13+json";
        let headers = json!([{"name": "accept", "value": media_type}]);
        json!({
            "startedDateTime": "2025-05-04T09:42:00Z",
            "time": 0,
            "request": {
                "method": "GET",
                "url": format!(
                    "https://cloud.mongodb.com/api/atlas/v2/groups/{group}/flexClusters/{name}\
                     /backup/restoreJobs/{job}{query}"
                ),
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": headers,
                "queryString": match exchange.pretty {
                    true => json!([{"name": "pretty", "value": "true"}]),
                    false => json!([]),
                },
                "headersSize": -1,
                "bodySize": 0,
            },
            "response": {
                "status": exchange.status,
                "statusText": "",
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": [{"name": "content-type", "value": "application/json"}],
                "content": {"size": 0, "mimeType": "application/json", "text": exchange.body},
                "redirectURL": "",
                "headersSize": -1,
                "bodySize": 0,
            },
            "cache": {},
            "timings": {"send": 0, "wait": 0, "receive": 0},
        })
    });
    let entries: Vec<_> = entries.collect();
    let creator = json!({"name": "a test", "version": "1"});
    json!({"log": {"version": "1.2", "creator": creator, "entries": entries}})
}

/// What all sessions have in common.
static SHARED: LazyLock<(Runtime, reqwest::Client)> = LazyLock::new(|| {
    let runtime = Runtime::new().expect("a runtime starts");
    (runtime, super::http())
});

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        // The regressions would lie beside the sources; what fails is printed.
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_session_replays_as_it_went_once_it_is_recorded(session in vec(exchange(), 1..8)) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("getFlexRestoreJob.session.har");
        std::fs::write(&path, har(&session).to_string()).expect("it is written");
        let recorded = folder.path().join("recorded");
        std::fs::create_dir(&recorded).expect("a folder");
        let (runtime, http) = &*SHARED;
        runtime.block_on(super::round_trip(&path, &recorded, http));
        holds_none(&recorded.join("getFlexRestoreJob.session.har"))?;
    }
}

/// Fails if a value of the session is in the recording at `path`.
fn holds_none(path: &Path) -> Result<(), TestCaseError> {
    let text = std::fs::read_to_string(path).expect("the recording is there");
    let long = |value: &&str| value.len() > 5;
    for value in IDS.into_iter().chain(NAMES).filter(long) {
        prop_assert!(!text.contains(value), "{value} is in {text}");
    }
    for value in ["c0ffee", "Quartermaine", "alice", "10.0.0.7", "é"] {
        prop_assert!(!text.contains(value), "{value} is in {text}");
    }
    Ok(())
}
