//! Recordings of HTTP exchanges as [HAR 1.2](http://www.softwareishard.com/blog/har-12-spec/),
//! redacted by allow-list while they are written.
//!
//! [`Redactor`] replaces what is not known to be harmless, [`check`] finds what was left in.

#![forbid(unsafe_code)]

mod check;
mod redact;

pub use check::{Finding, check};
pub use redact::{Body, Redactor};
