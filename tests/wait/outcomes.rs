//! Which answers are the end of a job, and which are none.

use std::time::Duration;

use atlas_restore::wait::{Job, JobState, Outcome, WaitFailure, Waitable};
use atlas_restore::{Atlas, ResponseValue};
use serde_json::{Value, json};

use super::calls::{GROUP, JOB};
use super::{Fake, Step, cluster_job, created, flex_job, quick, states, told};

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

#[tokio::test]
async fn an_unknown_status_says_so_and_is_waited_through() {
    let steps = ["RUNNING", "DEFRAGMENTING", "COMPLETED"].map(|it| Step::State(flex_job(it)));
    let fake = Fake::start(flex_job("PENDING"), steps.to_vec()).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
    insta::assert_snapshot!(told(job, &atlas).await.join("\n"), @r#"
    in progress (PENDING)
    in progress (RUNNING)
    in an unknown state (status is "DEFRAGMENTING")
    job 650c1d2e3f405162738495a6 has finished
    "#);
}

#[tokio::test]
async fn an_answer_that_does_not_name_its_job_is_not_taken_for_its_end() {
    let mut nameless = flex_job("COMPLETED");
    nameless["id"] = Value::Null;
    let steps = vec![Step::State(nameless), Step::State(flex_job("COMPLETED"))];
    let fake = Fake::start(flex_job("PENDING"), steps).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
    let told = told(job, &atlas).await;
    assert_eq!(
        told[1],
        "in an unknown state (the answer does not say of which job)"
    );
}

#[tokio::test]
async fn an_answer_about_another_job_ends_the_wait() {
    let mut other = flex_job("COMPLETED");
    other["id"] = json!("aaaaaaaaaaaaaaaaaaaaaaaa");
    let fake = Fake::start(flex_job("PENDING"), vec![Step::State(other)]).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
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
    let job = created(&atlas).await;
    let error = quick(job.wait(&atlas)).await.expect_err("no id");
    assert!(matches!(error.failure, WaitFailure::NoId(_)), "{error}");
    assert_eq!(fake.log().len(), 1);
}

#[tokio::test]
async fn a_job_that_is_done_when_it_comes_is_not_asked_for() {
    let fake = Fake::start(flex_job("COMPLETED"), vec![Step::Status(500)]).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
    assert!(matches!(job.wait(&atlas).await, Ok(Outcome::Finished(_))));
    assert_eq!(fake.log().len(), 1);
}
