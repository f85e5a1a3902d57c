//! Servers for tests, on 127.0.0.1.

#![forbid(unsafe_code)]

mod server;

#[allow(unused_imports, reason = "of the test binaries, only some have a text")]
pub use server::HarSource;
pub use server::ReplayServer;
