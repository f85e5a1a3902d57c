//! Objects that are maps: any properties, each of one type.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::MapAccess;
use serde_json::Value;

use super::decode::Decode;
use super::field::Field;
use super::from_json::FromJson;
use super::pointer::Pointer;
use super::size::{Measured, Size};
use super::violation::{JsonType, Rule, Violation};

/// A map of a response.
pub type FieldMap<T> = BTreeMap<String, Field<T>>;

/// A map keeps its good values beside its bad ones.
impl<T: Decode + Serialize> Decode for BTreeMap<String, Field<T>> {
    const TYPE: JsonType = JsonType::Object;
    const SENSITIVE: bool = T::SENSITIVE;

    fn decode_map<'de, A: MapAccess<'de>>(mut entries: A) -> Result<Field<Self>, A::Error> {
        let mut decoded = Self::new();
        while let Some((name, mut value)) = entries.next_entry::<String, Field<T>>()? {
            value.locate(|| Pointer::ROOT.property(&name).to_string());
            decoded.insert(name, value);
        }
        Ok(Field::Valid(decoded))
    }

    fn measure_as(&self, size: &Size, place: Pointer<'_>, found: &mut Vec<Violation>) {
        self.measure(size, place, found);
    }

    fn report(&self, place: Pointer<'_>, found: &mut Vec<Violation>) {
        for (name, value) in self {
            value.report(place.property(name), false, false, found);
        }
    }
}

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn from_json(json: Value, place: Pointer<'_>) -> Result<Self, Violation> {
        let entries = match json {
            Value::Object(entries) => entries,
            other => {
                let violation = Violation::new(Rule::Type(JsonType::Object), other);
                return Err(violation.at(place.to_string()));
            }
        };
        let entries = entries.into_iter().map(|(name, value)| {
            let value = T::from_json(value, place.property(&name))?;
            Ok((name, value))
        });
        entries.collect()
    }

    fn recheck(&self, place: Pointer<'_>) -> Result<(), Violation> {
        let mut entries = self.iter();
        entries.try_for_each(|(name, value)| value.recheck(place.property(name)))
    }
}
