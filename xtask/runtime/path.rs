//! [`Path`]: the values of path parameters, and the template they fill.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::violation::{Rule, Violation};

/// All but the unreserved characters of RFC 3986, section 2.3.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The values of an operation's path parameters.
#[derive(Default)]
pub(super) struct Path(Vec<(&'static str, String)>);

impl Path {
    /// Takes the value of a parameter, which becomes one segment.
    ///
    /// Refuses the segments that a URL parser resolves away, even where they are
    /// percent-encoded (WHATWG URL, "double-dot path segment"): the request would reach another
    /// resource than the one that was named.
    pub(super) fn give(&mut self, name: &'static str, value: String) -> Result<(), Violation> {
        if matches!(value.as_str(), "" | "." | "..") {
            return Err(Violation::new(Rule::PathSegment, format_args!("{value:?}")).at(name));
        }
        self.0.push((name, value));
        Ok(())
    }

    /// The `template` beneath the path `root`, with each `{name}` that a value was given for
    /// replaced; one pass.
    pub(super) fn filled(&self, root: &str, template: &str) -> String {
        let values: usize = self.0.iter().map(|(_, value)| value.len()).sum();
        let mut path = String::with_capacity(root.len() + template.len() + values);
        path.push_str(root.trim_end_matches('/'));
        let mut rest = template;
        while let Some((before, opened)) = rest.split_once('{') {
            path.push_str(before);
            let given = opened.split_once('}').and_then(|(name, after)| {
                let mut values = self.0.iter();
                let (_, value) = values.find(|(given, _)| *given == name)?;
                Some((value, after))
            });
            match given {
                Some((value, after)) => {
                    path.extend(utf8_percent_encode(value, SEGMENT));
                    rest = after;
                }
                None => {
                    path.push('{');
                    rest = opened;
                }
            }
        }
        path.push_str(rest);
        path
    }
}
