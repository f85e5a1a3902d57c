//! The examples and defaults of a document that break their schema: several lints part them.

use std::collections::BTreeSet;

use super::conformance::{Departure, departures};
use super::shape::Part;
use super::subject::Subject;
use crate::load::{At, Kind};
use crate::normalize::is_json;

/// What a value is given as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Example,
    Default,
}

/// A departure of an example or a default.
pub(super) struct Given<'a> {
    pub(super) role: Role,
    pub(super) departure: Departure<'a>,
}

impl Role {
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Example => "example",
            Self::Default => "default",
        }
    }
}

impl Given<'_> {
    /// Whether it is about the format of a text.
    pub(super) fn is_date_time(&self) -> bool {
        self.departure.keyword == "format" && self.is_text()
    }

    /// Whether it is about an integer and the range of its format.
    pub(super) fn is_outside_format(&self) -> bool {
        self.departure.keyword == "format" && !self.is_text()
    }

    /// Whether it is a default that no value of an enum is.
    pub(super) fn is_unreachable(&self) -> bool {
        self.departure.keyword == "enum" && self.role == Role::Default
    }

    fn is_text(&self) -> bool {
        matches!(self.departure.value.node.kind, Kind::String(_))
    }
}

/// Every departure, once, however many places use the value.
pub(super) fn given<'a>(subject: &Subject<'a>) -> Vec<Given<'a>> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (role, value, schema) in pairs(subject) {
        for departure in departures(&value, &schema, subject.patterns()) {
            let key = (
                departure.value.pointer.clone(),
                departure.rule.pointer.clone(),
            );
            if seen.insert(key) {
                found.push(Given { role, departure });
            }
        }
    }
    found
}

/// The values, each with the schema that it should keep.
fn pairs<'a>(subject: &Subject<'a>) -> Vec<(Role, At<'a>, At<'a>)> {
    let mut found = Vec::new();
    // Beside `$ref` too: what stands there is annotation, and the generator reads it.
    let references = subject.references(Part::Schema);
    for schema in subject.schemas().iter().chain(references) {
        for (role, name) in [(Role::Example, "example"), (Role::Default, "default")] {
            if let Some(value) = schema.get(name) {
                found.push((role, value, schema.clone()));
            }
        }
    }
    let carriers = subject.all(Part::Parameter).iter();
    let carriers = carriers.chain(subject.all(Part::Header));
    let bodies = subject.all(Part::MediaType).iter();
    // An example of another media type is a text in that type's own syntax.
    let bodies = bodies.filter(|body| is_json(&unescaped(body.name())));
    for carrier in carriers.chain(bodies) {
        let Some(schema) = carrier.get("schema") else {
            continue;
        };
        let named = carrier.get("examples");
        let named = named.iter().flat_map(At::entries);
        let named = named.filter_map(|(_, example)| example.resolve()?.get("value"));
        for value in carrier.get("example").into_iter().chain(named) {
            found.push((Role::Example, value, schema.clone()));
        }
    }
    found
}

/// A token of a JSON pointer as the name it stands for.
fn unescaped(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}
