//! `src/requests.rs`: the objects that callers send, made by builders that check.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs::Docs;
use super::items;
use super::types::{ident, request_name, request_type};
use crate::load::escape;
use crate::model::{Api, Object, Property};

/// The whole file.
pub(super) fn emit(api: &Api) -> TokenStream {
    let objects = api.objects.iter().filter(|(_, object)| object.in_requests);
    let objects: Vec<_> = objects
        .map(|(name, object)| emit_object(name, object))
        .collect();
    let imports = (!objects.is_empty()).then(|| {
        quote! {
            use crate::Violation;
            use crate::support::{
                FromJson, FromProperties, Input, Pointer, RequestWriter, Slot, fill,
            };
        }
    });
    quote! {
        #![doc = " Requests: what callers send. One that breaks a rule cannot be built."]

        #imports

        #(#objects)*
    }
}

fn emit_object(name: &str, object: &Object) -> TokenStream {
    let request = request_name(name);
    let properties: Vec<_> = object.request_properties().collect();
    let builder = emit_builder(&request, &properties);
    let (parts, request) = (emit_struct(&request, object, &properties), ident(&request));
    let serialize = emit_serialize(&request, &properties);
    quote! {
        #parts
        #serialize
        #builder
    }
}

fn emit_struct(request: &str, object: &Object, properties: &[&Property]) -> TokenStream {
    let docs = Docs::new(
        object.description.as_deref(),
        format!("`{request}`, which the document does not describe."),
    )
    .tokens();
    let (name, builder) = (ident(request), format_ident!("{request}Builder"));
    let fields = properties.iter().map(|property| {
        let (docs, ident, ty) = (docs_of(property), ident(&property.ident), stored(property));
        quote!(#docs pub #ident: #ty,)
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
        }

        impl #name {
            /// A builder without any property.
            pub fn builder() -> #builder {
                #builder::default()
            }
        }

        impl TryFrom<#builder> for #name {
            type Error = Violation;

            fn try_from(builder: #builder) -> Result<Self, Violation> {
                builder.build()
            }
        }

        /// Reads the request from JSON, by the rules that the builder keeps.
        impl TryFrom<serde_json::Value> for #name {
            type Error = Violation;

            fn try_from(json: serde_json::Value) -> Result<Self, Violation> {
                Self::from_json(json, Pointer::ROOT)
            }
        }

        impl FromJson for #name {
            fn from_json(json: serde_json::Value, place: Pointer<'_>) -> Result<Self, Violation> {
                let builder: #builder = fill(json, place)?;
                builder.build()
            }
        }
    }
}

fn docs_of(property: &Property) -> TokenStream {
    let mut docs = Docs::new(
        property.description.as_deref(),
        format!("`{}`.", property.name),
    );
    if property.required {
        docs.paragraph("Required.");
    }
    if property.deprecated {
        docs.paragraph("The document calls this property deprecated.");
    }
    docs.tokens()
}

/// The type of a property's value, where there is one.
fn value(property: &Property) -> TokenStream {
    let ty = request_type(&property.ty);
    let ty = match property.boxed {
        true => quote!(Box<#ty>),
        false => ty,
    };
    match property.nullable {
        true => quote!(crate::Nullable<#ty>),
        false => ty,
    }
}

fn stored(property: &Property) -> TokenStream {
    let value = value(property);
    match property.required {
        true => value,
        false => quote!(Option<#value>),
    }
}

fn emit_serialize(request: &proc_macro2::Ident, properties: &[&Property]) -> TokenStream {
    let entries = properties.iter().map(|property| {
        let (name, ident) = (&property.name, ident(&property.ident));
        match property.required {
            true => quote!(object.required(#name, &self.#ident)?;),
            false => quote!(object.optional(#name, self.#ident.as_ref())?;),
        }
    });
    quote! {
        impl serde::Serialize for #request {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut object = RequestWriter::new(serializer)?;
                #(#entries)*
                object.end()
            }
        }
    }
}

fn emit_builder(request: &str, properties: &[&Property]) -> TokenStream {
    let docs = format!(" Builds a [`{request}`]; each setter checks what it is given.");
    let (name, builder) = (ident(request), format_ident!("{request}Builder"));
    let slots = properties.iter().map(|property| {
        let (ident, value) = (ident(&property.ident), value(property));
        quote!(#ident: Slot<#value>,)
    });
    let setters = properties.iter().map(|property| emit_setter(property));
    let built = properties.iter().map(|property| {
        let (ident, pointer) = (ident(&property.ident), pointer(property));
        match property.required {
            true => quote!(#ident: self.#ident.required(#pointer)?,),
            false => quote!(#ident: self.#ident.optional()?,),
        }
    });
    let arms = properties.iter().map(|property| {
        let (ident, name) = (ident(&property.ident), &property.name);
        let check = items::check(&property.items, &quote!(place.to_string()));
        quote!(#name => self.#ident.put(FromJson::from_json(json, place)#check),)
    });
    quote! {
        #[doc = #docs]
        #[derive(Clone, Debug, Default)]
        pub struct #builder {
            #(#slots)*
        }

        impl #builder {
            #(#setters)*

            /// The request.
            ///
            /// # Errors
            ///
            /// The first violation among the properties, with its JSON pointer: what a
            /// setter was given, or a required property that is missing.
            pub fn build(self) -> Result<#name, Violation> {
                Ok(#name { #(#built)* })
            }
        }

        impl FromProperties for #builder {
            fn fill(&mut self, name: &str, json: serde_json::Value, place: Pointer<'_>) -> bool {
                match name {
                    #(#arms)*
                    _ => return false,
                }
                true
            }
        }
    }
}

fn emit_setter(property: &Property) -> TokenStream {
    let (docs, setter, pointer) = (docs_of(property), ident(&property.ident), pointer(property));
    let ty = request_type(&property.ty);
    let boxed = property.boxed.then(|| quote!(.map(Box::new)));
    let check = items::check(&property.items, &quote!(#pointer));
    let body = match (property.nullable, property.boxed) {
        (false, false) if check.is_some() => {
            quote!(self.#setter.put(value.check(#pointer)#check);)
        }
        (false, false) => quote!(self.#setter.set(#pointer, value);),
        (false, true) => quote!(self.#setter.put(value.check(#pointer)#boxed);),
        (true, _) => {
            quote!(self.#setter.put(value.check(#pointer)#check #boxed.map(crate::Nullable::Value));)
        }
    };
    let null = property.nullable.then(|| emit_null_setter(property));
    quote! {
        #docs
        #[must_use]
        pub fn #setter(mut self, value: impl Input<#ty>) -> Self {
            #body
            self
        }

        #null
    }
}

fn emit_null_setter(property: &Property) -> TokenStream {
    let (slot, setter) = (
        ident(&property.ident),
        format_ident!("{}_null", property.ident.trim_end_matches('_')),
    );
    let docs = format!(" Sends `null` as `{}`.", property.name);
    quote! {
        #[doc = #docs]
        #[must_use]
        pub fn #setter(mut self) -> Self {
            self.#slot.put(Ok(crate::Nullable::Null));
            self
        }
    }
}

fn pointer(property: &Property) -> String {
    format!("/{}", escape(&property.name))
}
