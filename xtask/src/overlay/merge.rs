//! How a value is merged into another: OpenAPI Overlay 1.1.0, section "Action Object".

use indexmap::map::Entry as Slot;

use crate::load::{Kind, Node, escape};

/// Kinds of values that can be merged with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Object,
    Array,
    Primitive,
}

impl Group {
    pub(super) fn of(node: &Node) -> Self {
        match node.kind {
            Kind::Object(_) => Self::Object,
            Kind::Array(_) => Self::Array,
            _ => Self::Primitive,
        }
    }

    /// The group in words.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Object => "objects",
            Self::Array => "arrays",
            Self::Primitive => "primitive values",
        }
    }
}

/// Two values that cannot be merged.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be merged with {}, as those at {pointer}", .old.name(), .new.name())]
pub(super) struct Mismatch {
    pointer: String,
    old: Group,
    new: Group,
}

/// Merges `value` into the target of an action, which stands at `pointer`. Into an array
/// goes any value that is not an array itself.
///
/// # Errors
///
/// The two do not fit, somewhere; the target may have changed up to there.
pub(super) fn merge_into(target: &mut Node, value: &Node, pointer: &str) -> Result<(), Mismatch> {
    match (&mut target.kind, &value.kind) {
        (Kind::Array(items), kind) if !matches!(kind, Kind::Array(_)) => {
            items.push(value.clone());
            Ok(())
        }
        _ => merge(target, value, pointer),
    }
}

fn merge(target: &mut Node, value: &Node, pointer: &str) -> Result<(), Mismatch> {
    let (old, new) = (Group::of(target), Group::of(value));
    match (&mut target.kind, &value.kind) {
        (Kind::Object(entries), Kind::Object(added)) => {
            for (name, entry) in added {
                let pointer = format!("{pointer}/{}", escape(name));
                match entries.entry(name.clone()) {
                    Slot::Vacant(slot) => {
                        slot.insert(entry.clone());
                    }
                    Slot::Occupied(mut slot) => {
                        merge(&mut slot.get_mut().value, &entry.value, &pointer)?;
                    }
                }
            }
            Ok(())
        }
        (Kind::Array(items), Kind::Array(added)) => {
            items.extend(added.iter().cloned());
            Ok(())
        }
        _ if old == new => {
            target.clone_from(value);
            Ok(())
        }
        _ => Err(Mismatch {
            pointer: pointer.to_owned(),
            old,
            new,
        }),
    }
}
