//! Emit: an [`Api`] becomes the files of a crate. One file here per file or kind of file
//! there; `runtime/` beside `src/` holds what is the same in every crate.

mod builder;
mod client;
mod docs;
mod library;
mod manifest;
pub mod matchers;
mod operations;
mod pages;
mod patterns;
mod requests;
mod responses;
mod runtime;
mod scalars;
mod sections;
mod size;
mod skeleton;
pub(crate) mod tables;
mod types;
mod unions;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

pub use manifest::check_name;
use sections::Section;

use crate::model::Api;

/// The files of a crate: relative path with `/` → contents.
pub type Files = BTreeMap<String, String>;

/// What the crate is called and where it comes from.
#[derive(Clone, Debug)]
pub struct Package {
    /// The package's name.
    pub name: String,
    /// What the header of each file names as its source.
    pub spec: String,
    /// The command that writes the crate again.
    pub command: String,
}

/// Why a file could not be written: a fault of the generator, whatever the document.
#[derive(Debug, thiserror::Error)]
pub enum EmitError {
    /// progenitor refused the skeleton.
    #[error("progenitor refused the skeleton: {0}")]
    Skeleton(#[from] progenitor_impl::Error),
    /// The skeleton is not OpenAPI.
    #[error("the skeleton is not OpenAPI: {0}")]
    NotOpenApi(#[from] serde_json::Error),
    /// What progenitor emitted is not what the passes expect.
    #[error("progenitor's code has no {0}")]
    Missing(String),
    /// The classes of all patterns together are too many for one trie.
    #[error("the patterns cannot share a trie: {0}")]
    Trie(#[from] matchers::trie::TooManyClasses),
    /// A file is not Rust.
    #[error("{file} is not Rust: {error}")]
    NotRust {
        /// The file.
        file: String,
        /// The parser's message.
        error: syn::Error,
    },
}

/// Writes the whole crate.
///
/// # Errors
///
/// A fault of the generator: see [`EmitError`].
pub fn emit(api: &Api, package: &Package) -> Result<Files, EmitError> {
    let sections = sections::sections(api);
    let methods = client::generate(api)?;
    let mut sources = vec![
        ("src/lib.rs".to_owned(), library::emit(api)),
        (
            "src/patterns.rs".to_owned(),
            patterns::emit(api, sections.len() > 1)?,
        ),
        ("src/operations.rs".to_owned(), operations::emit(api)),
    ];
    for kind in KINDS {
        sources.extend(modules(api, &kind, &methods, &sections));
    }
    let mut files = runtime::files(package);
    let engine = api.scalars.values().any(|scalar| scalar.engine);
    if engine {
        files.insert("src/engine.rs".to_owned(), runtime::engine(package));
    }
    let features = sections::features(&sections);
    let manifest = manifest::emit(package, engine, &features);
    files.insert("Cargo.toml".to_owned(), manifest);
    for (file, tokens) in sources {
        let text = source(&file, package, tokens)?;
        files.insert(file, text);
    }
    Ok(files)
}

/// A kind of module: what makes a file of it, where it has one for each section.
struct ModuleKind {
    name: &'static str,
    docs: &'static [&'static str],
    public: bool,
    has: fn(&Section) -> bool,
    emit: fn(&Api, &client::Methods, &Section) -> TokenStream,
}

const KINDS: [ModuleKind; 5] = [
    ModuleKind {
        name: "scalars",
        docs: &scalars::DOCS,
        public: true,
        has: |section| !section.scalars.is_empty(),
        emit: |api, _, section| scalars::emit(api, section),
    },
    ModuleKind {
        name: "requests",
        docs: &requests::DOCS,
        public: true,
        has: |section| !section.requests.is_empty(),
        emit: |api, _, section| requests::emit(api, section),
    },
    ModuleKind {
        name: "responses",
        docs: &responses::DOCS,
        public: true,
        has: |section| !section.responses.is_empty(),
        emit: |api, _, section| responses::emit(api, section),
    },
    ModuleKind {
        name: "client",
        docs: &client::DOCS,
        public: false,
        has: |section| !section.operations.is_empty(),
        emit: |_, methods, section| client::emit(methods, section),
    },
    ModuleKind {
        name: "builder",
        docs: &client::BUILDER_DOCS,
        public: true,
        has: |section| !section.operations.is_empty(),
        emit: client::emit_builders,
    },
];

/// The files of a kind of module.
fn modules(
    api: &Api,
    kind: &ModuleKind,
    methods: &client::Methods,
    sections: &[Section],
) -> Vec<(String, TokenStream)> {
    let name = kind.name;
    let docs = |lines: &[&str]| quote!(#(#![doc = #lines])*);
    let file = |section: &Section, docs: TokenStream| {
        let body = (kind.emit)(api, methods, section);
        quote!(#docs #body)
    };
    if let [only] = sections {
        let tokens = file(only, docs(kind.docs));
        return vec![(format!("src/{name}.rs"), tokens)];
    }
    let present = || sections.iter().filter(|section| (kind.has)(section));
    let index = sections::index(kind.docs, present(), kind.public);
    let mut files = vec![(format!("src/{name}/mod.rs"), index)];
    for section in present() {
        let module = section.module.as_deref().unwrap_or_default();
        let tokens = file(section, docs(kind.docs));
        files.push((format!("src/{name}/{module}.rs"), tokens));
    }
    files
}

/// A token stream as the text of a file.
fn source(file: &str, package: &Package, tokens: TokenStream) -> Result<String, EmitError> {
    let tree = syn::parse2(tokens).map_err(|error| EmitError::NotRust {
        file: file.to_owned(),
        error,
    })?;
    Ok(format!("{}{}", header(package), spaced(tree)))
}

/// The text of a file with a blank line between its items.
fn spaced(file: syn::File) -> String {
    let (uses, items): (Vec<_>, Vec<_>) = file
        .items
        .into_iter()
        .partition(|item| matches!(item, syn::Item::Use(item) if item.attrs.is_empty()));
    let part = |attrs, items| {
        prettyplease::unparse(&syn::File {
            shebang: None,
            frontmatter: None,
            attrs,
            items,
        })
    };
    let mut parts = vec![part(file.attrs, Vec::new())];
    if !uses.is_empty() {
        parts.push(part(Vec::new(), uses));
    }
    parts.extend(items.into_iter().map(|item| {
        let table = match &item {
            syn::Item::Macro(item) => tables::print(item),
            _ => None,
        };
        table.unwrap_or_else(|| part(Vec::new(), vec![item]))
    }));
    parts.join("\n")
}

/// The first lines of every source file.
fn header(package: &Package) -> String {
    format!("// {}\n\n", header_text(package))
}

/// What every file says of its origin.
fn header_text(package: &Package) -> String {
    let Package { spec, command, .. } = package;
    format!("@generated from {spec}. Do not edit: run `{command}`.")
}
