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
    /// The byte at which each line begins.
    lines: Vec<usize>,
}

/// A place in a source file, as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
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
        let newlines = text.match_indices('\n').map(|(offset, _)| offset + 1);
        Self {
            lines: [0].into_iter().chain(newlines).collect(),
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
        let line = self.line(start);
        let first = self.lines[line];
        let last = self.text[end..]
            .find('\n')
            .map_or(self.text.len(), |newline| end + newline);
        Excerpt {
            text: &self.text[first..last],
            line: line + 1,
            span: start - first..end - first,
        }
    }

    /// The first place of a span, and the place after its last character, blanks left out.
    pub fn range(&self, span: Span) -> (Position, Position) {
        let (start, end) = (self.byte(span.start), self.byte(span.end));
        let end = start + self.text[start..end].trim_end().len();
        (self.position(start), self.position(end))
    }

    fn position(&self, byte: usize) -> Position {
        let line = self.line(byte);
        Position {
            line: line + 1,
            column: self.text[self.lines[line]..byte].chars().count() + 1,
        }
    }

    /// The line of a byte, from 0.
    fn line(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte) - 1
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
