//! Waiting: a restore of each family from its creation to its end, against a server that
//! moves through the states of real jobs.

#![forbid(unsafe_code)]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use atlas_restore::requests::{
    ApiAtlasCollectionRestoreJobRequest, BackupRestoreJobRequest,
    DiskBackupSnapshotRestoreJobRequest, FlexBackupRestoreJobCreate20241113Request,
    ServerlessBackupRestoreJobRequest,
};
use atlas_restore::wait::{Event, Job, JobState, JobsOfPage, Outcome, WaitFailure, Waitable};
use atlas_restore::{Atlas, Error, ResponseValue, RetryPolicy, Wait};
use futures_util::TryStreamExt;
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

const GROUP: &str = "5f3a1b2c4d5e6f7081929394";
const JOB: &str = "650c1d2e3f405162738495a6";

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

async fn create_flex(atlas: &Atlas) -> ResponseValue<impl Job> {
    let body = json!({
        "snapshotId": JOB, "targetDeploymentItemName": "staging", "targetProjectId": GROUP,
    });
    let body = FlexBackupRestoreJobCreate20241113Request::try_from(body).expect("a request");
    let create = atlas
        .create_flex_restore_job()
        .group_id(GROUP)
        .name("Cluster0");
    create.body(body).send().await.expect("a job")
}

#[tokio::test]
async fn a_flex_restore_is_waited_for_to_its_end() {
    let steps = ["QUEUED", "RUNNING", "RUNNING", "COMPLETED"];
    let steps = steps.map(|status| Step::State(flex_job(status)));
    let fake = Fake::start(flex_job("PENDING"), steps.to_vec()).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    insta::assert_snapshot!(told(job, &atlas).await.join("\n"), @r"
    in progress (PENDING)
    in progress (QUEUED)
    in progress (RUNNING)
    in progress (RUNNING)
    job 650c1d2e3f405162738495a6 has finished
    ");
    let path = format!("/api/atlas/v2/groups/{GROUP}/flexClusters/Cluster0/backup/restoreJobs");
    let fetch = format!("GET {path}/{JOB}");
    assert_eq!(
        fake.log(),
        [vec![format!("POST {path}")], vec![fetch; 4]].concat()
    );
}

#[tokio::test]
async fn a_restore_of_a_dedicated_cluster_is_done_when_it_has_a_date_of_its_end() {
    let created = cluster_job();
    let finished = json!({"finishedAt": "2025-05-04T09:45:12Z"});
    let steps = states(&created, &[json!({}), json!({}), finished]);
    let fake = Fake::start(created, steps).await;
    let atlas = fake.atlas();
    let body = json!({
        "deliveryType": "automated", "snapshotId": JOB, "targetClusterName": "staging",
        "targetGroupId": GROUP,
    });
    let body = DiskBackupSnapshotRestoreJobRequest::try_from(body).expect("a request");
    let create = atlas
        .create_backup_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    let job = create.body(body).send().await.expect("a job");
    insta::assert_snapshot!(told(job, &atlas).await.join("\n"), @r"
    in progress
    in progress
    in progress
    job 650c1d2e3f405162738495a6 has finished
    ");
}

#[tokio::test]
async fn a_download_is_done_when_its_urls_are_there_without_any_date() {
    let mut created = cluster_job();
    created["deliveryType"] = json!("download");
    let there = json!({"deliveryUrl": ["https://downloads.example/snapshot.tgz"]});
    let steps = states(&created, &[json!({}), json!({"deliveryUrl": null}), there]);
    let fake = Fake::start(created, steps).await;
    let atlas = fake.atlas();
    let body = json!({"deliveryType": "download", "snapshotId": JOB});
    let body = DiskBackupSnapshotRestoreJobRequest::try_from(body).expect("a request");
    let create = atlas
        .create_backup_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    let job = create.body(body).send().await.expect("a job");
    assert_eq!(
        told(job, &atlas).await.last().expect("an outcome"),
        &format!("job {JOB} has finished")
    );
    assert_eq!(fake.log().len(), 4);
}

#[tokio::test]
#[allow(
    deprecated,
    reason = "serverless restores are waited for while they exist"
)]
async fn a_serverless_restore_is_waited_for_to_its_end() {
    let created = cluster_job();
    let finished = json!({"finishedAt": "2025-05-04T09:45:12Z"});
    let fake = Fake::start(created.clone(), states(&created, &[json!({}), finished])).await;
    let atlas = fake.atlas();
    let body = json!({
        "deliveryType": "automated", "snapshotId": JOB, "targetClusterName": "staging",
        "targetGroupId": GROUP,
    });
    let body = ServerlessBackupRestoreJobRequest::try_from(body).expect("a request");
    let create = atlas
        .create_serverless_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    let job = create.body(body).send().await.expect("a job");
    assert!(
        quick(job.wait(&atlas))
            .await
            .expect("an outcome")
            .is_finished()
    );
}

#[tokio::test]
async fn a_restore_of_collections_is_waited_for_to_its_end() {
    let job = |state: &str| json!({"id": JOB, "state": state});
    let steps = ["INITIALIZING", "IN_PROGRESS", "FINALIZING", "SUCCESSFUL"];
    let steps = steps.map(|state| Step::State(job(state)));
    let fake = Fake::start(job("INITIALIZING"), steps.to_vec()).await;
    let atlas = fake.atlas();
    let body = json!({
        "snapshotId": JOB, "targetClusterName": "staging", "targetGroupId": GROUP,
        "indexStrategy": "ALL", "writeStrategy": "CREATE_NEW",
    });
    let body = ApiAtlasCollectionRestoreJobRequest::try_from(body).expect("a request");
    let create = atlas
        .create_collection_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    let job = create.body(body).send().await.expect("a job");
    assert_eq!(told(job, &atlas).await.len(), 5);
    let path =
        format!("/api/atlas/v2/groups/{GROUP}/clusters/Cluster0/collectionRestoreJobs/{JOB}");
    assert_eq!(fake.log().last(), Some(&format!("GET {path}")));
}

/// The legacy create answers with a page of jobs, one a shard.
#[tokio::test]
#[allow(deprecated, reason = "legacy restores are waited for while they exist")]
async fn each_job_of_a_legacy_restore_is_waited_for() {
    let job = |status: &str| json!({"id": JOB, "statusName": status, "delivery": {"methodName": "AUTOMATED_RESTORE"}});
    let created = json!({"results": [job("IN_PROGRESS")], "links": [], "totalCount": 1});
    let steps = ["IN_PROGRESS", "FINISHED"].map(|status| Step::State(job(status)));
    let fake = Fake::start(created, steps.to_vec()).await;
    let atlas = fake.atlas();
    let body = json!({"delivery": {"methodName": "AUTOMATED_RESTORE"}, "snapshotId": JOB});
    let body = BackupRestoreJobRequest::try_from(body).expect("a request");
    let create = atlas
        .create_cluster_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    let created = create.body(body).send().await.expect("a page of jobs");
    for job in created.each_job().expect("each is a job") {
        assert!(
            quick(job.wait(&atlas))
                .await
                .expect("an outcome")
                .is_finished()
        );
    }
    let path = format!("/api/atlas/v2/groups/{GROUP}/clusters/Cluster0/restoreJobs");
    let fetch = format!("GET {path}/{JOB}");
    assert_eq!(fake.log(), [format!("POST {path}"), fetch.clone(), fetch]);
}

#[tokio::test]
async fn each_end_is_told_from_the_others() {
    let ends = [
        (json!({"failed": true}), "failed"),
        (
            json!({"cancelled": true, "finishedAt": "2025-05-04T09:45:12Z"}),
            "cancelled",
        ),
        (
            json!({"expired": true, "finishedAt": "2025-05-04T09:45:12Z"}),
            "expired",
        ),
        (json!({"finishedAt": "2025-05-04T09:45:12Z"}), "finished"),
    ];
    for (change, end) in ends {
        let fake = Fake::start(json!({}), states(&cluster_job(), &[change])).await;
        let job = fetch(&fake.atlas()).await;
        assert_eq!(job.state().to_string(), end);
    }
}

#[tokio::test]
async fn what_is_not_understood_is_never_taken_for_done() {
    let strange = [
        json!({"finishedAt": "yesterday"}),
        json!({"finishedAt": "2025-05-04T09:45:12Z", "failed": "no"}),
        json!({"finishedAt": "2025-05-04T09:45:12Z", "cancelled": {}}),
        json!({"deliveryType": "teleport", "deliveryUrl": ["https://downloads.example/"]}),
        json!({"deliveryType": "download", "deliveryUrl": "https://downloads.example/"}),
        json!({"deliveryType": null}),
    ];
    for change in strange {
        let fake = Fake::start(
            json!({}),
            states(&cluster_job(), std::slice::from_ref(&change)),
        )
        .await;
        let atlas = fake.atlas();
        let job = fetch(&atlas).await;
        assert!(
            matches!(job.state(), JobState::Unknown(_)),
            "{change}: {}",
            job.state()
        );
        let wait = quick(job.wait(&atlas)).deadline(Duration::from_millis(50));
        let error = wait.await.expect_err("it is not done");
        assert!(
            matches!(error.failure, WaitFailure::DeadlineExceeded { .. }),
            "{error}"
        );
    }
}

/// A job of a dedicated cluster, fetched.
async fn fetch(
    atlas: &Atlas,
) -> ResponseValue<atlas_restore::responses::DiskBackupSnapshotRestoreJob> {
    let get = atlas
        .get_backup_restore_job()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    get.restore_job_id(JOB).send().await.expect("a job")
}

#[tokio::test]
async fn an_unknown_status_says_so_and_is_waited_through() {
    let steps = ["RUNNING", "DEFRAGMENTING", "COMPLETED"].map(|it| Step::State(flex_job(it)));
    let fake = Fake::start(flex_job("PENDING"), steps.to_vec()).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    insta::assert_snapshot!(told(job, &atlas).await.join("\n"), @r#"
    in progress (PENDING)
    in progress (RUNNING)
    in an unknown state (status is "DEFRAGMENTING")
    job 650c1d2e3f405162738495a6 has finished
    "#);
}

#[tokio::test]
async fn a_wait_that_was_killed_is_taken_up_by_another_process() {
    let steps = ["RUNNING", "RUNNING", "RUNNING", "COMPLETED"].map(|it| Step::State(flex_job(it)));
    let fake = Fake::start(flex_job("PENDING"), steps.to_vec()).await;
    let first = fake.atlas();
    let job = create_flex(&first).await;
    let mut events = quick(job.wait(&first)).events();
    for _ in 0..3 {
        events
            .try_next()
            .await
            .expect("no error")
            .expect("an event");
    }
    drop(events);
    drop(first);
    let asked = fake.log().len();
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert_eq!(fake.log().len(), asked, "what is dropped asks no more");

    let second = fake.atlas();
    let get = second
        .get_flex_restore_job()
        .group_id(GROUP)
        .name("Cluster0");
    let job = get.restore_job_id(JOB).send().await.expect("a job");
    assert!(
        quick(job.wait(&second))
            .await
            .expect("an outcome")
            .is_finished()
    );
    let creates = fake
        .log()
        .iter()
        .filter(|line| line.starts_with("POST"))
        .count();
    assert_eq!(creates, 1);
}

#[tokio::test]
async fn trouble_that_passes_is_told_and_waited_through() {
    let steps = vec![
        Step::Status(503),
        Step::Status(429),
        Step::State(flex_job("RUNNING")),
        Step::Status(502),
        Step::State(flex_job("COMPLETED")),
    ];
    let fake = Fake::start(flex_job("PENDING"), steps).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    let troubles = Mutex::new(0);
    let outcome = quick(job.wait(&atlas)).on_progress(|progress| {
        *troubles.lock().expect("no panic holds it") += usize::from(progress.trouble.is_some());
    });
    assert!(outcome.await.expect("an outcome").is_finished());
    assert_eq!(*troubles.lock().expect("no panic holds it"), 3);
}

#[tokio::test]
async fn what_may_pass_is_waited_through_as_long_as_the_deadline_allows() {
    let mut steps = vec![Step::Status(404), Step::Status(408), Step::Status(500)];
    steps.extend(vec![Step::Status(503); 20]);
    steps.push(Step::State(flex_job("COMPLETED")));
    let fake = Fake::start(flex_job("PENDING"), steps).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    assert!(
        quick(job.wait(&atlas))
            .await
            .expect("an outcome")
            .is_finished()
    );
}

#[tokio::test]
async fn without_a_deadline_trouble_does_not_go_on_forever() {
    let fake = Fake::start(flex_job("PENDING"), vec![Step::Status(503)]).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    let pause = Duration::from_millis(1);
    let error = job
        .wait(&atlas)
        .every(pause, pause)
        .await
        .expect_err("503 forever");
    assert!(matches!(error.failure, WaitFailure::Call(_)), "{error}");
    assert_eq!(fake.log().len(), 1 + 11);
}

#[tokio::test]
async fn a_deadline_that_is_met_in_trouble_tells_of_it() {
    let fake = Fake::start(flex_job("PENDING"), vec![Step::Status(503)]).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    let wait = quick(job.wait(&atlas)).deadline(Duration::from_millis(200));
    let error = wait.await.expect_err("503 forever");
    assert!(
        error.to_string().contains("asking for it last failed"),
        "{error}"
    );
    assert!(std::error::Error::source(&error.failure).is_some());
}

#[tokio::test]
async fn a_pause_that_the_server_asks_for_is_made_once() {
    let server = MockServer::start().await;
    let times = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&times);
    Mock::given(matchers::any())
        .respond_with(move |_: &Request| {
            let mut times = counted.lock().expect("no panic holds it");
            *times += 1;
            match *times {
                1 => ResponseTemplate::new(200).set_body_json(flex_job("RUNNING")),
                2 => ResponseTemplate::new(429).insert_header("retry-after", "1"),
                3..20 => ResponseTemplate::new(200).set_body_json(flex_job("RUNNING")),
                _ => ResponseTemplate::new(200).set_body_json(flex_job("COMPLETED")),
            }
        })
        .mount(&server)
        .await;
    let builder = Atlas::builder().base_url(server.uri());
    let atlas = builder
        .retry(RetryPolicy::none())
        .build()
        .expect("loopback");
    let get = atlas
        .get_flex_restore_job()
        .group_id(GROUP)
        .name("Cluster0");
    let job = get.restore_job_id(JOB).send().await.expect("a job");
    let longest = Arc::new(Mutex::new(Vec::new()));
    let wait = quick(job.wait(&atlas)).on_progress(|progress| {
        longest
            .lock()
            .expect("no panic holds it")
            .push(progress.next);
    });
    assert!(wait.await.expect("an outcome").is_finished());
    let pauses = longest.lock().expect("no panic holds it");
    let long = pauses
        .iter()
        .filter(|pause| **pause >= Duration::from_secs(1));
    assert_eq!(long.count(), 1, "{pauses:?}");
}

#[tokio::test]
async fn a_wait_that_asks_at_once_does_not_ask_all_the_time() {
    let fake = Fake::start(flex_job("PENDING"), vec![Step::State(flex_job("RUNNING"))]).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    let wait = job
        .wait(&atlas)
        .every(Duration::ZERO, Duration::from_secs(60));
    let wait = wait.deadline(Duration::from_millis(300));
    assert!(wait.await.is_err());
    assert!(fake.log().len() < 15, "{}", fake.log().len());
}

#[tokio::test]
async fn an_answer_that_does_not_name_its_job_is_not_taken_for_its_end() {
    let mut nameless = flex_job("COMPLETED");
    nameless["id"] = Value::Null;
    let steps = vec![Step::State(nameless), Step::State(flex_job("COMPLETED"))];
    let fake = Fake::start(flex_job("PENDING"), steps).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    let told = told(job, &atlas).await;
    assert_eq!(
        told[1],
        "in an unknown state (the answer does not say of which job)"
    );
}

#[tokio::test]
async fn the_events_of_a_wait_end_and_stay_ended() {
    let fake = Fake::start(flex_job("COMPLETED"), vec![Step::Status(500)]).await;
    let atlas = fake.atlas();
    let mut events = create_flex(&atlas).await.wait(&atlas).events();
    assert!(matches!(events.try_next().await, Ok(Some(Event::Done(_)))));
    for _ in 0..3 {
        assert!(matches!(events.try_next().await, Ok(None)));
    }
}

#[tokio::test]
async fn trouble_for_good_ends_the_wait_with_the_job_as_it_was() {
    let steps = vec![Step::State(flex_job("RUNNING")), Step::Status(403)];
    let fake = Fake::start(flex_job("PENDING"), steps).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    let error = quick(job.wait(&atlas)).await.expect_err("403");
    assert_eq!(error.job.state().to_string(), "in progress (RUNNING)");
    let WaitFailure::Call(cause) = &error.failure else {
        panic!("{error}");
    };
    assert!(matches!(**cause, Error::Api(_)), "{cause}");
}

#[tokio::test]
async fn an_answer_about_another_job_ends_the_wait() {
    let mut other = flex_job("COMPLETED");
    other["id"] = json!("aaaaaaaaaaaaaaaaaaaaaaaa");
    let fake = Fake::start(flex_job("PENDING"), vec![Step::State(other)]).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    let error = quick(job.wait(&atlas)).await.expect_err("another job");
    assert!(
        matches!(error.failure, WaitFailure::AnotherJob { .. }),
        "{error}"
    );
}

#[tokio::test]
async fn a_created_job_without_an_id_cannot_be_waited_for() {
    let fake = Fake::start(json!({"status": "PENDING"}), vec![Step::Status(500)]).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    let error = quick(job.wait(&atlas)).await.expect_err("no id");
    assert!(matches!(error.failure, WaitFailure::NoId(_)), "{error}");
    assert_eq!(fake.log().len(), 1);
}

#[tokio::test]
async fn a_job_that_is_done_when_it_comes_is_not_asked_for() {
    let fake = Fake::start(flex_job("COMPLETED"), vec![Step::Status(500)]).await;
    let atlas = fake.atlas();
    let job = create_flex(&atlas).await;
    assert!(matches!(job.wait(&atlas).await, Ok(Outcome::Finished(_))));
    assert_eq!(fake.log().len(), 1);
}
