//! What overlays make of a document, and what is said of those that cannot be applied.

use std::path::{Path, PathBuf};

use xtask::diagnostics::{Diagnostics, Failed, Severity};
use xtask::driver::{EFFECTIVE, Job, effective, generate};
use xtask::overlay::OverlayFile;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/overlay")
}

/// A job for `api.yaml` with the overlay `overlay/<name>.yaml`.
fn job(names: &[&str]) -> Job {
    let overlays = names.iter().map(|name| OverlayFile {
        path: folder().join(name).with_extension("yaml"),
        name: format!("{name}.yaml"),
    });
    Job {
        spec: folder().join("api.yaml"),
        spec_name: "api.yaml".to_owned(),
        overlays: overlays.collect(),
        header_name: "api.yaml".to_owned(),
        name: "example".to_owned(),
        ..Job::default()
    }
}

/// The document with these overlays, as JSON.
fn corrected(names: &[&str]) -> String {
    let mut found = Diagnostics::default();
    let document = effective(&job(names), &mut found);
    document.unwrap_or_else(|_| panic!("{found}")).to_text()
}

/// What the overlay changes in the effective document.
fn check(name: &str) {
    let (before, after) = (corrected(&[]), corrected(&[name]));
    let diff = similar::TextDiff::from_lines(&before, &after);
    insta::assert_snapshot!(name, diff.unified_diff().context_radius(2).to_string());
}

/// What is said of an overlay that is refused, or of the document that it leaves.
fn check_refused(name: &str) {
    let mut found = Diagnostics::default();
    let generated = generate(&job(&[name]), &mut found);
    assert!(matches!(generated, Err(Failed)), "{name} is accepted");
    assert!(found.count(Severity::Error) > 0, "no message");
    insta::assert_snapshot!(name, found.to_string());
}

/// Declares a test for each fixture, whose name is the fact that holds.
macro_rules! fixtures {
    ($check:ident: $($name:ident => $fixture:literal,)*) => {
        $(#[test] fn $name() { $check($fixture); })*
    };
}

fixtures! { check:
    an_update_is_merged_into_what_is_there => "update",
    an_array_takes_what_is_added_to_it => "append",
    what_is_removed_does_not_move_what_else_is => "remove",
    a_copy_is_merged_like_an_update => "copy",
}

fixtures! { check_refused:
    an_action_that_matches_nothing_is_an_error => "matches_nothing",
    an_expression_that_is_no_json_path_is_an_error => "bad_path",
    an_expression_that_could_exhaust_the_stack_is_an_error => "deep_path",
    an_object_is_not_merged_into_a_text => "wrong_kind",
    targets_of_different_kinds_are_an_error => "mixed_targets",
    a_copy_of_several_values_is_an_error => "several_copies",
    the_whole_document_cannot_be_removed => "whole_document",
    everything_that_is_wrong_with_the_form_is_said_at_once => "wrong_form",
    an_overlay_without_actions_is_an_error => "no_actions",
    an_overlay_of_another_document_is_an_error => "other_document",
    a_missing_overlay_is_named => "missing",
    an_overlay_may_not_leave_what_is_no_openapi => "no_openapi",
    a_fault_that_an_overlay_brings_is_found_in_the_overlay => "faulty_schema",
}

#[test]
fn overlays_are_applied_in_order_each_to_what_the_one_before_left() {
    let text = corrected(&["copy", "append"]);
    assert_eq!(text.matches("Lists what there is to do.").count(), 2);
    let text = corrected(&["append", "copy"]);
    assert_eq!(text.matches("Lists what there is to do.").count(), 2);
    let text = corrected(&["remove", "append"]);
    assert!(!text.contains("older") && text.contains("newest"), "{text}");
}

#[test]
fn the_effective_document_is_a_file_of_the_crate_and_gives_the_same_crate() {
    let mut found = Diagnostics::default();
    let generated = generate(&job(&["update"]), &mut found).expect("it is valid");
    let text = &generated.files[EFFECTIVE];
    assert_eq!(*text, corrected(&["update"]));
    assert!(
        generated.files["src/scalars.rs"].contains("integer_scalar!(Size, i64, 0,"),
        "{text}"
    );

    let folder = tempfile::tempdir().expect("a folder");
    let spec = folder.path().join(EFFECTIVE);
    std::fs::write(&spec, text).expect("it is written");
    let again = Job { spec, ..job(&[]) };
    let again = generate(&again, &mut found).expect("it is valid");
    assert!(!again.files.contains_key(EFFECTIVE));
    for (file, text) in again.files.iter().filter(|(file, _)| file.ends_with(".rs")) {
        assert_eq!(generated.files[file], *text, "{file}");
    }
}
