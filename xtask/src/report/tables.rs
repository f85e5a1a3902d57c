//! The public items that the tables of the emitted macros stand for: see `runtime/request.rs`
//! and `runtime/builder.rs`, where they are written.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::ItemMacro;

use super::public_api::text;
use crate::emit::tables::{self, documentation};

/// The lines for a macro, by the module it stands in.
pub(super) fn list(module: &str, item: &ItemMacro, lines: &mut Vec<String>) {
    let path = &item.mac.path;
    let name = path.segments.last().map(|last| last.ident.to_string());
    let name = name.unwrap_or_default();
    let mut head: Vec<TokenTree> = item.mac.tokens.clone().into_iter().collect();
    let table = match head.last() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => group.clone(),
        _ => {
            lines.push(format!("{name}!({})", text(&item.mac.tokens)));
            return;
        }
    };
    head.pop();
    let rows = tables::rows(&table).into_iter();
    let words: Vec<_> = head.iter().map(ToString::to_string).collect();
    match (name.as_str(), words.as_slice()) {
        ("request_object", [ty, builder, ..]) => {
            lines.push(format!("  {ty}: fn builder() -> {builder}"));
            lines.push(format!("struct {module}{builder} (Clone Debug Default)"));
            lines.extend(setters(rows, builder));
            lines.push(format!(
                "  {builder}: fn build(self) -> Result<{ty}, Violation>"
            ));
            lines.push(format!("impl TryFrom<{builder}> for {module}{ty}"));
            lines.push(format!("impl TryFrom<serde_json::Value> for {module}{ty}"));
        }
        ("operation_builder", [builder, ..]) => {
            let output = head
                .iter()
                .skip_while(|token| token.to_string() != ">")
                .skip(1);
            let output: TokenStream = output.cloned().collect();
            lines.push(format!("struct {module}{builder}<'a> (Clone Debug)"));
            let builder = format!("{builder}<'a>");
            lines.extend(setters(rows, &builder));
            lines.push(format!(
                "  {builder}: async fn send(self) -> {}",
                text(&output)
            ));
        }
        ("union_from", [ty, ..]) => {
            for types in rows.filter_map(|row| held(&row)) {
                let mut types = types.iter().map(text);
                let from = types.next().unwrap_or_default();
                lines.push(format!("impl From<{from}> for {module}{ty}"));
                lines.extend(types.map(|from| format!("impl TryFrom<{from}> for {module}{ty}")));
            }
        }
        (name, words) => {
            let ty = words.first().map_or("", String::as_str);
            lines.push(format!("{name}!({ty})"));
        }
    }
}

/// The setters of the rows of a builder.
fn setters(rows: impl Iterator<Item = Vec<TokenTree>>, builder: &str) -> Vec<String> {
    let rows = rows.filter_map(|row| Row::of(documentation(row).1));
    rows.flat_map(|row| row.setters(builder)).collect()
}

/// Of `name(type, type)`, the types.
fn held(row: &[TokenTree]) -> Option<Vec<TokenStream>> {
    let Some(TokenTree::Group(types)) = row.last() else {
        return None;
    };
    let types = tables::rows(types).into_iter();
    Some(types.map(TokenStream::from_iter).collect())
}

/// A setter of a builder.
struct Row {
    name: String,
    null: Option<String>,
    ty: String,
}

impl Row {
    /// `name: presence kind(null) "wire" at "pointer" type [rules]`.
    fn of(row: Vec<TokenTree>) -> Option<Self> {
        let name = row.first()?.to_string();
        let nullable = row
            .iter()
            .any(|token| token.to_string().starts_with("nullable"));
        let null = row.iter().find_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                Some(group.stream().to_string())
            }
            _ => None,
        });
        let literal = |token: &TokenTree| matches!(token, TokenTree::Literal(_));
        let first = row.iter().position(literal)?;
        let at = row
            .get(first + 1)
            .is_some_and(|token| token.to_string() == "at");
        let rest = row.into_iter().skip(if at { first + 3 } else { first + 1 });
        let rules = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
        let ty: TokenStream = rest.filter(|token| !rules(token)).collect();
        Some(Self {
            name,
            null: null.filter(|_| nullable),
            ty: text(&ty),
        })
    }

    fn setters(&self, builder: &str) -> impl Iterator<Item = String> + use<> {
        let Self { name, null, ty } = self;
        let setter = format!("  {builder}: fn {name}(self, value: impl Input<{ty}>) -> Self");
        let null = null.as_ref();
        let null = null.map(|null| format!("  {builder}: fn {null}(self) -> Self"));
        std::iter::once(setter).chain(null)
    }
}
