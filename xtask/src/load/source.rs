//! [`Source`]: a file's text, and where its characters are.

use std::ops::Range;

use super::node::Span;

/// A source file.
#[derive(Debug)]
pub struct Source {
    /// The name that diagnostics use: relative where the caller's was, with `/`.
    pub name: String,
    /// The text.
    pub text: String,
    /// The byte at which every character begins whose number divides by [`STRIDE`].
    strides: Vec<usize>,
}

/// How many characters are counted at most to find one.
const STRIDE: usize = 256;

/// The lines that a span touches.
#[derive(Debug)]
pub struct Excerpt<'a> {
    /// The lines.
    pub text: &'a str,
    /// The number of the first, from 1.
    pub line: usize,
    /// The bytes of the span within the lines.
    pub span: Range<usize>,
}

impl Source {
    /// A file called `name`.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let offsets = text.char_indices().map(|(offset, _)| offset);
        Self {
            name: name.into(),
            strides: offsets.step_by(STRIDE).collect(),
            text,
        }
    }

    /// How many characters there are.
    pub fn characters(&self) -> usize {
        let Some((last, stride)) = self.strides.iter().enumerate().next_back() else {
            return 0;
        };
        last * STRIDE + self.text[*stride..].chars().count()
    }

    /// The lines that a span touches, without the blanks at its end.
    pub fn excerpt(&self, span: Span) -> Excerpt<'_> {
        let (start, end) = (self.byte(span.start), self.byte(span.end));
        let end = start + self.text[start..end].trim_end().len();
        let first = self.text[..start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let last = self.text[end..]
            .find('\n')
            .map_or(self.text.len(), |newline| end + newline);
        Excerpt {
            text: &self.text[first..last],
            line: self.text[..first].matches('\n').count() + 1,
            span: start - first..end - first,
        }
    }

    /// The byte at which the character `index` begins; the end of the text for what is beyond.
    fn byte(&self, index: usize) -> usize {
        let Some(stride) = self.strides.get(index / STRIDE) else {
            return self.text.len();
        };
        let mut offsets = self.text[*stride..].char_indices();
        offsets
            .nth(index % STRIDE)
            .map_or(self.text.len(), |(offset, _)| stride + offset)
    }
}
