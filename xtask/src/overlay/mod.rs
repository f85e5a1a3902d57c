//! Overlay: the corrections of OpenAPI Overlay files → the effective [`Document`].
//!
//! A document stays as its API publishes it; where that is wrong, an action of an overlay
//! says what is right, and why. One rule is stricter than the specification's: an action
//! whose target matches nothing is an error, because it no longer corrects anything.

mod action;
mod merge;
mod parse;
mod path;

use std::path::{Path, PathBuf};

use crate::diagnostics::{Diagnostic, Diagnostics, Failed};
use crate::load::{Document, check, read};

/// An overlay file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayFile {
    /// Where it is.
    pub path: PathBuf,
    /// What diagnostics call it.
    pub name: String,
}

/// Applies the overlays to `document`, which was read from `spec`, one after the other.
///
/// # Errors
///
/// An overlay is not one, matches nothing, does not fit what it matches, or leaves what is no
/// OpenAPI document.
pub fn apply(
    document: &mut Document,
    spec: &Path,
    overlays: &[OverlayFile],
    found: &mut Diagnostics,
) -> Result<(), Failed> {
    for file in overlays {
        let overlay = read(&file.path, &file.name, found)?;
        let actions = parse::actions(&overlay, found)?;
        check_extends(&overlay, &file.path, spec, found)?;
        let offset = document.add_source(&overlay.source);
        for place in &actions {
            action::apply(document, place, offset, found);
            found.checkpoint()?;
        }
    }
    match overlays {
        [] => Ok(()),
        _ => check(document, found),
    }
}

/// An overlay that names another file than `spec` as what it extends is in the wrong place.
/// What `extends` names by a full URI is not looked for.
fn check_extends(
    overlay: &Document,
    path: &Path,
    spec: &Path,
    found: &mut Diagnostics,
) -> Result<(), Failed> {
    let Some(extends) = overlay.at_root().get("extends") else {
        return Ok(());
    };
    let Some(relative) = extends.node.as_str().filter(|text| !text.contains(':')) else {
        return Ok(());
    };
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    let named = folder.join(relative).canonicalize().ok();
    if named.is_some() && named == spec.canonicalize().ok() {
        return Ok(());
    }
    let message = format!("this overlay extends `{relative}`, which is not the document");
    let help = "name the document, relative to the overlay, or leave `extends` out";
    found.fail(extends.mark(Diagnostic::error("invalid-overlay", message).help(help)))
}
