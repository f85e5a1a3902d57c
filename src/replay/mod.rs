//! [`Replay`]: answers requests from a HAR file, so that tests need no network.
//!
//! A HAR ([HTTP Archive 1.2](http://www.softwareishard.com/blog/har-12-spec/)) holds requests
//! with their responses; browsers, proxies and many tools write it. A [`Replay`] is a
//! [`Transport`](crate::Transport) that gives each request the response of the entry it
//! belongs to, within the process and without TCP.
//!
//! It is strict. An entry answers a request only if both have the same method, path, query
//! (in any order), `Accept`, `Content-Type`, `api-version` and body; JSON is compared as
//! values. Each entry answers once, and entries for equal requests answer in their order: a
//! job that is asked for three times can be `RUNNING` twice and then `COMPLETED`. To anything
//! else the answer is [`Unanswered`], which names the nearest entry and what differed.
//!
//! Credentials, retry, limits and envelopes work as they do over a network, and an unanswered
//! request is not repeated. Scheme and host of the URL are not compared, nor are credentials
//! and other headers. There are no delays, and no content codings: a HAR keeps bodies without
//! them.
//!
//! ```
//! use atlas_restore::Atlas;
//! use atlas_restore::replay::Replay;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let replay = Replay::from_file("tests/fixtures/getFlexRestoreJob.200-progress.har")?;
//! // The client has one handle, the test another.
//! let atlas = Atlas::builder().transport(replay.clone()).build()?;
//!
//! // What is under test would be called here.
//! let mut seen = Vec::new();
//! for _ in 0..3 {
//!     let call = atlas.get_flex_restore_job();
//!     let call = call.group_id("5f3a1b2c4d5e6f7081929394").name("Cluster0");
//!     let job = call.restore_job_id("650c1d2e3f405162738495a6").send().await?;
//!     seen.push(job.status.require()?.to_string());
//! }
//!
//! assert_eq!(seen, ["PENDING", "RUNNING", "COMPLETED"]);
//! // Every request had its entry, and every entry its request.
//! replay.assert_clean();
//! # Ok(())
//! # }
//! ```

mod difference;
mod entry;
mod error;
mod har_file;
mod progress;
mod report;
mod request;
mod transport;

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub use self::error::LoadError;
use self::progress::Progress;
pub use self::report::{Report, Unanswered};

/// A HAR and how far it has been replayed. Cloning it is cheap, and the clones share both.
///
/// See the [module](self) for what it compares, and for an example.
#[derive(Clone)]
pub struct Replay {
    progress: Arc<Mutex<Progress>>,
}

impl Replay {
    /// Replays the HAR in the file at `path`.
    ///
    /// # Errors
    ///
    /// The file cannot be read, is not HAR 1.2, or has an entry that cannot be replayed.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, LoadError> {
        har_file::read(path.as_ref()).map(Self::new)
    }

    /// Replays a HAR that is at hand as text; messages call it `the HAR`.
    ///
    /// # Errors
    ///
    /// The text is not HAR 1.2, or has an entry that cannot be replayed.
    ///
    /// ```
    /// use atlas_restore::replay::Replay;
    ///
    /// let error = Replay::from_har(r#"{"log":{"version":"1.1"}}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "the HAR: log.version is \"1.1\"; it must be \"1.2\"");
    /// ```
    pub fn from_har(text: &str) -> Result<Self, LoadError> {
        har_file::parse("the HAR", text.as_bytes()).map(Self::new)
    }

    fn new(progress: Progress) -> Self {
        Self {
            progress: Arc::new(Mutex::new(progress)),
        }
    }

    /// The response of the first unused entry that is for `request`; the entry is used then.
    /// This is what the transport does, for those who bring the request by other means.
    ///
    /// # Errors
    ///
    /// No entry is for the request, or each of them was used before. That is kept for
    /// [`check`](Self::check).
    pub fn answer(
        &self,
        request: &reqwest::Request,
    ) -> Result<http::Response<Vec<u8>>, Unanswered> {
        self.lock().answer(request)
    }

    /// Whether every request so far had its entry and every entry its request.
    ///
    /// # Errors
    ///
    /// What went wrong otherwise.
    pub fn check(&self) -> Result<(), Report> {
        self.lock().report().map_or(Ok(()), Err)
    }

    /// Fails the test unless every request so far had its entry and every entry its request.
    ///
    /// # Panics
    ///
    /// With the text of the [`Report`], if [`check`](Self::check) gives one.
    #[track_caller]
    pub fn assert_clean(&self) {
        if let Err(report) = self.check() {
            panic!("{report}");
        }
    }

    /// A test that panics in another thread has not harmed what is behind the lock.
    fn lock(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Shows how far it is, and no part of any request or response.
impl fmt::Debug for Replay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let progress = self.lock();
        let (used, entries) = progress.counts();
        f.debug_struct("Replay")
            .field("name", &progress.name())
            .field("entries", &entries)
            .field("used", &used)
            .finish_non_exhaustive()
    }
}
