//! Calls an operation of the generated client by its id, as a HAR's request says, and shows
//! the outcome.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use atlas_restore::replay::Replay;
use atlas_restore::{
    Atlas, Builder, CallError, Client, Operation, Reason, ResponseValue, RetryPolicy, operations,
};
use serde::Serialize;
use serde_json::Value;

/// What the caller sees of a call.
pub struct Outcome(String);

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Replays the requests of the HAR at `path`, in order; the file's name begins with the id
/// of the operation.
pub async fn all(client: &Client, path: &Path) -> Vec<Outcome> {
    let name = path
        .file_name()
        .expect("a file has a name")
        .to_string_lossy();
    let (id, _) = name.split_once('.').expect("OPERATION.STATUS-SLUG.har");
    let text = std::fs::read_to_string(path).expect("the fixture is readable");
    let har: Value = serde_json::from_str(&text).expect("a HAR is JSON");
    let mut outcomes = Vec::new();
    for entry in har["log"]["entries"].as_array().expect("a HAR has entries") {
        let request = &entry["request"];
        let url = url::Url::parse(request["url"].as_str().expect("a URL")).expect("a valid URL");
        let query: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        let body = request["postData"]["text"].as_str();
        let body = body.map(|text| serde_json::from_str(text).expect("the body is JSON"));
        outcomes.push(call(client, id, url.path(), &query, body).await);
    }
    outcomes
}

/// The client of a server on this machine.
pub fn client(uri: &str) -> Client {
    built(Atlas::builder().base_url(uri))
}

/// The client that answers from a HAR, without a server.
#[allow(dead_code, reason = "of the test binaries, only some do without")]
pub fn replaying(replay: Replay) -> Client {
    built(Atlas::builder().transport(replay))
}

fn built(builder: Builder) -> Client {
    let atlas = builder.retry(RetryPolicy::none()).build();
    atlas.expect("the settings are right").client().clone()
}

/// Calls the operation `id` with the parameters that `path` and `query` hold.
pub async fn call(
    client: &Client,
    id: &str,
    path: &str,
    query: &[(String, String)],
    body: Option<Value>,
) -> Outcome {
    let mut operations = operations::ALL.iter();
    let operation = operations
        .find(|operation| operation.id == id)
        .expect("a known operation");
    let given: Given = Given::new(operation, path, query);
    dispatch(client, id, &given, body).await
}

/// The parameters of a request by name.
struct Given(BTreeMap<String, String>);

impl Given {
    fn new(operation: &Operation, path: &str, query: &[(String, String)]) -> Self {
        let template = operation.path.split('/').zip(path.split('/'));
        let in_path = template.filter_map(|(name, value)| {
            let name = name.strip_prefix('{')?.strip_suffix('}')?;
            Some((name.to_owned(), value.to_owned()))
        });
        Self(in_path.chain(query.iter().cloned()).collect())
    }

    fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    fn boolean(&self, name: &str) -> Option<bool> {
        self.0
            .get(name)
            .map(|text| text.parse().expect("true or false"))
    }

    fn integer(&self, name: &str) -> Option<i64> {
        self.0
            .get(name)
            .map(|text| text.parse().expect("an integer"))
    }
}

/// Sets what is given and sends.
macro_rules! send {
    ($builder:expr, $given:ident, $($name:literal => $setter:ident),*; $($boolean:literal => $flag:ident),*) => {{
        let builder = $builder$(.$setter($given.text($name)))*;
        $(let builder = match $given.boolean($boolean) {
            Some(value) => builder.$flag(value),
            None => builder,
        };)*
        builder
    }};
}

#[expect(
    deprecated,
    reason = "the serverless operations are, and they are covered"
)]
async fn dispatch(client: &Client, id: &str, given: &Given, body: Option<Value>) -> Outcome {
    match id {
        "getFlexRestoreJob" => shown(
            send!(client.get_flex_restore_job(), given,
                "groupId" => group_id, "name" => name, "restoreJobId" => restore_job_id;
                "envelope" => envelope, "pretty" => pretty)
            .send()
            .await,
            |job| job.violations(),
        ),
        "getServerlessRestoreJob" => shown(
            send!(client.get_serverless_restore_job(), given,
                "groupId" => group_id, "clusterName" => cluster_name,
                "restoreJobId" => restore_job_id;
                "envelope" => envelope, "pretty" => pretty)
            .send()
            .await,
            |job| job.violations(),
        ),
        "getServerlessRestoreJobV1" => shown(
            send!(client.get_serverless_restore_job_v1(), given,
                "groupId" => group_id, "clusterName" => cluster_name,
                "restoreJobId" => restore_job_id;
                "envelope" => envelope, "pretty" => pretty)
            .send()
            .await,
            |job| job.violations(),
        ),
        "createServerlessRestoreJob" => shown(
            send!(client.create_serverless_restore_job(), given,
                "groupId" => group_id, "clusterName" => cluster_name;
                "envelope" => envelope, "pretty" => pretty)
            .body(body.expect("a body"))
            .send()
            .await,
            |job| job.violations(),
        ),
        "listBackupRestoreJobs" => {
            let builder = send!(client.list_backup_restore_jobs(), given,
                "groupId" => group_id, "clusterName" => cluster_name;
                "envelope" => envelope, "pretty" => pretty, "includeCount" => include_count);
            let builder = match given.integer("itemsPerPage") {
                Some(number) => builder.items_per_page(number),
                None => builder,
            };
            let builder = match given.integer("pageNum") {
                Some(number) => builder.page_num(number),
                None => builder,
            };
            shown(builder.send().await, |page| page.violations())
        }
        other => panic!("no call of {other} is written here"),
    }
}

type Violations = std::vec::IntoIter<atlas_restore::Violation>;

/// The outcome as text: status, departures, unknown properties, and the value as it is
/// written back, which has to equal what came.
#[expect(
    clippy::needless_pass_by_value,
    reason = "each call hands over what it got"
)]
fn shown<T: Serialize>(
    result: Result<ResponseValue<T>, CallError>,
    violations: impl Fn(&T) -> Violations,
) -> Outcome {
    let text = match &result {
        Ok(response) => value(response, violations(response)),
        Err(CallError::ErrorResponse(response)) => {
            format!("error response\n{}", value(response, response.violations()))
        }
        Err(CallError::InvalidResponse(response)) => format!(
            "invalid response: {}\nreason: {}\nbody: {:?}",
            response.status,
            match &response.reason {
                Reason::NotJson(error) => format!("not JSON: {error}"),
                other => other.to_string(),
            },
            String::from_utf8_lossy(&response.body),
        ),
        Err(other) => other.to_string(),
    };
    Outcome(text)
}

fn value<T: Serialize>(response: &ResponseValue<T>, violations: Violations) -> String {
    let value: &T = response;
    let written = serde_json::to_value(value).expect("a value serializes");
    let came: Value = serde_json::from_slice(response.body()).expect("what was decoded is JSON");
    assert_eq!(written, came, "a value is written back as it came");
    let departures = violations.fold(String::new(), |text, found| text + &format!("\n  {found}"));
    let departures = match departures.as_str() {
        "" => " none",
        list => list,
    };
    let json = serde_json::to_string_pretty(&written).expect("JSON is written");
    format!("{}\ndepartures:{departures}\n{json}", response.status())
}
