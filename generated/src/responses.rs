// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! Responses: what the server sends, kept whole.
//!
//! Every property is a `Field`; `violations()` lists what departs
//! from the document, `unknown()` the properties that it does not declare, and
//! each value serializes back to JSON equal to what it was decoded from.

use crate::Field;
use crate::support::{Unknown, response_object};

/// One collection of a collection restore job, with its own progress.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiAtlasCollectionRestoreCollectionStateResponse {
    /// Namespace that the collection arrived under. Differs from `targetNamespace` where that was taken.
    pub effective_target_namespace: Field<String>,
    /// How the indexes of the collection are doing.
    pub index_status: Field<crate::responses::ApiAtlasCollectionRestoreIndexStatus>,
    /// Documents that are restored so far.
    pub restored_documents: Field<i64>,
    /// Namespace of the collection in the backup.
    pub source_namespace: Field<String>,
    /// Progress of the collection.
    pub state: Field<crate::scalars::CollectionRestoreState>,
    /// Namespace that the request asked for.
    pub target_namespace: Field<String>,
    /// Documents to restore.
    pub total_documents: Field<i64>,
    unknown: Unknown,
}

response_object!(ApiAtlasCollectionRestoreCollectionStateResponse {
    effective_target_namespace: optional("effectiveTargetNamespace"),
    index_status: optional("indexStatus"),
    restored_documents: optional("restoredDocuments"),
    source_namespace: optional("sourceNamespace"),
    state: optional("state"),
    target_namespace: optional("targetNamespace"),
    total_documents: optional("totalDocuments"),
});

/// How the indexes of one collection are doing.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiAtlasCollectionRestoreIndexStatus {
    /// Why an index could not be built, in a sentence for a human reader.
    pub error_message: Field<String>,
    /// The indexes that could not be built, each as MongoDB describes an index, with `name`, `key` and its options.
    pub failed_indexes: Field<
        Vec<crate::Field<serde_json::Map<String, serde_json::Value>>>,
    >,
    /// Progress of the indexes.
    pub state: Field<crate::scalars::IndexBuildState>,
    unknown: Unknown,
}

response_object!(ApiAtlasCollectionRestoreIndexStatus {
    error_message: optional("errorMessage"),
    failed_indexes: optional("failedIndexes").of_size(crate::support::Size::ARRAY.at_most(64)),
    state: optional("state"),
});

/// How the indexes of all collections of a collection restore job are doing.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiAtlasCollectionRestoreJobIndexStatus {
    /// How many collections have an index that could not be built.
    pub failed_collection_count: Field<crate::scalars::CollectionCount>,
    /// Progress of the indexes.
    pub state: Field<crate::scalars::IndexBuildState>,
    unknown: Unknown,
}

response_object!(ApiAtlasCollectionRestoreJobIndexStatus {
    failed_collection_count: optional("failedCollectionCount"),
    state: optional("state"),
});

/// Job that restores single databases and collections, with its progress as `state`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiAtlasCollectionRestoreJobResponse {
    /// What is appended to the names of the restored collections.
    pub collection_suffix: Field<String>,
    /// The collections, by their namespace such as `sales.orders`.
    pub collections: Field<
        Vec<crate::Field<crate::responses::ApiAtlasRestoreNamespaceView>>,
    >,
    /// When the job was accepted.
    pub created_at: Field<crate::DateTime>,
    /// What is appended to the names of the restored databases.
    pub database_suffix: Field<String>,
    /// The databases, by their name.
    pub databases: Field<
        Vec<crate::Field<crate::responses::ApiAtlasRestoreNamespaceView>>,
    >,
    /// Why the job failed or was called off, in a sentence for a human reader.
    pub error_message: Field<String>,
    /// When the job ended. Absent until then.
    pub finished_at: Field<crate::DateTime>,
    /// Identifier of the job.
    pub id: Field<crate::scalars::ObjectId>,
    /// How the indexes of all its collections are doing.
    pub index_status: Field<crate::responses::ApiAtlasCollectionRestoreJobIndexStatus>,
    /// Which indexes are built.
    pub index_strategy: Field<crate::scalars::IndexStrategy>,
    /// Position within the second `oplogTs`. Goes with `oplogTs`.
    pub oplog_inc: Field<i32>,
    /// Second of the oplog to restore to, since 1970-01-01T00:00:00Z. Goes with `oplogInc`.
    pub oplog_ts: Field<i32>,
    /// Moment to restore to, in seconds since 1970-01-01T00:00:00Z.
    pub point_in_time_utc_seconds: Field<i32>,
    /// Documents that are restored so far, over all collections.
    pub restored_documents: Field<crate::scalars::DocumentCount>,
    /// Snapshot to restore from.
    pub snapshot_id: Field<crate::scalars::ObjectId>,
    /// Progress of the job.
    pub state: Field<crate::scalars::CollectionRestoreJobState>,
    /// Cluster to restore into.
    pub target_cluster_name: Field<String>,
    /// Project of the cluster to restore into.
    pub target_group_id: Field<crate::scalars::ObjectId>,
    /// Documents to restore, over all collections. An estimate at first, that later answers correct.
    pub total_documents: Field<crate::scalars::DocumentCount>,
    /// What becomes of namespaces that the target has.
    pub write_strategy: Field<crate::scalars::WriteStrategy>,
    unknown: Unknown,
}

response_object!(ApiAtlasCollectionRestoreJobResponse {
    collection_suffix: optional("collectionSuffix"),
    collections: optional("collections").of_size(crate::support::Size::ARRAY.at_most(100)),
    created_at: optional("createdAt"),
    database_suffix: optional("databaseSuffix"),
    databases: optional("databases").of_size(crate::support::Size::ARRAY.at_most(100)),
    error_message: optional("errorMessage"),
    finished_at: optional("finishedAt"),
    id: optional("id"),
    index_status: optional("indexStatus"),
    index_strategy: optional("indexStrategy"),
    oplog_inc: optional("oplogInc"),
    oplog_ts: optional("oplogTs"),
    point_in_time_utc_seconds: optional("pointInTimeUtcSeconds"),
    restored_documents: optional("restoredDocuments"),
    snapshot_id: optional("snapshotId"),
    state: optional("state"),
    target_cluster_name: optional("targetClusterName"),
    target_group_id: optional("targetGroupId"),
    total_documents: optional("totalDocuments"),
    write_strategy: optional("writeStrategy"),
});

/// Database or collection to restore, and where to.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiAtlasRestoreNamespaceView {
    /// Name of the database, or namespace of the collection such as `sales.orders`, in the backup.
    pub source_namespace: Field<String>,
    /// Name or namespace to restore it under. Without one, that in the backup.
    pub target_namespace: Field<String>,
    unknown: Unknown,
}

response_object!(ApiAtlasRestoreNamespaceView {
    source_namespace: required("sourceNamespace"),
    target_namespace: optional("targetNamespace"),
});

/// Position in the oplog, a second and the operation within it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiBSONTimestampView {
    /// The second, as a date.
    pub date: Field<crate::DateTime>,
    /// The operation within the second, counted from 1.
    pub increment: Field<crate::scalars::OplogIncrement>,
    unknown: Unknown,
}

response_object!(ApiBSONTimestampView {
    date: optional("date"),
    increment: optional("increment"),
});

/// Why the API did not do what was asked. Tell errors apart by `errorCode`, not by `detail`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiError {
    /// Which fields of the request are at fault.
    pub bad_request_detail: Field<crate::responses::BadRequestDetail>,
    /// The error in a sentence for a human reader. Its wording may change.
    pub detail: Field<String>,
    /// HTTP status code, as in the status line.
    pub error: Field<i32>,
    /// Name of the error, in upper case with underscores.
    pub error_code: Field<String>,
    /// The values that `detail` was made with.
    pub parameters: Field<Vec<crate::Field<String>>>,
    /// HTTP reason phrase that goes with `error`.
    pub reason: Field<String>,
    unknown: Unknown,
}

response_object!(ApiError {
    bad_request_detail: optional("badRequestDetail").or_null(),
    detail: optional("detail").or_null(),
    error: required("error"),
    error_code: required("errorCode"),
    parameters: optional("parameters"),
    reason: optional("reason").or_null(),
});

/// Download that is reachable through one private endpoint.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiPrivateDownloadDeliveryUrl {
    /// Where to fetch the files.
    pub delivery_url: Field<crate::scalars::DownloadUrl>,
    /// Private endpoint that the URL works through.
    pub endpoint_id: Field<crate::scalars::PrivateEndpointId>,
    unknown: Unknown,
}

response_object!(ApiPrivateDownloadDeliveryUrl sensitive(true) {
    delivery_url: optional("deliveryUrl"),
    endpoint_id: optional("endpointId"),
});

/// Job that restores a legacy backup, or the part of one that is a shard or the config server.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BackupRestoreJob {
    /// Batch of jobs that the job is a part of. Only for sharded clusters.
    pub batch_id: Field<crate::scalars::ObjectId>,
    /// Identifier of the cluster that was backed up.
    pub cluster_id: Field<crate::scalars::ObjectId>,
    /// Name of the cluster that was backed up.
    pub cluster_name: Field<crate::scalars::ClusterName>,
    /// When the job was accepted.
    pub created: Field<crate::DateTime>,
    /// How the data is handed over.
    pub delivery: Field<crate::responses::BackupRestoreJobDelivery>,
    /// What the deployment calls the job.
    pub deployment_job_id: Field<String>,
    /// Whether the files are encrypted.
    pub encryption_enabled: Field<bool>,
    /// Project of the cluster that was backed up.
    pub group_id: Field<crate::scalars::ObjectId>,
    /// What to check downloaded files by.
    pub hashes: Field<Vec<crate::Field<crate::responses::RestoreJobFileHash>>>,
    /// Identifier of the job.
    pub id: Field<crate::scalars::ObjectId>,
    /// The job itself and resources that belong to it.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// Identifier of the key that the encryption of the files goes back to, a UUID.
    pub master_key_uuid: Field<String>,
    /// Snapshot to restore.
    pub snapshot_id: Field<crate::scalars::ObjectId>,
    /// Progress of the job.
    pub status_name: Field<crate::scalars::LegacyRestoreStatus>,
    /// Oplog position that the backup holds the state of.
    pub timestamp: Field<crate::responses::ApiBSONTimestampView>,
    unknown: Unknown,
}

response_object!(BackupRestoreJob sensitive(true) {
    batch_id: optional("batchId"),
    cluster_id: optional("clusterId"),
    cluster_name: optional("clusterName"),
    created: optional("created"),
    delivery: required("delivery"),
    deployment_job_id: optional("deploymentJobId"),
    encryption_enabled: optional("encryptionEnabled"),
    group_id: optional("groupId"),
    hashes: optional("hashes"),
    id: optional("id"),
    links: optional("links"),
    master_key_uuid: optional("masterKeyUUID"),
    snapshot_id: optional("snapshotId"),
    status_name: optional("statusName"),
    timestamp: optional("timestamp"),
});

/// How the data of a legacy restore job is handed over. A request names the properties that are not read-only.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BackupRestoreJobDelivery {
    /// Name of the header that a download needs.
    pub auth_header: Field<String>,
    /// Value of the header that a download needs.
    pub auth_value: Field<crate::scalars::DownloadKey>,
    /// For how many hours after the end of the job the files can be fetched.
    pub expiration_hours: Field<crate::scalars::PositiveCount>,
    /// Until when the files can be fetched.
    pub expires: Field<crate::DateTime>,
    /// How many times the files can be fetched.
    pub max_downloads: Field<crate::scalars::PositiveCount>,
    /// How the data is handed over. An answer has `HTTP` where the request had `AUTOMATED_RESTORE`.
    pub method_name: Field<crate::scalars::LegacyDeliveryMethod>,
    /// How far the files are.
    pub status_name: Field<crate::scalars::LegacyDeliveryStatus>,
    /// Cluster to restore into, by its identifier. Its data is removed.
    pub target_cluster_id: Field<crate::scalars::ObjectId>,
    /// Cluster to restore into, by its name. Its data is removed.
    pub target_cluster_name: Field<crate::scalars::ClusterName>,
    /// Project of the cluster to restore into.
    pub target_group_id: Field<crate::scalars::ObjectId>,
    /// Where to fetch the files, with the verification key in the URL. Use `urlV2`.
    ///
    /// The document calls this property deprecated.
    pub url: Field<crate::scalars::DownloadUrl>,
    /// Where to fetch the files, with the verification key in the header `authHeader`.
    pub url_v2: Field<crate::scalars::DownloadUrl>,
    unknown: Unknown,
}

response_object!(BackupRestoreJobDelivery sensitive(true) {
    auth_header: optional("authHeader"),
    auth_value: optional("authValue"),
    expiration_hours: optional("expirationHours"),
    expires: optional("expires"),
    max_downloads: optional("maxDownloads"),
    method_name: required("methodName"),
    status_name: optional("statusName"),
    target_cluster_id: optional("targetClusterId"),
    target_cluster_name: optional("targetClusterName"),
    target_group_id: optional("targetGroupId"),
    url: optional("url"),
    url_v2: optional("urlV2"),
});

/// The fields that made a request unacceptable. Null when the fault is not in a field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BadRequestDetail {
    /// One entry per field and rule.
    pub fields: Field<Vec<crate::Field<crate::responses::FieldViolation>>>,
    unknown: Unknown,
}

response_object!(BadRequestDetail {
    fields: optional("fields"),
});

/// Download of one replica set of a sharded cluster.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DiskBackupRestoreMember {
    /// Where to fetch the files of this replica set.
    pub download_url: Field<crate::scalars::DownloadUrl>,
    /// Where to fetch the files of this replica set through private endpoints.
    pub private_download_delivery_urls: Field<
        Vec<crate::Field<crate::responses::ApiPrivateDownloadDeliveryUrl>>,
    >,
    /// Name of the replica set.
    pub replica_set_name: Field<String>,
    unknown: Unknown,
}

response_object!(DiskBackupRestoreMember sensitive(true) {
    download_url: optional("downloadUrl"),
    private_download_delivery_urls: optional("privateDownloadDeliveryUrls"),
    replica_set_name: optional("replicaSetName"),
});

/// Job that restores a backup of a dedicated cluster. On a sharded cluster,
/// `components` has the download of each shard.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DiskBackupSnapshotRestoreJob {
    /// Whether the job was called off.
    pub cancelled: Field<bool>,
    /// The downloads of the members of a sharded cluster.
    pub components: Field<Vec<crate::Field<crate::responses::DiskBackupRestoreMember>>>,
    /// What the job does with the backup.
    pub delivery_type: Field<crate::scalars::RestoreDeliveryType>,
    /// Where to fetch the files of a `download` job. Empty until they are ready.
    pub delivery_url: Field<Vec<crate::Field<crate::scalars::DownloadUrl>>>,
    /// Oplog position to restore to, as the API understood it from the request.
    pub desired_timestamp: Field<crate::responses::ApiBSONTimestampView>,
    /// Whether the time to use what the job has prepared is over.
    pub expired: Field<bool>,
    /// When the job expires.
    pub expires_at: Field<crate::DateTime>,
    /// Whether the job ended without success.
    pub failed: Field<bool>,
    /// When the restore ended. Absent while it runs, and always on a `download` job.
    pub finished_at: Field<crate::DateTime>,
    /// Identifier of the job.
    pub id: Field<crate::scalars::ObjectId>,
    /// The job itself and resources that belong to it.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// Position within the second `oplogTs`, for a `pointInTime` restore. Goes with `oplogTs`.
    pub oplog_inc: Field<crate::scalars::OplogIncrement>,
    /// Second of the oplog to restore to, for a `pointInTime` restore. Goes with `oplogInc`.
    pub oplog_ts: Field<crate::scalars::EpochSeconds>,
    /// Moment to restore to, for a `pointInTime` restore without an oplog position.
    pub point_in_time_utc_seconds: Field<crate::scalars::EpochSeconds>,
    /// Where to fetch the files of a `download` job through private endpoints.
    pub private_download_delivery_urls: Field<
        Vec<crate::Field<crate::responses::ApiPrivateDownloadDeliveryUrl>>,
    >,
    /// Snapshot to restore or to download.
    pub snapshot_id: Field<crate::scalars::ObjectId>,
    /// Cluster to restore into. Its data is replaced.
    pub target_cluster_name: Field<crate::scalars::ClusterName>,
    /// Project of the cluster to restore into.
    pub target_group_id: Field<crate::scalars::ObjectId>,
    /// When the snapshot that the job restores was taken.
    pub timestamp: Field<crate::DateTime>,
    unknown: Unknown,
}

response_object!(DiskBackupSnapshotRestoreJob sensitive(true) {
    cancelled: optional("cancelled"),
    components: optional("components"),
    delivery_type: required("deliveryType"),
    delivery_url: optional("deliveryUrl"),
    desired_timestamp: optional("desiredTimestamp"),
    expired: optional("expired"),
    expires_at: optional("expiresAt"),
    failed: optional("failed"),
    finished_at: optional("finishedAt"),
    id: optional("id"),
    links: optional("links"),
    oplog_inc: optional("oplogInc"),
    oplog_ts: optional("oplogTs"),
    point_in_time_utc_seconds: optional("pointInTimeUTCSeconds"),
    private_download_delivery_urls: optional("privateDownloadDeliveryUrls"),
    snapshot_id: optional("snapshotId"),
    target_cluster_name: optional("targetClusterName"),
    target_group_id: optional("targetGroupId"),
    timestamp: optional("timestamp"),
});

/// One field of a request and the rule that it breaks.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FieldViolation {
    /// The rule, in a sentence for a human reader.
    pub description: Field<String>,
    /// Path of the field within the request body.
    pub field: Field<String>,
    unknown: Unknown,
}

response_object!(FieldViolation {
    description: required("description"),
    field: required("field"),
});

/// Job that restores a backup of a flex cluster, with its progress as `status`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FlexBackupRestoreJob20241113 {
    /// What the job does with the snapshot.
    pub delivery_type: Field<crate::scalars::FlexDeliveryType>,
    /// When what the job has prepared stops being available.
    pub expiration_date: Field<crate::DateTime>,
    /// Identifier of the job.
    pub id: Field<crate::scalars::ObjectId>,
    /// Flex cluster that was backed up.
    pub instance_name: Field<crate::scalars::ClusterName>,
    /// The job itself and resources that belong to it.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// Project of the flex cluster that was backed up.
    pub project_id: Field<crate::scalars::ObjectId>,
    /// When the job ended. Absent until then.
    pub restore_finished_date: Field<crate::DateTime>,
    /// When the job is or was due to start.
    pub restore_scheduled_date: Field<crate::DateTime>,
    /// When the snapshot was complete.
    pub snapshot_finished_date: Field<crate::DateTime>,
    /// Snapshot that the job uses.
    pub snapshot_id: Field<crate::scalars::ObjectId>,
    /// Where to fetch the snapshot of a `DOWNLOAD` job.
    pub snapshot_url: Field<crate::scalars::DownloadUrl>,
    /// Progress of the job.
    pub status: Field<crate::scalars::FlexRestoreStatus>,
    /// Deployment that the job restores into.
    pub target_deployment_item_name: Field<crate::scalars::DeploymentItemName>,
    /// Project of the deployment that the job restores into.
    pub target_project_id: Field<crate::scalars::ObjectId>,
    unknown: Unknown,
}

response_object!(FlexBackupRestoreJob20241113 sensitive(true) {
    delivery_type: optional("deliveryType"),
    expiration_date: optional("expirationDate"),
    id: optional("id"),
    instance_name: optional("instanceName"),
    links: optional("links"),
    project_id: optional("projectId"),
    restore_finished_date: optional("restoreFinishedDate"),
    restore_scheduled_date: optional("restoreScheduledDate"),
    snapshot_finished_date: optional("snapshotFinishedDate"),
    snapshot_id: optional("snapshotId"),
    snapshot_url: optional("snapshotUrl"),
    status: optional("status"),
    target_deployment_item_name: optional("targetDeploymentItemName"),
    target_project_id: optional("targetProjectId"),
});

/// Reference to a related resource.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// URL of the resource.
    pub href: Field<String>,
    /// How the resource relates to this one, as a short name such as `self` or as a URL.
    pub rel: Field<String>,
    unknown: Unknown,
}

response_object!(Link {
    href: optional("href"),
    rel: optional("rel"),
});

/// One page of the collections of a collection restore job.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PaginatedApiAtlasCollectionRestoreCollectionStateView {
    /// This page and its neighbours, with `rel` `self`, `previous` and `next`. The last page has no `next`.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// The collections on this page.
    pub results: Field<
        Vec<
            crate::Field<
                crate::responses::ApiAtlasCollectionRestoreCollectionStateResponse,
            >,
        >,
    >,
    /// Estimated number of collections over all pages.
    pub total_count: Field<crate::scalars::TotalCount>,
    unknown: Unknown,
}

response_object!(PaginatedApiAtlasCollectionRestoreCollectionStateView {
    links: optional("links"),
    results: required("results"),
    total_count: optional("totalCount"),
});

/// One page of the collection restore jobs of a dedicated cluster.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PaginatedApiAtlasCollectionRestoreJobView {
    /// This page and its neighbours, with `rel` `self`, `previous` and `next`. The last page has no `next`.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// The jobs on this page.
    pub results: Field<
        Vec<crate::Field<crate::responses::ApiAtlasCollectionRestoreJobResponse>>,
    >,
    /// Estimated number of jobs over all pages.
    pub total_count: Field<crate::scalars::TotalCount>,
    unknown: Unknown,
}

response_object!(PaginatedApiAtlasCollectionRestoreJobView {
    links: optional("links"),
    results: required("results"),
    total_count: optional("totalCount"),
});

/// One page of the restore jobs of a flex cluster.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PaginatedApiAtlasFlexBackupRestoreJob20241113View {
    /// This page and its neighbours, with `rel` `self`, `previous` and `next`. The last page has no `next`.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// The jobs on this page.
    pub results: Field<
        Vec<crate::Field<crate::responses::FlexBackupRestoreJob20241113>>,
    >,
    /// Estimated number of jobs over all pages. Absent when `includeCount` is false.
    pub total_count: Field<crate::scalars::TotalCount>,
    unknown: Unknown,
}

response_object!(PaginatedApiAtlasFlexBackupRestoreJob20241113View sensitive(true) {
    links: optional("links"),
    results: required("results"),
    total_count: optional("totalCount"),
});

/// One page of the restore jobs of a serverless instance.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PaginatedApiAtlasServerlessBackupRestoreJobView {
    /// This page and its neighbours, with `rel` `self`, `previous` and `next`. The last page has no `next`.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// The jobs on this page.
    pub results: Field<Vec<crate::Field<crate::responses::ServerlessBackupRestoreJob>>>,
    /// Estimated number of jobs over all pages. Absent when `includeCount` is false.
    pub total_count: Field<crate::scalars::TotalCount>,
    unknown: Unknown,
}

response_object!(PaginatedApiAtlasServerlessBackupRestoreJobView sensitive(true) {
    links: optional("links"),
    results: required("results"),
    total_count: optional("totalCount"),
});

/// One page of the restore jobs of a dedicated cluster.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PaginatedCloudBackupRestoreJobView {
    /// This page and its neighbours, with `rel` `self`, `previous` and `next`. The last page has no `next`.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// The jobs on this page.
    pub results: Field<
        Vec<crate::Field<crate::responses::DiskBackupSnapshotRestoreJob>>,
    >,
    /// Estimated number of jobs over all pages. Absent when `includeCount` is false.
    pub total_count: Field<crate::scalars::TotalCount>,
    unknown: Unknown,
}

response_object!(PaginatedCloudBackupRestoreJobView sensitive(true) {
    links: optional("links"),
    results: required("results"),
    total_count: optional("totalCount"),
});

/// One page of the legacy restore jobs of a dedicated cluster.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PaginatedRestoreJobView {
    /// This page and its neighbours, with `rel` `self`, `previous` and `next`. The last page has no `next`.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// The jobs on this page.
    pub results: Field<Vec<crate::Field<crate::responses::BackupRestoreJob>>>,
    /// Estimated number of jobs over all pages. Absent when `includeCount` is false.
    pub total_count: Field<crate::scalars::TotalCount>,
    unknown: Unknown,
}

response_object!(PaginatedRestoreJobView sensitive(true) {
    links: optional("links"),
    results: required("results"),
    total_count: optional("totalCount"),
});

/// Hash of one file of a legacy restore job.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RestoreJobFileHash {
    /// Name of the file.
    pub file_name: Field<String>,
    /// Hash of the file.
    pub hash: Field<String>,
    /// Resources that belong to the file.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// How the hash is computed.
    pub type_name: Field<crate::scalars::FileHashAlgorithm>,
    unknown: Unknown,
}

response_object!(RestoreJobFileHash {
    file_name: optional("fileName"),
    hash: optional("hash"),
    links: optional("links"),
    type_name: optional("typeName"),
});

/// Job that restores a backup of a serverless instance. A request names the
/// properties that are not read-only; an answer has all that apply.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ServerlessBackupRestoreJob {
    /// Whether the job was called off.
    pub cancelled: Field<bool>,
    /// What the job does with the backup.
    pub delivery_type: Field<crate::scalars::RestoreDeliveryType>,
    /// Where to fetch the files of a `download` job. Empty until they are ready.
    pub delivery_url: Field<Vec<crate::Field<crate::scalars::DownloadUrl>>>,
    /// Oplog position to restore to, as the API understood it from the request.
    pub desired_timestamp: Field<crate::responses::ApiBSONTimestampView>,
    /// Whether the time to use what the job has prepared is over.
    pub expired: Field<bool>,
    /// When the job expires.
    pub expires_at: Field<crate::DateTime>,
    /// Whether the job ended without success.
    pub failed: Field<bool>,
    /// When the restore ended. Absent while it runs, and always on a `download` job.
    pub finished_at: Field<crate::DateTime>,
    /// Identifier of the job.
    pub id: Field<crate::scalars::ObjectId>,
    /// The job itself and resources that belong to it.
    pub links: Field<Vec<crate::Field<crate::responses::Link>>>,
    /// Position within the second `oplogTs`, for a `pointInTime` restore. Goes with `oplogTs`.
    pub oplog_inc: Field<crate::scalars::OplogIncrement>,
    /// Second of the oplog to restore to, for a `pointInTime` restore. Goes with `oplogInc`.
    pub oplog_ts: Field<crate::scalars::EpochSeconds>,
    /// Moment to restore to, for a `pointInTime` restore without an oplog position.
    pub point_in_time_utc_seconds: Field<crate::scalars::EpochSeconds>,
    /// Snapshot to restore or to download.
    pub snapshot_id: Field<crate::scalars::ObjectId>,
    /// Deployment to restore into. Its data is replaced.
    pub target_cluster_name: Field<crate::scalars::ClusterName>,
    /// Project of the deployment to restore into.
    pub target_group_id: Field<crate::scalars::ObjectId>,
    /// When the snapshot that the job restores was taken.
    pub timestamp: Field<crate::DateTime>,
    unknown: Unknown,
}

response_object!(ServerlessBackupRestoreJob sensitive(true) {
    cancelled: optional("cancelled"),
    delivery_type: required("deliveryType"),
    delivery_url: optional("deliveryUrl"),
    desired_timestamp: optional("desiredTimestamp"),
    expired: optional("expired"),
    expires_at: optional("expiresAt"),
    failed: optional("failed"),
    finished_at: optional("finishedAt"),
    id: optional("id"),
    links: optional("links"),
    oplog_inc: optional("oplogInc"),
    oplog_ts: optional("oplogTs"),
    point_in_time_utc_seconds: optional("pointInTimeUTCSeconds"),
    snapshot_id: optional("snapshotId"),
    target_cluster_name: required("targetClusterName"),
    target_group_id: required("targetGroupId"),
    timestamp: optional("timestamp"),
});
