//! JSON (RFC 8259) → [`Node`].
//!
//! A YAML parser reads most of JSON, and not all: it knows no pairs of surrogates
//! (`"\ud83d\ude00"`), and takes a long time over megabytes in one line.

use indexmap::IndexMap;

use super::node::{Entry, Kind, Node, Span, escape};
use super::yaml::{FLATTEN, MAX_DEPTH, SyntaxError, at, insert};

/// Whether a text is more likely JSON than YAML.
pub(super) fn looks_like(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// Reads the one value of `text`.
pub(super) fn parse(text: &str) -> Result<Node, SyntaxError> {
    let mut reader = Reader {
        rest: text,
        position: 0,
        open: Vec::new(),
    };
    let value = reader.value().map_err(|error| SyntaxError {
        pointer: reader.open.concat(),
        ..error
    })?;
    reader.blanks();
    match reader.peek() {
        None => Ok(value),
        Some(_) => Err(reader.error("nothing may follow the value of the file")),
    }
}

/// What is still to be read.
struct Reader<'t> {
    rest: &'t str,
    /// How many characters have been read.
    position: usize,
    /// The steps of the JSON pointer of what is being read.
    open: Vec<String>,
}

impl<'t> Reader<'t> {
    fn value(&mut self) -> Result<Node, SyntaxError> {
        self.blanks();
        let start = self.position;
        if self.open.len() > MAX_DEPTH {
            let error = self.error(format!("nested deeper than {MAX_DEPTH} levels"));
            return Err(SyntaxError {
                help: FLATTEN,
                ..error
            });
        }
        let kind = match self.peek() {
            Some('{') => self.object()?,
            Some('[') => self.array()?,
            Some('"') => Kind::String(self.string()?),
            Some('-' | '0'..='9') => Kind::Number(self.number()?),
            Some('a'..='z') => self.word()?,
            Some(_) => return Err(self.error("a value is expected here")),
            None => return Err(self.error("the file ends in the middle of a value")),
        };
        Ok(Node {
            kind,
            span: self.since(start),
        })
    }

    fn object(&mut self) -> Result<Kind, SyntaxError> {
        let mut entries = IndexMap::new();
        self.take(1);
        while self.another('}', entries.is_empty())? {
            let start = self.position;
            if self.peek() != Some('"') {
                return Err(self.error("the name of a property is expected here, in quotes"));
            }
            let name = self.string()?;
            let key = self.since(start);
            self.blanks();
            if self.peek() != Some(':') {
                return Err(self.error("`:` is expected here"));
            }
            self.take(1);
            self.open.push(format!("/{}", escape(&name)));
            let value = self.value()?;
            insert(&mut entries, name, Entry { key, value })?;
            self.open.pop();
        }
        Ok(Kind::Object(entries))
    }

    fn array(&mut self) -> Result<Kind, SyntaxError> {
        let mut items = Vec::new();
        self.take(1);
        while self.another(']', items.is_empty())? {
            self.open.push(format!("/{}", items.len()));
            items.push(self.value()?);
            self.open.pop();
        }
        Ok(Kind::Array(items))
    }

    /// Whether another element follows; reads the comma before it, or the end.
    fn another(&mut self, end: char, first: bool) -> Result<bool, SyntaxError> {
        self.blanks();
        match self.peek() {
            Some(found) if found == end => {
                self.take(1);
                Ok(false)
            }
            Some(_) if first => Ok(true),
            Some(',') => {
                self.take(1);
                self.blanks();
                Ok(true)
            }
            Some(_) => Err(self.error(format!("`,` or `{end}` is expected here"))),
            None => Err(self.error(format!("the file ends before `{end}`"))),
        }
    }

    fn string(&mut self) -> Result<String, SyntaxError> {
        let mut text = String::new();
        self.take(1);
        loop {
            let plain = self.rest.find(|c: char| c == '"' || c == '\\' || c < ' ');
            let plain = plain.unwrap_or(self.rest.len());
            text.push_str(&self.rest[..plain]);
            self.take(plain);
            match self.peek() {
                Some('"') => {
                    self.take(1);
                    return Ok(text);
                }
                Some('\\') => text.push(self.escape()?),
                Some(_) => {
                    return Err(self.error("a control character within a text must be escaped"));
                }
                None => return Err(self.error("the file ends within a text")),
            }
        }
    }

    /// What an escape stands for; two of them where they are a pair of surrogates.
    fn escape(&mut self) -> Result<char, SyntaxError> {
        let plain = match self.rest[1..].chars().next() {
            Some('u') => None,
            Some(same @ ('"' | '\\' | '/')) => Some(same),
            Some('b') => Some('\u{8}'),
            Some('f') => Some('\u{c}'),
            Some('n') => Some('\n'),
            Some('r') => Some('\r'),
            Some('t') => Some('\t'),
            _ => return Err(self.error("JSON has no such escape")),
        };
        if let Some(character) = plain {
            self.take(2);
            return Ok(character);
        }
        let unit = |text: &str| {
            let digits = text.strip_prefix("\\u")?.get(..4)?;
            let all = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
            u16::from_str_radix(digits, 16).ok().filter(|_| all)
        };
        let Some(first) = unit(self.rest) else {
            return Err(self.error("`\\u` is followed by four hexadecimal digits"));
        };
        let second = self.rest.get(6..).and_then(unit);
        let mut decoded = char::decode_utf16([first].into_iter().chain(second));
        match (decoded.next(), u32::from(first)) {
            (Some(Ok(character)), _) => {
                self.take(6 * character.len_utf16());
                Ok(character)
            }
            _ => Err(self.error("half of a surrogate pair stands for no character")),
        }
    }

    /// `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][-+]?[0-9]+)?`
    fn number(&mut self) -> Result<String, SyntaxError> {
        let end = self
            .rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')));
        let text = &self.rest[..end.unwrap_or(self.rest.len())];
        if !is_number(text) {
            return Err(self.error("this is no number"));
        }
        self.take(text.len());
        Ok(text.to_owned())
    }

    fn word(&mut self) -> Result<Kind, SyntaxError> {
        let words = [
            ("null", Kind::Null),
            ("true", Kind::Bool(true)),
            ("false", Kind::Bool(false)),
        ];
        let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric());
        let text = &self.rest[..end.unwrap_or(self.rest.len())];
        match words.into_iter().find(|(word, _)| *word == text) {
            Some((word, kind)) => {
                self.take(word.len());
                Ok(kind)
            }
            None => Err(self.error("a value is expected here")),
        }
    }

    fn blanks(&mut self) {
        let rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.take(self.rest.len() - rest.len());
    }

    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    /// Goes on by `bytes`.
    fn take(&mut self, bytes: usize) {
        let (taken, rest): (&'t str, &'t str) = self.rest.split_at(bytes);
        self.position += taken.chars().count();
        self.rest = rest;
    }

    fn since(&self, start: usize) -> Span {
        Span {
            start,
            end: self.position,
        }
    }

    fn error(&self, message: impl Into<String>) -> SyntaxError {
        let start = self.position;
        let end = start + 1;
        let help = "close what is open and put a comma between two values; names and texts are in \
                    double quotes";
        at(Span { start, end }, message, help)
    }
}

fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|text| digits(text.strip_prefix(['-', '+']).unwrap_or(text)))
}
