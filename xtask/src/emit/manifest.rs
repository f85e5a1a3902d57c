//! `Cargo.toml`.

use super::{Package, header};

/// The whole file.
pub(super) fn emit(package: &Package) -> String {
    let header = header(package).replace("//", "#");
    let name = &package.name;
    format!(
        r#"{header}[package]
name = "{name}"
description = "A strict and tolerant client, generated from {spec}"
version = "0.1.0"
edition = "2024"
rust-version = "1.88"
license = "MIT OR Apache-2.0"

[features]
default = ["rustls"]
# TLS by rustls; without it, the transport must bring its own.
rustls = ["reqwest/rustls"]

[dependencies]
bytes = "1"
chrono = {{ version = "0.4", default-features = false, features = ["std"] }}
form_urlencoded = "1"
percent-encoding = "2"
regress = "0.12"
reqwest = {{ version = "0.13", default-features = false, features = ["http2"] }}
serde = {{ version = "1", default-features = false, features = ["std"] }}
serde_json = "1"
"#,
        spec = package.spec,
    )
}
