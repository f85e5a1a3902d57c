//! A client of `openapi.yaml`, a document with what restore jobs have no use for: numbers with
//! fractions, maps, choices, bounds of every kind, parameters and bodies of every style.
//!
//! The snapshots of the generator show what its code looks like, and `generated/` is run against
//! recorded responses; here the rest of it is run. The build script generates the crate.

#![forbid(unsafe_code)]

include!(concat!(env!("OUT_DIR"), "/client/src/lib.rs"));
