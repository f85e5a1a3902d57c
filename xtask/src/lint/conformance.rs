//! Whether a value of the document keeps a schema of the document.
//!
//! By the generator's own rules, not those of a JSON Schema library: OpenAPI 3.0's
//! `nullable`, exact bounds, and patterns as the generated code checks them.
//!
//! Schemas lead to themselves, and one is reached on many ways. So nothing recurses: first
//! every pair of a value and a schema that it must keep is listed once, with what follows
//! from it; then the pairs that do not hold are found, from the leaves upwards. A pair that
//! depends on itself alone holds. Not looked at: `not`, and that `oneOf` is kept only once.

use std::collections::BTreeMap;

use atlas_restore_pattern::Patterns;

use super::keywords;
use crate::load::{At, Kind, Node};

/// A value that breaks a rule.
#[derive(Clone)]
pub(super) struct Departure<'a> {
    /// The value.
    pub(super) value: At<'a>,
    /// The rule: the keyword in the schema.
    pub(super) rule: At<'a>,
    /// The keyword.
    pub(super) keyword: &'static str,
    /// What the value does, after "it".
    pub(super) what: String,
}

/// A value and a schema that it must keep.
struct Pair<'a> {
    value: At<'a>,
    schema: At<'a>,
    /// What the value breaks of the schema's own keywords.
    own: Vec<Departure<'a>>,
    /// The pairs that must hold too.
    all: Vec<usize>,
    /// For each of `oneOf` and `anyOf`, the pairs of which one must hold.
    any: Vec<(&'static str, Vec<usize>)>,
}

/// The pairs, each once.
#[derive(Default)]
struct Pairs<'a> {
    list: Vec<Pair<'a>>,
    known: BTreeMap<(*const Node, *const Node), usize>,
}

/// The departures of `value` from `schema`, through references.
pub(super) fn departures<'a>(
    value: &At<'a>,
    schema: &At<'a>,
    patterns: &Patterns,
) -> Vec<Departure<'a>> {
    let mut pairs = Pairs::default();
    if pairs.add(value, schema).is_none() {
        return Vec::new();
    }
    let mut next = 0;
    while next < pairs.list.len() {
        pairs.expand(next, patterns);
        next += 1;
    }
    pairs.collect()
}

impl<'a> Pairs<'a> {
    /// The number of a pair; `None` where the schema is a reference that leads nowhere.
    fn add(&mut self, value: &At<'a>, schema: &At<'a>) -> Option<usize> {
        let schema = schema.resolve()?;
        let key = (
            std::ptr::from_ref(value.node),
            std::ptr::from_ref(schema.node),
        );
        if let Some(known) = self.known.get(&key) {
            return Some(*known);
        }
        let index = self.list.len();
        self.known.insert(key, index);
        self.list.push(Pair {
            value: value.clone(),
            schema,
            own: Vec::new(),
            all: Vec::new(),
            any: Vec::new(),
        });
        Some(index)
    }

    /// Finds what a pair breaks by itself, and what it depends on.
    fn expand(&mut self, index: usize, patterns: &Patterns) {
        let Pair { value, schema, .. } = &self.list[index];
        let (value, schema) = (value.clone(), schema.clone());
        if matches!(value.node.kind, Kind::Null) && schema.is_true("nullable") {
            return;
        }
        let mut all: Vec<_> = parts(&schema, "allOf")
            .iter()
            .filter_map(|part| self.add(&value, part))
            .collect();
        let mut any = Vec::new();
        for name in ["oneOf", "anyOf"] {
            let parts = parts(&schema, name);
            let listed: Vec<_> = parts
                .iter()
                .filter_map(|part| self.add(&value, part))
                .collect();
            // One that leads nowhere could be the one that is kept.
            if !listed.is_empty() && listed.len() == parts.len() {
                any.push((name, listed));
            }
        }
        let own = keywords::check(&value, &schema, patterns);
        if own.iter().all(|departure| departure.keyword != "type") {
            for (value, schema) in within(&value, &schema) {
                all.extend(self.add(&value, &schema));
            }
        }
        let pair = &mut self.list[index];
        (pair.own, pair.all, pair.any) = (own, all, any);
    }

    /// The departures that the first pair amounts to.
    ///
    /// The pairs that must hold without any choice report their own departures. So an
    /// alternative fails only where it does so even if all of those held: one that leads back
    /// to a parent whose departure is reported is no departure more.
    fn collect(&self) -> Vec<Departure<'a>> {
        let certain = self.certain();
        let holds = self.holds(&certain);
        let mut found = Vec::new();
        for (pair, _) in self
            .list
            .iter()
            .zip(certain)
            .filter(|(_, certain)| *certain)
        {
            found.extend(pair.own.iter().cloned());
            for (name, parts) in &pair.any {
                if parts.len() > 1 && !parts.iter().any(|part| holds[*part]) {
                    found.push(Departure {
                        value: pair.value.clone(),
                        rule: pair.schema.get(name).unwrap_or_else(|| pair.schema.clone()),
                        keyword: name,
                        what: format!("keeps none of `{name}`"),
                    });
                }
            }
        }
        found
    }

    /// The pairs that must hold without any choice. One alternative is no choice.
    fn certain(&self) -> Vec<bool> {
        let mut certain = vec![false; self.list.len()];
        let mut open = vec![0];
        while let Some(index) = open.pop() {
            if !std::mem::replace(&mut certain[index], true) {
                let pair = &self.list[index];
                let only = pair.any.iter().filter(|(_, parts)| parts.len() == 1);
                open.extend(only.flat_map(|(_, parts)| parts));
                open.extend(&pair.all);
            }
        }
        certain
    }

    /// Which pairs hold if those that are `given` do: the greatest set in which each has what
    /// it depends on.
    fn holds(&self, given: &[bool]) -> Vec<bool> {
        let mut dependants = vec![Vec::new(); self.list.len()];
        for (index, pair) in self.list.iter().enumerate() {
            let alternatives = pair.any.iter().flat_map(|(_, parts)| parts);
            for part in pair.all.iter().chain(alternatives) {
                dependants[*part].push(index);
            }
        }
        let mut holds = vec![true; self.list.len()];
        let mut open: Vec<usize> = (0..self.list.len()).collect();
        while let Some(index) = open.pop() {
            if holds[index] && !given[index] && !self.list[index].holds_by(&holds) {
                holds[index] = false;
                open.extend(&dependants[index]);
            }
        }
        holds
    }
}

impl Pair<'_> {
    fn holds_by(&self, holds: &[bool]) -> bool {
        self.own.is_empty()
            && self.all.iter().all(|part| holds[*part])
            && self
                .any
                .iter()
                .all(|(_, parts)| parts.iter().any(|part| holds[*part]))
    }
}

fn parts<'a>(schema: &At<'a>, name: &str) -> Vec<At<'a>> {
    schema.get(name).map_or_else(Vec::new, |all| all.items())
}

/// The values within a value, each with the schema for it.
fn within<'a>(value: &At<'a>, schema: &At<'a>) -> Vec<(At<'a>, At<'a>)> {
    match &value.node.kind {
        Kind::Array(_) => {
            let items = schema.get("items");
            let items = items.filter(|items| items.node.as_object().is_some());
            items.map_or_else(Vec::new, |items| {
                let pair = |value: At<'a>| (value, items.clone());
                value.items().into_iter().map(pair).collect()
            })
        }
        Kind::Object(_) => {
            let properties = schema.get("properties");
            let rest = schema.get("additionalProperties");
            let rest = rest.filter(|rest| rest.node.as_object().is_some());
            let schema_of = |name: &str| {
                let own = properties.as_ref().and_then(|all| all.get(name));
                own.or_else(|| rest.clone())
            };
            let entries = value.entries().into_iter();
            entries
                .filter_map(|(name, value)| Some((value, schema_of(&name)?)))
                .collect()
        }
        _ => Vec::new(),
    }
}
