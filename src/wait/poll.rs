//! [`Poller`]: asks for a job until it is done.

use std::sync::Arc;
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

/// How many calls in a row may fail in a wait that nothing else bounds.
const FAILURES: u32 = 10;

/// How often a job that was just created may not be found yet.
const NOT_FOUND_YET: u32 = 3;

/// The shortest pause but the first one.
const SHORTEST: Duration = Duration::from_millis(10);

/// The longest pause that a server can ask for.
const LONGEST_ASKED: Duration = Duration::from_secs(3600);

/// Asks for a job, less and less often.
pub(super) struct Poller<'a, J: Job> {
    client: &'a Client,
    job: Box<ResponseValue<J>>,
    pause: Duration,
    longest: Duration,
    /// What the server asks for before the next time.
    asked: Duration,
    started: Instant,
    deadline: Option<Instant>,
    polls: u32,
    failures: u32,
    tolerated: u32,
    /// Why asking last gave nothing.
    trouble: Option<Arc<Error>>,
    /// Whether the job that the wait began with has been looked at.
    begun: bool,
}

impl<'a, J: Job> Poller<'a, J> {
    pub(super) fn new(wait: Wait<'a, J>) -> Self {
        let started = Instant::now();
        // A deadline beyond what the clock can tell is none.
        let deadline = wait
            .deadline
            .and_then(|deadline| started.checked_add(deadline));
        let unless_said = if deadline.is_some() {
            u32::MAX
        } else {
            FAILURES
        };
        Self {
            client: wait.client,
            job: Box::new(wait.job),
            pause: wait.first,
            longest: wait.longest,
            asked: Duration::ZERO,
            started,
            deadline,
            polls: 0,
            failures: 0,
            tolerated: wait.tolerated.unwrap_or(unless_said),
            trouble: None,
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
                Err(_) => {
                    return Err(WaitFailure::DeadlineExceeded {
                        after: end - self.started,
                        trouble: self.trouble.take(),
                    });
                }
            },
            None => self.ask_later().await?,
        };
        match asked {
            Ok(job) => {
                self.failures = 0;
                self.trouble = None;
                if !is_same(&self.job, &job)? {
                    let state = JobState::Unknown("the answer does not say of which job".into());
                    return Ok(Event::Progress(self.progress(state)));
                }
                *self.job = job;
                Ok(self.look())
            }
            Err(error) if self.passes(&error) && self.failures < self.tolerated => {
                self.failures += 1;
                self.asked = error.retry_after().unwrap_or_default().min(LONGEST_ASKED);
                self.trouble = Some(Arc::new(error));
                let state = self.job.state();
                Ok(Event::Progress(self.progress(state)))
            }
            Err(error) => Err(WaitFailure::Call(Box::new(error))),
        }
    }

    /// Whether asking again may help. It does no harm: nothing is changed by it.
    fn passes(&self, error: &Error) -> bool {
        match error {
            Error::Api(failure) => match failure.status().as_u16() {
                408 | 500..=599 => true,
                404 => self.polls <= NOT_FOUND_YET && self.job.operation().method == Method::POST,
                _ => false,
            },
            // What a proxy puts in the place of the answer.
            Error::Undecodable(_) => true,
            error => error.is_retryable(),
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
            state => Event::Progress(self.progress(state)),
        }
    }

    fn progress(&self, state: JobState) -> Progress<J> {
        Progress {
            job: (*self.job).clone(),
            state,
            polls: self.polls,
            elapsed: self.started.elapsed(),
            next: self.pause.max(self.asked),
            trouble: self.trouble.clone(),
        }
    }

    /// Asks for the job after a pause, and makes the next pause longer.
    async fn ask_later(&mut self) -> Result<Result<ResponseValue<J>, Error>, WaitFailure> {
        let (url, operation) = address(&self.job)?;
        tokio::time::sleep(self.pause.max(self.asked)).await;
        self.polls += 1;
        self.asked = Duration::ZERO;
        self.pause = longer(self.pause).min(self.longest).max(SHORTEST);
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

/// The pause after a pause.
fn longer(pause: Duration) -> Duration {
    pause.saturating_add(pause / 2)
}

/// Whether an answer is about the job that was asked for. One about another job is an error,
/// and one that does not say is none about this job either.
fn is_same<J: Job>(
    asked: &ResponseValue<J>,
    answered: &ResponseValue<J>,
) -> Result<bool, WaitFailure> {
    match (asked.id().get(), answered.id().get()) {
        (Some(asked), Some(answered)) if asked != answered => Err(WaitFailure::AnotherJob {
            asked: *asked,
            answered: *answered,
        }),
        (Some(_), None) => Ok(false),
        _ => Ok(true),
    }
}
