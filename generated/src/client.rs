// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! The client's operations. Each gives a builder; `send` sends.

use crate::{Client, builder};

impl Client {
    /// Get one restore job of a serverless instance
    ///
    /// Returns the current state of one job. The object has no status: the job is
    /// done once `cancelled`, `expired` or `failed` is true or `finishedAt` is
    /// present. A `download` job never gets a `finishedAt`; it is done once
    /// `deliveryUrl` has an entry.
    ///
    /// Answers 404 when the project has no such instance, or the instance no such
    /// job. Serverless instances are sunset; follow jobs of flex clusters with
    /// `getFlexRestoreJob`.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs/{restoreJobId}`, as `application/vnd.atlas.2023-01-01+json`.
    ///
    /// Needs one of the roles: Project Owner.
    #[deprecated(note = "sunset on 2026-01-22; use get_flex_restore_job instead")]
    pub fn get_serverless_restore_job(&self) -> builder::GetServerlessRestoreJob<'_> {
        builder::GetServerlessRestoreJob::new(self)
    }
    /// Get one restore job of a serverless instance (API v1.0)
    ///
    /// Does what `getServerlessRestoreJob` does, under the unversioned v1.0 path and
    /// with plain JSON as its media type. It is here for callers who have not left
    /// v1.0; new code has no reason to use it. Done means the same as there.
    ///
    /// `GET /api/atlas/v1.0/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs/{restoreJobId}`, as `application/json`.
    ///
    /// Needs one of the roles: Project Owner.
    #[deprecated(note = "sunset on 2026-01-22; use get_flex_restore_job instead")]
    pub fn get_serverless_restore_job_v1(
        &self,
    ) -> builder::GetServerlessRestoreJobV1<'_> {
        builder::GetServerlessRestoreJobV1::new(self)
    }
    /// Get one restore job of a flex cluster
    ///
    /// Returns the current state of one job. The job is done when `status` is
    /// `COMPLETED` or `FAILED`; until then, properties that describe its end, such
    /// as `restoreFinishedDate`, are absent.
    ///
    /// Answers 400 with the code `CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API` when the
    /// name belongs to a dedicated cluster, whose jobs are a family of their own.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/flexClusters/{name}/backup/restoreJobs/{restoreJobId}`, as `application/vnd.atlas.2024-11-13+json`.
    ///
    /// Needs one of the roles: Project Read Only.
    pub fn get_flex_restore_job(&self) -> builder::GetFlexRestoreJob<'_> {
        builder::GetFlexRestoreJob::new(self)
    }
    /// Start a restore job of a serverless instance
    ///
    /// Starts a job that restores a snapshot or a point in time of the serverless
    /// instance in the path into the one named in the body (`automated`,
    /// `pointInTime`), or that prepares files to download (`download`). Restoring
    /// replaces the data of the target.
    ///
    /// The answer is the job as accepted, not as finished: read it again with
    /// `getServerlessRestoreJob` until it is done. The call is not idempotent, so
    /// after a lost answer look for the job before starting another. Answers 409
    /// when the state of the source or the target does not allow a restore now.
    ///
    /// `POST /api/atlas/v2/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs`, as `application/vnd.atlas.2023-01-01+json`.
    ///
    /// Needs one of the roles: Project Owner.
    #[deprecated(note = "sunset on 2026-01-22; use create_flex_restore_job instead")]
    pub fn create_serverless_restore_job(
        &self,
    ) -> builder::CreateServerlessRestoreJob<'_> {
        builder::CreateServerlessRestoreJob::new(self)
    }
    /// List the restore jobs of a dedicated cluster
    ///
    /// Returns one page of the jobs of a cluster. The page after it is the one that
    /// the link with `rel` `next` points to; the last page has no such link.
    /// `totalCount` is an estimate, so do not compute the number of pages from it.
    ///
    /// Jobs have no status: one is done once `cancelled`, `expired` or `failed` is
    /// true or `finishedAt` is present, a `download` job once `deliveryUrl` has an
    /// entry. Answers 404 when the project has no such cluster.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs`, as `application/vnd.atlas.2023-01-01+json`.
    ///
    /// Needs one of the roles: Project Backup Manager.
    pub fn list_backup_restore_jobs(&self) -> builder::ListBackupRestoreJobs<'_> {
        builder::ListBackupRestoreJobs::new(self)
    }
}
