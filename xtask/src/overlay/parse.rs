//! What an overlay file has to look like: OpenAPI Overlay 1.1.0, section "Schema".

use crate::diagnostics::{Diagnostic, Diagnostics, Failed};
use crate::load::{At, Document, Kind};

const ROOT: [&str; 4] = ["overlay", "info", "extends", "actions"];
const INFO: [&str; 3] = ["title", "version", "description"];
const ACTION: [&str; 5] = ["target", "description", "update", "copy", "remove"];

/// The type of a field, in words.
type Type = (&'static str, fn(&Kind) -> bool);

const STRING: Type = ("a string", |kind| matches!(kind, Kind::String(_)));
const BOOLEAN: Type = ("a boolean", |kind| matches!(kind, Kind::Bool(_)));
const OBJECT: Type = ("an object", |kind| matches!(kind, Kind::Object(_)));
const ARRAY: Type = ("an array", |kind| matches!(kind, Kind::Array(_)));

/// The actions of an overlay, each of the right form.
///
/// # Errors
///
/// The file is not of the form that the specification asks for; all of it is reported.
pub(super) fn actions<'a>(
    overlay: &'a Document,
    found: &mut Diagnostics,
) -> Result<Vec<At<'a>>, Failed> {
    let root = overlay.at_root();
    check_type(&root, OBJECT, found);
    found.checkpoint()?;
    known_keys(&root, &ROOT, found);
    if let Some(version) = required(&root, "overlay", STRING, found) {
        check_version(&version, found);
    }
    optional(&root, "extends", STRING, found);
    if let Some(info) = required(&root, "info", OBJECT, found) {
        known_keys(&info, &INFO, found);
        required(&info, "title", STRING, found);
        required(&info, "version", STRING, found);
        optional(&info, "description", STRING, found);
    }
    let actions = required(&root, "actions", ARRAY, found);
    let items = actions.as_ref().map_or_else(Vec::new, At::items);
    if let Some(actions) = actions.filter(|_| items.is_empty()) {
        let message = "an overlay without actions changes nothing";
        found.push(actions.mark(Diagnostic::error("invalid-overlay", message)));
    }
    for action in &items {
        check_action(action, found);
    }
    found.checkpoint()?;
    Ok(items)
}

fn check_version(version: &At<'_>, found: &mut Diagnostics) {
    let text = version.node.as_str().unwrap_or_default();
    if text != "1.1" && !text.starts_with("1.1.") {
        let message = format!("this is Overlay {text}");
        let help = "the generator applies Overlay 1.1: `overlay: 1.1.0`";
        let diagnostic = Diagnostic::error("unsupported-version", message).help(help);
        found.push(version.mark(diagnostic));
    }
}

fn check_action(action: &At<'_>, found: &mut Diagnostics) {
    if !check_type(action, OBJECT, found) {
        return;
    }
    known_keys(action, &ACTION, found);
    required(action, "target", STRING, found);
    optional(action, "description", STRING, found);
    optional(action, "copy", STRING, found);
    optional(action, "remove", BOOLEAN, found);
    let mut does = Vec::from(["update", "copy"]);
    does.retain(|name| action.get(name).is_some());
    does.extend(action.is_true("remove").then_some("remove"));
    let message = match does.as_slice() {
        [_] => return,
        [] => "this action does nothing".to_owned(),
        several => format!("this action has {}", several.join(" and ")),
    };
    let help = "an action has one of `update`, `copy` and `remove: true`";
    found.push(action.mark(Diagnostic::error("invalid-overlay", message).help(help)));
}

/// What begins with `x-` is an extension; anything else that is not known is a mistake.
fn known_keys(place: &At<'_>, known: &[&str], found: &mut Diagnostics) {
    for (name, _) in place.entries() {
        if !known.contains(&name.as_str()) && !name.starts_with("x-") {
            let message = format!("`{name}` is no field of this object");
            let help = format!("the fields are {}", known.join(", "));
            let diagnostic = Diagnostic::error("invalid-overlay", message).help(help);
            found.push(place.mark_key(&name, diagnostic));
        }
    }
}

fn required<'a>(
    place: &At<'a>,
    name: &str,
    expected: Type,
    found: &mut Diagnostics,
) -> Option<At<'a>> {
    if place.get(name).is_none() {
        let message = format!("`{name}` is missing");
        found.push(place.mark(Diagnostic::error("invalid-overlay", message)));
    }
    optional(place, name, expected, found)
}

fn optional<'a>(
    place: &At<'a>,
    name: &str,
    expected: Type,
    found: &mut Diagnostics,
) -> Option<At<'a>> {
    let field = place.get(name)?;
    check_type(&field, expected, found).then_some(field)
}

fn check_type(place: &At<'_>, (name, is): Type, found: &mut Diagnostics) -> bool {
    let fits = is(&place.node.kind);
    if !fits {
        let message = format!("this has to be {name}");
        found.push(place.mark(Diagnostic::error("invalid-overlay", message)));
    }
    fits
}
