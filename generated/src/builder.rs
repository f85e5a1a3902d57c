// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! Builders of the operations' requests. A setter that is given what breaks a
//! rule keeps the violation, and `send` answers with it instead of sending.

use crate::support::operation_builder;
use crate::{Error, ResponseValue};
use crate::{Field, Paged};

operation_builder!(ListBackupRestoreJobs "list_backup_restore_jobs" LIST_BACKUP_RESTORE_JOBS -> Result<ResponseValue<crate::responses::PaginatedCloudBackupRestoreJobView>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether the page says in `totalCount` how many items there are over all pages.
    ///
    /// Default: `true`.
    include_count: optional query "includeCount" bool,
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    items_per_page: optional query "itemsPerPage" crate::scalars::ItemsPerPage,
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    page_num: optional query "pageNum" crate::scalars::PageNumber,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

impl Paged for ListBackupRestoreJobs<'_> {
    type Page = crate::responses::PaginatedCloudBackupRestoreJobView;
    type Item = crate::responses::DiskBackupSnapshotRestoreJob;
    type ApiError = crate::responses::ApiError;
    fn page_number(&self) -> Option<i64> {
        let given = self.page_num.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn page_size(&self) -> Option<i64> {
        let given = self.items_per_page.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn at_page(self, number: i64) -> Self {
        self.page_num(number)
    }
    async fn fetch(
        self,
    ) -> Result<
        ResponseValue<crate::responses::PaginatedCloudBackupRestoreJobView>,
        Error<crate::responses::ApiError>,
    > {
        self.send().await
    }
    fn page_items(
        page: &crate::responses::PaginatedCloudBackupRestoreJobView,
    ) -> &Field<Vec<Field<crate::responses::DiskBackupSnapshotRestoreJob>>> {
        &page.results
    }
    fn into_items(
        page: crate::responses::PaginatedCloudBackupRestoreJobView,
    ) -> Field<Vec<Field<crate::responses::DiskBackupSnapshotRestoreJob>>> {
        page.results
    }
    fn has_next(page: &Self::Page) -> Option<bool> {
        let mut links = page.links.get()?.iter().filter_map(Field::get);
        Some(links.any(|link| link.rel.get().is_some_and(|rel| rel == "next")))
    }
}

operation_builder!(CreateBackupRestoreJob "create_backup_restore_job" CREATE_BACKUP_RESTORE_JOB -> Result<ResponseValue<crate::responses::DiskBackupSnapshotRestoreJob>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
    /// The body of the request.
    body: required json "body" crate::requests::DiskBackupSnapshotRestoreJobRequest,
});

operation_builder!(GetBackupRestoreJob "get_backup_restore_job" GET_BACKUP_RESTORE_JOB -> Result<ResponseValue<crate::responses::DiskBackupSnapshotRestoreJob>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// The job, by its identifier.
    ///
    /// Required.
    restore_job_id: required path "restoreJobId" crate::scalars::ObjectId,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

operation_builder!(CancelBackupRestoreJob "cancel_backup_restore_job" CANCEL_BACKUP_RESTORE_JOB -> Result<ResponseValue<()>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// The job, by its identifier.
    ///
    /// Required.
    restore_job_id: required path "restoreJobId" crate::scalars::ObjectId,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

operation_builder!(ListCollectionRestoreJobs "list_collection_restore_jobs" LIST_COLLECTION_RESTORE_JOBS -> Result<ResponseValue<crate::responses::PaginatedApiAtlasCollectionRestoreJobView>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    items_per_page: optional query "itemsPerPage" crate::scalars::ItemsPerPage,
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    page_num: optional query "pageNum" crate::scalars::PageNumber,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

impl Paged for ListCollectionRestoreJobs<'_> {
    type Page = crate::responses::PaginatedApiAtlasCollectionRestoreJobView;
    type Item = crate::responses::ApiAtlasCollectionRestoreJobResponse;
    type ApiError = crate::responses::ApiError;
    fn page_number(&self) -> Option<i64> {
        let given = self.page_num.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn page_size(&self) -> Option<i64> {
        let given = self.items_per_page.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn at_page(self, number: i64) -> Self {
        self.page_num(number)
    }
    async fn fetch(
        self,
    ) -> Result<
        ResponseValue<crate::responses::PaginatedApiAtlasCollectionRestoreJobView>,
        Error<crate::responses::ApiError>,
    > {
        self.send().await
    }
    fn page_items(
        page: &crate::responses::PaginatedApiAtlasCollectionRestoreJobView,
    ) -> &Field<Vec<Field<crate::responses::ApiAtlasCollectionRestoreJobResponse>>> {
        &page.results
    }
    fn into_items(
        page: crate::responses::PaginatedApiAtlasCollectionRestoreJobView,
    ) -> Field<Vec<Field<crate::responses::ApiAtlasCollectionRestoreJobResponse>>> {
        page.results
    }
    fn has_next(page: &Self::Page) -> Option<bool> {
        let mut links = page.links.get()?.iter().filter_map(Field::get);
        Some(links.any(|link| link.rel.get().is_some_and(|rel| rel == "next")))
    }
}

operation_builder!(CreateCollectionRestoreJob "create_collection_restore_job" CREATE_COLLECTION_RESTORE_JOB -> Result<ResponseValue<crate::responses::ApiAtlasCollectionRestoreJobResponse>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
    /// The body of the request.
    body: required json "body" crate::requests::ApiAtlasCollectionRestoreJobRequest,
});

operation_builder!(GetCollectionRestoreJob "get_collection_restore_job" GET_COLLECTION_RESTORE_JOB -> Result<ResponseValue<crate::responses::ApiAtlasCollectionRestoreJobResponse>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// The job, by its identifier.
    ///
    /// Required.
    job_id: required path "jobId" crate::scalars::ObjectId,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

operation_builder!(ListRestoreJobCollections "list_restore_job_collections" LIST_RESTORE_JOB_COLLECTIONS -> Result<ResponseValue<crate::responses::PaginatedApiAtlasCollectionRestoreCollectionStateView>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// The job, by its identifier.
    ///
    /// Required.
    job_id: required path "jobId" crate::scalars::ObjectId,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    items_per_page: optional query "itemsPerPage" crate::scalars::ItemsPerPage,
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    page_num: optional query "pageNum" crate::scalars::PageNumber,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
    /// Only the collection with this namespace in the backup, such as `sales.orders`.
    source_namespace: optional query "sourceNamespace" String,
    /// Only the collections in this state.
    state: optional query "state" crate::scalars::CollectionRestoreState,
    /// Only the collection with this namespace as its requested target, such as `sales.orders`.
    target_namespace: optional query "targetNamespace" String,
});

impl Paged for ListRestoreJobCollections<'_> {
    type Page = crate::responses::PaginatedApiAtlasCollectionRestoreCollectionStateView;
    type Item = crate::responses::ApiAtlasCollectionRestoreCollectionStateResponse;
    type ApiError = crate::responses::ApiError;
    fn page_number(&self) -> Option<i64> {
        let given = self.page_num.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn page_size(&self) -> Option<i64> {
        let given = self.items_per_page.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn at_page(self, number: i64) -> Self {
        self.page_num(number)
    }
    async fn fetch(
        self,
    ) -> Result<
        ResponseValue<
            crate::responses::PaginatedApiAtlasCollectionRestoreCollectionStateView,
        >,
        Error<crate::responses::ApiError>,
    > {
        self.send().await
    }
    fn page_items(
        page: &crate::responses::PaginatedApiAtlasCollectionRestoreCollectionStateView,
    ) -> &Field<
        Vec<Field<crate::responses::ApiAtlasCollectionRestoreCollectionStateResponse>>,
    > {
        &page.results
    }
    fn into_items(
        page: crate::responses::PaginatedApiAtlasCollectionRestoreCollectionStateView,
    ) -> Field<
        Vec<Field<crate::responses::ApiAtlasCollectionRestoreCollectionStateResponse>>,
    > {
        page.results
    }
    fn has_next(page: &Self::Page) -> Option<bool> {
        let mut links = page.links.get()?.iter().filter_map(Field::get);
        Some(links.any(|link| link.rel.get().is_some_and(|rel| rel == "next")))
    }
}

operation_builder!(GetRestoreJobCollection "get_restore_job_collection" GET_RESTORE_JOB_COLLECTION -> Result<ResponseValue<crate::responses::ApiAtlasCollectionRestoreCollectionStateResponse>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// The job, by its identifier.
    ///
    /// Required.
    job_id: required path "jobId" crate::scalars::ObjectId,
    /// The collection, by its namespace in the backup: the database, a dot and the
    /// collection, such as `sales.orders`. One path segment, whatever characters the
    /// names have.
    ///
    /// Required.
    source_namespace: required path "sourceNamespace" String,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

operation_builder!(ListFlexRestoreJobs "list_flex_restore_jobs" LIST_FLEX_RESTORE_JOBS -> Result<ResponseValue<crate::responses::PaginatedApiAtlasFlexBackupRestoreJob20241113View>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the flex cluster that was backed up.
    ///
    /// Required.
    name: required path "name" crate::scalars::ClusterName,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether the page says in `totalCount` how many items there are over all pages.
    ///
    /// Default: `true`.
    include_count: optional query "includeCount" bool,
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    items_per_page: optional query "itemsPerPage" crate::scalars::ItemsPerPage,
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    page_num: optional query "pageNum" crate::scalars::PageNumber,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

impl Paged for ListFlexRestoreJobs<'_> {
    type Page = crate::responses::PaginatedApiAtlasFlexBackupRestoreJob20241113View;
    type Item = crate::responses::FlexBackupRestoreJob20241113;
    type ApiError = crate::responses::ApiError;
    fn page_number(&self) -> Option<i64> {
        let given = self.page_num.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn page_size(&self) -> Option<i64> {
        let given = self.items_per_page.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn at_page(self, number: i64) -> Self {
        self.page_num(number)
    }
    async fn fetch(
        self,
    ) -> Result<
        ResponseValue<
            crate::responses::PaginatedApiAtlasFlexBackupRestoreJob20241113View,
        >,
        Error<crate::responses::ApiError>,
    > {
        self.send().await
    }
    fn page_items(
        page: &crate::responses::PaginatedApiAtlasFlexBackupRestoreJob20241113View,
    ) -> &Field<Vec<Field<crate::responses::FlexBackupRestoreJob20241113>>> {
        &page.results
    }
    fn into_items(
        page: crate::responses::PaginatedApiAtlasFlexBackupRestoreJob20241113View,
    ) -> Field<Vec<Field<crate::responses::FlexBackupRestoreJob20241113>>> {
        page.results
    }
    fn has_next(page: &Self::Page) -> Option<bool> {
        let mut links = page.links.get()?.iter().filter_map(Field::get);
        Some(links.any(|link| link.rel.get().is_some_and(|rel| rel == "next")))
    }
}

operation_builder!(CreateFlexRestoreJob "create_flex_restore_job" CREATE_FLEX_RESTORE_JOB -> Result<ResponseValue<crate::responses::FlexBackupRestoreJob20241113>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the flex cluster that was backed up.
    ///
    /// Required.
    name: required path "name" crate::scalars::ClusterName,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
    /// The body of the request.
    body: required json "body" crate::requests::FlexBackupRestoreJobCreate20241113Request,
});

operation_builder!(GetFlexRestoreJob "get_flex_restore_job" GET_FLEX_RESTORE_JOB -> Result<ResponseValue<crate::responses::FlexBackupRestoreJob20241113>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the flex cluster that was backed up.
    ///
    /// Required.
    name: required path "name" crate::scalars::ClusterName,
    /// The job, by its identifier.
    ///
    /// Required.
    restore_job_id: required path "restoreJobId" crate::scalars::ObjectId,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

operation_builder!(ListServerlessRestoreJobs "list_serverless_restore_jobs" LIST_SERVERLESS_RESTORE_JOBS -> Result<ResponseValue<crate::responses::PaginatedApiAtlasServerlessBackupRestoreJobView>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether the page says in `totalCount` how many items there are over all pages.
    ///
    /// Default: `true`.
    include_count: optional query "includeCount" bool,
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    items_per_page: optional query "itemsPerPage" crate::scalars::ItemsPerPage,
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    page_num: optional query "pageNum" crate::scalars::PageNumber,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

impl Paged for ListServerlessRestoreJobs<'_> {
    type Page = crate::responses::PaginatedApiAtlasServerlessBackupRestoreJobView;
    type Item = crate::responses::ServerlessBackupRestoreJob;
    type ApiError = crate::responses::ApiError;
    fn page_number(&self) -> Option<i64> {
        let given = self.page_num.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn page_size(&self) -> Option<i64> {
        let given = self.items_per_page.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn at_page(self, number: i64) -> Self {
        self.page_num(number)
    }
    async fn fetch(
        self,
    ) -> Result<
        ResponseValue<crate::responses::PaginatedApiAtlasServerlessBackupRestoreJobView>,
        Error<crate::responses::ApiError>,
    > {
        self.send().await
    }
    fn page_items(
        page: &crate::responses::PaginatedApiAtlasServerlessBackupRestoreJobView,
    ) -> &Field<Vec<Field<crate::responses::ServerlessBackupRestoreJob>>> {
        &page.results
    }
    fn into_items(
        page: crate::responses::PaginatedApiAtlasServerlessBackupRestoreJobView,
    ) -> Field<Vec<Field<crate::responses::ServerlessBackupRestoreJob>>> {
        page.results
    }
    fn has_next(page: &Self::Page) -> Option<bool> {
        let mut links = page.links.get()?.iter().filter_map(Field::get);
        Some(links.any(|link| link.rel.get().is_some_and(|rel| rel == "next")))
    }
}

operation_builder!(CreateServerlessRestoreJob "create_serverless_restore_job" CREATE_SERVERLESS_RESTORE_JOB -> Result<ResponseValue<crate::responses::ServerlessBackupRestoreJob>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
    /// The body of the request.
    body: required json "body" crate::requests::ServerlessBackupRestoreJobRequest,
});

operation_builder!(GetServerlessRestoreJob "get_serverless_restore_job" GET_SERVERLESS_RESTORE_JOB -> Result<ResponseValue<crate::responses::ServerlessBackupRestoreJob>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// The job, by its identifier.
    ///
    /// Required.
    restore_job_id: required path "restoreJobId" crate::scalars::ObjectId,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

operation_builder!(GetServerlessRestoreJobV1 "get_serverless_restore_job_v1" GET_SERVERLESS_RESTORE_JOB_V1 -> Result<ResponseValue<crate::responses::ServerlessBackupRestoreJob>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// The job, by its identifier.
    ///
    /// Required.
    restore_job_id: required path "restoreJobId" crate::scalars::ObjectId,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

operation_builder!(ListClusterRestoreJobs "list_cluster_restore_jobs" LIST_CLUSTER_RESTORE_JOBS -> Result<ResponseValue<crate::responses::PaginatedRestoreJobView>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// Only the jobs of this batch, the restore of one sharded cluster.
    batch_id: optional query "batchId" crate::scalars::ObjectId,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether the page says in `totalCount` how many items there are over all pages.
    ///
    /// Default: `true`.
    include_count: optional query "includeCount" bool,
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    items_per_page: optional query "itemsPerPage" crate::scalars::ItemsPerPage,
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    page_num: optional query "pageNum" crate::scalars::PageNumber,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});

impl Paged for ListClusterRestoreJobs<'_> {
    type Page = crate::responses::PaginatedRestoreJobView;
    type Item = crate::responses::BackupRestoreJob;
    type ApiError = crate::responses::ApiError;
    fn page_number(&self) -> Option<i64> {
        let given = self.page_num.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn page_size(&self) -> Option<i64> {
        let given = self.items_per_page.as_ref().ok()?.as_ref()?;
        Some(given.get())
    }
    fn at_page(self, number: i64) -> Self {
        self.page_num(number)
    }
    async fn fetch(
        self,
    ) -> Result<
        ResponseValue<crate::responses::PaginatedRestoreJobView>,
        Error<crate::responses::ApiError>,
    > {
        self.send().await
    }
    fn page_items(
        page: &crate::responses::PaginatedRestoreJobView,
    ) -> &Field<Vec<Field<crate::responses::BackupRestoreJob>>> {
        &page.results
    }
    fn into_items(
        page: crate::responses::PaginatedRestoreJobView,
    ) -> Field<Vec<Field<crate::responses::BackupRestoreJob>>> {
        page.results
    }
    fn has_next(page: &Self::Page) -> Option<bool> {
        let mut links = page.links.get()?.iter().filter_map(Field::get);
        Some(links.any(|link| link.rel.get().is_some_and(|rel| rel == "next")))
    }
}

operation_builder!(CreateClusterRestoreJob "create_cluster_restore_job" CREATE_CLUSTER_RESTORE_JOB -> Result<ResponseValue<crate::responses::PaginatedRestoreJobView>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
    /// The body of the request.
    body: required json "body" crate::requests::BackupRestoreJobRequest,
});

operation_builder!(GetClusterRestoreJob "get_cluster_restore_job" GET_CLUSTER_RESTORE_JOB -> Result<ResponseValue<crate::responses::BackupRestoreJob>, Error<crate::responses::ApiError>,> {
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    group_id: required path "groupId" crate::scalars::ObjectId,
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    cluster_name: required path "clusterName" crate::scalars::ClusterName,
    /// The job, by its identifier.
    ///
    /// Required.
    job_id: required path "jobId" crate::scalars::ObjectId,
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    envelope: optional query "envelope" bool,
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    pretty: optional query "pretty" bool,
});
