//! The passes that finish one builder of progenitor's.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Field, FnArg, GenericArgument, ImplItem, ImplItemFn, ItemImpl, ItemStruct, PathArguments,
    ReturnType, Type,
};

use super::EmitError;
use super::docs::{Docs, code};
use super::items;
use super::types::ident;
use crate::model::{Items, Location, Operation, Parameter};

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
    let docs = format!(
        " Builder of [`Client::{0}`](crate::Client::{0}).",
        operation.method_name
    );
    let fields = slots.iter().map(Slot::field);
    let initial = slots.iter().map(Slot::initial);
    let setters = slots.iter().map(Slot::setter);
    let send = send(find(implementation, "send")?, operation, &slots);
    let paged = super::pages::emit(name, operation);
    Ok(quote! {
        #[doc = #docs]
        #[derive(Clone, Debug)]
        pub struct #name<'a> {
            client: &'a Client,
            #(#fields)*
        }

        impl<'a> #name<'a> {
            pub(crate) fn new(client: &'a Client) -> Self {
                Self {
                    client,
                    #(#initial)*
                }
            }

            #(#setters)*

            #send
        }

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
    items: Items,
}

impl<'a> Slot<'a> {
    /// The slot of a field of the type `Result<T, String>` or `Result<Option<T>, String>`.
    fn new(field: &'a Field, operation: &'a Operation) -> Option<Self> {
        let ident = field.ident.as_ref()?;
        let value = argument(&field.ty, "Result")?;
        let inner = argument(value, "Option");
        let mut parameters = operation.parameters.iter();
        let parameter = parameters.find(|parameter| ident == parameter.ident.as_str());
        let of_body = || operation.body.as_ref().map(|body| body.items);
        Some(Self {
            ident,
            ty: inner.unwrap_or(value),
            optional: inner.is_some(),
            parameter,
            items: parameter
                .map(|parameter| parameter.items)
                .or_else(of_body)
                .unwrap_or_default(),
        })
    }

    fn field(&self) -> TokenStream {
        let (ident, ty) = (self.ident, self.ty);
        match self.optional {
            true => quote!(#ident: Result<Option<#ty>, Violation>,),
            false => quote!(#ident: Result<#ty, Violation>,),
        }
    }

    fn initial(&self) -> TokenStream {
        let (ident, name) = (self.ident, self.wire_name());
        match self.optional {
            true => quote!(#ident: Ok(None),),
            false => quote!(#ident: Err(Violation::required(#name)),),
        }
    }

    fn setter(&self) -> TokenStream {
        let (ident, ty, name) = (self.ident, self.ty, self.wire_name());
        let docs = self.docs();
        let check = items::check(&self.items, &quote!(#name));
        let some = self.optional.then(|| quote!(.map(Some)));
        quote! {
            #docs
            #[must_use]
            pub fn #ident(mut self, value: impl Input<#ty>) -> Self {
                self.#ident = value.check(#name)#check #some;
                self
            }
        }
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

/// `send`, with progenitor's signature and one call in its body.
fn send(method: &ImplItemFn, operation: &Operation, slots: &[Slot<'_>]) -> TokenStream {
    let receiver = method
        .sig
        .inputs
        .iter()
        .find(|input| matches!(input, FnArg::Receiver(_)));
    let output = match &method.sig.output {
        ReturnType::Type(_, ty) => quote!(#ty),
        ReturnType::Default => quote!(()),
    };
    let unwrapped = slots.iter().map(|slot| {
        let ident = slot.ident;
        quote!(let #ident = self.#ident?;)
    });
    let row = ident(&operation.row_name());
    let additions = slots.iter().map(addition);
    quote! {
        /// Sends the request.
        ///
        /// # Errors
        ///
        /// A violation among the parameters, before anything is sent; what the transport
        /// reports; an error status; a response that cannot be decoded.
        pub async fn send(#receiver) -> #output {
            #(#unwrapped)*
            Call::new(self.client, &operations::#row) #(#additions)* .send().await
        }
    }
}

/// How a slot's value is added to the call.
fn addition(slot: &Slot<'_>) -> TokenStream {
    let ident = slot.ident;
    let Some(parameter) = slot.parameter else {
        return quote!(.json(&#ident));
    };
    let name = &parameter.name;
    let many = matches!(parameter.ty, crate::model::Type::Array(_));
    let given = match slot.optional {
        true => quote!(#ident.as_ref()),
        false => quote!(Some(&#ident)),
    };
    match (parameter.location, slot.optional) {
        (Location::Path, _) => quote!(.path(#name, &#ident)),
        (Location::Query, _) if many => quote!(.query_each(#name, #given)),
        (Location::Query, true) => quote!(.query_if_given(#name, #given)),
        (Location::Query, false) => quote!(.query(#name, &#ident)),
        (Location::Header, _) => {
            let name = name.to_ascii_lowercase();
            quote!(.header_if_given(#name, #given))
        }
    }
}
