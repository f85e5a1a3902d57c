//! [`JobState`], and the [`Progress`] that is told of it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use atlas_restore_api::ResponseValue;

use super::job::Job;
use super::outcome::Outcome;
use crate::error::Error;

/// How far a job is.
///
/// ```
/// use atlas_restore::wait::JobState;
///
/// let state = JobState::InProgress(Some("RUNNING".to_owned()));
/// assert_eq!(state.to_string(), "in progress (RUNNING)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JobState {
    /// It is on its way, with the status that the API gives, if its family has one.
    InProgress(Option<String>),
    /// What the API says decides nothing: why not.
    Unknown(String),
    /// It has done what it was made for. A download can be fetched.
    Finished,
    /// It has failed.
    Failed,
    /// It was cancelled.
    Cancelled,
    /// Its time was over.
    Expired,
}

impl fmt::Display for JobState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InProgress(None) => f.write_str("in progress"),
            Self::InProgress(Some(status)) => write!(f, "in progress ({status})"),
            Self::Unknown(why) => write!(f, "in an unknown state ({why})"),
            Self::Finished => f.write_str("finished"),
            Self::Failed => f.write_str("failed"),
            Self::Cancelled => f.write_str("cancelled"),
            Self::Expired => f.write_str("expired"),
        }
    }
}

/// A job that is not done, as it was when it was asked for.
///
/// ```
/// use atlas_restore::wait::{Job, Progress};
///
/// fn log<J: Job>(progress: &Progress<J>) {
///     println!("{} after {:?}", progress.state, progress.elapsed);
///     if let Some(error) = &progress.trouble {
///         println!("asking again in {:?}: {error}", progress.next);
///     }
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Progress<J: Job> {
    /// The job as it was last seen.
    pub job: ResponseValue<J>,
    /// How far it is.
    pub state: JobState,
    /// How often it was asked for.
    pub polls: u32,
    /// How long has been waited.
    pub elapsed: Duration,
    /// How long it is until the job is asked for again.
    pub next: Duration,
    /// Why asking gave nothing, where it did; it is tried again.
    pub trouble: Option<Arc<Error>>,
}

impl<J: Job> fmt::Display for Progress<J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("job ")?;
        if let Some(id) = self.job.id().get() {
            write!(f, "{id} ")?;
        }
        write!(f, "is {} after {} s", self.state, self.elapsed.as_secs())?;
        match &self.trouble {
            Some(error) => write!(f, "; could not be asked for: {error}"),
            None => Ok(()),
        }
    }
}

/// What a wait tells, one after the other.
///
/// See [`Wait::events`](crate::Wait::events) for an example.
///
/// ```
/// use atlas_restore::wait::{Event, Job};
///
/// fn show<J: Job>(event: &Event<J>) {
///     match event {
///         Event::Progress(progress) => println!("{progress}"),
///         Event::Done(outcome) => println!("{outcome}"),
///     }
/// }
/// ```
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "an event lives for a moment")]
pub enum Event<J: Job> {
    /// The job is not done.
    Progress(Progress<J>),
    /// The job is done. Nothing follows.
    Done(Outcome<J>),
}
