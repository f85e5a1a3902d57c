//! A restore of each family, from its creation to its end.

use atlas_restore::requests::{ApiAtlasCollectionRestoreJobRequest, BackupRestoreJobRequest};
use atlas_restore::wait::{JobsOfPage, Waitable};
use serde_json::json;

use super::calls::{GROUP, JOB, create_automated, create_download, create_serverless};
use super::{Fake, Step, cluster_job, created, flex_job, quick, states, told};

#[tokio::test]
async fn a_flex_restore_is_waited_for_to_its_end() {
    let steps = ["QUEUED", "RUNNING", "RUNNING", "COMPLETED"];
    let steps = steps.map(|status| Step::State(flex_job(status)));
    let fake = Fake::start(flex_job("PENDING"), steps.to_vec()).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
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
    let job = create_automated(&atlas).send().await.expect("a job");
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
    let job = create_download(&atlas).send().await.expect("a job");
    assert_eq!(
        told(job, &atlas).await.last().expect("an outcome"),
        &format!("job {JOB} has finished")
    );
    assert_eq!(fake.log().len(), 4);
}

#[tokio::test]
async fn a_serverless_restore_is_waited_for_to_its_end() {
    let created = cluster_job();
    let finished = json!({"finishedAt": "2025-05-04T09:45:12Z"});
    let fake = Fake::start(created.clone(), states(&created, &[json!({}), finished])).await;
    let atlas = fake.atlas();
    let job = create_serverless(&atlas).send().await.expect("a job");
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
