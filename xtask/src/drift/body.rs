//! The bytes of a response's body as a value of the type that the client decodes them as, and
//! what they are where they are none.

use serde_json::Value;

use crate::model::{Operation, Type};

/// Whether the client takes a status for a success.
pub(super) fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

/// What the body of a response with this status is called.
pub(super) fn part(status: u16) -> &'static str {
    match is_success(status) {
        true => "response",
        false => "error",
    }
}

/// The type of a body and its value; none where there is nothing to decode. The error says
/// what is there instead of JSON, without quoting it.
pub(super) fn response<'a>(
    operation: &'a Operation,
    status: u16,
    body: &[u8],
) -> Result<Option<(&'a Type, Value)>, String> {
    let (ty, optional) = match is_success(status) {
        true => (&operation.success, operation.success_may_be_empty),
        false => (&operation.error, false),
    };
    match ty {
        None | Some(Type::Bytes) => Ok(None),
        Some(_) if optional && body.is_empty() => Ok(None),
        Some(ty) => Ok(Some((ty, json(body)?))),
    }
}

/// A body as JSON.
pub(super) fn json(body: &[u8]) -> Result<Value, String> {
    serde_json::from_slice(body).map_err(|error| {
        let what = match body {
            [] => return "an empty body".to_owned(),
            [0x1f, 0x8b, ..] => "gzip",
            _ if std::str::from_utf8(body).is_err() => "not UTF-8",
            _ if body.trim_ascii_start().starts_with(b"<") => "HTML or XML",
            _ if error.is_eof() => "JSON that breaks off",
            _ => "no JSON",
        };
        let (line, column) = (error.line(), error.column());
        let length = body.len();
        format!("{what}, {length} bytes, at line {line}, column {column}")
    })
}
