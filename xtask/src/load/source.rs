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
        let (start, end) = self.bytes(span);
        let (line, last) = (self.line(start), self.line(end));
        let first = self.lines[line];
        Excerpt {
            text: &self.text[first..self.end_of(last)],
            line: line + 1,
            span: start - first..end - first,
        }
    }

    /// The longer of the first and the last line that a span touches, in bytes.
    pub fn width(&self, span: Span) -> usize {
        let (start, end) = self.bytes(span);
        let width = |line: usize| self.end_of(line) - self.lines[line];
        width(self.line(start)).max(width(self.line(end)))
    }

    /// The first place of a span, and the place after its last character, blanks left out.
    pub fn range(&self, span: Span) -> (Position, Position) {
        let (start, end) = self.bytes(span);
        (self.position(start), self.position(end))
    }

    /// The bytes of a span, without the blanks at its end.
    fn bytes(&self, span: Span) -> (usize, usize) {
        let (start, end) = (self.byte(span.start), self.byte(span.end));
        (start, start + self.text[start..end].trim_end().len())
    }

    fn position(&self, byte: usize) -> Position {
        let line = self.line(byte);
        Position {
            line: line + 1,
            column: self.characters_before(byte) - self.characters_before(self.lines[line]) + 1,
        }
    }

    /// How many characters begin before a byte. A document may have megabytes in one line, and
    /// thousands of findings, so that counting from its beginning would take minutes.
    fn characters_before(&self, byte: usize) -> usize {
        let strides = self.strides.partition_point(|start| *start <= byte);
        match strides.checked_sub(1) {
            None => 0,
            Some(last) => {
                let rest = &self.text[self.strides[last]..byte];
                last * STRIDE + rest.chars().count()
            }
        }
    }

    /// The byte after the last of a line, without its end.
    fn end_of(&self, line: usize) -> usize {
        let next = self.lines.get(line + 1);
        next.map_or(self.text.len(), |next| next - 1)
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
