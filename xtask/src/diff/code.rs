//! [`Code`]: the kinds of changes, their stable names, and how bad each is.
//!
//! Classes are oasdiff's where it has the check; `docs/diff.md` lists which, and where this
//! table departs from it.

use std::fmt;

use super::change::Class::{self, Breaking, Info, Warning};
use super::change::Direction;

/// A keyword of a schema that limits which values are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keyword {
    /// `type`.
    Type,
    /// `enum`, as a whole.
    Enum,
    /// `pattern`.
    Pattern,
    /// `format`.
    Format,
    /// `minLength`.
    MinLength,
    /// `maxLength`.
    MaxLength,
    /// `minimum` and `exclusiveMinimum`.
    Minimum,
    /// `maximum` and `exclusiveMaximum`.
    Maximum,
    /// `multipleOf`.
    MultipleOf,
    /// `minItems`.
    MinItems,
    /// `maxItems`.
    MaxItems,
    /// `uniqueItems`.
    UniqueItems,
    /// `minProperties`.
    MinProperties,
    /// `maxProperties`.
    MaxProperties,
    /// `additionalProperties`.
    AdditionalProperties,
    /// `oneOf`, `anyOf` and `not`.
    Composition,
}

impl Keyword {
    const fn name(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Enum => "enum",
            Self::Pattern => "pattern",
            Self::Format => "format",
            Self::MinLength => "min-length",
            Self::MaxLength => "max-length",
            Self::Minimum => "minimum",
            Self::Maximum => "maximum",
            Self::MultipleOf => "multiple-of",
            Self::MinItems => "min-items",
            Self::MaxItems => "max-items",
            Self::UniqueItems => "unique-items",
            Self::MinProperties => "min-properties",
            Self::MaxProperties => "max-properties",
            Self::AdditionalProperties => "additional-properties",
            Self::Composition => "composition",
        }
    }
}

/// What a changed keyword does to the set of accepted values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// A value that was accepted no longer is.
    Tightened,
    /// A value that was not accepted now is.
    Loosened,
    /// Both.
    Changed,
    /// Neither: it is written differently, or other keywords say as much.
    Equivalent,
    /// It could not be worked out.
    Unclear,
}

impl Effect {
    /// Its name in codes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tightened => "tightened",
            Self::Loosened => "loosened",
            Self::Changed => "changed",
            Self::Equivalent => "equivalent",
            Self::Unclear => "unclear",
        }
    }
}

/// The kind of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// A keyword that limits values is another, and this is what comes of it.
    Constraint(Keyword, Effect),
    /// One of the kinds that have a name of their own.
    Named(Kind),
}

/// The changes that are not one of a keyword's accepted values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it, and docs/diff.md lists them")]
pub enum Kind {
    OperationAdded,
    OperationRemoved,
    OperationRenamed,
    OperationMoved,
    OperationDeprecated,
    OperationReactivated,
    SunsetChanged,
    SuccessorChanged,
    RolesChanged,
    SecurityChanged,
    ServersChanged,
    RequiredParameterAdded,
    OptionalParameterAdded,
    ParameterRemoved,
    ParameterMoved,
    ParameterRenamed,
    ParameterBecameRequired,
    ParameterBecameOptional,
    ParameterStyleChanged,
    ParameterDefaultChanged,
    RequiredBodyAdded,
    OptionalBodyAdded,
    BodyRemoved,
    BodyBecameRequired,
    BodyBecameOptional,
    MediaTypeAdded,
    MediaTypeRemoved,
    StatusAdded,
    StatusWidened,
    SuccessStatusRemoved,
    OtherStatusRemoved,
    HeaderAdded,
    RequiredHeaderRemoved,
    OptionalHeaderRemoved,
    HeaderBecameRequired,
    HeaderBecameOptional,
    EnumValueAdded,
    EnumValueRemoved,
    NullableAdded,
    NullableRemoved,
    RequiredPropertyAdded,
    OptionalPropertyAdded,
    RequiredPropertyRemoved,
    OptionalPropertyRemoved,
    PropertyBecameRequired,
    PropertyBecameOptional,
    PropertyBecameReadOnly,
    PropertyNoLongerReadOnly,
    RequiredPropertyNoLongerReadOnly,
    PropertyBecameWriteOnly,
    RequiredPropertyBecameWriteOnly,
    PropertyNoLongerWriteOnly,
    DefaultChanged,
    Deprecated,
    Reactivated,
    SensitiveAdded,
    SensitiveRemoved,
    OtherChange,
}

impl Code {
    /// How bad such a change is, for a value that goes this way.
    pub const fn class(self, direction: Option<Direction>) -> Class {
        match (self, direction) {
            (_, Some(Direction::Unused)) => Info,
            (Self::Constraint(keyword, effect), direction) => effect_class(
                keyword,
                effect,
                matches!(direction, Some(Direction::Response)),
            ),
            (Self::Named(kind), direction) => {
                kind.class(matches!(direction, Some(Direction::Response)))
            }
        }
    }
}

impl Code {
    /// Whether what used to be sent, and still compiles, may be refused after a breaking change
    /// of this kind. The others are the client's to follow, such as a parameter's new place.
    pub const fn refuses(self) -> bool {
        use Kind as K;
        match self {
            Self::Constraint(..) => true,
            Self::Named(kind) => matches!(
                kind,
                K::RequiredParameterAdded
                    | K::ParameterBecameRequired
                    | K::RequiredBodyAdded
                    | K::BodyBecameRequired
                    | K::EnumValueRemoved
                    | K::NullableRemoved
                    | K::RequiredPropertyAdded
                    | K::PropertyBecameRequired
                    | K::RequiredPropertyNoLongerReadOnly
                    | K::OptionalPropertyRemoved
            ),
        }
    }
}

/// Tightening a request breaks its callers; loosening a response may.
const fn effect_class(keyword: Keyword, effect: Effect, response: bool) -> Class {
    match (effect, response) {
        (Effect::Unclear, _) => Warning,
        (Effect::Equivalent, _) | (Effect::Loosened, false) | (Effect::Tightened, true) => Info,
        (Effect::Tightened | Effect::Changed, false) => Breaking,
        // A value of another type is not decoded at all.
        (Effect::Loosened | Effect::Changed, true) => match keyword {
            Keyword::Type => Breaking,
            _ => Warning,
        },
    }
}

impl Kind {
    const fn class(self, response: bool) -> Class {
        match self {
            Self::OperationRemoved
            | Self::OperationMoved
            | Self::RequiredParameterAdded
            | Self::ParameterMoved
            | Self::ParameterBecameRequired
            | Self::ParameterStyleChanged
            | Self::ParameterDefaultChanged
            | Self::RequiredBodyAdded
            | Self::BodyRemoved
            | Self::BodyBecameRequired
            | Self::MediaTypeRemoved
            | Self::SuccessStatusRemoved
            | Self::RequiredHeaderRemoved
            | Self::HeaderBecameOptional => Breaking,
            Self::RolesChanged
            | Self::ParameterRemoved
            | Self::OptionalHeaderRemoved
            | Self::OtherChange => Warning,
            Self::EnumValueAdded => by_direction(response, Info, Warning),
            Self::EnumValueRemoved | Self::NullableRemoved => {
                by_direction(response, Breaking, Info)
            }
            Self::NullableAdded => by_direction(response, Info, Breaking),
            Self::RequiredPropertyAdded | Self::PropertyBecameRequired => {
                by_direction(response, Breaking, Info)
            }
            Self::RequiredPropertyRemoved => by_direction(response, Warning, Breaking),
            Self::OptionalPropertyRemoved => Warning,
            Self::PropertyBecameOptional => by_direction(response, Info, Breaking),
            Self::PropertyBecameReadOnly => by_direction(response, Warning, Info),
            Self::RequiredPropertyNoLongerReadOnly => by_direction(response, Breaking, Info),
            Self::PropertyBecameWriteOnly => by_direction(response, Info, Warning),
            Self::RequiredPropertyBecameWriteOnly => by_direction(response, Info, Breaking),
            Self::OperationAdded
            | Self::OperationRenamed
            | Self::OperationDeprecated
            | Self::OperationReactivated
            | Self::SunsetChanged
            | Self::SuccessorChanged
            | Self::SecurityChanged
            | Self::ServersChanged
            | Self::OptionalParameterAdded
            | Self::ParameterRenamed
            | Self::ParameterBecameOptional
            | Self::OptionalBodyAdded
            | Self::BodyBecameOptional
            | Self::MediaTypeAdded
            | Self::StatusAdded
            | Self::StatusWidened
            | Self::OtherStatusRemoved
            | Self::HeaderAdded
            | Self::HeaderBecameRequired
            | Self::OptionalPropertyAdded
            | Self::PropertyNoLongerReadOnly
            | Self::PropertyNoLongerWriteOnly
            | Self::DefaultChanged
            | Self::Deprecated
            | Self::Reactivated
            | Self::SensitiveAdded
            | Self::SensitiveRemoved => Info,
        }
    }
}

const fn by_direction(response: bool, in_request: Class, in_response: Class) -> Class {
    match response {
        true => in_response,
        false => in_request,
    }
}

/// Writes the stable name: `pattern-loosened`, `operation-added`.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Constraint(keyword, effect) => write!(f, "{}-{}", keyword.name(), effect.name()),
            Self::Named(kind) => f.write_str(&heck::ToKebabCase::to_kebab_case(
                format!("{kind:?}").as_str(),
            )),
        }
    }
}
