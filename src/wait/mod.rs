//! Waiting for restore jobs to be done.
//!
//! Restores take minutes to hours, and the API tells of their end only when asked. [`Wait`]
//! asks, less and less often, and ends with an [`Outcome`].

mod error;
mod family;
mod job;
mod outcome;
mod page;
mod poll;
mod state;

use std::fmt;
use std::time::Duration;

use atlas_restore_api::{BoxFuture, Client, ResponseValue, Violation};
use futures_util::stream::{self, BoxStream, StreamExt};

use crate::atlas::Atlas;
use poll::Poller;

pub use error::{WaitError, WaitFailure};
pub use job::Job;
pub use outcome::Outcome;
pub use state::{Event, JobState, Progress};

/// Waiting for the job of a response. Every response that carries one has this, whether it
/// created or fetched the job.
///
/// ```no_run
/// use std::time::Duration;
/// use atlas_restore::{Atlas, wait::{Outcome, Waitable}};
///
/// # async fn example(atlas: Atlas) -> Result<(), Box<dyn std::error::Error>> {
/// let job = atlas
///     .get_flex_restore_job()
///     .group_id("32b6e34b3d91647abb20e7b8")
///     .name("Cluster0")
///     .restore_job_id("6a793f812c88faeba59bc399")
///     .send()
///     .await?;
/// let outcome = job
///     .wait(&atlas)
///     .deadline(Duration::from_secs(3600))
///     .on_progress(|progress| println!("{progress}"))
///     .await?;
/// match outcome {
///     Outcome::Finished(job) => println!("restored at {:?}", job.restore_finished_date.get()),
///     other => println!("{other}"),
/// }
/// # Ok(())
/// # }
/// ```
pub trait Waitable {
    /// The job.
    type Job: Job;

    /// Waits for the job to be done. Nothing is asked before the [`Wait`] is awaited, and
    /// nothing after it is dropped.
    fn wait(self, atlas: &Atlas) -> Wait<'_, Self::Job>;
}

impl<J: Job> Waitable for ResponseValue<J> {
    type Job = J;

    fn wait(self, atlas: &Atlas) -> Wait<'_, J> {
        Wait {
            client: atlas.client(),
            job: self,
            first: Duration::from_secs(2),
            longest: Duration::from_secs(60),
            deadline: None,
            tolerated: None,
            on_progress: None,
        }
    }
}

/// Waits for a job when it is awaited. Made by [`Waitable::wait`], which has an example.
///
/// The job is asked for after two seconds, and then after pauses that grow by half to at
/// most a minute, for as long as it takes unless there is a [deadline](Self::deadline). A
/// call that fails in a way that may pass (any 5xx, a timeout, a proxy's page) is a progress
/// and not the end, up to [ten times](Self::tolerate) in a row; one that fails for good is. To stop waiting, drop it: the job is not
/// cancelled.
#[must_use = "nothing is asked before it is awaited"]
pub struct Wait<'a, J: Job> {
    client: &'a Client,
    job: ResponseValue<J>,
    first: Duration,
    longest: Duration,
    deadline: Option<Duration>,
    tolerated: Option<u32>,
    on_progress: Option<OnProgress<'a, J>>,
}

/// A callback for progress.
type OnProgress<'a, J> = Box<dyn FnMut(&Progress<J>) + Send + 'a>;

impl<'a, J: Job> Wait<'a, J> {
    /// The pause before the job is asked for the first time, and the longest one.
    ///
    /// ```no_run
    /// # use std::time::Duration;
    /// # use atlas_restore::{Atlas, Wait, wait::Job};
    /// fn patiently<J: Job>(wait: Wait<'_, J>) -> Wait<'_, J> {
    ///     wait.every(Duration::from_secs(30), Duration::from_secs(600))
    /// }
    /// ```
    pub fn every(mut self, first: Duration, longest: Duration) -> Self {
        self.first = first;
        self.longest = longest.max(first);
        self
    }

    /// How long to wait in all. Then the wait ends with
    /// [`WaitFailure::DeadlineExceeded`]; the job goes on.
    ///
    /// ```no_run
    /// # use std::time::Duration;
    /// # use atlas_restore::{Atlas, Wait, wait::Job};
    /// fn within_an_hour<J: Job>(wait: Wait<'_, J>) -> Wait<'_, J> {
    ///     wait.deadline(Duration::from_secs(3600))
    /// }
    /// ```
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// How many calls in a row may fail in a way that may pass, each after the client's own
    /// retries, before the wait ends with [`WaitFailure::Call`]. Without this, ten, and with a
    /// deadline as many as there is time for.
    ///
    /// ```no_run
    /// # use atlas_restore::{Atlas, Wait, wait::Job};
    /// fn impatiently<J: Job>(wait: Wait<'_, J>) -> Wait<'_, J> {
    ///     wait.tolerate(2)
    /// }
    /// ```
    pub fn tolerate(mut self, failures: u32) -> Self {
        self.tolerated = Some(failures);
        self
    }

    /// Calls `report` each time that the job was asked for and is not done.
    ///
    /// ```no_run
    /// # use atlas_restore::{Atlas, Wait, wait::Job};
    /// fn aloud<J: Job>(wait: Wait<'_, J>) -> Wait<'_, J> {
    ///     wait.on_progress(|progress| println!("{progress}"))
    /// }
    /// ```
    pub fn on_progress(mut self, report: impl FnMut(&Progress<J>) + Send + 'a) -> Self {
        self.on_progress = Some(Box::new(report));
        self
    }

    /// The progress as a stream, which ends with the outcome or an error.
    ///
    /// ```no_run
    /// use atlas_restore::{Wait, wait::{Event, Job}};
    /// use futures_util::TryStreamExt;
    ///
    /// async fn watch<J: Job>(wait: Wait<'_, J>) -> Result<(), Box<dyn std::error::Error>> {
    ///     let mut events = wait.events();
    ///     while let Some(event) = events.try_next().await? {
    ///         match event {
    ///             Event::Progress(progress) => println!("{progress}"),
    ///             Event::Done(outcome) => println!("{outcome}"),
    ///         }
    ///     }
    ///     Ok(())
    /// }
    /// ```
    pub fn events(self) -> BoxStream<'a, Result<Event<J>, WaitError<J>>> {
        let mut wait = self;
        let report = wait.on_progress.take();
        let next = async |state: Option<(Poller<'a, J>, Option<OnProgress<'a, J>>)>| {
            let (mut poller, mut report) = state?;
            Some(match poller.step().await {
                Ok(Event::Progress(progress)) => {
                    if let Some(report) = &mut report {
                        report(&progress);
                    }
                    (Ok(Event::Progress(progress)), Some((poller, report)))
                }
                Ok(done) => (Ok(done), None),
                Err(failure) => (Err(poller.give_up(failure)), None),
            })
        };
        // Polled after its end, an unfold panics and what is fused does not.
        let events = stream::unfold(Some((Poller::new(wait), report)), next);
        Box::pin(events.fuse())
    }

    async fn run(mut self) -> Result<Outcome<J>, WaitError<J>> {
        let mut report = self.on_progress.take();
        let mut poller = Poller::new(self);
        loop {
            match poller.step().await {
                Ok(Event::Done(outcome)) => return Ok(outcome),
                Ok(Event::Progress(progress)) => {
                    if let Some(report) = &mut report {
                        report(&progress);
                    }
                }
                Err(failure) => return Err(poller.give_up(failure)),
            }
        }
    }
}

impl<'a, J: Job> IntoFuture for Wait<'a, J> {
    type Output = Result<Outcome<J>, WaitError<J>>;
    type IntoFuture = BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl<J: Job> fmt::Debug for Wait<'_, J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wait")
            .field("job", &self.job)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

/// A response with several jobs, such as that of a legacy restore: one a shard.
///
/// ```no_run
/// # #![allow(deprecated)]
/// use atlas_restore::{Atlas, wait::{JobsOfPage, Waitable}};
///
/// # async fn example(atlas: Atlas) -> Result<(), Box<dyn std::error::Error>> {
/// let jobs = atlas
///     .list_cluster_restore_jobs()
///     .group_id("32b6e34b3d91647abb20e7b8")
///     .cluster_name("Cluster0")
///     .send()
///     .await?;
/// for job in jobs.each_job()? {
///     println!("{}", job.wait(&atlas).await?);
/// }
/// # Ok(())
/// # }
/// ```
pub trait JobsOfPage {
    /// The jobs.
    type Job: Job;

    /// Each job as a response of its own, with the status, headers and bytes of the page.
    ///
    /// # Errors
    ///
    /// The jobs are no array, or one of them is no object: then not all can be waited for.
    fn each_job(self) -> Result<Vec<ResponseValue<Self::Job>>, Violation>;
}
