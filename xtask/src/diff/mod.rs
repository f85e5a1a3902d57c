//! Diff: what changed between two documents, for someone who will not read the generated code.
//!
//! Compared are documents as they were loaded, with references followed on the way: only
//! there are all media types and statuses, and every place. The values that a schema accepts
//! are compared as sets, with the pattern's automaton and exact numbers, so that a change of a
//! rule comes with a value that it decides differently: a [`Witness`]. What that means for
//! users of the generated crate is in [`semver`].
//!
//! ```text
//! operations ─ parameters, bodies ─ schemas ─ constraints, objects, composition
//!                                   queue      text, number: sets of values
//! ```

mod accept;
mod bodies;
mod change;
mod code;
pub mod command;
mod composition;
mod constraints;
mod decimal;
mod example;
mod format;
mod grid;
pub mod input;
mod json;
mod markdown;
pub(crate) mod number;
mod objects;
mod operations;
mod parameters;
mod plain;
pub mod regen;
mod rest;
pub(crate) mod sample;
mod schemas;
pub mod semver;
pub(crate) mod shape;
mod subject;
pub(crate) mod text;
mod usage;

pub use change::{Change, Class, Direction, Place, Side, Witness};
pub use code::{Code, Effect, Keyword, Kind};
pub use decimal::Decimal;
pub use example::Example;
pub use json::json;
pub use markdown::markdown;
pub use plain::{plain, summary};

use crate::load::{At, Document};
use operations::push_at;
use schemas::{Owner, Role, Schemas};
use semver::Semver;

/// What changed between two documents.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What the old document is called.
    pub old: String,
    /// What the new document is called.
    pub new: String,
    /// The changes, the worst first, and then in the order of the new document.
    pub changes: Vec<Change>,
    /// What they mean for users of the generated crate.
    pub semver: Semver,
}

impl Comparison {
    /// Whether nothing changed: neither the documents nor the crates.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.semver.bump() == Some(semver::Bump::None)
    }

    /// How many changes are of this class.
    pub fn count(&self, class: Class) -> usize {
        self.changes
            .iter()
            .filter(|change| change.class == class)
            .count()
    }
}

/// Compares two documents, the worst changes first.
pub fn changes(old: &Document, new: &Document) -> Vec<Change> {
    let Some(difference) = rest::first_difference(old, new) else {
        return Vec::new();
    };
    let mut schemas = Schemas::default();
    servers(old, new, &mut schemas);
    let names = operations::compare(old, new, &mut schemas);
    unused(old, new, &mut schemas);
    if schemas.is_quiet() {
        let text = "something changed that is not compared: look at it".to_owned();
        let places = (old.at(&difference), new.at(&difference));
        let what = (subject::quoted(&difference), text);
        push_at(
            Owner::Nobody,
            (Kind::OtherChange, None),
            what,
            places,
            &mut schemas,
        );
    }
    let mut changes = schemas.finish(&names);
    changes.sort_by_key(|change| change.class);
    changes
}

fn servers<'a>(old: &'a Document, new: &'a Document, schemas: &mut Schemas<'a>) {
    let urls = |document: &'a Document| -> Vec<&'a str> {
        let servers = document
            .at("/servers")
            .map_or_else(Vec::new, |all| all.items());
        servers
            .iter()
            .filter_map(|server| server.str("url"))
            .collect()
    };
    let (before, after) = (urls(old), urls(new));
    if before != after {
        let shown = |urls: &[&str]| match urls {
            [] => "none".to_owned(),
            urls => urls
                .iter()
                .map(|url| subject::quoted(url))
                .collect::<Vec<_>>()
                .join(", "),
        };
        let text = format!(
            "the servers were {} and are {}",
            shown(&before),
            shown(&after)
        );
        let what = ("the document".to_owned(), text);
        let places = (old.at("/servers"), new.at("/servers"));
        push_at(
            Owner::Nobody,
            (Kind::ServersChanged, None),
            what,
            places,
            schemas,
        );
    }
}

/// Compares the components that no operation uses; changes of the others are told already.
fn unused<'a>(old: &'a Document, new: &'a Document, schemas: &mut Schemas<'a>) {
    let components = |document: &'a Document| -> Vec<(String, At<'a>)> {
        let all = document.at("/components/schemas");
        all.map_or_else(Vec::new, |all| all.entries())
    };
    let after = components(new);
    for (name, before) in components(old) {
        if let Some((_, after)) = after.iter().find(|(other, _)| *other == name) {
            let sides = (&[before][..], std::slice::from_ref(after));
            schemas.compare(Owner::Nobody, Direction::Unused, sides, Role::Other);
        }
    }
}
