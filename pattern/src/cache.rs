//! [`Patterns`]: each constraint of a document, lowered once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::{Constraint, Limits, Lowered, PatternError, lower};

/// A constraint as a key.
type Key = (Vec<String>, Option<u64>, Option<u64>);

/// The constraints seen so far.
#[derive(Debug, Default)]
pub struct Patterns(RefCell<BTreeMap<Key, Result<Rc<Lowered>, PatternError>>>);

impl Patterns {
    /// A pattern by itself, without lengths.
    ///
    /// # Errors
    ///
    /// It cannot be lowered.
    pub fn get(&self, pattern: &str) -> Result<Rc<Lowered>, PatternError> {
        self.lower(&Constraint {
            patterns: &[pattern],
            ..Constraint::default()
        })
    }

    /// A constraint, within the usual limits.
    ///
    /// # Errors
    ///
    /// It cannot be lowered.
    pub fn lower(&self, constraint: &Constraint<'_>) -> Result<Rc<Lowered>, PatternError> {
        let patterns = constraint.patterns.iter().map(|&text| text.to_owned());
        let key = (
            patterns.collect(),
            constraint.min_length,
            constraint.max_length,
        );
        if let Some(known) = self.0.borrow().get(&key) {
            return known.clone();
        }
        let lowered = lower(constraint, &Limits::default()).map(Rc::new);
        self.0.borrow_mut().insert(key, lowered.clone());
        lowered
    }
}
