//! [`Poller`]: asks for a job until it is done.

use std::time::Duration;

use atlas_restore_api::{Client, Operation, ResponseValue, operations, responses};
use reqwest::header::{ACCEPT, HeaderValue};
use reqwest::{Method, Request, Url};
use tokio::time::{Instant, timeout_at};

use super::Wait;
use super::error::{WaitError, WaitFailure};
use super::job::Job;
use super::outcome::Outcome;
use super::state::{Event, JobState, Progress};
use crate::error::Error;

/// How many calls in a row may fail, each after the client's own retries.
const FAILURES: u32 = 10;

/// Asks for a job, less and less often.
pub(super) struct Poller<'a, J: Job> {
    client: &'a Client,
    job: Box<ResponseValue<J>>,
    pause: Duration,
    longest: Duration,
    started: Instant,
    deadline: Option<Instant>,
    polls: u32,
    failures: u32,
    /// Whether the job that the wait began with has been looked at.
    begun: bool,
}

impl<'a, J: Job> Poller<'a, J> {
    pub(super) fn new(wait: Wait<'a, J>) -> Self {
        let started = Instant::now();
        Self {
            client: wait.client,
            job: Box::new(wait.job),
            pause: wait.first,
            longest: wait.longest,
            started,
            // A deadline beyond what the clock can tell is none.
            deadline: wait
                .deadline
                .and_then(|deadline| started.checked_add(deadline)),
            polls: 0,
            failures: 0,
            begun: false,
        }
    }

    /// Looks at the job as it is, the first time, or asks for it after a pause.
    pub(super) async fn step(&mut self) -> Result<Event<J>, WaitFailure> {
        if !self.begun {
            self.begun = true;
            return Ok(self.look());
        }
        let asked = match self.deadline {
            Some(end) => match timeout_at(end, self.ask_later()).await {
                Ok(asked) => asked?,
                Err(_) => return Err(WaitFailure::DeadlineExceeded(end - self.started)),
            },
            None => self.ask_later().await?,
        };
        match asked {
            Ok(job) => {
                check_identity(&self.job, &job)?;
                *self.job = job;
                self.failures = 0;
                Ok(self.look())
            }
            Err(error) if error.is_retryable() && self.failures < FAILURES => {
                self.failures += 1;
                self.pause = self.pause.max(error.retry_after().unwrap_or_default());
                let state = self.job.state();
                Ok(Event::Progress(self.progress(state, Some(error))))
            }
            Err(error) => Err(WaitFailure::Call(Box::new(error))),
        }
    }

    /// What is to be said of a wait that has failed.
    pub(super) fn give_up(self, failure: WaitFailure) -> WaitError<J> {
        WaitError {
            job: self.job,
            failure,
        }
    }

    fn look(&self) -> Event<J> {
        let job = || (*self.job).clone();
        match self.job.state() {
            JobState::Finished => Event::Done(Outcome::Finished(job())),
            JobState::Failed => Event::Done(Outcome::Failed(job())),
            JobState::Cancelled => Event::Done(Outcome::Cancelled(job())),
            JobState::Expired => Event::Done(Outcome::Expired(job())),
            state => Event::Progress(self.progress(state, None)),
        }
    }

    fn progress(&self, state: JobState, trouble: Option<Error>) -> Progress<J> {
        Progress {
            job: (*self.job).clone(),
            state,
            polls: self.polls,
            elapsed: self.started.elapsed(),
            next: self.pause,
            trouble,
        }
    }

    /// Asks for the job after a pause, and makes the next pause longer.
    async fn ask_later(&mut self) -> Result<Result<ResponseValue<J>, Error>, WaitFailure> {
        let (url, operation) = address(&self.job)?;
        tokio::time::sleep(self.pause).await;
        self.polls += 1;
        self.pause = self.pause.mul_f32(1.5).min(self.longest).max(self.pause);
        let mut request = Request::new(Method::GET, url);
        let accept = HeaderValue::from_static(operation.accept);
        request.headers_mut().insert(ACCEPT, accept);
        let sent = self
            .client
            .execute::<J, responses::ApiError>(request, operation);
        Ok(sent.await.map_err(Error::from))
    }
}

/// Where to ask for a job, and by which operation, found in the table: one that fetches what
/// the job's own operation lists or creates, or else that operation again.
fn address<J: Job>(job: &ResponseValue<J>) -> Result<(Url, &'static Operation), WaitFailure> {
    let (operation, mut url) = (job.operation(), job.url().clone());
    let one = operations::ALL
        .iter()
        .find(|one| one.method == Method::GET && fetches(one, operation));
    match one {
        Some(one) => {
            let id = job.id().require().map_err(|violation| violation.at("id"));
            let id = id.map_err(WaitFailure::NoId)?;
            let path = format!("{}/{}", url.path().trim_end_matches('/'), id);
            url.set_path(&path);
            // What the listing or creating operation was asked beside is not for this one.
            let kept: Vec<_> = url
                .query_pairs()
                .filter(|(name, _)| name == "envelope" || name == "pretty")
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect();
            url.set_query(None);
            if !kept.is_empty() {
                url.query_pairs_mut().extend_pairs(kept);
            }
            Ok((url, one))
        }
        None if operation.method == Method::GET => Ok((url, operation)),
        None => Err(WaitFailure::NotFetchable(operation)),
    }
}

/// Whether the path of `one` is that of `of` and a parameter more.
fn fetches(one: &Operation, of: &Operation) -> bool {
    let rest = one.path.strip_prefix(of.path).unwrap_or_default();
    rest.starts_with("/{") && rest.ends_with('}') && !rest[1..].contains('/') && !of.path.is_empty()
}

/// An answer about another job than the one that was asked for is none.
fn check_identity<J: Job>(
    asked: &ResponseValue<J>,
    answered: &ResponseValue<J>,
) -> Result<(), WaitFailure> {
    match (asked.id().get(), answered.id().get()) {
        (Some(asked), Some(answered)) if asked != answered => Err(WaitFailure::AnotherJob {
            asked: *asked,
            answered: *answered,
        }),
        _ => Ok(()),
    }
}
