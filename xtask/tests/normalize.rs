//! What each pass of `normalize` rewrites: its records, and the tree before and after.

use std::fmt::Write as _;
use std::path::Path;

use xtask::diagnostics::Diagnostics;
use xtask::load::{Document, load};
use xtask::normalize::normalize;

/// What the pass that `normalize/<pass>.yaml` is for does to the values at `pointers`.
fn check(pass: &str, pointers: &[&str]) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let spec = tests.join("normalize").join(pass).with_extension("yaml");
    let mut found = Diagnostics::default();
    let before = load(&spec, "api.yaml", &mut found).unwrap_or_else(|_| panic!("{found}"));
    let (after, record) = normalize(before.clone());
    let mut text = String::new();
    for rewrite in record.rewrites() {
        let _ = writeln!(
            text,
            "{}: {} → {}",
            rewrite.pass, rewrite.pointer, rewrite.became
        );
    }
    assert!(
        text.contains(&pass.replace('_', "-")),
        "the pass does nothing:\n{text}"
    );
    for remark in record.remarks() {
        let _ = writeln!(text, "{}: {}", remark.code, remark.message);
    }
    for pointer in pointers {
        let (before, after) = (lines(&before, pointer), lines(&after, pointer));
        let _ = write!(
            text,
            "\n{pointer}\n{}",
            similar::TextDiff::from_lines(&before, &after)
                .unified_diff()
                .context_radius(1)
        );
    }
    insta::assert_snapshot!(pass, text);
}

fn lines(document: &Document, pointer: &str) -> String {
    let json = document.at(pointer).map(|place| place.node.to_json());
    json.map_or_else(String::new, |json| format!("{json:#}\n"))
}

#[test]
fn an_operation_gets_all_of_its_parameters_and_its_own_win() {
    check("inline_parameters", &["/paths"]);
}

#[test]
fn what_a_path_needs_and_its_operation_does_not_declare_is_a_text() {
    check("path_parameters", &["/paths"]);
}

#[test]
fn the_url_of_a_server_has_the_defaults_of_its_variables() {
    check("server_variables", &["/servers"]);
}

#[test]
fn what_a_reference_finds_outside_of_the_components_is_moved_there() {
    check("component_references", &["/paths", "/components/schemas"]);
}

#[test]
fn a_composition_within_what_it_is_composed_of_is_a_reference() {
    check("nested_all_of", &["/components/schemas"]);
}

#[test]
fn bodies_responses_and_headers_stand_where_they_were_referred_to() {
    check("inline_parts", &["/paths"]);
}

#[test]
fn a_body_keeps_its_newest_json() {
    check("one_media_type", &["/paths"]);
}

#[test]
fn an_annotated_reference_is_a_reference_unless_it_adds_a_rule() {
    check("annotated_references", &["/components/schemas/Job"]);
}

#[test]
fn inline_constraint_sets_and_objects_get_names_and_equal_sets_one() {
    check("named_schemas", &["/components/schemas"]);
}

#[test]
fn a_parent_lists_all_of_its_children_with_their_tags() {
    check("inheritance", &["/components/schemas"]);
}

#[test]
fn all_of_becomes_one_schema_and_says_where_its_parts_disagree() {
    check("merged_all_of", &["/components/schemas"]);
}

#[test]
fn alternatives_become_a_plain_list_that_leads_in_no_circle() {
    check("alternatives", &["/components/schemas"]);
}

#[test]
fn several_successes_become_a_choice_and_equal_errors_stay_one() {
    check("one_type_a_side", &["/paths", "/components/schemas"]);
}

#[test]
fn a_type_that_is_missing_is_the_one_that_the_keywords_are_for() {
    check("inferred_types", &["/components/schemas"]);
}

#[test]
fn every_operation_gets_a_name_that_a_method_can_have() {
    check("operation_ids", &["/paths"]);
}

#[test]
fn schemas_that_rust_would_call_the_same_get_distinct_names() {
    check("distinct_names", &["/components/schemas"]);
}
