//! [`Source`]: a file's text, and where its characters are.

use super::node::Span;

/// A source file.
#[derive(Debug)]
pub struct Source {
    /// The name that diagnostics use: relative where the caller's was, with `/`.
    pub name: String,
    /// The text.
    pub text: String,
}

impl Source {
    /// The byte range of a span of characters.
    pub fn bytes(&self, span: Span) -> std::ops::Range<usize> {
        let mut offsets = self.text.char_indices().map(|(offset, _)| offset);
        let start = offsets.nth(span.start).unwrap_or(self.text.len());
        let length = span.end.saturating_sub(span.start);
        let end = match length {
            0 => start,
            length => offsets.nth(length - 1).unwrap_or(self.text.len()),
        };
        let trimmed = self.text[start..end].trim_end().len();
        start..start + trimmed
    }
}
