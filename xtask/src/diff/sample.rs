//! A value that a schema accepts, where one is easy to find.

use super::accept::{carried, shape_accepts};
use super::change::Direction;
use super::example::Example;
use super::number::NumberRules;
use super::shape::{Shape, Type};
use super::text::{Sought, TextRules};
use crate::load::At;

/// How deep a value may nest.
const DEPTH: u32 = 6;

/// How many values one may be made of.
const SIZE: u32 = 400;

/// How many items an array may get.
const ITEMS: u64 = 64;

/// Makes values, up to a size.
pub(crate) struct Sampler {
    direction: Direction,
    left: u32,
}

impl Sampler {
    pub(crate) const fn new(direction: Direction) -> Self {
        Self {
            direction,
            left: SIZE,
        }
    }

    /// A value of any type that the schemas together accept.
    pub(crate) fn any(&mut self, places: &[At<'_>], depth: u32) -> Option<Example> {
        self.left = self.left.checked_sub(1)?;
        if depth > DEPTH {
            return None;
        }
        let shape = Shape::of(places);
        if let Some(values) = &shape.values {
            let direction = self.direction;
            let accepted = |value: &&Example| shape_accepts(&shape, value, direction) == Some(true);
            return values.iter().find(accepted).cloned();
        }
        const LIKED: [Type; 6] = [
            Type::Text,
            Type::Integer,
            Type::Boolean,
            Type::Fraction,
            Type::Object,
            Type::Array,
        ];
        let allowed = LIKED.into_iter().filter(|ty| shape.types.contains(ty));
        let allowed: Vec<_> = allowed.collect();
        let found = allowed
            .into_iter()
            .find_map(|ty| self.of_type(&shape, ty, depth));
        found.or_else(|| shape.nullable.then_some(Example::Null))
    }

    /// A value of one type that the shape accepts.
    pub(super) fn of_type(&mut self, shape: &Shape<'_>, ty: Type, depth: u32) -> Option<Example> {
        if let Some(values) = &shape.values {
            let of_type = values.iter().filter(|value| type_of(value) == Some(ty));
            let direction = self.direction;
            let mut accepted =
                of_type.filter(|value| shape_accepts(shape, value, direction) == Some(true));
            return accepted.next().cloned();
        }
        match ty {
            Type::Boolean => Some(Example::Bool(true)),
            Type::Integer => found(NumberRules::of(shape).example(true)),
            Type::Fraction => found(NumberRules::of(shape).example(false)),
            Type::Text => found(TextRules::of(shape).example()),
            Type::Array => self.array(shape, shape.counts("minItems").max().unwrap_or(0), depth),
            Type::Object => self.object(shape, depth),
        }
    }

    /// An array of `count` items.
    pub(super) fn array(&mut self, shape: &Shape<'_>, count: u64, depth: u32) -> Option<Example> {
        if count == 0 {
            return Some(Example::Array(Vec::new()));
        }
        let distinct = shape.says("uniqueItems") && count > 1;
        if count > ITEMS || distinct {
            return None;
        }
        let item = self.any(&shape.items, depth + 1)?;
        Some(Example::Array(vec![item; usize::try_from(count).ok()?]))
    }

    /// An object of the required properties.
    pub(super) fn object(&mut self, shape: &Shape<'_>, depth: u32) -> Option<Example> {
        let declared = shape
            .order
            .iter()
            .filter(|name| shape.required.contains(*name));
        let undeclared = shape
            .required
            .iter()
            .filter(|name| !shape.properties.contains_key(*name));
        let mut entries = Vec::new();
        for name in declared.chain(undeclared) {
            let property = shape.property(name);
            if carried(property, self.direction) {
                entries.push((name.clone(), self.any(property, depth + 1)?));
            }
        }
        Some(Example::Object(entries))
    }
}

/// The type of a value; `null` has none.
pub(super) fn type_of(value: &Example) -> Option<Type> {
    match value {
        Example::Null => None,
        Example::Bool(_) => Some(Type::Boolean),
        Example::Number(text) => {
            let integral = super::decimal::Decimal::parse(text).is_some_and(|n| n.is_integral());
            Some(if integral {
                Type::Integer
            } else {
                Type::Fraction
            })
        }
        Example::Text(_) => Some(Type::Text),
        Example::Array(_) => Some(Type::Array),
        Example::Object(_) => Some(Type::Object),
    }
}

fn found(sought: Sought) -> Option<Example> {
    match sought {
        Sought::Found(value) => Some(value),
        _ => None,
    }
}
