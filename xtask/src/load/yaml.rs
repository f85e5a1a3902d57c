//! YAML 1.2 (and JSON, which it contains) → [`Node`].

use std::collections::BTreeMap;

use indexmap::IndexMap;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span as Mark};

use super::node::{Entry, Kind, Node, Span};

/// Deeper documents are refused, so that nothing later needs to fear its stack.
const MAX_DEPTH: usize = 256;

/// Aliases may not blow a document up beyond this many values.
const MAX_NODES: usize = 5_000_000;

/// Why a text is not a document.
#[derive(Debug)]
pub(super) struct YamlError {
    pub(super) span: Span,
    pub(super) message: String,
}

/// Reads the one document of `text`.
pub(super) fn parse(text: &str) -> Result<Node, YamlError> {
    let mut builder = Builder::default();
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, mark) = event.map_err(|error| scan_error(&error))?;
        builder.event(event, span(mark))?;
    }
    let empty = || at(Span::default(), "the file is empty");
    builder.root.ok_or_else(empty)
}

fn span(mark: Mark) -> Span {
    Span {
        start: mark.start.index(),
        end: mark.end.index().max(mark.start.index()),
    }
}

fn at(span: Span, message: impl Into<String>) -> YamlError {
    YamlError {
        span,
        message: message.into(),
    }
}

fn scan_error(error: &ScanError) -> YamlError {
    let start = error.marker().index();
    let span = Span {
        start,
        end: start + 1,
    };
    at(span, error.info())
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
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), YamlError> {
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
                Err(at(span, "the file holds more than one document"))
            }
            _ => Ok(()),
        }
    }

    /// Whether the next value is the key of an object.
    fn expects_key(&self) -> bool {
        matches!(self.open.last(), Some((Open::Object(_, None), ..)))
    }

    fn start(&mut self, open: Open, anchor: usize, span: Span) -> Result<(), YamlError> {
        if self.expects_key() {
            return Err(at(span, "the key of a mapping must be a scalar"));
        }
        if self.open.len() == MAX_DEPTH {
            let message = format!("nested deeper than {MAX_DEPTH} levels");
            return Err(at(span, message));
        }
        self.open.push((open, anchor, span));
        Ok(())
    }

    fn end(&mut self, span: Span) -> Result<(), YamlError> {
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

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), YamlError> {
        let Some((node, size)) = self.anchors.get(&anchor) else {
            return Err(at(span, "the alias stands within what it names"));
        };
        let node = Node {
            span,
            ..node.clone()
        };
        self.nodes += size;
        self.close(node, 0)
    }

    /// Hands a complete value to what holds it.
    fn close(&mut self, node: Node, anchor: usize) -> Result<(), YamlError> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(at(node.span, format!("more than {MAX_NODES} values")));
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

fn insert(
    entries: &mut IndexMap<String, Entry>,
    name: String,
    entry: Entry,
) -> Result<(), YamlError> {
    if name == "<<" {
        return Err(at(entry.key, "merge keys are not YAML 1.2"));
    }
    if entries.contains_key(&name) {
        return Err(at(entry.key, format!("the key `{name}` stands here twice")));
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
