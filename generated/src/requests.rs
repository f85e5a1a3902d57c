// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! Requests: what callers send. One that breaks a rule cannot be built.

use crate::Violation;
use crate::support::{
    FromJson, FromProperties, Input, Pointer, RequestWriter, Slot, fill,
};

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

impl ApiAtlasCollectionRestoreJobRequest {
    /// A builder without any property.
    pub fn builder() -> ApiAtlasCollectionRestoreJobRequestBuilder {
        ApiAtlasCollectionRestoreJobRequestBuilder::default()
    }
}

impl TryFrom<ApiAtlasCollectionRestoreJobRequestBuilder>
for ApiAtlasCollectionRestoreJobRequest {
    type Error = Violation;
    fn try_from(
        builder: ApiAtlasCollectionRestoreJobRequestBuilder,
    ) -> Result<Self, Violation> {
        builder.build()
    }
}

/// Reads the request from JSON, by the rules that the builder keeps.
impl TryFrom<serde_json::Value> for ApiAtlasCollectionRestoreJobRequest {
    type Error = Violation;
    fn try_from(json: serde_json::Value) -> Result<Self, Violation> {
        Self::from_json(json, Pointer::ROOT)
    }
}

impl FromJson for ApiAtlasCollectionRestoreJobRequest {
    fn from_json(
        json: serde_json::Value,
        place: Pointer<'_>,
    ) -> Result<Self, Violation> {
        let builder: ApiAtlasCollectionRestoreJobRequestBuilder = fill(json, place)?;
        builder.build()
    }
}

impl serde::Serialize for ApiAtlasCollectionRestoreJobRequest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = RequestWriter::new(serializer)?;
        object.optional("collectionSuffix", self.collection_suffix.as_ref())?;
        object.optional("collections", self.collections.as_ref())?;
        object.optional("databaseSuffix", self.database_suffix.as_ref())?;
        object.optional("databases", self.databases.as_ref())?;
        object.required("indexStrategy", &self.index_strategy)?;
        object.optional("oplogInc", self.oplog_inc.as_ref())?;
        object.optional("oplogTs", self.oplog_ts.as_ref())?;
        object
            .optional("pointInTimeUtcSeconds", self.point_in_time_utc_seconds.as_ref())?;
        object.optional("snapshotId", self.snapshot_id.as_ref())?;
        object.required("targetClusterName", &self.target_cluster_name)?;
        object.required("targetGroupId", &self.target_group_id)?;
        object.required("writeStrategy", &self.write_strategy)?;
        object.end()
    }
}

/// Builds a [`ApiAtlasCollectionRestoreJobRequest`]; each setter checks what it is given.
#[derive(Clone, Debug, Default)]
pub struct ApiAtlasCollectionRestoreJobRequestBuilder {
    collection_suffix: Slot<crate::Nullable<String>>,
    collections: Slot<Vec<crate::requests::ApiAtlasRestoreNamespaceViewRequest>>,
    database_suffix: Slot<crate::Nullable<String>>,
    databases: Slot<Vec<crate::requests::ApiAtlasRestoreNamespaceViewRequest>>,
    index_strategy: Slot<crate::scalars::IndexStrategy>,
    oplog_inc: Slot<crate::Nullable<i32>>,
    oplog_ts: Slot<crate::Nullable<i32>>,
    point_in_time_utc_seconds: Slot<crate::Nullable<i32>>,
    snapshot_id: Slot<crate::scalars::ObjectId>,
    target_cluster_name: Slot<String>,
    target_group_id: Slot<crate::scalars::ObjectId>,
    write_strategy: Slot<crate::scalars::WriteStrategy>,
}

impl ApiAtlasCollectionRestoreJobRequestBuilder {
    /// What is appended to the names of the restored collections.
    #[must_use]
    pub fn collection_suffix(mut self, value: impl Input<String>) -> Self {
        self.collection_suffix
            .put(value.check("/collectionSuffix").map(crate::Nullable::Value));
        self
    }
    /// Sends `null` as `collectionSuffix`.
    #[must_use]
    pub fn collection_suffix_null(mut self) -> Self {
        self.collection_suffix.put(Ok(crate::Nullable::Null));
        self
    }
    /// The collections, by their namespace such as `sales.orders`.
    #[must_use]
    pub fn collections(
        mut self,
        value: impl Input<Vec<crate::requests::ApiAtlasRestoreNamespaceViewRequest>>,
    ) -> Self {
        self.collections
            .put(
                value
                    .check("/collections")
                    .and_then(|items| {
                        crate::support::Items::ANY
                            .at_most(100)
                            .apply("/collections", items)
                    }),
            );
        self
    }
    /// What is appended to the names of the restored databases.
    #[must_use]
    pub fn database_suffix(mut self, value: impl Input<String>) -> Self {
        self.database_suffix
            .put(value.check("/databaseSuffix").map(crate::Nullable::Value));
        self
    }
    /// Sends `null` as `databaseSuffix`.
    #[must_use]
    pub fn database_suffix_null(mut self) -> Self {
        self.database_suffix.put(Ok(crate::Nullable::Null));
        self
    }
    /// The databases, by their name.
    #[must_use]
    pub fn databases(
        mut self,
        value: impl Input<Vec<crate::requests::ApiAtlasRestoreNamespaceViewRequest>>,
    ) -> Self {
        self.databases
            .put(
                value
                    .check("/databases")
                    .and_then(|items| {
                        crate::support::Items::ANY
                            .at_most(100)
                            .apply("/databases", items)
                    }),
            );
        self
    }
    /// Which indexes are built.
    ///
    /// Required.
    #[must_use]
    pub fn index_strategy(
        mut self,
        value: impl Input<crate::scalars::IndexStrategy>,
    ) -> Self {
        self.index_strategy.set("/indexStrategy", value);
        self
    }
    /// Position within the second `oplogTs`. Goes with `oplogTs`.
    #[must_use]
    pub fn oplog_inc(mut self, value: impl Input<i32>) -> Self {
        self.oplog_inc.put(value.check("/oplogInc").map(crate::Nullable::Value));
        self
    }
    /// Sends `null` as `oplogInc`.
    #[must_use]
    pub fn oplog_inc_null(mut self) -> Self {
        self.oplog_inc.put(Ok(crate::Nullable::Null));
        self
    }
    /// Second of the oplog to restore to, since 1970-01-01T00:00:00Z. Goes with `oplogInc`.
    #[must_use]
    pub fn oplog_ts(mut self, value: impl Input<i32>) -> Self {
        self.oplog_ts.put(value.check("/oplogTs").map(crate::Nullable::Value));
        self
    }
    /// Sends `null` as `oplogTs`.
    #[must_use]
    pub fn oplog_ts_null(mut self) -> Self {
        self.oplog_ts.put(Ok(crate::Nullable::Null));
        self
    }
    /// Moment to restore to, in seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn point_in_time_utc_seconds(mut self, value: impl Input<i32>) -> Self {
        self.point_in_time_utc_seconds
            .put(value.check("/pointInTimeUtcSeconds").map(crate::Nullable::Value));
        self
    }
    /// Sends `null` as `pointInTimeUtcSeconds`.
    #[must_use]
    pub fn point_in_time_utc_seconds_null(mut self) -> Self {
        self.point_in_time_utc_seconds.put(Ok(crate::Nullable::Null));
        self
    }
    /// Snapshot to restore from.
    #[must_use]
    pub fn snapshot_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.snapshot_id.set("/snapshotId", value);
        self
    }
    /// Cluster to restore into.
    ///
    /// Required.
    #[must_use]
    pub fn target_cluster_name(mut self, value: impl Input<String>) -> Self {
        self.target_cluster_name.set("/targetClusterName", value);
        self
    }
    /// Project of the cluster to restore into.
    ///
    /// Required.
    #[must_use]
    pub fn target_group_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.target_group_id.set("/targetGroupId", value);
        self
    }
    /// What becomes of namespaces that the target has.
    ///
    /// Required.
    #[must_use]
    pub fn write_strategy(
        mut self,
        value: impl Input<crate::scalars::WriteStrategy>,
    ) -> Self {
        self.write_strategy.set("/writeStrategy", value);
        self
    }
    /// The request.
    ///
    /// # Errors
    ///
    /// The first violation among the properties, with its JSON pointer: what a
    /// setter was given, or a required property that is missing.
    pub fn build(self) -> Result<ApiAtlasCollectionRestoreJobRequest, Violation> {
        Ok(ApiAtlasCollectionRestoreJobRequest {
            collection_suffix: self.collection_suffix.optional()?,
            collections: self.collections.optional()?,
            database_suffix: self.database_suffix.optional()?,
            databases: self.databases.optional()?,
            index_strategy: self.index_strategy.required("/indexStrategy")?,
            oplog_inc: self.oplog_inc.optional()?,
            oplog_ts: self.oplog_ts.optional()?,
            point_in_time_utc_seconds: self.point_in_time_utc_seconds.optional()?,
            snapshot_id: self.snapshot_id.optional()?,
            target_cluster_name: self
                .target_cluster_name
                .required("/targetClusterName")?,
            target_group_id: self.target_group_id.required("/targetGroupId")?,
            write_strategy: self.write_strategy.required("/writeStrategy")?,
        })
    }
}

impl FromProperties for ApiAtlasCollectionRestoreJobRequestBuilder {
    fn fill(&mut self, name: &str, json: serde_json::Value, place: Pointer<'_>) -> bool {
        match name {
            "collectionSuffix" => {
                self.collection_suffix.put(FromJson::from_json(json, place))
            }
            "collections" => {
                self.collections
                    .put(
                        FromJson::from_json(json, place)
                            .and_then(|items| {
                                crate::support::Items::ANY
                                    .at_most(100)
                                    .apply(place.to_string(), items)
                            }),
                    )
            }
            "databaseSuffix" => {
                self.database_suffix.put(FromJson::from_json(json, place))
            }
            "databases" => {
                self.databases
                    .put(
                        FromJson::from_json(json, place)
                            .and_then(|items| {
                                crate::support::Items::ANY
                                    .at_most(100)
                                    .apply(place.to_string(), items)
                            }),
                    )
            }
            "indexStrategy" => self.index_strategy.put(FromJson::from_json(json, place)),
            "oplogInc" => self.oplog_inc.put(FromJson::from_json(json, place)),
            "oplogTs" => self.oplog_ts.put(FromJson::from_json(json, place)),
            "pointInTimeUtcSeconds" => {
                self.point_in_time_utc_seconds.put(FromJson::from_json(json, place))
            }
            "snapshotId" => self.snapshot_id.put(FromJson::from_json(json, place)),
            "targetClusterName" => {
                self.target_cluster_name.put(FromJson::from_json(json, place))
            }
            "targetGroupId" => self.target_group_id.put(FromJson::from_json(json, place)),
            "writeStrategy" => self.write_strategy.put(FromJson::from_json(json, place)),
            _ => return false,
        }
        true
    }
}

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

impl ApiAtlasRestoreNamespaceViewRequest {
    /// A builder without any property.
    pub fn builder() -> ApiAtlasRestoreNamespaceViewRequestBuilder {
        ApiAtlasRestoreNamespaceViewRequestBuilder::default()
    }
}

impl TryFrom<ApiAtlasRestoreNamespaceViewRequestBuilder>
for ApiAtlasRestoreNamespaceViewRequest {
    type Error = Violation;
    fn try_from(
        builder: ApiAtlasRestoreNamespaceViewRequestBuilder,
    ) -> Result<Self, Violation> {
        builder.build()
    }
}

/// Reads the request from JSON, by the rules that the builder keeps.
impl TryFrom<serde_json::Value> for ApiAtlasRestoreNamespaceViewRequest {
    type Error = Violation;
    fn try_from(json: serde_json::Value) -> Result<Self, Violation> {
        Self::from_json(json, Pointer::ROOT)
    }
}

impl FromJson for ApiAtlasRestoreNamespaceViewRequest {
    fn from_json(
        json: serde_json::Value,
        place: Pointer<'_>,
    ) -> Result<Self, Violation> {
        let builder: ApiAtlasRestoreNamespaceViewRequestBuilder = fill(json, place)?;
        builder.build()
    }
}

impl serde::Serialize for ApiAtlasRestoreNamespaceViewRequest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = RequestWriter::new(serializer)?;
        object.required("sourceNamespace", &self.source_namespace)?;
        object.optional("targetNamespace", self.target_namespace.as_ref())?;
        object.end()
    }
}

/// Builds a [`ApiAtlasRestoreNamespaceViewRequest`]; each setter checks what it is given.
#[derive(Clone, Debug, Default)]
pub struct ApiAtlasRestoreNamespaceViewRequestBuilder {
    source_namespace: Slot<String>,
    target_namespace: Slot<String>,
}

impl ApiAtlasRestoreNamespaceViewRequestBuilder {
    /// Name of the database, or namespace of the collection such as `sales.orders`, in the backup.
    ///
    /// Required.
    #[must_use]
    pub fn source_namespace(mut self, value: impl Input<String>) -> Self {
        self.source_namespace.set("/sourceNamespace", value);
        self
    }
    /// Name or namespace to restore it under. Without one, that in the backup.
    #[must_use]
    pub fn target_namespace(mut self, value: impl Input<String>) -> Self {
        self.target_namespace.set("/targetNamespace", value);
        self
    }
    /// The request.
    ///
    /// # Errors
    ///
    /// The first violation among the properties, with its JSON pointer: what a
    /// setter was given, or a required property that is missing.
    pub fn build(self) -> Result<ApiAtlasRestoreNamespaceViewRequest, Violation> {
        Ok(ApiAtlasRestoreNamespaceViewRequest {
            source_namespace: self.source_namespace.required("/sourceNamespace")?,
            target_namespace: self.target_namespace.optional()?,
        })
    }
}

impl FromProperties for ApiAtlasRestoreNamespaceViewRequestBuilder {
    fn fill(&mut self, name: &str, json: serde_json::Value, place: Pointer<'_>) -> bool {
        match name {
            "sourceNamespace" => {
                self.source_namespace.put(FromJson::from_json(json, place))
            }
            "targetNamespace" => {
                self.target_namespace.put(FromJson::from_json(json, place))
            }
            _ => return false,
        }
        true
    }
}

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

impl BackupRestoreJobRequest {
    /// A builder without any property.
    pub fn builder() -> BackupRestoreJobRequestBuilder {
        BackupRestoreJobRequestBuilder::default()
    }
}

impl TryFrom<BackupRestoreJobRequestBuilder> for BackupRestoreJobRequest {
    type Error = Violation;
    fn try_from(builder: BackupRestoreJobRequestBuilder) -> Result<Self, Violation> {
        builder.build()
    }
}

/// Reads the request from JSON, by the rules that the builder keeps.
impl TryFrom<serde_json::Value> for BackupRestoreJobRequest {
    type Error = Violation;
    fn try_from(json: serde_json::Value) -> Result<Self, Violation> {
        Self::from_json(json, Pointer::ROOT)
    }
}

impl FromJson for BackupRestoreJobRequest {
    fn from_json(
        json: serde_json::Value,
        place: Pointer<'_>,
    ) -> Result<Self, Violation> {
        let builder: BackupRestoreJobRequestBuilder = fill(json, place)?;
        builder.build()
    }
}

impl serde::Serialize for BackupRestoreJobRequest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = RequestWriter::new(serializer)?;
        object.optional("checkpointId", self.checkpoint_id.as_ref())?;
        object.required("delivery", &self.delivery)?;
        object.optional("oplogInc", self.oplog_inc.as_ref())?;
        object.optional("oplogTs", self.oplog_ts.as_ref())?;
        object.optional("pointInTimeUTCMillis", self.point_in_time_utc_millis.as_ref())?;
        object.optional("snapshotId", self.snapshot_id.as_ref())?;
        object.end()
    }
}

/// Builds a [`BackupRestoreJobRequest`]; each setter checks what it is given.
#[derive(Clone, Debug, Default)]
pub struct BackupRestoreJobRequestBuilder {
    checkpoint_id: Slot<crate::scalars::ObjectId>,
    delivery: Slot<crate::requests::BackupRestoreJobDeliveryRequest>,
    oplog_inc: Slot<crate::scalars::OplogIncrement>,
    oplog_ts: Slot<crate::scalars::OplogDateTime>,
    point_in_time_utc_millis: Slot<crate::scalars::EpochMillis>,
    snapshot_id: Slot<crate::scalars::ObjectId>,
}

impl BackupRestoreJobRequestBuilder {
    /// Checkpoint to restore to. Only for sharded clusters, and only with `AUTOMATED_RESTORE`.
    #[must_use]
    pub fn checkpoint_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.checkpoint_id.set("/checkpointId", value);
        self
    }
    /// How the data is handed over.
    ///
    /// Required.
    #[must_use]
    pub fn delivery(
        mut self,
        value: impl Input<crate::requests::BackupRestoreJobDeliveryRequest>,
    ) -> Self {
        self.delivery.set("/delivery", value);
        self
    }
    /// Position within the second `oplogTs`. Goes with `oplogTs`, and only with `AUTOMATED_RESTORE`.
    #[must_use]
    pub fn oplog_inc(
        mut self,
        value: impl Input<crate::scalars::OplogIncrement>,
    ) -> Self {
        self.oplog_inc.set("/oplogInc", value);
        self
    }
    /// Second of the oplog to restore to. Goes with `oplogInc`, and only with `AUTOMATED_RESTORE`.
    #[must_use]
    pub fn oplog_ts(mut self, value: impl Input<crate::scalars::OplogDateTime>) -> Self {
        self.oplog_ts.set("/oplogTs", value);
        self
    }
    /// Moment to restore to, within the last 24 hours. Only with `AUTOMATED_RESTORE`.
    #[must_use]
    pub fn point_in_time_utc_millis(
        mut self,
        value: impl Input<crate::scalars::EpochMillis>,
    ) -> Self {
        self.point_in_time_utc_millis.set("/pointInTimeUTCMillis", value);
        self
    }
    /// Snapshot to restore.
    #[must_use]
    pub fn snapshot_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.snapshot_id.set("/snapshotId", value);
        self
    }
    /// The request.
    ///
    /// # Errors
    ///
    /// The first violation among the properties, with its JSON pointer: what a
    /// setter was given, or a required property that is missing.
    pub fn build(self) -> Result<BackupRestoreJobRequest, Violation> {
        Ok(BackupRestoreJobRequest {
            checkpoint_id: self.checkpoint_id.optional()?,
            delivery: self.delivery.required("/delivery")?,
            oplog_inc: self.oplog_inc.optional()?,
            oplog_ts: self.oplog_ts.optional()?,
            point_in_time_utc_millis: self.point_in_time_utc_millis.optional()?,
            snapshot_id: self.snapshot_id.optional()?,
        })
    }
}

impl FromProperties for BackupRestoreJobRequestBuilder {
    fn fill(&mut self, name: &str, json: serde_json::Value, place: Pointer<'_>) -> bool {
        match name {
            "checkpointId" => self.checkpoint_id.put(FromJson::from_json(json, place)),
            "delivery" => self.delivery.put(FromJson::from_json(json, place)),
            "oplogInc" => self.oplog_inc.put(FromJson::from_json(json, place)),
            "oplogTs" => self.oplog_ts.put(FromJson::from_json(json, place)),
            "pointInTimeUTCMillis" => {
                self.point_in_time_utc_millis.put(FromJson::from_json(json, place))
            }
            "snapshotId" => self.snapshot_id.put(FromJson::from_json(json, place)),
            _ => return false,
        }
        true
    }
}

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

impl BackupRestoreJobDeliveryRequest {
    /// A builder without any property.
    pub fn builder() -> BackupRestoreJobDeliveryRequestBuilder {
        BackupRestoreJobDeliveryRequestBuilder::default()
    }
}

impl TryFrom<BackupRestoreJobDeliveryRequestBuilder>
for BackupRestoreJobDeliveryRequest {
    type Error = Violation;
    fn try_from(
        builder: BackupRestoreJobDeliveryRequestBuilder,
    ) -> Result<Self, Violation> {
        builder.build()
    }
}

/// Reads the request from JSON, by the rules that the builder keeps.
impl TryFrom<serde_json::Value> for BackupRestoreJobDeliveryRequest {
    type Error = Violation;
    fn try_from(json: serde_json::Value) -> Result<Self, Violation> {
        Self::from_json(json, Pointer::ROOT)
    }
}

impl FromJson for BackupRestoreJobDeliveryRequest {
    fn from_json(
        json: serde_json::Value,
        place: Pointer<'_>,
    ) -> Result<Self, Violation> {
        let builder: BackupRestoreJobDeliveryRequestBuilder = fill(json, place)?;
        builder.build()
    }
}

impl serde::Serialize for BackupRestoreJobDeliveryRequest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = RequestWriter::new(serializer)?;
        object.optional("expirationHours", self.expiration_hours.as_ref())?;
        object.optional("maxDownloads", self.max_downloads.as_ref())?;
        object.required("methodName", &self.method_name)?;
        object.optional("targetClusterId", self.target_cluster_id.as_ref())?;
        object.optional("targetClusterName", self.target_cluster_name.as_ref())?;
        object.optional("targetGroupId", self.target_group_id.as_ref())?;
        object.end()
    }
}

/// Builds a [`BackupRestoreJobDeliveryRequest`]; each setter checks what it is given.
#[derive(Clone, Debug, Default)]
pub struct BackupRestoreJobDeliveryRequestBuilder {
    expiration_hours: Slot<crate::scalars::PositiveCount>,
    max_downloads: Slot<crate::scalars::PositiveCount>,
    method_name: Slot<crate::scalars::LegacyDeliveryMethod>,
    target_cluster_id: Slot<crate::scalars::ObjectId>,
    target_cluster_name: Slot<crate::scalars::ClusterName>,
    target_group_id: Slot<crate::scalars::ObjectId>,
}

impl BackupRestoreJobDeliveryRequestBuilder {
    /// For how many hours after the end of the job the files can be fetched.
    #[must_use]
    pub fn expiration_hours(
        mut self,
        value: impl Input<crate::scalars::PositiveCount>,
    ) -> Self {
        self.expiration_hours.set("/expirationHours", value);
        self
    }
    /// How many times the files can be fetched.
    #[must_use]
    pub fn max_downloads(
        mut self,
        value: impl Input<crate::scalars::PositiveCount>,
    ) -> Self {
        self.max_downloads.set("/maxDownloads", value);
        self
    }
    /// How the data is handed over. An answer has `HTTP` where the request had `AUTOMATED_RESTORE`.
    ///
    /// Required.
    #[must_use]
    pub fn method_name(
        mut self,
        value: impl Input<crate::scalars::LegacyDeliveryMethod>,
    ) -> Self {
        self.method_name.set("/methodName", value);
        self
    }
    /// Cluster to restore into, by its identifier. Its data is removed.
    #[must_use]
    pub fn target_cluster_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.target_cluster_id.set("/targetClusterId", value);
        self
    }
    /// Cluster to restore into, by its name. Its data is removed.
    #[must_use]
    pub fn target_cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.target_cluster_name.set("/targetClusterName", value);
        self
    }
    /// Project of the cluster to restore into.
    #[must_use]
    pub fn target_group_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.target_group_id.set("/targetGroupId", value);
        self
    }
    /// The request.
    ///
    /// # Errors
    ///
    /// The first violation among the properties, with its JSON pointer: what a
    /// setter was given, or a required property that is missing.
    pub fn build(self) -> Result<BackupRestoreJobDeliveryRequest, Violation> {
        Ok(BackupRestoreJobDeliveryRequest {
            expiration_hours: self.expiration_hours.optional()?,
            max_downloads: self.max_downloads.optional()?,
            method_name: self.method_name.required("/methodName")?,
            target_cluster_id: self.target_cluster_id.optional()?,
            target_cluster_name: self.target_cluster_name.optional()?,
            target_group_id: self.target_group_id.optional()?,
        })
    }
}

impl FromProperties for BackupRestoreJobDeliveryRequestBuilder {
    fn fill(&mut self, name: &str, json: serde_json::Value, place: Pointer<'_>) -> bool {
        match name {
            "expirationHours" => {
                self.expiration_hours.put(FromJson::from_json(json, place))
            }
            "maxDownloads" => self.max_downloads.put(FromJson::from_json(json, place)),
            "methodName" => self.method_name.put(FromJson::from_json(json, place)),
            "targetClusterId" => {
                self.target_cluster_id.put(FromJson::from_json(json, place))
            }
            "targetClusterName" => {
                self.target_cluster_name.put(FromJson::from_json(json, place))
            }
            "targetGroupId" => self.target_group_id.put(FromJson::from_json(json, place)),
            _ => return false,
        }
        true
    }
}

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

impl DiskBackupSnapshotRestoreJobRequest {
    /// A builder without any property.
    pub fn builder() -> DiskBackupSnapshotRestoreJobRequestBuilder {
        DiskBackupSnapshotRestoreJobRequestBuilder::default()
    }
}

impl TryFrom<DiskBackupSnapshotRestoreJobRequestBuilder>
for DiskBackupSnapshotRestoreJobRequest {
    type Error = Violation;
    fn try_from(
        builder: DiskBackupSnapshotRestoreJobRequestBuilder,
    ) -> Result<Self, Violation> {
        builder.build()
    }
}

/// Reads the request from JSON, by the rules that the builder keeps.
impl TryFrom<serde_json::Value> for DiskBackupSnapshotRestoreJobRequest {
    type Error = Violation;
    fn try_from(json: serde_json::Value) -> Result<Self, Violation> {
        Self::from_json(json, Pointer::ROOT)
    }
}

impl FromJson for DiskBackupSnapshotRestoreJobRequest {
    fn from_json(
        json: serde_json::Value,
        place: Pointer<'_>,
    ) -> Result<Self, Violation> {
        let builder: DiskBackupSnapshotRestoreJobRequestBuilder = fill(json, place)?;
        builder.build()
    }
}

impl serde::Serialize for DiskBackupSnapshotRestoreJobRequest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = RequestWriter::new(serializer)?;
        object.required("deliveryType", &self.delivery_type)?;
        object.optional("oplogInc", self.oplog_inc.as_ref())?;
        object.optional("oplogTs", self.oplog_ts.as_ref())?;
        object
            .optional("pointInTimeUTCSeconds", self.point_in_time_utc_seconds.as_ref())?;
        object.optional("snapshotId", self.snapshot_id.as_ref())?;
        object.optional("targetClusterName", self.target_cluster_name.as_ref())?;
        object.optional("targetGroupId", self.target_group_id.as_ref())?;
        object.end()
    }
}

/// Builds a [`DiskBackupSnapshotRestoreJobRequest`]; each setter checks what it is given.
#[derive(Clone, Debug, Default)]
pub struct DiskBackupSnapshotRestoreJobRequestBuilder {
    delivery_type: Slot<crate::scalars::RestoreDeliveryType>,
    oplog_inc: Slot<crate::scalars::OplogIncrement>,
    oplog_ts: Slot<crate::scalars::EpochSeconds>,
    point_in_time_utc_seconds: Slot<crate::scalars::EpochSeconds>,
    snapshot_id: Slot<crate::scalars::ObjectId>,
    target_cluster_name: Slot<crate::scalars::ClusterName>,
    target_group_id: Slot<crate::scalars::ObjectId>,
}

impl DiskBackupSnapshotRestoreJobRequestBuilder {
    /// What the job does with the backup.
    ///
    /// Required.
    #[must_use]
    pub fn delivery_type(
        mut self,
        value: impl Input<crate::scalars::RestoreDeliveryType>,
    ) -> Self {
        self.delivery_type.set("/deliveryType", value);
        self
    }
    /// Position within the second `oplogTs`, for a `pointInTime` restore. Goes with `oplogTs`.
    #[must_use]
    pub fn oplog_inc(
        mut self,
        value: impl Input<crate::scalars::OplogIncrement>,
    ) -> Self {
        self.oplog_inc.set("/oplogInc", value);
        self
    }
    /// Second of the oplog to restore to, for a `pointInTime` restore. Goes with `oplogInc`.
    #[must_use]
    pub fn oplog_ts(mut self, value: impl Input<crate::scalars::EpochSeconds>) -> Self {
        self.oplog_ts.set("/oplogTs", value);
        self
    }
    /// Moment to restore to, for a `pointInTime` restore without an oplog position.
    #[must_use]
    pub fn point_in_time_utc_seconds(
        mut self,
        value: impl Input<crate::scalars::EpochSeconds>,
    ) -> Self {
        self.point_in_time_utc_seconds.set("/pointInTimeUTCSeconds", value);
        self
    }
    /// Snapshot to restore or to download.
    #[must_use]
    pub fn snapshot_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.snapshot_id.set("/snapshotId", value);
        self
    }
    /// Cluster to restore into. Its data is replaced.
    #[must_use]
    pub fn target_cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.target_cluster_name.set("/targetClusterName", value);
        self
    }
    /// Project of the cluster to restore into.
    #[must_use]
    pub fn target_group_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.target_group_id.set("/targetGroupId", value);
        self
    }
    /// The request.
    ///
    /// # Errors
    ///
    /// The first violation among the properties, with its JSON pointer: what a
    /// setter was given, or a required property that is missing.
    pub fn build(self) -> Result<DiskBackupSnapshotRestoreJobRequest, Violation> {
        Ok(DiskBackupSnapshotRestoreJobRequest {
            delivery_type: self.delivery_type.required("/deliveryType")?,
            oplog_inc: self.oplog_inc.optional()?,
            oplog_ts: self.oplog_ts.optional()?,
            point_in_time_utc_seconds: self.point_in_time_utc_seconds.optional()?,
            snapshot_id: self.snapshot_id.optional()?,
            target_cluster_name: self.target_cluster_name.optional()?,
            target_group_id: self.target_group_id.optional()?,
        })
    }
}

impl FromProperties for DiskBackupSnapshotRestoreJobRequestBuilder {
    fn fill(&mut self, name: &str, json: serde_json::Value, place: Pointer<'_>) -> bool {
        match name {
            "deliveryType" => self.delivery_type.put(FromJson::from_json(json, place)),
            "oplogInc" => self.oplog_inc.put(FromJson::from_json(json, place)),
            "oplogTs" => self.oplog_ts.put(FromJson::from_json(json, place)),
            "pointInTimeUTCSeconds" => {
                self.point_in_time_utc_seconds.put(FromJson::from_json(json, place))
            }
            "snapshotId" => self.snapshot_id.put(FromJson::from_json(json, place)),
            "targetClusterName" => {
                self.target_cluster_name.put(FromJson::from_json(json, place))
            }
            "targetGroupId" => self.target_group_id.put(FromJson::from_json(json, place)),
            _ => return false,
        }
        true
    }
}

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

impl FlexBackupRestoreJobCreate20241113Request {
    /// A builder without any property.
    pub fn builder() -> FlexBackupRestoreJobCreate20241113RequestBuilder {
        FlexBackupRestoreJobCreate20241113RequestBuilder::default()
    }
}

impl TryFrom<FlexBackupRestoreJobCreate20241113RequestBuilder>
for FlexBackupRestoreJobCreate20241113Request {
    type Error = Violation;
    fn try_from(
        builder: FlexBackupRestoreJobCreate20241113RequestBuilder,
    ) -> Result<Self, Violation> {
        builder.build()
    }
}

/// Reads the request from JSON, by the rules that the builder keeps.
impl TryFrom<serde_json::Value> for FlexBackupRestoreJobCreate20241113Request {
    type Error = Violation;
    fn try_from(json: serde_json::Value) -> Result<Self, Violation> {
        Self::from_json(json, Pointer::ROOT)
    }
}

impl FromJson for FlexBackupRestoreJobCreate20241113Request {
    fn from_json(
        json: serde_json::Value,
        place: Pointer<'_>,
    ) -> Result<Self, Violation> {
        let builder: FlexBackupRestoreJobCreate20241113RequestBuilder = fill(
            json,
            place,
        )?;
        builder.build()
    }
}

impl serde::Serialize for FlexBackupRestoreJobCreate20241113Request {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = RequestWriter::new(serializer)?;
        object.required("snapshotId", &self.snapshot_id)?;
        object.required("targetDeploymentItemName", &self.target_deployment_item_name)?;
        object.optional("targetProjectId", self.target_project_id.as_ref())?;
        object.end()
    }
}

/// Builds a [`FlexBackupRestoreJobCreate20241113Request`]; each setter checks what it is given.
#[derive(Clone, Debug, Default)]
pub struct FlexBackupRestoreJobCreate20241113RequestBuilder {
    snapshot_id: Slot<crate::scalars::ObjectId>,
    target_deployment_item_name: Slot<crate::scalars::DeploymentItemName>,
    target_project_id: Slot<crate::scalars::ObjectId>,
}

impl FlexBackupRestoreJobCreate20241113RequestBuilder {
    /// Snapshot to restore.
    ///
    /// Required.
    #[must_use]
    pub fn snapshot_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.snapshot_id.set("/snapshotId", value);
        self
    }
    /// Flex or dedicated cluster to restore into. Its data is replaced.
    ///
    /// Required.
    #[must_use]
    pub fn target_deployment_item_name(
        mut self,
        value: impl Input<crate::scalars::DeploymentItemName>,
    ) -> Self {
        self.target_deployment_item_name.set("/targetDeploymentItemName", value);
        self
    }
    /// Project of the cluster to restore into.
    #[must_use]
    pub fn target_project_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.target_project_id.set("/targetProjectId", value);
        self
    }
    /// The request.
    ///
    /// # Errors
    ///
    /// The first violation among the properties, with its JSON pointer: what a
    /// setter was given, or a required property that is missing.
    pub fn build(self) -> Result<FlexBackupRestoreJobCreate20241113Request, Violation> {
        Ok(FlexBackupRestoreJobCreate20241113Request {
            snapshot_id: self.snapshot_id.required("/snapshotId")?,
            target_deployment_item_name: self
                .target_deployment_item_name
                .required("/targetDeploymentItemName")?,
            target_project_id: self.target_project_id.optional()?,
        })
    }
}

impl FromProperties for FlexBackupRestoreJobCreate20241113RequestBuilder {
    fn fill(&mut self, name: &str, json: serde_json::Value, place: Pointer<'_>) -> bool {
        match name {
            "snapshotId" => self.snapshot_id.put(FromJson::from_json(json, place)),
            "targetDeploymentItemName" => {
                self.target_deployment_item_name.put(FromJson::from_json(json, place))
            }
            "targetProjectId" => {
                self.target_project_id.put(FromJson::from_json(json, place))
            }
            _ => return false,
        }
        true
    }
}

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

impl ServerlessBackupRestoreJobRequest {
    /// A builder without any property.
    pub fn builder() -> ServerlessBackupRestoreJobRequestBuilder {
        ServerlessBackupRestoreJobRequestBuilder::default()
    }
}

impl TryFrom<ServerlessBackupRestoreJobRequestBuilder>
for ServerlessBackupRestoreJobRequest {
    type Error = Violation;
    fn try_from(
        builder: ServerlessBackupRestoreJobRequestBuilder,
    ) -> Result<Self, Violation> {
        builder.build()
    }
}

/// Reads the request from JSON, by the rules that the builder keeps.
impl TryFrom<serde_json::Value> for ServerlessBackupRestoreJobRequest {
    type Error = Violation;
    fn try_from(json: serde_json::Value) -> Result<Self, Violation> {
        Self::from_json(json, Pointer::ROOT)
    }
}

impl FromJson for ServerlessBackupRestoreJobRequest {
    fn from_json(
        json: serde_json::Value,
        place: Pointer<'_>,
    ) -> Result<Self, Violation> {
        let builder: ServerlessBackupRestoreJobRequestBuilder = fill(json, place)?;
        builder.build()
    }
}

impl serde::Serialize for ServerlessBackupRestoreJobRequest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = RequestWriter::new(serializer)?;
        object.required("deliveryType", &self.delivery_type)?;
        object.optional("oplogInc", self.oplog_inc.as_ref())?;
        object.optional("oplogTs", self.oplog_ts.as_ref())?;
        object
            .optional("pointInTimeUTCSeconds", self.point_in_time_utc_seconds.as_ref())?;
        object.optional("snapshotId", self.snapshot_id.as_ref())?;
        object.required("targetClusterName", &self.target_cluster_name)?;
        object.required("targetGroupId", &self.target_group_id)?;
        object.end()
    }
}

/// Builds a [`ServerlessBackupRestoreJobRequest`]; each setter checks what it is given.
#[derive(Clone, Debug, Default)]
pub struct ServerlessBackupRestoreJobRequestBuilder {
    delivery_type: Slot<crate::scalars::RestoreDeliveryType>,
    oplog_inc: Slot<crate::scalars::OplogIncrement>,
    oplog_ts: Slot<crate::scalars::EpochSeconds>,
    point_in_time_utc_seconds: Slot<crate::scalars::EpochSeconds>,
    snapshot_id: Slot<crate::scalars::ObjectId>,
    target_cluster_name: Slot<crate::scalars::ClusterName>,
    target_group_id: Slot<crate::scalars::ObjectId>,
}

impl ServerlessBackupRestoreJobRequestBuilder {
    /// What the job does with the backup.
    ///
    /// Required.
    #[must_use]
    pub fn delivery_type(
        mut self,
        value: impl Input<crate::scalars::RestoreDeliveryType>,
    ) -> Self {
        self.delivery_type.set("/deliveryType", value);
        self
    }
    /// Position within the second `oplogTs`, for a `pointInTime` restore. Goes with `oplogTs`.
    #[must_use]
    pub fn oplog_inc(
        mut self,
        value: impl Input<crate::scalars::OplogIncrement>,
    ) -> Self {
        self.oplog_inc.set("/oplogInc", value);
        self
    }
    /// Second of the oplog to restore to, for a `pointInTime` restore. Goes with `oplogInc`.
    #[must_use]
    pub fn oplog_ts(mut self, value: impl Input<crate::scalars::EpochSeconds>) -> Self {
        self.oplog_ts.set("/oplogTs", value);
        self
    }
    /// Moment to restore to, for a `pointInTime` restore without an oplog position.
    #[must_use]
    pub fn point_in_time_utc_seconds(
        mut self,
        value: impl Input<crate::scalars::EpochSeconds>,
    ) -> Self {
        self.point_in_time_utc_seconds.set("/pointInTimeUTCSeconds", value);
        self
    }
    /// Snapshot to restore or to download.
    #[must_use]
    pub fn snapshot_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.snapshot_id.set("/snapshotId", value);
        self
    }
    /// Deployment to restore into. Its data is replaced.
    ///
    /// Required.
    #[must_use]
    pub fn target_cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.target_cluster_name.set("/targetClusterName", value);
        self
    }
    /// Project of the deployment to restore into.
    ///
    /// Required.
    #[must_use]
    pub fn target_group_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.target_group_id.set("/targetGroupId", value);
        self
    }
    /// The request.
    ///
    /// # Errors
    ///
    /// The first violation among the properties, with its JSON pointer: what a
    /// setter was given, or a required property that is missing.
    pub fn build(self) -> Result<ServerlessBackupRestoreJobRequest, Violation> {
        Ok(ServerlessBackupRestoreJobRequest {
            delivery_type: self.delivery_type.required("/deliveryType")?,
            oplog_inc: self.oplog_inc.optional()?,
            oplog_ts: self.oplog_ts.optional()?,
            point_in_time_utc_seconds: self.point_in_time_utc_seconds.optional()?,
            snapshot_id: self.snapshot_id.optional()?,
            target_cluster_name: self
                .target_cluster_name
                .required("/targetClusterName")?,
            target_group_id: self.target_group_id.required("/targetGroupId")?,
        })
    }
}

impl FromProperties for ServerlessBackupRestoreJobRequestBuilder {
    fn fill(&mut self, name: &str, json: serde_json::Value, place: Pointer<'_>) -> bool {
        match name {
            "deliveryType" => self.delivery_type.put(FromJson::from_json(json, place)),
            "oplogInc" => self.oplog_inc.put(FromJson::from_json(json, place)),
            "oplogTs" => self.oplog_ts.put(FromJson::from_json(json, place)),
            "pointInTimeUTCSeconds" => {
                self.point_in_time_utc_seconds.put(FromJson::from_json(json, place))
            }
            "snapshotId" => self.snapshot_id.put(FromJson::from_json(json, place)),
            "targetClusterName" => {
                self.target_cluster_name.put(FromJson::from_json(json, place))
            }
            "targetGroupId" => self.target_group_id.put(FromJson::from_json(json, place)),
            _ => return false,
        }
        true
    }
}
