//! How the tables that our macros take are written: one row a line, documentation as such.
//! prettyplease prints the rest; the arguments of a macro it can only fill lines with.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use syn::ItemMacro;

/// The text of a macro whose arguments end in a table in braces; `None` for any other.
pub(super) fn print(item: &ItemMacro) -> Option<String> {
    let mut tokens: Vec<TokenTree> = item.mac.tokens.clone().into_iter().collect();
    let table = match tokens.pop()? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => group,
        _ => return None,
    };
    let name = tight(quote::ToTokens::to_token_stream(&item.mac.path));
    let head = tight(tokens.into_iter().collect());
    let attributes = item.attrs.iter().map(|attribute| {
        let tokens = quote::ToTokens::to_token_stream(&attribute.meta);
        format!("#[{}]\n", tight(tokens))
    });
    let mut text = attributes.collect::<String>();
    text.push_str(&format!("{name}!({head} {{\n"));
    for row in rows(&table) {
        let (docs, row) = documentation(row);
        for line in docs {
            text.push_str(format!("    ///{line}").trim_end());
            text.push('\n');
        }
        text.push_str(&format!("    {},\n", tight(row.into_iter().collect())));
    }
    text.push_str("});\n");
    Some(text)
}

/// The rows, without the commas between them. A comma between angle brackets is not one.
pub(crate) fn rows(table: &Group) -> Vec<Vec<TokenTree>> {
    let mut rows = vec![Vec::new()];
    let mut depth = 0_u32;
    for token in table.stream() {
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                ',' if depth == 0 => {
                    rows.push(Vec::new());
                    continue;
                }
                '<' => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if let Some(row) = rows.last_mut() {
            row.push(token);
        }
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// The documentation before a row, line by line, and the row.
pub(crate) fn documentation(row: Vec<TokenTree>) -> (Vec<String>, Vec<TokenTree>) {
    let mut docs = Vec::new();
    let mut rest = row.into_iter().peekable();
    while let Some(TokenTree::Punct(punct)) = rest.peek() {
        if punct.as_char() != '#' {
            break;
        }
        rest.next();
        let attribute = rest.next().map(quote::ToTokens::into_token_stream);
        let line = attribute.and_then(|tokens| syn::parse2::<Doc>(tokens).ok());
        docs.extend(line.map(|line| line.0));
    }
    (docs, rest.collect())
}

/// `[doc = "…"]`.
struct Doc(String);

impl syn::parse::Parse for Doc {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        let content;
        syn::bracketed!(content in input);
        content.parse::<syn::Ident>()?;
        content.parse::<syn::Token![=]>()?;
        Ok(Self(content.parse::<syn::LitStr>()?.value()))
    }
}

/// Tokens as one line, with blanks where people put them.
fn tight(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut before = Before::Start;
    for token in tokens {
        let (piece, kind) = match &token {
            TokenTree::Group(group) => (group_text(group), Before::Word),
            TokenTree::Punct(punct) => {
                let next = match (punct.as_char(), punct.spacing(), before) {
                    ('\'', ..) | (_, Spacing::Joint, _) => Before::Joint(punct.as_char()),
                    (':', _, Before::Joint(':')) => Before::Tight,
                    ('>', _, Before::Joint('-')) => Before::Word,
                    ('<' | '&' | '.' | '!', ..) => Before::Tight,
                    _ => Before::Word,
                };
                (punct.as_char().to_string(), next)
            }
            other => (other.to_string(), Before::Word),
        };
        let attached = match &token {
            TokenTree::Punct(punct) => {
                matches!(punct.as_char(), ',' | ':' | '.' | '<' | '>' | ';' | '!')
            }
            TokenTree::Group(group) => {
                let called = group.delimiter() == Delimiter::Parenthesis;
                called && text.ends_with(|c: char| c.is_alphanumeric() || c == '_')
            }
            _ => false,
        };
        let free = matches!(before, Before::Word) && !attached;
        if free && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&piece);
        before = kind;
    }
    text
}

fn group_text(group: &Group) -> String {
    let inner = tight(group.stream());
    match group.delimiter() {
        Delimiter::Parenthesis => format!("({inner})"),
        Delimiter::Bracket => format!("[{inner}]"),
        Delimiter::Brace if inner.is_empty() => "{}".to_owned(),
        Delimiter::Brace => format!("{{ {inner} }}"),
        Delimiter::None => inner,
    }
}

/// What a token stands behind.
#[derive(Clone, Copy)]
enum Before {
    /// Nothing.
    Start,
    /// A word: a blank comes first.
    Word,
    /// Something that the next token belongs to.
    Tight,
    /// The first part of an operator.
    Joint(char),
}
