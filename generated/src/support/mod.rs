// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! What every generated client has in common: the same in each crate, whatever the document.

mod call;
mod client;
mod date_time;
mod decode;
mod error;
mod field;
mod from_json;
mod input;
mod items;
pub(crate) mod matcher;
mod object;
mod operation;
mod paged;
mod pointer;
mod response_value;
mod scalar;
mod text;
mod transport;
mod violation;

pub use call::{Call, Payload};
pub use client::Client;
pub use date_time::DateTime;
pub use decode::{Decode, deserialize_valid};
pub use error::{Error, InvalidResponse, Reason};
pub use field::{Field, Violating};
pub use from_json::{FromJson, FromProperties, fill, from_decoded};
pub use input::{Input, Nullable, RequestWriter, Slot};
pub use items::{Itemized, Items};
pub use object::{
    Object, Property, PropertyVisitor, Unknown, decode_field, decode_object, report_object,
    serialize_object,
};
pub use operation::Operation;
pub use paged::Paged;
pub use pointer::Pointer;
pub use response_value::ResponseValue;
pub use text::broken;
pub use transport::{BoxFuture, Transport, TransportError};
pub use violation::{JsonType, Rule, Violation};

#[allow(unused_imports, reason = "a document may have no scalars")]
pub(crate) use from_json::from_json_by_decode;
#[allow(unused_imports, reason = "a document may have no response objects")]
pub(crate) use object::response_object;
#[allow(unused_imports, reason = "a document may lack some kinds of scalars")]
pub(crate) use scalar::{
    deserialize_checked, inline_scalar, integer_conversions, integer_scalar, not_a_literal,
    sensitive_scalar, string_enum, text_conversions, text_scalar,
};
