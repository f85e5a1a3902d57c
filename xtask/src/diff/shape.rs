//! [`Shape`]: what a schema says of a value, with its references and `allOf`s taken together.

use std::collections::{BTreeMap, BTreeSet};

use super::example::Example;
use crate::load::At;

/// A kind of JSON value; integers and other numbers apart. `null` is not one: it is
/// [`Shape::nullable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Type {
    Boolean,
    Integer,
    Fraction,
    Text,
    Array,
    Object,
}

/// Every type, in the order in which they are shown.
const TYPES: [Type; 6] = [
    Type::Boolean,
    Type::Integer,
    Type::Fraction,
    Type::Text,
    Type::Array,
    Type::Object,
];

/// What a schema says of a value: the conjunction of its parts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shape<'a> {
    /// The parts: the schema itself, what it refers to, and what its `allOf` lists.
    pub(crate) parts: Vec<At<'a>>,
    pub(crate) types: BTreeSet<Type>,
    pub(crate) nullable: bool,
    /// The values that every `enum` lists; `None` without one.
    pub(crate) values: Option<Vec<Example>>,
    /// The declared properties, each with its schemas.
    pub(crate) properties: BTreeMap<String, Vec<At<'a>>>,
    /// The order of [`Shape::properties`] in the document.
    pub(crate) order: Vec<String>,
    pub(crate) required: BTreeSet<String>,
    pub(crate) items: Vec<At<'a>>,
}

impl<'a> Shape<'a> {
    /// What the schemas at `places` say together. No place accepts every value.
    pub(crate) fn of(places: &[At<'a>]) -> Self {
        let mut shape = Self {
            types: TYPES.into(),
            nullable: true,
            ..Self::default()
        };
        let mut seen = BTreeSet::new();
        // Each with whether `nullable` stands around it, at a reference or an `allOf`: the
        // generator takes it so, and OpenAPI 3.0 has no other way to write it.
        let mut open: Vec<(At<'a>, bool)> = places
            .iter()
            .rev()
            .map(|place| (place.clone(), false))
            .collect();
        while let Some((place, around)) = open.pop() {
            let around = around || (place.str("$ref").is_some() && place.is_true("nullable"));
            let Some(part) = place.resolve() else {
                continue;
            };
            if !seen.insert((part.pointer.clone(), around)) {
                continue;
            }
            let typed = types(&part).is_some();
            shape.nullable &= !typed || around || part.is_true("nullable");
            let inherited = around || (!typed && part.is_true("nullable"));
            let all_of = part.get("allOf").map_or_else(Vec::new, |all| all.items());
            open.extend(all_of.into_iter().rev().map(|within| (within, inherited)));
            if !seen.contains(&(part.pointer.clone(), !around)) {
                shape.add(part);
            }
        }
        shape
    }

    fn add(&mut self, part: At<'a>) {
        if let Some(types) = types(&part) {
            self.types.retain(|ty| types.contains(ty));
        }
        if let Some(values) = part.get("enum") {
            let listed: Vec<_> = values
                .items()
                .iter()
                .map(|at| Example::of(at.node))
                .collect();
            match &mut self.values {
                Some(known) => known.retain(|value| listed.contains(value)),
                None => self.values = Some(listed),
            }
        }
        for (name, property) in part.get("properties").iter().flat_map(At::entries) {
            if !self.properties.contains_key(&name) {
                self.order.push(name.clone());
            }
            self.properties.entry(name).or_default().push(property);
        }
        for name in part.get("required").iter().flat_map(At::items) {
            self.required.extend(name.node.as_str().map(str::to_owned));
        }
        self.items.extend(part.get("items"));
        self.parts.push(part);
    }

    /// The texts that a keyword has in the parts, each once.
    pub(crate) fn texts(&self, keyword: &str) -> Vec<&'a str> {
        let mut texts: Vec<_> = self
            .parts
            .iter()
            .filter_map(|part| part.str(keyword))
            .collect();
        let mut seen = BTreeSet::new();
        texts.retain(|text| seen.insert(*text));
        texts
    }

    /// The numbers that a keyword has in the parts, as text.
    pub(crate) fn numbers(&self, keyword: &str) -> Vec<&'a str> {
        let parts = self.parts.iter();
        parts
            .filter_map(|part| part.node.get(keyword)?.as_number())
            .collect()
    }

    /// The counts that a keyword has in the parts.
    pub(crate) fn counts(&self, keyword: &str) -> impl Iterator<Item = u64> {
        let parts = self.parts.iter();
        parts.filter_map(move |part| u64::try_from(part.integer(keyword)?).ok())
    }

    /// Whether a keyword is `true` in one of the parts.
    pub(crate) fn says(&self, keyword: &str) -> bool {
        self.parts.iter().any(|part| part.is_true(keyword))
    }

    /// The same, or beside a `$ref` that led to a part: as the generator takes annotations.
    pub(crate) fn says_beside(&self, keyword: &str, usages: &[At<'a>]) -> bool {
        self.says(keyword) || usages.iter().any(|usage| usage.is_true(keyword))
    }

    /// Where a keyword stands first, or else the first part.
    pub(crate) fn place(&self, keyword: &str) -> Option<At<'a>> {
        let holder = self.parts.iter().find_map(|part| part.get(keyword));
        holder.or_else(|| self.parts.first().cloned())
    }

    /// The schemas of a property; none where it is not declared.
    pub(crate) fn property(&self, name: &str) -> &[At<'a>] {
        self.properties.get(name).map_or(&[], Vec::as_slice)
    }
}

/// The types that a part allows by itself; `None` where it says nothing of them.
fn types(part: &At<'_>) -> Option<&'static [Type]> {
    Some(match part.str("type")? {
        "boolean" => &[Type::Boolean],
        "integer" => &[Type::Integer],
        "number" => &[Type::Integer, Type::Fraction],
        "string" => &[Type::Text],
        "array" => &[Type::Array],
        "object" => &[Type::Object],
        _ => return None,
    })
}
