//! A part of the emitted code, short enough to review.

use syn::{File, ImplItem, Item, ItemImpl, Type};

/// The parts of `source` that `names` name, formatted. `Job` is the items of that name, also
/// one that a macro makes; `Job::MIN` is one member of its `impl` blocks.
pub fn part(source: &str, names: &str) -> String {
    let file = syn::parse_file(source).expect("the emitted file is Rust");
    let parts = names.split_whitespace().map(|name| {
        let items = items(&file, name);
        let table = table(source, name);
        assert!(
            !items.is_empty() || !table.is_empty(),
            "nothing is named {name}"
        );
        print(items) + &table
    });
    parts.collect::<Vec<_>>().join("\n")
}

/// The tables that macros take of `name`, as they are written.
fn table(source: &str, name: &str) -> String {
    let mut text = String::new();
    let mut within = false;
    for line in source.lines() {
        let head = line.split_once("!(").map(|(_, head)| head);
        within |= head.is_some_and(|head| {
            head.split([' ', ',', ')']).next() == Some(name) && line.ends_with('{')
        });
        if within {
            text.push_str(line);
            text.push('\n');
        }
        within &= line != "});";
    }
    text
}

fn items(file: &File, name: &str) -> Vec<Item> {
    match name.split_once("::") {
        Some((owner, member)) => file
            .items
            .iter()
            .filter_map(|item| member_of(item, owner, member))
            .collect(),
        None => file
            .items
            .iter()
            .filter(|item| is_named(item, name))
            .cloned()
            .collect(),
    }
}

fn print(items: Vec<Item>) -> String {
    prettyplease::unparse(&File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items,
    })
}

fn is_named(item: &Item, name: &str) -> bool {
    match item {
        Item::Struct(item) => item.ident == name,
        Item::Enum(item) => item.ident == name,
        Item::Static(item) => item.ident == name,
        Item::Macro(item) => {
            let tokens: Vec<_> = item.mac.tokens.clone().into_iter().collect();
            let is_table = tokens
                .last()
                .is_some_and(|last| last.to_string().starts_with('{'));
            let first = tokens.first().map(ToString::to_string);
            first.as_deref() == Some(name) && !is_table
        }
        _ => false,
    }
}

/// The `impl` block with nothing but `member` in it.
fn member_of(item: &Item, owner: &str, member: &str) -> Option<Item> {
    let Item::Impl(block) = item else { return None };
    let Type::Path(path) = &*block.self_ty else {
        return None;
    };
    if path.path.segments.last()?.ident != owner {
        return None;
    }
    let named = block.items.iter().find(|item| match item {
        ImplItem::Fn(item) => item.sig.ident == member,
        ImplItem::Const(item) => item.ident == member,
        _ => false,
    })?;
    Some(Item::Impl(ItemImpl {
        items: vec![named.clone()],
        ..block.clone()
    }))
}

/// The names of the items in `source`, in order.
pub fn names(source: &str) -> Vec<String> {
    let file = syn::parse_file(source).expect("the emitted file is Rust");
    let names = file.items.iter().filter_map(|item| match item {
        Item::Struct(item) => Some(item.ident.to_string()),
        Item::Enum(item) => Some(item.ident.to_string()),
        Item::Static(item) => Some(item.ident.to_string()),
        _ => None,
    });
    names.collect()
}
