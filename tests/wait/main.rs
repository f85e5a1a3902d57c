//! Waiting: a restore of each family from its creation to its end, against a server that
//! moves through the states of real jobs.

#![forbid(unsafe_code)]

mod asking;
mod families;
mod outcomes;
mod trouble;

#[path = "../support/calls.rs"]
mod calls;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use atlas_restore::wait::{Event, Job, Waitable};
use atlas_restore::{Atlas, ResponseValue, RetryPolicy, Wait};
use calls::JOB;
use futures_util::TryStreamExt;
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

/// A server with one job, which is in the next of its states each time that it is fetched.
struct Fake {
    server: MockServer,
    log: Arc<Mutex<Vec<String>>>,
}

/// What the server answers to a fetch.
#[derive(Clone)]
enum Step {
    State(Value),
    Status(u16),
}

impl Fake {
    /// `created` answers each POST, `steps` each GET in turn, the last one forever.
    async fn start(created: Value, steps: Vec<Step>) -> Self {
        let server = MockServer::start().await;
        let log = Arc::new(Mutex::new(Vec::new()));
        let (writing, next) = (Arc::clone(&log), Mutex::new(0));
        Mock::given(matchers::any())
            .respond_with(move |request: &Request| {
                let line = format!("{} {}", request.method, request.url.path());
                writing.lock().expect("no panic holds it").push(line);
                if request.method == wiremock::http::Method::POST {
                    return ResponseTemplate::new(200).set_body_json(&created);
                }
                let mut next = next.lock().expect("no panic holds it");
                let step = &steps[(*next).min(steps.len() - 1)];
                *next += 1;
                match step {
                    Step::State(job) => ResponseTemplate::new(200).set_body_json(job),
                    Step::Status(status) => {
                        let body = json!({"error": status, "errorCode": "UNEXPECTED_ERROR"});
                        ResponseTemplate::new(*status).set_body_json(body)
                    }
                }
            })
            .mount(&server)
            .await;
        Self { server, log }
    }

    fn atlas(&self) -> Atlas {
        let builder = Atlas::builder()
            .base_url(self.server.uri())
            .retry(RetryPolicy::none());
        builder.build().expect("loopback is allowed")
    }

    fn log(&self) -> Vec<String> {
        self.log.lock().expect("no panic holds it").clone()
    }
}

/// `base` with each of `changes` in turn.
fn states(base: &Value, changes: &[Value]) -> Vec<Step> {
    let state = |change: &Value| {
        let mut job = base.clone();
        for (name, value) in change.as_object().expect("an object") {
            job[name] = value.clone();
        }
        Step::State(job)
    };
    changes.iter().map(state).collect()
}

/// Waits without losing time.
fn quick<J: Job>(wait: Wait<'_, J>) -> Wait<'_, J> {
    let pause = Duration::from_millis(1);
    wait.every(pause, pause).deadline(Duration::from_secs(60))
}

/// The states that a wait tells of, and how it ends.
async fn told<J: Job>(job: ResponseValue<J>, atlas: &Atlas) -> Vec<String> {
    let events = quick(job.wait(atlas)).events();
    let told = events.map_ok(|event| match event {
        Event::Progress(progress) => progress.state.to_string(),
        Event::Done(outcome) => outcome.to_string(),
    });
    told.try_collect().await.expect("an outcome")
}

fn cluster_job() -> Value {
    json!({
        "id": JOB, "deliveryType": "automated", "cancelled": false, "expired": false,
        "failed": false, "deliveryUrl": [], "targetClusterName": "staging",
        "desiredTimestamp": {"increment": null, "time": null, "date": null},
    })
}

fn flex_job(status: &str) -> Value {
    json!({"id": JOB, "status": status, "deliveryType": "RESTORE", "instanceName": "Cluster0"})
}

/// A restore of a flex cluster, created.
async fn created(atlas: &Atlas) -> ResponseValue<impl Job> {
    calls::create_flex(atlas).send().await.expect("a job")
}
