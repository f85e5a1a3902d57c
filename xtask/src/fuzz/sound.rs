//! What of an emitted crate can be checked without a compiler: each file is Rust, no name is
//! defined twice, and each type that is referred to is there.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::Visit;
use syn::{File, ImplItem, Item, Type, UseTree};

use crate::emit::Files;

/// The modules that are made from the document.
const MODULES: [&str; 6] = [
    "builder",
    "client",
    "operations",
    "requests",
    "responses",
    "scalars",
];

/// What is wrong with the crate, if anything is.
pub fn fault(files: &Files) -> Option<String> {
    let mut trees = Vec::new();
    let mut defined: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for module in MODULES {
        let (file, folder) = (format!("src/{module}.rs"), format!("src/{module}/"));
        let parts = files.iter();
        let parts = parts.filter(|(name, _)| **name == file || name.starts_with(&folder));
        for (name, text) in parts {
            let tree = match syn::parse_file(text) {
                Ok(tree) => tree,
                Err(error) => return Some(format!("{name} is not Rust: {error}")),
            };
            match definitions(&tree) {
                Ok(names) => defined.entry(module).or_default().extend(names),
                Err(twice) => return Some(format!("{name} defines {twice} twice")),
            }
            trees.push(tree);
        }
    }
    let mut paths = Paths {
        defined: &defined,
        dangling: None,
    };
    trees.iter().for_each(|tree| paths.visit_file(tree));
    paths.dangling
}

/// The names of a file's types and statics, its imports and methods included; an error is the
/// name that is there twice.
fn definitions(file: &File) -> Result<BTreeSet<String>, String> {
    let mut names = BTreeSet::new();
    for item in &file.items {
        for name in defined_by(item) {
            if !names.insert(name.clone()) {
                return Err(name);
            }
        }
    }
    Ok(names)
}

fn defined_by(item: &Item) -> Vec<String> {
    match item {
        Item::Struct(item) => vec![item.ident.to_string()],
        Item::Enum(item) => vec![item.ident.to_string()],
        Item::Static(item) => vec![item.ident.to_string()],
        Item::Use(item) => imported(&item.tree),
        Item::Impl(item) if item.trait_.is_none() => {
            let Type::Path(path) = &*item.self_ty else {
                return Vec::new();
            };
            let owner = path.path.segments.last().map(|last| last.ident.to_string());
            let owner = owner.unwrap_or_default();
            let methods = item.items.iter().filter_map(|item| match item {
                ImplItem::Fn(method) => Some(format!("{owner}::{}", method.sig.ident)),
                _ => None,
            });
            methods.collect()
        }
        _ => Vec::new(),
    }
}

fn imported(tree: &UseTree) -> Vec<String> {
    match tree {
        UseTree::Path(path) => imported(&path.tree),
        UseTree::Name(name) => vec![name.ident.to_string()],
        UseTree::Rename(name) => vec![name.rename.to_string()],
        UseTree::Group(group) => group.items.iter().flat_map(imported).collect(),
        UseTree::Glob(_) => Vec::new(),
    }
}

struct Paths<'a> {
    defined: &'a BTreeMap<&'static str, BTreeSet<String>>,
    dangling: Option<String>,
}

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<_> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        if let [root, module, name] = segments.as_slice() {
            let names = self
                .defined
                .get(module.as_str())
                .filter(|_| root == "crate");
            if names.is_some_and(|names| !names.contains(name)) {
                self.dangling = Some(format!("nothing is at {}", segments.join("::")));
            }
        }
        syn::visit::visit_path(self, path);
    }
}
