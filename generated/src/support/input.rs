// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! [`Input`]: what the setters of a builder take, checked when it is given.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::pointer::Pointer;
use super::violation::Violation;

/// What can become a `T`, or says which rule keeps it from that: everything that converts
/// by [`TryInto`] with a [`Violation`] for an error, and every `T` itself.
pub trait Input<T> {
    /// The value, or the violation at `place`.
    ///
    /// # Errors
    ///
    /// The rule that the value breaks.
    fn check(self, place: &'static str) -> Result<T, Violation>;
}

impl<T, V> Input<T> for V
where
    V: TryInto<T>,
    V::Error: Into<Violation>,
{
    fn check(self, place: &'static str) -> Result<T, Violation> {
        self.try_into().map_err(|error| {
            let violation: Violation = error.into();
            violation.within(place.into())
        })
    }
}

/// A property that its builder has or has not been given.
#[derive(Clone, Debug)]
pub struct Slot<T>(Option<Result<T, Violation>>);

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Slot<T> {
    /// Keeps a value that was checked elsewhere.
    pub fn put(&mut self, value: Result<T, Violation>) {
        self.0 = Some(value);
    }

    /// The value of a required property of the object that stands at `within`.
    pub fn required(self, place: &'static str, within: Pointer<'_>) -> Result<T, Violation> {
        let missing = || Violation::required(place).at(format!("{within}{place}"));
        self.0.unwrap_or_else(|| Err(missing()))
    }

    /// Changes the value, which starts out empty; a violation takes its place.
    pub fn change(&mut self, change: impl FnOnce(&mut T) -> Result<(), Violation>)
    where
        T: Default,
    {
        let value = self.0.take().unwrap_or_else(|| Ok(T::default()));
        self.0 = Some(value.and_then(|mut value| {
            change(&mut value)?;
            Ok(value)
        }));
    }

    /// The value of an optional property.
    pub fn optional(self, _: &'static str, _: Pointer<'_>) -> Result<Option<T>, Violation> {
        self.0.transpose()
    }
}

/// A value of a property for which the document says `nullable`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Nullable<T> {
    /// `null`.
    Null,
    /// A value.
    Value(T),
}

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Value(value) => value.serialize(serializer),
        }
    }
}

/// Writes the properties of a request that are given.
pub struct RequestWriter<M>(M);

impl<M: SerializeMap> RequestWriter<M> {
    /// Starts an object.
    pub fn new<S: Serializer<SerializeMap = M>>(serializer: S) -> Result<Self, S::Error> {
        serializer.serialize_map(None).map(Self)
    }

    /// A property that is always there.
    pub fn required(&mut self, name: &str, value: &impl Serialize) -> Result<(), M::Error> {
        self.0.serialize_entry(name, value)
    }

    /// A property that is written where it is given.
    pub fn optional(&mut self, name: &str, value: Option<&impl Serialize>) -> Result<(), M::Error> {
        match value {
            Some(value) => self.0.serialize_entry(name, value),
            None => Ok(()),
        }
    }

    /// Properties that the document does not name.
    pub fn entries<T: Serialize>(&mut self, entries: &BTreeMap<String, T>) -> Result<(), M::Error> {
        entries
            .iter()
            .try_for_each(|(name, value)| self.0.serialize_entry(name, value))
    }

    /// Ends the object.
    pub fn end(self) -> Result<M::Ok, M::Error> {
        self.0.end()
    }
}
