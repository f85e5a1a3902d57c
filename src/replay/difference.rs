//! One way in which two requests differ, and how bodies are compared.

use std::fmt;

use serde_json::Value;

/// Longest value that a message quotes, in characters.
const LONGEST_QUOTE: usize = 200;

/// One field that differs.
pub(super) struct Difference {
    field: String,
    expected: String,
    got: String,
}

impl Difference {
    pub(super) fn new(field: impl Into<String>, expected: String, got: String) -> Self {
        let (field, expected, got) = (field.into(), shorten(expected), shorten(got));
        Self {
            field,
            expected,
            got,
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  {}", self.field)?;
        writeln!(f, "    expected {}", self.expected)?;
        write!(f, "    got      {}", self.got)
    }
}

/// Notes a difference of two texts, if there is one.
pub(super) fn compare(found: &mut Vec<Difference>, field: &str, expected: &str, got: &str) {
    if expected != got {
        found.push(Difference::new(field, expected.into(), got.into()));
    }
}

/// Notes the differences of two bodies: as JSON if an entry expects JSON, by their bytes
/// otherwise. Numbers are compared as they are written, so 1 differs from 1.0.
///
/// `None` is a stream, which differs from everything: nobody can say what is in it.
pub(super) fn compare_bodies(
    found: &mut Vec<Difference>,
    expected: Option<&[u8]>,
    got: Option<&[u8]>,
) {
    match (parse(expected), parse(got)) {
        (Some(expected), Some(got)) => compare_json(found, "", Some(&expected), Some(&got)),
        _ if got.is_none() || expected != got => {
            found.push(Difference::new("body", text(expected), text(got)));
        }
        _ => {}
    }
}

fn parse(body: Option<&[u8]>) -> Option<Value> {
    serde_json::from_slice(body?).ok()
}

/// Walks two JSON values side by side and notes the innermost places that differ.
fn compare_json(
    found: &mut Vec<Difference>,
    pointer: &str,
    expected: Option<&Value>,
    got: Option<&Value>,
) {
    match (expected, got) {
        (Some(Value::Object(expected)), Some(Value::Object(got))) => {
            let added = got.keys().filter(|key| !expected.contains_key(*key));
            for key in expected.keys().chain(added) {
                let pointer = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
                compare_json(found, &pointer, expected.get(key), got.get(key));
            }
        }
        (Some(Value::Array(expected)), Some(Value::Array(got))) => {
            for index in 0..expected.len().max(got.len()) {
                let pointer = format!("{pointer}/{index}");
                compare_json(found, &pointer, expected.get(index), got.get(index));
            }
        }
        _ if expected != got => {
            let field = if pointer.is_empty() {
                "body"
            } else {
                "body at "
            };
            let field = format!("{field}{pointer}");
            found.push(Difference::new(field, json(expected), json(got)));
        }
        _ => {}
    }
}

fn json(value: Option<&Value>) -> String {
    value.map_or_else(|| "(absent)".to_owned(), Value::to_string)
}

fn text(body: Option<&[u8]>) -> String {
    match body {
        None => "(a stream, which is not compared)".to_owned(),
        Some([]) => "(empty)".to_owned(),
        Some(body) => String::from_utf8_lossy(body).into_owned(),
    }
}

fn shorten(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(LONGEST_QUOTE) {
        text.truncate(end);
        text.push('…');
    }
    text
}
