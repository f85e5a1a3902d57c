//! Whether two outcomes are the same but for the placeholders in one of them.

use std::collections::BTreeMap;
use std::fmt::Display;

/// What stands for what, as far as it was seen; both ways, so that no two values became one.
#[derive(Default)]
pub struct Alike {
    there: BTreeMap<String, String>,
    back: BTreeMap<String, String>,
}

impl Alike {
    /// Fails unless the outcome of a replay is that of the session, with the same placeholder for
    /// the same value throughout.
    pub fn assert(&mut self, session: &impl Display, replay: &impl Display) {
        let (session, replay) = (cut(session), cut(replay));
        let (a, b) = (parts(&session), parts(&replay));
        let context = || format!("in the session:\n{session}\nin the replay:\n{replay}");
        assert_eq!(a.len(), b.len(), "{}", context());
        for (a, b) in a.into_iter().zip(b) {
            match (a, b) {
                (Part::Plain(a), Part::Plain(b)) => assert_eq!(a, b, "{}", context()),
                (Part::Number(a), Part::Number(b)) if a == b => {}
                (Part::Number(a), Part::Number(b)) => {
                    // A placeholder of a short number can stand for more than one.
                    let before = self
                        .there
                        .entry(a.to_owned())
                        .or_insert_with(|| b.to_owned());
                    assert_eq!(before, b, "{a}: {}", context());
                }
                // What stays in a place where it is harmless.
                (Part::Value(a), Part::Value(b)) if a == b => {}
                (Part::Value(a), Part::Value(b)) => {
                    let before = self
                        .there
                        .entry(a.to_owned())
                        .or_insert_with(|| b.to_owned());
                    assert_eq!(before, b, "{a}: {}", context());
                    let before = self
                        .back
                        .entry(b.to_owned())
                        .or_insert_with(|| a.to_owned());
                    assert_eq!(before, a, "{b}: {}", context());
                }
                _ => panic!("{}", context()),
            }
        }
    }
}

/// Without the values of departures, which are shortened and escaped there and follow as they are;
/// and without what the parser of JSON says about a text of which nothing is left.
fn cut(outcome: &impl Display) -> String {
    let text = outcome.to_string();
    let text = match text.split_once("not JSON") {
        Some((before, _)) => format!("{before}not JSON"),
        None => text,
    };
    let lines = text.lines().map(|line| {
        let place = line.starts_with("  /").then(|| line.split_once(" is "));
        match (place.flatten(), line.rsplit_once("; it must")) {
            (Some((place, _)), Some((_, rule))) => format!("{place} is …; it must{rule}"),
            _ => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

enum Part<'a> {
    Plain(&'a str),
    Number(&'a str),
    Value(&'a str),
}

/// Takes texts in quotes and numbers out of a text.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (part, length) = if rest.starts_with('"') {
            let length = quoted(rest);
            (Part::Value(&rest[..length]), length)
        } else if rest.starts_with(|c: char| c.is_ascii_digit()) {
            let number = |c: char| c.is_ascii_digit() || c == '.';
            let length = rest.find(|c| !number(c)).unwrap_or(rest.len());
            (Part::Number(&rest[..length]), length)
        } else {
            let special = |c: char| c == '"' || c.is_ascii_digit();
            let length = rest.find(special).unwrap_or(rest.len());
            (Part::Plain(&rest[..length]), length)
        };
        parts.push(part);
        rest = &rest[length..];
    }
    parts
}

/// The length of the text in quotes that `text` begins with.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}
