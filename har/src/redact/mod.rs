//! Redaction by allow-list: what is known to be harmless stays, and every other value becomes a
//! placeholder of the same shape.
//!
//! `allowed.rs` says what stays in JSON, queries, forms and paths, `header.rs` what stays of a
//! header, and `document.rs` which parts of a HAR there are. All of them end at [`Swap::leaf`],
//! which is all that the checker does differently.

mod allowed;
mod body;
mod document;
mod header;
mod json;
mod media_type;
mod placeholder;
mod text;
mod url;

use std::fmt;

use hmac::{Hmac, Mac};
use serde_json::Value;
use sha2::Sha256;

pub use body::Body;
pub(crate) use document::{Fault, document};
pub(crate) use placeholder::{Shape, is};

/// What becomes of a value that may not stay.
pub(crate) trait Swap {
    /// What to write in the place of a value of a shape that has no parts.
    fn leaf(&self, shape: Shape, value: &str) -> String;

    /// Says which part of a document comes next.
    fn enter(&self, _place: fmt::Arguments<'_>) {}
}

/// Replaces what is not known to be harmless.
///
/// Within one `Redactor`, equal values have equal placeholders wherever they stand: an id in a
/// path is the same one in a body, so that a recording replays. The placeholders come from a
/// keyed hash (HMAC with SHA-256), and the key is random and kept nowhere: nobody can guess
/// values and compare, and two recordings cannot be joined by their placeholders.
///
/// ```
/// use atlas_restore_har::Redactor;
/// use serde_json::json;
///
/// let redactor = Redactor::new()?;
/// let job = json!({"id": "650c1d2e3f405162738495a6", "status": "RUNNING"});
/// let redacted = redactor.json(&job);
///
/// assert_eq!(redacted["status"], "RUNNING");
/// let id = redacted["id"].as_str().unwrap_or_default();
/// assert!(id.starts_with("00000000") && id.len() == 24);
/// let url = redactor.text("https://cloud.mongodb.com/api/atlas/v2/groups/650c1d2e3f405162738495a6");
/// assert_eq!(url, format!("https://cloud.mongodb.com/api/atlas/v2/groups/{id}"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct Redactor {
    hash: Hmac<Sha256>,
}

impl Redactor {
    /// With a key of its own, at random.
    ///
    /// # Errors
    ///
    /// The system gives no random numbers.
    pub fn new() -> std::io::Result<Self> {
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(std::io::Error::from)?;
        Ok(Self::with_key(&key))
    }

    /// With a key of the caller's: the same values get the same placeholders every time. Who
    /// knows the key can find out values by guessing them, and so it is for values that are no
    /// secret: tests, and recordings of a server that makes its answers up.
    #[must_use]
    pub fn with_key(key: &[u8; 32]) -> Self {
        let Ok(hash) = Hmac::new_from_slice(key) else {
            unreachable!("HMAC takes keys of any length");
        };
        Self { hash }
    }

    /// A HAR: of its fields, those of HAR 1.2 that say what was sent and answered. Other ones,
    /// and those of a program's own, are left out.
    pub fn har(&self, har: &Value) -> Value {
        document(self, har)
    }

    /// An entry of a HAR, as in [`har`](Self::har).
    pub fn entry(&self, entry: &Value) -> Value {
        document::entry(self, entry, "entry")
    }

    /// An exchange that has no answer, which has the fields of an entry but for `response`.
    pub(crate) fn unanswered(&self, exchange: &Value, fault: Fault) -> Value {
        let mut made = document::unanswered(self, exchange, "unanswered");
        made["fault"] = fault.as_str().into();
        made
    }

    /// A URL, a path, or any other text.
    pub fn text(&self, text: &str) -> String {
        text::text(self, text)
    }

    /// The name and value of a header.
    pub fn header(&self, name: &str, value: &str) -> (String, String) {
        header::header(self, name, value)
    }

    /// A JSON document.
    pub fn json(&self, value: &Value) -> Value {
        json::json(self, None, value)
    }

    /// A body of a media type, which may be empty.
    pub fn body(&self, media_type: &str, body: &[u8]) -> Body {
        body::body(self, media_type, body)
    }
}

impl Swap for Redactor {
    fn leaf(&self, shape: Shape, value: &str) -> String {
        let mut hash = self.hash.clone();
        hash.update(value.as_bytes());
        placeholder::of(shape, value, &hash.finalize().into_bytes().into())
    }
}

/// Without the key.
impl fmt::Debug for Redactor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redactor").finish_non_exhaustive()
    }
}
