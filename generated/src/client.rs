// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! The client's operations. Each gives a builder; `send` sends.

use crate::{Client, builder};

impl Client {
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
    /// Start a restore job of a dedicated cluster
    ///
    /// Starts a job that puts a snapshot or a point in time of the cluster in the path
    /// into the one named in the body (`automated`, `pointInTime`), or that prepares
    /// files to download (`download`). Restoring replaces the data of the target.
    ///
    /// The answer is the job as accepted, not as finished: read it again with
    /// `getBackupRestoreJob` until it is done, or call it off with
    /// `cancelBackupRestoreJob`. The call is not idempotent, so after a lost answer
    /// look for the job with `listBackupRestoreJobs` before starting another. Answers
    /// 409 when the state of the source or the target does not allow a restore now,
    /// for one while a snapshot that was asked for is still being taken.
    ///
    /// `POST /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs`, as `application/vnd.atlas.2023-01-01+json`.
    ///
    /// Needs one of the roles: Project Backup Export Operator, Project Backup Recovery Operator.
    pub fn create_backup_restore_job(&self) -> builder::CreateBackupRestoreJob<'_> {
        builder::CreateBackupRestoreJob::new(self)
    }
    /// Get one restore job of a dedicated cluster
    ///
    /// Returns the current state of one job. The object has no status: the job is
    /// done once `cancelled`, `expired` or `failed` is true or `finishedAt` is
    /// present. A `download` job never gets a `finishedAt`; it is done once
    /// `deliveryUrl` has an entry.
    ///
    /// Answers 404 when the project has no such cluster, or the cluster no such job.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}`, as `application/vnd.atlas.2023-01-01+json`.
    ///
    /// Needs one of the roles: Project Backup Manager.
    pub fn get_backup_restore_job(&self) -> builder::GetBackupRestoreJob<'_> {
        builder::GetBackupRestoreJob::new(self)
    }
    /// Call off a restore job of a dedicated cluster
    ///
    /// Calls one job off. The answer has no body, and the job stays: from then on
    /// `getBackupRestoreJob` shows it with `cancelled`. What the job had written into
    /// the target before is not taken back.
    ///
    /// Answers 405 when the job is of a kind that cannot be called off, such as the
    /// part of one shard.
    ///
    /// `DELETE /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}`, as `application/vnd.atlas.2023-01-01+json`.
    ///
    /// Needs one of the roles: Project Backup Export Operator, Project Backup Recovery Operator.
    pub fn cancel_backup_restore_job(&self) -> builder::CancelBackupRestoreJob<'_> {
        builder::CancelBackupRestoreJob::new(self)
    }
    /// List the collection restore jobs of a dedicated cluster
    ///
    /// Returns one page of the jobs that restore single databases and collections.
    /// The page after it is the one that the link with `rel` `next` points to; the
    /// last page has no such link.
    ///
    /// A job is done when its `state` is `SUCCESSFUL`, `CANCELED` or `FAILED`.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs`, as `application/vnd.atlas.2025-03-12+json`.
    ///
    /// Needs one of the roles: Project Backup Manager.
    pub fn list_collection_restore_jobs(
        &self,
    ) -> builder::ListCollectionRestoreJobs<'_> {
        builder::ListCollectionRestoreJobs::new(self)
    }
    /// Start a collection restore job of a dedicated cluster
    ///
    /// Starts a job that restores single databases or collections, from a snapshot or
    /// a point in time of the cluster in the path, into the cluster named in the body.
    /// What the rest of the target holds is not touched. With the write strategy
    /// `OVERWRITE_EXISTING`, namespaces of the same name are dropped and replaced, and
    /// what is written to them meanwhile is lost.
    ///
    /// Answers 201 with the job as accepted; follow it with
    /// `getCollectionRestoreJob`, and its collections with
    /// `listRestoreJobCollections`. The call is not idempotent, so after a lost answer
    /// look for the job before starting another.
    ///
    /// `POST /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs`, as `application/vnd.atlas.2025-03-12+json`.
    ///
    /// Needs one of the roles: Project Backup Recovery Operator.
    pub fn create_collection_restore_job(
        &self,
    ) -> builder::CreateCollectionRestoreJob<'_> {
        builder::CreateCollectionRestoreJob::new(self)
    }
    /// Get one collection restore job of a dedicated cluster
    ///
    /// Returns the current state of one job, with how many documents are restored. The
    /// job is done when `state` is `SUCCESSFUL`, `CANCELED` or `FAILED`. A job can end
    /// `SUCCESSFUL` and still have collections whose indexes could not be built:
    /// `indexStatus` counts them.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}`, as `application/vnd.atlas.2025-03-12+json`.
    ///
    /// Needs one of the roles: Project Backup Manager.
    pub fn get_collection_restore_job(&self) -> builder::GetCollectionRestoreJob<'_> {
        builder::GetCollectionRestoreJob::new(self)
    }
    /// List the collections of a collection restore job
    ///
    /// Returns one page of the collections that a job restores, each with its own
    /// state; the filters narrow the list down. A job that is `INITIALIZING` does not
    /// know its collections yet, and the list is empty.
    ///
    /// The page after it is the one that the link with `rel` `next` points to; the
    /// last page has no such link.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}/collections`, as `application/vnd.atlas.2025-03-12+json`.
    ///
    /// Needs one of the roles: Project Backup Manager.
    pub fn list_restore_job_collections(
        &self,
    ) -> builder::ListRestoreJobCollections<'_> {
        builder::ListRestoreJobCollections::new(self)
    }
    /// Get one collection of a collection restore job
    ///
    /// Returns the state of one collection that a job restores. It is named by its
    /// namespace in the backup, such as `sales.orders`; where it arrived is the
    /// `effectiveTargetNamespace`.
    ///
    /// Answers 404 when the job does not restore this collection.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}/collections/{sourceNamespace}`, as `application/vnd.atlas.2025-03-12+json`.
    ///
    /// Needs one of the roles: Project Backup Manager.
    pub fn get_restore_job_collection(&self) -> builder::GetRestoreJobCollection<'_> {
        builder::GetRestoreJobCollection::new(self)
    }
    /// List the restore jobs of a flex cluster
    ///
    /// Returns one page of the jobs of a cluster. The page after it is the one that
    /// the link with `rel` `next` points to; the last page has no such link. A job is
    /// done when its `status` is `COMPLETED` or `FAILED`.
    ///
    /// Answers 400 with the code `CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API` when the
    /// name belongs to a dedicated cluster.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/flexClusters/{name}/backup/restoreJobs`, as `application/vnd.atlas.2024-11-13+json`.
    ///
    /// Needs one of the roles: Project Read Only.
    pub fn list_flex_restore_jobs(&self) -> builder::ListFlexRestoreJobs<'_> {
        builder::ListFlexRestoreJobs::new(self)
    }
    /// Start a restore job of a flex cluster
    ///
    /// Starts a job that puts a snapshot of the cluster in the path into another flex
    /// or dedicated cluster, whose data is replaced.
    ///
    /// The answer is the job as accepted, not as finished: read it again with
    /// `getFlexRestoreJob` until its `status` is `COMPLETED` or `FAILED`. The call is
    /// not idempotent, so after a lost answer look for the job before starting
    /// another. Answers 409 when the state of the source or the target does not allow
    /// a restore now.
    ///
    /// `POST /api/atlas/v2/groups/{groupId}/flexClusters/{name}/backup/restoreJobs`, as `application/vnd.atlas.2024-11-13+json`.
    ///
    /// Needs one of the roles: Project Backup Recovery Operator.
    pub fn create_flex_restore_job(&self) -> builder::CreateFlexRestoreJob<'_> {
        builder::CreateFlexRestoreJob::new(self)
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
    /// List the restore jobs of a serverless instance
    ///
    /// Returns one page of the jobs of an instance. The page after it is the one that
    /// the link with `rel` `next` points to; the last page has no such link. Jobs have
    /// no status: `getServerlessRestoreJob` says when one is done.
    ///
    /// Serverless instances are sunset; list jobs of flex clusters with
    /// `listFlexRestoreJobs`.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs`, as `application/vnd.atlas.2023-01-01+json`.
    ///
    /// Needs one of the roles: Project Owner.
    #[deprecated(note = "sunset on 2026-01-22; use list_flex_restore_jobs instead")]
    pub fn list_serverless_restore_jobs(
        &self,
    ) -> builder::ListServerlessRestoreJobs<'_> {
        builder::ListServerlessRestoreJobs::new(self)
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
    /// List the legacy restore jobs of a dedicated cluster
    ///
    /// Returns one page of the jobs that restore legacy backups, those that a cluster
    /// had before it came to Cloud Backups. With `batchId`, only the jobs of one batch:
    /// the restore of a sharded cluster is a job per shard and one for the config
    /// server.
    ///
    /// The page after it is the one that the link with `rel` `next` points to; the
    /// last page has no such link.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/restoreJobs`, as `application/vnd.atlas.2023-01-01+json`.
    ///
    /// Needs one of the roles: Project Read Only.
    #[deprecated(note = "use list_backup_restore_jobs instead")]
    pub fn list_cluster_restore_jobs(&self) -> builder::ListClusterRestoreJobs<'_> {
        builder::ListClusterRestoreJobs::new(self)
    }
    /// Start a legacy restore job of a dedicated cluster
    ///
    /// Starts the restore of a legacy backup, into a cluster (`AUTOMATED_RESTORE`,
    /// which removes the data that the target holds) or as a download (`HTTP`).
    ///
    /// The answer is a page and not a job, because the restore of a sharded cluster is
    /// a job per shard and one for the config server. The call is not idempotent, so
    /// after a lost answer look for the jobs before starting others.
    ///
    /// `POST /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/restoreJobs`, as `application/vnd.atlas.2023-01-01+json`.
    ///
    /// Needs one of the roles: Project Owner.
    #[deprecated(note = "use create_backup_restore_job instead")]
    pub fn create_cluster_restore_job(&self) -> builder::CreateClusterRestoreJob<'_> {
        builder::CreateClusterRestoreJob::new(self)
    }
    /// Get one legacy restore job of a dedicated cluster
    ///
    /// Returns the current state of one job: `statusName` says how the restore is
    /// doing, and `delivery.statusName` how far the files are. The job has ended when
    /// `statusName` is `FINISHED`, `BROKEN` or `KILLED`.
    ///
    /// `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/restoreJobs/{jobId}`, as `application/vnd.atlas.2023-01-01+json`.
    ///
    /// Needs one of the roles: Project Read Only.
    #[deprecated(note = "use get_backup_restore_job instead")]
    pub fn get_cluster_restore_job(&self) -> builder::GetClusterRestoreJob<'_> {
        builder::GetClusterRestoreJob::new(self)
    }
}
