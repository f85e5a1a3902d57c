//! [`Patterns`]: each pattern of a document, lowered once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Constraint, Limits, Lowered, PatternError, lower};

/// The patterns seen so far.
#[derive(Default)]
pub struct Patterns(RefCell<BTreeMap<String, Result<Rc<Lowered>, PatternError>>>);

impl Patterns {
    /// A pattern by itself, without lengths.
    ///
    /// # Errors
    ///
    /// It cannot be lowered.
    pub fn get(&self, pattern: &str) -> Result<Rc<Lowered>, PatternError> {
        if let Some(known) = self.0.borrow().get(pattern) {
            return known.clone();
        }
        let patterns = [pattern];
        let constraint = Constraint {
            patterns: &patterns,
            ..Constraint::default()
        };
        let lowered = lower(&constraint, &Limits::default()).map(Rc::new);
        self.0
            .borrow_mut()
            .insert(pattern.to_owned(), lowered.clone());
        lowered
    }
}
