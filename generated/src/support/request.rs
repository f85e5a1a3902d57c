// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! What every request type has, written once: its builder, and its way to and from JSON.

/// Gives a request type its builder, from the table of its properties: the Rust name, whether
/// it is required, how its value is kept, the name on the wire, the type, and the rules of an
/// array or a map as a whole, or the texts of which it is one. `size` is how many properties the
/// request has; `constants` are sent without being given.
#[allow(unused_macros, reason = "a document may have no request objects")]
macro_rules! request_object {
    ($type:ident $builder:ident
        $(constants { $($constant:literal $value:literal),* })?
        $(additional($additional:ty))?
        $(size($size:expr))?
        { $(
            $ident:ident: $presence:ident $kind:ident $(($null:ident))? $name:literal
            $(= $pointer:literal)? $ty:ty $([$rules:expr])? $(| $($tag:literal)|+)?
        ),* $(,)? }
    ) => {
        impl $type {
            /// A builder without any property.
            pub fn builder() -> $builder {
                // A property may be called `default`, and so its setter.
                <$builder as Default>::default()
            }
        }

        #[doc = concat!("Builds a [`", stringify!($type), "`]; each setter checks what it is given.")]
        #[derive(Clone, Debug, Default)]
        pub struct $builder {
            $($ident: crate::support::Slot<crate::support::request_object!(@value $kind $ty)>,)*
            $(additional: crate::support::Slot<std::collections::BTreeMap<String, $additional>>,)?
        }

        impl $builder {
            $(
                #[doc = concat!(
                    "Sets `", $name, "`: see [`", stringify!($type), "::", stringify!($ident), "`]."
                )]
                #[must_use]
                pub fn $ident(mut self, value: impl crate::Input<$ty>) -> Self {
                    let place = crate::support::request_object!(@place $name $($pointer)?);
                    let value = crate::support::request_object!(
                        @kept value.check(place), place, $([$rules])? $(| $($tag)|+)?
                    );
                    self.$ident.put(value.map(crate::support::request_object!(@keep $kind)));
                    self
                }

                $(
                    #[doc = concat!("Sends `null` as `", $name, "`.")]
                    #[must_use]
                    pub fn $null(mut self) -> Self {
                        self.$ident.put(Ok(crate::Nullable::Null));
                        self
                    }
                )?
            )*

            $(
                /// Sets the properties that the document does not name.
                #[must_use]
                pub fn additional(
                    mut self,
                    value: impl crate::Input<std::collections::BTreeMap<String, $additional>>,
                ) -> Self {
                    self.additional.put(value.check(""));
                    self
                }
            )?

            /// The request.
            ///
            /// # Errors
            ///
            /// The first violation among the properties, with its JSON pointer: what a
            /// setter was given, or a required property that is missing.
            pub fn build(self) -> Result<$type, crate::Violation> {
                crate::support::FromProperties::build_within(self, crate::support::Pointer::ROOT)
            }
        }

        impl crate::support::FromProperties for $builder {
            type Request = $type;

            $(const CONSTANTS: &'static [(&'static str, &'static [&'static str])] =
                &[$(($constant, &[$value])),*];)?

            #[allow(unused_variables, reason = "it may have no properties")]
            fn fill(
                &mut self,
                name: &str,
                json: serde_json::Value,
                place: crate::support::Pointer<'_>,
            ) -> bool {
                $(
                    if name == $name {
                        let value = crate::support::FromJson::from_json(json, place);
                        let value = crate::support::request_object!(
                            @kept value, place.to_string(), $([$rules])? $(| $($tag)|+)?
                        );
                        self.$ident.put(value);
                        return true;
                    }
                )*
                $(return crate::support::fill_additional::<$additional>(
                    &mut self.additional, name, json, place,
                );)?
                #[allow(unreachable_code, reason = "a request may take any property")]
                false
            }

            #[allow(unused_variables, reason = "it may have no properties")]
            fn build_within(
                self,
                within: crate::support::Pointer<'_>,
            ) -> Result<$type, crate::Violation> {
                let request = $type {
                    $($ident: {
                        let place = crate::support::request_object!(@place $name $($pointer)?);
                        self.$ident.$presence(place, within)?
                    },)*
                    $(additional: {
                        let additional: Option<std::collections::BTreeMap<String, $additional>> =
                            self.additional.optional("", within)?;
                        additional.unwrap_or_default()
                    },)?
                };
                request.check_whole(within)?;
                Ok(request)
            }
        }

        impl $type {
            /// Whether the object as a whole, which stands at `place`, keeps its rules.
            #[allow(
                dead_code,
                unused_variables,
                clippy::unnecessary_wraps,
                reason = "it may have none"
            )]
            fn check_whole(
                &self,
                place: crate::support::Pointer<'_>,
            ) -> Result<(), crate::Violation> {
                const NAMES: &[&str] = &[$($name,)* $($($constant,)*)?];
                $(
                    let additional: &std::collections::BTreeMap<String, $additional> =
                        &self.additional;
                    crate::support::check_additional(NAMES, additional, place)?;
                )?
                $(
                    const SIZE: crate::support::Size = $size;
                    SIZE.check_object(place, self)?;
                )?
                Ok(())
            }
        }

        impl TryFrom<$builder> for $type {
            type Error = crate::Violation;

            fn try_from(builder: $builder) -> Result<Self, crate::Violation> {
                builder.build()
            }
        }

        /// Reads the request from JSON, by the rules that the builder keeps.
        impl TryFrom<serde_json::Value> for $type {
            type Error = crate::Violation;

            fn try_from(json: serde_json::Value) -> Result<Self, crate::Violation> {
                crate::support::FromJson::from_json(json, crate::support::Pointer::ROOT)
            }
        }

        impl crate::support::FromJson for $type {
            fn from_json(
                json: serde_json::Value,
                place: crate::support::Pointer<'_>,
            ) -> Result<Self, crate::Violation> {
                crate::support::request_from_json::<$builder>(json, place)
            }

            #[allow(unused_variables, reason = "it may have no properties")]
            fn recheck(&self, place: crate::support::Pointer<'_>) -> Result<(), crate::Violation> {
                $(
                    if let Some(value) =
                        crate::support::request_object!(@given $presence self.$ident)
                    {
                        let place = place.property($name);
                        $(
                            const SIZE: crate::support::Size = $rules;
                            SIZE.check(place, value)?;
                        )?
                        $(crate::support::one_of(&[$($tag),*], place.to_string(), value)?;)?
                        crate::support::FromJson::recheck(value, place)?;
                    }
                )*
                $(
                    let additional: &std::collections::BTreeMap<String, $additional> =
                        &self.additional;
                    crate::support::FromJson::recheck(additional, place)?;
                )?
                self.check_whole(place)
            }
        }

        impl serde::Serialize for $type {
            #[allow(unused_mut, reason = "it may have no properties")]
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut object = crate::support::RequestWriter::new(serializer)?;
                $($(object.required($constant, &$value)?;)*)?
                $(crate::support::request_object!(@write object $presence $name self.$ident);)*
                $(object.entries::<$additional>(&self.additional)?;)?
                object.end()
            }
        }
    };
    (@value plain $ty:ty) => { $ty };
    (@value boxed $ty:ty) => { Box<$ty> };
    (@value nullable $ty:ty) => { crate::Nullable<$ty> };
    (@value nullable_boxed $ty:ty) => { crate::Nullable<Box<$ty>> };
    (@keep plain) => { std::convert::identity };
    (@keep boxed) => { Box::new };
    (@keep nullable) => { crate::Nullable::Value };
    (@keep nullable_boxed) => { |value| crate::Nullable::Value(Box::new(value)) };
    // A value, where it keeps the rules that its property has beside those of its type.
    (@kept $value:expr, $place:expr, $([$rules:expr])? $(| $($tag:literal)|+)?) => {{
        let value = $value;
        $(
            const SIZE: crate::support::Size = $rules;
            let value = value.and_then(|value| SIZE.apply($place, value));
        )?
        $(
            let value = value
                .and_then(|value| crate::support::one_of(&[$($tag),*], $place, value));
        )?
        value
    }};
    (@given required $($field:tt)*) => { Some(&$($field)*) };
    (@given optional $($field:tt)*) => { $($field)*.as_ref() };
    (@place $name:literal) => { concat!("/", $name) };
    (@place $name:literal $pointer:literal) => { $pointer };
    (@write $object:ident required $name:literal $($field:tt)*) => {
        $object.required($name, &$($field)*)?;
    };
    (@write $object:ident optional $name:literal $($field:tt)*) => {
        $object.optional($name, $($field)*.as_ref())?;
    };
}
#[allow(unused_imports, reason = "a document may have no request objects")]
pub(crate) use request_object;
