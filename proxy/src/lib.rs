//! A proxy on the loopback that records, redacted, what goes by: for programs that are not ours.
//!
//! It stands in the place of one server (a reverse proxy): a program is told its address as the
//! base URL, and each request is sent on to the same path of that server. Bodies are streams on
//! both sides; of each, no more is kept than a recording may have.
//!
//! What is recorded, and how it is redacted, is the matter of `atlas-restore-har`.

#![forbid(unsafe_code)]

mod forward;
mod headers;
mod server;

pub use forward::Upstream;
pub use server::Proxy;
