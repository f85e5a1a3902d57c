//! Automates MongoDB Atlas restores. Unofficial: not made or endorsed by MongoDB.
//!
//! A client that is strict in what it sends, total in what it receives, and honest about the
//! difference. A request that breaks a rule of the API's document (a pattern, a bound, an
//! enum, a required property) cannot be built, and nothing of it reaches the network. A
//! response that breaks one is decoded all the same: what broke the rule is kept as it
//! came, with the rule.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use atlas_restore::Atlas;
//!
//! let atlas = Atlas::builder()
//!     .access_token(std::env::var("ATLAS_ACCESS_TOKEN")?)
//!     .build()?;
//! let job = atlas
//!     .get_flex_restore_job()
//!     .group_id("32b6e34b3d91647abb20e7b8")
//!     .name("Cluster0")
//!     .restore_job_id("6a793f812c88faeba59bc399")
//!     .send()
//!     .await?;
//! println!("{:?}", job.status.get());
//! for departure in job.violations() {
//!     eprintln!("not as documented: {departure}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! The operations, with their builders and types, are generated from an OpenAPI document
//! into the crate `atlas-restore-api`, which this one re-exports as [`api`]; this crate adds
//! what people need around it: credentials, [retry](RetryPolicy), [lists](PagedExt),
//! [waiting](Wait) and [errors](Error).

mod atlas;
mod atlas_builder;
mod base_url;
#[cfg(feature = "blocking")]
pub mod blocking;
mod credentials;
mod error;
mod metadata;
mod pages;
mod raw;
#[cfg(feature = "record")]
pub mod record;
#[cfg(feature = "replay")]
pub mod replay;
mod retry;
mod transport;
pub mod wait;

pub use atlas_restore_api as api;
#[doc(no_inline)]
pub use atlas_restore_api::{
    BoxFuture, Client, DateTime, Field, Input, InvalidResponse, JsonType, Nullable, Operation,
    Paged, Payload, Reason, Received, ResponseValue, Rule, Transport, TransportError, Violating,
    Violation, builder, operations, requests, responses, scalars,
};
#[doc(no_inline)]
pub use reqwest::{Method, StatusCode};

pub use crate::atlas::Atlas;
pub use crate::atlas_builder::Builder;
pub use crate::base_url::BuildError;
pub use crate::credentials::{
    AuthenticationError, Credentials, CredentialsError, FileTokenStore, StoredToken,
    TokenOperation, TokenStore, TokenStoreError,
};
pub use crate::error::{ApiFailure, CallError, Error, NoAnswer, Sent};
pub use crate::metadata::{Metadata, ResponseMetadata};
pub use crate::pages::{Items, PagedExt, Pages};
pub use crate::raw::RawRequest;
pub use crate::retry::RetryPolicy;
#[doc(no_inline)]
pub use crate::wait::Wait;

/// The examples of the guide, which compile.
#[cfg(all(doctest, feature = "record", feature = "replay"))]
#[doc = include_str!("../docs/guide.md")]
struct Guide;
