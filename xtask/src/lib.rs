//! The generator: an OpenAPI document becomes a strict and tolerant Rust client.
//!
//! Stages, one typed value per arrow: [`load`] → [`overlay`] → [`lint`] → [`normalize`] → [`lower`] →
//! [`emit`] → [`write`](mod@write) → [`report`], driven by [`driver`].

pub mod conserve;
pub mod contract;
pub mod corpus;
pub mod diagnostics;
pub mod diff;
#[path = "../../build/digest.rs"]
pub mod digest;
pub mod drift;
pub mod driver;
pub mod emit;
pub mod fixtures;
pub mod fuzz;
pub mod lint;
pub mod load;
pub mod lower;
pub mod model;
pub mod normalize;
pub mod number;
pub mod oracle;
pub mod overlay;
pub mod record;
pub mod recording;
pub mod report;
pub mod settings;
pub mod write;
