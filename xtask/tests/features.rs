//! What each feature of a document becomes: a minimal document in `features/`, and the part
//! of the emitted code that shows it.

#[path = "support/part.rs"]
mod part;
#[path = "support/run.rs"]
mod run;

use part::{names, part};
use run::{job, run, tests};

/// The parts of what `features/<fixture>.yaml` becomes: a line for each file, which names
/// the file in `src/` and the parts of it.
fn check(fixture: &str, parts: &[(&str, &str)]) {
    let spec = tests()
        .join("features")
        .join(fixture)
        .with_extension("yaml");
    let (generated, found) = run(&spec, "api.yaml");
    let mut text = found.to_string();
    let files = generated.unwrap_or_else(|_| panic!("{found}")).files;
    for (file, names) in parts {
        text.push_str(&format!("// {file}.rs\n\n"));
        text.push_str(&part(&files[&format!("src/{file}.rs")], names));
        text.push('\n');
    }
    insta::assert_snapshot!(fixture, text);
}

#[test]
fn a_pattern_becomes_a_scalar_that_checks_it() {
    check("text_pattern", &[("scalars", "Name Name::keeps")]);
}

#[test]
fn lengths_become_checks_and_a_length_of_zero_none() {
    check(
        "text_lengths",
        &[("scalars", "Title Title::keeps Note Note::keeps")],
    );
}

#[test]
fn bounds_are_joined_with_the_range_of_the_format() {
    check(
        "integer_bounds",
        &[("scalars", "Increment PageSize Offset Delta")],
    );
}

#[test]
fn a_bound_in_float_notation_is_exact() {
    check("float_bound", &[("scalars", "Seconds Nanoseconds")]);
}

#[test]
fn every_value_of_an_enum_has_a_variant_of_its_own() {
    check("enumeration", &[("scalars", "State")]);
}

#[test]
fn a_secret_becomes_a_scalar_that_does_not_show_it() {
    check("sensitive", &[("scalars", "Token Token::keeps")]);
}

#[test]
fn equal_constraint_sets_share_one_type() {
    check(
        "inline_constraints",
        &[
            ("scalars", "Id Size"),
            ("responses", "Thing"),
            ("builder", "GetThing"),
        ],
    );
}

#[test]
fn a_request_lacks_what_is_read_only_and_a_response_what_is_write_only() {
    check(
        "two_sides",
        &[("requests", "JobRequest"), ("responses", "Job")],
    );
}

#[test]
fn null_is_a_value_of_its_own_where_the_document_allows_it() {
    check(
        "nullable",
        &[("requests", "JobRequest"), ("responses", "Job")],
    );
}

#[test]
fn the_items_of_an_array_are_fields_in_a_response_and_plain_in_a_request() {
    check(
        "array_of_objects",
        &[("requests", "JobRequest"), ("responses", "Job")],
    );
}

#[test]
fn an_object_that_contains_itself_is_boxed_and_one_that_lists_itself_is_not() {
    check(
        "recursive",
        &[("requests", "NodeRequest"), ("responses", "Node")],
    );
}

#[test]
fn types_without_rules_are_those_of_rust_and_serde_json() {
    check("free_form", &[("responses", "Holder")]);
}

#[test]
fn a_date_time_is_one_also_through_a_reference() {
    check("date_time", &[("responses", "Job")]);
}

#[test]
fn parameters_have_setters_with_their_default_and_go_where_they_belong() {
    check("parameters", &[("builder", "ListBooks")]);
}

#[test]
fn each_operation_has_the_media_types_of_its_own_bodies() {
    check("versioned_media_type", &[("operations", "PUT_THING")]);
}

#[test]
fn of_several_media_types_the_newest_json_is_taken() {
    check(
        "several_media_types",
        &[("operations", "GET_THINGS"), ("builder", "GetThings")],
    );
}

#[test]
fn a_page_is_an_object_that_lists_its_items() {
    check(
        "page",
        &[
            ("scalars", "PageNumber TotalCount"),
            ("responses", "JobPage"),
        ],
    );
}

#[test]
fn a_deprecated_operation_says_since_when_and_what_to_use() {
    check(
        "deprecated",
        &[
            ("client", "Client::get_old Client::touch_older"),
            ("operations", "GET_OLD"),
        ],
    );
}

#[test]
fn a_response_without_a_body_is_the_unit() {
    check(
        "no_content",
        &[("operations", "DELETE_THING"), ("builder", "DeleteThing")],
    );
}

#[test]
fn a_media_type_of_what_has_no_body_is_the_version_to_ask_for() {
    check(
        "no_content_versioned",
        &[("operations", "DELETE_THING"), ("builder", "DeleteThing")],
    );
}

#[test]
fn bounds_of_an_array_are_checked_on_the_way_out_and_noted_on_the_way_in() {
    check(
        "array_bounds",
        &[
            ("requests", "JobRequest"),
            ("responses", "Job"),
            ("builder", "CreateJob"),
        ],
    );
}

#[test]
fn bounds_of_what_an_array_or_a_map_holds_are_carried_over() {
    check(
        "nested_bounds",
        &[("requests", "IndexRequest"), ("responses", "Index")],
    );
}

#[test]
fn a_default_response_is_one_for_errors() {
    check(
        "default_response",
        &[("operations", "GET_THING"), ("builder", "GetThing")],
    );
}

#[test]
fn shared_parts_are_those_of_the_operation_and_its_own_parameter_wins() {
    check("shared_parts", &[("builder", "PutThing")]);
}

#[test]
fn a_reference_may_be_encoded_as_a_fragment_of_a_uri() {
    check("encoded_reference", &[("builder", "DeleteThing")]);
}

#[test]
fn names_that_rust_cannot_take_are_changed_and_distinct() {
    check(
        "names",
        &[
            ("builder", "Match"),
            ("client", "Client::match_"),
            ("responses", "OptionObject"),
        ],
    );
}

#[test]
fn inline_types_are_called_after_the_parameter_and_the_operation() {
    let spec = tests().join("features/inline_parameter.yaml");
    let (generated, found) = run(&spec, "api.yaml");
    let files = generated.unwrap_or_else(|_| panic!("{found}")).files;
    assert_eq!(names(&files["src/scalars.rs"]), ["Limit"]);
    assert_eq!(names(&files["src/responses.rs"]), ["GetThingsResponse"]);
}

#[test]
fn a_pattern_that_the_settings_leave_to_an_engine_is_checked_by_it() {
    let spec = tests().join("features/engine.yaml");
    let mut found = xtask::diagnostics::Diagnostics::default();
    let allowed = xtask::driver::Job {
        engine: ["Twice".to_owned()].into(),
        ..job(&spec, "engine.yaml")
    };
    let generated = xtask::driver::generate(&allowed, &mut found);
    let files = generated.unwrap_or_else(|_| panic!("{found}")).files;
    let scalars = part(&files["src/scalars.rs"], "Twice Twice::keeps");
    insta::assert_snapshot!(format!("{found}\n{scalars}"));
    assert!(files["Cargo.toml"].contains("engine = [\"dep:regress\"]"));
    assert!(files["src/engine.rs"].contains("regress::Regex"));
}

#[test]
fn a_choice_with_a_discriminator_keeps_what_it_does_not_know_and_sends_its_own_tag() {
    check(
        "tagged_choice",
        &[
            ("responses", "Animal Cat"),
            ("requests", "AnimalRequest CatRequest DogRequest"),
        ],
    );
}

#[test]
fn a_choice_without_a_discriminator_is_an_enum_of_its_alternatives() {
    check(
        "untagged_choice",
        &[("responses", "Limit"), ("requests", "LimitRequest")],
    );
}

#[test]
fn properties_without_names_have_the_type_that_the_document_gives_them() {
    check(
        "maps",
        &[("responses", "Labels"), ("requests", "LabelsRequest")],
    );
}

#[test]
fn numbers_keep_their_bounds_multiples_and_values() {
    check("numbers", &[("scalars", "Share Step Even Retention")]);
}

#[test]
fn lists_and_objects_are_written_in_the_style_of_their_parameter() {
    check("parameter_styles", &[("builder", "GetThings")]);
}

#[test]
fn bodies_are_forms_and_bytes_where_they_are_not_json() {
    check(
        "bodies",
        &[("builder", "PutForm PutParts PutBytes PutMaybe")],
    );
}

#[test]
fn a_cookie_is_a_parameter() {
    check("cookie_parameter", &[("builder", "GetThings")]);
}

#[test]
fn an_object_is_a_parameter() {
    check("object_parameter", &[("builder", "GetThings")]);
}

#[test]
fn a_request_whose_name_is_taken_gets_another() {
    check("request_name_taken", &[("requests", "JobInput JobRequest")]);
}

#[test]
fn a_body_without_json_is_a_form_or_bytes() {
    check("no_json", &[("builder", "AddThing")]);
}

#[test]
fn what_openapi_3_1_says_in_other_words_is_read_and_the_rest_is_named() {
    check(
        "version_3_1",
        &[("responses", "Job Id"), ("scalars", "Kind Share Count")],
    );
}

#[test]
fn no_name_of_a_property_trips_the_tables_and_none_is_another_one_in_rust() {
    check(
        "awkward_properties",
        &[
            ("requests", "ThingRequest"),
            ("responses", "É É2"),
            ("scalars", "Accent"),
            ("builder", "PutThing"),
        ],
    );
}

#[test]
fn a_body_of_any_media_type_is_json_unless_it_is_a_text() {
    check(
        "any_media_type",
        &[
            ("builder", "PutThing PutRaw"),
            ("operations", "PUT_THING PUT_RAW"),
        ],
    );
}

#[test]
fn a_schema_outside_of_the_components_is_a_type_like_any_other() {
    check(
        "reference_to_a_response",
        &[
            ("builder", "GetPlace"),
            ("responses", "GetShelfResponse Place Failure"),
        ],
    );
}

#[test]
fn no_text_of_a_document_is_one_that_no_comment_may_have() {
    check(
        "odd_texts",
        &[
            ("responses", "Thing"),
            ("scalars", "State Code"),
            ("operations", "LIST_THINGS"),
        ],
    );
}
