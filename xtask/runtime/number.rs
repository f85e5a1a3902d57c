//! What the less usual numbers have, written once: with a fraction and bounds, or one of
//! several integers.

#![allow(
    unused_macros,
    unused_imports,
    reason = "a document may lack some kinds of scalars"
)]

use serde_json::Number;

use super::violation::Rule;

/// The first of `rules` that a number breaks.
pub fn broken_by(rules: &[Rule], number: &Number) -> Option<Rule> {
    let value = number.as_f64()?;
    let limit = |limit: &str| limit.parse::<f64>().unwrap_or(f64::NAN);
    let breaks = |rule: &&Rule| match rule {
        Rule::AtLeast(min) => value < limit(min),
        Rule::AtMost(max) => value > limit(max),
        Rule::Above(min) => value <= limit(min),
        Rule::Below(max) => value >= limit(max),
        Rule::MultipleOf(of) => {
            // Fractions of the document are decimal, and floats are not: a billionth is equal.
            let quotient = value / limit(of);
            (quotient - quotient.round()).abs() > 1e-9 * quotient.abs().max(1.0)
        }
        _ => false,
    };
    rules.iter().find(breaks).copied()
}

/// Whether a number is a multiple of another, which is not 0.
pub const fn is_multiple(value: i128, of: i128) -> bool {
    value % of == 0
}

/// Gives a newtype over a JSON number its conversions, from its `RULES`.
macro_rules! number_scalar {
    ($type:ident) => {
        impl $type {
            /// The number, as the nearest float.
            pub fn get(&self) -> f64 {
                self.0.as_f64().unwrap_or(f64::NAN)
            }

            /// The number as it came or was given.
            pub const fn as_number(&self) -> &serde_json::Number {
                &self.0
            }

            fn check(value: serde_json::Number) -> Result<Self, crate::Rule> {
                match crate::support::broken_by(Self::RULES, &value) {
                    Some(rule) => Err(rule),
                    None => Ok(Self(value)),
                }
            }
        }

        impl crate::support::Decode for $type {
            const TYPE: crate::JsonType = crate::JsonType::Number;

            fn decode_i64(value: i64) -> Result<Self, crate::Rule> {
                Self::check(value.into())
            }

            fn decode_u64(value: u64) -> Result<Self, crate::Rule> {
                Self::check(value.into())
            }

            fn decode_f64(value: f64) -> Result<Self, crate::Rule> {
                let number = serde_json::Number::from_f64(value);
                Self::check(number.ok_or(crate::Rule::Type(crate::JsonType::Number))?)
            }
        }

        impl TryFrom<serde_json::Number> for $type {
            type Error = crate::Violation;

            fn try_from(value: serde_json::Number) -> Result<Self, crate::Violation> {
                Self::check(value.clone()).map_err(|rule| crate::Violation::new(rule, value))
            }
        }

        impl TryFrom<f64> for $type {
            type Error = crate::Violation;

            fn try_from(value: f64) -> Result<Self, crate::Violation> {
                <Self as crate::support::Decode>::decode_f64(value)
                    .map_err(|rule| crate::Violation::new(rule, value))
            }
        }

        impl TryFrom<i64> for $type {
            type Error = crate::Violation;

            fn try_from(value: i64) -> Result<Self, crate::Violation> {
                Self::check(value.into()).map_err(|rule| crate::Violation::new(rule, value))
            }
        }

        impl TryFrom<i32> for $type {
            type Error = crate::Violation;

            fn try_from(value: i32) -> Result<Self, crate::Violation> {
                i64::from(value).try_into()
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self.0, serializer)
            }
        }

        crate::support::deserialize_checked!($type);
    };
}
pub(crate) use number_scalar;

/// Gives a newtype over `i64` that holds one of its `VALUES` its conversions.
macro_rules! integer_enum {
    ($type:ident) => {
        impl $type {
            /// The value of a number in the source. In a `const`, one that is not allowed
            /// does not compile.
            ///
            /// # Panics
            ///
            /// Outside of a `const`, if `value` is not allowed.
            pub const fn literal(value: i64) -> Self {
                let mut index = 0;
                while index < Self::VALUES.len() {
                    if Self::VALUES[index] == value {
                        return Self(value);
                    }
                    index += 1;
                }
                panic!(
                    "{}",
                    crate::support::not_a_literal!($type, "be one of its values")
                )
            }

            /// The number.
            pub const fn get(self) -> i64 {
                self.0
            }

            fn check(value: i128) -> Result<Self, crate::Rule> {
                let allowed = Self::VALUES
                    .iter()
                    .find(|allowed| i128::from(**allowed) == value);
                allowed
                    .map(|value| Self(*value))
                    .ok_or(crate::Rule::Integers(Self::VALUES))
            }
        }

        crate::support::integer_type!($type, i64);
    };
}
pub(crate) use integer_enum;
