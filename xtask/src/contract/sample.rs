//! Values that a schema accepts: of what is required, or of everything that a request may hold.

use crate::diff::shape::{Shape, Type};
use crate::diff::{Direction, Example, sample::Sampler};
use crate::load::At;

/// How much of an object a value has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// The required properties.
    Minimal,
    /// Every property that a request may have, and an item in every array.
    Full,
}

/// How deep a value may nest.
pub(super) const DEPTH: u32 = 8;

/// A value that the schemas at `places` together accept in a request.
pub(super) fn sample(places: &[At<'_>], extent: Extent) -> Option<Example> {
    match extent {
        Extent::Minimal => Sampler::new(Direction::Request).any(places, 0),
        Extent::Full => full(places, 0),
    }
}

fn full(places: &[At<'_>], depth: u32) -> Option<Example> {
    if depth > DEPTH {
        return None;
    }
    let shape = Shape::of(places);
    match kind(&shape) {
        Some(Type::Object) => {
            let mut entries = Vec::new();
            for name in &shape.order {
                let property = shape.property(name);
                if is_sent(property) {
                    entries.push((name.clone(), full(property, depth + 1)?));
                }
            }
            Some(Example::Object(entries))
        }
        Some(Type::Array) => {
            let least = shape.counts("minItems").max().unwrap_or(0).max(1);
            items(&shape, least, depth).map(Example::Array)
        }
        _ => Sampler::new(Direction::Request).any(places, 0),
    }
}

/// So many items, no two alike where they have to differ; `None` where no such are known.
pub(super) fn items(shape: &Shape<'_>, count: u64, depth: u32) -> Option<Vec<Example>> {
    let item = full(&shape.items, depth + 1)?;
    let count = usize::try_from(count).ok()?;
    match shape.says("uniqueItems") && count > 1 {
        true => None,
        false => Some(vec![item; count]),
    }
}

/// The type of a value that is no scalar of several types.
pub(super) fn kind(shape: &Shape<'_>) -> Option<Type> {
    let mut types = shape.types.iter().copied();
    let first = types.next()?;
    match types.next() {
        None => Some(first),
        // Integers are numbers.
        Some(Type::Fraction) if first == Type::Integer => Some(Type::Fraction),
        Some(_) => None,
    }
}

/// Whether a request has the property (OpenAPI 3.0, "Schema Object", `readOnly`).
pub(super) fn is_sent(property: &[At<'_>]) -> bool {
    !Shape::of(property).says_beside("readOnly", property)
}
