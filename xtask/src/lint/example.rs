//! `nonconforming-example`, `nonconforming-default`: a value in the document that breaks the
//! schema it is given for. A warning: documents do that, and servers too.

use std::collections::BTreeSet;

use super::conformance::departures;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Document, schemas};
use crate::pattern::Patterns;

/// What has been reported, and the patterns that values are held against.
#[derive(Default)]
struct Seen {
    departures: BTreeSet<String>,
    patterns: Patterns,
}

pub(super) fn run(document: &Document, found: &mut Diagnostics) {
    let mut seen = Seen::default();
    for schema in schemas(document) {
        for (name, code) in [
            ("example", "nonconforming-example"),
            ("default", "nonconforming-default"),
        ] {
            if let Some(value) = schema.get(name) {
                report(name, code, &value, &schema, &mut seen, found);
            }
        }
    }
    for (_, _, operation) in document.operations() {
        let body = operation.get("requestBody").into_iter();
        let responses = operation
            .get("responses")
            .into_iter()
            .flat_map(|all| all.entries());
        let parameters = operation
            .get("parameters")
            .into_iter()
            .flat_map(|all| all.items());
        let carriers = body
            .chain(responses.map(|(_, response)| response))
            .chain(parameters);
        for carrier in carriers.filter_map(|carrier| carrier.resolve()) {
            examples_of(&carrier, &mut seen, found);
            let media_types = carrier
                .get("content")
                .into_iter()
                .flat_map(|all| all.entries());
            for (_, media) in media_types {
                examples_of(&media, &mut seen, found);
            }
        }
    }
}

/// The examples beside the `schema` of a media type or parameter.
fn examples_of(place: &At<'_>, seen: &mut Seen, found: &mut Diagnostics) {
    let Some(schema) = place.get("schema") else {
        return;
    };
    let named = place
        .get("examples")
        .into_iter()
        .flat_map(|all| all.entries());
    let named = named.filter_map(|(_, example)| example.resolve()?.get("value"));
    for value in place.get("example").into_iter().chain(named) {
        report(
            "example",
            "nonconforming-example",
            &value,
            &schema,
            seen,
            found,
        );
    }
}

/// Reports each departure once, however many places use the value.
fn report(
    kind: &str,
    code: &'static str,
    value: &At<'_>,
    schema: &At<'_>,
    seen: &mut Seen,
    found: &mut Diagnostics,
) {
    for departure in departures(value, schema, &seen.patterns) {
        let key = format!("{} {}", departure.value.pointer, departure.rule.pointer);
        if seen.departures.insert(key) {
            let message = format!("the {kind} breaks its schema: it {}", departure.what);
            let help = format!("the rule is at {}", departure.rule.pointer);
            let diagnostic = Diagnostic::warning(code, message).help(help);
            found.push(departure.value.mark(diagnostic));
        }
    }
}
