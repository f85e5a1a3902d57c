//! [`Items`]: how many items an array may have, and whether two may be equal.

use std::borrow::Cow;
use std::collections::HashSet;

use serde::Serialize;
use serde_json::Value;

use super::input::Nullable;
use super::violation::{Rule, Violation};

/// The rules of an array, beside those of its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Items {
    min: u64,
    max: u64,
    unique: bool,
}

impl Items {
    /// No rule.
    pub const ANY: Self = Self {
        min: 0,
        max: u64::MAX,
        unique: false,
    };

    /// The same, with `minItems`.
    #[must_use]
    pub const fn at_least(self, min: u64) -> Self {
        Self { min, ..self }
    }

    /// The same, with `maxItems`.
    #[must_use]
    pub const fn at_most(self, max: u64) -> Self {
        Self { max, ..self }
    }

    /// The same, with `uniqueItems`.
    #[must_use]
    pub const fn unique(self) -> Self {
        Self {
            unique: true,
            ..self
        }
    }

    /// `list`, which stands at `place`.
    ///
    /// # Errors
    ///
    /// The rule that it breaks.
    pub fn apply<L: Itemized>(
        &self,
        place: impl Into<Cow<'static, str>>,
        list: L,
    ) -> Result<L, Violation> {
        match list.broken(self) {
            Some(violation) => Err(violation.at(place)),
            None => Ok(list),
        }
    }
}

/// What an array's rules can be held against.
pub trait Itemized {
    /// The rule that this array breaks, without its place.
    fn broken(&self, rules: &Items) -> Option<Violation>;
}

impl<T: Serialize> Itemized for Vec<T> {
    fn broken(&self, rules: &Items) -> Option<Violation> {
        let length = self.len() as u64;
        let of_length = |rule| Some(Violation::new(rule, format_args!("an array of {length}")));
        match length {
            length if length < rules.min => of_length(Rule::MinItems(rules.min)),
            length if length > rules.max => of_length(Rule::MaxItems(rules.max)),
            _ if rules.unique => {
                let index = repeated(self)?;
                let what = format_args!("an array whose item {index} was there before");
                Some(Violation::new(Rule::UniqueItems, what))
            }
            _ => None,
        }
    }
}

impl<L: Itemized> Itemized for Nullable<L> {
    fn broken(&self, rules: &Items) -> Option<Violation> {
        match self {
            Self::Null => None,
            Self::Value(list) => list.broken(rules),
        }
    }
}

/// The first item that equals one before it, as JSON.
fn repeated<T: Serialize>(items: &[T]) -> Option<usize> {
    let mut seen: HashSet<Value> = HashSet::with_capacity(items.len());
    let mut items = items.iter().map(serde_json::to_value);
    items.position(|item| item.is_ok_and(|item| !seen.insert(item)))
}
