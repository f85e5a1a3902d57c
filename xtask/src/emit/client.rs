//! `src/client.rs` and `src/builder.rs`: progenitor's client, finished.
//!
//! From progenitor's syntax tree come the methods of the client, the structs of the builders
//! and the signatures and order of their setters. The passes here give them our violations,
//! our documentation and one call to the transport; see `builder` for the builders.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{File, ImplItem, ImplItemFn, Item, ItemImpl, ItemMod, ItemStruct, Type};

use super::docs::{Docs, code};
use super::sections::Section;
use super::{EmitError, builder, skeleton};
use crate::lower::snake;
use crate::model::{Api, Operation};

/// The methods of the client and the builders, in the order of the operations.
pub(super) struct Methods {
    client: Vec<TokenStream>,
    builders: Vec<TokenStream>,
}

/// What the module with the client's methods is.
pub(super) const DOCS: [&str; 1] =
    [" The client's operations. Each gives a builder; `send` sends."];

/// What the module with the builders is.
pub(super) const BUILDER_DOCS: [&str; 2] = [
    " Builders of the operations' requests. A setter that is given what breaks a",
    " rule keeps the violation, and `send` answers with it instead of sending.",
];

/// Generates both.
pub(super) fn generate(api: &Api) -> Result<Methods, EmitError> {
    let file: File = syn::parse2(skeleton::generate(api)?).map_err(|error| EmitError::NotRust {
        file: "progenitor's code".to_owned(),
        error,
    })?;
    let items = Items::of(&file);
    let mut methods = Methods {
        client: Vec::new(),
        builders: Vec::new(),
    };
    for operation in &api.operations {
        methods.client.push(client_method(&items, operation)?);
        let parts = builder_items(&items, operation)?;
        methods.builders.push(builder::finish(parts, operation)?);
    }
    Ok(methods)
}

/// The methods of a section.
pub(super) fn emit(methods: &Methods, section: &Section) -> TokenStream {
    let methods = section
        .operations
        .iter()
        .map(|index| &methods.client[*index]);
    match section.operations.is_empty() {
        true => quote!(),
        false => quote! {
            use crate::{Client, builder};

            impl Client {
                #(#methods)*
            }
        },
    }
}

/// The builders of a section.
pub(super) fn emit_builders(api: &Api, methods: &Methods, section: &Section) -> TokenStream {
    let builders = section
        .operations
        .iter()
        .map(|index| &methods.builders[*index]);
    let mut operations = section
        .operations
        .iter()
        .map(|index| &api.operations[*index]);
    let imports = (!section.operations.is_empty()).then(|| {
        quote! {
            use crate::support::operation_builder;
            use crate::{Error, ResponseValue};
        }
    });
    let paged = operations
        .any(|operation| operation.pages.is_some())
        .then(|| {
            quote!(
                use crate::{Field, Paged};
            )
        });
    quote! {
        #imports
        #paged

        #(#builders)*
    }
}

/// What of progenitor's code is used, by name.
struct Items<'a> {
    methods: BTreeMap<String, &'a ImplItemFn>,
    structs: BTreeMap<String, &'a ItemStruct>,
    impls: BTreeMap<String, &'a ItemImpl>,
}

impl<'a> Items<'a> {
    fn of(file: &'a File) -> Self {
        let mut items = Self {
            methods: BTreeMap::new(),
            structs: BTreeMap::new(),
            impls: BTreeMap::new(),
        };
        for item in &file.items {
            match item {
                Item::Impl(item) if item.trait_.is_none() => items.add_methods(item),
                Item::Mod(ItemMod {
                    ident,
                    content: Some((_, inner)),
                    ..
                }) if ident == "builder" => items.add_builders(inner),
                _ => {}
            }
        }
        items
    }

    fn add_methods(&mut self, item: &'a ItemImpl) {
        for item in &item.items {
            if let ImplItem::Fn(method) = item {
                self.methods
                    .entry(method.sig.ident.to_string())
                    .or_insert(method);
            }
        }
    }

    fn add_builders(&mut self, items: &'a [Item]) {
        for item in items {
            match item {
                Item::Struct(item) => {
                    self.structs.entry(item.ident.to_string()).or_insert(item);
                }
                Item::Impl(item) if item.trait_.is_none() => {
                    if let Type::Path(path) = &*item.self_ty
                        && let Some(last) = path.path.segments.last()
                    {
                        self.impls.entry(last.ident.to_string()).or_insert(item);
                    }
                }
                _ => {}
            }
        }
    }
}

/// The client's method for an operation, with our documentation.
fn client_method(items: &Items<'_>, operation: &Operation) -> Result<TokenStream, EmitError> {
    let found = items.methods.get(&operation.method_name);
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
    items: &Items<'a>,
    operation: &Operation,
) -> Result<(&'a ItemStruct, &'a ItemImpl), EmitError> {
    let name = heck::ToUpperCamelCase::to_upper_camel_case(operation.method_name.as_str());
    let missing = || EmitError::Missing(format!("builder {name}"));
    let structure = items.structs.get(&name).ok_or_else(missing)?;
    let implementation = items.impls.get(&name).ok_or_else(missing)?;
    Ok((structure, implementation))
}
