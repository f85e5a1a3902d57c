//! The pages that hold jobs.

use atlas_restore_api::responses::{
    ApiAtlasCollectionRestoreJobResponse, BackupRestoreJob, DiskBackupSnapshotRestoreJob,
    FlexBackupRestoreJob20241113, PaginatedApiAtlasCollectionRestoreJobView,
    PaginatedApiAtlasFlexBackupRestoreJob20241113View,
    PaginatedApiAtlasServerlessBackupRestoreJobView, PaginatedCloudBackupRestoreJobView,
    PaginatedRestoreJobView, ServerlessBackupRestoreJob,
};
use atlas_restore_api::{Field, ResponseValue, Violation};

use super::JobsOfPage;
use super::job::Job;

macro_rules! jobs_of_page {
    ($($page:ident: $job:ident,)+) => {$(
        impl JobsOfPage for ResponseValue<$page> {
            type Job = $job;

            fn each_job(self) -> Result<Vec<ResponseValue<$job>>, Violation> {
                let mut results = Field::Absent;
                let response = self.map(|page| results = page.results);
                each(&response, &results)
            }
        }
    )+};
}

jobs_of_page! {
    PaginatedCloudBackupRestoreJobView: DiskBackupSnapshotRestoreJob,
    PaginatedApiAtlasFlexBackupRestoreJob20241113View: FlexBackupRestoreJob20241113,
    PaginatedApiAtlasServerlessBackupRestoreJobView: ServerlessBackupRestoreJob,
    PaginatedApiAtlasCollectionRestoreJobView: ApiAtlasCollectionRestoreJobResponse,
    PaginatedRestoreJobView: BackupRestoreJob,
}

fn each<J: Job>(
    response: &ResponseValue<()>,
    results: &Field<Vec<Field<J>>>,
) -> Result<Vec<ResponseValue<J>>, Violation> {
    let at = |index: Option<usize>| {
        let index = index.map(|index| format!("/{index}")).unwrap_or_default();
        move |violation: Violation| violation.at(format!("/results{index}"))
    };
    let jobs = results.require().map_err(at(None))?.iter().enumerate();
    jobs.map(|(index, job)| {
        let job = job.require().map_err(at(Some(index)))?;
        Ok(response.clone().map(|()| job.clone()))
    })
    .collect()
}
