//! [`Size`]: how many items an array may have, or properties an object, whether two items may
//! be equal, and the same of what they hold.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use serde::Serialize;
use serde_json::{Map, Value};

use super::input::Nullable;
use super::pointer::Pointer;
use super::violation::{JsonType, Rule, Violation};

/// The rules of an array or an object as a whole, beside those of its items or properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    of: JsonType,
    min: u64,
    max: u64,
    unique: bool,
    each: Option<&'static Self>,
}

#[allow(dead_code, reason = "a document may have no such rules")]
impl Size {
    /// Any array.
    pub const ARRAY: Self = Self::any(JsonType::Array);

    /// Any object.
    pub const OBJECT: Self = Self::any(JsonType::Object);

    const fn any(of: JsonType) -> Self {
        Self {
            of,
            min: 0,
            max: u64::MAX,
            unique: false,
            each: None,
        }
    }

    /// The same, with `minItems` or `minProperties`.
    #[must_use]
    pub const fn at_least(self, min: u64) -> Self {
        Self { min, ..self }
    }

    /// The same, with `maxItems` or `maxProperties`.
    #[must_use]
    pub const fn at_most(self, max: u64) -> Self {
        Self { max, ..self }
    }

    /// The same, with `uniqueItems`.
    #[must_use]
    pub const fn unique(self) -> Self {
        Self {
            unique: true,
            ..self
        }
    }

    /// The same, with rules for each item of the array, or each property of the object.
    #[must_use]
    pub const fn each(self, each: &'static Self) -> Self {
        Self {
            each: Some(each),
            ..self
        }
    }

    /// `value`, which stands at `place`.
    ///
    /// # Errors
    ///
    /// The first rule that it breaks.
    pub fn apply<M: Measured>(
        &self,
        place: impl Into<Cow<'static, str>>,
        value: M,
    ) -> Result<M, Violation> {
        match self.check(Pointer::ROOT, &value) {
            Err(violation) => Err(violation.within(place.into())),
            Ok(()) => Ok(value),
        }
    }

    /// Whether `value`, which stands at `place`, keeps these rules.
    ///
    /// # Errors
    ///
    /// The first rule that it breaks.
    pub fn check<M: Measured>(&self, place: Pointer<'_>, value: &M) -> Result<(), Violation> {
        let mut found = Vec::new();
        value.measure(self, place, &mut found);
        first(found)
    }

    /// Whether `object`, which stands at `place`, keeps these rules as it is sent.
    ///
    /// # Errors
    ///
    /// The first rule that it breaks.
    pub fn check_object<T: Serialize>(
        &self,
        place: Pointer<'_>,
        object: &T,
    ) -> Result<(), Violation> {
        let mut found = Vec::new();
        measure_json(object, self, place, &mut found);
        first(found)
    }

    /// Adds what is wrong with the number of items or properties.
    pub fn count(&self, count: usize, place: Pointer<'_>, found: &mut Vec<Violation>) {
        let count = count as u64;
        let rule = match (count, self.of) {
            (count, JsonType::Object) if count < self.min => Rule::MinProperties(self.min),
            (count, JsonType::Object) if count > self.max => Rule::MaxProperties(self.max),
            (count, _) if count < self.min => Rule::MinItems(self.min),
            (count, _) if count > self.max => Rule::MaxItems(self.max),
            _ => return,
        };
        let violation = match self.of {
            JsonType::Object => Violation::new(rule, format_args!("an object of {count}")),
            _ => Violation::new(rule, format_args!("an array of {count}")),
        };
        found.push(violation.at(place.to_string()));
    }

    /// Adds what is wrong with the items of an array.
    fn list<T: Serialize>(&self, items: &[T], place: Pointer<'_>, found: &mut Vec<Violation>) {
        let before = found.len();
        self.count(items.len(), place, found);
        if self.unique
            && found.len() == before
            && let Some(index) = repeated(items)
        {
            let what = format_args!("an array whose item {index} was there before");
            found.push(Violation::new(Rule::UniqueItems, what).at(place.to_string()));
        }
        if let Some(each) = self.each {
            for (index, item) in items.iter().enumerate() {
                measure_json(item, each, place.index(index), found);
            }
        }
    }

    /// Adds what is wrong with the properties of an object.
    fn entries<'a, T: Serialize + 'a>(
        &self,
        entries: impl ExactSizeIterator<Item = (&'a String, &'a T)>,
        place: Pointer<'_>,
        found: &mut Vec<Violation>,
    ) {
        self.count(entries.len(), place, found);
        if let Some(each) = self.each {
            for (name, value) in entries {
                measure_json(value, each, place.property(name), found);
            }
        }
    }
}

/// What such rules can be held against.
pub trait Measured {
    /// Adds the rules that this value, which stands at `place`, breaks.
    fn measure(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>);
}

impl<T: Serialize> Measured for Vec<T> {
    fn measure(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>) {
        size.list(self, place, found);
    }
}

impl<T: Serialize> Measured for BTreeMap<String, T> {
    fn measure(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>) {
        size.entries(self.iter(), place, found);
    }
}

impl Measured for Map<String, Value> {
    fn measure(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>) {
        size.entries(self.iter(), place, found);
    }
}

/// A value of another type than the rules are for keeps them.
impl Measured for Value {
    fn measure(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>) {
        match (self, size.of) {
            (Self::Array(items), JsonType::Array) => size.list(items, place, found),
            (Self::Object(entries), JsonType::Object) => size.entries(entries.iter(), place, found),
            _ => {}
        }
    }
}

impl<M: Measured> Measured for Nullable<M> {
    fn measure(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>) {
        match self {
            Self::Null => {}
            Self::Value(value) => value.measure(size, place, found),
        }
    }
}

fn first(found: Vec<Violation>) -> Result<(), Violation> {
    found.into_iter().next().map_or(Ok(()), Err)
}

/// Holds a value against rules as the JSON that it is.
fn measure_json<T: Serialize>(
    value: &T,
    size: &Size,
    place: Pointer<'_>,
    found: &mut Vec<Violation>,
) {
    if let Ok(json) = serde_json::to_value(value) {
        json.measure(size, place, found);
    }
}

/// The first item that equals one before it, as JSON.
fn repeated<T: Serialize>(items: &[T]) -> Option<usize> {
    let mut seen: HashSet<Value> = HashSet::with_capacity(items.len());
    let mut items = items.iter().map(serde_json::to_value);
    items.position(|item| item.is_ok_and(|item| !seen.insert(item)))
}
