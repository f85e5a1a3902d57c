//! Whether a HAR is redacted.

use std::cell::RefCell;
use std::fmt;

use serde_json::Value;

use crate::redact::{Shape, Swap, document, is};

/// A value in a HAR that is neither known to be harmless nor a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The part of the HAR, such as `log.entries[0].request.url`.
    pub place: String,
    /// The value: of a text with parts (a URL, a body), the part.
    pub value: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown: String = self.value.chars().take(60).collect();
        write!(f, "{}: {shown:?} is not redacted", self.place)
    }
}

/// The values of a HAR that redaction would have replaced, in their order.
///
/// A placeholder is known by its looks, without the key of the recording. So this finds what was
/// never redacted, and is no proof against somebody who writes a secret to look like one. Values
/// that are no secret and stand there on purpose, such as the names that a fixture is made with
/// by hand or its comments, are found too: whoever calls this knows which those are. A comment that
/// says no more than an [`Origin`](crate::Origin) is harmless. Fields that a
/// redacted HAR does not have, such as `serverIPAddress`, are not looked at; compare the names
/// with [`Redactor::har`](crate::Redactor::har)'s.
///
/// ```
/// let har = serde_json::json!({"log": {"entries": [{"request": {
///     "method": "GET",
///     "url": "https://cloud.mongodb.com/api/atlas/v2/groups/650c1d2e3f405162738495a6",
/// }}]}});
/// let found = atlas_restore_har::check(&har);
/// assert_eq!(found[0].place, "log.entries[0].request.url");
/// assert_eq!(found[0].value, "650c1d2e3f405162738495a6");
/// ```
pub fn check(har: &Value) -> Vec<Finding> {
    let collect = Collect::default();
    document(&collect, har);
    collect.found.into_inner()
}

/// Leaves everything as it is, and notes what is no placeholder.
#[derive(Default)]
struct Collect {
    place: RefCell<String>,
    found: RefCell<Vec<Finding>>,
}

impl Swap for Collect {
    fn leaf(&self, shape: Shape, value: &str) -> String {
        if !value.is_empty() && !is(shape, value) {
            self.found.borrow_mut().push(Finding {
                place: self.place.borrow().clone(),
                value: value.to_owned(),
            });
        }
        value.to_owned()
    }

    fn enter(&self, place: fmt::Arguments<'_>) {
        *self.place.borrow_mut() = place.to_string();
    }
}
