//! `Cargo.toml`.

use super::{Package, header_text};

/// The whole file.
pub(super) fn emit(package: &Package) -> String {
    let header = format!("# {}\n\n", header_text(package));
    let name = &package.name;
    // A TOML basic string takes JSON's escapes (TOML 1.0, "String").
    let description = format!(
        "A strict and tolerant client, generated from {}",
        package.spec
    );
    let description = serde_json::Value::from(description);
    format!(
        r#"{header}[package]
name = "{name}"
description = {description}
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
reqwest = {{ version = "0.13", default-features = false, features = ["http2"] }}
serde = {{ version = "1", default-features = false, features = ["std"] }}
serde_json = "1"
"#,
    )
}
