//! The passes that finish one builder of progenitor's.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Field, GenericArgument, ImplItem, ImplItemFn, ItemImpl, ItemStruct, PathArguments, ReturnType,
    Type,
};

use super::EmitError;
use super::docs::{Docs, code};
use super::size;
use super::types::ident;
use crate::model::{BodyFormat, Location, Operation, Parameter, Size, Style, Type as ModelType};

/// The builder of `operation`: its struct, its setters and `send`.
pub(super) fn finish(
    (structure, implementation): (&ItemStruct, &ItemImpl),
    operation: &Operation,
) -> Result<TokenStream, EmitError> {
    let slots = structure
        .fields
        .iter()
        .filter_map(|field| Slot::new(field, operation));
    let slots: Vec<_> = slots.collect();
    let name = &structure.ident;
    let rows: Vec<_> = slots.iter().map(|slot| slot.row(operation)).collect();
    let output = output(find(implementation, "send")?);
    let (method, row) = (&operation.method_name, ident(&operation.row_name()));
    let paged = super::pages::emit(name, operation);
    Ok(quote! {
        operation_builder!(#name #method #row -> #output { #(#rows),* });

        #paged
    })
}

fn find<'a>(implementation: &'a ItemImpl, name: &str) -> Result<&'a ImplItemFn, EmitError> {
    let mut methods = implementation.items.iter().filter_map(|item| match item {
        ImplItem::Fn(method) => Some(method),
        _ => None,
    });
    let found = methods.find(|method| method.sig.ident == name);
    found.ok_or_else(|| EmitError::Missing(format!("fn {name}")))
}

/// A field of the builder: a parameter, or the body.
struct Slot<'a> {
    ident: &'a syn::Ident,
    /// The type of the value, without `Option`.
    ty: &'a Type,
    optional: bool,
    parameter: Option<&'a Parameter>,
    size: Option<&'a Size>,
}

impl<'a> Slot<'a> {
    /// The slot of a field of the type `Result<T, String>` or `Result<Option<T>, String>`.
    fn new(field: &'a Field, operation: &'a Operation) -> Option<Self> {
        let ident = field.ident.as_ref()?;
        let value = argument(&field.ty, "Result")?;
        let inner = argument(value, "Option");
        let mut parameters = operation.parameters.iter();
        let parameter = parameters.find(|parameter| ident == parameter.ident.as_str());
        let of_body = || operation.body.as_ref().map(|body| &body.size);
        Some(Self {
            ident,
            ty: inner.unwrap_or(value),
            optional: inner.is_some(),
            parameter,
            size: parameter.map(|parameter| &parameter.size).or_else(of_body),
        })
    }

    /// The slot's row in the table: see `runtime/builder.rs`.
    fn row(&self, operation: &Operation) -> TokenStream {
        let (ident, ty, name) = (self.ident, self.ty, self.wire_name());
        let docs = self.docs();
        let presence = super::types::ident(if self.optional {
            "optional"
        } else {
            "required"
        });
        let part = match self.parameter {
            Some(parameter) => part(parameter),
            None => body(operation),
        };
        let rules = self
            .size
            .and_then(size::rules)
            .map(|rules| quote!([#rules]));
        quote!(#docs #ident: #presence #part #name #ty #rules)
    }

    fn docs(&self) -> TokenStream {
        let Some(parameter) = self.parameter else {
            return Docs::new(None, "The body of the request.").tokens();
        };
        let text = parameter.description.as_deref();
        let mut docs = Docs::new(text, format!("{}.", code(&parameter.name)));
        match &parameter.default {
            _ if parameter.required => docs.paragraph("Required."),
            Some(default) => docs.paragraph(&format!("Default: {}.", code(default))),
            None => {}
        }
        docs.tokens()
    }

    fn wire_name(&self) -> &str {
        self.parameter.map_or("body", |parameter| &parameter.name)
    }
}

/// The argument of a generic type such as `Result<T, …>`.
fn argument<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// What `send` gives, in progenitor's words.
fn output(method: &ImplItemFn) -> TokenStream {
    match &method.sig.output {
        ReturnType::Type(_, ty) => quote!(#ty),
        ReturnType::Default => quote!(()),
    }
}

/// How a parameter is added to the call.
fn part(parameter: &Parameter) -> TokenStream {
    let is_text = |ty: &ModelType| {
        matches!(
            ty,
            ModelType::Scalar(_)
                | ModelType::String
                | ModelType::Boolean
                | ModelType::Int32
                | ModelType::Int64
                | ModelType::Number
                | ModelType::DateTime
        )
    };
    let texts = matches!(&parameter.ty, ModelType::Array(item) if is_text(item));
    let style = style(parameter.style);
    match (parameter.location, parameter.style) {
        (Location::Query, Style::Exploded) if texts => quote!(query_each),
        (Location::Path, Style::Text) => quote!(path),
        (Location::Query, Style::Text) => quote!(query),
        (Location::Header, Style::Text) => quote!(header),
        (Location::Path, _) => quote!(path(#style)),
        (Location::Query, _) => quote!(query_styled(#style)),
        (Location::Header, _) => quote!(header_styled(#style)),
        (Location::Cookie, _) => quote!(cookie(#style)),
    }
}

/// How the body is added to the call.
fn body(operation: &Operation) -> TokenStream {
    match operation.body.as_ref().map(|body| body.format) {
        Some(BodyFormat::Form) => quote!(form),
        Some(BodyFormat::Multipart) => quote!(multipart),
        Some(BodyFormat::Bytes) => quote!(bytes),
        Some(BodyFormat::Json) | None => quote!(json),
    }
}

fn style(style: Style) -> TokenStream {
    match style {
        Style::Text | Style::Joined(',') => quote!(crate::support::Style::Joined(',')),
        Style::Joined(separator) => quote!(crate::support::Style::Joined(#separator)),
        Style::Exploded => quote!(crate::support::Style::Exploded),
        Style::Deep => quote!(crate::support::Style::Deep),
        Style::Json => quote!(crate::support::Style::Json),
    }
}
