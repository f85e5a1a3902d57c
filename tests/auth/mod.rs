//! Servers that ask for credentials, and check those that they get.

mod digest_server;
mod http;
mod token_server;

pub use digest_server::{DigestServer, digest_response};
pub use http::{Answer, Received, Reply, Server};
pub use token_server::{Issue, TokenServer};
