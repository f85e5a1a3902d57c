//! The patterns of the whole Atlas document, where it is at hand.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};

use xtask::diagnostics::Diagnostics;

/// The distinct patterns, in order; none where the document is not there.
pub fn patterns(here: &Path) -> Vec<String> {
    let named = env::var_os("ATLAS_SHARED").map(PathBuf::from);
    let beside = here.ancestors().map(|directory| directory.join("shared"));
    let file = named
        .into_iter()
        .chain(beside)
        .map(|directory| directory.join("specs/atlas-admin-v2.yaml"))
        .find(|file| file.exists());
    let Some(file) = file else {
        println!(
            "cargo::warning=SKIPPED: the patterns of Atlas are not measured, since \
             specs/atlas-admin-v2.yaml is not there; ATLAS_SHARED can say in which folder it is"
        );
        return Vec::new();
    };
    println!("cargo::rerun-if-changed={}", file.display());
    let mut found = Diagnostics::default();
    let Ok(document) = xtask::load::load(&file, "atlas-admin-v2.yaml", &mut found) else {
        panic!("{found}");
    };
    let schemas = xtask::load::schemas(&document).into_iter();
    let patterns = schemas.filter_map(|schema| schema.str("pattern").map(str::to_owned));
    let distinct: BTreeSet<_> = patterns.collect();
    distinct.into_iter().collect()
}
