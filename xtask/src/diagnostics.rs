//! What is wrong with a document: collected, then reported together with source excerpts.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::load::{Node, Source, Span};

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing follows from it.
    Note,
    /// Probably a mistake in the document; generation goes on.
    Warning,
    /// A part of the document that nothing is generated for.
    Skip,
    /// Nothing is generated.
    Error,
}

/// One finding: a stable code, a place in a file, what is wrong and what to do.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The stable name of the kind of finding, such as `duplicate-operation-id`.
    pub code: &'static str,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where it is; `None` where there is no file to point into.
    pub place: Option<Place>,
}

/// A place in a source file.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub source: Rc<Source>,
    /// The characters at fault.
    pub span: Span,
    /// The JSON pointer (RFC 6901) of the value; `None` where the file has no structure yet.
    pub pointer: Option<String>,
}

impl Diagnostic {
    /// An error without a place.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            message: message.into(),
            help: None,
            place: None,
        }
    }

    /// A warning without a place.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, message)
        }
    }

    /// A part of the document that nothing is generated for, without a place.
    pub fn skip(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Skip,
            ..Self::error(code, message)
        }
    }

    /// A note without a place.
    pub fn note(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Note,
            ..Self::error(code, message)
        }
    }

    /// The same, with what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same, at the value of `node`, which stands at `pointer`.
    #[must_use]
    pub fn at(self, source: &Rc<Source>, pointer: &str, node: &Node) -> Self {
        self.spanning(source, Some(pointer.to_owned()), node.span)
    }

    /// The same, at `span`.
    #[must_use]
    pub fn spanning(mut self, source: &Rc<Source>, pointer: Option<String>, span: Span) -> Self {
        self.place = Some(Place {
            source: Rc::clone(source),
            span,
            pointer,
        });
        self
    }
}

impl Diagnostic {
    /// What findings are put in order by: the file and the place in it, then the code.
    pub(crate) fn position(&self) -> (Option<(&str, usize)>, &str) {
        let place = self.place.as_ref();
        let place = place.map(|place| (place.source.name.as_str(), place.span.start));
        (place, self.code)
    }
}

impl Severity {
    /// Its name: `note`, `warning`, `skipped` or `error`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Skip => "skipped",
            Self::Error => "error",
        }
    }
}

/// A text in one line: line breaks and other control characters escaped, so that no document
/// and no file name forges lines of the report.
pub(crate) fn in_one_line(text: &str) -> Cow<'_, str> {
    match text.contains(char::is_control) {
        false => Cow::Borrowed(text),
        true => {
            let escaped = text.chars().map(|character| match character.is_control() {
                true => character.escape_default().to_string(),
                false => character.to_string(),
            });
            Cow::Owned(escaped.collect())
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.severity {
            Severity::Note => Level::NOTE,
            Severity::Warning => Level::WARNING,
            Severity::Skip => Level::WARNING.with_name("skipped"),
            Severity::Error => Level::ERROR,
        };
        let message = in_one_line(&self.message);
        let help = self.help.as_deref().map(in_one_line);
        let name = self
            .place
            .as_ref()
            .map(|place| in_one_line(&place.source.name));
        let mut group: Group<'_> = level
            .primary_title(message.as_ref())
            .id(self.code)
            .elements(std::iter::empty::<
                Snippet<'_, annotate_snippets::Annotation<'_>>,
            >());
        if let (Some(place), Some(name)) = (&self.place, &name) {
            group = match place.fits_a_screen() {
                true => group.element(place.snippet(name)),
                false => group.element(place.origin(name)),
            };
            if let Some(pointer) = &place.pointer {
                let pointer = match pointer.as_str() {
                    "" => "the whole document",
                    pointer => pointer,
                };
                group = group.element(Level::NOTE.with_name("at").message(in_one_line(pointer)));
            }
        }
        if let Some(help) = &help {
            group = group.element(Level::HELP.message(help.as_ref()));
        }
        f.write_str(&Renderer::plain().render(&[group]))
    }
}

/// The longest line that an excerpt shows, in bytes: documents may have only one line.
const LONGEST: usize = 1000;

impl Place {
    /// Whether an excerpt would help more than it would cost.
    fn fits_a_screen(&self) -> bool {
        self.source.width(self.span) <= LONGEST
    }

    /// Where it is, without an excerpt.
    fn origin<'s>(&self, name: &'s str) -> Origin<'s> {
        let (start, _) = self.source.range(self.span);
        Origin::path(name)
            .line(start.line)
            .char_column(start.column)
    }

    fn snippet<'s>(&'s self, name: &'s str) -> Snippet<'s, annotate_snippets::Annotation<'s>> {
        let excerpt = self.source.excerpt(self.span);
        Snippet::source(excerpt.text)
            .line_start(excerpt.line)
            .path(name)
            .annotation(AnnotationKind::Primary.span(excerpt.span))
    }
}

/// The findings so far. Stages add to it; the driver stops at a stage that added an error.
#[derive(Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

/// At least one error was found: the [`Diagnostics`] say which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed;

impl Diagnostics {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds an error and fails at once, for a stage that cannot go on.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn fail<T>(&mut self, diagnostic: Diagnostic) -> Result<T, Failed> {
        self.push(diagnostic);
        Err(Failed)
    }

    /// The boundary of a stage.
    ///
    /// # Errors
    ///
    /// An error has been found.
    pub fn checkpoint(&self) -> Result<(), Failed> {
        match self.count(Severity::Error) {
            0 => Ok(()),
            _ => Err(Failed),
        }
    }

    /// How many findings are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.iter()
            .filter(|found| found.severity == severity)
            .count()
    }

    /// The findings, in the order in which they were found.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in self.iter() {
            writeln!(f, "{diagnostic}\n")?;
        }
        Ok(())
    }
}
