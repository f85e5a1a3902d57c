//! [`WaitError`]: why a wait has no outcome.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use atlas_restore_api::scalars::ObjectId;
use atlas_restore_api::{Operation, ResponseValue, Violation};

use super::job::Job;
use crate::error::Error;

/// A wait without an outcome, and the job as it was last seen. The job itself goes on.
///
/// ```
/// use atlas_restore::wait::{Job, WaitError, WaitFailure};
///
/// fn report<J: Job>(error: &WaitError<J>) {
///     match &error.failure {
///         WaitFailure::DeadlineExceeded { .. } => println!("still {}", error.job.state()),
///         failure => println!("{failure}"),
///     }
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct WaitError<J: Job> {
    /// The job as it was last seen.
    pub job: Box<ResponseValue<J>>,
    /// What ended the wait.
    pub failure: WaitFailure,
}

/// What ends a wait without an outcome.
///
/// ```
/// use atlas_restore::wait::WaitFailure;
///
/// fn is_worth_going_on(failure: &WaitFailure) -> bool {
///     matches!(failure, WaitFailure::DeadlineExceeded { .. })
/// }
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WaitFailure {
    /// The job is not done, and the deadline is there.
    #[error("it was not done within {after:?}{}", beside(trouble.as_deref()))]
    #[non_exhaustive]
    DeadlineExceeded {
        /// How long was waited.
        after: Duration,
        /// Why asking for the job last gave nothing, where it did.
        #[source]
        trouble: Option<Arc<Error>>,
    },
    /// The job cannot be asked for.
    #[error(transparent)]
    Call(Box<Error>),
    /// The job has no usable id to ask for it by.
    #[error("it cannot be asked for: {0}")]
    NoId(#[source] Violation),
    /// No operation fetches what this one answers with.
    #[error("no operation fetches what {} answers with", .0.id)]
    NotFetchable(&'static Operation),
    /// The API answered with another job than the one it was asked for.
    #[error("the API was asked for job {asked} and answered with job {answered}")]
    AnotherJob {
        /// The job of the wait.
        asked: ObjectId,
        /// The job that came.
        answered: ObjectId,
    },
}

fn beside(trouble: Option<&Error>) -> String {
    trouble.map_or_else(String::new, |error| {
        format!("; asking for it last failed: {error}")
    })
}

impl<J: Job> fmt::Display for WaitError<J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.job.id().get() {
            Some(id) => write!(f, "waiting for job {id}: {}", self.failure),
            None => write!(f, "waiting for a job: {}", self.failure),
        }
    }
}

impl<J: Job> std::error::Error for WaitError<J> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.failure)
    }
}
