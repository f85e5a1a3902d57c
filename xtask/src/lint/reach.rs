//! Which schemas a request or a response contains, through references and discriminators.

use std::collections::{BTreeMap, BTreeSet};

use super::discriminators;
use super::subject::Subject;
use crate::load::At;

/// The schemas of each direction, by pointer.
pub(super) struct Reach {
    sent: BTreeSet<String>,
    received: BTreeSet<String>,
}

impl Reach {
    pub(super) fn new(subject: &Subject<'_>) -> Self {
        let document = subject.document;
        let children = discriminators::children(&subject.walk);
        let (mut sent, mut received) = (Vec::new(), Vec::new());
        for (_, _, operation) in document.operations() {
            sent.extend(operation.get("requestBody"));
            let responses = operation.get("responses");
            received.extend(responses.iter().flat_map(At::entries).map(|(_, at)| at));
        }
        Self {
            sent: schemas(sent, &children),
            received: schemas(received, &children),
        }
    }

    /// Whether a request has a part with the schema at `pointer`.
    pub(super) fn is_sent(&self, pointer: &str) -> bool {
        self.sent.contains(pointer)
    }

    /// Whether a response has a part with the schema at `pointer`.
    pub(super) fn is_received(&self, pointer: &str) -> bool {
        self.received.contains(pointer)
    }
}

/// The schemas within bodies.
fn schemas(bodies: Vec<At<'_>>, children: &BTreeMap<String, Vec<String>>) -> BTreeSet<String> {
    let bodies = bodies.into_iter().filter_map(|body| body.resolve());
    let contents = bodies.filter_map(|body| body.get("content"));
    let media = contents.flat_map(|content| content.entries());
    let mut open: Vec<_> = media.filter_map(|(_, media)| media.get("schema")).collect();
    let mut seen = BTreeSet::new();
    while let Some(schema) = open.pop() {
        let resolved = schema.resolve();
        let Some(schema) = resolved.filter(|schema| seen.insert(schema.pointer.clone())) else {
            continue;
        };
        for name in ["allOf", "oneOf", "anyOf"] {
            open.extend(schema.get(name).iter().flat_map(At::items));
        }
        let children = children.get(&schema.pointer).into_iter().flatten();
        open.extend(children.filter_map(|child| schema.document.at(child)));
        for name in ["items", "additionalProperties"] {
            open.extend(schema.get(name));
        }
        let properties = schema.get("properties");
        open.extend(properties.iter().flat_map(At::entries).map(|(_, at)| at));
    }
    seen
}
