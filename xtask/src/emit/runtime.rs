//! `src/support/`: the files of `runtime/`, as they are.

use super::{Files, Package, header};

/// Each file of `runtime/` and its text.
const RUNTIME: [(&str, &str); 28] = [
    ("builder.rs", include_str!("../../runtime/builder.rs")),
    ("call.rs", include_str!("../../runtime/call.rs")),
    ("client.rs", include_str!("../../runtime/client.rs")),
    ("date_time.rs", include_str!("../../runtime/date_time.rs")),
    ("decode.rs", include_str!("../../runtime/decode.rs")),
    ("error.rs", include_str!("../../runtime/error.rs")),
    ("field.rs", include_str!("../../runtime/field.rs")),
    ("from_json.rs", include_str!("../../runtime/from_json.rs")),
    ("input.rs", include_str!("../../runtime/input.rs")),
    ("map.rs", include_str!("../../runtime/map.rs")),
    ("matcher.rs", include_str!("../../runtime/matcher.rs")),
    ("mod.rs", include_str!("../../runtime/mod.rs")),
    ("number.rs", include_str!("../../runtime/number.rs")),
    ("object.rs", include_str!("../../runtime/object.rs")),
    ("operation.rs", include_str!("../../runtime/operation.rs")),
    ("paged.rs", include_str!("../../runtime/paged.rs")),
    ("text.rs", include_str!("../../runtime/text.rs")),
    ("path.rs", include_str!("../../runtime/path.rs")),
    ("pointer.rs", include_str!("../../runtime/pointer.rs")),
    (
        "response_value.rs",
        include_str!("../../runtime/response_value.rs"),
    ),
    ("received.rs", include_str!("../../runtime/received.rs")),
    ("request.rs", include_str!("../../runtime/request.rs")),
    ("scalar.rs", include_str!("../../runtime/scalar.rs")),
    ("size.rs", include_str!("../../runtime/size.rs")),
    ("transport.rs", include_str!("../../runtime/transport.rs")),
    ("parameters.rs", include_str!("../../runtime/parameters.rs")),
    ("union.rs", include_str!("../../runtime/union.rs")),
    ("violation.rs", include_str!("../../runtime/violation.rs")),
];

/// `src/engine.rs`, for a crate in which a pattern is left to an engine.
pub(super) fn engine(package: &Package) -> String {
    format!(
        "{}{}",
        header(package),
        include_str!("../../runtime/engine.rs")
    )
}

/// The files, each with the header.
pub(super) fn files(package: &Package) -> Files {
    let files = RUNTIME.iter().map(|(name, text)| {
        (
            format!("src/support/{name}"),
            format!("{}{text}", header(package)),
        )
    });
    files.collect()
}
