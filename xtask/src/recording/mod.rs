//! Recorded exchanges: HAR 1.2 files, and raw HTTP messages with an index beside them.
//!
//! Reading is total: what cannot be read is named with its reason, and the rest is read all the
//! same. Whether a HAR is as it should be is asked in `fixtures`; here it is taken as it is.

mod folder;
mod har;
mod index;
mod message;

pub use folder::read;

/// A recorded exchange.
#[derive(Clone, Debug, Default)]
pub struct Recording {
    /// The file, relative to the folder that was read, with `/`.
    pub file: String,
    /// The JSON pointer of the entry in its HAR; empty for a raw message.
    pub entry: String,
    /// The method, in capitals, where it is known.
    pub method: Option<String>,
    /// The path that was asked for, or the template of it, without the query, where it is known.
    pub path: Option<String>,
    /// The operation that an index or the file's name says it is.
    pub operation: Option<String>,
    /// The request, where it was recorded.
    pub request: Option<Request>,
    /// What came back.
    pub response: Response,
}

/// What was asked.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The names and values of the query, decoded, in order.
    pub query: Vec<(String, String)>,
    /// The body and its media type, where there is one.
    pub body: Option<(Option<String>, Vec<u8>)>,
}

/// What came back.
#[derive(Clone, Debug, Default)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The words after the status.
    pub reason: String,
    /// The headers, in order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// What could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The file, relative to the folder that was read, with `/`.
    pub file: String,
    /// The JSON pointer within it; empty for the whole file.
    pub place: String,
    /// Why, in a sentence.
    pub reason: String,
}

/// What a folder holds.
#[derive(Clone, Debug, Default)]
pub struct Recordings {
    /// The exchanges, by file and then in their order.
    pub recordings: Vec<Recording>,
    /// What could not be read.
    pub unreadable: Vec<Unreadable>,
    /// How many requests of HARs had no answer, as where a browser gave up.
    pub unanswered: usize,
}

impl Recording {
    /// The file and the entry in it, to name the recording by.
    pub fn name(&self) -> String {
        match self.entry.as_str() {
            "" => self.file.clone(),
            entry => format!("{}#{entry}", self.file),
        }
    }
}

impl Response {
    /// The value of the first header of this name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}
