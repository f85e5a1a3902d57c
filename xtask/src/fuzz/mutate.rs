//! Changes of a document: of its tree, so that most of it still means something, and of its
//! text.

use fastrand::Rng;
use indexmap::IndexMap;

use super::dictionary::{KEYWORDS, NUMBERS, PATTERNS, REFERENCES, TEXTS};
use crate::load::{Entry, Kind, Node, Span, escape};

/// How deeply a value may be wrapped at most: deeper than `load` allows.
const DEEPEST: usize = 300;

/// The tree after some changes; `donor` is where other values are taken from.
pub(super) fn tree(tree: &Node, donor: &Node, rng: &mut Rng) -> Node {
    let mut tree = tree.clone();
    let changes = 1 + rng.usize(..3) * rng.usize(..4);
    for _ in 0..changes {
        change(&mut tree, donor, rng);
    }
    tree
}

fn change(tree: &mut Node, donor: &Node, rng: &mut Rng) {
    let places = pointers(tree);
    let pointer = &places[rng.usize(..places.len())];
    let Some(place) = tree.at_pointer(pointer) else {
        return;
    };
    match rng.u8(..12) {
        0 => remove(tree, pointer),
        1 => set(tree, pointer, scalar(rng)),
        2 => set(tree, pointer, reference(&places, rng)),
        3 => set(tree, pointer, part(donor, rng)),
        4 => {
            let other = &places[rng.usize(..places.len())];
            let (here, there) = (place.clone(), tree.at_pointer(other).cloned());
            if let Some(there) = there.filter(|_| !nested(pointer, other)) {
                set(tree, pointer, there);
                set(tree, other, here);
            }
        }
        5 | 6 => {
            let name = any(&KEYWORDS, rng);
            let value = match rng.u8(..4) {
                0 => scalar(rng),
                1 => reference(&places, rng),
                2 => named(donor, name, rng).unwrap_or_else(|| scalar(rng)),
                _ => named(tree, name, rng).unwrap_or_else(|| part(donor, rng)),
            };
            insert(tree, pointer, name, value);
        }
        7 => repeat(tree, pointer, rng),
        8 => {
            let wrapped = wrapped(place.clone(), rng);
            set(tree, pointer, wrapped);
        }
        9 => rename(tree, pointer, rng),
        10 => {
            let changed = tweaked(place, pointer, rng);
            set(tree, pointer, changed);
        }
        _ => {
            let value = part(tree, rng);
            set(tree, pointer, value);
        }
    }
}

/// The pointers of all values but prose, which nothing depends on.
fn pointers(tree: &Node) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), tree)];
    while let Some((pointer, node)) = open.pop() {
        match &node.kind {
            Kind::Array(items) => {
                let items = items.iter().enumerate();
                open.extend(items.map(|(index, item)| (format!("{pointer}/{index}"), item)));
            }
            Kind::Object(entries) => {
                let entries = entries.iter().filter(|(name, entry)| {
                    !matches!(name.as_str(), "description" | "summary")
                        || entry.value.as_str().is_none()
                });
                open.extend(
                    entries
                        .map(|(name, entry)| (format!("{pointer}/{}", escape(name)), &entry.value)),
                );
            }
            _ => {}
        }
        found.push(pointer);
    }
    found
}

fn nested(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

fn set(tree: &mut Node, pointer: &str, value: Node) {
    if let Some(place) = tree.at_pointer_mut(pointer) {
        *place = value;
    }
}

/// The value that holds what is at `pointer`, and the last token.
fn parent<'t>(tree: &'t mut Node, pointer: &str) -> Option<(&'t mut Node, String)> {
    let (parent, name) = pointer.rsplit_once('/')?;
    let name = name.replace("~1", "/").replace("~0", "~");
    Some((tree.at_pointer_mut(parent)?, name))
}

fn remove(tree: &mut Node, pointer: &str) {
    if let Some((parent, name)) = parent(tree, pointer) {
        match (&mut parent.kind, name.parse::<usize>()) {
            (Kind::Object(entries), _) => drop(entries.shift_remove(&name)),
            (Kind::Array(items), Ok(index)) if index < items.len() => drop(items.remove(index)),
            _ => {}
        }
    }
}

/// Adds an entry to the object at `pointer`, or to the one that holds it.
fn insert(tree: &mut Node, pointer: &str, name: &str, value: Node) {
    let within = tree
        .at_pointer(pointer)
        .is_some_and(|node| node.as_object().is_some());
    let place = match within {
        true => tree.at_pointer_mut(pointer),
        false => parent(tree, pointer).map(|(parent, _)| parent),
    };
    if let Some(place) = place {
        place.insert(name, value);
    }
}

/// The same value once more, beside itself and under a name that is much like its own.
fn repeat(tree: &mut Node, pointer: &str, rng: &mut Rng) {
    let Some(value) = tree.at_pointer(pointer).cloned() else {
        return;
    };
    if let Some((parent, name)) = parent(tree, pointer) {
        match &mut parent.kind {
            Kind::Array(items) => items.push(value),
            Kind::Object(_) => {
                let alike = match rng.u8(..6) {
                    0 => name.to_uppercase(),
                    1 => name.to_lowercase(),
                    2 => format!("{name}_"),
                    3 => format!("{name}2"),
                    4 => format!("{name}{}", any(&TEXTS, rng)),
                    _ => format!("{name}Request"),
                };
                parent.insert(&alike, value);
            }
            _ => {}
        }
    }
}

fn rename(tree: &mut Node, pointer: &str, rng: &mut Rng) {
    if let Some((parent, name)) = parent(tree, pointer)
        && let Some(value) = parent.remove(&name)
    {
        let new = match rng.u8(..3) {
            0 => any(&KEYWORDS, rng).to_owned(),
            1 => any(&TEXTS, rng).to_owned(),
            _ => format!("{name}{}", any(&TEXTS, rng)),
        };
        parent.insert(&new, value);
    }
}

/// The value within schemas that hold it, mostly once and sometimes deeper than is allowed.
fn wrapped(mut node: Node, rng: &mut Rng) -> Node {
    let times = match rng.u8(..8) {
        0 => rng.usize(..DEEPEST),
        1 => rng.usize(..20),
        _ => 1,
    };
    let way = rng.u8(..8);
    for _ in 0..times {
        let way = if rng.u8(..4) == 0 { rng.u8(..8) } else { way };
        node = match way {
            0 => object("items", node),
            1 => object("additionalProperties", node),
            2 => object("not", node),
            3 => object("properties", object("a", node)),
            4 => new(Kind::Array(vec![node])),
            5 => object("allOf", new(Kind::Array(vec![node]))),
            6 => object("anyOf", new(Kind::Array(vec![node]))),
            _ => object("oneOf", new(Kind::Array(vec![node.clone(), scalar(rng)]))),
        };
    }
    node
}

/// A value that is nearly the one that was there.
fn tweaked(node: &Node, pointer: &str, rng: &mut Rng) -> Node {
    let kind = match &node.kind {
        Kind::Bool(value) => Kind::Bool(!value),
        Kind::Number(_) => Kind::Number(any(&NUMBERS, rng).to_owned()),
        Kind::String(_) if pointer.ends_with("/pattern") => Kind::String(pattern(rng)),
        Kind::String(text) => Kind::String(match rng.u8(..4) {
            0 => text.chars().skip(1).collect(),
            1 => text.to_uppercase(),
            2 => format!("{text}{}", any(&TEXTS, rng)),
            _ => format!("{}{text}", any(&TEXTS, rng)),
        }),
        Kind::Array(items) => {
            let mut items = items.clone();
            rng.shuffle(&mut items);
            items.truncate(rng.usize(..=items.len()));
            Kind::Array(items)
        }
        Kind::Object(entries) => {
            let kept = entries.iter().filter(|_| rng.u8(..4) > 0);
            Kind::Object(
                kept.map(|(name, entry)| (name.clone(), entry.clone()))
                    .collect(),
            )
        }
        Kind::Null => return scalar(rng),
    };
    new(kind)
}

fn scalar(rng: &mut Rng) -> Node {
    new(match rng.u8(..9) {
        0 => Kind::Null,
        1 => Kind::Bool(rng.bool()),
        2 | 3 => Kind::Number(any(&NUMBERS, rng).to_owned()),
        4 => Kind::String(any(&KEYWORDS, rng).to_owned()),
        5 => Kind::String(pattern(rng)),
        6 => Kind::Array(Vec::new()),
        7 => Kind::Object(IndexMap::new()),
        _ => Kind::String(any(&TEXTS, rng).to_owned()),
    })
}

fn pattern(rng: &mut Rng) -> String {
    let pieces = 1 + rng.usize(..6);
    (0..pieces).map(|_| any(&PATTERNS, rng)).collect()
}

/// A reference, mostly to a place that there is.
fn reference(places: &[String], rng: &mut Rng) -> Node {
    let components: Vec<_> = places
        .iter()
        .filter(|place| place.starts_with("/components/schemas/"))
        .collect();
    let target = match rng.u8(..8) {
        0 => any(&REFERENCES, rng).to_owned(),
        1 | 2 => format!("#{}", places[rng.usize(..places.len())]),
        _ if components.is_empty() => any(&REFERENCES, rng).to_owned(),
        _ => format!("#{}", components[rng.usize(..components.len())]),
    };
    object("$ref", new(Kind::String(target)))
}

/// A value of a tree.
fn part(tree: &Node, rng: &mut Rng) -> Node {
    let places = pointers(tree);
    let found = tree.at_pointer(&places[rng.usize(..places.len())]);
    found.cloned().unwrap_or_else(|| scalar(rng))
}

/// A value that stands under this name somewhere in a tree.
fn named(tree: &Node, name: &str, rng: &mut Rng) -> Option<Node> {
    let end = format!("/{}", escape(name));
    let places: Vec<_> = pointers(tree)
        .into_iter()
        .filter(|pointer| pointer.ends_with(&end))
        .collect();
    let pointer = places.get(rng.usize(..places.len().max(1)))?;
    tree.at_pointer(pointer).cloned()
}

fn any(words: &[&'static str], rng: &mut Rng) -> &'static str {
    words[rng.usize(..words.len())]
}

fn object(name: &str, value: Node) -> Node {
    let key = Span::default();
    new(Kind::Object(IndexMap::from([(
        name.to_owned(),
        Entry { key, value },
    )])))
}

fn new(kind: Kind) -> Node {
    Node {
        kind,
        span: Span::default(),
    }
}

/// The text after some changes of its bytes and lines.
pub(super) fn bytes(text: &str, rng: &mut Rng) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=rng.usize(..4) {
        if bytes.is_empty() {
            break;
        }
        let at = rng.usize(..bytes.len());
        let end = (at + rng.usize(..60)).min(bytes.len());
        match rng.u8(..8) {
            0 => bytes[at] = rng.u8(..),
            1 => bytes[at] = any(&["{", "\t", "\"", ":", "-", "\n", "&", "*"], rng).as_bytes()[0],
            2 => bytes.truncate(at),
            3 => drop(bytes.drain(at..end)),
            4 => {
                let copy = bytes[at..end].to_vec();
                let to = rng.usize(..bytes.len());
                bytes.splice(to..to, copy);
            }
            5 => drop(bytes.splice(at..at, any(&TEXTS, rng).bytes())),
            6 => drop(bytes.splice(at..at, any(&NUMBERS, rng).bytes())),
            _ => {
                let line = bytes[..at].iter().rposition(|byte| *byte == b'\n');
                let start = line.map_or(0, |line| line + 1);
                bytes.splice(start..start, *b"  ");
            }
        }
    }
    bytes
}
