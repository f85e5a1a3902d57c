//! [`Decode`]: what a type makes of each kind of JSON value. Objects are in `object`.

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess};
use serde::ser::Serialize;
use serde_json::{Number, Value};

use super::field::Field;
use super::input::Nullable;
use super::pointer::Pointer;
use super::size::{Measured, Size};
use super::violation::{JsonType, Rule, Violation};

/// A type that a JSON value can become.
///
/// Each method takes one kind of JSON value and answers with the value of this type or the
/// rule that the JSON breaks. What is not overridden breaks [`Rule::Type`].
pub trait Decode: Sized {
    /// The JSON type that the document asks for.
    const TYPE: JsonType;

    /// Whether values are secrets, and are not shown by violations and `Debug`.
    const SENSITIVE: bool = false;

    /// From `null`, for the types that hold it; for others a null field is [`Field::Null`].
    fn decode_null() -> Option<Self> {
        None
    }

    /// From a boolean.
    fn decode_bool(_: bool) -> Result<Self, Rule> {
        Err(Rule::Type(Self::TYPE))
    }

    /// From an integer that fits `i64`.
    fn decode_i64(_: i64) -> Result<Self, Rule> {
        Err(Rule::Type(Self::TYPE))
    }

    /// From an integer that fits `u64`.
    fn decode_u64(value: u64) -> Result<Self, Rule> {
        match i64::try_from(value) {
            Ok(value) => Self::decode_i64(value),
            Err(_) if Self::TYPE == JsonType::Integer => Err(Rule::Maximum(i64::MAX)),
            Err(_) => Err(Rule::Type(Self::TYPE)),
        }
    }

    /// From any other number.
    fn decode_f64(_: f64) -> Result<Self, Rule> {
        Err(Rule::Type(Self::TYPE))
    }

    /// From a string.
    fn decode_str(_: &str) -> Result<Self, Rule> {
        Err(Rule::Type(Self::TYPE))
    }

    /// From an array.
    fn decode_seq<'de, A: SeqAccess<'de>>(items: A) -> Result<Field<Self>, A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(items)).map(Field::of_wrong_type)
    }

    /// From an object.
    fn decode_map<'de, A: MapAccess<'de>>(entries: A) -> Result<Field<Self>, A::Error> {
        Value::deserialize(MapAccessDeserializer::new(entries)).map(Field::of_wrong_type)
    }

    /// Adds the rules of an array or a map as a whole that this value, which stands at
    /// `place`, breaks, where it is one.
    fn measure_as(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>) {
        let _ = (size, place, found);
    }

    /// Adds the violations within this value, which stands at `place`.
    fn report(&self, place: Pointer<'_>, found: &mut Vec<Violation>) {
        let _ = (place, found);
    }

    /// How many properties this value has that its type does not declare.
    fn undeclared(&self) -> usize {
        0
    }
}

impl Decode for String {
    const TYPE: JsonType = JsonType::String;

    fn decode_str(value: &str) -> Result<Self, Rule> {
        Ok(value.to_owned())
    }
}

impl Decode for bool {
    const TYPE: JsonType = JsonType::Boolean;

    fn decode_bool(value: bool) -> Result<Self, Rule> {
        Ok(value)
    }
}

impl Decode for i64 {
    const TYPE: JsonType = JsonType::Integer;

    fn decode_i64(value: i64) -> Result<Self, Rule> {
        Ok(value)
    }
}

impl Decode for i32 {
    const TYPE: JsonType = JsonType::Integer;

    fn decode_i64(value: i64) -> Result<Self, Rule> {
        let out_of_range = |_| match value < 0 {
            true => Rule::Minimum(i64::from(i32::MIN)),
            false => Rule::Maximum(i64::from(i32::MAX)),
        };
        Self::try_from(value).map_err(out_of_range)
    }

    fn decode_u64(value: u64) -> Result<Self, Rule> {
        Self::try_from(value).map_err(|_| Rule::Maximum(i64::from(Self::MAX)))
    }
}

/// Any number, kept as an integer where it came as one.
impl Decode for Number {
    const TYPE: JsonType = JsonType::Number;

    fn decode_i64(value: i64) -> Result<Self, Rule> {
        Ok(value.into())
    }

    fn decode_u64(value: u64) -> Result<Self, Rule> {
        Ok(value.into())
    }

    fn decode_f64(value: f64) -> Result<Self, Rule> {
        Self::from_f64(value).ok_or(Rule::Type(JsonType::Number))
    }
}

/// Any JSON value, for schemas that say nothing about theirs.
impl Decode for Value {
    const TYPE: JsonType = JsonType::Any;

    fn decode_null() -> Option<Self> {
        Some(Self::Null)
    }

    fn decode_bool(value: bool) -> Result<Self, Rule> {
        Ok(value.into())
    }

    fn decode_i64(value: i64) -> Result<Self, Rule> {
        Ok(value.into())
    }

    fn decode_u64(value: u64) -> Result<Self, Rule> {
        Ok(value.into())
    }

    fn decode_f64(value: f64) -> Result<Self, Rule> {
        Ok(value.into())
    }

    fn decode_str(value: &str) -> Result<Self, Rule> {
        Ok(value.into())
    }

    fn decode_seq<'de, A: SeqAccess<'de>>(items: A) -> Result<Field<Self>, A::Error> {
        Self::deserialize(SeqAccessDeserializer::new(items)).map(Field::Valid)
    }

    fn decode_map<'de, A: MapAccess<'de>>(entries: A) -> Result<Field<Self>, A::Error> {
        Self::deserialize(MapAccessDeserializer::new(entries)).map(Field::Valid)
    }

    fn measure_as(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>) {
        self.measure(size, place, found);
    }
}

/// An object without declared properties, kept whole.
impl Decode for serde_json::Map<String, Value> {
    const TYPE: JsonType = JsonType::Object;

    fn decode_map<'de, A: MapAccess<'de>>(entries: A) -> Result<Field<Self>, A::Error> {
        Self::deserialize(MapAccessDeserializer::new(entries)).map(Field::Valid)
    }

    fn measure_as(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>) {
        self.measure(size, place, found);
    }
}

/// An array keeps its good elements beside its bad ones.
impl<T: Decode + Serialize> Decode for Vec<Field<T>> {
    const TYPE: JsonType = JsonType::Array;
    const SENSITIVE: bool = T::SENSITIVE;

    fn decode_seq<'de, A: SeqAccess<'de>>(mut items: A) -> Result<Field<Self>, A::Error> {
        let mut decoded = Self::new();
        while let Some(mut item) = items.next_element::<Field<T>>()? {
            item.locate(|| format!("/{}", decoded.len()));
            decoded.push(item);
        }
        Ok(Field::Valid(decoded))
    }

    fn measure_as(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>) {
        self.measure(size, place, found);
    }

    fn report(&self, place: Pointer<'_>, found: &mut Vec<Violation>) {
        for (index, item) in self.iter().enumerate() {
            item.report(place.index(index), false, false, found);
        }
    }
}

/// Decodes what a wrapper holds, and wraps it.
macro_rules! decode_within {
    ($inner:ident, $wrap:expr) => {
        fn decode_bool(value: bool) -> Result<Self, Rule> {
            $inner::decode_bool(value).map($wrap)
        }

        fn decode_i64(value: i64) -> Result<Self, Rule> {
            $inner::decode_i64(value).map($wrap)
        }

        fn decode_u64(value: u64) -> Result<Self, Rule> {
            $inner::decode_u64(value).map($wrap)
        }

        fn decode_f64(value: f64) -> Result<Self, Rule> {
            $inner::decode_f64(value).map($wrap)
        }

        fn decode_str(value: &str) -> Result<Self, Rule> {
            $inner::decode_str(value).map($wrap)
        }

        fn decode_seq<'de, A: SeqAccess<'de>>(items: A) -> Result<Field<Self>, A::Error> {
            Ok($inner::decode_seq(items)?.wrapped($wrap))
        }

        fn decode_map<'de, A: MapAccess<'de>>(entries: A) -> Result<Field<Self>, A::Error> {
            Ok($inner::decode_map(entries)?.wrapped($wrap))
        }
    };
}

/// A value that its own type contains, directly or through others.
impl<T: Decode> Decode for Box<T> {
    const TYPE: JsonType = T::TYPE;
    const SENSITIVE: bool = T::SENSITIVE;

    decode_within!(T, Self::new);

    fn report(&self, place: Pointer<'_>, found: &mut Vec<Violation>) {
        (**self).report(place, found);
    }

    fn undeclared(&self) -> usize {
        (**self).undeclared()
    }
}

/// A value of an array or a map that may be null.
impl<T: Decode> Decode for Nullable<T> {
    const TYPE: JsonType = T::TYPE;
    const SENSITIVE: bool = T::SENSITIVE;

    fn decode_null() -> Option<Self> {
        Some(Self::Null)
    }

    decode_within!(T, Self::Value);

    fn report(&self, place: Pointer<'_>, found: &mut Vec<Violation>) {
        if let Self::Value(value) = self {
            value.report(place, found);
        }
    }
}

impl<T: Decode> Field<T> {
    /// Adds what is wrong with this field, which stands at `place`.
    pub(crate) fn report(
        &self,
        place: Pointer<'_>,
        required: bool,
        nullable: bool,
        found: &mut Vec<Violation>,
    ) {
        match self {
            Self::Valid(value) => value.report(place, found),
            Self::Violating(violating) => {
                found.push(violating.violation().clone().at(place.to_string()));
            }
            Self::Null if !nullable => {
                found.push(Violation::new(Rule::NotNull, "null").at(place.to_string()));
            }
            Self::Absent if required => {
                found.push(Violation::hidden(Rule::Required).at(place.to_string()));
            }
            Self::Null | Self::Absent => {}
        }
    }
}

/// Decodes a value outside of a response, where a violation is an error.
pub fn deserialize_valid<'de, T: Decode, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let field = Field::<T>::deserialize(deserializer)?;
    match field.require() {
        Ok(_) => {}
        Err(violation) => return Err(D::Error::custom(violation)),
    }
    field
        .into_value()
        .ok_or_else(|| D::Error::custom(Rule::Required))
}
