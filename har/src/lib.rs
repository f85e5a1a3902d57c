//! Recordings of HTTP exchanges as [HAR 1.2](http://www.softwareishard.com/blog/har-12-spec/),
//! redacted by allow-list while they are written.
//!
//! [`Recorder`] writes exchanges to a file that is whole at every moment. [`Redactor`] replaces
//! what is not known to be harmless, and [`check`] finds what was left in.

#![forbid(unsafe_code)]

mod capture;
mod check;
mod exchange;
mod file;
mod origin;
mod recorder;
mod redact;
mod tee;

pub use check::{Finding, check};
pub use exchange::{Answer, Exchange};
pub use origin::{NoServer, Origin, Server};
pub use recorder::{Recorder, Settings};
pub use redact::{Body, Redactor};
