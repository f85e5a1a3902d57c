// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! [`FromJson`]: requests read from JSON, as strict as those that are built.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::decode::Decode;
use super::field::Field;
use super::input::{Nullable, Slot};
use super::pointer::Pointer;
use super::violation::{JsonType, Rule, Violation};

/// A value of a request that can be read from JSON.
pub trait FromJson: Sized {
    /// The value that `json`, which stands at `place`, becomes.
    ///
    /// # Errors
    ///
    /// The first violation, with its JSON pointer.
    fn from_json(json: Value, place: Pointer<'_>) -> Result<Self, Violation>;

    /// Whether the value, which stands at `place`, keeps the rules that it may have come to break
    /// since it was built: lists can be changed, and what has a rule for each value cannot.
    ///
    /// # Errors
    ///
    /// The first violation, with its JSON pointer.
    fn recheck(&self, place: Pointer<'_>) -> Result<(), Violation> {
        let _ = place;
        Ok(())
    }
}

/// A value that is about to be sent as the parameter or body `name`.
///
/// # Errors
///
/// See [`FromJson::recheck`].
pub fn rechecked<T: FromJson>(name: &'static str, value: T) -> Result<T, Violation> {
    match value.recheck(Pointer::ROOT) {
        Err(violation) => Err(violation.within(name.into())),
        Ok(()) => Ok(value),
    }
}

/// Reads a value by the rules that responses are decoded by; a violation is an error here.
pub fn from_decoded<T: Decode>(json: Value, place: Pointer<'_>) -> Result<T, Violation> {
    let field = Field::<T>::deserialize(json).unwrap_or_else(|_| Field::of_wrong_type(Value::Null));
    match field.require() {
        Ok(_) => {}
        Err(violation) => return Err(violation.at(place.to_string())),
    }
    let missing = || Violation::hidden(Rule::Required).at(place.to_string());
    field.into_value().ok_or_else(missing)
}

/// Makes `FromJson` of `Decode` for each type.
macro_rules! from_json_by_decode {
    ($($type:ty),* $(,)?) => {
        $(
            impl crate::support::FromJson for $type {
                fn from_json(
                    json: serde_json::Value,
                    place: crate::support::Pointer<'_>,
                ) -> Result<Self, crate::Violation> {
                    crate::support::from_decoded(json, place)
                }
            }
        )*
    };
}
pub(crate) use from_json_by_decode;

from_json_by_decode!(
    String,
    bool,
    i32,
    i64,
    serde_json::Number,
    serde_json::Map<String, Value>,
    Value,
    crate::DateTime,
);

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: Value, place: Pointer<'_>) -> Result<Self, Violation> {
        let items = match json {
            Value::Array(items) => items,
            other => return Err(wrong_type(JsonType::Array, &other, place)),
        };
        let items = items.into_iter().enumerate();
        items
            .map(|(index, item)| T::from_json(item, place.index(index)))
            .collect()
    }

    fn recheck(&self, place: Pointer<'_>) -> Result<(), Violation> {
        let mut items = self.iter().enumerate();
        items.try_for_each(|(index, item)| item.recheck(place.index(index)))
    }
}

impl<T: FromJson> FromJson for Nullable<T> {
    fn from_json(json: Value, place: Pointer<'_>) -> Result<Self, Violation> {
        match json {
            Value::Null => Ok(Self::Null),
            value => T::from_json(value, place).map(Self::Value),
        }
    }

    fn recheck(&self, place: Pointer<'_>) -> Result<(), Violation> {
        match self {
            Self::Null => Ok(()),
            Self::Value(value) => value.recheck(place),
        }
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(json: Value, place: Pointer<'_>) -> Result<Self, Violation> {
        T::from_json(json, place).map(Self::new)
    }

    fn recheck(&self, place: Pointer<'_>) -> Result<(), Violation> {
        (**self).recheck(place)
    }
}

/// A builder that a JSON object can fill.
pub trait FromProperties: Default {
    /// The request that it builds.
    type Request;

    /// The properties that have one value each, which is sent without being given.
    const CONSTANTS: &'static [(&'static str, &'static [&'static str])] = &[];

    /// Fills the property `name`; `false` where the request has none of that name.
    fn fill(&mut self, name: &str, json: Value, place: Pointer<'_>) -> bool;

    /// The request, which stands at `within`.
    ///
    /// # Errors
    ///
    /// The first violation among the properties.
    fn build_within(self, within: Pointer<'_>) -> Result<Self::Request, Violation>;
}

/// Reads a request from a JSON object.
///
/// A property that the request does not have is refused: the server would ignore it, or the
/// document knows it as one that only responses carry.
pub fn request_from_json<B: FromProperties>(
    json: Value,
    place: Pointer<'_>,
) -> Result<B::Request, Violation> {
    let properties = match json {
        Value::Object(properties) => properties,
        other => return Err(wrong_type(JsonType::Object, &other, place)),
    };
    let mut builder = B::default();
    for (name, value) in properties {
        if let Some((_, allowed)) = B::CONSTANTS.iter().find(|(constant, _)| *constant == name) {
            one_of(allowed, place.property(&name).to_string(), value)?;
            continue;
        }
        if !builder.fill(&name, value, place.property(&name)) {
            let place = place.property(&name).to_string();
            return Err(Violation::hidden(Rule::Undeclared).at(place));
        }
    }
    builder.build_within(place)
}

/// `value`, which stands at `place`, where it is one of several texts.
///
/// # Errors
///
/// It is something else.
pub fn one_of<T: Serialize>(
    allowed: &'static [&'static str],
    place: impl Into<Cow<'static, str>>,
    value: T,
) -> Result<T, Violation> {
    let json = serde_json::to_value(&value).unwrap_or_default();
    match json.as_str().is_some_and(|text| allowed.contains(&text)) {
        true => Ok(value),
        false => Err(Violation::new(Rule::Enum(allowed), json).at(place)),
    }
}

/// Whether the properties of an object that the document does not name, which stands at `place`,
/// are none of those that it does.
///
/// # Errors
///
/// One of them is: it would be sent twice.
pub fn check_additional<T>(
    declared: &[&str],
    additional: &BTreeMap<String, T>,
    place: Pointer<'_>,
) -> Result<(), Violation> {
    match declared.iter().find(|name| additional.contains_key(**name)) {
        Some(name) => Err(Violation::hidden(Rule::Declared).at(place.property(name).to_string())),
        None => Ok(()),
    }
}

/// Adds a property that the document does not name to those that a builder has.
pub fn fill_additional<T: FromJson>(
    slot: &mut Slot<BTreeMap<String, T>>,
    name: &str,
    json: Value,
    place: Pointer<'_>,
) -> bool {
    slot.change(|entries| {
        entries.insert(name.to_owned(), T::from_json(json, place)?);
        Ok(())
    });
    true
}

fn wrong_type(expected: JsonType, json: &Value, place: Pointer<'_>) -> Violation {
    Violation::new(Rule::Type(expected), json).at(place.to_string())
}
