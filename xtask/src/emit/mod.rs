//! Emit: an [`Api`] becomes the files of a crate. One file here per file or kind of file
//! there; `runtime/` beside `src/` holds what is the same in every crate.

mod builder;
mod client;
mod docs;
mod items;
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
mod skeleton;
mod types;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;

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
    let parts = client::generate(api)?;
    let sources = [
        ("src/lib.rs", library::emit(api)),
        ("src/patterns.rs", patterns::emit(api)?),
        ("src/scalars.rs", scalars::emit(api)),
        ("src/requests.rs", requests::emit(api)),
        ("src/responses.rs", responses::emit(api)),
        ("src/operations.rs", operations::emit(api)),
        ("src/client.rs", parts.client),
        ("src/builder.rs", parts.builder),
    ];
    let mut files = runtime::files(package);
    let engine = api.scalars.values().any(|scalar| scalar.engine);
    if engine {
        files.insert("src/engine.rs".to_owned(), runtime::engine(package));
    }
    files.insert("Cargo.toml".to_owned(), manifest::emit(package, engine));
    for (file, tokens) in sources {
        files.insert(file.to_owned(), source(file, package, tokens)?);
    }
    Ok(files)
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
    parts.extend(items.into_iter().map(|item| part(Vec::new(), vec![item])));
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
