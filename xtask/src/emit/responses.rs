//! `src/responses.rs`: the objects that the server sends, every property a field.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::Docs;
use super::items;
use super::types::{ident, response_type};
use crate::model::{Api, Object, Property};

/// The whole file.
pub(super) fn emit(api: &Api) -> TokenStream {
    let objects = api.objects.iter().filter(|(_, object)| object.in_responses);
    let objects: Vec<_> = objects
        .map(|(name, object)| emit_object(api, name, object))
        .collect();
    let imports = (!objects.is_empty()).then(|| {
        quote! {
            use serde::de::MapAccess;

            use crate::Field;
            use crate::support::{
                Object, Property, PropertyVisitor, Unknown, decode_field, response_object,
            };
        }
    });
    quote! {
        #![doc = " Responses: what the server sends, kept whole."]
        #![doc = ""]
        #![doc = " Every property is a [`Field`]; `violations()` lists what departs"]
        #![doc = " from the document, `unknown()` the properties that it does not declare, and"]
        #![doc = " each value serializes back to JSON equal to what it was decoded from."]

        #imports

        #(#objects)*
    }
}

fn emit_object(api: &Api, name: &str, object: &Object) -> TokenStream {
    let sensitive = api.is_sensitive(name).then(|| {
        quote!(
            const SENSITIVE: bool = true;
        )
    });
    let docs = Docs::new(
        object.description.as_deref(),
        format!("`{name}`, which the document does not describe."),
    )
    .tokens();
    let name = ident(name);
    let properties: Vec<_> = object.response_properties().collect();
    let fields = properties.iter().map(|property| emit_field(property));
    let table = properties.iter().map(|property| emit_row(property));
    let idents: Vec<_> = properties
        .iter()
        .map(|property| ident(&property.ident))
        .collect();
    let indices: Vec<_> = (0..idents.len()).map(Literal::usize_unsuffixed).collect();
    let arms = idents.iter().zip(&indices).map(|(ident, index)| {
        quote!(#index => self.#ident = decode_field(entries, &Self::PROPERTIES[#index])?,)
    });
    let decode = match idents.as_slice() {
        [only] => quote! {
            debug_assert_eq!(index, 0);
            self.#only = decode_field(entries, &Self::PROPERTIES[0])?;
        },
        _ => quote! {
            match index {
                #(#arms)*
                _ => {}
            }
        },
    };
    quote! {
        #docs
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            unknown: Unknown,
        }

        impl Object for #name {
            const PROPERTIES: &'static [Property] = &[#(#table),*];
            #sensitive

            fn decode_property<'de, A: MapAccess<'de>>(
                &mut self,
                index: usize,
                entries: &mut A,
            ) -> Result<(), A::Error> {
                #decode
                Ok(())
            }

            fn visit<V: PropertyVisitor>(&self, visitor: &mut V) -> Result<(), V::Error> {
                #(visitor.property(&Self::PROPERTIES[#indices], &self.#idents)?;)*
                Ok(())
            }

            fn unknown_properties(&self) -> &Unknown {
                &self.unknown
            }

            fn unknown_properties_mut(&mut self) -> &mut Unknown {
                &mut self.unknown
            }
        }

        response_object!(#name);
    }
}

fn emit_field(property: &Property) -> TokenStream {
    let mut docs = Docs::new(
        property.description.as_deref(),
        format!("`{}`.", property.name),
    );
    if property.deprecated {
        docs.paragraph("The document calls this property deprecated.");
    }
    let (docs, ident, ty) = (
        docs.tokens(),
        ident(&property.ident),
        response_type(&property.ty),
    );
    match property.boxed {
        true => quote!(#docs pub #ident: Field<Box<#ty>>,),
        false => quote!(#docs pub #ident: Field<#ty>,),
    }
}

fn emit_row(property: &Property) -> TokenStream {
    let name = &property.name;
    let row = match property.required {
        true => quote!(Property::required(#name)),
        false => quote!(Property::optional(#name)),
    };
    let row = match property.nullable {
        true => quote!(#row.or_null()),
        false => row,
    };
    match items::rules(&property.items) {
        Some(rules) => quote!(#row.with_items(#rules)),
        None => row,
    }
}
