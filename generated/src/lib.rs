// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! Atlas restore jobs, version 1.0.0.
//!
//! Strict in what it sends, total in what it receives: a request that breaks a
//! rule of the document cannot be built, and a response that does is decoded all
//! the same, with [`Field`]s that say which rule.
//!
//! Servers:
//! - <https://cloud.mongodb.com> Atlas.
//! - <https://cloud.mongodbgov.com> Atlas for Government (United States).
#![forbid(unsafe_code)]
#![warn(missing_docs)]

#[rustfmt::skip]
pub mod builder;

#[rustfmt::skip]
mod client;

#[rustfmt::skip]
pub mod operations;

#[rustfmt::skip]
mod patterns;

#[rustfmt::skip]
pub mod requests;

#[rustfmt::skip]
pub mod responses;

#[rustfmt::skip]
pub mod scalars;

pub mod support;

#[rustfmt::skip]
pub use support::{
    BoxFuture, Client, DateTime, Error, Field, Input, InvalidResponse, JsonType,
    Nullable, Operation, Paged, Payload, Reason, Received, ResponseValue, Rule,
    Transport, TransportError, Violating, Violation,
};
