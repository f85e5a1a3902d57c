//! # What it does
//! Finds schemas that the settings name under `engine`, and whose pattern needs none or is
//! not there.
//!
//! # Why is this bad?
//! A setting that does nothing hides that its reason is gone.
//!
//! # Example
//! ```toml
//! # regen.toml
//! engine = ["ClusterName"]   # its pattern becomes code
//! ```
//!
//! # Other rule sets
//! None: a setting of this generator.

use super::prelude::*;
use crate::lint::pattern::may_use_engine;

pub(super) const CODE: &str = "unused-setting";
pub(super) const SEVERITY: Severity = Severity::Error;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let mut unused = subject.document.engine.clone();
    for (schema, _, pattern) in patterns(subject) {
        if let Err(error) = subject.patterns().get(pattern)
            && may_use_engine(schema, &error)
        {
            unused.remove(schema.name());
        }
    }
    for name in unused {
        let message = format!("`engine` names {name}, whose pattern needs none");
        let help = "take it off the settings: the pattern is checked by code, or is not there";
        found.nowhere(message, help);
    }
}
