//! What the generator says of bad input, word for word, and that it writes nothing then.

#[path = "support/run.rs"]
mod run;

use std::process::Command;

use run::{job, run, tests};
use xtask::diagnostics::{Diagnostic, Diagnostics, Severity};
use xtask::driver::generate;
use xtask::settings;

/// The findings in `bad_input/<fixture>.yaml`, of which at least one is an error.
fn check(fixture: &str) {
    let found = findings(fixture);
    assert!(found.count(Severity::Error) > 0, "{fixture} is accepted");
    insta::assert_snapshot!(fixture, shown(&found));
}

/// The findings, without what is said of every document as small as these: that nothing uses
/// a component, and that no response is declared.
fn shown(found: &Diagnostics) -> String {
    let small = ["unused-component", "missing-success-response"];
    let shown = found.iter().filter(|one| !small.contains(&one.code));
    shown.map(|one| format!("{one}\n\n")).collect()
}

fn findings(fixture: &str) -> Diagnostics {
    let name = format!("{fixture}.yaml");
    let (generated, found) = run(&tests().join("bad_input").join(&name), &name);
    assert_eq!(
        generated.is_err(),
        found.count(Severity::Error) > 0,
        "an error without a message, or a message without an error"
    );
    found
}

/// The findings in the settings `bad_input/<fixture>.toml`, and in the document they name.
fn check_settings(fixture: &str) {
    let name = format!("{fixture}.toml");
    let folder = tests().join("bad_input");
    let mut found = Diagnostics::default();
    if let Ok(settings) = settings::read(&folder.join(&name), &name, &mut found) {
        let spec = settings.spec.display().to_string();
        assert!(generate(&job(&folder.join(&spec), &spec), &mut found).is_err());
    }
    assert_eq!(found.count(Severity::Error), 1, "{fixture} is accepted");
    insta::assert_snapshot!(fixture, shown(&found));
}

/// The findings in a document that is generated from all the same.
fn check_warnings(fixture: &str) {
    let found = findings(fixture);
    assert!(WARNINGS.contains(&fixture));
    assert_eq!(found.count(Severity::Error), 0, "{fixture} is refused");
    assert!(found.count(Severity::Warning) > 0, "{fixture} is accepted");
    insta::assert_snapshot!(fixture, shown(&found));
}

/// The fixtures with warnings only.
const WARNINGS: [&str; 8] = [
    "ambiguous_paths",
    "equal_operation_ids",
    "no_operation_id",
    "unusable_operation_ids",
    "nonconforming_values",
    "path_without_parameter",
    "remarkable_patterns",
    "unchecked_rules",
];

/// The findings in `bad_input/broken/<file>`, which has the shape of a document that somebody
/// published, broken in a way in which such documents break. Each says where and what to do.
fn check_broken(file: &str) {
    let (_, found) = run(&tests().join("bad_input/broken").join(file), file);
    let about = |one: &&Diagnostic| {
        let small = ["success-without-schema", "unused-component"];
        !small.contains(&one.code)
    };
    let text: String = found
        .iter()
        .filter(about)
        .map(|one| {
            let place = one.place.as_ref().expect("a file, a line and a column");
            assert!(one.help.is_some(), "what to do: {one}");
            assert!(
                place.pointer.is_some() || one.code == "invalid-text",
                "a pointer: {one}"
            );
            format!("{one}\n\n")
        })
        .collect();
    assert!(!text.is_empty(), "{file} is accepted");
    let name = file.split('.').next().unwrap_or(file);
    insta::assert_snapshot!(format!("broken_{name}"), text);
}

/// Declares a test for each fixture, whose name is the fact that holds.
macro_rules! messages {
    ($check:ident: $($name:ident => $fixture:literal,)*) => {
        $(#[test] fn $name() { $check($fixture); })*
    };
}

messages! { check:
    a_file_that_is_missing_is_named => "missing",
    what_is_not_yaml_is_refused_with_its_place => "not_yaml",
    an_empty_file_is_refused => "empty",
    a_key_that_stands_twice_is_refused => "duplicate_key",
    yaml_without_a_version_is_not_openapi => "no_version",
    yaml_of_the_wrong_structure_is_not_openapi => "wrong_structure",
    a_schema_of_the_wrong_structure_is_found => "wrong_schema",
    an_openapi_that_is_not_known_is_refused => "version_4_0",
    a_response_that_leads_nowhere_is_an_error => "response_of_nothing",
    openapi_2_0_is_refused => "version_2_0",
    references_to_nothing_are_errors_wherever_they_stand => "reference_to_nothing",
    references_in_a_circle_are_errors => "reference_circle",
    a_schema_that_consists_of_itself_is_an_error => "schema_of_itself",
    a_reference_out_of_the_file_is_an_error => "reference_out_of_file",
    a_path_behind_a_reference_is_not_dropped => "path_item_reference",
    a_path_parameter_that_is_not_in_the_path_is_an_error_once => "parameter_not_in_path",
    a_path_parameter_that_is_optional_is_an_error_once => "optional_path_parameter",
    a_path_with_half_a_brace_is_an_error => "malformed_path",
    a_pattern_that_is_no_regular_expression_is_an_error => "invalid_pattern",
    a_pattern_that_accepts_nothing_or_is_not_regular_is_an_error => "impossible_patterns",
    a_minimum_above_the_maximum_is_an_error => "minimum_above_maximum",
    an_array_that_cannot_have_any_number_of_items_is_an_error => "empty_array",
    exclusive_bounds_with_nothing_between_are_an_error => "nothing_between_exclusive_bounds",
    a_minimum_outside_of_int32_is_an_error => "minimum_outside_int32",
    a_bound_that_no_integer_can_be_is_an_error => "fractional_bound",
    a_type_that_openapi_does_not_have_is_an_error => "unknown_type",
    an_enum_without_values_is_an_error => "empty_enum",
    several_faults_are_reported_together => "several_faults",
}

messages! { check_broken:
    a_document_that_ends_too_soon_is_told_where => "truncated.json",
    a_comma_that_is_missing_is_told_where => "trailing_comma_lost.json",
    a_tab_is_no_indentation => "tab_indentation.yaml",
    a_renamed_schema_leaves_a_reference_behind => "dangling_reference.json",
    required_is_a_list_of_names => "required_as_flag.json",
    a_method_that_stands_twice_is_refused => "duplicate_keys.yaml",
    a_pattern_of_perl_is_refused => "perl_pattern.json",
    what_is_required_and_missing_is_named => "no_version.yaml",
    openapi_2_0_under_the_name_of_3_0_is_refused => "openapi_2_0.yaml",
    two_schemas_that_consist_of_each_other_are_refused => "cyclic_all_of.json",
    an_enum_that_was_left_empty_is_refused => "enum_of_nothing.yaml",
    a_schema_in_the_place_of_a_media_type_is_told => "schema_without_media_type.yaml",
    a_path_parameter_of_another_name_is_refused => "parameter_of_another_name.json",
    operation_ids_that_differ_in_case_are_told => "one_id_for_two.yaml",
    responses_that_are_indented_wrongly_are_told => "mis_indented.yaml",
    a_letter_of_latin_1_is_refused => "latin_1.yaml",
    a_nul_character_is_refused => "nul.yaml",
    references_to_other_files_are_refused => "external_reference.json",
    a_reference_to_itself_is_refused => "self_reference.json",
    bounds_that_were_swapped_are_refused => "bounds_swapped.yaml",
    a_default_of_another_type_is_told => "default_of_another_type.json",
    a_mapping_that_leads_nowhere_is_told => "mapping_to_nowhere.yaml",
    parameters_of_openapi_2_0_are_refused => "body_parameter.json",
    types_of_openapi_3_1_are_refused_in_3_0 => "types_of_3_1.yaml",
    a_merge_key_is_refused => "merge_key.yaml",
    a_text_with_a_colon_and_no_quotes_is_refused => "text_with_a_colon.yaml",
}

messages! { check_settings:
    a_setting_that_there_is_not_is_an_error => "unknown_setting",
    a_setting_of_the_wrong_type_is_an_error => "wrong_setting",
    a_setting_that_is_missing_is_an_error => "missing_setting",
    a_name_that_no_crate_can_have_is_an_error => "taken_name",
    settings_that_name_no_document_are_an_error => "spec_that_does_not_exist",
}

#[test]
fn a_value_outside_of_its_schema_is_a_warning_that_names_both() {
    check_warnings("nonconforming_values");
}

#[test]
fn a_path_template_without_its_parameter_is_told_that_it_is_a_text() {
    check_warnings("path_without_parameter");
}

#[test]
fn an_operation_without_an_id_is_told_that_it_gets_one() {
    check_warnings("no_operation_id");
}

#[test]
fn an_operation_id_that_is_no_free_name_is_told_that_it_is_changed() {
    check_warnings("unusable_operation_ids");
}

#[test]
fn equal_operation_ids_are_told_that_one_gets_a_number() {
    check_warnings("equal_operation_ids");
}

#[test]
fn paths_that_only_name_their_parameters_differently_are_a_warning() {
    check_warnings("ambiguous_paths");
}

#[test]
fn an_engine_is_used_only_where_the_settings_name_the_schema_and_it_needs_one() {
    let spec = tests().join("bad_input/impossible_patterns.yaml");
    let mut found = Diagnostics::default();
    let allowed = xtask::driver::Job {
        engine: ["Twice", "TooShort", "Missing"].map(str::to_owned).into(),
        ..job(&spec, "impossible_patterns.yaml")
    };
    assert!(generate(&allowed, &mut found).is_err());
    insta::assert_snapshot!(shown(&found));
}

#[test]
fn a_pattern_that_accepts_everything_or_needs_annex_b_is_told() {
    check_warnings("remarkable_patterns");
}

#[test]
fn a_rule_that_the_generated_types_do_not_check_is_a_warning() {
    check_warnings("unchecked_rules");
}

#[test]
fn nothing_is_written_for_any_bad_document() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    let mut documents = 0;
    for entry in std::fs::read_dir(tests().join("bad_input")).expect("the fixtures") {
        let spec = entry.expect("a fixture").path();
        let name = spec.file_stem().unwrap_or_default().to_string_lossy();
        let document = spec
            .extension()
            .is_some_and(|extension| extension == "yaml");
        if document && !WARNINGS.contains(&&*name) {
            let status = Command::new(env!("CARGO_BIN_EXE_xtask"))
                .args(["generate", "--name", "example", "--spec"])
                .arg(&spec)
                .arg("--out")
                .arg(&out)
                .output()
                .expect("xtask runs")
                .status;
            assert_eq!(status.code(), Some(1), "{}", spec.display());
            let left = std::fs::read_dir(folder.path())
                .expect("the folder")
                .count();
            assert_eq!(left, 0, "{}", spec.display());
            documents += 1;
        }
    }
    assert!(documents > 25, "the fixtures are found");
}
