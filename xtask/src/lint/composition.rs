//! Schemas that describe the same value together: parts of a composition, and what they are
//! parts of.

use std::collections::BTreeSet;

use crate::load::At;

/// The keywords whose schemas are about the same value.
const KEYWORDS: [&str; 3] = ["allOf", "oneOf", "anyOf"];

/// The schema that a reference leads to, that one's parts, and theirs, each once; and where
/// it stands in a composition, what that is composed of.
pub(super) fn same_value<'a>(schema: &At<'a>) -> Vec<At<'a>> {
    let mut top = schema.clone();
    while let Some(whole) = whole_of(&top) {
        top = whole;
    }
    closure(vec![top, schema.clone()])
}

/// How many schemas of one composition are looked at: the time for a document whose schemas
/// all lead to each other must not grow with the square of their number.
pub(super) const LARGEST: usize = 256;

/// The schemas of `open` and all that they are composed of, each once, and at most
/// [`LARGEST`].
pub(super) fn closure<'a>(mut open: Vec<At<'a>>) -> Vec<At<'a>> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    while let Some(schema) = open.pop() {
        let Some(schema) = schema.resolve() else {
            continue;
        };
        if !seen.insert(schema.pointer.clone()) {
            continue;
        }
        for name in KEYWORDS {
            open.extend(schema.get(name).iter().flat_map(At::items));
        }
        found.push(schema);
        if found.len() == LARGEST {
            break;
        }
    }
    found
}

/// The schema of which this one is a part, where it stands there in full.
pub(super) fn whole_of<'a>(part: &At<'a>) -> Option<At<'a>> {
    let (list, _) = part.pointer.rsplit_once('/')?;
    let (whole, keyword) = list.rsplit_once('/')?;
    let listed = part.name().bytes().all(|byte| byte.is_ascii_digit());
    match KEYWORDS.contains(&keyword) && listed {
        true => part.document.at(whole),
        // `not: { required: … }` speaks of the properties around it.
        false if part.name() == "not" && keyword != "properties" => part.document.at(list),
        false => None,
    }
}

/// The property `name` of the value that a schema is about, wherever it is defined.
pub(super) fn property<'a>(schema: &At<'a>, name: &str) -> Option<At<'a>> {
    let own = |schema: &At<'a>| schema.get("properties")?.get(name);
    own(schema).or_else(|| same_value(schema).iter().find_map(own))
}

/// Whether a schema has a flag, itself or by what it refers to or is composed of by `allOf`.
pub(super) fn is_true(schema: &At<'_>, name: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![schema.clone()];
    while let Some(place) = open.pop() {
        // Annotations beside `$ref` count in this project.
        if place.is_true(name) {
            return true;
        }
        let Some(target) = place.resolve() else {
            continue;
        };
        if target.is_true(name) {
            return true;
        }
        if seen.insert(target.pointer.clone()) {
            open.extend(target.get("allOf").iter().flat_map(At::items));
        }
    }
    false
}
