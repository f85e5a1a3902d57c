// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! Responses: what the server sends, kept whole.
//!
//! Every property is a [`Field`]; `violations()` lists what departs
//! from the document, `unknown()` the properties that it does not declare, and
//! each value serializes back to JSON equal to what it was decoded from.

use serde::de::MapAccess;
use crate::Field;
use crate::support::{
    Object, Property, PropertyVisitor, Unknown, decode_field, response_object,
};

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

impl Object for ApiAtlasCollectionRestoreCollectionStateResponse {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("effectiveTargetNamespace"),
        Property::optional("indexStatus"),
        Property::optional("restoredDocuments"),
        Property::optional("sourceNamespace"),
        Property::optional("state"),
        Property::optional("targetNamespace"),
        Property::optional("totalDocuments"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => {
                self.effective_target_namespace = decode_field(
                    entries,
                    &Self::PROPERTIES[0],
                )?;
            }
            1 => self.index_status = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.restored_documents = decode_field(entries, &Self::PROPERTIES[2])?,
            3 => self.source_namespace = decode_field(entries, &Self::PROPERTIES[3])?,
            4 => self.state = decode_field(entries, &Self::PROPERTIES[4])?,
            5 => self.target_namespace = decode_field(entries, &Self::PROPERTIES[5])?,
            6 => self.total_documents = decode_field(entries, &Self::PROPERTIES[6])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.effective_target_namespace)?;
        visitor.property(&Self::PROPERTIES[1], &self.index_status)?;
        visitor.property(&Self::PROPERTIES[2], &self.restored_documents)?;
        visitor.property(&Self::PROPERTIES[3], &self.source_namespace)?;
        visitor.property(&Self::PROPERTIES[4], &self.state)?;
        visitor.property(&Self::PROPERTIES[5], &self.target_namespace)?;
        visitor.property(&Self::PROPERTIES[6], &self.total_documents)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(ApiAtlasCollectionRestoreCollectionStateResponse);

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

impl Object for ApiAtlasCollectionRestoreIndexStatus {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("errorMessage"),
        Property::optional("failedIndexes")
            .with_items(crate::support::Items::ANY.at_most(64)),
        Property::optional("state"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.error_message = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.failed_indexes = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.state = decode_field(entries, &Self::PROPERTIES[2])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.error_message)?;
        visitor.property(&Self::PROPERTIES[1], &self.failed_indexes)?;
        visitor.property(&Self::PROPERTIES[2], &self.state)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(ApiAtlasCollectionRestoreIndexStatus);

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

impl Object for ApiAtlasCollectionRestoreJobIndexStatus {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("failedCollectionCount"),
        Property::optional("state"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => {
                self.failed_collection_count = decode_field(
                    entries,
                    &Self::PROPERTIES[0],
                )?;
            }
            1 => self.state = decode_field(entries, &Self::PROPERTIES[1])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.failed_collection_count)?;
        visitor.property(&Self::PROPERTIES[1], &self.state)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(ApiAtlasCollectionRestoreJobIndexStatus);

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

impl Object for ApiAtlasCollectionRestoreJobResponse {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("collectionSuffix"),
        Property::optional("collections")
            .with_items(crate::support::Items::ANY.at_most(100)),
        Property::optional("createdAt"),
        Property::optional("databaseSuffix"),
        Property::optional("databases")
            .with_items(crate::support::Items::ANY.at_most(100)),
        Property::optional("errorMessage"),
        Property::optional("finishedAt"),
        Property::optional("id"),
        Property::optional("indexStatus"),
        Property::optional("indexStrategy"),
        Property::optional("oplogInc"),
        Property::optional("oplogTs"),
        Property::optional("pointInTimeUtcSeconds"),
        Property::optional("restoredDocuments"),
        Property::optional("snapshotId"),
        Property::optional("state"),
        Property::optional("targetClusterName"),
        Property::optional("targetGroupId"),
        Property::optional("totalDocuments"),
        Property::optional("writeStrategy"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.collection_suffix = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.collections = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.created_at = decode_field(entries, &Self::PROPERTIES[2])?,
            3 => self.database_suffix = decode_field(entries, &Self::PROPERTIES[3])?,
            4 => self.databases = decode_field(entries, &Self::PROPERTIES[4])?,
            5 => self.error_message = decode_field(entries, &Self::PROPERTIES[5])?,
            6 => self.finished_at = decode_field(entries, &Self::PROPERTIES[6])?,
            7 => self.id = decode_field(entries, &Self::PROPERTIES[7])?,
            8 => self.index_status = decode_field(entries, &Self::PROPERTIES[8])?,
            9 => self.index_strategy = decode_field(entries, &Self::PROPERTIES[9])?,
            10 => self.oplog_inc = decode_field(entries, &Self::PROPERTIES[10])?,
            11 => self.oplog_ts = decode_field(entries, &Self::PROPERTIES[11])?,
            12 => {
                self.point_in_time_utc_seconds = decode_field(
                    entries,
                    &Self::PROPERTIES[12],
                )?;
            }
            13 => self.restored_documents = decode_field(entries, &Self::PROPERTIES[13])?,
            14 => self.snapshot_id = decode_field(entries, &Self::PROPERTIES[14])?,
            15 => self.state = decode_field(entries, &Self::PROPERTIES[15])?,
            16 => {
                self.target_cluster_name = decode_field(entries, &Self::PROPERTIES[16])?;
            }
            17 => self.target_group_id = decode_field(entries, &Self::PROPERTIES[17])?,
            18 => self.total_documents = decode_field(entries, &Self::PROPERTIES[18])?,
            19 => self.write_strategy = decode_field(entries, &Self::PROPERTIES[19])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.collection_suffix)?;
        visitor.property(&Self::PROPERTIES[1], &self.collections)?;
        visitor.property(&Self::PROPERTIES[2], &self.created_at)?;
        visitor.property(&Self::PROPERTIES[3], &self.database_suffix)?;
        visitor.property(&Self::PROPERTIES[4], &self.databases)?;
        visitor.property(&Self::PROPERTIES[5], &self.error_message)?;
        visitor.property(&Self::PROPERTIES[6], &self.finished_at)?;
        visitor.property(&Self::PROPERTIES[7], &self.id)?;
        visitor.property(&Self::PROPERTIES[8], &self.index_status)?;
        visitor.property(&Self::PROPERTIES[9], &self.index_strategy)?;
        visitor.property(&Self::PROPERTIES[10], &self.oplog_inc)?;
        visitor.property(&Self::PROPERTIES[11], &self.oplog_ts)?;
        visitor.property(&Self::PROPERTIES[12], &self.point_in_time_utc_seconds)?;
        visitor.property(&Self::PROPERTIES[13], &self.restored_documents)?;
        visitor.property(&Self::PROPERTIES[14], &self.snapshot_id)?;
        visitor.property(&Self::PROPERTIES[15], &self.state)?;
        visitor.property(&Self::PROPERTIES[16], &self.target_cluster_name)?;
        visitor.property(&Self::PROPERTIES[17], &self.target_group_id)?;
        visitor.property(&Self::PROPERTIES[18], &self.total_documents)?;
        visitor.property(&Self::PROPERTIES[19], &self.write_strategy)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(ApiAtlasCollectionRestoreJobResponse);

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

impl Object for ApiAtlasRestoreNamespaceView {
    const PROPERTIES: &'static [Property] = &[
        Property::required("sourceNamespace"),
        Property::optional("targetNamespace"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.source_namespace = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.target_namespace = decode_field(entries, &Self::PROPERTIES[1])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.source_namespace)?;
        visitor.property(&Self::PROPERTIES[1], &self.target_namespace)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(ApiAtlasRestoreNamespaceView);

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

impl Object for ApiBSONTimestampView {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("date"),
        Property::optional("increment"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.date = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.increment = decode_field(entries, &Self::PROPERTIES[1])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.date)?;
        visitor.property(&Self::PROPERTIES[1], &self.increment)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(ApiBSONTimestampView);

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

impl Object for ApiError {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("badRequestDetail").or_null(),
        Property::optional("detail").or_null(),
        Property::required("error"),
        Property::required("errorCode"),
        Property::optional("parameters"),
        Property::optional("reason").or_null(),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.bad_request_detail = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.detail = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.error = decode_field(entries, &Self::PROPERTIES[2])?,
            3 => self.error_code = decode_field(entries, &Self::PROPERTIES[3])?,
            4 => self.parameters = decode_field(entries, &Self::PROPERTIES[4])?,
            5 => self.reason = decode_field(entries, &Self::PROPERTIES[5])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.bad_request_detail)?;
        visitor.property(&Self::PROPERTIES[1], &self.detail)?;
        visitor.property(&Self::PROPERTIES[2], &self.error)?;
        visitor.property(&Self::PROPERTIES[3], &self.error_code)?;
        visitor.property(&Self::PROPERTIES[4], &self.parameters)?;
        visitor.property(&Self::PROPERTIES[5], &self.reason)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(ApiError);

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

impl Object for ApiPrivateDownloadDeliveryUrl {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("deliveryUrl"),
        Property::optional("endpointId"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.delivery_url = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.endpoint_id = decode_field(entries, &Self::PROPERTIES[1])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.delivery_url)?;
        visitor.property(&Self::PROPERTIES[1], &self.endpoint_id)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(ApiPrivateDownloadDeliveryUrl);

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

impl Object for BackupRestoreJob {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("batchId"),
        Property::optional("clusterId"),
        Property::optional("clusterName"),
        Property::optional("created"),
        Property::required("delivery"),
        Property::optional("deploymentJobId"),
        Property::optional("encryptionEnabled"),
        Property::optional("groupId"),
        Property::optional("hashes"),
        Property::optional("id"),
        Property::optional("links"),
        Property::optional("masterKeyUUID"),
        Property::optional("snapshotId"),
        Property::optional("statusName"),
        Property::optional("timestamp"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.batch_id = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.cluster_id = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.cluster_name = decode_field(entries, &Self::PROPERTIES[2])?,
            3 => self.created = decode_field(entries, &Self::PROPERTIES[3])?,
            4 => self.delivery = decode_field(entries, &Self::PROPERTIES[4])?,
            5 => self.deployment_job_id = decode_field(entries, &Self::PROPERTIES[5])?,
            6 => self.encryption_enabled = decode_field(entries, &Self::PROPERTIES[6])?,
            7 => self.group_id = decode_field(entries, &Self::PROPERTIES[7])?,
            8 => self.hashes = decode_field(entries, &Self::PROPERTIES[8])?,
            9 => self.id = decode_field(entries, &Self::PROPERTIES[9])?,
            10 => self.links = decode_field(entries, &Self::PROPERTIES[10])?,
            11 => self.master_key_uuid = decode_field(entries, &Self::PROPERTIES[11])?,
            12 => self.snapshot_id = decode_field(entries, &Self::PROPERTIES[12])?,
            13 => self.status_name = decode_field(entries, &Self::PROPERTIES[13])?,
            14 => self.timestamp = decode_field(entries, &Self::PROPERTIES[14])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.batch_id)?;
        visitor.property(&Self::PROPERTIES[1], &self.cluster_id)?;
        visitor.property(&Self::PROPERTIES[2], &self.cluster_name)?;
        visitor.property(&Self::PROPERTIES[3], &self.created)?;
        visitor.property(&Self::PROPERTIES[4], &self.delivery)?;
        visitor.property(&Self::PROPERTIES[5], &self.deployment_job_id)?;
        visitor.property(&Self::PROPERTIES[6], &self.encryption_enabled)?;
        visitor.property(&Self::PROPERTIES[7], &self.group_id)?;
        visitor.property(&Self::PROPERTIES[8], &self.hashes)?;
        visitor.property(&Self::PROPERTIES[9], &self.id)?;
        visitor.property(&Self::PROPERTIES[10], &self.links)?;
        visitor.property(&Self::PROPERTIES[11], &self.master_key_uuid)?;
        visitor.property(&Self::PROPERTIES[12], &self.snapshot_id)?;
        visitor.property(&Self::PROPERTIES[13], &self.status_name)?;
        visitor.property(&Self::PROPERTIES[14], &self.timestamp)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(BackupRestoreJob);

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

impl Object for BackupRestoreJobDelivery {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("authHeader"),
        Property::optional("authValue"),
        Property::optional("expirationHours"),
        Property::optional("expires"),
        Property::optional("maxDownloads"),
        Property::required("methodName"),
        Property::optional("statusName"),
        Property::optional("targetClusterId"),
        Property::optional("targetClusterName"),
        Property::optional("targetGroupId"),
        Property::optional("url"),
        Property::optional("urlV2"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.auth_header = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.auth_value = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.expiration_hours = decode_field(entries, &Self::PROPERTIES[2])?,
            3 => self.expires = decode_field(entries, &Self::PROPERTIES[3])?,
            4 => self.max_downloads = decode_field(entries, &Self::PROPERTIES[4])?,
            5 => self.method_name = decode_field(entries, &Self::PROPERTIES[5])?,
            6 => self.status_name = decode_field(entries, &Self::PROPERTIES[6])?,
            7 => self.target_cluster_id = decode_field(entries, &Self::PROPERTIES[7])?,
            8 => self.target_cluster_name = decode_field(entries, &Self::PROPERTIES[8])?,
            9 => self.target_group_id = decode_field(entries, &Self::PROPERTIES[9])?,
            10 => self.url = decode_field(entries, &Self::PROPERTIES[10])?,
            11 => self.url_v2 = decode_field(entries, &Self::PROPERTIES[11])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.auth_header)?;
        visitor.property(&Self::PROPERTIES[1], &self.auth_value)?;
        visitor.property(&Self::PROPERTIES[2], &self.expiration_hours)?;
        visitor.property(&Self::PROPERTIES[3], &self.expires)?;
        visitor.property(&Self::PROPERTIES[4], &self.max_downloads)?;
        visitor.property(&Self::PROPERTIES[5], &self.method_name)?;
        visitor.property(&Self::PROPERTIES[6], &self.status_name)?;
        visitor.property(&Self::PROPERTIES[7], &self.target_cluster_id)?;
        visitor.property(&Self::PROPERTIES[8], &self.target_cluster_name)?;
        visitor.property(&Self::PROPERTIES[9], &self.target_group_id)?;
        visitor.property(&Self::PROPERTIES[10], &self.url)?;
        visitor.property(&Self::PROPERTIES[11], &self.url_v2)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(BackupRestoreJobDelivery);

/// The fields that made a request unacceptable. Null when the fault is not in a field.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BadRequestDetail {
    /// One entry per field and rule.
    pub fields: Field<Vec<crate::Field<crate::responses::FieldViolation>>>,
    unknown: Unknown,
}

impl Object for BadRequestDetail {
    const PROPERTIES: &'static [Property] = &[Property::optional("fields")];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        debug_assert_eq!(index, 0);
        self.fields = decode_field(entries, &Self::PROPERTIES[0])?;
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.fields)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(BadRequestDetail);

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

impl Object for DiskBackupRestoreMember {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("downloadUrl"),
        Property::optional("privateDownloadDeliveryUrls"),
        Property::optional("replicaSetName"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.download_url = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => {
                self.private_download_delivery_urls = decode_field(
                    entries,
                    &Self::PROPERTIES[1],
                )?;
            }
            2 => self.replica_set_name = decode_field(entries, &Self::PROPERTIES[2])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.download_url)?;
        visitor.property(&Self::PROPERTIES[1], &self.private_download_delivery_urls)?;
        visitor.property(&Self::PROPERTIES[2], &self.replica_set_name)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(DiskBackupRestoreMember);

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

impl Object for DiskBackupSnapshotRestoreJob {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("cancelled"),
        Property::optional("components"),
        Property::required("deliveryType"),
        Property::optional("deliveryUrl"),
        Property::optional("desiredTimestamp"),
        Property::optional("expired"),
        Property::optional("expiresAt"),
        Property::optional("failed"),
        Property::optional("finishedAt"),
        Property::optional("id"),
        Property::optional("links"),
        Property::optional("oplogInc"),
        Property::optional("oplogTs"),
        Property::optional("pointInTimeUTCSeconds"),
        Property::optional("privateDownloadDeliveryUrls"),
        Property::optional("snapshotId"),
        Property::optional("targetClusterName"),
        Property::optional("targetGroupId"),
        Property::optional("timestamp"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.cancelled = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.components = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.delivery_type = decode_field(entries, &Self::PROPERTIES[2])?,
            3 => self.delivery_url = decode_field(entries, &Self::PROPERTIES[3])?,
            4 => self.desired_timestamp = decode_field(entries, &Self::PROPERTIES[4])?,
            5 => self.expired = decode_field(entries, &Self::PROPERTIES[5])?,
            6 => self.expires_at = decode_field(entries, &Self::PROPERTIES[6])?,
            7 => self.failed = decode_field(entries, &Self::PROPERTIES[7])?,
            8 => self.finished_at = decode_field(entries, &Self::PROPERTIES[8])?,
            9 => self.id = decode_field(entries, &Self::PROPERTIES[9])?,
            10 => self.links = decode_field(entries, &Self::PROPERTIES[10])?,
            11 => self.oplog_inc = decode_field(entries, &Self::PROPERTIES[11])?,
            12 => self.oplog_ts = decode_field(entries, &Self::PROPERTIES[12])?,
            13 => {
                self.point_in_time_utc_seconds = decode_field(
                    entries,
                    &Self::PROPERTIES[13],
                )?;
            }
            14 => {
                self.private_download_delivery_urls = decode_field(
                    entries,
                    &Self::PROPERTIES[14],
                )?;
            }
            15 => self.snapshot_id = decode_field(entries, &Self::PROPERTIES[15])?,
            16 => {
                self.target_cluster_name = decode_field(entries, &Self::PROPERTIES[16])?;
            }
            17 => self.target_group_id = decode_field(entries, &Self::PROPERTIES[17])?,
            18 => self.timestamp = decode_field(entries, &Self::PROPERTIES[18])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.cancelled)?;
        visitor.property(&Self::PROPERTIES[1], &self.components)?;
        visitor.property(&Self::PROPERTIES[2], &self.delivery_type)?;
        visitor.property(&Self::PROPERTIES[3], &self.delivery_url)?;
        visitor.property(&Self::PROPERTIES[4], &self.desired_timestamp)?;
        visitor.property(&Self::PROPERTIES[5], &self.expired)?;
        visitor.property(&Self::PROPERTIES[6], &self.expires_at)?;
        visitor.property(&Self::PROPERTIES[7], &self.failed)?;
        visitor.property(&Self::PROPERTIES[8], &self.finished_at)?;
        visitor.property(&Self::PROPERTIES[9], &self.id)?;
        visitor.property(&Self::PROPERTIES[10], &self.links)?;
        visitor.property(&Self::PROPERTIES[11], &self.oplog_inc)?;
        visitor.property(&Self::PROPERTIES[12], &self.oplog_ts)?;
        visitor.property(&Self::PROPERTIES[13], &self.point_in_time_utc_seconds)?;
        visitor.property(&Self::PROPERTIES[14], &self.private_download_delivery_urls)?;
        visitor.property(&Self::PROPERTIES[15], &self.snapshot_id)?;
        visitor.property(&Self::PROPERTIES[16], &self.target_cluster_name)?;
        visitor.property(&Self::PROPERTIES[17], &self.target_group_id)?;
        visitor.property(&Self::PROPERTIES[18], &self.timestamp)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(DiskBackupSnapshotRestoreJob);

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

impl Object for FieldViolation {
    const PROPERTIES: &'static [Property] = &[
        Property::required("description"),
        Property::required("field"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.description = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.field = decode_field(entries, &Self::PROPERTIES[1])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.description)?;
        visitor.property(&Self::PROPERTIES[1], &self.field)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(FieldViolation);

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

impl Object for FlexBackupRestoreJob20241113 {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("deliveryType"),
        Property::optional("expirationDate"),
        Property::optional("id"),
        Property::optional("instanceName"),
        Property::optional("links"),
        Property::optional("projectId"),
        Property::optional("restoreFinishedDate"),
        Property::optional("restoreScheduledDate"),
        Property::optional("snapshotFinishedDate"),
        Property::optional("snapshotId"),
        Property::optional("snapshotUrl"),
        Property::optional("status"),
        Property::optional("targetDeploymentItemName"),
        Property::optional("targetProjectId"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.delivery_type = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.expiration_date = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.id = decode_field(entries, &Self::PROPERTIES[2])?,
            3 => self.instance_name = decode_field(entries, &Self::PROPERTIES[3])?,
            4 => self.links = decode_field(entries, &Self::PROPERTIES[4])?,
            5 => self.project_id = decode_field(entries, &Self::PROPERTIES[5])?,
            6 => {
                self.restore_finished_date = decode_field(entries, &Self::PROPERTIES[6])?;
            }
            7 => {
                self.restore_scheduled_date = decode_field(
                    entries,
                    &Self::PROPERTIES[7],
                )?;
            }
            8 => {
                self.snapshot_finished_date = decode_field(
                    entries,
                    &Self::PROPERTIES[8],
                )?;
            }
            9 => self.snapshot_id = decode_field(entries, &Self::PROPERTIES[9])?,
            10 => self.snapshot_url = decode_field(entries, &Self::PROPERTIES[10])?,
            11 => self.status = decode_field(entries, &Self::PROPERTIES[11])?,
            12 => {
                self.target_deployment_item_name = decode_field(
                    entries,
                    &Self::PROPERTIES[12],
                )?;
            }
            13 => self.target_project_id = decode_field(entries, &Self::PROPERTIES[13])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.delivery_type)?;
        visitor.property(&Self::PROPERTIES[1], &self.expiration_date)?;
        visitor.property(&Self::PROPERTIES[2], &self.id)?;
        visitor.property(&Self::PROPERTIES[3], &self.instance_name)?;
        visitor.property(&Self::PROPERTIES[4], &self.links)?;
        visitor.property(&Self::PROPERTIES[5], &self.project_id)?;
        visitor.property(&Self::PROPERTIES[6], &self.restore_finished_date)?;
        visitor.property(&Self::PROPERTIES[7], &self.restore_scheduled_date)?;
        visitor.property(&Self::PROPERTIES[8], &self.snapshot_finished_date)?;
        visitor.property(&Self::PROPERTIES[9], &self.snapshot_id)?;
        visitor.property(&Self::PROPERTIES[10], &self.snapshot_url)?;
        visitor.property(&Self::PROPERTIES[11], &self.status)?;
        visitor.property(&Self::PROPERTIES[12], &self.target_deployment_item_name)?;
        visitor.property(&Self::PROPERTIES[13], &self.target_project_id)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(FlexBackupRestoreJob20241113);

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

impl Object for Link {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("href"),
        Property::optional("rel"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.href = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.rel = decode_field(entries, &Self::PROPERTIES[1])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.href)?;
        visitor.property(&Self::PROPERTIES[1], &self.rel)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(Link);

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

impl Object for PaginatedApiAtlasCollectionRestoreCollectionStateView {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("links"),
        Property::required("results"),
        Property::optional("totalCount"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.links = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.results = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.total_count = decode_field(entries, &Self::PROPERTIES[2])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.links)?;
        visitor.property(&Self::PROPERTIES[1], &self.results)?;
        visitor.property(&Self::PROPERTIES[2], &self.total_count)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(PaginatedApiAtlasCollectionRestoreCollectionStateView);

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

impl Object for PaginatedApiAtlasCollectionRestoreJobView {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("links"),
        Property::required("results"),
        Property::optional("totalCount"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.links = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.results = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.total_count = decode_field(entries, &Self::PROPERTIES[2])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.links)?;
        visitor.property(&Self::PROPERTIES[1], &self.results)?;
        visitor.property(&Self::PROPERTIES[2], &self.total_count)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(PaginatedApiAtlasCollectionRestoreJobView);

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

impl Object for PaginatedApiAtlasFlexBackupRestoreJob20241113View {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("links"),
        Property::required("results"),
        Property::optional("totalCount"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.links = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.results = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.total_count = decode_field(entries, &Self::PROPERTIES[2])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.links)?;
        visitor.property(&Self::PROPERTIES[1], &self.results)?;
        visitor.property(&Self::PROPERTIES[2], &self.total_count)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(PaginatedApiAtlasFlexBackupRestoreJob20241113View);

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

impl Object for PaginatedApiAtlasServerlessBackupRestoreJobView {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("links"),
        Property::required("results"),
        Property::optional("totalCount"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.links = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.results = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.total_count = decode_field(entries, &Self::PROPERTIES[2])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.links)?;
        visitor.property(&Self::PROPERTIES[1], &self.results)?;
        visitor.property(&Self::PROPERTIES[2], &self.total_count)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(PaginatedApiAtlasServerlessBackupRestoreJobView);

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

impl Object for PaginatedCloudBackupRestoreJobView {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("links"),
        Property::required("results"),
        Property::optional("totalCount"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.links = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.results = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.total_count = decode_field(entries, &Self::PROPERTIES[2])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.links)?;
        visitor.property(&Self::PROPERTIES[1], &self.results)?;
        visitor.property(&Self::PROPERTIES[2], &self.total_count)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(PaginatedCloudBackupRestoreJobView);

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

impl Object for PaginatedRestoreJobView {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("links"),
        Property::required("results"),
        Property::optional("totalCount"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.links = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.results = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.total_count = decode_field(entries, &Self::PROPERTIES[2])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.links)?;
        visitor.property(&Self::PROPERTIES[1], &self.results)?;
        visitor.property(&Self::PROPERTIES[2], &self.total_count)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(PaginatedRestoreJobView);

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

impl Object for RestoreJobFileHash {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("fileName"),
        Property::optional("hash"),
        Property::optional("links"),
        Property::optional("typeName"),
    ];
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.file_name = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.hash = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.links = decode_field(entries, &Self::PROPERTIES[2])?,
            3 => self.type_name = decode_field(entries, &Self::PROPERTIES[3])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.file_name)?;
        visitor.property(&Self::PROPERTIES[1], &self.hash)?;
        visitor.property(&Self::PROPERTIES[2], &self.links)?;
        visitor.property(&Self::PROPERTIES[3], &self.type_name)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(RestoreJobFileHash);

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

impl Object for ServerlessBackupRestoreJob {
    const PROPERTIES: &'static [Property] = &[
        Property::optional("cancelled"),
        Property::required("deliveryType"),
        Property::optional("deliveryUrl"),
        Property::optional("desiredTimestamp"),
        Property::optional("expired"),
        Property::optional("expiresAt"),
        Property::optional("failed"),
        Property::optional("finishedAt"),
        Property::optional("id"),
        Property::optional("links"),
        Property::optional("oplogInc"),
        Property::optional("oplogTs"),
        Property::optional("pointInTimeUTCSeconds"),
        Property::optional("snapshotId"),
        Property::required("targetClusterName"),
        Property::required("targetGroupId"),
        Property::optional("timestamp"),
    ];
    const SENSITIVE: bool = true;
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        match index {
            0 => self.cancelled = decode_field(entries, &Self::PROPERTIES[0])?,
            1 => self.delivery_type = decode_field(entries, &Self::PROPERTIES[1])?,
            2 => self.delivery_url = decode_field(entries, &Self::PROPERTIES[2])?,
            3 => self.desired_timestamp = decode_field(entries, &Self::PROPERTIES[3])?,
            4 => self.expired = decode_field(entries, &Self::PROPERTIES[4])?,
            5 => self.expires_at = decode_field(entries, &Self::PROPERTIES[5])?,
            6 => self.failed = decode_field(entries, &Self::PROPERTIES[6])?,
            7 => self.finished_at = decode_field(entries, &Self::PROPERTIES[7])?,
            8 => self.id = decode_field(entries, &Self::PROPERTIES[8])?,
            9 => self.links = decode_field(entries, &Self::PROPERTIES[9])?,
            10 => self.oplog_inc = decode_field(entries, &Self::PROPERTIES[10])?,
            11 => self.oplog_ts = decode_field(entries, &Self::PROPERTIES[11])?,
            12 => {
                self.point_in_time_utc_seconds = decode_field(
                    entries,
                    &Self::PROPERTIES[12],
                )?;
            }
            13 => self.snapshot_id = decode_field(entries, &Self::PROPERTIES[13])?,
            14 => {
                self.target_cluster_name = decode_field(entries, &Self::PROPERTIES[14])?;
            }
            15 => self.target_group_id = decode_field(entries, &Self::PROPERTIES[15])?,
            16 => self.timestamp = decode_field(entries, &Self::PROPERTIES[16])?,
            _ => {}
        }
        Ok(())
    }
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
        visitor.property(&Self::PROPERTIES[0], &self.cancelled)?;
        visitor.property(&Self::PROPERTIES[1], &self.delivery_type)?;
        visitor.property(&Self::PROPERTIES[2], &self.delivery_url)?;
        visitor.property(&Self::PROPERTIES[3], &self.desired_timestamp)?;
        visitor.property(&Self::PROPERTIES[4], &self.expired)?;
        visitor.property(&Self::PROPERTIES[5], &self.expires_at)?;
        visitor.property(&Self::PROPERTIES[6], &self.failed)?;
        visitor.property(&Self::PROPERTIES[7], &self.finished_at)?;
        visitor.property(&Self::PROPERTIES[8], &self.id)?;
        visitor.property(&Self::PROPERTIES[9], &self.links)?;
        visitor.property(&Self::PROPERTIES[10], &self.oplog_inc)?;
        visitor.property(&Self::PROPERTIES[11], &self.oplog_ts)?;
        visitor.property(&Self::PROPERTIES[12], &self.point_in_time_utc_seconds)?;
        visitor.property(&Self::PROPERTIES[13], &self.snapshot_id)?;
        visitor.property(&Self::PROPERTIES[14], &self.target_cluster_name)?;
        visitor.property(&Self::PROPERTIES[15], &self.target_group_id)?;
        visitor.property(&Self::PROPERTIES[16], &self.timestamp)?;
        Ok(())
    }
    fn unknown_properties(&self) -> &Unknown {
        &self.unknown
    }
    fn unknown_properties_mut(&mut self) -> &mut Unknown {
        &mut self.unknown
    }
}

response_object!(ServerlessBackupRestoreJob);
