//! `src/responses.rs`: the objects that the server sends, every property a field.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::sections::{Kind, Section};
use super::size;
use super::types::{ident, response_type};
use super::unions;
use crate::model::{Api, Object, Property, Type};

/// What the module is.
pub(super) const DOCS: [&str; 5] = [
    " Responses: what the server sends, kept whole.",
    "",
    " Every property is a `Field`; `violations()` lists what departs",
    " from the document, `unknown()` the properties that it does not declare, and",
    " each value serializes back to JSON equal to what it was decoded from.",
];

/// The objects and choices of a section.
pub(super) fn emit(api: &Api, section: &Section) -> TokenStream {
    let imports = quote! {
        use crate::Field;
        use crate::support::{Unknown, response_object};
    };
    section.emit(api, Kind::Response, &imports, emit_object, unions::response)
}

fn emit_object(
    api: &Api,
    name: &str,
    object: &Object,
    condition: Option<&TokenStream>,
) -> TokenStream {
    let docs = Docs::new(
        object.description.as_deref(),
        format!("`{name}`, which the document does not describe."),
    )
    .tokens();
    let sensitive = api.is_sensitive(name).then(|| quote!(sensitive(true)));
    let additional = object.additional.as_ref().map(response_type);
    let additional = additional.map(|ty| quote!(additional(#ty)));
    let size = size::rules(&object.size).map(|size| quote!(size(#size)));
    let name = ident(name);
    let properties: Vec<_> = object.response_properties().collect();
    let fields = properties.iter().map(|property| emit_field(property));
    let rows = properties.iter().map(|property| emit_row(property));
    quote! {
        #condition
        #docs
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            unknown: Unknown,
        }

        #condition
        response_object!(#name #sensitive #additional #size { #(#rows),* });
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
    let allowed = (containers(&property.ty) > 1)
        .then(|| quote!(#[allow(clippy::type_complexity, reason = "the document nests as deep")]));
    match property.boxed {
        true => quote!(#docs #allowed pub #ident: Field<Box<#ty>>,),
        false => quote!(#docs #allowed pub #ident: Field<#ty>,),
    }
}

fn emit_row(property: &Property) -> TokenStream {
    let (ident, name) = (ident(&property.ident), &property.name);
    let presence = match property.required {
        true => quote!(required),
        false => quote!(optional),
    };
    let null = property.nullable.then(|| quote!(.or_null()));
    let size = size::rules(&property.size).map(|rules| quote!(.of_size(#rules)));
    quote!(#ident: #presence(#name) #null #size)
}

/// How many arrays and maps stand around what a type holds in the end.
fn containers(ty: &Type) -> usize {
    match ty {
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => 1 + containers(inner),
        _ => 0,
    }
}
