//! [`Field`]: a property of a response, whatever the server made of it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use super::decode::Decode;
use super::violation::{Rule, Violation};

/// A property of a response: absent, null, valid, or present and in breach of a rule.
///
/// Decoding never fails on a field. What breaks a rule is kept as it came, beside the
/// [`Violation`] that says which rule; a field serializes back to exactly what it was
/// decoded from.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Field<T> {
    /// The property is not there.
    #[default]
    Absent,
    /// The property is `null`.
    Null,
    /// The property holds a value that keeps every rule.
    Valid(T),
    /// The property holds something else, kept as it came.
    Violating(Box<Violating>),
}

/// A value that breaks a rule, as it came.
#[derive(Clone, PartialEq)]
pub struct Violating {
    raw: Value,
    violation: Violation,
    sensitive: bool,
}

impl Violating {
    /// The JSON value as it came.
    pub const fn raw(&self) -> &Value {
        &self.raw
    }

    /// The rule it breaks.
    pub const fn violation(&self) -> &Violation {
        &self.violation
    }
}

/// Shows the raw value, unless its property holds secrets.
impl fmt::Debug for Violating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Violating");
        match self.sensitive {
            true => shown.field("raw", &"[sensitive]"),
            false => shown.field("raw", &self.raw),
        };
        shown.field("violation", &self.violation).finish()
    }
}

impl<T> Field<T> {
    /// The value, where it is there and keeps every rule.
    pub const fn get(&self) -> Option<&T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    /// The value, taken out of the field.
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    /// The value, or the reason why there is none.
    ///
    /// # Errors
    ///
    /// The violation of a violating value; [`Rule::Required`] where the property is absent
    /// and [`Rule::NotNull`] where it is null (both without a place: a field that is not
    /// there does not know its name; [`Violation::at`] adds it).
    pub fn require(&self) -> Result<&T, Violation> {
        match self {
            Self::Valid(value) => Ok(value),
            Self::Violating(violating) => Err(violating.violation.clone()),
            Self::Null => Err(Violation::new(Rule::NotNull, "null")),
            Self::Absent => Err(Violation::hidden(Rule::Required)),
        }
    }

    /// The rule that the value breaks, if it breaks one. Whether a property may be null or
    /// absent is a matter of its object: see `violations()` there.
    pub fn violation(&self) -> Option<&Violation> {
        match self {
            Self::Violating(violating) => Some(&violating.violation),
            _ => None,
        }
    }

    /// The JSON as it came, where it did not become a value: of a null or violating field.
    pub fn raw(&self) -> Option<&Value> {
        match self {
            Self::Null => Some(&Value::Null),
            Self::Violating(violating) => Some(&violating.raw),
            Self::Absent | Self::Valid(_) => None,
        }
    }

    /// Whether the property is not there at all.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the property is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl<T: Decode> Field<T> {
    /// A field that keeps `raw`, which breaks `rule`.
    pub(crate) fn violating(raw: Value, rule: Rule) -> Self {
        let violation = match T::SENSITIVE {
            true => Violation::hidden(rule),
            false => Violation::new(rule, Shown(&raw)),
        };
        Self::Violating(Box::new(Violating {
            raw,
            violation,
            sensitive: T::SENSITIVE,
        }))
    }

    /// A field that keeps `raw`, which is of another type than the document says.
    pub(crate) fn of_wrong_type(raw: Value) -> Self {
        Self::violating(raw, Rule::Type(T::TYPE))
    }

    /// The result of a check, with the value that was checked.
    fn checked(result: Result<T, Rule>, raw: impl Into<Value>) -> Self {
        match result {
            Ok(value) => Self::Valid(value),
            Err(rule) => Self::violating(raw.into(), rule),
        }
    }
}

/// A JSON value as a violation shows it: scalars whole, the others by their kind and size.
struct Shown<'a>(&'a Value);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::String(text) => write!(f, "{text:?}"),
            Value::Array(items) => write!(f, "an array of {}", items.len()),
            Value::Object(_) => f.write_str("an object"),
            scalar => scalar.fmt(f),
        }
    }
}

impl<T> Field<T> {
    /// The same field, with its value wrapped.
    pub(crate) fn wrapped<U>(self, wrap: impl FnOnce(T) -> U) -> Field<U> {
        match self {
            Self::Valid(value) => Field::Valid(wrap(value)),
            Self::Violating(violating) => Field::Violating(violating),
            Self::Null => Field::Null,
            Self::Absent => Field::Absent,
        }
    }

    /// Names the place of a violating value within the object or array that holds it.
    pub(crate) fn locate(&mut self, place: impl FnOnce() -> String) {
        if let Self::Violating(violating) = self {
            violating.violation = violating.violation.clone().at(place());
        }
    }
}

impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Null => serializer.serialize_unit(),
            Self::Valid(value) => value.serialize(serializer),
            Self::Violating(violating) => violating.raw.serialize(serializer),
        }
    }
}

impl<'de, T: Decode> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FieldVisitor(std::marker::PhantomData))
    }
}

/// One visitor for every type: the type says what it makes of each kind of JSON value.
struct FieldVisitor<T>(std::marker::PhantomData<T>);

impl<'de, T: Decode> Visitor<'de> for FieldVisitor<T> {
    type Value = Field<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Field<T>, E> {
        Ok(T::decode_null().map_or(Field::Null, Field::Valid))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Field<T>, E> {
        Ok(Field::checked(T::decode_bool(value), value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Field<T>, E> {
        Ok(Field::checked(T::decode_i64(value), value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Field<T>, E> {
        Ok(Field::checked(T::decode_u64(value), value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Field<T>, E> {
        Ok(Field::checked(T::decode_f64(value), value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Field<T>, E> {
        Ok(Field::checked(T::decode_str(value), value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Field<T>, A::Error> {
        T::decode_seq(items)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Field<T>, A::Error> {
        T::decode_map(entries)
    }
}
