//! [`Verdict`]: what Prism says of a request and of its own answer.

use serde::Serialize;
use serde_json::Value;

/// What Prism said.
#[derive(Clone, Debug, Serialize)]
pub struct Verdict {
    status: u16,
    violations: Vec<Violation>,
}

/// A rule that Prism found broken.
#[derive(Clone, Debug, Serialize)]
struct Violation {
    /// `request` or `response`, then where.
    location: Vec<String>,
    message: String,
}

impl Verdict {
    /// Reads an answer.
    ///
    /// Where the document declares a status for bad requests, Prism answers with its example and
    /// the violations in the header `sl-violations`. Elsewhere it answers with a problem of its
    /// own (RFC 9457), which lists them, or says that there is no such resource or media type.
    pub fn of(status: u16, header: Option<&str>, problem: Option<&[u8]>) -> Self {
        let mut violations = Vec::new();
        if let Some(header) = header {
            match serde_json::from_str(header) {
                Ok(Value::Array(listed)) => {
                    let errors = listed.iter().filter(|one| one["severity"] == "Error");
                    violations.extend(errors.map(|one| Violation::of(None, one)));
                }
                // Cut, where the list is longer than a header may be.
                _ => violations.push(Violation {
                    location: vec!["request".to_owned()],
                    message: header.to_owned(),
                }),
            }
        }
        let problem = problem.map(|body| serde_json::from_slice(body).unwrap_or(Value::Null));
        if let Some(problem) = problem {
            match problem["validation"].as_array() {
                Some(listed) => {
                    violations.extend(listed.iter().map(|one| Violation::of(Some("request"), one)));
                }
                None => violations.push(Violation {
                    location: vec!["request".to_owned()],
                    message: problem.to_string(),
                }),
            }
        }
        Self { status, violations }
    }
}

impl Violation {
    fn of(side: Option<&str>, entry: &Value) -> Self {
        let steps = entry["location"].as_array().into_iter().flatten();
        let steps = steps.map(|step| {
            step.as_str()
                .map_or_else(|| step.to_string(), str::to_owned)
        });
        Self {
            location: side.map(str::to_owned).into_iter().chain(steps).collect(),
            message: entry["message"].as_str().unwrap_or_default().to_owned(),
        }
    }
}
