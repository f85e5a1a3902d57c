//! [`Place`]: the way to a value within a body, and the same for every value like it.

use crate::load::escape;

/// A step of the way.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'a> {
    /// A property, by the name that the document or the server gives it.
    Property(&'a str),
    /// An entry of a map: its name is data.
    Key(&'a str),
    /// An item of an array.
    Index(usize),
}

/// What stands for every index and every key of a map.
const ANY: &str = "*";

/// The way as a JSON pointer (RFC 6901).
pub(super) fn pointer(steps: &[Step<'_>]) -> String {
    written(steps, |step| match step {
        Step::Property(name) | Step::Key(name) => escape(name),
        Step::Index(index) => index.to_string(),
    })
}

/// The way with `*` for every index and every key of a map.
pub(super) fn general(steps: &[Step<'_>]) -> String {
    written(steps, |step| match step {
        Step::Property(name) => escape(name),
        Step::Key(_) | Step::Index(_) => ANY.to_owned(),
    })
}

fn written(steps: &[Step<'_>], token: impl Fn(&Step<'_>) -> String) -> String {
    steps
        .iter()
        .map(|step| format!("/{}", token(step)))
        .collect()
}
