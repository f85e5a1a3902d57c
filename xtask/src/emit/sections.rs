//! Which module each part of the crate stands in.
//!
//! A small crate has one module for each kind of part. A large one has, within each of them, a
//! module for every tag, and a feature to compile it with: what only the operations of one
//! tag use stands there, what several use in `shared`, and what none uses in `unreferenced`.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::types::ident;
use crate::lower::is_keyword;
use crate::model::{Api, Object, Operation, Property, Type, Union};

/// From how many operations on a crate is split.
const LARGE: usize = 60;

/// What more tags than these use is compiled always: a longer condition spares nobody.
const MANY: usize = 8;

/// A module within each kind of module.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// Its name; `None` where there is only one.
    pub(super) module: Option<String>,
    /// The feature that it is compiled with.
    pub(super) feature: Option<String>,
    /// The operations, by their place in the document.
    pub(super) operations: Vec<usize>,
    /// The scalars.
    pub(super) scalars: Vec<String>,
    /// The objects and choices of requests.
    pub(super) requests: Vec<String>,
    /// The objects and choices of responses.
    pub(super) responses: Vec<String>,
    /// The features of which one has to be there, by kind and name, of what several use.
    conditions: BTreeMap<(Kind, String), Vec<String>>,
}

/// A kind of part, beside operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Scalar,
    Request,
    Response,
}

impl Section {
    /// The condition that a part of this section is compiled on, beside that of the section.
    pub(super) fn condition(&self, kind: Kind, name: &str) -> Option<TokenStream> {
        let features = self.conditions.get(&(kind, name.to_owned()))?;
        Some(quote!(#[cfg(any(#(feature = #features),*))]))
    }

    /// The condition that the whole section is compiled on.
    pub(super) fn whole(&self) -> Option<TokenStream> {
        let feature = self.feature.as_ref()?;
        Some(quote!(#[cfg(feature = #feature)]))
    }

    /// The objects and choices of a kind, each by what emits one. `imports` is what objects need.
    pub(super) fn emit(
        &self,
        api: &Api,
        kind: Kind,
        imports: &TokenStream,
        object: Emit<Object>,
        choice: Emit<Union>,
    ) -> TokenStream {
        let (mut objects, mut choices) = (Vec::new(), Vec::new());
        for name in self.names(kind) {
            let condition = self.condition(kind, name);
            let condition = condition.as_ref();
            if let Some(one) = api.objects.get(name) {
                objects.push(object(api, name, one, condition));
            }
            if let Some(one) = api.unions.get(name) {
                choices.push(choice(api, name, one, condition));
            }
        }
        let imports = (!objects.is_empty()).then_some(imports);
        quote! {
            #imports

            #(#objects)*

            #(#choices)*
        }
    }

    fn names(&self, kind: Kind) -> &[String] {
        match kind {
            Kind::Scalar => &self.scalars,
            Kind::Request => &self.requests,
            Kind::Response => &self.responses,
        }
    }

    fn add(&mut self, kind: Kind, name: String) {
        match kind {
            Kind::Scalar => self.scalars.push(name),
            Kind::Request => self.requests.push(name),
            Kind::Response => self.responses.push(name),
        }
    }
}

/// What emits a part of a name, on a condition.
type Emit<T> = fn(&Api, &str, &T, Option<&TokenStream>) -> TokenStream;

/// The features of the crate, one a tag; none of a small crate.
pub(super) fn features(sections: &[Section]) -> Vec<String> {
    let features = sections
        .iter()
        .filter_map(|section| section.feature.clone());
    features.collect()
}

/// The sections, in the order of their names; one of a small crate.
pub(super) fn sections(api: &Api) -> Vec<Section> {
    let tags: BTreeSet<_> = api.operations.iter().map(tag).collect();
    if api.operations.len() < LARGE || tags.len() < 2 {
        return vec![everything(api)];
    }
    let mut users: BTreeMap<(Kind, String), BTreeSet<String>> = BTreeMap::new();
    let mut sections: BTreeMap<String, Section> = BTreeMap::new();
    for (index, operation) in api.operations.iter().enumerate() {
        let tag = tag(operation);
        let section = sections.entry(tag.to_snake_case()).or_default();
        section.feature = Some(tag.clone());
        section.operations.push(index);
        for part in used_by(api, operation) {
            users.entry(part).or_default().insert(tag.clone());
        }
    }
    let unreferenced = everything(api);
    let mut rest = Vec::new();
    for (kind, names) in [
        (Kind::Response, &unreferenced.responses),
        (Kind::Scalar, &unreferenced.scalars),
    ] {
        let unused = names
            .iter()
            .filter(|name| !users.contains_key(&(kind, (*name).clone())));
        rest.extend(unused.map(|name| (kind, name.clone())));
    }
    for part in reached(api, rest) {
        users
            .entry(part)
            .or_default()
            .insert(UNREFERENCED.to_owned());
    }
    for ((kind, name), tags) in users {
        let mut tags: Vec<_> = tags.into_iter().collect();
        match (tags.len(), tags.pop()) {
            (1, Some(tag)) => {
                let section = sections.entry(tag.to_snake_case()).or_default();
                section.feature = Some(tag);
                section.add(kind, name);
            }
            (count, last) => {
                tags.extend(last);
                let section = sections.entry(SHARED.to_owned()).or_default();
                // A scalar costs little, and would need the condition on each of its items.
                if count <= MANY && kind != Kind::Scalar {
                    section.conditions.insert((kind, name.clone()), tags);
                }
                section.add(kind, name);
            }
        }
    }
    let named = sections.into_iter().map(|(module, section)| Section {
        module: Some(module),
        ..section
    });
    named.collect()
}

const SHARED: &str = "shared";
const UNREFERENCED: &str = "unreferenced";

/// The feature of an operation.
fn tag(operation: &Operation) -> String {
    let tag = operation.tag.as_deref().unwrap_or("untagged");
    let words = tag.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<_> = words
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    match words.join("-") {
        name if name.is_empty() => "other".to_owned(),
        name if name.starts_with(|first: char| first.is_ascii_digit()) => format!("tag-{name}"),
        // The names of modules and features that the crate has for itself.
        name if [
            "mod",
            "all",
            "default",
            "rustls",
            "engine",
            SHARED,
            UNREFERENCED,
        ]
        .contains(&name.as_str())
            || is_keyword(&name.to_snake_case()) =>
        {
            format!("tag-{name}")
        }
        name => name,
    }
}

fn everything(api: &Api) -> Section {
    let objects = |has: fn(&Object) -> bool| {
        let objects = api.objects.iter().filter(move |(_, object)| has(object));
        objects.map(|(name, _)| name.clone())
    };
    let unions = |has: fn(&Union) -> bool| {
        let unions = api.unions.iter().filter(move |(_, union)| has(union));
        unions.map(|(name, _)| name.clone())
    };
    Section {
        operations: (0..api.operations.len()).collect(),
        scalars: api.scalars.keys().cloned().collect(),
        requests: objects(|object| object.in_requests)
            .chain(unions(|union| union.in_requests))
            .collect(),
        responses: objects(|object| object.in_responses)
            .chain(unions(|union| union.in_responses))
            .collect(),
        ..Section::default()
    }
}

/// Everything that an operation cannot be compiled without.
fn used_by(api: &Api, operation: &Operation) -> BTreeSet<(Kind, String)> {
    let parameters = operation.parameters.iter().map(|parameter| &parameter.ty);
    let sent = parameters.chain(operation.body.as_ref().map(|body| &body.ty));
    let received = operation.success.iter().chain(&operation.error);
    let sent = sent.flat_map(|ty| named(Kind::Request, ty));
    let received = received.flat_map(|ty| named(Kind::Response, ty));
    reached(api, sent.chain(received).collect())
}

/// The scalar, object or choice that a type names, on a side.
fn named(side: Kind, ty: &Type) -> impl Iterator<Item = (Kind, String)> + use<> {
    let scalar = ty.scalar().map(|name| (Kind::Scalar, name.to_owned()));
    let named = ty.named().map(|name| (side, name.to_owned()));
    scalar.into_iter().chain(named)
}

/// The parts of `open`, and all that those are made of.
fn reached(api: &Api, mut open: Vec<(Kind, String)>) -> BTreeSet<(Kind, String)> {
    let mut seen = BTreeSet::new();
    while let Some((kind, name)) = open.pop() {
        if !seen.insert((kind, name.clone())) || kind == Kind::Scalar {
            continue;
        }
        let on_side = |property: &&Property| match kind {
            Kind::Request => !property.read_only && property.constant.is_none(),
            _ => !property.write_only,
        };
        if let Some(object) = api.objects.get(&name) {
            let properties = object.properties.iter().filter(on_side);
            open.extend(properties.flat_map(|property| named(kind, &property.ty)));
            open.extend(object.additional.iter().flat_map(|ty| named(kind, ty)));
        }
        let variants = api
            .unions
            .get(&name)
            .into_iter()
            .flat_map(|union| &union.variants);
        open.extend(variants.flat_map(|variant| named(kind, &variant.ty)));
    }
    seen
}

/// The file of a kind of module that lists its sections.
pub(super) fn index<'s>(
    docs: &[&str],
    sections: impl Iterator<Item = &'s Section>,
    public: bool,
) -> TokenStream {
    let modules = sections.filter_map(|section| {
        let name = ident(section.module.as_ref()?);
        let condition = section.whole();
        let about = match section.feature.as_deref() {
            Some(feature) => format!(" What the feature `{feature}` brings."),
            None => " What several features use.".to_owned(),
        };
        Some(match public {
            true => quote! {
                #condition
                #[doc = #about]
                pub mod #name;

                #condition
                #[doc(no_inline)]
                pub use self::#name::*;
            },
            false => quote! {
                #condition
                mod #name;
            },
        })
    });
    quote! {
        #(#![doc = #docs])*

        #(#modules)*
    }
}
