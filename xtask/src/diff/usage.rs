//! [`Usage`]: a schema where it is used, with the annotations that stand around a reference.

use std::collections::BTreeSet;

use super::example::Example;
use super::shape::Shape;
use crate::load::At;

/// The keywords of a schema that limit values; everything else only says something of them.
pub(super) const RULES: [&str; 25] = [
    "$ref",
    "type",
    "format",
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
];

/// One or more schemas that a value has to keep, as they are used at one place.
#[derive(Clone, Debug)]
pub(super) struct Usage<'a> {
    /// The schemas as they stand at the place.
    pub(super) places: Vec<At<'a>>,
    /// What they lead to: behind references, and behind an `allOf` of one schema with nothing
    /// but annotations beside it.
    pub(super) targets: Vec<At<'a>>,
    /// The way there, outermost first.
    around: Vec<At<'a>>,
}

impl<'a> Usage<'a> {
    pub(super) fn of(places: &[At<'a>]) -> Self {
        let mut usage = Self {
            places: places.to_vec(),
            targets: Vec::new(),
            around: Vec::new(),
        };
        for place in places {
            let mut seen = BTreeSet::new();
            let mut place = place.clone();
            while seen.insert(place.pointer.clone()) {
                let Some(next) = onward(&place) else { break };
                usage.around.push(place);
                place = next;
            }
            usage.targets.push(place);
        }
        usage
    }

    /// Whether an annotation is `true`, and whether only around the targets.
    pub(super) fn says(&self, annotation: &str) -> Option<Holder> {
        if Shape::of(&self.targets).says(annotation) {
            return Some(Holder::Target);
        }
        let around = self.around.iter().any(|place| place.is_true(annotation));
        around.then_some(Holder::Around)
    }

    /// Whether `null` is accepted, and whether only on account of what is around the targets.
    pub(super) fn nullable(&self) -> Option<Holder> {
        if Shape::of(&self.targets).nullable {
            return Some(Holder::Target);
        }
        Shape::of(&self.places).nullable.then_some(Holder::Around)
    }

    /// Whether a type is named at all.
    pub(super) fn is_typed(&self) -> bool {
        Shape::of(&self.targets)
            .parts
            .iter()
            .any(|part| part.str("type").is_some())
    }

    /// The default, the outermost first, and where it stands.
    pub(super) fn default(&self) -> Option<(Example, At<'a>)> {
        let parts = Shape::of(&self.targets).parts;
        let found = self
            .around
            .iter()
            .chain(&parts)
            .find_map(|place| place.get("default"));
        found.map(|at| (Example::of(at.node), at))
    }

    /// The pointers of the targets: what makes two usages one.
    pub(super) fn key(&self) -> Vec<String> {
        self.targets
            .iter()
            .map(|target| target.pointer.clone())
            .collect()
    }
}

/// Where an annotation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    /// In the schema itself, for all who use it.
    Target,
    /// At the place of use.
    Around,
}

/// The schema that a reference, or an annotated one, leads to.
fn onward<'a>(place: &At<'a>) -> Option<At<'a>> {
    if place.str("$ref").is_some() {
        return place.resolve();
    }
    let all_of = place.get("allOf")?.items();
    let [only] = all_of.as_slice() else {
        return None;
    };
    let entries = place.node.as_object()?;
    let mut beside = entries.keys().filter(|name| *name != "allOf");
    let annotated = beside.all(|name| !RULES.contains(&name.as_str()) && name != "x-sensitive");
    annotated.then(|| only.clone())
}
