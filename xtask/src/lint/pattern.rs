//! `invalid-pattern`: a `pattern` that is no regular expression of ECMA-262.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{Document, schemas};
use crate::pattern::Pattern;

pub(super) fn run(document: &Document, found: &mut Diagnostics) {
    for schema in schemas(document) {
        let Some(place) = schema.get("pattern") else {
            continue;
        };
        let Some(pattern) = place.node.as_str() else {
            continue;
        };
        if let Err(error) = Pattern::new(pattern) {
            let message = format!("{pattern} is not a pattern: {error}");
            let help = "patterns are regular expressions of ECMA-262, read with the `u` flag";
            found.push(place.mark(Diagnostic::error("invalid-pattern", message).help(help)));
        }
    }
}
