//! The public API of a generated crate as a list: what a reviewer compares.

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Fields, ImplItem, Item, Path, Token, Visibility};

use crate::emit::Files;

/// One line an item, by module, in the order of the files. The modules of `support/` are the
/// same in every crate, and are left out.
pub fn public_api(files: &Files) -> String {
    let sources = files.iter().filter_map(|(file, text)| {
        let module = file.strip_prefix("src/")?.strip_suffix(".rs")?;
        let module = module.replace('/', "::");
        (!module.starts_with("support::")).then_some((module, text))
    });
    let mut lines = Vec::new();
    for (module, text) in sources {
        let Ok(file) = syn::parse_file(text) else {
            continue;
        };
        let module = if module == "lib" {
            String::new()
        } else {
            format!("{module}::")
        };
        file.items
            .iter()
            .for_each(|item| list(&module, item, &mut lines));
    }
    lines.join("\n")
}

fn list(module: &str, item: &Item, lines: &mut Vec<String>) {
    match item {
        Item::Struct(item) if is_public(&item.vis) => {
            lines.push(format!(
                "struct {module}{}{}{}",
                item.ident,
                text(&item.generics),
                traits(&item.attrs),
            ));
            if let Fields::Named(fields) = &item.fields {
                let public = fields.named.iter().filter(|field| is_public(&field.vis));
                lines.extend(public.map(|field| {
                    let name = field.ident.as_ref().map(ToString::to_string);
                    let name = name.unwrap_or_default();
                    format!("  {name}: {}{}", text(&field.ty), deprecated(&field.attrs))
                }));
            }
        }
        Item::Enum(item) if is_public(&item.vis) => {
            let variants = item
                .variants
                .iter()
                .map(|variant| variant.ident.to_string());
            let variants: Vec<_> = variants.collect();
            lines.push(format!(
                "enum {module}{}{}: {}",
                item.ident,
                traits(&item.attrs),
                variants.join(" ")
            ));
        }
        Item::Static(item) if is_public(&item.vis) => {
            lines.push(format!("static {module}{}: {}", item.ident, text(&item.ty)));
        }
        Item::Mod(item) if is_public(&item.vis) => lines.push(format!("mod {}", item.ident)),
        Item::Use(item) if is_public(&item.vis) => lines.push(format!("use {}", text(&item.tree))),
        Item::Impl(item) => list_impl(module, item, lines),
        Item::Macro(item) => super::tables::list(module, item, lines),
        _ => {}
    }
}

fn list_impl(module: &str, item: &syn::ItemImpl, lines: &mut Vec<String>) {
    let ty = text(&item.self_ty);
    if let Some((path, _)) = &item.trait_ {
        lines.push(format!("impl {} for {module}{ty}", text(path)));
        return;
    }
    for inner in &item.items {
        match inner {
            ImplItem::Fn(method) if is_public(&method.vis) => {
                let deprecated = deprecated(&method.attrs);
                lines.push(format!("  {ty}: {}{deprecated}", text(&method.sig)));
            }
            ImplItem::Const(constant) if is_public(&constant.vis) => {
                lines.push(format!("  {ty}: const {}", constant.ident));
            }
            _ => {}
        }
    }
}

/// What stands after an item that is deprecated.
fn deprecated(attributes: &[Attribute]) -> &'static str {
    let marked = |attribute: &Attribute| attribute.path().is_ident("deprecated");
    match attributes.iter().any(marked) {
        true => " (deprecated)",
        false => "",
    }
}

/// The derived traits of a type in parentheses, `non_exhaustive` first.
fn traits(attributes: &[Attribute]) -> String {
    let mut traits = Vec::new();
    for attribute in attributes {
        if attribute.path().is_ident("non_exhaustive") {
            traits.insert(0, "non_exhaustive".to_owned());
        } else if attribute.path().is_ident("derive") {
            let paths = Punctuated::<Path, Token![,]>::parse_terminated;
            let derived = attribute.parse_args_with(paths).into_iter().flatten();
            traits.extend(derived.map(|path| text(&path)));
        }
    }
    match traits.is_empty() {
        true => String::new(),
        false => format!(" ({})", traits.join(" ")),
    }
}

const fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Tokens as one line, without the blanks that a token stream puts everywhere.
pub(super) fn text(tokens: &impl ToTokens) -> String {
    let tokens = tokens.to_token_stream().to_string();
    let tight = [
        (" :: ", "::"),
        (":: ", "::"),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
        (" (", "("),
        (" :", ":"),
        (" ;", ";"),
    ];
    let tightened = tight
        .iter()
        .fold(tokens, |text, (from, to)| text.replace(from, to));
    let tightened = tightened.replace("->", " -> ").replace("  ", " ");
    let tightened = tightened
        .replace(",)", ")")
        .replace(",>", ">")
        .replace("crate::", "");
    tightened.replace("mut self", "self")
}
