//! What the lints about bounds share: the range of an integer's format.

use super::prelude::*;

/// The least and greatest integer of the format; without one, of 64 bits.
pub(super) fn format_range(schema: &At<'_>) -> (i128, i128) {
    match schema.str("format") {
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        _ => (i64::MIN.into(), i64::MAX.into()),
    }
}

/// That range, less what the bounds of the schema exclude.
pub(super) fn clip(schema: &At<'_>) -> (i128, i128) {
    let (lowest, highest) = format_range(schema);
    let exclusive = |name| i128::from(schema.is_true(name));
    let min = schema.integer("minimum");
    let min = min.map(|min| min.saturating_add(exclusive("exclusiveMinimum")));
    let max = schema.integer("maximum");
    let max = max.map(|max| max.saturating_sub(exclusive("exclusiveMaximum")));
    (
        lowest.max(min.unwrap_or(lowest)),
        highest.min(max.unwrap_or(highest)),
    )
}
