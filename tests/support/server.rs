//! [`ReplayServer`]: a [`Replay`] over TCP.
//!
//! It answers a request as the replay does, with exactly the status, headers and body bytes
//! of the entry. Where there is no entry, it answers with status 599 and the text that says
//! what differed, and the test fails with that text.
//!
//! Not here: TLS, delays, reason phrases, HTTP versions.

use std::path::{Path, PathBuf};

use atlas_restore::replay::{LoadError, Replay, Report};
use har::Har;
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

/// The status of the answer to a request that no entry is for. No API uses it.
const NO_ENTRY: u16 = 599;

/// A HAR to replay: a file, or a document in memory.
pub enum HarSource {
    /// A file.
    File(PathBuf),
    /// The text of a document.
    Text(String),
}

impl From<&str> for HarSource {
    fn from(path: &str) -> Self {
        Self::File(path.into())
    }
}

impl From<&Path> for HarSource {
    fn from(path: &Path) -> Self {
        Self::File(path.into())
    }
}

impl From<&PathBuf> for HarSource {
    fn from(path: &PathBuf) -> Self {
        Self::File(path.clone())
    }
}

impl From<PathBuf> for HarSource {
    fn from(path: PathBuf) -> Self {
        Self::File(path)
    }
}

impl From<&Har> for HarSource {
    fn from(har: &Har) -> Self {
        Self::Text(har::to_json(har).expect("a HAR is written as JSON"))
    }
}

/// A server on a free port of 127.0.0.1 that replays one HAR.
///
/// Dropping it fails the test as [`assert_clean`](Self::assert_clean) does, unless the
/// test is failing already.
#[derive(Debug)]
pub struct ReplayServer {
    server: MockServer,
    replay: Replay,
    finished: bool,
}

impl ReplayServer {
    /// Starts a server that replays a HAR, given as a path or a document.
    ///
    /// # Panics
    ///
    /// If the HAR cannot be replayed; [`try_start`](Self::try_start) says so instead.
    pub async fn start(har: impl Into<HarSource>) -> Self {
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
    pub async fn try_start(har: impl Into<HarSource>) -> Result<Self, LoadError> {
        let replay = match har.into() {
            HarSource::File(path) => Replay::from_file(path)?,
            HarSource::Text(text) => Replay::from_har(&text)?,
        };
        // What arrives is kept in `replay` as far as it matters.
        let server = MockServer::builder()
            .disable_request_recording()
            .start()
            .await;
        let answering = replay.clone();
        Mock::given(matchers::any())
            .respond_with(move |request: &Request| answer(&answering, request))
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

    /// Fails the test unless every request had its entry and every entry its request.
    ///
    /// # Panics
    ///
    /// With the text of the [`Report`].
    #[track_caller]
    pub fn assert_clean(&self) {
        self.replay.assert_clean();
    }

    /// Ends the replay with a verdict instead of a failing test.
    ///
    /// # Errors
    ///
    /// What went wrong, as of [`Replay::check`].
    #[allow(dead_code, reason = "of the test binaries, only some want a verdict")]
    pub fn finish(mut self) -> Result<(), Report> {
        self.finished = true;
        self.replay.check()
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

/// What the replay says to a request that came over TCP.
fn answer(replay: &Replay, received: &Request) -> ResponseTemplate {
    let mut request = reqwest::Request::new(received.method.clone(), received.url.clone());
    *request.headers_mut() = received.headers.clone();
    *request.body_mut() = Some(received.body.clone().into());
    match replay.answer(&request) {
        Ok(response) => {
            let (parts, body) = response.into_parts();
            let mut template = ResponseTemplate::new(parts.status).set_body_bytes(body);
            for (name, value) in &parts.headers {
                template = template.append_header(name, value);
            }
            template
        }
        Err(unanswered) => ResponseTemplate::new(NO_ENTRY).set_body_string(unanswered.to_string()),
    }
}
