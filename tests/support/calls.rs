//! The calls that tests make for a job: the create of each family, and the fetch.

#![allow(dead_code, reason = "of the test binaries, each makes some of them")]

use atlas_restore::Atlas;
use atlas_restore::api::builder::{
    CreateBackupRestoreJob, CreateFlexRestoreJob, CreateServerlessRestoreJob, GetFlexRestoreJob,
};
use serde_json::{Value, json};

pub const GROUP: &str = "5f3a1b2c4d5e6f7081929394";
pub const JOB: &str = "650c1d2e3f405162738495a6";

/// One job of a flex cluster.
pub fn get_flex(atlas: &Atlas) -> GetFlexRestoreJob<'_> {
    let get = atlas.get_flex_restore_job().group_id(GROUP);
    get.name("Cluster0").restore_job_id(JOB)
}

/// A restore of a flex cluster.
pub fn create_flex(atlas: &Atlas) -> CreateFlexRestoreJob<'_> {
    let create = atlas.create_flex_restore_job().group_id(GROUP);
    create.name("Cluster0").body(json!({
        "snapshotId": JOB, "targetDeploymentItemName": "staging", "targetProjectId": GROUP,
    }))
}

/// A restore of a dedicated cluster into another.
pub fn create_automated(atlas: &Atlas) -> CreateBackupRestoreJob<'_> {
    let create = atlas.create_backup_restore_job().group_id(GROUP);
    create.cluster_name("Cluster0").body(automated())
}

/// A download of a snapshot of a dedicated cluster.
pub fn create_download(atlas: &Atlas) -> CreateBackupRestoreJob<'_> {
    let create = atlas.create_backup_restore_job().group_id(GROUP);
    let body = json!({"deliveryType": "download", "snapshotId": JOB});
    create.cluster_name("Cluster0").body(body)
}

/// A restore of a serverless instance into another.
#[allow(deprecated, reason = "it is there as long as the API has it")]
pub fn create_serverless(atlas: &Atlas) -> CreateServerlessRestoreJob<'_> {
    let create = atlas.create_serverless_restore_job().group_id(GROUP);
    create.cluster_name("Cluster0").body(automated())
}

fn automated() -> Value {
    json!({
        "deliveryType": "automated", "snapshotId": JOB, "targetClusterName": "staging",
        "targetGroupId": GROUP,
    })
}
