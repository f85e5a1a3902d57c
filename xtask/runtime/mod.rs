//! What every generated client has in common: the same in each crate, whatever the document.

mod builder;
mod call;
mod client;
mod date_time;
mod decode;
mod error;
mod field;
mod from_json;
mod input;
mod map;
pub(crate) mod matcher;
mod number;
mod object;
mod operation;
mod paged;
mod parameters;
mod path;
mod pointer;
mod received;
mod request;
mod response_value;
mod scalar;
mod size;
mod text;
mod transport;
mod union;
mod violation;

pub use call::{Call, Payload, finish};
pub use client::Client;
pub use date_time::DateTime;
pub use decode::{Decode, deserialize_valid};
pub use error::{Error, InvalidResponse, Reason};
pub use field::{Field, Violating};
pub use from_json::{
    FromJson, FromProperties, check_additional, fill_additional, from_decoded, one_of, rechecked,
    request_from_json,
};
pub use input::{Input, Nullable, RequestWriter, Slot};
pub use map::FieldMap;
pub use number::{broken_by, is_multiple};
pub use object::{
    Object, Property, PropertyVisitor, Unknown, decode_field, decode_object, report_additional,
    report_object, serialize_object,
};
pub use operation::Operation;
pub use paged::Paged;
pub use parameters::Style;
pub use pointer::Pointer;
pub use received::Received;
pub use response_value::ResponseValue;
pub use size::{Measured, Size};
pub use text::broken;
pub use transport::{BoxFuture, Transport, TransportError};
pub use union::{
    Arm, Misfit, RequestArm, Union, arm_from_json, choose_from_json, decode_arm, decode_entries,
    decode_items, decode_scalar, decode_union, misfit, report_unknown,
};
pub use violation::{JsonType, Rule, Violation};

#[allow(unused_imports, reason = "a document may have no operations")]
pub(crate) use builder::operation_builder;
#[allow(unused_imports, reason = "a document may have no scalars")]
pub(crate) use from_json::from_json_by_decode;
#[allow(unused_imports, reason = "a document may lack some kinds of scalars")]
pub(crate) use number::{integer_enum, number_scalar};
#[allow(unused_imports, reason = "a document may have no response objects")]
pub(crate) use object::response_object;
#[allow(unused_imports, reason = "a document may have no request objects")]
pub(crate) use request::request_object;
#[allow(unused_imports, reason = "a document may lack some kinds of scalars")]
pub(crate) use scalar::{
    deserialize_checked, inline_scalar, integer_conversions, integer_scalar, integer_type,
    not_a_literal, sensitive_scalar, string_enum, text_conversions, text_scalar,
};
#[allow(unused_imports, reason = "a document may have no choices")]
pub(crate) use union::{request_union, response_union, union_from};
