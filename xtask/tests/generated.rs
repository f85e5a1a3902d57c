//! What a reviewer of the project's own document reads: its operations, its scalars, and the
//! public API of the crate that is made of it.

use std::path::Path;

use xtask::diagnostics::Diagnostics;
use xtask::driver::{Generated, generate, project};
use xtask::report;

fn generated() -> Generated {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Diagnostics::default();
    let generated = project(&root, &mut found).and_then(|job| generate(&job, &mut found));
    generated.unwrap_or_else(|_| panic!("the project's own document has errors:\n{found}"))
}

#[test]
fn the_operations_are_those_that_were_reviewed() {
    insta::assert_snapshot!(report::operations(&generated().api));
}

#[test]
fn the_scalars_and_their_rules_are_those_that_were_reviewed() {
    insta::assert_snapshot!(report::scalars(&generated().api));
}

#[test]
fn the_public_api_is_the_one_that_was_reviewed() {
    insta::assert_snapshot!(report::public_api(&generated().files));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(generated().files, generated().files);
}
