// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! [`Object`]: response objects, decoded by a keyed visitor that puts unknown properties
//! aside, and written back as they came.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap};
use serde_json::{Map, Value};

use super::decode::Decode;
use super::field::Field;
use super::pointer::Pointer;
use super::size::Size;
use super::union::decode_arm;
use super::violation::Violation;

/// A property that the document declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Property {
    /// The name on the wire.
    pub name: &'static str,
    /// Whether the document lists it under `required`.
    pub required: bool,
    /// Whether the document says `nullable`.
    pub nullable: bool,
    /// The rules of an array or a map as a whole.
    pub size: Size,
}

impl Property {
    /// A property that may be absent and not null.
    pub const fn optional(name: &'static str) -> Self {
        Self {
            name,
            required: false,
            nullable: false,
            size: Size::ARRAY,
        }
    }

    /// A property that must be present and not null.
    pub const fn required(name: &'static str) -> Self {
        Self {
            required: true,
            ..Self::optional(name)
        }
    }

    /// The same, where null is a value too.
    #[must_use]
    pub const fn or_null(self) -> Self {
        Self {
            nullable: true,
            ..self
        }
    }

    /// The same, of an array or a map with rules of its own.
    #[must_use]
    #[allow(dead_code, reason = "a document may have no such rules")]
    pub const fn of_size(self, size: Size) -> Self {
        Self { size, ..self }
    }
}

/// A response object: a table of its declared properties, and what to do with each.
///
/// The methods of the table are written by the generator; everything else is written once,
/// here.
pub trait Object: Default {
    /// The declared properties.
    const PROPERTIES: &'static [Property];

    /// Whether a property, at any depth, holds secrets.
    const SENSITIVE: bool = false;

    /// How many properties it has.
    const SIZE: Size = Size::OBJECT;

    /// Decodes the next value of `entries` into the property `index` of the table.
    fn decode_property<'de, A: MapAccess<'de>>(
        &mut self,
        index: usize,
        entries: &mut A,
    ) -> Result<(), A::Error>;

    /// Shows every property to `visitor`, in the order of the table.
    fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error>;

    /// The properties that the document does not declare, as they came.
    fn unknown_properties(&self) -> &Unknown;

    /// The same, to put one aside.
    fn unknown_properties_mut(&mut self) -> &mut Unknown;

    /// Adds what is wrong with those, where the document gives a type for them.
    fn report_additional(&self, place: Pointer<'_>, found: &mut Vec<Violation>) {
        let _ = (place, found);
    }
}

/// What is done with each property of an object.
pub trait PropertyVisitor {
    /// Why it stops.
    type Error;

    /// One property.
    fn property<T: Decode + Serialize>(
        &mut self,
        property: &Property,
        field: &Field<T>,
    ) -> Result<(), Self::Error>;
}

/// Properties that the document does not declare; empty ones cost a null pointer.
#[derive(Clone, PartialEq, Default)]
pub struct Unknown(Option<Box<Map<String, Value>>>);

/// Shows the names: nobody knows which values are secrets.
impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.as_map().keys()).finish()
    }
}

impl Unknown {
    /// The properties by name.
    pub fn as_map(&self) -> &Map<String, Value> {
        static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.0.as_deref().unwrap_or(&NONE)
    }

    /// The properties, each decoded as a `T`.
    pub(crate) fn additional<T: Decode>(&self) -> BTreeMap<String, Field<T>> {
        let entries = self.as_map().iter();
        entries
            .map(|(name, value)| (name.clone(), decode_arm(value.clone())))
            .collect()
    }

    fn insert(&mut self, name: String, value: Value) {
        self.0.get_or_insert_default().insert(name, value);
    }
}

/// Decodes an object from its entries.
pub fn decode_object<'de, O, A>(mut entries: A) -> Result<Field<O>, A::Error>
where
    O: Object,
    A: MapAccess<'de>,
{
    let mut object = O::default();
    let mut expected = 0;
    while let Some(key) = entries.next_key_seed(KeySeed::<O>::new(expected))? {
        match key {
            Key::Declared(index) => {
                object.decode_property(index, &mut entries)?;
                expected = index + 1;
            }
            Key::Unknown(name) => {
                let value = entries.next_value()?;
                object.unknown_properties_mut().insert(name, value);
            }
        }
    }
    Ok(Field::Valid(object))
}

/// Adds the violations within `object`, which stands at `place`.
pub fn report_object<O: Object>(object: &O, place: Pointer<'_>, found: &mut Vec<Violation>) {
    let mut reporter = Reporter { place, found };
    let Ok(()) = object.visit(&mut reporter);
    object.report_additional(place, found);
    if O::SIZE != Size::OBJECT {
        let mut present = Present(object.unknown_properties().as_map().len());
        let Ok(()) = object.visit(&mut present);
        O::SIZE.count(present.0, place, found);
    }
}

/// Adds what is wrong with the properties that an object does not declare, each a `T`.
pub fn report_additional<T: Decode>(
    unknown: &Unknown,
    place: Pointer<'_>,
    found: &mut Vec<Violation>,
) {
    for (name, field) in unknown.additional::<T>() {
        field.report(place.property(&name), false, false, found);
    }
}

/// Decodes the next value of `entries` as the property `name`.
pub fn decode_field<'de, T: Decode, A: MapAccess<'de>>(
    entries: &mut A,
    property: &Property,
) -> Result<Field<T>, A::Error> {
    let mut field = entries.next_value::<Field<T>>()?;
    field.locate(|| Pointer::ROOT.property(property.name).to_string());
    Ok(field)
}

/// A key of an object: its place in the table, or a name that is not in it.
enum Key {
    Declared(usize),
    Unknown(String),
}

/// Looks a key up in the table of `O`, first where the server's order makes it likely.
struct KeySeed<O> {
    expected: usize,
    object: std::marker::PhantomData<O>,
}

impl<O: Object> KeySeed<O> {
    fn new(expected: usize) -> Self {
        Self {
            expected,
            object: std::marker::PhantomData,
        }
    }

    fn find(&self, name: &str) -> Option<usize> {
        let (before, after) = O::PROPERTIES.split_at_checked(self.expected)?;
        let found = |property: &Property| property.name == name;
        let ahead = after.iter().position(found);
        ahead.map_or_else(
            || before.iter().position(found),
            |index| Some(self.expected + index),
        )
    }
}

impl<'de, O: Object> DeserializeSeed<'de> for KeySeed<O> {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<O: Object> Visitor<'_> for KeySeed<O> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Key, E> {
        Ok(self
            .find(name)
            .map_or_else(|| Key::Unknown(name.to_owned()), Key::Declared))
    }
}

/// Collects what is wrong with the properties of an object.
struct Reporter<'a> {
    place: Pointer<'a>,
    found: &'a mut Vec<Violation>,
}

impl PropertyVisitor for Reporter<'_> {
    type Error = std::convert::Infallible;

    fn property<T: Decode + Serialize>(
        &mut self,
        property: &Property,
        field: &Field<T>,
    ) -> Result<(), Self::Error> {
        let place = self.place.property(property.name);
        if let Some(value) = field.get() {
            value.measure_as(&property.size, place, self.found);
        }
        field.report(place, property.required, property.nullable, self.found);
        Ok(())
    }
}

/// Counts the properties that are there.
struct Present(usize);

impl PropertyVisitor for Present {
    type Error = std::convert::Infallible;

    fn property<T: Decode + Serialize>(
        &mut self,
        _: &Property,
        field: &Field<T>,
    ) -> Result<(), Self::Error> {
        self.0 += usize::from(!field.is_absent());
        Ok(())
    }
}

/// Writes the properties that are there.
pub struct Writer<M>(pub M);

impl<M: SerializeMap> PropertyVisitor for Writer<M> {
    type Error = M::Error;

    fn property<T: Decode + Serialize>(
        &mut self,
        property: &Property,
        field: &Field<T>,
    ) -> Result<(), M::Error> {
        match field {
            Field::Absent => Ok(()),
            present => self.0.serialize_entry(property.name, present),
        }
    }
}

/// Gives a response type what every response type has, from the table of its properties: the
/// Rust name and the [`Property`].
#[allow(unused_macros, reason = "a document may have no response objects")]
macro_rules! response_object {
    ($type:ident $(sensitive($sensitive:literal))? $(additional($additional:ty))?
        $(size($size:expr))? {
        $($ident:ident: $kind:ident($name:literal) $(.$rule:ident($($limits:tt)*))*),* $(,)?
    }) => {
        impl crate::support::Object for $type {
            const PROPERTIES: &'static [crate::support::Property] = &[
                $(crate::support::Property::$kind($name)$(.$rule($($limits)*))*),*
            ];
            $(const SENSITIVE: bool = $sensitive;)?
            $(const SIZE: crate::support::Size = $size;)?

            #[allow(unused_variables, unused_mut, reason = "it may have no properties")]
            fn decode_property<'de, A: serde::de::MapAccess<'de>>(
                &mut self,
                index: usize,
                entries: &mut A,
            ) -> Result<(), A::Error> {
                #[allow(
                    dead_code,
                    non_camel_case_types,
                    reason = "each is called like its property, and there may be none"
                )]
                enum Index {
                    $($ident,)*
                }
                $(
                    if index == Index::$ident as usize {
                        let property = &Self::PROPERTIES[Index::$ident as usize];
                        self.$ident = crate::support::decode_field(entries, property)?;
                        return Ok(());
                    }
                )*
                Ok(())
            }

            #[allow(unused_variables, unused_mut, reason = "it may have no properties")]
            fn visit<V: crate::support::PropertyVisitor>(
                &self,
                visitor: &mut V,
            ) -> Result<(), V::Error> {
                let mut properties = Self::PROPERTIES.iter();
                $(
                    if let Some(property) = properties.next() {
                        visitor.property(property, &self.$ident)?;
                    }
                )*
                Ok(())
            }

            fn unknown_properties(&self) -> &crate::support::Unknown {
                &self.unknown
            }

            fn unknown_properties_mut(&mut self) -> &mut crate::support::Unknown {
                &mut self.unknown
            }

            $(
                fn report_additional(
                    &self,
                    place: crate::support::Pointer<'_>,
                    found: &mut Vec<crate::Violation>,
                ) {
                    crate::support::report_additional::<$additional>(&self.unknown, place, found);
                }
            )?
        }

        $(
            impl $type {
                /// The properties that the document does not name, each of the type that it
                /// gives for those.
                pub fn additional(
                    &self,
                ) -> std::collections::BTreeMap<String, crate::Field<$additional>> {
                    self.unknown.additional()
                }
            }
        )?

        impl $type {
            /// What in this value, at any depth, departs from the document: an iterator
            /// with JSON pointers, empty on a clean response.
            pub fn violations(&self) -> std::vec::IntoIter<crate::Violation> {
                let mut found = Vec::new();
                crate::support::Decode::report(self, crate::support::Pointer::ROOT, &mut found);
                found.into_iter()
            }

            /// The properties that the document does not declare, as they came.
            pub fn unknown(&self) -> &serde_json::Map<String, serde_json::Value> {
                self.unknown.as_map()
            }
        }

        impl crate::support::Decode for $type {
            const TYPE: crate::JsonType = crate::JsonType::Object;
            const SENSITIVE: bool = <Self as crate::support::Object>::SENSITIVE;

            fn decode_map<'de, A: serde::de::MapAccess<'de>>(
                entries: A,
            ) -> Result<crate::Field<Self>, A::Error> {
                crate::support::decode_object(entries)
            }

            fn report(
                &self,
                place: crate::support::Pointer<'_>,
                found: &mut Vec<crate::Violation>,
            ) {
                crate::support::report_object(self, place, found);
            }

            fn undeclared(&self) -> usize {
                self.unknown.as_map().len()
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::support::serialize_object(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::support::deserialize_valid(deserializer)
            }
        }
    };
}
#[allow(unused_imports, reason = "a document may have no response objects")]
pub(crate) use response_object;

/// Writes an object back as it came.
pub fn serialize_object<O: Object, S: serde::Serializer>(
    object: &O,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut writer = Writer(serializer.serialize_map(None)?);
    object.visit(&mut writer)?;
    for (name, value) in object.unknown_properties().as_map() {
        writer.0.serialize_entry(name, value)?;
    }
    writer.0.end()
}
