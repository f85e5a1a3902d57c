//! [`Case`]: one request with what should come of it, and the file that says what to send.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// What one side makes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The request keeps every rule.
    Accepted,
    /// It breaks one.
    Refused,
}

/// A request that is right but for one value, or right altogether.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The `operationId` of the client's document.
    pub operation: String,
    /// The keyword whose limit the value is at; `minimal`, `full` or `answer` where it is none.
    pub rule: String,
    /// The name of a parameter, or the JSON pointer of a value in the body, with a slash first;
    /// `body` for the whole body. Of an answer, its status and example.
    pub at: String,
    /// The value, as people read it.
    pub value: String,
    /// What the document makes of it.
    pub expected: Verdict,
    /// The request.
    pub request: Request,
}

/// A request as data: what the client is given, and what is sent past it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The `operationId` of the client's document.
    pub operation: String,
    /// In lower case.
    pub method: String,
    /// The path template.
    pub template: String,
    /// The values of the template.
    pub path: Vec<(String, String)>,
    /// The query.
    pub query: Vec<(String, String)>,
    /// The media type to ask for.
    pub accept: String,
    /// The media type of the body.
    pub content_type: Option<String>,
    /// The body, as JSON: text, since not every number fits a float.
    pub body: Option<String>,
    /// The header `Prefer`, by which Prism chooses what to answer with.
    pub prefer: Option<String>,
}

/// What the program that has the client is told.
#[derive(Debug, Serialize)]
pub(super) struct Plan<'a> {
    /// Where Prism listens.
    pub(super) url: &'a str,
    pub(super) requests: Vec<&'a Request>,
    pub(super) sessions: Vec<Session<'a>>,
}

/// Requests that are made once more, one after another, to be recorded.
#[derive(Debug, Serialize)]
pub(super) struct Session<'a> {
    /// The HAR.
    pub(super) file: PathBuf,
    /// What answers, with its version.
    pub(super) server: &'a str,
    pub(super) requests: Vec<&'a Request>,
}
