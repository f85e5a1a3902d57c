// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! What every scalar type has, written once: text, integers, enums.

#![allow(
    unused_macros,
    unused_imports,
    reason = "a document may lack some kinds of scalars"
)]

/// Gives a newtype over `Cow<'static, str>` its conversions, from its `keeps` and `RULES`.
/// `$rules` is what a text must do, in words; without it, there is no `literal`.
macro_rules! text_scalar {
    ($type:ident, $rules:literal) => {
        crate::support::text_scalar!($type);
        crate::support::text_scalar!(@literal $type, $rules);
    };
    ($type:ident) => {
        crate::support::text_scalar!(@common $type, false);

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($type)).field(&self.as_str()).finish()
            }
        }
    };
    (@literal $type:ident, $rules:literal) => {
        impl $type {
            /// The value of a text in the source. In a `const`, one that breaks a rule does
            /// not compile.
            ///
            /// # Panics
            ///
            /// Outside of a `const`, if `text` breaks a rule.
            pub const fn literal(text: &'static str) -> Self {
                if !Self::keeps(text) {
                    panic!("{}", crate::support::not_a_literal!($type, $rules));
                }
                Self(std::borrow::Cow::Borrowed(text))
            }
        }
    };
    (@common $type:ident, $sensitive:literal) => {
        impl $type {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $type {
            type Error = crate::Violation;

            fn try_from(text: String) -> Result<Self, crate::Violation> {
                match Self::keeps(&text) {
                    true => Ok(Self(text.into())),
                    false => Err(Self::violation(&text)),
                }
            }
        }

        impl From<$type> for String {
            fn from(value: $type) -> Self {
                value.0.into_owned()
            }
        }

        crate::support::text_scalar!(@check $type, $sensitive, |text| {
            $type(std::borrow::Cow::Owned(text.to_owned()))
        });
    };
    (@check $type:ident, $sensitive:literal, $make:expr) => {
        impl $type {
            fn violation(text: &str) -> crate::Violation {
                let rule = crate::support::broken(Self::RULES, text);
                match $sensitive {
                    true => crate::Violation::hidden(rule),
                    false => crate::Violation::new(rule, format_args!("{text:?}")),
                }
            }
        }

        impl crate::support::Decode for $type {
            const TYPE: crate::JsonType = crate::JsonType::String;
            const SENSITIVE: bool = $sensitive;

            fn decode_str(text: &str) -> Result<Self, crate::Rule> {
                let make: fn(&str) -> Self = $make;
                match Self::keeps(text) {
                    true => Ok(make(text)),
                    false => Err(crate::support::broken(Self::RULES, text)),
                }
            }
        }

        impl TryFrom<&str> for $type {
            type Error = crate::Violation;

            fn try_from(text: &str) -> Result<Self, crate::Violation> {
                <Self as crate::support::Decode>::decode_str(text)
                    .map_err(|_| Self::violation(text))
            }
        }

        crate::support::text_conversions!($type);
    };
}
pub(crate) use text_scalar;

/// Gives a newtype over `Cow<'static, str>` that holds secrets its conversions: `Debug` and
/// violations do not show them.
macro_rules! sensitive_scalar {
    ($type:ident, $rules:literal) => {
        crate::support::sensitive_scalar!($type);
        crate::support::text_scalar!(@literal $type, $rules);
    };
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

/// Gives a newtype over `[u8; $length]`, which holds ASCII, its conversions.
macro_rules! inline_scalar {
    ($type:ident, $length:literal, $rules:literal) => {
        impl $type {
            /// The value of a text in the source. In a `const`, one that breaks a rule does
            /// not compile.
            ///
            /// # Panics
            ///
            /// Outside of a `const`, if `text` breaks a rule.
            pub const fn literal(text: &str) -> Self {
                match text.as_bytes().first_chunk::<$length>() {
                    Some(bytes) if Self::keeps(text) => Self(*bytes),
                    _ => panic!("{}", crate::support::not_a_literal!($type, $rules)),
                }
            }

            /// The text.
            pub const fn as_str(&self) -> &str {
                match std::str::from_utf8(&self.0) {
                    Ok(text) => text,
                    // Only what `keeps` accepts gets here, and that is ASCII.
                    Err(_) => "",
                }
            }
        }

        impl TryFrom<String> for $type {
            type Error = crate::Violation;

            fn try_from(text: String) -> Result<Self, crate::Violation> {
                text.as_str().try_into()
            }
        }

        impl From<$type> for String {
            fn from(value: $type) -> Self {
                value.as_str().to_owned()
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($type)).field(&self.as_str()).finish()
            }
        }

        crate::support::text_scalar!(@check $type, false, |text| {
            let bytes = text.as_bytes().first_chunk::<$length>();
            $type(bytes.copied().unwrap_or([0; $length]))
        });
    };
}
pub(crate) use inline_scalar;

/// What the compiler says of a literal that breaks a rule.
macro_rules! not_a_literal {
    ($type:ident, $($rules:literal)+) => {
        concat!("this literal is no ", stringify!($type), ": it must ", $($rules),+)
    };
}
pub(crate) use not_a_literal;

/// The conversions that follow from `TryFrom<&str>`, `as_str` and `Decode`.
macro_rules! text_conversions {
    ($type:ident) => {
        impl TryFrom<&String> for $type {
            type Error = crate::Violation;

            fn try_from(text: &String) -> Result<Self, crate::Violation> {
                text.as_str().try_into()
            }
        }

        impl From<&$type> for $type {
            fn from(value: &$type) -> Self {
                value.to_owned()
            }
        }

        impl std::str::FromStr for $type {
            type Err = crate::Violation;

            fn from_str(text: &str) -> Result<Self, crate::Violation> {
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

/// Gives an enum its conversions, from the table of its values.
macro_rules! string_enum {
    ($type:ident { $($variant:ident $name:literal),* $(,)? }) => {
        impl $type {
            /// Every value, in the order of the document.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            const NAMES: &'static [&'static str] = &[$($name),*];

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

        impl TryFrom<&str> for $type {
            type Error = crate::Violation;

            fn try_from(text: &str) -> Result<Self, crate::Violation> {
                <Self as crate::support::Decode>::decode_str(text)
                    .map_err(|rule| crate::Violation::new(rule, format_args!("{text:?}")))
            }
        }

        impl TryFrom<String> for $type {
            type Error = crate::Violation;

            fn try_from(text: String) -> Result<Self, crate::Violation> {
                text.as_str().try_into()
            }
        }

        crate::support::text_conversions!($type);
    };
}
pub(crate) use string_enum;

/// Gives a newtype over an integer its range and conversions.
macro_rules! integer_scalar {
    ($type:ident, $repr:ty, $min:literal, $max:literal) => {
        crate::support::integer_scalar!($type, $repr, $min, $max, 1, "1");
    };
    ($type:ident, $repr:ty, $min:literal, $max:literal, $of:literal, $text:literal) => {
        impl $type {
            /// The smallest value: the `minimum`, joined with the range of the `format`.
            pub const MIN: i64 = $min;
            /// The largest value: the `maximum`, joined with the range of the `format`.
            pub const MAX: i64 = $max;

            /// The value of a number in the source. In a `const`, one that breaks a rule
            /// does not compile.
            ///
            /// # Panics
            ///
            /// Outside of a `const`, if `value` breaks a rule.
            pub const fn literal(value: i64) -> Self {
                if value < Self::MIN || value > Self::MAX || !crate::support::is_multiple(value as i128, $of) {
                    panic!("{}", crate::support::not_a_literal!(
                        $type,
                        "be at least " $min " and at most " $max
                    ));
                }
                Self(value as $repr)
            }

            /// The number.
            pub const fn get(self) -> i64 {
                self.0 as i64
            }

            fn check(value: i128) -> Result<Self, crate::Rule> {
                match <$repr>::try_from(value) {
                    _ if value < i128::from(Self::MIN) => Err(crate::Rule::Minimum(Self::MIN)),
                    _ if !crate::support::is_multiple(value, $of) => Err(crate::Rule::MultipleOf($text)),
                    Ok(value) if i128::from(value) <= i128::from(Self::MAX) => Ok(Self(value)),
                    _ => Err(crate::Rule::Maximum(Self::MAX)),
                }
            }
        }

        crate::support::integer_type!($type, $repr);
    };
}
pub(crate) use integer_scalar;

/// Gives a newtype over an integer its conversions, from its `check`.
macro_rules! integer_type {
    ($type:ident, $repr:ty) => {
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

            fn from_str(text: &str) -> Result<Self, crate::Violation> {
                let not_integer = crate::Rule::Type(crate::JsonType::Integer);
                let value = text.parse::<i128>().map_err(|_| not_integer);
                value
                    .and_then(Self::check)
                    .map_err(|rule| crate::Violation::new(rule, format_args!("{text:?}")))
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
pub(crate) use integer_type;

/// Makes an integer scalar from each primitive that a caller may hold.
macro_rules! integer_conversions {
    ($type:ident: $($primitive:ident)*) => {
        $(
            impl TryFrom<$primitive> for $type {
                type Error = crate::Violation;

                fn try_from(value: $primitive) -> Result<Self, crate::Violation> {
                    Self::check(value.into()).map_err(|rule| crate::Violation::new(rule, value))
                }
            }
        )*
    };
}
pub(crate) use integer_conversions;
