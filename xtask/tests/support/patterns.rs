//! Patterns to try things on: those that are easily misread, and those of the Atlas document.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeSet;

#[path = "../../../pattern/tests/patterns/support/traps.rs"]
mod traps;

pub use traps::{shared, traps};

/// The distinct patterns of the Atlas document, in order.
pub fn atlas_patterns() -> Vec<String> {
    let Some(path) = shared("specs/atlas-admin-v2.yaml") else {
        return Vec::new();
    };
    let mut found = xtask::diagnostics::Diagnostics::default();
    let document = xtask::load::load(&path, "atlas.yaml", &mut found);
    let document = document.unwrap_or_else(|_| panic!("{found}"));
    let patterns = xtask::load::schemas(&document).into_iter();
    let patterns = patterns.filter_map(|schema| schema.str("pattern").map(str::to_owned));
    let distinct: BTreeSet<_> = patterns.collect();
    distinct.into_iter().collect()
}

/// Distinct patterns of the traps and of the document.
pub fn all_patterns() -> BTreeSet<String> {
    traps()
        .into_iter()
        .map(|trap| trap.pattern)
        .chain(atlas_patterns())
        .collect()
}
