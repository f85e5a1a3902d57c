//! The syntax tree of a pattern, after everything that decides nothing is gone.
//!
//! Groups, their names and the laziness of a quantifier do not change *whether* a text matches,
//! so the tree has no place for them. Back references are absent too: the parser refuses them.

use crate::class::ClassSet;

/// A pattern or a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ast {
    /// One code point out of a set.
    Class(ClassSet),
    /// `^`: only at the start of the text.
    Start,
    /// `$`: only at the end of the text.
    End,
    /// `\b`, or `\B` where `negative`.
    WordBoundary {
        /// Whether it is `\B`.
        negative: bool,
    },
    /// One part after the other; the empty sequence matches the empty text.
    Concat(Vec<Ast>),
    /// Any one of the parts; there is always at least one.
    Alternation(Vec<Ast>),
    /// `inner` from `min` to `max` times, without end where `max` is absent.
    Repeat {
        /// What repeats.
        inner: Box<Ast>,
        /// The least number of times.
        min: u64,
        /// The greatest number of times.
        max: Option<u64>,
    },
    /// `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`.
    Look {
        /// What must, or must not, be there.
        inner: Box<Ast>,
        /// Whether it looks at what comes before.
        behind: bool,
        /// Whether `inner` must not match.
        negative: bool,
    },
}

impl Ast {
    /// The tree that matches the empty text.
    pub fn empty() -> Self {
        Ast::Concat(Vec::new())
    }

    /// The number of code points in every text this part can consume, where it is one number.
    pub fn fixed_length(&self) -> Option<u64> {
        match self {
            Ast::Class(_) => Some(1),
            Ast::Start | Ast::End | Ast::WordBoundary { .. } | Ast::Look { .. } => Some(0),
            Ast::Concat(parts) => parts
                .iter()
                .try_fold(0u64, |sum, part| sum.checked_add(part.fixed_length()?)),
            Ast::Alternation(parts) => {
                let first = parts.first()?.fixed_length()?;
                let same = |part: &Ast| part.fixed_length() == Some(first);
                parts.iter().all(same).then_some(first)
            }
            Ast::Repeat { inner, min, max } => match inner.fixed_length()? {
                0 => Some(0),
                length if *max == Some(*min) => length.checked_mul(*min),
                _ => None,
            },
        }
    }
}
