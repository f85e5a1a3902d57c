//! `src/requests.rs`: the objects that callers send, made by builders that check.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs::Docs;
use super::sections::{Kind, Section};
use super::size;
use super::types::{ident, request_type};
use super::unions;
use crate::load::escape;
use crate::model::{Api, Object, Property};

/// What the module is.
pub(super) const DOCS: [&str; 2] = [
    " Requests: what callers send. One that breaks a rule cannot be built, and one that was",
    " changed to break one is not sent.",
];

/// The objects and choices of a section.
pub(super) fn emit(api: &Api, section: &Section) -> TokenStream {
    let imports = quote!(
        use crate::support::request_object;
    );
    section.emit(api, Kind::Request, &imports, emit_object, unions::request)
}

fn emit_object(
    api: &Api,
    name: &str,
    object: &Object,
    condition: Option<&TokenStream>,
) -> TokenStream {
    let request = api.request_name(name);
    let docs = Docs::new(
        object.description.as_deref(),
        format!("`{request}`, which the document does not describe."),
    )
    .tokens();
    let (constants, given): (Vec<_>, Vec<_>) = object
        .request_properties()
        .partition(|property| property.constant.is_some());
    let fields = given.iter().map(|property| {
        let (docs, ident, ty) = (
            docs_of(property),
            ident(&property.ident),
            stored(api, property),
        );
        quote!(#docs pub #ident: #ty,)
    });
    let additional = object.additional.as_ref().map(|ty| request_type(api, ty));
    let more = additional.as_ref().map(|ty| {
        quote! {
            /// The properties that the document does not name.
            pub additional: std::collections::BTreeMap<String, #ty>,
        }
    });
    let additional = additional.map(|ty| quote!(additional(#ty)));
    let constants = emit_constants(&constants);
    let size = size::rules(&object.size).map(|size| quote!(size(#size)));
    let rows = given.iter().map(|property| emit_row(api, property));
    let (name, builder) = (ident(&request), format_ident!("{request}Builder"));
    quote! {
        #condition
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #more
        }

        #condition
        request_object!(#name #builder #constants #additional #size { #(#rows),* });
    }
}

fn emit_constants(properties: &[&Property]) -> Option<TokenStream> {
    let values = properties.iter().filter_map(|property| {
        let (name, value) = (&property.name, property.constant.as_ref()?);
        Some(quote!(#name #value))
    });
    (!properties.is_empty()).then(|| quote!(constants { #(#values),* }))
}

/// A property's row in the table: see `runtime/request.rs`.
fn emit_row(api: &Api, property: &Property) -> TokenStream {
    let (row, name) = (ident(&property.ident), &property.name);
    let presence = ident(if property.required {
        "required"
    } else {
        "optional"
    });
    let null = property
        .nullable
        .then(|| format_ident!("{}_null", property.ident.trim_end_matches('_')))
        .map(|setter| quote!((#setter)));
    let kind = ident(match (property.nullable, property.boxed) {
        (false, false) => "plain",
        (false, true) => "boxed",
        (true, false) => "nullable",
        (true, true) => "nullable_boxed",
    });
    // A table can make the usual pointer of the name by itself.
    let pointer = format!("/{}", escape(name));
    let pointer = (pointer[1..] != **name).then(|| quote!(= #pointer));
    let ty = request_type(api, &property.ty);
    let rules = size::rules(&property.size).map(|rules| quote!([#rules]));
    let tags = &property.tags;
    let tags = (!tags.is_empty()).then(|| quote!(| #(#tags)|*));
    quote!(#row: #presence #kind #null #name #pointer #ty #rules #tags)
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
fn value(api: &Api, property: &Property) -> TokenStream {
    let ty = request_type(api, &property.ty);
    let ty = match property.boxed {
        true => quote!(Box<#ty>),
        false => ty,
    };
    match property.nullable {
        true => quote!(crate::Nullable<#ty>),
        false => ty,
    }
}

fn stored(api: &Api, property: &Property) -> TokenStream {
    let value = value(api, property);
    match property.required {
        true => value,
        false => quote!(Option<#value>),
    }
}
