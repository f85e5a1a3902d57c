//! The families of restore jobs, and when a job of each is done.

use atlas_restore_api::responses::{
    ApiAtlasCollectionRestoreJobResponse, BackupRestoreJob, BackupRestoreJobDelivery,
    DiskBackupSnapshotRestoreJob, FlexBackupRestoreJob20241113, ServerlessBackupRestoreJob,
};
use atlas_restore_api::scalars::{
    CollectionRestoreJobState, DownloadUrl, FlexRestoreStatus, LegacyDeliveryStatus,
    LegacyRestoreStatus, ObjectId, RestoreDeliveryType,
};
use atlas_restore_api::{DateTime, Field};

use super::job::Job;
use super::state::JobState;

/// Jobs of dedicated clusters and of serverless instances have no status: flags and dates tell
/// how far one is.
macro_rules! flagged_jobs {
    ($($job:ident),+) => {$(
        impl Job for $job {
            fn id(&self) -> &Field<ObjectId> {
                &self.id
            }

            fn state(&self) -> JobState {
                let flags = Flags {
                    failed: &self.failed,
                    cancelled: &self.cancelled,
                    expired: &self.expired,
                    finished_at: &self.finished_at,
                    delivery_type: &self.delivery_type,
                    delivery_url: &self.delivery_url,
                };
                flags.state()
            }
        }
    )+};
}

flagged_jobs!(DiskBackupSnapshotRestoreJob, ServerlessBackupRestoreJob);

/// Jobs of flex clusters have a status.
impl Job for FlexBackupRestoreJob20241113 {
    fn id(&self) -> &Field<ObjectId> {
        &self.id
    }

    fn state(&self) -> JobState {
        by_status("status", &self.status, |status| match status {
            FlexRestoreStatus::Completed => Some(JobState::Finished),
            FlexRestoreStatus::Failed => Some(JobState::Failed),
            FlexRestoreStatus::Pending | FlexRestoreStatus::Queued | FlexRestoreStatus::Running => {
                Some(in_progress(status))
            }
            _ => None,
        })
    }
}

/// Restores of collections have a state.
impl Job for ApiAtlasCollectionRestoreJobResponse {
    fn id(&self) -> &Field<ObjectId> {
        &self.id
    }

    fn state(&self) -> JobState {
        by_status("state", &self.state, |state| match state {
            CollectionRestoreJobState::Successful => Some(JobState::Finished),
            CollectionRestoreJobState::Failed => Some(JobState::Failed),
            CollectionRestoreJobState::Canceled => Some(JobState::Cancelled),
            CollectionRestoreJobState::Initializing
            | CollectionRestoreJobState::InProgress
            | CollectionRestoreJobState::Finalizing => Some(in_progress(state)),
            _ => None,
        })
    }
}

/// Jobs of legacy backups have a status, and of what they deliver another one: a job that
/// has finished may have delivered in vain.
impl Job for BackupRestoreJob {
    fn id(&self) -> &Field<ObjectId> {
        &self.id
    }

    fn state(&self) -> JobState {
        by_status("statusName", &self.status_name, |status| match status {
            LegacyRestoreStatus::Finished => Some(delivered(&self.delivery)),
            LegacyRestoreStatus::Broken => Some(JobState::Failed),
            LegacyRestoreStatus::Killed => Some(JobState::Cancelled),
            LegacyRestoreStatus::InProgress => Some(in_progress(status)),
            _ => None,
        })
    }
}

/// How the delivery of a job that has finished went.
fn delivered(delivery: &Field<BackupRestoreJobDelivery>) -> JobState {
    let status = delivery
        .get()
        .and_then(|delivery| delivery.status_name.get());
    match status {
        Some(LegacyDeliveryStatus::Expired | LegacyDeliveryStatus::MaxDownloadsExceeded) => {
            JobState::Expired
        }
        Some(LegacyDeliveryStatus::Failed | LegacyDeliveryStatus::Interrupted) => JobState::Failed,
        _ => JobState::Finished,
    }
}

/// The state that a status stands for.
fn by_status<T: serde::Serialize>(
    name: &str,
    field: &Field<T>,
    known: impl FnOnce(&T) -> Option<JobState>,
) -> JobState {
    let state = field.get().and_then(known);
    state.unwrap_or_else(|| unknown(name, field))
}

fn in_progress(status: &impl ToString) -> JobState {
    JobState::InProgress(Some(status.to_string()))
}

/// A property that decides nothing, as it came.
fn unknown<T: serde::Serialize>(name: &str, field: &Field<T>) -> JobState {
    let what = match field {
        Field::Absent => "absent".to_owned(),
        other => serde_json::to_string(other).unwrap_or_default(),
    };
    JobState::Unknown(format!("{name} is {what}"))
}

/// What tells how far a job of a dedicated or serverless cluster is.
struct Flags<'a> {
    failed: &'a Field<bool>,
    cancelled: &'a Field<bool>,
    expired: &'a Field<bool>,
    finished_at: &'a Field<DateTime>,
    delivery_type: &'a Field<RestoreDeliveryType>,
    delivery_url: &'a Field<Vec<Field<DownloadUrl>>>,
}

impl Flags<'_> {
    /// A flag that is set decides. A flag or date that came as something else may have been
    /// set: then nothing is known, and above all not that the job has finished.
    fn state(&self) -> JobState {
        let flags = [
            ("failed", self.failed, JobState::Failed),
            ("cancelled", self.cancelled, JobState::Cancelled),
            ("expired", self.expired, JobState::Expired),
        ];
        for (_, flag, state) in &flags {
            if flag.get() == Some(&true) {
                return state.clone();
            }
        }
        for (name, flag, _) in flags {
            if flag.violation().is_some() {
                return unknown(name, flag);
            }
        }
        match self.finished_at {
            Field::Valid(_) => return JobState::Finished,
            Field::Violating(_) => return unknown("finishedAt", self.finished_at),
            _ => {}
        }
        match self.delivery_type.get() {
            // A download is never given a date of its end.
            Some(RestoreDeliveryType::Download) => self.download(),
            Some(RestoreDeliveryType::Automated | RestoreDeliveryType::PointInTime) => {
                JobState::InProgress(None)
            }
            _ => unknown("deliveryType", self.delivery_type),
        }
    }

    fn download(&self) -> JobState {
        match self.delivery_url {
            Field::Valid(urls) if urls.is_empty() => JobState::InProgress(None),
            Field::Valid(urls) if urls.iter().all(|url| url.get().is_some()) => JobState::Finished,
            Field::Absent | Field::Null => JobState::InProgress(None),
            // What came in its place may hold a secret.
            _ => JobState::Unknown("deliveryUrl holds no URL".to_owned()),
        }
    }
}
