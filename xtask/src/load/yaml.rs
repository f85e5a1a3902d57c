//! YAML 1.2 → [`Node`].

use std::collections::BTreeMap;

use indexmap::IndexMap;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span as Mark};

use super::node::{Entry, Kind, Node, Span, escape};

/// Deeper documents are refused, so that nothing later needs to fear its stack.
pub(super) const MAX_DEPTH: usize = 256;

/// What to do about more levels than that.
pub(super) const FLATTEN: &str = "give what is within a name of its own, and refer to it";

/// Aliases may not blow a document up beyond this many values.
const MAX_NODES: usize = 5_000_000;

/// Why a text is not a tree of values, in YAML or JSON.
#[derive(Debug)]
pub(super) struct SyntaxError {
    pub(super) span: Span,
    pub(super) message: String,
    /// What to do.
    pub(super) help: &'static str,
    /// The JSON pointer of the innermost value that has begun there.
    pub(super) pointer: String,
}

/// Reads the one document of `text`.
pub(super) fn parse(text: &str) -> Result<Node, SyntaxError> {
    let mut builder = Builder::default();
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let done = event
            .map_err(|error| scan_error(&error))
            .and_then(|(event, mark)| builder.event(event, span(mark)));
        if let Err(error) = done {
            let pointer = builder.pointer();
            return Err(SyntaxError { pointer, ..error });
        }
    }
    let empty = || at(Span::default(), "the file is empty", "write a document");
    builder.root.ok_or_else(empty)
}

fn span(mark: Mark) -> Span {
    Span {
        start: mark.start.index(),
        end: mark.end.index().max(mark.start.index()),
    }
}

pub(super) fn at(span: Span, message: impl Into<String>, help: &'static str) -> SyntaxError {
    SyntaxError {
        span,
        message: message.into(),
        help,
        pointer: String::new(),
    }
}

fn scan_error(error: &ScanError) -> SyntaxError {
    let start = error.marker().index();
    let span = Span {
        start,
        end: start + 1,
    };
    let help = "indent by spaces, close what is open, and put quotes around a text that has `: ` \
                or ` #` in it or begins with a special character";
    at(span, error.info(), help)
}

/// A container that is still open.
enum Open {
    Array(Vec<Node>),
    Object(IndexMap<String, Entry>, Option<(String, Span)>),
}

#[derive(Default)]
struct Builder {
    open: Vec<(Open, usize, Span)>,
    anchors: BTreeMap<usize, (Node, usize)>,
    nodes: usize,
    root: Option<Node>,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), SyntaxError> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let kind = match plain && !self.expects_key() {
                    true => plain_scalar(&text),
                    false => Kind::String(text.into_owned()),
                };
                self.close(Node { kind, span }, anchor)
            }
            Event::Alias(anchor) => self.alias(anchor, span),
            Event::SequenceStart(anchor, _) => self.start(Open::Array(Vec::new()), anchor, span),
            Event::MappingStart(anchor, _) => {
                self.start(Open::Object(IndexMap::new(), None), anchor, span)
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::DocumentStart(_) if self.root.is_some() => {
                let help = "put each into a file of its own";
                Err(at(span, "the file holds more than one document", help))
            }
            _ => Ok(()),
        }
    }

    /// Where the next value would stand.
    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for (open, ..) in &self.open {
            match open {
                Open::Array(items) => pointer.push_str(&format!("/{}", items.len())),
                Open::Object(_, Some((name, _))) => pointer.push_str(&format!("/{}", escape(name))),
                Open::Object(_, None) => {}
            }
        }
        pointer
    }

    /// Whether the next value is the key of an object.
    fn expects_key(&self) -> bool {
        matches!(self.open.last(), Some((Open::Object(_, None), ..)))
    }

    fn start(&mut self, open: Open, anchor: usize, span: Span) -> Result<(), SyntaxError> {
        if self.expects_key() {
            let help = "put quotes around the key, or around the text that it begins";
            return Err(at(span, "the key of a mapping must be a scalar", help));
        }
        if self.open.len() == MAX_DEPTH {
            let message = format!("nested deeper than {MAX_DEPTH} levels");
            return Err(at(span, message, FLATTEN));
        }
        self.open.push((open, anchor, span));
        Ok(())
    }

    fn end(&mut self, span: Span) -> Result<(), SyntaxError> {
        let Some((open, anchor, start)) = self.open.pop() else {
            return Ok(());
        };
        let kind = match open {
            Open::Array(items) => Kind::Array(items),
            Open::Object(entries, _) => Kind::Object(entries),
        };
        let span = Span {
            start: start.start,
            end: span.start.max(start.end),
        };
        self.close(Node { kind, span }, anchor)
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), SyntaxError> {
        let Some((node, size)) = self.anchors.get(&anchor) else {
            let help = "name what is meant by a `$ref`";
            return Err(at(span, "the alias stands within what it names", help));
        };
        let node = Node {
            span,
            ..node.clone()
        };
        self.nodes += size;
        self.close(node, 0)
    }

    /// Hands a complete value to what holds it.
    fn close(&mut self, node: Node, anchor: usize) -> Result<(), SyntaxError> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let message = format!("more than {MAX_NODES} values");
            let help = "split the document, or use `$ref` in the place of aliases";
            return Err(at(node.span, message, help));
        }
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), count(&node)));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some((Open::Array(items), ..)) => items.push(node),
            Some((Open::Object(entries, key), ..)) => match key.take() {
                Some((name, key)) => insert(entries, name, Entry { key, value: node })?,
                None => {
                    let name = node.as_str().unwrap_or_default();
                    *key = Some((name.to_owned(), node.span));
                }
            },
        }
        Ok(())
    }
}

pub(super) fn insert(
    entries: &mut IndexMap<String, Entry>,
    name: String,
    entry: Entry,
) -> Result<(), SyntaxError> {
    if name == "<<" {
        let help = "write out what is merged, or refer to it by `allOf`";
        return Err(at(entry.key, "merge keys are not YAML 1.2", help));
    }
    if entries.contains_key(&name) {
        let message = format!("the key `{name}` stands here twice");
        let help = "keep one of the two, or rename the other";
        return Err(at(entry.key, message, help));
    }
    entries.insert(name, entry);
    Ok(())
}

fn count(node: &Node) -> usize {
    match &node.kind {
        Kind::Array(items) => 1 + items.iter().map(count).sum::<usize>(),
        Kind::Object(entries) => {
            1 + entries
                .values()
                .map(|entry| count(&entry.value))
                .sum::<usize>()
        }
        _ => 1,
    }
}

/// A plain scalar by the core schema of YAML 1.2, section 10.3.2.
fn plain_scalar(text: &str) -> Kind {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Bool(true),
        "false" | "False" | "FALSE" => Kind::Bool(false),
        text if is_number(text) => Kind::Number(text.to_owned()),
        text => match radix(text) {
            Some(number) => Kind::Number(number.to_string()),
            None => Kind::String(text.to_owned()),
        },
    }
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mantissa = digits(whole) && digits(fraction) && !(whole.is_empty() && fraction.is_empty());
    mantissa
        && exponent.is_none_or(|exponent| {
            let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
            !exponent.is_empty() && digits(exponent)
        })
}

/// `0x…` and `0o…`
fn radix(text: &str) -> Option<i64> {
    let hexadecimal = text.strip_prefix("0x").map(|digits| (digits, 16));
    let (digits, radix) = hexadecimal.or_else(|| text.strip_prefix("0o").map(|d| (d, 8)))?;
    let unsigned = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    i64::from_str_radix(digits, radix).ok().filter(|_| unsigned)
}
