// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! Requests: what callers send. One that breaks a rule cannot be built.

use crate::Violation;
use crate::support::{
    FromJson, FromProperties, Input, Pointer, RequestWriter, Slot, fill,
};

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
