//! [`Rule`]: what a recording does that the document does not say, with the limit, in the words
//! of the generated client's violations; [`Kind`]: the same without the limit.

use std::fmt;

use crate::model::Variant;

/// A rule of the document that a recording breaks.
#[derive(Clone, Copy, Debug)]
pub enum Rule<'a> {
    /// The document has no such operation.
    UnknownOperation,
    /// The operation declares no such status.
    UndeclaredStatus,
    /// The status declares no such media type.
    UndeclaredMediaType,
    /// The status declares no body, and there is one.
    UndeclaredBody,
    /// What should be JSON is none.
    NotJson,
    /// The operation declares no such parameter.
    UndeclaredParameter,
    /// The object declares no such property.
    UndeclaredProperty,
    /// The property is declared for requests only, and a response has it.
    WriteOnly,
    /// The property is declared for responses only, and a request has it.
    ReadOnly,
    /// `required`.
    Required,
    /// There is no `nullable`.
    NotNull,
    /// `type`.
    Type(&'static str),
    /// `format`.
    Format(&'static str),
    /// `enum` of texts.
    Enum(&'a [Variant]),
    /// The discriminator of a choice has none of its values.
    Tag(&'a crate::model::Union),
    /// `enum` of integers.
    Integers(&'a [i64]),
    /// `pattern`.
    Pattern(&'a str),
    /// `minLength`.
    MinLength(u64),
    /// `maxLength`.
    MaxLength(u64),
    /// `minimum` of an integer, joined with the range of its format.
    Minimum(i64),
    /// `maximum` of an integer, joined with the range of its format.
    Maximum(i64),
    /// `minimum` of a number, as it is written.
    AtLeast(&'a str),
    /// `maximum` of a number, as it is written.
    AtMost(&'a str),
    /// `exclusiveMinimum` of a number.
    Above(&'a str),
    /// `exclusiveMaximum` of a number.
    Below(&'a str),
    /// `multipleOf` of an integer.
    Multiple(i64),
    /// `multipleOf` of a number, as it is written.
    MultipleOf(&'a str),
    /// `minItems`.
    MinItems(u64),
    /// `maxItems`.
    MaxItems(u64),
    /// `uniqueItems`.
    UniqueItems,
    /// `minProperties`.
    MinProperties(u64),
    /// `maxProperties`.
    MaxProperties(u64),
    /// `oneOf` or `anyOf`.
    Alternative,
}

/// A kind of drift: stable names, by which findings are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the rule of its name")]
pub enum Kind {
    UnknownOperation,
    UndeclaredStatus,
    UndeclaredMediaType,
    UndeclaredBody,
    NotJson,
    UndeclaredParameter,
    UndeclaredProperty,
    WriteOnly,
    ReadOnly,
    Required,
    Null,
    Type,
    Format,
    Enum,
    Pattern,
    MinLength,
    MaxLength,
    Minimum,
    Maximum,
    MultipleOf,
    MinItems,
    MaxItems,
    UniqueItems,
    MinProperties,
    MaxProperties,
    Alternative,
}

impl Kind {
    /// Every kind, with its name.
    pub const ALL: [(Self, &'static str); 26] = [
        (Self::UnknownOperation, "unknown-operation"),
        (Self::UndeclaredStatus, "undeclared-status"),
        (Self::UndeclaredMediaType, "undeclared-media-type"),
        (Self::UndeclaredBody, "undeclared-body"),
        (Self::NotJson, "not-json"),
        (Self::UndeclaredParameter, "undeclared-parameter"),
        (Self::UndeclaredProperty, "undeclared-property"),
        (Self::WriteOnly, "write-only"),
        (Self::ReadOnly, "read-only"),
        (Self::Required, "required"),
        (Self::Null, "null"),
        (Self::Type, "type"),
        (Self::Format, "format"),
        (Self::Enum, "enum"),
        (Self::Pattern, "pattern"),
        (Self::MinLength, "min-length"),
        (Self::MaxLength, "max-length"),
        (Self::Minimum, "minimum"),
        (Self::Maximum, "maximum"),
        (Self::MultipleOf, "multiple-of"),
        (Self::MinItems, "min-items"),
        (Self::MaxItems, "max-items"),
        (Self::UniqueItems, "unique-items"),
        (Self::MinProperties, "min-properties"),
        (Self::MaxProperties, "max-properties"),
        (Self::Alternative, "alternative"),
    ];

    /// The name.
    pub fn name(self) -> &'static str {
        let known = Self::ALL.iter().find(|(kind, _)| *kind == self);
        known.map_or("unknown", |(_, name)| name)
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        let known = Self::ALL.iter().find(|(_, own)| *own == name);
        known.map(|(kind, _)| *kind)
    }
}

impl Rule<'_> {
    /// Whether the generated client lists it among the violations of a value. It keeps
    /// properties that are not declared aside, and decodes whatever status and media type.
    pub fn is_violation(&self) -> bool {
        self.kind() >= Kind::Required
    }

    /// The rule without its limit.
    pub fn kind(&self) -> Kind {
        match self {
            Self::UnknownOperation => Kind::UnknownOperation,
            Self::UndeclaredStatus => Kind::UndeclaredStatus,
            Self::UndeclaredMediaType => Kind::UndeclaredMediaType,
            Self::UndeclaredBody => Kind::UndeclaredBody,
            Self::NotJson => Kind::NotJson,
            Self::UndeclaredParameter => Kind::UndeclaredParameter,
            Self::UndeclaredProperty => Kind::UndeclaredProperty,
            Self::WriteOnly => Kind::WriteOnly,
            Self::ReadOnly => Kind::ReadOnly,
            Self::Required => Kind::Required,
            Self::NotNull => Kind::Null,
            Self::Type(_) => Kind::Type,
            Self::Format(_) => Kind::Format,
            Self::Enum(_) | Self::Tag(_) | Self::Integers(_) => Kind::Enum,
            Self::Pattern(_) => Kind::Pattern,
            Self::MinLength(_) => Kind::MinLength,
            Self::MaxLength(_) => Kind::MaxLength,
            Self::Minimum(_) | Self::AtLeast(_) | Self::Above(_) => Kind::Minimum,
            Self::Maximum(_) | Self::AtMost(_) | Self::Below(_) => Kind::Maximum,
            Self::Multiple(_) | Self::MultipleOf(_) => Kind::MultipleOf,
            Self::MinItems(_) => Kind::MinItems,
            Self::MaxItems(_) => Kind::MaxItems,
            Self::UniqueItems => Kind::UniqueItems,
            Self::MinProperties(_) => Kind::MinProperties,
            Self::MaxProperties(_) => Kind::MaxProperties,
            Self::Alternative => Kind::Alternative,
        }
    }
}

impl fmt::Display for Rule<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownOperation => f.write_str("is no operation of the document"),
            Self::UndeclaredStatus => f.write_str("is no status that the operation declares"),
            Self::UndeclaredMediaType => f.write_str("is no media type that the status declares"),
            Self::UndeclaredBody => f.write_str("is a body where the status declares none"),
            Self::NotJson => f.write_str("must be JSON"),
            Self::UndeclaredParameter => f.write_str("is no parameter of the operation"),
            Self::UndeclaredProperty => f.write_str("is not declared"),
            Self::WriteOnly => f.write_str("is declared for requests only"),
            Self::ReadOnly => f.write_str("is declared for responses only"),
            Self::Required => f.write_str("is required"),
            Self::NotNull => f.write_str("must not be null"),
            Self::Type(expected) => write!(f, "must be {expected}"),
            Self::Format(format) => write!(f, "must have the format {format}"),
            Self::Enum(variants) => {
                one_of(f, variants.iter().map(|variant| variant.value.as_str()))
            }
            Self::Tag(union) => {
                let tags = union.variants.iter().flat_map(|variant| &variant.tags);
                one_of(f, tags)
            }
            Self::Integers(values) => one_of(f, *values),
            Self::Pattern(pattern) => write!(f, "must match the pattern {pattern}"),
            Self::MinLength(limit) => write!(f, "must have at least {limit} characters"),
            Self::MaxLength(limit) => write!(f, "must have at most {limit} characters"),
            Self::Minimum(limit) => write!(f, "must be at least {limit}"),
            Self::Maximum(limit) => write!(f, "must be at most {limit}"),
            Self::AtLeast(limit) => write!(f, "must be at least {limit}"),
            Self::AtMost(limit) => write!(f, "must be at most {limit}"),
            Self::Above(limit) => write!(f, "must be above {limit}"),
            Self::Below(limit) => write!(f, "must be below {limit}"),
            Self::Multiple(of) => write!(f, "must be a multiple of {of}"),
            Self::MultipleOf(of) => write!(f, "must be a multiple of {of}"),
            Self::MinItems(limit) => write!(f, "must have at least {limit} items"),
            Self::MaxItems(limit) => write!(f, "must have at most {limit} items"),
            Self::MinProperties(limit) => write!(f, "must have at least {limit} properties"),
            Self::MaxProperties(limit) => write!(f, "must have at most {limit} properties"),
            Self::UniqueItems => f.write_str("must have no two equal items"),
            Self::Alternative => f.write_str("must be one of the alternatives"),
        }
    }
}

fn one_of<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    values: impl IntoIterator<Item = T>,
) -> fmt::Result {
    f.write_str("must be one of ")?;
    for (index, value) in values.into_iter().enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        write!(f, "{comma}{value}")?;
    }
    Ok(())
}
