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

/// Position in the oplog, a second and the operation within it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiBSONTimestampView {
    /// The second, as a date.
    pub date: Field<crate::DateTime>,
    /// The operation within the second. The bound is that of a time in seconds, as the API declares it.
    pub increment: Field<crate::scalars::EpochSeconds>,
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
    pub parameters: Field<Vec<crate::Field<serde_json::Map<String, serde_json::Value>>>>,
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
