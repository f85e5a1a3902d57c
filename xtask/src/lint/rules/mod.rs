//! The lints, one a file. A file begins with the lint's documentation, in four parts: what it
//! does, why that is bad, an example, and which rules of kept rule sets mean the same.

mod prelude;

mod format_range;
mod path_template;

mod ambiguous_path;
mod bound_outside_format;
mod circular_composition;
mod deprecated_without_successor;
mod duplicate_enum_value;
mod duplicate_operation_id;
mod duplicate_parameter;
mod empty_enum;
mod empty_range;
mod fractional_bound;
mod integer_outside_format;
mod invalid_date_time;
mod invalid_pattern;
mod lost_property_escape;
mod malformed_path;
mod missing_operation_id;
mod missing_success_response;
mod mistyped_enum_value;
mod nonconforming_default;
mod nonconforming_example;
mod not_openapi;
mod optional_path_parameter;
mod pattern_accepts_everything;
mod pattern_accepts_nothing;
mod pattern_by_engine;
mod pattern_without_u;
mod read_only_in_requests_only;
mod read_only_required;
mod required_with_default;
mod success_without_schema;
mod unchecked_format;
mod undeclared_path_parameter;
mod undefined_required_property;
mod unknown_field;
mod unknown_type;
mod unreachable_enum_default;
mod unresolved_reference;
mod unsupported_callback;
mod unsupported_media_type;
mod unsupported_reference;
mod unsupported_schema;
mod unsupported_style;
mod unusable_operation_id;
mod unused_component;
mod unused_path_parameter;
mod unused_setting;

pub(crate) use unusable_operation_id::is_usable;

use super::Lint;

/// Lists modules as lints, each with the text of its file.
macro_rules! lints {
    ($($module:ident),* $(,)?) => {
        &[$(Lint {
            code: $module::CODE,
            severity: $module::SEVERITY,
            check: $module::check,
            source: include_str!(concat!(stringify!($module), ".rs")),
        }),*]
    };
}

/// Every lint, in the order of their codes.
pub static LINTS: &[Lint] = lints![
    ambiguous_path,
    bound_outside_format,
    circular_composition,
    deprecated_without_successor,
    duplicate_enum_value,
    duplicate_operation_id,
    duplicate_parameter,
    empty_enum,
    empty_range,
    fractional_bound,
    integer_outside_format,
    invalid_date_time,
    invalid_pattern,
    lost_property_escape,
    malformed_path,
    missing_operation_id,
    missing_success_response,
    mistyped_enum_value,
    nonconforming_default,
    nonconforming_example,
    not_openapi,
    optional_path_parameter,
    pattern_accepts_everything,
    pattern_accepts_nothing,
    pattern_by_engine,
    pattern_without_u,
    read_only_in_requests_only,
    read_only_required,
    required_with_default,
    success_without_schema,
    unchecked_format,
    undeclared_path_parameter,
    undefined_required_property,
    unknown_field,
    unknown_type,
    unreachable_enum_default,
    unresolved_reference,
    unsupported_callback,
    unsupported_media_type,
    unsupported_reference,
    unsupported_schema,
    unsupported_style,
    unusable_operation_id,
    unused_component,
    unused_path_parameter,
    unused_setting,
];
