//! Choices between several types: which alternative a value is.

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Error as _, MapAccess, SeqAccess};
use serde_json::{Map, Value};

use super::decode::Decode;
use super::field::Field;
use super::from_json::FromJson;
use super::pointer::Pointer;
use super::violation::{Rule, Violation};

/// An alternative of a choice, for a response.
pub struct Arm<U> {
    /// The values of the discriminator that mean it.
    pub tags: &'static [&'static str],
    /// How badly a value fits it.
    pub misfit: fn(&Value) -> Misfit,
    /// Decodes it.
    pub decode: fn(Value) -> Field<U>,
}

/// How badly a value fits a type: rules that it breaks, then properties that it has and the
/// type has not. Only the value itself counts, not what is within its properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Misfit {
    wrong_type: bool,
    violations: usize,
    unknown: usize,
}

/// A choice, in a response: a table of its alternatives.
pub trait Union: Sized + 'static {
    /// The property that says which alternative a value is, and all of its values.
    const TAG: Option<(&'static str, &'static [&'static str])>;

    /// The alternatives.
    const ARMS: &'static [Arm<Self>];

    /// The value that is none of the alternatives, kept as it came.
    fn of_unknown(value: Map<String, Value>) -> Self;
}

/// Decodes a value as the alternative that its discriminator names. Without one, the
/// alternative that fits best is taken; the first of several.
pub fn decode_union<U: Union + Decode>(value: Value) -> Field<U> {
    if let (Some((tag, _)), Value::Object(object)) = (U::TAG, &value)
        && let Some(tag) = object.get(tag)
    {
        let named = |arm: &&Arm<U>| tag.as_str().is_some_and(|tag| arm.tags.contains(&tag));
        return match (U::ARMS.iter().find(named), value) {
            (Some(arm), value) => (arm.decode)(value),
            (None, Value::Object(object)) => Field::Valid(U::of_unknown(object)),
            (None, other) => Field::violating(other, Rule::Alternative),
        };
    }
    let misfits = U::ARMS.iter().map(|arm| ((arm.misfit)(&value), arm));
    match misfits.min_by_key(|(misfit, _)| *misfit) {
        Some((misfit, arm)) if !misfit.wrong_type => (arm.decode)(value),
        _ => Field::violating(value, Rule::Alternative),
    }
}

/// The same, for a value that is no object or array.
pub fn decode_scalar<U: Union + Decode>(value: impl Into<Value>) -> Result<U, Rule> {
    match decode_union::<U>(value.into()) {
        Field::Valid(value) => Ok(value),
        Field::Violating(violating) => Err(violating.violation().rule()),
        Field::Null | Field::Absent => Err(Rule::Alternative),
    }
}

/// The same, for an array.
pub fn decode_items<'de, U: Union + Decode, A: SeqAccess<'de>>(
    items: A,
) -> Result<Field<U>, A::Error> {
    Value::deserialize(SeqAccessDeserializer::new(items)).map(decode_union)
}

/// The same, for an object.
pub fn decode_entries<'de, U: Union + Decode, A: MapAccess<'de>>(
    entries: A,
) -> Result<Field<U>, A::Error> {
    Value::deserialize(MapAccessDeserializer::new(entries)).map(decode_union)
}

/// Decodes a value as an alternative.
pub fn decode_arm<T: Decode>(value: Value) -> Field<T> {
    // Only a deserializer of another kind than serde_json's fails on a value in memory.
    Field::deserialize(value).unwrap_or_else(|error: serde_json::Error| {
        Field::of_wrong_type(Value::String(serde_json::Error::custom(error).to_string()))
    })
}

/// How badly `value` fits `T`.
///
/// What is within the properties of an object is left out of it: so the cost is that of one
/// look at the object, however deep it is and however many choices are within it.
pub fn misfit<T: Decode>(value: &Value) -> Misfit {
    let outline = match value {
        Value::Object(object) => {
            let flat = object.iter().map(|(name, value)| {
                let value = match value {
                    Value::Object(_) => Value::Object(Map::new()),
                    Value::Array(_) => Value::Array(Vec::new()),
                    scalar => scalar.clone(),
                };
                (name.clone(), value)
            });
            Value::Object(flat.collect())
        }
        Value::Array(_) => Value::Array(Vec::new()),
        scalar => scalar.clone(),
    };
    match decode_arm::<T>(outline) {
        Field::Valid(decoded) => {
            let mut found = Vec::new();
            decoded.report(Pointer::ROOT, &mut found);
            let own = |violation: &&Violation| violation.place().matches('/').count() <= 1;
            Misfit {
                wrong_type: false,
                violations: found.iter().filter(own).count(),
                unknown: decoded.undeclared(),
            }
        }
        field => {
            let rule = field.violation().map(Violation::rule);
            Misfit {
                wrong_type: matches!(rule, Some(Rule::Type(_) | Rule::Alternative) | None),
                violations: 1,
                unknown: 0,
            }
        }
    }
}

/// Reports a value that no alternative is named for.
pub fn report_unknown<U: Union>(
    value: &Map<String, Value>,
    place: Pointer<'_>,
    found: &mut Vec<Violation>,
) {
    if let Some((tag, tags)) = U::TAG {
        let shown = value.get(tag).unwrap_or(&Value::Null);
        let violation = Violation::new(Rule::Enum(tags), shown);
        found.push(violation.at(place.property(tag).to_string()));
    }
}

/// Gives a choice of a response what every one has.
#[allow(unused_macros, reason = "a document may have no choices")]
macro_rules! response_union {
    ($type:ident, $tag:expr, $sensitive:literal, {
        $($arm:ident($inner:ty) [$($value:literal),*]),* $(,)?
    }) => {
        impl crate::support::Union for $type {
            const TAG: Option<(&'static str, &'static [&'static str])> = {
                const NAME: Option<&str> = $tag;
                match NAME {
                    Some(name) => Some((name, &[$($($value,)*)*])),
                    None => None,
                }
            };

            const ARMS: &'static [crate::support::Arm<Self>] = &[$(crate::support::Arm {
                tags: &[$($value),*],
                misfit: crate::support::misfit::<$inner>,
                decode: |value| crate::support::decode_arm::<$inner>(value).wrapped($type::$arm),
            }),*];

            fn of_unknown(value: serde_json::Map<String, serde_json::Value>) -> Self {
                Self::Unknown(value)
            }
        }

        impl $type {
            /// What in this value, at any depth, departs from the document: an iterator
            /// with JSON pointers, empty on a clean response.
            pub fn violations(&self) -> std::vec::IntoIter<crate::Violation> {
                let mut found = Vec::new();
                crate::support::Decode::report(self, crate::support::Pointer::ROOT, &mut found);
                found.into_iter()
            }
        }

        impl crate::support::Decode for $type {
            // Whatever the alternatives are: what fits none breaks `Rule::Alternative`.
            const TYPE: crate::JsonType = crate::JsonType::Any;
            const SENSITIVE: bool = $sensitive;

            fn decode_bool(value: bool) -> Result<Self, crate::Rule> {
                crate::support::decode_scalar(value)
            }

            fn decode_i64(value: i64) -> Result<Self, crate::Rule> {
                crate::support::decode_scalar(value)
            }

            fn decode_u64(value: u64) -> Result<Self, crate::Rule> {
                crate::support::decode_scalar(value)
            }

            fn decode_f64(value: f64) -> Result<Self, crate::Rule> {
                crate::support::decode_scalar(value)
            }

            fn decode_str(value: &str) -> Result<Self, crate::Rule> {
                crate::support::decode_scalar(value)
            }

            fn decode_seq<'de, A: serde::de::SeqAccess<'de>>(
                items: A,
            ) -> Result<crate::Field<Self>, A::Error> {
                crate::support::decode_items(items)
            }

            fn decode_map<'de, A: serde::de::MapAccess<'de>>(
                entries: A,
            ) -> Result<crate::Field<Self>, A::Error> {
                crate::support::decode_entries(entries)
            }

            fn report(
                &self,
                place: crate::support::Pointer<'_>,
                found: &mut Vec<crate::Violation>,
            ) {
                match self {
                    $(Self::$arm(value) => crate::support::Decode::report(value, place, found),)*
                    Self::Unknown(value) => {
                        crate::support::report_unknown::<Self>(value, place, found);
                    }
                }
            }

            fn undeclared(&self) -> usize {
                match self {
                    $(Self::$arm(value) => crate::support::Decode::undeclared(value),)*
                    Self::Unknown(value) => value.len(),
                }
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$arm(value) => serde::Serialize::serialize(value, serializer),)*
                    Self::Unknown(value) => serde::Serialize::serialize(value, serializer),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::support::deserialize_valid(deserializer)
            }
        }
    };
}
#[allow(unused_imports, reason = "a document may have no choices")]
pub(crate) use response_union;

/// An alternative of a choice, for a request.
pub struct RequestArm<U> {
    /// The values of the discriminator that mean it.
    pub tags: &'static [&'static str],
    /// Reads it.
    pub from_json: fn(Value, Pointer<'_>) -> Result<U, Violation>,
}

/// Reads a choice from JSON: the alternative that its discriminator names, or the first that
/// takes the value.
pub fn choose_from_json<U>(
    tag: Option<&'static str>,
    arms: &'static [RequestArm<U>],
    json: Value,
    place: Pointer<'_>,
) -> Result<U, Violation> {
    if let Some(name) = tag {
        let value = json.get(name).and_then(Value::as_str);
        let arm = arms
            .iter()
            .find(|arm| value.is_some_and(|value| arm.tags.contains(&value)));
        return match arm {
            Some(arm) => (arm.from_json)(json, place),
            None => {
                let shown = json.get(name).unwrap_or(&Value::Null);
                let violation = Violation::new(Rule::Alternative, shown);
                Err(violation.at(place.property(name).to_string()))
            }
        };
    }
    let mut fitting = arms
        .iter()
        .filter_map(|arm| (arm.from_json)(json.clone(), place).ok());
    let none = || Violation::hidden(Rule::Alternative).at(place.to_string());
    fitting.next().ok_or_else(none)
}

/// Reads a value as an alternative.
pub fn arm_from_json<T: FromJson, U>(
    json: Value,
    place: Pointer<'_>,
    wrap: fn(T) -> U,
) -> Result<U, Violation> {
    T::from_json(json, place).map(wrap)
}

/// Gives a choice of a request what every one has.
#[allow(unused_macros, reason = "a document may have no choices")]
macro_rules! request_union {
    ($type:ident, $tag:expr, { $($arm:ident($inner:ty) [$($value:literal),*]),* $(,)? }) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$arm(value) => serde::Serialize::serialize(value, serializer),)*
                }
            }
        }

        impl crate::support::FromJson for $type {
            fn from_json(
                json: serde_json::Value,
                place: crate::support::Pointer<'_>,
            ) -> Result<Self, crate::Violation> {
                const ARMS: &[crate::support::RequestArm<$type>] = &[
                    $(crate::support::RequestArm {
                        tags: &[$($value),*],
                        from_json: |json, place| {
                            crate::support::arm_from_json::<$inner, _>(json, place, $type::$arm)
                        },
                    }),*
                ];
                crate::support::choose_from_json($tag, ARMS, json, place)
            }

            fn recheck(&self, place: crate::support::Pointer<'_>) -> Result<(), crate::Violation> {
                match self {
                    $(Self::$arm(value) => crate::support::FromJson::recheck(value, place),)*
                }
            }
        }

        /// Reads the request from JSON, by the rules that its alternatives keep.
        impl TryFrom<serde_json::Value> for $type {
            type Error = crate::Violation;

            fn try_from(json: serde_json::Value) -> Result<Self, crate::Violation> {
                crate::support::FromJson::from_json(json, crate::support::Pointer::ROOT)
            }
        }
    };
}
#[allow(unused_imports, reason = "a document may have no choices")]
pub(crate) use request_union;

/// Makes a choice from what it holds in a box.
#[allow(unused_macros, reason = "a document may have no choices")]
macro_rules! union_from {
    ($type:ident { $($arm:ident($inner:ty, $builder:ty)),* $(,)? }) => {
        $(
            impl From<$inner> for $type {
                fn from(value: $inner) -> Self {
                    Self::$arm(Box::new(value))
                }
            }

            impl TryFrom<$builder> for $type {
                type Error = crate::Violation;

                fn try_from(builder: $builder) -> Result<Self, crate::Violation> {
                    builder.build().map(Self::from)
                }
            }
        )*
    };
}
#[allow(unused_imports, reason = "a document may have no choices")]
pub(crate) use union_from;
