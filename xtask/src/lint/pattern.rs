//! `invalid-pattern`: a `pattern` that is no regular expression of ECMA-262, or one that no
//! finite automaton of a reasonable size decides.
//!
//! `pattern-accepts-everything` (a warning) and `pattern-accepts-nothing` (an error): the
//! author meant something else. `pattern-without-u` (a note): the pattern is a syntax error
//! with the `u` flag, which JSON Schema recommends, and is read without it.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Document, schemas};
use crate::pattern::{Lowered, PatternError, Patterns, ReadAs, Rung};

pub(super) fn run(document: &Document, found: &mut Diagnostics) {
    let patterns = Patterns::default();
    let mut allowed = document.engine.clone();
    for schema in schemas(document) {
        let Some(place) = schema.get("pattern") else {
            continue;
        };
        let Some(pattern) = place.node.as_str() else {
            continue;
        };
        match patterns.get(pattern) {
            Ok(lowered) => remark(&place, pattern, &lowered, found),
            Err(error) if may_use_engine(&schema, &error) => {
                allowed.remove(schema.name());
                found.push(place.mark(left_to_engine(pattern, &error)));
            }
            Err(error) => found.push(place.mark(refusal(pattern, &error))),
        }
    }
    for name in allowed {
        let message = format!("`engine` names {name}, whose pattern needs none");
        let help = "take it off the settings: the pattern is checked by code, or is not there";
        found.push(Diagnostic::error("unused-setting", message).help(help));
    }
}

/// Whether the settings name a component for whose pattern there is no automaton.
pub(crate) fn may_use_engine(schema: &At<'_>, error: &PatternError) -> bool {
    let component = schema.pointer.strip_prefix("/components/schemas/");
    let named = component.is_some_and(|name| schema.document.engine.contains(name));
    named && !matches!(error, PatternError::Syntax { .. })
}

fn left_to_engine(pattern: &str, error: &PatternError) -> Diagnostic {
    let message = format!("{pattern} is left to a backtracking engine, as the settings say");
    let help = format!("its time may grow exponentially with the text: {error}");
    Diagnostic::warning("pattern-by-engine", message).help(help)
}

fn refusal(pattern: &str, error: &PatternError) -> Diagnostic {
    let help = match error {
        PatternError::Syntax { .. } => {
            "patterns are regular expressions of ECMA-262, read with the `u` flag"
        }
        PatternError::NotRegular { .. } => {
            "write the alternatives out, or name the schema under `engine` in regen.toml"
        }
        _ => "write a smaller pattern, or name the schema under `engine` in regen.toml",
    };
    let message = format!("{pattern} cannot be checked: {error}");
    Diagnostic::error("invalid-pattern", message).help(help)
}

fn remark(place: &At<'_>, pattern: &str, lowered: &Lowered, found: &mut Diagnostics) {
    match lowered.rung {
        Rung::Constant(true) => {
            let message = format!("{pattern} accepts every text");
            let help = "drop the pattern, or anchor it with ^ and $";
            let diagnostic = Diagnostic::warning("pattern-accepts-everything", message);
            found.push(place.mark(diagnostic.help(help)));
        }
        Rung::Constant(false) => {
            let message = format!("{pattern} accepts no text");
            let diagnostic = Diagnostic::error("pattern-accepts-nothing", message);
            found.push(place.mark(diagnostic.help("correct the pattern")));
        }
        _ => {}
    }
    if lowered.read_as == ReadAs::AnnexB {
        let message = format!("{pattern} is a syntax error with the `u` flag");
        let help = "it is read by Annex B of ECMA-262, without the flag, by code points";
        let diagnostic = Diagnostic::note("pattern-without-u", message).help(help);
        found.push(place.mark(diagnostic));
    }
}
