//! Strings: which texts a schema accepts, and one that another schema's rule refuses.

use atlas_restore_pattern::{Constraint, Dfa, Limits, Search, lower};

use super::code::Keyword;
use super::example::Example;
use super::format::Format;
use super::shape::Shape;
use super::subject::quoted;

/// What looking for a value gave.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sought {
    /// This one.
    Found(Example),
    /// There are some, but none was made.
    Unnamed,
    /// There is none.
    Nothing,
    /// Why it could not be worked out.
    Unclear(String),
}

impl Sought {
    /// What the other gives, where this one found nothing.
    pub(super) fn or(self, other: impl FnOnce() -> Self) -> Self {
        match self {
            Self::Nothing => other(),
            found => found,
        }
    }
}

/// The keywords that limit strings, besides `enum`.
pub(super) const KEYWORDS: [Keyword; 4] = [
    Keyword::Pattern,
    Keyword::Format,
    Keyword::MinLength,
    Keyword::MaxLength,
];

/// How many states an automaton made of two may have.
const MAX_STATES: usize = 16_000;

/// The rules that a schema has for strings.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TextRules {
    pub(crate) patterns: Vec<String>,
    pub(crate) formats: Vec<String>,
    pub(crate) min: u64,
    pub(crate) max: Option<u64>,
}

/// An automaton, and bounds on the number of code points beside it.
struct Language {
    dfa: Dfa,
    min: u64,
    max: Option<u64>,
}

/// Which reading of the formats to take: values that surely are of the format, or all that
/// may be.
#[derive(Clone, Copy)]
enum Reading {
    Sure,
    Possible,
}

impl TextRules {
    pub(crate) fn of(shape: &Shape<'_>) -> Self {
        let owned = |keyword| {
            shape
                .texts(keyword)
                .into_iter()
                .map(str::to_owned)
                .collect()
        };
        Self {
            patterns: owned("pattern"),
            formats: owned("format"),
            min: shape.counts("minLength").max().unwrap_or(0),
            max: shape.counts("maxLength").min(),
        }
    }

    /// Whether both have the same for a keyword.
    pub(super) fn agrees(&self, other: &Self, keyword: Keyword) -> bool {
        match keyword {
            Keyword::Pattern => self.patterns == other.patterns,
            Keyword::Format => self.known_formats() == other.known_formats(),
            Keyword::MinLength => self.min == other.min,
            Keyword::MaxLength => self.max == other.max,
            _ => true,
        }
    }

    pub(super) fn known_formats(&self) -> Vec<Format> {
        self.formats
            .iter()
            .filter_map(|name| Format::named(name))
            .collect()
    }

    /// Whether the rule of a keyword accepts `text`; `None` where that is not known.
    pub(crate) fn accepts(&self, keyword: Keyword, text: &str) -> Option<bool> {
        let length = text.chars().count() as u64;
        match keyword {
            Keyword::MinLength => Some(self.min <= length),
            Keyword::MaxLength => Some(self.max.is_none_or(|max| length <= max)),
            Keyword::Pattern => {
                let rules = self.only_patterns();
                let language = rules.language(Reading::Sure).ok()?;
                let fits = language.min <= length && language.max.is_none_or(|max| length <= max);
                Some(fits && language.dfa.accepts(text))
            }
            Keyword::Format => {
                let accepted = self
                    .known_formats()
                    .into_iter()
                    .map(|format| format.accepts(text));
                accepted.fold(Some(true), super::accept::and)
            }
            _ => Some(true),
        }
    }

    fn only_patterns(&self) -> Self {
        Self {
            patterns: self.patterns.clone(),
            ..Self::default()
        }
    }

    /// A text that this accepts and the rule of `keyword` in `other` refuses.
    pub(super) fn refused_by(&self, other: &Self, keyword: Keyword) -> Sought {
        let sure = self.seek(other, keyword, Reading::Sure);
        let exact = self.known_formats().into_iter().all(Format::is_exact);
        if sure != Sought::Nothing || exact {
            return sure;
        }
        match self.seek(other, keyword, Reading::Possible) {
            Sought::Found(_) => Sought::Unclear("a format is in the way".to_owned()),
            other => other,
        }
    }

    fn seek(&self, other: &Self, keyword: Keyword, reading: Reading) -> Sought {
        let own = match self.language(reading) {
            Ok(own) => own,
            Err(reason) => return Sought::Unclear(reason),
        };
        match keyword {
            Keyword::MinLength => own.shorter_than(other.min),
            Keyword::MaxLength => own.longer_than(other.max),
            Keyword::Pattern => match other.only_patterns().language(reading) {
                Ok(theirs) => own.beyond(&theirs),
                Err(reason) => Sought::Unclear(reason),
            },
            Keyword::Format => {
                let formats = other.known_formats().into_iter();
                let beyond = formats.map(|format| match format.possible() {
                    Ok(dfa) => own.not_in(&dfa),
                    Err(reason) => Sought::Unclear(reason),
                });
                beyond.fold(Sought::Nothing, |found, next| found.or(|| next))
            }
            _ => Sought::Nothing,
        }
    }

    /// A text that this accepts and that is none of `texts`.
    pub(super) fn none_of(&self, texts: &[&str]) -> Sought {
        match self.language(Reading::Sure) {
            Ok(own) => own.not_in(&Dfa::of_texts(texts.iter().copied())),
            Err(reason) => Sought::Unclear(reason),
        }
    }

    /// A text that this accepts.
    pub(super) fn example(&self) -> Sought {
        match self.language(Reading::Sure) {
            Ok(own) => sought(own.dfa.readable(own.min, own.max)),
            Err(reason) => Sought::Unclear(reason),
        }
    }

    fn language(&self, reading: Reading) -> Result<Language, String> {
        let mut patterns: Vec<&str> = self.patterns.iter().map(String::as_str).collect();
        let formats = self.known_formats();
        patterns.extend(formats.iter().map(|format| match reading {
            Reading::Sure => format.sure,
            Reading::Possible => format.possible,
        }));
        if patterns.is_empty() {
            return Ok(Language {
                dfa: Dfa::of_all(),
                min: self.min,
                max: self.max,
            });
        }
        let constraint = Constraint {
            patterns: &patterns,
            ..Constraint::default()
        };
        let lowered = lower(&constraint, &Limits::default()).map_err(|error| {
            let shown: Vec<_> = self
                .patterns
                .iter()
                .map(|pattern| quoted(pattern))
                .collect();
            format!("the pattern {}: {error}", shown.join(" and "))
        })?;
        let (min, max) = lowered.length_check.unwrap_or((0, None));
        Ok(Language {
            dfa: lowered.dfa,
            min: self.min.max(min),
            max: self.max.into_iter().chain(max).min(),
        })
    }
}

impl Language {
    fn shorter_than(&self, min: u64) -> Sought {
        let Some(last) = min.checked_sub(1) else {
            return Sought::Nothing;
        };
        let max = self.max.map_or(last, |max| max.min(last));
        sought(self.dfa.readable(self.min, Some(max)))
    }

    fn longer_than(&self, max: Option<u64>) -> Sought {
        let Some(first) = max.and_then(|max| max.checked_add(1)) else {
            return Sought::Nothing;
        };
        sought(self.dfa.readable(self.min.max(first), self.max))
    }

    fn not_in(&self, other: &Dfa) -> Sought {
        match self.dfa.without(other, MAX_STATES) {
            Some(difference) => sought(difference.readable(self.min, self.max)),
            None => Sought::Unclear("the two automata together are too large".to_owned()),
        }
    }

    /// A text of this one that the other does not have.
    fn beyond(&self, other: &Self) -> Sought {
        self.not_in(&other.dfa)
            .or(|| self.shorter_than(other.min))
            .or(|| self.longer_than(other.max))
    }
}

fn sought(search: Search) -> Sought {
    match search {
        Search::Found(text) => Sought::Found(Example::Text(text)),
        Search::Nothing => Sought::Nothing,
        Search::TooLarge => Sought::Unclear("the texts are too long to be searched".to_owned()),
    }
}
