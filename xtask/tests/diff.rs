//! What is said of a change: two documents in `diff/<fixture>/`, and the report of each.

use std::path::Path;

use xtask::diagnostics::Diagnostics;
use xtask::diff::command::compare_inputs;
use xtask::diff::input::Input;
use xtask::diff::{Comparison, json, markdown, plain};

fn compare(fixture: &str) -> Comparison {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/diff")
        .join(fixture);
    let mut found = Diagnostics::default();
    let mut open = |name: &str| {
        let path = folder.join(name);
        let mut input =
            Input::open(&path.to_string_lossy(), &mut found).expect("the fixture is there");
        name.clone_into(&mut input.name);
        input
    };
    let (old, new) = (open("old.yaml"), open("new.yaml"));
    compare_inputs(&old, &new, None, &mut found).unwrap_or_else(|_| panic!("{found}"))
}

/// One test a fixture: its report.
macro_rules! fixtures {
    ($($fixture:ident)*) => {
        $(
            #[test]
            fn $fixture() {
                insta::assert_snapshot!(stringify!($fixture), plain(&compare(stringify!($fixture))));
            }
        )*
    };
}

fixtures! {
    additional_properties
    alternatives_reordered
    body_added
    body_became_required
    combined_schemas
    cycle
    default_changed
    enum_added_and_removed
    enum_value_added_on_response
    enum_value_removed_on_request
    format_changed
    headers
    lists
    max_length_changed
    media_types
    minimum_raised
    moved_into_a_component
    no_change
    nullable_added
    nullable_around_a_reference
    number_bounds
    operation_deprecated
    operation_moved
    operation_renamed
    operations_added_and_removed
    other_change
    parameter_default_and_style
    parameter_moved
    parameters_added_and_removed
    parts_of_all_of
    path_parameter_renamed
    path_parameters_swapped
    pattern_and_length
    pattern_not_comparable
    pattern_rewritten
    pattern_widened
    property_became_required
    property_removed
    read_only_flips
    required_request_property
    roles_and_servers
    scalar_no_longer_copy
    sensitive_added
    status_range
    statuses
    type_widened
    unused_schema
}

#[test]
fn the_report_is_markdown_for_a_comment() {
    insta::assert_snapshot!(markdown(&compare("pattern_and_length")));
}

#[test]
fn the_report_is_json_for_programs() {
    insta::assert_snapshot!(json(&compare("nullable_added")));
}
