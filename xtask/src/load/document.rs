//! [`Document`]: an OpenAPI document as a tree with places, and [`At`], a place in it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use atlas_restore_pattern::Patterns;

use super::node::{Node, Span, escape};
use super::source::Source;
use crate::diagnostics::Diagnostic;

/// An OpenAPI document.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file it came from.
    pub source: Rc<Source>,
    /// The files of the overlays that were applied, each with the number of its first
    /// character when the characters of all files are counted one after the other: so do
    /// spans.
    pub overlays: Vec<(usize, Rc<Source>)>,
    /// The whole tree.
    pub root: Node,
    /// The schemas whose pattern the settings allow to be left to an engine.
    pub engine: BTreeSet<String>,
    /// The patterns that were lowered so far: linting and lowering share them.
    pub patterns: Rc<Patterns>,
    /// Which versions of media types the settings ask for.
    pub versions: Versions,
}

/// Which version of a media type is taken, where a body has several.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Versions {
    /// The newest date that may be taken; without it, the newest that there is.
    pub until: Option<String>,
    /// The version to take for an operation, by its `operationId`.
    #[serde(default)]
    pub operations: BTreeMap<String, String>,
}

impl Document {
    /// Adds a file that values of this document come from, and gives the number of its
    /// first character.
    pub fn add_source(&mut self, source: &Rc<Source>) -> usize {
        let last = self.overlays.last();
        let (start, before) = last.map_or((0, &self.source), |(start, source)| (*start, source));
        // One more, for the place after the last character.
        let start = start + before.characters() + 1;
        self.overlays.push((start, Rc::clone(source)));
        start
    }

    /// The whole document as JSON, in its own order.
    pub fn to_text(&self) -> String {
        // A tree of JSON values can be written as JSON.
        let text = serde_json::to_string_pretty(&self.root).unwrap_or_default();
        format!("{text}\n")
    }

    /// The file that a span is in, and the span within it.
    pub fn locate(&self, span: Span) -> (&Rc<Source>, Span) {
        let mut files = self.overlays.iter().rev();
        match files.find(|(start, _)| *start <= span.start) {
            Some((start, source)) => {
                let (start, end) = (span.start - start, span.end - start);
                (source, Span { start, end })
            }
            None => (&self.source, span),
        }
    }

    /// The root, as a place.
    pub fn at_root(&self) -> At<'_> {
        At {
            document: self,
            node: &self.root,
            pointer: String::new(),
        }
    }

    /// The place at a JSON pointer.
    pub fn at(&self, pointer: &str) -> Option<At<'_>> {
        Some(At {
            document: self,
            node: self.root.at_pointer(pointer)?,
            pointer: pointer.to_owned(),
        })
    }

    /// The operations in the order of the document: path, method and place.
    pub fn operations(&self) -> impl Iterator<Item = (String, &'static str, At<'_>)> {
        let paths = self
            .at("/paths")
            .into_iter()
            .flat_map(|paths| paths.entries());
        // What begins with `x-` among the paths is an extension.
        let paths = paths.filter(|(path, _)| !path.starts_with("x-"));
        paths.flat_map(|(path, item)| {
            let methods = METHODS.iter().filter_map(move |method| {
                let operation = item.get(method)?;
                Some((path.clone(), *method, operation))
            });
            methods.collect::<Vec<_>>()
        })
    }
}

/// The methods that a path item may have, in the order of the OpenAPI specification.
pub(crate) const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// A value of the document with the way to it.
#[derive(Clone, Debug)]
pub struct At<'a> {
    /// The document.
    pub document: &'a Document,
    /// The value.
    pub node: &'a Node,
    /// The JSON pointer of the value.
    pub pointer: String,
}

impl<'a> At<'a> {
    /// The property `name`.
    pub fn get(&self, name: &str) -> Option<Self> {
        Some(self.child(name, self.node.get(name)?))
    }

    /// The entries of an object; none where this is no object.
    pub fn entries(&self) -> Vec<(String, Self)> {
        let entries = self.node.as_object().into_iter().flatten();
        entries
            .map(|(name, entry)| (name.clone(), self.child(name, &entry.value)))
            .collect()
    }

    /// The elements of an array; none where this is no array.
    pub fn items(&self) -> Vec<Self> {
        let items = self.node.as_array().into_iter().flatten().enumerate();
        items
            .map(|(index, item)| self.child(&index.to_string(), item))
            .collect()
    }

    /// The text of the property `name`.
    pub fn str(&self, name: &str) -> Option<&'a str> {
        self.node.get(name)?.as_str()
    }

    /// The integer that the property `name` is, exactly.
    pub fn integer(&self, name: &str) -> Option<i128> {
        crate::number::integer(self.node.get(name)?.as_number()?)
    }

    /// Whether the property `name` is `true`.
    pub fn is_true(&self, name: &str) -> bool {
        self.node.get(name).and_then(Node::as_bool) == Some(true)
    }

    /// What a `$ref` here points to, through further references; this place itself where it
    /// is no reference, and `None` where the reference leads nowhere or in a circle.
    pub fn resolve(&self) -> Option<Self> {
        let mut place = self.clone();
        for _ in 0..64 {
            if place.str("$ref").is_none() {
                return Some(place);
            }
            place = self.document.at(&place.target()?)?;
        }
        None
    }

    /// The JSON pointer that a `$ref` here gives, if it is one into this file.
    pub fn target(&self) -> Option<String> {
        Some(decoded(self.str("$ref")?.strip_prefix('#')?))
    }

    /// `diagnostic`, at this place.
    pub fn mark(&self, diagnostic: Diagnostic) -> Diagnostic {
        let (source, span) = self.document.locate(self.node.span);
        diagnostic.spanning(source, Some(self.pointer.clone()), span)
    }

    /// `diagnostic`, at the key of the property `name` here.
    pub fn mark_key(&self, name: &str, diagnostic: Diagnostic) -> Diagnostic {
        let pointer = format!("{}/{}", self.pointer, escape(name));
        let entry = self.node.as_object().and_then(|entries| entries.get(name));
        match entry {
            Some(entry) => {
                let (source, span) = self.document.locate(entry.key);
                diagnostic.spanning(source, Some(pointer), span)
            }
            None => self.mark(diagnostic),
        }
    }

    /// The last reference token of the pointer.
    pub fn name(&self) -> &str {
        self.pointer.rsplit_once('/').map_or("", |(_, name)| name)
    }

    fn child(&self, name: &str, node: &'a Node) -> Self {
        Self {
            document: self.document,
            node,
            pointer: format!("{}/{}", self.pointer, escape(name)),
        }
    }
}

/// The JSON pointer of a URI fragment: `%7B` is a brace (RFC 6901, section 6).
fn decoded(fragment: &str) -> String {
    let mut pieces = fragment.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let octet = piece.get(..2).map(|code| u8::from_str_radix(code, 16));
        match octet {
            Some(Ok(octet)) => {
                bytes.push(octet);
                bytes.extend(&piece.as_bytes()[2..]);
            }
            _ => {
                bytes.push(b'%');
                bytes.extend(piece.as_bytes());
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| fragment.to_owned())
}
