//! [`Recorder`]: writes exchanges to a file, redacted, as they come to their end.

use std::fmt;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use serde_json::{Value, json};

use crate::Redactor;
use crate::exchange::Exchange;
use crate::file::HarFile;
use crate::origin::{Origin, Server};

/// How many exchanges without an answer are listed; more are only counted. The list is written
/// with each entry.
const MOST_UNANSWERED: usize = 100;

/// Writes exchanges to a HAR, redacted, as they come to their end. Clones write to one file.
///
/// What is on disk is a whole HAR at every moment, also if the process is killed; then two
/// hidden files remain beside it, of the same name with `.part` at the end, which hold no more
/// than the HAR does and can be deleted.
///
/// An exchange becomes an entry once the answer has come whole. HAR has no form for a request
/// that has no answer, and whoever replays one could not answer it; these are listed beside the
/// entries, as `log._unanswered`.
///
/// ```
/// use atlas_restore_har::Recorder;
/// use http::{HeaderMap, Method, StatusCode, Version};
///
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("session.har");
/// let recorder = Recorder::create(&path)?;
/// let url = "https://cloud.mongodb.com/api/atlas/v2/groups";
/// let exchange = recorder.begin(&Method::GET, url, Version::HTTP_11, &HeaderMap::new());
/// exchange.sent(b"");
/// exchange.answered(StatusCode::OK, Version::HTTP_11, &HeaderMap::new()).received(b"{}");
///
/// let har: serde_json::Value = serde_json::from_slice(&std::fs::read(&path)?)?;
/// assert_eq!(har["log"]["entries"][0]["request"]["url"], url);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Recorder {
    shared: Arc<Shared>,
}

struct Shared {
    redactor: Redactor,
    largest_body: usize,
    on_fault: Box<dyn Fn(&io::Error) + Send + Sync>,
    log: Mutex<Log>,
}

/// The file, and what its end says.
struct Log {
    file: HarFile,
    unanswered: Vec<Value>,
    /// How many are not among `unanswered` any more.
    not_listed: u64,
}

/// How a [`Recorder`] records.
pub struct Settings {
    /// What replaces values. By default, one with a random key.
    pub redactor: Redactor,
    /// The most bytes of a body that are kept, in memory until the exchange is at its end and
    /// then in the file. Of a larger one, only its size is told. The default is 4 MiB.
    pub largest_body: usize,
    /// What is recorded: the comment of the log says so, and the day ([`Origin`]). By default
    /// nothing does.
    pub server: Option<Server>,
    /// Called where the file cannot be written. The entry is lost then, and the file stays what
    /// it was; by default nobody hears of it.
    pub on_fault: Box<dyn Fn(&io::Error) + Send + Sync>,
}

impl Settings {
    /// The defaults.
    ///
    /// # Errors
    ///
    /// The system gives no random numbers.
    pub fn new() -> io::Result<Self> {
        Ok(Self {
            redactor: Redactor::new()?,
            largest_body: 4 << 20,
            server: None,
            on_fault: Box::new(|_| {}),
        })
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("largest_body", &self.largest_body)
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

impl Recorder {
    /// Records to a new file at `path`, in the place of what is there.
    ///
    /// # Errors
    ///
    /// The file cannot be made, or the system gives no random numbers.
    pub fn create(path: impl AsRef<Path>) -> io::Result<Self> {
        Self::with(path, Settings::new()?)
    }

    /// Records to a new file at `path`, as the settings say.
    ///
    /// # Errors
    ///
    /// The file cannot be made.
    pub fn with(path: impl AsRef<Path>, settings: Settings) -> io::Result<Self> {
        let Settings {
            redactor,
            largest_body,
            server,
            on_fault,
        } = settings;
        let creator = json!({"name": "atlas-restore", "version": env!("CARGO_PKG_VERSION")});
        let comment = server.map(|server| {
            let origin = Origin::at(server, SystemTime::now());
            format!(r#""comment":{},"#, json!(origin.comment()))
        });
        let comment = comment.unwrap_or_default();
        let head = format!(r#"{{"log":{{"version":"1.2","creator":{creator},{comment}"entries":["#);
        let log = Log {
            file: HarFile::create(path.as_ref(), head.as_bytes(), tail(&[], 0).as_bytes())?,
            unanswered: Vec::new(),
            not_listed: 0,
        };
        let shared = Shared {
            redactor,
            largest_body,
            on_fault,
            log: Mutex::new(log),
        };
        Ok(Self {
            shared: Arc::new(shared),
        })
    }

    /// Begins an exchange: a request is about to be sent.
    pub fn begin(
        &self,
        method: &http::Method,
        url: &str,
        version: http::Version,
        headers: &http::HeaderMap,
    ) -> Exchange {
        Exchange::new(self.clone(), method, url, version, headers)
    }

    pub(crate) fn redactor(&self) -> &Redactor {
        &self.shared.redactor
    }

    pub(crate) fn largest_body(&self) -> usize {
        self.shared.largest_body
    }

    /// Writes a redacted entry.
    pub(crate) fn answered(&self, entry: &Value) {
        self.write(|log| {
            let tail = tail(&log.unanswered, log.not_listed);
            log.file
                .publish(entry.to_string().as_bytes(), tail.as_bytes())
        });
    }

    /// Writes a redacted exchange that has no answer.
    pub(crate) fn unanswered(&self, exchange: Value) {
        self.write(|log| {
            match log.unanswered.len() < MOST_UNANSWERED {
                true => log.unanswered.push(exchange),
                false => log.not_listed += 1,
            }
            let tail = tail(&log.unanswered, log.not_listed);
            log.file.publish(b"", tail.as_bytes())
        });
    }

    fn write(&self, write: impl FnOnce(&mut Log) -> io::Result<()>) {
        // Whoever panicked here has not harmed what is on disk.
        let mut log = self
            .shared
            .log
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let written = write(&mut log);
        drop(log);
        if let Err(fault) = written {
            (self.shared.on_fault)(&fault);
        }
    }
}

/// What comes after the last entry.
fn tail(unanswered: &[Value], not_listed: u64) -> String {
    if unanswered.is_empty() {
        return "\n]}}\n".to_owned();
    }
    let list: Vec<_> = unanswered.iter().map(Value::to_string).collect();
    let list = list.join(",\n");
    format!("\n],\"_unanswered\":[\n{list}\n],\"_unansweredMore\":{not_listed}}}}}\n")
}
