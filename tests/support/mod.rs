//! A server for tests that replays HAR files over TCP.
//!
//! It answers a request only where an entry of the HAR has the same method, path, query,
//! `Accept`, `Content-Type` and body, and then gives exactly the status, headers and body
//! bytes of that entry. To anything else it answers with status 599 and a text that says
//! what differed, and the test fails with that text.
//!
//! Not here: recording, TLS, delays, reason phrases, HTTP versions. Neither the server's
//! name in the HAR nor credentials are compared.

#![forbid(unsafe_code)]

mod difference;
mod entry;
pub mod har_file;
mod replay;
pub mod report;
mod request;
mod server;

pub use server::ReplayServer;
