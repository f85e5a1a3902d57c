//! [`Node`]: a JSON value that knows where in the file it stands.

use indexmap::IndexMap;
use serde::ser::{Serialize, Serializer};

/// A range of characters in a source file, end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first character, counted from 0.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

/// A JSON value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub kind: Kind,
    /// Its place.
    pub span: Span,
}

/// A JSON value. Numbers keep their text, because reading one as a float loses it.
#[derive(Clone, Debug)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Node>),
    /// An object, in the order of the file.
    Object(IndexMap<String, Entry>),
}

/// A value of an object and the place of its key.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The place of the key.
    pub key: Span,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The property `name`, where this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.as_object()?.get(name).map(|entry| &entry.value)
    }

    /// The same, to change it.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Node> {
        self.as_object_mut()?
            .get_mut(name)
            .map(|entry| &mut entry.value)
    }

    /// The entries of an object.
    pub fn as_object(&self) -> Option<&IndexMap<String, Entry>> {
        match &self.kind {
            Kind::Object(entries) => Some(entries),
            _ => None,
        }
    }

    /// The same, to change them.
    pub fn as_object_mut(&mut self) -> Option<&mut IndexMap<String, Entry>> {
        match &mut self.kind {
            Kind::Object(entries) => Some(entries),
            _ => None,
        }
    }

    /// The elements of an array.
    pub fn as_array(&self) -> Option<&[Node]> {
        match &self.kind {
            Kind::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self.kind {
            Kind::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The text of a number.
    pub fn as_number(&self) -> Option<&str> {
        match &self.kind {
            Kind::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The value at a JSON pointer (RFC 6901), such as `/components/schemas/Job`.
    pub fn at_pointer(&self, pointer: &str) -> Option<&Node> {
        let tokens = pointer.split('/').skip(1);
        tokens
            .map(unescape)
            .try_fold(self, |node, token| match &node.kind {
                Kind::Array(items) => items.get(token.parse::<usize>().ok()?),
                _ => node.get(&token),
            })
    }

    /// The same, to change it.
    pub fn at_pointer_mut(&mut self, pointer: &str) -> Option<&mut Node> {
        let tokens = pointer.split('/').skip(1);
        tokens
            .map(unescape)
            .try_fold(self, |node, token| match &mut node.kind {
                Kind::Array(items) => items.get_mut(token.parse::<usize>().ok()?),
                Kind::Object(entries) => entries.get_mut(&token).map(|entry| &mut entry.value),
                _ => None,
            })
    }

    /// Removes the property `name` of an object.
    pub fn remove(&mut self, name: &str) -> Option<Node> {
        let removed = self.as_object_mut()?.shift_remove(name);
        removed.map(|entry| entry.value)
    }

    /// Sets the property `name` of an object; what is no object stays as it is.
    pub fn insert(&mut self, name: &str, value: Node) {
        let key = value.span;
        if let Some(entries) = self.as_object_mut() {
            entries.insert(name.to_owned(), Entry { key, value });
        }
    }

    /// The same value, `offset` characters further on.
    pub fn moved(&self, offset: usize) -> Node {
        let moved = |span: Span| Span {
            start: span.start + offset,
            end: span.end + offset,
        };
        let kind = match &self.kind {
            Kind::Array(items) => {
                Kind::Array(items.iter().map(|item| item.moved(offset)).collect())
            }
            Kind::Object(entries) => {
                let entries = entries.iter().map(|(name, entry)| {
                    let (key, value) = (moved(entry.key), entry.value.moved(offset));
                    (name.clone(), Entry { key, value })
                });
                Kind::Object(entries.collect())
            }
            other => other.clone(),
        };
        Node {
            kind,
            span: moved(self.span),
        }
    }

    /// A string at this node's place.
    pub fn string_here(&self, text: impl Into<String>) -> Node {
        Node {
            kind: Kind::String(text.into()),
            span: self.span,
        }
    }

    /// An object at this node's place.
    pub fn object_here(&self, entries: impl IntoIterator<Item = (String, Node)>) -> Node {
        let entries = entries.into_iter().map(|(name, value)| {
            let key = value.span;
            (name, Entry { key, value })
        });
        Node {
            kind: Kind::Object(entries.collect()),
            span: self.span,
        }
    }

    /// The value as plain JSON. A number that is integral is written as an integer.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.kind {
            Kind::Null => serde_json::Value::Null,
            Kind::Bool(value) => (*value).into(),
            Kind::Number(text) => crate::number::to_json(text),
            Kind::String(text) => text.as_str().into(),
            Kind::Array(items) => items.iter().map(Self::to_json).collect(),
            Kind::Object(entries) => entries
                .iter()
                .map(|(name, entry)| (name.clone(), entry.value.to_json()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }
}

/// As JSON, in the order of the file.
impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.kind {
            Kind::Array(items) => serializer.collect_seq(items),
            Kind::Object(entries) => {
                serializer.collect_map(entries.iter().map(|(name, entry)| (name, &entry.value)))
            }
            _ => self.to_json().serialize(serializer),
        }
    }
}

/// A property's name as one reference token of a JSON pointer.
pub fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}
