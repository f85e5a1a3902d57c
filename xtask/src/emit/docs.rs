//! Documentation comments from the document's texts.

use std::borrow::Cow;

use proc_macro2::TokenStream;
use quote::quote;

/// Documentation of a public item: paragraphs, one attribute a line.
#[derive(Default)]
pub(super) struct Docs(Vec<String>);

impl Docs {
    /// Starts with `text`, or with `fallback` where the document says nothing.
    pub(super) fn new(text: Option<&str>, fallback: impl Into<String>) -> Self {
        let mut docs = Self::default();
        let text = text.map(|text| indented(&markdown(text)));
        docs.paragraph(&text.unwrap_or_else(|| fallback.into()));
        docs
    }

    /// Adds a paragraph of the generator's own.
    pub(super) fn paragraph(&mut self, text: &str) {
        if !self.0.is_empty() {
            self.0.push(String::new());
        }
        self.0
            .extend(text.lines().map(|line| line.trim_end().to_owned()));
    }

    /// Adds a paragraph from the document, if there is one.
    pub(super) fn text(&mut self, text: Option<&str>) {
        if let Some(text) = text {
            self.paragraph(&indented(&markdown(text)));
        }
    }

    /// The attributes.
    pub(super) fn tokens(&self) -> TokenStream {
        let lines = self.0.iter().map(|line| match line.as_str() {
            "" => String::new(),
            line => format!(" {}", printable(line)),
        });
        quote!(#(#[doc = #lines])*)
    }
}

/// What goes on with an item of a list, indented as the item is: CommonMark takes it for a
/// part of the item either way ("lazy continuation"), and people only then.
fn indented(text: &str) -> String {
    let mut item: Option<usize> = None;
    let lines = text.lines().map(|line| {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        let marker = bare.find(' ').filter(|end| {
            let marker = &bare[..*end];
            let number = marker.trim_end_matches(['.', ')']);
            let numbered = number.len() < marker.len()
                && !number.is_empty()
                && number.bytes().all(|byte| byte.is_ascii_digit());
            numbered || ["-", "*", "+"].contains(&marker)
        });
        match (marker, item) {
            _ if bare.is_empty() => {
                item = None;
                String::new()
            }
            (Some(end), _) => {
                item = Some(indent + end + 1);
                line.to_owned()
            }
            (None, Some(start)) if indent < start => format!("{:start$}{bare}", ""),
            _ => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The document's Markdown (CommonMark) without what rustdoc would take for its own: a URL
/// on its own becomes a link, a bracket that is no link and an angle bracket lose their
/// meaning. Code stays as it is.
fn markdown(text: &str) -> String {
    let mut code = false;
    let pieces = text.trim().split('`').map(|piece| {
        let written = match code {
            true => piece.to_owned(),
            false => prose(piece),
        };
        code = !code;
        written
    });
    pieces.collect::<Vec<_>>().join("`")
}

fn prose(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        let bare = word.trim_end();
        let url = bare.trim_end_matches(['.', ',', ';', ':', ')']);
        match url.starts_with("https://") || url.starts_with("http://") {
            true => format!("<{url}>{}", &word[url.len()..]),
            // A URL within a word, as in an attribute of HTML, is no link.
            false => word.replace('<', "\\<").replace("://", "\\://"),
        }
    });
    let words: String = words.collect();
    let mut escaped = String::new();
    let mut rest = words.as_str();
    while let Some(open) = rest.find('[') {
        let (before, bracket) = rest.split_at(open);
        escaped.push_str(before);
        let link = bracket
            .find(']')
            .filter(|close| bracket[*close + 1..].starts_with('('));
        escaped.push_str(if link.is_some() { "[" } else { "\\[" });
        rest = &bracket[1..];
    }
    escaped + rest
}

/// A text as a code span, whatever backticks it holds (CommonMark, section 6.1).
pub(super) fn code(text: &str) -> String {
    let text = printable(text);
    match text.contains('`') {
        true => format!("`` {text} ``"),
        false => format!("`{text}`"),
    }
}

/// A line without what Rust allows in no comment: a lone carriage return, and characters that
/// change the direction of the text, behind which code could hide; nor other control characters.
pub(super) fn printable(line: &str) -> Cow<'_, str> {
    let allowed = |c: char| match c {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        c => c == '\t' || !c.is_control(),
    };
    match line.chars().all(allowed) {
        true => Cow::Borrowed(line),
        false => {
            let spelled = |c: char| match allowed(c) {
                true => c.to_string(),
                false => c.escape_default().to_string(),
            };
            Cow::Owned(line.chars().map(spelled).collect())
        }
    }
}
