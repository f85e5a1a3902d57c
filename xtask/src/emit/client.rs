//! `src/client.rs` and `src/builder.rs`: progenitor's client, finished.
//!
//! From progenitor's syntax tree come the methods of the client, the structs of the builders
//! and the signatures and order of their setters. The passes here give them our violations,
//! our documentation and one call to the transport; see `builder` for the builders.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{File, ImplItem, Item, ItemImpl, ItemMod, ItemStruct, Type};

use super::docs::{Docs, code};
use super::{EmitError, builder, skeleton};
use crate::lower::snake;
use crate::model::{Api, Operation};

/// The two files.
pub(super) struct Parts {
    pub(super) client: TokenStream,
    pub(super) builder: TokenStream,
}

/// Generates both files.
pub(super) fn generate(api: &Api) -> Result<Parts, EmitError> {
    let file: File = syn::parse2(skeleton::generate(api)?).map_err(|error| EmitError::NotRust {
        file: "progenitor's code".to_owned(),
        error,
    })?;
    let mut methods = Vec::new();
    let mut builders = Vec::new();
    for operation in &api.operations {
        methods.push(client_method(&file, operation)?);
        builders.push(builder::finish(
            builder_items(&file, operation)?,
            operation,
        )?);
    }
    Ok(Parts {
        client: client_file(&methods),
        builder: builder_file(api, &builders),
    })
}

fn client_file(methods: &[TokenStream]) -> TokenStream {
    let body = match methods.is_empty() {
        true => quote!(),
        false => quote! {
            use crate::{Client, builder};

            impl Client {
                #(#methods)*
            }
        },
    };
    quote! {
        #![doc = " The client's operations. Each gives a builder; `send` sends."]

        #body
    }
}

fn builder_file(api: &Api, builders: &[TokenStream]) -> TokenStream {
    let operations = |has: fn(&Operation) -> bool| api.operations.iter().any(has);
    let setters =
        operations(|operation| !operation.parameters.is_empty() || operation.body.is_some());
    let imports = (!builders.is_empty()).then(|| {
        quote! {
            use crate::support::Call;
            use crate::{Client, Error, ResponseValue, operations};
        }
    });
    let checks = setters.then(|| {
        quote!(
            use crate::{Input, Violation};
        )
    });
    let paged = operations(|operation| operation.pages.is_some()).then(|| {
        quote!(
            use crate::{Field, Paged};
        )
    });
    quote! {
        #![doc = " Builders of the operations' requests. A setter that is given what breaks a"]
        #![doc = " rule keeps the violation, and `send` answers with it instead of sending."]

        #imports
        #checks
        #paged

        #(#builders)*
    }
}

/// The client's method for an operation, with our documentation.
fn client_method(file: &File, operation: &Operation) -> Result<TokenStream, EmitError> {
    let impls = file.items.iter().filter_map(|item| match item {
        Item::Impl(item) if item.trait_.is_none() => Some(item),
        _ => None,
    });
    let mut methods = impls
        .flat_map(|item| &item.items)
        .filter_map(|item| match item {
            ImplItem::Fn(method) => Some(method),
            _ => None,
        });
    let found = methods.find(|method| method.sig.ident == operation.method_name.as_str());
    let method =
        found.ok_or_else(|| EmitError::Missing(format!("fn {}", operation.method_name)))?;
    let (docs, deprecated) = (documentation(operation), deprecation(operation));
    let (signature, block) = (&method.sig, &method.block);
    Ok(quote! {
        #docs
        #deprecated
        pub #signature #block
    })
}

fn documentation(operation: &Operation) -> TokenStream {
    let mut docs = Docs::new(
        operation.summary.as_deref(),
        format!("{}.", code(&operation.id)),
    );
    docs.text(operation.description.as_deref());
    let place = code(&format!(
        "{} {}",
        operation.method.to_uppercase(),
        operation.path
    ));
    docs.paragraph(&format!("{place}, as {}.", code(&operation.accept)));
    if !operation.roles.is_empty() {
        docs.paragraph(&format!(
            "Needs one of the roles: {}.",
            operation.roles.join(", ")
        ));
    }
    docs.tokens()
}

fn deprecation(operation: &Operation) -> Option<TokenStream> {
    let sunset = operation
        .sunset
        .as_ref()
        .map(|date| format!("sunset on {date}"));
    let successor = operation
        .successor
        .as_ref()
        .map(|id| format!("use {} instead", snake(id)));
    let note: Vec<_> = sunset.into_iter().chain(successor).collect();
    let note = note.join("; ");
    operation.deprecated.then(|| match note.as_str() {
        "" => quote!(#[deprecated]),
        note => quote!(#[deprecated(note = #note)]),
    })
}

/// The struct and the impl of an operation's builder.
fn builder_items<'a>(
    file: &'a File,
    operation: &Operation,
) -> Result<(&'a ItemStruct, &'a ItemImpl), EmitError> {
    let name = heck::ToUpperCamelCase::to_upper_camel_case(operation.method_name.as_str());
    let missing = || EmitError::Missing(format!("builder {name}"));
    let modules = file.items.iter().filter_map(|item| match item {
        Item::Mod(ItemMod {
            ident,
            content: Some((_, items)),
            ..
        }) if ident == "builder" => Some(items),
        _ => None,
    });
    let items: Vec<_> = modules.flatten().collect();
    let structure = items.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == name.as_str() => Some(item),
        _ => None,
    });
    let implementation = items.iter().find_map(|item| match item {
        Item::Impl(item) if is_named(&item.self_ty, &name) => Some(item),
        _ => None,
    });
    Ok((
        structure.ok_or_else(missing)?,
        implementation.ok_or_else(missing)?,
    ))
}

fn is_named(ty: &Type, name: &str) -> bool {
    match ty {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == name),
        _ => false,
    }
}
