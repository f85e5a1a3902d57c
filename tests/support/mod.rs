//! Servers for tests, on 127.0.0.1.

#![forbid(unsafe_code)]

mod server;

pub use server::ReplayServer;
