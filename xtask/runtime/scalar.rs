//! What every scalar type has, written once: text, integers, enums.

#![allow(
    unused_macros,
    unused_imports,
    reason = "a document may lack some kinds of scalars"
)]

/// Gives a newtype over `String` its conversions, from its `check`, which says which rule a
/// text breaks.
macro_rules! text_scalar {
    ($type:ident) => {
        crate::support::text_scalar!(@common $type, false);

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($type)).field(&self.as_str()).finish()
            }
        }
    };
    (@common $type:ident, $sensitive:literal) => {
        impl $type {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            fn violation(rule: crate::Rule, text: &str) -> crate::Violation {
                match $sensitive {
                    true => crate::Violation::hidden(rule),
                    false => crate::Violation::new(rule, format_args!("{text:?}")),
                }
            }
        }

        impl TryFrom<String> for $type {
            type Error = crate::Violation;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                match Self::check(&text) {
                    Ok(()) => Ok(Self(text)),
                    Err(rule) => Err(Self::violation(rule, &text)),
                }
            }
        }

        impl crate::support::Decode for $type {
            const TYPE: crate::JsonType = crate::JsonType::String;
            const SENSITIVE: bool = $sensitive;

            fn decode_str(text: &str) -> Result<Self, crate::Rule> {
                Self::check(text).map(|()| Self(text.to_owned()))
            }
        }

        impl From<$type> for String {
            fn from(value: $type) -> Self {
                value.0
            }
        }

        crate::support::text_conversions!($type);
    };
}
pub(crate) use text_scalar;

/// Gives a newtype over `String` that holds secrets its conversions: `Debug` and violations
/// do not show them.
macro_rules! sensitive_scalar {
    ($type:ident) => {
        crate::support::text_scalar!(@common $type, true);

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($type), "([sensitive])"))
            }
        }
    };
}
pub(crate) use sensitive_scalar;

/// The conversions that follow from `TryFrom<String>`, `as_str` and `Decode`.
macro_rules! text_conversions {
    ($type:ident) => {
        impl TryFrom<&str> for $type {
            type Error = crate::Violation;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                text.to_owned().try_into()
            }
        }

        impl TryFrom<&String> for $type {
            type Error = crate::Violation;

            fn try_from(text: &String) -> Result<Self, Self::Error> {
                text.as_str().try_into()
            }
        }

        impl From<&$type> for $type {
            fn from(value: &$type) -> Self {
                value.clone()
            }
        }

        impl std::str::FromStr for $type {
            type Err = crate::Violation;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.try_into()
            }
        }

        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        crate::support::deserialize_checked!($type);
    };
}
pub(crate) use text_conversions;

/// Reads a value by itself or for a request: a violation is an error there.
macro_rules! deserialize_checked {
    ($type:ident) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::support::deserialize_valid(deserializer)
            }
        }

        crate::support::from_json_by_decode!($type);
    };
}
pub(crate) use deserialize_checked;

/// Gives an enum its conversions, from its tables `ALL` and `NAMES`.
macro_rules! string_enum {
    ($type:ident) => {
        impl $type {
            /// The value on the wire.
            pub const fn as_str(&self) -> &'static str {
                Self::NAMES[*self as usize]
            }
        }

        impl crate::support::Decode for $type {
            const TYPE: crate::JsonType = crate::JsonType::String;

            fn decode_str(text: &str) -> Result<Self, crate::Rule> {
                let index = Self::NAMES.iter().position(|name| *name == text);
                let value = index.and_then(|index| Self::ALL.get(index));
                value.copied().ok_or(crate::Rule::Enum(Self::NAMES))
            }
        }

        impl TryFrom<String> for $type {
            type Error = crate::Violation;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                <Self as crate::support::Decode>::decode_str(&text)
                    .map_err(|rule| crate::Violation::new(rule, format_args!("{text:?}")))
            }
        }

        crate::support::text_conversions!($type);
    };
}
pub(crate) use string_enum;

/// Gives a newtype over an integer its range and conversions.
macro_rules! integer_scalar {
    ($type:ident, $repr:ty, $min:literal, $max:literal) => {
        impl $type {
            /// The smallest value: the `minimum`, joined with the range of the `format`.
            pub const MIN: i64 = $min;
            /// The largest value: the `maximum`, joined with the range of the `format`.
            pub const MAX: i64 = $max;

            /// The number.
            pub const fn get(self) -> i64 {
                self.0 as i64
            }

            fn check(value: i128) -> Result<Self, crate::Rule> {
                match <$repr>::try_from(value) {
                    _ if value < i128::from(Self::MIN) => Err(crate::Rule::Minimum(Self::MIN)),
                    Ok(value) if i128::from(value) <= i128::from(Self::MAX) => Ok(Self(value)),
                    _ => Err(crate::Rule::Maximum(Self::MAX)),
                }
            }
        }

        impl crate::support::Decode for $type {
            const TYPE: crate::JsonType = crate::JsonType::Integer;

            fn decode_i64(value: i64) -> Result<Self, crate::Rule> {
                Self::check(value.into())
            }

            fn decode_u64(value: u64) -> Result<Self, crate::Rule> {
                Self::check(value.into())
            }
        }

        impl From<$type> for $repr {
            fn from(value: $type) -> Self {
                value.0
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl std::str::FromStr for $type {
            type Err = crate::Violation;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let not_integer = crate::Rule::Type(crate::JsonType::Integer);
                let value = text.parse::<i128>().map_err(|_| not_integer);
                value
                    .and_then(Self::check)
                    .map_err(|rule| crate::Violation::new(rule, text))
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self.0, serializer)
            }
        }

        crate::support::integer_conversions!($type: i8 i16 i32 i64 u8 u16 u32 u64);
        crate::support::deserialize_checked!($type);
    };
}
pub(crate) use integer_scalar;

/// Makes an integer scalar from each primitive that a caller may hold.
macro_rules! integer_conversions {
    ($type:ident: $($primitive:ident)*) => {
        $(
            impl TryFrom<$primitive> for $type {
                type Error = crate::Violation;

                fn try_from(value: $primitive) -> Result<Self, Self::Error> {
                    Self::check(value.into()).map_err(|rule| crate::Violation::new(rule, value))
                }
            }
        )*
    };
}
pub(crate) use integer_conversions;
