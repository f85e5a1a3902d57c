//! [`Subject`]: a document with what several lints need to know of it, found out once.

use std::cell::OnceCell;

use atlas_restore_pattern::Patterns;

use super::reach::Reach;
use super::shape::{Part, Walk, walk};
use super::values::{Given, given};
use crate::load::{At, Document};

/// What the lints look at.
pub(crate) struct Subject<'a> {
    pub(super) document: &'a Document,
    pub(super) walk: Walk<'a>,
    values: OnceCell<Vec<Given<'a>>>,
    reach: OnceCell<Reach>,
}

impl<'a> Subject<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self {
            document,
            walk: walk(document),
            values: OnceCell::new(),
            reach: OnceCell::new(),
        }
    }

    /// The objects of a kind, each where it is defined; references are not among them.
    pub(super) fn all(&self, part: Part) -> &[At<'a>] {
        self.walk.places.get(&part).map_or(&[], Vec::as_slice)
    }

    /// The schemas that are no references.
    pub(super) fn schemas(&self) -> &[At<'a>] {
        self.all(Part::Schema)
    }

    /// The references to objects of a kind.
    pub(super) fn references(&self, part: Part) -> impl Iterator<Item = &At<'a>> {
        let all = self.walk.references.iter();
        all.filter(move |(kind, _)| *kind == part)
            .map(|(_, place)| place)
    }

    /// The patterns, each lowered once.
    pub(super) fn patterns(&self) -> &'a Patterns {
        &self.document.patterns
    }

    /// The examples and defaults that break the schema they are given for.
    pub(super) fn values(&self) -> &[Given<'a>] {
        self.values.get_or_init(|| given(self))
    }

    /// Which schemas are sent, and which are received.
    pub(super) fn reach(&self) -> &Reach {
        self.reach.get_or_init(|| Reach::new(self))
    }
}
