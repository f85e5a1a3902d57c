//! [`Origin`]: what a recording says of where it comes from.

use std::fmt;
use std::str::FromStr;
use std::time::SystemTime;

use chrono::{DateTime, NaiveDate, Utc};

/// What a comment of a recording begins with.
const RECORDED: &str = "Recorded from ";

/// The most bytes of a server's name and version.
const LONGEST: usize = 64;

/// What a name or a version is made of, so that neither can be much else.
fn is_plain(char: char) -> bool {
    char.is_ascii_alphanumeric() || " ._/+-".contains(char)
}

/// A server by its name and its version: at most 64 letters, digits, spaces and `._/+-` of
/// ASCII.
///
/// ```
/// use atlas_restore_har::Server;
///
/// assert_eq!("prism 5.14.2".parse::<Server>()?.to_string(), "prism 5.14.2");
/// assert!("prism".parse::<Server>().is_err());
/// # Ok::<(), atlas_restore_har::NoServer>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server(String);

/// A text that does not name a server and its version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoServer(String);

impl FromStr for Server {
    type Err = NoServer;

    fn from_str(text: &str) -> Result<Self, NoServer> {
        let parts = text.rsplit_once(' ');
        let named = parts.is_some_and(|(name, version)| {
            let short = text.len() <= LONGEST;
            // The day is told from the rest by the word before it.
            let plain = short && text.chars().all(is_plain) && !text.contains(" on ");
            let version = version.starts_with(|first: char| first.is_ascii_digit());
            plain && version && name.trim() == name && !name.is_empty()
        });
        match named {
            true => Ok(Self(text.to_owned())),
            false => Err(NoServer(text.to_owned())),
        }
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for NoServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rule = "it must be a name, a space, and a version that begins with a digit, \
                    in at most 64 letters, digits, spaces and `._/+-`";
        write!(f, "{:?} names no server: {rule}", self.0)
    }
}

impl std::error::Error for NoServer {}

/// Where a recording comes from: the server, and the day. Written, it is the beginning of a
/// comment.
///
/// ```
/// use atlas_restore_har::Origin;
///
/// let origin = Origin::of_comment("Recorded from prism 5.14.2 on 2026-11-22: two jobs.");
/// let origin = origin.expect("a server and a day");
/// assert_eq!(origin.to_string(), "Recorded from prism 5.14.2 on 2026-11-22");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The server.
    pub server: Server,
    /// The day, in UTC.
    pub day: NaiveDate,
}

impl Origin {
    /// What is recorded from `server` at `time`.
    pub fn at(server: Server, time: SystemTime) -> Self {
        let day = DateTime::<Utc>::from(time).date_naive();
        Self { server, day }
    }

    /// The comment that says this and no more.
    pub fn comment(&self) -> String {
        format!("{self}.")
    }

    /// What a comment says at its beginning. After the day it ends, or goes on with `.`, `:` or
    /// `;`.
    pub fn of_comment(comment: &str) -> Option<Self> {
        let (server, rest) = comment.strip_prefix(RECORDED)?.split_once(" on ")?;
        let (day, rest) = rest.split_at_checked("YYYY-MM-DD".len())?;
        if !rest.is_empty() && !rest.starts_with(['.', ';', ':']) {
            return None;
        }
        // The reader of dates takes shorter numbers and signs as well.
        let read = day.parse().ok()?;
        let origin = Self {
            server: server.parse().ok()?,
            day: read,
        };
        (origin.day.to_string() == day).then_some(origin)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{RECORDED}{} on {}", self.server, self.day)
    }
}
