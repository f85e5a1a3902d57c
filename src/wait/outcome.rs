//! [`Outcome`]: how a job ended.

use std::fmt;

use atlas_restore_api::ResponseValue;

use super::job::Job;

/// How a job ended, with the job.
///
/// ```
/// use atlas_restore::wait::{Job, Outcome};
///
/// fn exit_code<J: Job>(outcome: &Outcome<J>) -> i32 {
///     match outcome {
///         Outcome::Finished(_) => 0,
///         _ => 1,
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub enum Outcome<J: Job> {
    /// It has done what it was made for. A download can be fetched.
    Finished(ResponseValue<J>),
    /// It has failed.
    Failed(ResponseValue<J>),
    /// It was cancelled.
    Cancelled(ResponseValue<J>),
    /// Its time was over: of a download, the time to fetch it.
    Expired(ResponseValue<J>),
}

impl<J: Job> Outcome<J> {
    /// The job.
    ///
    /// ```
    /// use atlas_restore::wait::{Job, Outcome};
    ///
    /// fn show<J: Job>(outcome: Outcome<J>) {
    ///     println!("{:?}", outcome.job().id().get());
    /// }
    /// ```
    pub const fn job(&self) -> &ResponseValue<J> {
        match self {
            Self::Finished(job) | Self::Failed(job) | Self::Cancelled(job) | Self::Expired(job) => {
                job
            }
        }
    }

    /// The job alone.
    ///
    /// ```
    /// use atlas_restore::wait::{Job, Outcome};
    ///
    /// fn show<J: Job>(outcome: Outcome<J>) {
    ///     println!("{:?}", outcome.into_job().state());
    /// }
    /// ```
    pub fn into_job(self) -> ResponseValue<J> {
        match self {
            Self::Finished(job) | Self::Failed(job) | Self::Cancelled(job) | Self::Expired(job) => {
                job
            }
        }
    }

    /// Whether the job has done what it was made for.
    ///
    /// ```
    /// use atlas_restore::wait::{Job, Outcome};
    ///
    /// fn show<J: Job>(outcome: Outcome<J>) {
    ///     println!("{}", outcome.is_finished());
    /// }
    /// ```
    pub const fn is_finished(&self) -> bool {
        matches!(self, Self::Finished(_))
    }
}

impl<J: Job> fmt::Display for Outcome<J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ended = match self {
            Self::Finished(_) => "has finished",
            Self::Failed(_) => "has failed",
            Self::Cancelled(_) => "was cancelled",
            Self::Expired(_) => "has expired",
        };
        match self.job().id().get() {
            Some(id) => write!(f, "job {id} {ended}"),
            None => write!(f, "the job {ended}"),
        }
    }
}
