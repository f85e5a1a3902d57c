// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! What a value did wrong: the place, the rule with its limit, and the value.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;

/// A JSON type, as the OpenAPI document names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum JsonType {
    /// `true` or `false`.
    Boolean,
    /// A number without fraction or exponent.
    Integer,
    /// Any number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
    /// Anything at all.
    Any,
}

impl fmt::Display for JsonType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Boolean => "a boolean",
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
            Self::Any => "any value",
        })
    }
}

/// A rule of the API's document, with its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// `pattern`: the text must match this ECMA-262 pattern (with the `u` flag).
    Pattern(&'static str),
    /// `minLength`, in Unicode code points.
    MinLength(u64),
    /// `maxLength`, in Unicode code points.
    MaxLength(u64),
    /// `minimum`, joined with the range of the `format`.
    Minimum(i64),
    /// `maximum`, joined with the range of the `format`.
    Maximum(i64),
    /// `minItems`: how many items an array has at least.
    MinItems(u64),
    /// `maxItems`: how many items an array has at most.
    MaxItems(u64),
    /// `uniqueItems`: no two items of an array are equal.
    UniqueItems,
    /// `minProperties`: how many properties an object has at least.
    MinProperties(u64),
    /// `maxProperties`: how many properties an object has at most.
    MaxProperties(u64),
    /// `enum`: one of these values.
    Enum(&'static [&'static str]),
    /// `enum`, of integers: one of these values.
    Integers(&'static [i64]),
    /// `minimum` of a number with a fraction, as the document writes it.
    AtLeast(&'static str),
    /// `maximum` of a number with a fraction, as the document writes it.
    AtMost(&'static str),
    /// `exclusiveMinimum` of a number with a fraction: the value must be above it.
    Above(&'static str),
    /// `exclusiveMaximum` of a number with a fraction: the value must be below it.
    Below(&'static str),
    /// `multipleOf`, as the document writes it.
    MultipleOf(&'static str),
    /// `oneOf` or `anyOf`: the value must be one of several alternatives.
    Alternative,
    /// `format`, such as `date-time`.
    Format(&'static str),
    /// `type`: the value must be of this JSON type.
    Type(JsonType),
    /// The value must not be `null`: the document does not say `nullable`.
    NotNull,
    /// `required`: there must be a value.
    Required,
    /// The property is none of this request's.
    Undeclared,
    /// The property is one of this request's, and was given among those that are not.
    Declared,
    /// A header must not hold control characters (RFC 9110, 5.5).
    HeaderValue,
    /// A path segment must not be empty, `.` or `..`: it would name another resource.
    PathSegment,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pattern(pattern) => write!(f, "must match the pattern {pattern}"),
            Self::MinLength(limit) => write!(f, "must have at least {limit} characters"),
            Self::MaxLength(limit) => write!(f, "must have at most {limit} characters"),
            Self::Minimum(limit) => write!(f, "must be at least {limit}"),
            Self::Maximum(limit) => write!(f, "must be at most {limit}"),
            Self::MinItems(limit) => write!(f, "must have at least {limit} items"),
            Self::MaxItems(limit) => write!(f, "must have at most {limit} items"),
            Self::MinProperties(limit) => write!(f, "must have at least {limit} properties"),
            Self::MaxProperties(limit) => write!(f, "must have at most {limit} properties"),
            Self::UniqueItems => f.write_str("must have no two equal items"),
            Self::Enum(values) => write!(f, "must be one of {}", values.join(", ")),
            Self::Integers(values) => {
                f.write_str("must be one of ")?;
                for (index, value) in values.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{value}")?;
                }
                Ok(())
            }
            Self::AtLeast(limit) => write!(f, "must be at least {limit}"),
            Self::AtMost(limit) => write!(f, "must be at most {limit}"),
            Self::Above(limit) => write!(f, "must be above {limit}"),
            Self::Below(limit) => write!(f, "must be below {limit}"),
            Self::MultipleOf(of) => write!(f, "must be a multiple of {of}"),
            Self::Alternative => f.write_str("must be one of the alternatives"),
            Self::Format(format) => write!(f, "must have the format {format}"),
            Self::Type(expected) => write!(f, "must be {expected}"),
            Self::NotNull => f.write_str("must not be null"),
            Self::Required => f.write_str("is required"),
            Self::Undeclared => f.write_str("is not a property of this request"),
            Self::Declared => f.write_str("has a setter of its own"),
            Self::HeaderValue => f.write_str("must be visible text, to be a header"),
            Self::PathSegment => f.write_str("must be a path segment other than empty, . and .."),
        }
    }
}

/// A value that breaks a rule of the API's document.
///
/// `Display` reads as a sentence that names the place, the value and the rule:
///
/// > oplogInc is 0; it must be at least 1
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Violation {
    place: Cow<'static, str>,
    rule: Rule,
    value: Option<Box<str>>,
}

impl std::error::Error for Violation {}

impl Violation {
    /// The longest piece of a value that is kept, in characters.
    const SHOWN: usize = 64;

    /// `rule` is broken by `value`, which is kept shortened; the place is not known yet.
    pub fn new(rule: Rule, value: impl fmt::Display) -> Self {
        let text = value.to_string();
        let shown = match text.char_indices().nth(Self::SHOWN) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text,
        };
        Self::with(rule, Some(shown.into()))
    }

    /// `rule` is broken by a value that must not be shown.
    pub const fn hidden(rule: Rule) -> Self {
        Self::with(rule, None)
    }

    /// Nothing was given for a required parameter or property.
    pub const fn required(place: &'static str) -> Self {
        Self {
            place: Cow::Borrowed(place),
            rule: Rule::Required,
            value: None,
        }
    }

    const fn with(rule: Rule, value: Option<Box<str>>) -> Self {
        Self {
            place: Cow::Borrowed(""),
            rule,
            value,
        }
    }

    /// The same violation at `place`: a parameter's name or a JSON pointer (RFC 6901).
    #[must_use]
    pub fn at(mut self, place: impl Into<Cow<'static, str>>) -> Self {
        self.place = place.into();
        self
    }

    /// The same violation of a value that stands at `place`: a parameter's name, or a JSON
    /// pointer, which the violation's own goes on from.
    pub(crate) fn within(self, place: Cow<'static, str>) -> Self {
        match (self.place.is_empty(), place.starts_with('/')) {
            (true, _) => self.at(place),
            (false, true) => {
                let pointer = format!("{place}{}", self.place);
                self.at(pointer)
            }
            // The body's own pointer says more than the name of the parameter.
            (false, false) => self,
        }
    }

    /// A parameter's name, or a JSON pointer into the body; empty where it is not known,
    /// as for a value that was checked on its own.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The rule that is broken, with its limit.
    pub const fn rule(&self) -> Rule {
        self.rule
    }

    /// The value, shortened to 64 characters; `None` where there is none or it is a secret.
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = match &*self.place {
            "" => "the value",
            place => place,
        };
        match (&self.value, self.rule) {
            (Some(value), rule) => write!(f, "{place} is {value}; it {rule}"),
            (None, Rule::Required) => write!(f, "{place} is missing"),
            (None, rule) => write!(f, "{place} {rule}"),
        }
    }
}

impl From<Infallible> for Violation {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
