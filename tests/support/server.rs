//! The server itself: its life, and how it fails a test.

use std::sync::{Arc, Mutex, MutexGuard};

use wiremock::{Mock, MockServer, Request, matchers};

use super::har_file::{self, HarSource, LoadError};
use super::replay::Replay;
use super::report::Report;

/// A server on a free port of 127.0.0.1 that replays one HAR.
///
/// Every entry answers one request. Entries for equal requests answer in their order, and
/// a request more than there are entries is one too many.
///
/// Dropping it fails the test as [`assert_clean`](Self::assert_clean) does, unless the
/// test is failing already.
#[derive(Debug)]
pub struct ReplayServer {
    server: MockServer,
    replay: Arc<Mutex<Replay>>,
    finished: bool,
}

impl ReplayServer {
    /// Starts a server that replays a HAR, given as a path or a document.
    ///
    /// # Panics
    ///
    /// If the HAR cannot be replayed; [`try_start`](Self::try_start) says so instead.
    pub async fn start<'a>(har: impl Into<HarSource<'a>>) -> Self {
        match Self::try_start(har).await {
            Ok(server) => server,
            Err(error) => panic!("{error}"),
        }
    }

    /// Starts a server that replays a HAR, given as a path or a document.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, is not HAR 1.2, or has an entry that cannot be replayed.
    pub async fn try_start<'a>(har: impl Into<HarSource<'a>>) -> Result<Self, LoadError> {
        let (name, entries) = har_file::load(har.into())?;
        let replay = Arc::new(Mutex::new(Replay::new(name, entries)));
        // What arrives is kept in `replay` as far as it matters.
        let server = MockServer::builder()
            .disable_request_recording()
            .start()
            .await;
        let answering = Arc::clone(&replay);
        Mock::given(matchers::any())
            .respond_with(move |request: &Request| lock(&answering).answer(request))
            .mount(&server)
            .await;
        Ok(Self {
            server,
            replay,
            finished: false,
        })
    }

    /// The base URL, without a slash at its end.
    pub fn uri(&self) -> String {
        self.server.uri()
    }

    /// Whether every request so far had its entry and every entry its request.
    ///
    /// # Errors
    ///
    /// What went wrong otherwise.
    pub fn check(&self) -> Result<(), Report> {
        lock(&self.replay).report().map_or(Ok(()), Err)
    }

    /// Fails the test unless every request had its entry and every entry its request.
    ///
    /// # Panics
    ///
    /// With the text of the [`Report`].
    #[track_caller]
    pub fn assert_clean(&self) {
        if let Err(report) = self.check() {
            panic!("{report}");
        }
    }

    /// Ends the replay with a verdict instead of a failing test.
    ///
    /// # Errors
    ///
    /// What went wrong, as of [`check`](Self::check).
    #[allow(dead_code, reason = "of the test binaries, only some want a verdict")]
    pub fn finish(mut self) -> Result<(), Report> {
        self.finished = true;
        self.check()
    }
}

impl Drop for ReplayServer {
    fn drop(&mut self) {
        // A second panic while unwinding would abort the process and hide the first.
        if !self.finished && !std::thread::panicking() {
            self.assert_clean();
        }
    }
}

fn lock(replay: &Mutex<Replay>) -> MutexGuard<'_, Replay> {
    replay
        .lock()
        .expect("nothing panics while it holds the lock")
}
