// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! Builders of the operations' requests. A setter that is given what breaks a
//! rule keeps the violation, and `send` answers with it instead of sending.

use crate::support::Call;
use crate::{Client, Error, ResponseValue, operations};
use crate::{Input, Violation};
use crate::{Field, Paged};

/// Builder of [`Client::list_backup_restore_jobs`](crate::Client::list_backup_restore_jobs).
#[derive(Clone, Debug)]
pub struct ListBackupRestoreJobs<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    envelope: Result<Option<bool>, Violation>,
    include_count: Result<Option<bool>, Violation>,
    items_per_page: Result<Option<crate::scalars::ItemsPerPage>, Violation>,
    page_num: Result<Option<crate::scalars::PageNumber>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> ListBackupRestoreJobs<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            envelope: Ok(None),
            include_count: Ok(None),
            items_per_page: Ok(None),
            page_num: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether the page says in `totalCount` how many items there are over all pages.
    ///
    /// Default: `true`.
    #[must_use]
    pub fn include_count(mut self, value: impl Input<bool>) -> Self {
        self.include_count = value.check("includeCount").map(Some);
        self
    }
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    #[must_use]
    pub fn items_per_page(
        mut self,
        value: impl Input<crate::scalars::ItemsPerPage>,
    ) -> Self {
        self.items_per_page = value.check("itemsPerPage").map(Some);
        self
    }
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    #[must_use]
    pub fn page_num(mut self, value: impl Input<crate::scalars::PageNumber>) -> Self {
        self.page_num = value.check("pageNum").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::PaginatedCloudBackupRestoreJobView>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let envelope = self.envelope?;
        let include_count = self.include_count?;
        let items_per_page = self.items_per_page?;
        let page_num = self.page_num?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::LIST_BACKUP_RESTORE_JOBS)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("includeCount", include_count.as_ref())
            .query_if_given("itemsPerPage", items_per_page.as_ref())
            .query_if_given("pageNum", page_num.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

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

/// Builder of [`Client::create_backup_restore_job`](crate::Client::create_backup_restore_job).
#[derive(Clone, Debug)]
pub struct CreateBackupRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
    body: Result<crate::requests::DiskBackupSnapshotRestoreJobRequest, Violation>,
}

impl<'a> CreateBackupRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            envelope: Ok(None),
            pretty: Ok(None),
            body: Err(Violation::required("body")),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// The body of the request.
    #[must_use]
    pub fn body(
        mut self,
        value: impl Input<crate::requests::DiskBackupSnapshotRestoreJobRequest>,
    ) -> Self {
        self.body = value.check("body");
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::DiskBackupSnapshotRestoreJob>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        let body = self.body?;
        Call::new(self.client, &operations::CREATE_BACKUP_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .json(&body)
            .send()
            .await
    }
}

/// Builder of [`Client::get_backup_restore_job`](crate::Client::get_backup_restore_job).
#[derive(Clone, Debug)]
pub struct GetBackupRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    restore_job_id: Result<crate::scalars::ObjectId, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> GetBackupRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            restore_job_id: Err(Violation::required("restoreJobId")),
            envelope: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// The job, by its identifier.
    ///
    /// Required.
    #[must_use]
    pub fn restore_job_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.restore_job_id = value.check("restoreJobId");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::DiskBackupSnapshotRestoreJob>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let restore_job_id = self.restore_job_id?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::GET_BACKUP_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .path("restoreJobId", &restore_job_id)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

/// Builder of [`Client::cancel_backup_restore_job`](crate::Client::cancel_backup_restore_job).
#[derive(Clone, Debug)]
pub struct CancelBackupRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    restore_job_id: Result<crate::scalars::ObjectId, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> CancelBackupRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            restore_job_id: Err(Violation::required("restoreJobId")),
            envelope: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// The job, by its identifier.
    ///
    /// Required.
    #[must_use]
    pub fn restore_job_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.restore_job_id = value.check("restoreJobId");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<crate::responses::ApiError>> {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let restore_job_id = self.restore_job_id?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::CANCEL_BACKUP_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .path("restoreJobId", &restore_job_id)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

/// Builder of [`Client::list_collection_restore_jobs`](crate::Client::list_collection_restore_jobs).
#[derive(Clone, Debug)]
pub struct ListCollectionRestoreJobs<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    envelope: Result<Option<bool>, Violation>,
    items_per_page: Result<Option<crate::scalars::ItemsPerPage>, Violation>,
    page_num: Result<Option<crate::scalars::PageNumber>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> ListCollectionRestoreJobs<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            envelope: Ok(None),
            items_per_page: Ok(None),
            page_num: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    #[must_use]
    pub fn items_per_page(
        mut self,
        value: impl Input<crate::scalars::ItemsPerPage>,
    ) -> Self {
        self.items_per_page = value.check("itemsPerPage").map(Some);
        self
    }
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    #[must_use]
    pub fn page_num(mut self, value: impl Input<crate::scalars::PageNumber>) -> Self {
        self.page_num = value.check("pageNum").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::PaginatedApiAtlasCollectionRestoreJobView>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let envelope = self.envelope?;
        let items_per_page = self.items_per_page?;
        let page_num = self.page_num?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::LIST_COLLECTION_RESTORE_JOBS)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("itemsPerPage", items_per_page.as_ref())
            .query_if_given("pageNum", page_num.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

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

/// Builder of [`Client::create_collection_restore_job`](crate::Client::create_collection_restore_job).
#[derive(Clone, Debug)]
pub struct CreateCollectionRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
    body: Result<crate::requests::ApiAtlasCollectionRestoreJobRequest, Violation>,
}

impl<'a> CreateCollectionRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            envelope: Ok(None),
            pretty: Ok(None),
            body: Err(Violation::required("body")),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// The body of the request.
    #[must_use]
    pub fn body(
        mut self,
        value: impl Input<crate::requests::ApiAtlasCollectionRestoreJobRequest>,
    ) -> Self {
        self.body = value.check("body");
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::ApiAtlasCollectionRestoreJobResponse>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        let body = self.body?;
        Call::new(self.client, &operations::CREATE_COLLECTION_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .json(&body)
            .send()
            .await
    }
}

/// Builder of [`Client::get_collection_restore_job`](crate::Client::get_collection_restore_job).
#[derive(Clone, Debug)]
pub struct GetCollectionRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    job_id: Result<crate::scalars::ObjectId, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> GetCollectionRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            job_id: Err(Violation::required("jobId")),
            envelope: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// The job, by its identifier.
    ///
    /// Required.
    #[must_use]
    pub fn job_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.job_id = value.check("jobId");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::ApiAtlasCollectionRestoreJobResponse>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let job_id = self.job_id?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::GET_COLLECTION_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .path("jobId", &job_id)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

/// Builder of [`Client::list_restore_job_collections`](crate::Client::list_restore_job_collections).
#[derive(Clone, Debug)]
pub struct ListRestoreJobCollections<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    job_id: Result<crate::scalars::ObjectId, Violation>,
    envelope: Result<Option<bool>, Violation>,
    items_per_page: Result<Option<crate::scalars::ItemsPerPage>, Violation>,
    page_num: Result<Option<crate::scalars::PageNumber>, Violation>,
    pretty: Result<Option<bool>, Violation>,
    source_namespace: Result<Option<String>, Violation>,
    state: Result<Option<crate::scalars::CollectionRestoreState>, Violation>,
    target_namespace: Result<Option<String>, Violation>,
}

impl<'a> ListRestoreJobCollections<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            job_id: Err(Violation::required("jobId")),
            envelope: Ok(None),
            items_per_page: Ok(None),
            page_num: Ok(None),
            pretty: Ok(None),
            source_namespace: Ok(None),
            state: Ok(None),
            target_namespace: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// The job, by its identifier.
    ///
    /// Required.
    #[must_use]
    pub fn job_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.job_id = value.check("jobId");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    #[must_use]
    pub fn items_per_page(
        mut self,
        value: impl Input<crate::scalars::ItemsPerPage>,
    ) -> Self {
        self.items_per_page = value.check("itemsPerPage").map(Some);
        self
    }
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    #[must_use]
    pub fn page_num(mut self, value: impl Input<crate::scalars::PageNumber>) -> Self {
        self.page_num = value.check("pageNum").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Only the collection with this namespace in the backup, such as `sales.orders`.
    #[must_use]
    pub fn source_namespace(mut self, value: impl Input<String>) -> Self {
        self.source_namespace = value.check("sourceNamespace").map(Some);
        self
    }
    /// Only the collections in this state.
    #[must_use]
    pub fn state(
        mut self,
        value: impl Input<crate::scalars::CollectionRestoreState>,
    ) -> Self {
        self.state = value.check("state").map(Some);
        self
    }
    /// Only the collection with this namespace as its requested target, such as `sales.orders`.
    #[must_use]
    pub fn target_namespace(mut self, value: impl Input<String>) -> Self {
        self.target_namespace = value.check("targetNamespace").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<
            crate::responses::PaginatedApiAtlasCollectionRestoreCollectionStateView,
        >,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let job_id = self.job_id?;
        let envelope = self.envelope?;
        let items_per_page = self.items_per_page?;
        let page_num = self.page_num?;
        let pretty = self.pretty?;
        let source_namespace = self.source_namespace?;
        let state = self.state?;
        let target_namespace = self.target_namespace?;
        Call::new(self.client, &operations::LIST_RESTORE_JOB_COLLECTIONS)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .path("jobId", &job_id)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("itemsPerPage", items_per_page.as_ref())
            .query_if_given("pageNum", page_num.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .query_if_given("sourceNamespace", source_namespace.as_ref())
            .query_if_given("state", state.as_ref())
            .query_if_given("targetNamespace", target_namespace.as_ref())
            .send()
            .await
    }
}

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

/// Builder of [`Client::get_restore_job_collection`](crate::Client::get_restore_job_collection).
#[derive(Clone, Debug)]
pub struct GetRestoreJobCollection<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    job_id: Result<crate::scalars::ObjectId, Violation>,
    source_namespace: Result<String, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> GetRestoreJobCollection<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            job_id: Err(Violation::required("jobId")),
            source_namespace: Err(Violation::required("sourceNamespace")),
            envelope: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// The job, by its identifier.
    ///
    /// Required.
    #[must_use]
    pub fn job_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.job_id = value.check("jobId");
        self
    }
    /// The collection, by its namespace in the backup: the database, a dot and the
    /// collection, such as `sales.orders`. One path segment, whatever characters the
    /// names have.
    ///
    /// Required.
    #[must_use]
    pub fn source_namespace(mut self, value: impl Input<String>) -> Self {
        self.source_namespace = value.check("sourceNamespace");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<
            crate::responses::ApiAtlasCollectionRestoreCollectionStateResponse,
        >,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let job_id = self.job_id?;
        let source_namespace = self.source_namespace?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::GET_RESTORE_JOB_COLLECTION)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .path("jobId", &job_id)
            .path("sourceNamespace", &source_namespace)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

/// Builder of [`Client::list_flex_restore_jobs`](crate::Client::list_flex_restore_jobs).
#[derive(Clone, Debug)]
pub struct ListFlexRestoreJobs<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    name: Result<crate::scalars::ClusterName, Violation>,
    envelope: Result<Option<bool>, Violation>,
    include_count: Result<Option<bool>, Violation>,
    items_per_page: Result<Option<crate::scalars::ItemsPerPage>, Violation>,
    page_num: Result<Option<crate::scalars::PageNumber>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> ListFlexRestoreJobs<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            name: Err(Violation::required("name")),
            envelope: Ok(None),
            include_count: Ok(None),
            items_per_page: Ok(None),
            page_num: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the flex cluster that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn name(mut self, value: impl Input<crate::scalars::ClusterName>) -> Self {
        self.name = value.check("name");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether the page says in `totalCount` how many items there are over all pages.
    ///
    /// Default: `true`.
    #[must_use]
    pub fn include_count(mut self, value: impl Input<bool>) -> Self {
        self.include_count = value.check("includeCount").map(Some);
        self
    }
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    #[must_use]
    pub fn items_per_page(
        mut self,
        value: impl Input<crate::scalars::ItemsPerPage>,
    ) -> Self {
        self.items_per_page = value.check("itemsPerPage").map(Some);
        self
    }
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    #[must_use]
    pub fn page_num(mut self, value: impl Input<crate::scalars::PageNumber>) -> Self {
        self.page_num = value.check("pageNum").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<
            crate::responses::PaginatedApiAtlasFlexBackupRestoreJob20241113View,
        >,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let name = self.name?;
        let envelope = self.envelope?;
        let include_count = self.include_count?;
        let items_per_page = self.items_per_page?;
        let page_num = self.page_num?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::LIST_FLEX_RESTORE_JOBS)
            .path("groupId", &group_id)
            .path("name", &name)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("includeCount", include_count.as_ref())
            .query_if_given("itemsPerPage", items_per_page.as_ref())
            .query_if_given("pageNum", page_num.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

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

/// Builder of [`Client::create_flex_restore_job`](crate::Client::create_flex_restore_job).
#[derive(Clone, Debug)]
pub struct CreateFlexRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    name: Result<crate::scalars::ClusterName, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
    body: Result<crate::requests::FlexBackupRestoreJobCreate20241113Request, Violation>,
}

impl<'a> CreateFlexRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            name: Err(Violation::required("name")),
            envelope: Ok(None),
            pretty: Ok(None),
            body: Err(Violation::required("body")),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the flex cluster that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn name(mut self, value: impl Input<crate::scalars::ClusterName>) -> Self {
        self.name = value.check("name");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// The body of the request.
    #[must_use]
    pub fn body(
        mut self,
        value: impl Input<crate::requests::FlexBackupRestoreJobCreate20241113Request>,
    ) -> Self {
        self.body = value.check("body");
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::FlexBackupRestoreJob20241113>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let name = self.name?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        let body = self.body?;
        Call::new(self.client, &operations::CREATE_FLEX_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("name", &name)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .json(&body)
            .send()
            .await
    }
}

/// Builder of [`Client::get_flex_restore_job`](crate::Client::get_flex_restore_job).
#[derive(Clone, Debug)]
pub struct GetFlexRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    name: Result<crate::scalars::ClusterName, Violation>,
    restore_job_id: Result<crate::scalars::ObjectId, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> GetFlexRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            name: Err(Violation::required("name")),
            restore_job_id: Err(Violation::required("restoreJobId")),
            envelope: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the flex cluster that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn name(mut self, value: impl Input<crate::scalars::ClusterName>) -> Self {
        self.name = value.check("name");
        self
    }
    /// The job, by its identifier.
    ///
    /// Required.
    #[must_use]
    pub fn restore_job_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.restore_job_id = value.check("restoreJobId");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::FlexBackupRestoreJob20241113>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let name = self.name?;
        let restore_job_id = self.restore_job_id?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::GET_FLEX_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("name", &name)
            .path("restoreJobId", &restore_job_id)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

/// Builder of [`Client::list_serverless_restore_jobs`](crate::Client::list_serverless_restore_jobs).
#[derive(Clone, Debug)]
pub struct ListServerlessRestoreJobs<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    envelope: Result<Option<bool>, Violation>,
    include_count: Result<Option<bool>, Violation>,
    items_per_page: Result<Option<crate::scalars::ItemsPerPage>, Violation>,
    page_num: Result<Option<crate::scalars::PageNumber>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> ListServerlessRestoreJobs<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            envelope: Ok(None),
            include_count: Ok(None),
            items_per_page: Ok(None),
            page_num: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether the page says in `totalCount` how many items there are over all pages.
    ///
    /// Default: `true`.
    #[must_use]
    pub fn include_count(mut self, value: impl Input<bool>) -> Self {
        self.include_count = value.check("includeCount").map(Some);
        self
    }
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    #[must_use]
    pub fn items_per_page(
        mut self,
        value: impl Input<crate::scalars::ItemsPerPage>,
    ) -> Self {
        self.items_per_page = value.check("itemsPerPage").map(Some);
        self
    }
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    #[must_use]
    pub fn page_num(mut self, value: impl Input<crate::scalars::PageNumber>) -> Self {
        self.page_num = value.check("pageNum").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::PaginatedApiAtlasServerlessBackupRestoreJobView>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let envelope = self.envelope?;
        let include_count = self.include_count?;
        let items_per_page = self.items_per_page?;
        let page_num = self.page_num?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::LIST_SERVERLESS_RESTORE_JOBS)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("includeCount", include_count.as_ref())
            .query_if_given("itemsPerPage", items_per_page.as_ref())
            .query_if_given("pageNum", page_num.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

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

/// Builder of [`Client::create_serverless_restore_job`](crate::Client::create_serverless_restore_job).
#[derive(Clone, Debug)]
pub struct CreateServerlessRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
    body: Result<crate::requests::ServerlessBackupRestoreJobRequest, Violation>,
}

impl<'a> CreateServerlessRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            envelope: Ok(None),
            pretty: Ok(None),
            body: Err(Violation::required("body")),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// The body of the request.
    #[must_use]
    pub fn body(
        mut self,
        value: impl Input<crate::requests::ServerlessBackupRestoreJobRequest>,
    ) -> Self {
        self.body = value.check("body");
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::ServerlessBackupRestoreJob>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        let body = self.body?;
        Call::new(self.client, &operations::CREATE_SERVERLESS_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .json(&body)
            .send()
            .await
    }
}

/// Builder of [`Client::get_serverless_restore_job`](crate::Client::get_serverless_restore_job).
#[derive(Clone, Debug)]
pub struct GetServerlessRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    restore_job_id: Result<crate::scalars::ObjectId, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> GetServerlessRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            restore_job_id: Err(Violation::required("restoreJobId")),
            envelope: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// The job, by its identifier.
    ///
    /// Required.
    #[must_use]
    pub fn restore_job_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.restore_job_id = value.check("restoreJobId");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::ServerlessBackupRestoreJob>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let restore_job_id = self.restore_job_id?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::GET_SERVERLESS_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .path("restoreJobId", &restore_job_id)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

/// Builder of [`Client::get_serverless_restore_job_v1`](crate::Client::get_serverless_restore_job_v1).
#[derive(Clone, Debug)]
pub struct GetServerlessRestoreJobV1<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    restore_job_id: Result<crate::scalars::ObjectId, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> GetServerlessRestoreJobV1<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            restore_job_id: Err(Violation::required("restoreJobId")),
            envelope: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// The job, by its identifier.
    ///
    /// Required.
    #[must_use]
    pub fn restore_job_id(
        mut self,
        value: impl Input<crate::scalars::ObjectId>,
    ) -> Self {
        self.restore_job_id = value.check("restoreJobId");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::ServerlessBackupRestoreJob>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let restore_job_id = self.restore_job_id?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::GET_SERVERLESS_RESTORE_JOB_V1)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .path("restoreJobId", &restore_job_id)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

/// Builder of [`Client::list_cluster_restore_jobs`](crate::Client::list_cluster_restore_jobs).
#[derive(Clone, Debug)]
pub struct ListClusterRestoreJobs<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    batch_id: Result<Option<crate::scalars::ObjectId>, Violation>,
    envelope: Result<Option<bool>, Violation>,
    include_count: Result<Option<bool>, Violation>,
    items_per_page: Result<Option<crate::scalars::ItemsPerPage>, Violation>,
    page_num: Result<Option<crate::scalars::PageNumber>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> ListClusterRestoreJobs<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            batch_id: Ok(None),
            envelope: Ok(None),
            include_count: Ok(None),
            items_per_page: Ok(None),
            page_num: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// Only the jobs of this batch, the restore of one sharded cluster.
    #[must_use]
    pub fn batch_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.batch_id = value.check("batchId").map(Some);
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether the page says in `totalCount` how many items there are over all pages.
    ///
    /// Default: `true`.
    #[must_use]
    pub fn include_count(mut self, value: impl Input<bool>) -> Self {
        self.include_count = value.check("includeCount").map(Some);
        self
    }
    /// How many items a page holds at most.
    ///
    /// Default: `100`.
    #[must_use]
    pub fn items_per_page(
        mut self,
        value: impl Input<crate::scalars::ItemsPerPage>,
    ) -> Self {
        self.items_per_page = value.check("itemsPerPage").map(Some);
        self
    }
    /// Which page to return. The first page is 1.
    ///
    /// Default: `1`.
    #[must_use]
    pub fn page_num(mut self, value: impl Input<crate::scalars::PageNumber>) -> Self {
        self.page_num = value.check("pageNum").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::PaginatedRestoreJobView>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let batch_id = self.batch_id?;
        let envelope = self.envelope?;
        let include_count = self.include_count?;
        let items_per_page = self.items_per_page?;
        let page_num = self.page_num?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::LIST_CLUSTER_RESTORE_JOBS)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .query_if_given("batchId", batch_id.as_ref())
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("includeCount", include_count.as_ref())
            .query_if_given("itemsPerPage", items_per_page.as_ref())
            .query_if_given("pageNum", page_num.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}

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

/// Builder of [`Client::create_cluster_restore_job`](crate::Client::create_cluster_restore_job).
#[derive(Clone, Debug)]
pub struct CreateClusterRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
    body: Result<crate::requests::BackupRestoreJobRequest, Violation>,
}

impl<'a> CreateClusterRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            envelope: Ok(None),
            pretty: Ok(None),
            body: Err(Violation::required("body")),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// The body of the request.
    #[must_use]
    pub fn body(
        mut self,
        value: impl Input<crate::requests::BackupRestoreJobRequest>,
    ) -> Self {
        self.body = value.check("body");
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::PaginatedRestoreJobView>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        let body = self.body?;
        Call::new(self.client, &operations::CREATE_CLUSTER_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .json(&body)
            .send()
            .await
    }
}

/// Builder of [`Client::get_cluster_restore_job`](crate::Client::get_cluster_restore_job).
#[derive(Clone, Debug)]
pub struct GetClusterRestoreJob<'a> {
    client: &'a Client,
    group_id: Result<crate::scalars::ObjectId, Violation>,
    cluster_name: Result<crate::scalars::ClusterName, Violation>,
    job_id: Result<crate::scalars::ObjectId, Violation>,
    envelope: Result<Option<bool>, Violation>,
    pretty: Result<Option<bool>, Violation>,
}

impl<'a> GetClusterRestoreJob<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            group_id: Err(Violation::required("groupId")),
            cluster_name: Err(Violation::required("clusterName")),
            job_id: Err(Violation::required("jobId")),
            envelope: Ok(None),
            pretty: Ok(None),
        }
    }
    /// Project that the deployment belongs to. Atlas calls projects groups in its API.
    ///
    /// Required.
    #[must_use]
    pub fn group_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.group_id = value.check("groupId");
        self
    }
    /// Name of the deployment that was backed up.
    ///
    /// Required.
    #[must_use]
    pub fn cluster_name(
        mut self,
        value: impl Input<crate::scalars::ClusterName>,
    ) -> Self {
        self.cluster_name = value.check("clusterName");
        self
    }
    /// The job, by its identifier.
    ///
    /// Required.
    #[must_use]
    pub fn job_id(mut self, value: impl Input<crate::scalars::ObjectId>) -> Self {
        self.job_id = value.check("jobId");
        self
    }
    /// Whether to repeat the HTTP status in the body, for callers that see nothing
    /// but the body. A single resource then arrives as the `content` of an object
    /// that has `status` beside it, which is not the schema declared here; a page
    /// keeps its shape and gains `status`.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn envelope(mut self, value: impl Input<bool>) -> Self {
        self.envelope = value.check("envelope").map(Some);
        self
    }
    /// Whether to indent the JSON of the answer for human readers.
    ///
    /// Default: `false`.
    #[must_use]
    pub fn pretty(mut self, value: impl Input<bool>) -> Self {
        self.pretty = value.check("pretty").map(Some);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// A violation among the parameters, before anything is sent; what the transport
    /// reports; an error status; a response that cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crate::responses::BackupRestoreJob>,
        Error<crate::responses::ApiError>,
    > {
        let group_id = self.group_id?;
        let cluster_name = self.cluster_name?;
        let job_id = self.job_id?;
        let envelope = self.envelope?;
        let pretty = self.pretty?;
        Call::new(self.client, &operations::GET_CLUSTER_RESTORE_JOB)
            .path("groupId", &group_id)
            .path("clusterName", &cluster_name)
            .path("jobId", &job_id)
            .query_if_given("envelope", envelope.as_ref())
            .query_if_given("pretty", pretty.as_ref())
            .send()
            .await
    }
}
