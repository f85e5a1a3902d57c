//! Calls an operation of the generated client by its id, as a HAR's request says, and shows
//! the outcome.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::str::FromStr;

use atlas_restore::replay::Replay;
use atlas_restore::{
    Atlas, Builder, CallError, Client, Operation, Reason, ResponseValue, RetryPolicy, operations,
};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use serde_json::Value;

/// What the caller sees of a call.
pub struct Outcome {
    text: String,
    /// What it came to.
    #[allow(dead_code, reason = "of the test binaries, only some look")]
    pub came_to: CameTo,
}

/// What a call came to.
#[allow(dead_code, reason = "of the test binaries, only some look")]
pub enum CameTo {
    /// Nothing was sent.
    Refused {
        /// The parameter, or the JSON pointer in the body.
        place: String,
        /// What was said of it.
        message: String,
    },
    /// An answer, and the places in it that break a rule.
    Answer(Vec<String>),
    /// An answer that could not be decoded, or none.
    Nothing(String),
}

impl Outcome {
    /// The types do not even let the value be given.
    fn refused(place: &str, message: String) -> Self {
        Self {
            text: format!("nothing was sent: {message}"),
            came_to: CameTo::Refused {
                place: place.to_owned(),
                message,
            },
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
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

/// The client of a builder, which does not repeat what fails.
pub fn built(builder: Builder) -> Client {
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
    with(client, id, Given::within(operation, path, query), body).await
}

/// Calls the operation `id` with what is given.
pub async fn with(client: &Client, id: &str, given: Given, body: Option<Value>) -> Outcome {
    dispatch(client, id, given, body).await
}

/// The parameters of a request, by the names of their setters, each with its own name.
pub struct Given(BTreeMap<String, (String, String)>);

impl Given {
    /// Parameters by their names.
    pub fn new(all: impl IntoIterator<Item = (String, String)>) -> Self {
        let all = all.into_iter();
        let all = all.map(|(name, value)| (snake_case(&name), (name, value)));
        Self(all.collect())
    }

    /// Those that a request's path and query hold.
    fn within(operation: &Operation, path: &str, query: &[(String, String)]) -> Self {
        let template = operation.path.split('/').zip(path.split('/'));
        let in_path = template.filter_map(|(name, value)| {
            let name = name.strip_prefix('{')?.strip_suffix('}')?;
            let value = percent_decode_str(value).decode_utf8();
            Some((name.to_owned(), value.expect("UTF-8").into_owned()))
        });
        Self::new(in_path.chain(query.iter().cloned()))
    }

    /// Takes the parameter of the setter `name`, so that what no setter takes is left over.
    fn take<T: FromStr<Err: fmt::Display>>(&mut self, name: &str) -> Result<Option<T>, Outcome> {
        let Some((name, text)) = self.0.remove(name) else {
            return Ok(None);
        };
        let value = text.parse().map(Some);
        value.map_err(|error: T::Err| {
            Outcome::refused(
                &name,
                format!("{name} is {text:?}, of which the type says: {error}"),
            )
        })
    }

    /// The outcome where no setter took one of them.
    fn left_over(&self) -> Option<Outcome> {
        let (_, (name, _)) = self.0.first_key_value()?;
        Some(Outcome::refused(name, format!("no setter takes {name}")))
    }
}

/// `groupId` as the setter is called: `group_id`.
fn snake_case(name: &str) -> String {
    name.chars().fold(String::new(), |text, c| match c {
        'A'..='Z' => text + "_" + &c.to_ascii_lowercase().to_string(),
        c => text + &c.to_string(),
    })
}

/// Calls `method` of the client with what is given of its parameters, and shows the outcome.
macro_rules! call {
    ($client:ident.$method:ident, $given:ident, $violations:expr $(, body $body:ident)?;
     $($setter:ident: $type:ty),*) => {{
        let builder = $client.$method();
        $(let builder = match $given.take::<$type>(stringify!($setter)) {
            Ok(Some(value)) => builder.$setter(value),
            Ok(None) => builder,
            Err(refused) => return refused,
        };)*
        $(let builder = match $body {
            Some(body) => builder.body(body),
            None => builder,
        };)?
        if let Some(refused) = $given.left_over() {
            return refused;
        }
        shown(builder.send().await, $violations)
    }};
}

/// The same, with the parameters that all operations have.
macro_rules! one {
    ($client:ident.$method:ident, $given:ident $(, body $body:ident)?; $($setter:ident),*) => {
        call!($client.$method, $given, |one| one.violations() $(, body $body)?;
            group_id: String, $($setter: String,)* envelope: bool, pretty: bool)
    };
}

/// The same, with those that turn pages; `+` is followed by further ones.
macro_rules! page {
    ($client:ident.$method:ident, $given:ident; $($setter:ident),* $(; + $($more:ident: $type:ty),*)?) => {
        call!($client.$method, $given, |page| page.violations();
            group_id: String, $($setter: String,)* $($($more: $type,)*)?
            envelope: bool, items_per_page: i64, page_num: i64, pretty: bool)
    };
}

#[expect(
    deprecated,
    reason = "the serverless and legacy operations are, and they are covered"
)]
async fn dispatch(c: &Client, id: &str, mut given: Given, body: Option<Value>) -> Outcome {
    match id {
        "listBackupRestoreJobs" => {
            page!(c.list_backup_restore_jobs, given; cluster_name; + include_count: bool)
        }
        "createBackupRestoreJob" => {
            one!(c.create_backup_restore_job, given, body body; cluster_name)
        }
        "getBackupRestoreJob" => {
            one!(c.get_backup_restore_job, given; cluster_name, restore_job_id)
        }
        "cancelBackupRestoreJob" => call!(
            c.cancel_backup_restore_job, given, |()| Vec::new().into_iter();
            group_id: String, cluster_name: String, restore_job_id: String, envelope: bool,
            pretty: bool
        ),
        "listCollectionRestoreJobs" => page!(c.list_collection_restore_jobs, given; cluster_name),
        "createCollectionRestoreJob" => {
            one!(c.create_collection_restore_job, given, body body; cluster_name)
        }
        "getCollectionRestoreJob" => {
            one!(c.get_collection_restore_job, given; cluster_name, job_id)
        }
        "listRestoreJobCollections" => page!(
            c.list_restore_job_collections, given; cluster_name, job_id;
            + state: String, source_namespace: String, target_namespace: String
        ),
        "getRestoreJobCollection" => {
            one!(c.get_restore_job_collection, given; cluster_name, job_id, source_namespace)
        }
        "listFlexRestoreJobs" => {
            page!(c.list_flex_restore_jobs, given; name; + include_count: bool)
        }
        "createFlexRestoreJob" => one!(c.create_flex_restore_job, given, body body; name),
        "getFlexRestoreJob" => one!(c.get_flex_restore_job, given; name, restore_job_id),
        "listServerlessRestoreJobs" => {
            page!(c.list_serverless_restore_jobs, given; cluster_name; + include_count: bool)
        }
        "createServerlessRestoreJob" => {
            one!(c.create_serverless_restore_job, given, body body; cluster_name)
        }
        "getServerlessRestoreJob" => {
            one!(c.get_serverless_restore_job, given; cluster_name, restore_job_id)
        }
        "getServerlessRestoreJobV1" => {
            one!(c.get_serverless_restore_job_v1, given; cluster_name, restore_job_id)
        }
        "listClusterRestoreJobs" => page!(
            c.list_cluster_restore_jobs, given; cluster_name;
            + include_count: bool, batch_id: String
        ),
        "createClusterRestoreJob" => {
            one!(c.create_cluster_restore_job, given, body body; cluster_name)
        }
        "getClusterRestoreJob" => one!(c.get_cluster_restore_job, given; cluster_name, job_id),
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
    let places = |found: Violations| found.map(|one| one.place().to_owned()).collect();
    let (text, came_to) = match &result {
        Ok(response) => {
            let text = value(response, violations(response));
            (text, CameTo::Answer(places(violations(response))))
        }
        Err(CallError::ErrorResponse(response)) => {
            let text = format!("error response\n{}", value(response, response.violations()));
            (text, CameTo::Answer(places(response.violations())))
        }
        Err(CallError::InvalidResponse(response)) => {
            let text = format!(
                "invalid response: {}\nreason: {}\nbody: {:?}",
                response.status,
                match &response.reason {
                    Reason::NotJson(error) => format!("not JSON: {error}"),
                    other => other.to_string(),
                },
                String::from_utf8_lossy(&response.body),
            );
            (text.clone(), CameTo::Nothing(text))
        }
        Err(CallError::InvalidRequest(violation)) => {
            let (place, message) = (violation.place().to_owned(), violation.to_string());
            let text = format!("nothing was sent: {message}");
            (text, CameTo::Refused { place, message })
        }
        Err(other) => (other.to_string(), CameTo::Nothing(other.to_string())),
    };
    Outcome { text, came_to }
}

fn value<T: Serialize>(response: &ResponseValue<T>, violations: Violations) -> String {
    let value: &T = response;
    let written = serde_json::to_value(value).expect("a value serializes");
    if written.is_null() {
        let body = String::from_utf8_lossy(response.body());
        return format!("{}\nno value; body: {body:?}", response.status());
    }
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
