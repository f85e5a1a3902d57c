// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! Requests: what callers send. One that breaks a rule cannot be built, and one that was
//! changed to break one is not sent.

use crate::support::request_object;

/// What a collection restore job restores, and where to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApiAtlasCollectionRestoreJobRequest {
    /// What is appended to the names of the restored collections.
    pub collection_suffix: Option<crate::Nullable<String>>,
    /// The collections, by their namespace such as `sales.orders`.
    pub collections: Option<Vec<crate::requests::ApiAtlasRestoreNamespaceViewRequest>>,
    /// What is appended to the names of the restored databases.
    pub database_suffix: Option<crate::Nullable<String>>,
    /// The databases, by their name.
    pub databases: Option<Vec<crate::requests::ApiAtlasRestoreNamespaceViewRequest>>,
    /// Which indexes are built.
    ///
    /// Required.
    pub index_strategy: crate::scalars::IndexStrategy,
    /// Position within the second `oplogTs`. Goes with `oplogTs`.
    pub oplog_inc: Option<crate::Nullable<i32>>,
    /// Second of the oplog to restore to, since 1970-01-01T00:00:00Z. Goes with `oplogInc`.
    pub oplog_ts: Option<crate::Nullable<i32>>,
    /// Moment to restore to, in seconds since 1970-01-01T00:00:00Z.
    pub point_in_time_utc_seconds: Option<crate::Nullable<i32>>,
    /// Snapshot to restore from.
    pub snapshot_id: Option<crate::scalars::ObjectId>,
    /// Cluster to restore into.
    ///
    /// Required.
    pub target_cluster_name: String,
    /// Project of the cluster to restore into.
    ///
    /// Required.
    pub target_group_id: crate::scalars::ObjectId,
    /// What becomes of namespaces that the target has.
    ///
    /// Required.
    pub write_strategy: crate::scalars::WriteStrategy,
}

request_object!(ApiAtlasCollectionRestoreJobRequest ApiAtlasCollectionRestoreJobRequestBuilder {
    collection_suffix: optional nullable(collection_suffix_null) "collectionSuffix" String,
    collections: optional plain "collections" Vec<crate::requests::ApiAtlasRestoreNamespaceViewRequest> [crate::support::Size::ARRAY.at_most(100)],
    database_suffix: optional nullable(database_suffix_null) "databaseSuffix" String,
    databases: optional plain "databases" Vec<crate::requests::ApiAtlasRestoreNamespaceViewRequest> [crate::support::Size::ARRAY.at_most(100)],
    index_strategy: required plain "indexStrategy" crate::scalars::IndexStrategy,
    oplog_inc: optional nullable(oplog_inc_null) "oplogInc" i32,
    oplog_ts: optional nullable(oplog_ts_null) "oplogTs" i32,
    point_in_time_utc_seconds: optional nullable(point_in_time_utc_seconds_null) "pointInTimeUtcSeconds" i32,
    snapshot_id: optional plain "snapshotId" crate::scalars::ObjectId,
    target_cluster_name: required plain "targetClusterName" String,
    target_group_id: required plain "targetGroupId" crate::scalars::ObjectId,
    write_strategy: required plain "writeStrategy" crate::scalars::WriteStrategy,
});

/// Database or collection to restore, and where to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApiAtlasRestoreNamespaceViewRequest {
    /// Name of the database, or namespace of the collection such as `sales.orders`, in the backup.
    ///
    /// Required.
    pub source_namespace: String,
    /// Name or namespace to restore it under. Without one, that in the backup.
    pub target_namespace: Option<String>,
}

request_object!(ApiAtlasRestoreNamespaceViewRequest ApiAtlasRestoreNamespaceViewRequestBuilder {
    source_namespace: required plain "sourceNamespace" String,
    target_namespace: optional plain "targetNamespace" String,
});

/// Job that restores a legacy backup, or the part of one that is a shard or the config server.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackupRestoreJobRequest {
    /// Checkpoint to restore to. Only for sharded clusters, and only with `AUTOMATED_RESTORE`.
    pub checkpoint_id: Option<crate::scalars::ObjectId>,
    /// How the data is handed over.
    ///
    /// Required.
    pub delivery: crate::requests::BackupRestoreJobDeliveryRequest,
    /// Position within the second `oplogTs`. Goes with `oplogTs`, and only with `AUTOMATED_RESTORE`.
    pub oplog_inc: Option<crate::scalars::OplogIncrement>,
    /// Second of the oplog to restore to. Goes with `oplogInc`, and only with `AUTOMATED_RESTORE`.
    pub oplog_ts: Option<crate::scalars::OplogDateTime>,
    /// Moment to restore to, within the last 24 hours. Only with `AUTOMATED_RESTORE`.
    pub point_in_time_utc_millis: Option<crate::scalars::EpochMillis>,
    /// Snapshot to restore.
    pub snapshot_id: Option<crate::scalars::ObjectId>,
}

request_object!(BackupRestoreJobRequest BackupRestoreJobRequestBuilder {
    checkpoint_id: optional plain "checkpointId" crate::scalars::ObjectId,
    delivery: required plain "delivery" crate::requests::BackupRestoreJobDeliveryRequest,
    oplog_inc: optional plain "oplogInc" crate::scalars::OplogIncrement,
    oplog_ts: optional plain "oplogTs" crate::scalars::OplogDateTime,
    point_in_time_utc_millis: optional plain "pointInTimeUTCMillis" crate::scalars::EpochMillis,
    snapshot_id: optional plain "snapshotId" crate::scalars::ObjectId,
});

/// How the data of a legacy restore job is handed over. A request names the properties that are not read-only.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackupRestoreJobDeliveryRequest {
    /// For how many hours after the end of the job the files can be fetched.
    pub expiration_hours: Option<crate::scalars::PositiveCount>,
    /// How many times the files can be fetched.
    pub max_downloads: Option<crate::scalars::PositiveCount>,
    /// How the data is handed over. An answer has `HTTP` where the request had `AUTOMATED_RESTORE`.
    ///
    /// Required.
    pub method_name: crate::scalars::LegacyDeliveryMethod,
    /// Cluster to restore into, by its identifier. Its data is removed.
    pub target_cluster_id: Option<crate::scalars::ObjectId>,
    /// Cluster to restore into, by its name. Its data is removed.
    pub target_cluster_name: Option<crate::scalars::ClusterName>,
    /// Project of the cluster to restore into.
    pub target_group_id: Option<crate::scalars::ObjectId>,
}

request_object!(BackupRestoreJobDeliveryRequest BackupRestoreJobDeliveryRequestBuilder {
    expiration_hours: optional plain "expirationHours" crate::scalars::PositiveCount,
    max_downloads: optional plain "maxDownloads" crate::scalars::PositiveCount,
    method_name: required plain "methodName" crate::scalars::LegacyDeliveryMethod,
    target_cluster_id: optional plain "targetClusterId" crate::scalars::ObjectId,
    target_cluster_name: optional plain "targetClusterName" crate::scalars::ClusterName,
    target_group_id: optional plain "targetGroupId" crate::scalars::ObjectId,
});

/// Job that restores a backup of a dedicated cluster. On a sharded cluster,
/// `components` has the download of each shard.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DiskBackupSnapshotRestoreJobRequest {
    /// What the job does with the backup.
    ///
    /// Required.
    pub delivery_type: crate::scalars::RestoreDeliveryType,
    /// Position within the second `oplogTs`, for a `pointInTime` restore. Goes with `oplogTs`.
    pub oplog_inc: Option<crate::scalars::OplogIncrement>,
    /// Second of the oplog to restore to, for a `pointInTime` restore. Goes with `oplogInc`.
    pub oplog_ts: Option<crate::scalars::EpochSeconds>,
    /// Moment to restore to, for a `pointInTime` restore without an oplog position.
    pub point_in_time_utc_seconds: Option<crate::scalars::EpochSeconds>,
    /// Snapshot to restore or to download.
    pub snapshot_id: Option<crate::scalars::ObjectId>,
    /// Cluster to restore into. Its data is replaced.
    pub target_cluster_name: Option<crate::scalars::ClusterName>,
    /// Project of the cluster to restore into.
    pub target_group_id: Option<crate::scalars::ObjectId>,
}

request_object!(DiskBackupSnapshotRestoreJobRequest DiskBackupSnapshotRestoreJobRequestBuilder {
    delivery_type: required plain "deliveryType" crate::scalars::RestoreDeliveryType,
    oplog_inc: optional plain "oplogInc" crate::scalars::OplogIncrement,
    oplog_ts: optional plain "oplogTs" crate::scalars::EpochSeconds,
    point_in_time_utc_seconds: optional plain "pointInTimeUTCSeconds" crate::scalars::EpochSeconds,
    snapshot_id: optional plain "snapshotId" crate::scalars::ObjectId,
    target_cluster_name: optional plain "targetClusterName" crate::scalars::ClusterName,
    target_group_id: optional plain "targetGroupId" crate::scalars::ObjectId,
});

/// Which snapshot a job of a flex cluster restores, and where to. Only three properties
/// are ever sent; the others are those of an answer, and no answer has this schema.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FlexBackupRestoreJobCreate20241113Request {
    /// Snapshot to restore.
    ///
    /// Required.
    pub snapshot_id: crate::scalars::ObjectId,
    /// Flex or dedicated cluster to restore into. Its data is replaced.
    ///
    /// Required.
    pub target_deployment_item_name: crate::scalars::DeploymentItemName,
    /// Project of the cluster to restore into.
    pub target_project_id: Option<crate::scalars::ObjectId>,
}

request_object!(FlexBackupRestoreJobCreate20241113Request FlexBackupRestoreJobCreate20241113RequestBuilder {
    snapshot_id: required plain "snapshotId" crate::scalars::ObjectId,
    target_deployment_item_name: required plain "targetDeploymentItemName" crate::scalars::DeploymentItemName,
    target_project_id: optional plain "targetProjectId" crate::scalars::ObjectId,
});

/// Job that restores a backup of a serverless instance. A request names the
/// properties that are not read-only; an answer has all that apply.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ServerlessBackupRestoreJobRequest {
    /// What the job does with the backup.
    ///
    /// Required.
    pub delivery_type: crate::scalars::RestoreDeliveryType,
    /// Position within the second `oplogTs`, for a `pointInTime` restore. Goes with `oplogTs`.
    pub oplog_inc: Option<crate::scalars::OplogIncrement>,
    /// Second of the oplog to restore to, for a `pointInTime` restore. Goes with `oplogInc`.
    pub oplog_ts: Option<crate::scalars::EpochSeconds>,
    /// Moment to restore to, for a `pointInTime` restore without an oplog position.
    pub point_in_time_utc_seconds: Option<crate::scalars::EpochSeconds>,
    /// Snapshot to restore or to download.
    pub snapshot_id: Option<crate::scalars::ObjectId>,
    /// Deployment to restore into. Its data is replaced.
    ///
    /// Required.
    pub target_cluster_name: crate::scalars::ClusterName,
    /// Project of the deployment to restore into.
    ///
    /// Required.
    pub target_group_id: crate::scalars::ObjectId,
}

request_object!(ServerlessBackupRestoreJobRequest ServerlessBackupRestoreJobRequestBuilder {
    delivery_type: required plain "deliveryType" crate::scalars::RestoreDeliveryType,
    oplog_inc: optional plain "oplogInc" crate::scalars::OplogIncrement,
    oplog_ts: optional plain "oplogTs" crate::scalars::EpochSeconds,
    point_in_time_utc_seconds: optional plain "pointInTimeUTCSeconds" crate::scalars::EpochSeconds,
    snapshot_id: optional plain "snapshotId" crate::scalars::ObjectId,
    target_cluster_name: required plain "targetClusterName" crate::scalars::ClusterName,
    target_group_id: required plain "targetGroupId" crate::scalars::ObjectId,
});
