//! `Cargo.toml`.

use super::{Package, header_text};

/// The whole file.
pub(super) fn emit(package: &Package, engine: bool) -> String {
    let header = format!("# {}\n\n", header_text(package));
    let name = &package.name;
    // A TOML basic string takes JSON's escapes (TOML 1.0, "String").
    let description = format!(
        "A strict and tolerant client, generated from {}",
        package.spec
    );
    let description = serde_json::Value::from(description);
    let (default, feature, dependency) = match engine {
        true => (ENGINE_DEFAULT, ENGINE_FEATURE, ENGINE_DEPENDENCY),
        false => ("", "", ""),
    };
    format!(
        r#"{header}[package]
name = "{name}"
description = {description}
version = "0.1.0"
edition = "2024"
rust-version = "1.88"
license = "MIT OR Apache-2.0"

[features]
default = ["rustls"{default}]
# TLS by rustls; without it, the transport must bring its own.
rustls = ["reqwest/rustls"]
{feature}
[dependencies]
bytes = "1"
chrono = {{ version = "0.4", default-features = false, features = ["std"] }}
form_urlencoded = "1"
percent-encoding = "2"
{dependency}reqwest = {{ version = "0.13", default-features = false, features = ["http2"] }}
serde = {{ version = "1", default-features = false, features = ["std"] }}
serde_json = "1.0.129"
"#,
    )
}

const ENGINE_DEFAULT: &str = ", \"engine\"";
const ENGINE_FEATURE: &str = "# The engine for the patterns that the settings leave to one.
engine = [\"dep:regress\"]
";
const ENGINE_DEPENDENCY: &str = "regress = { version = \"0.12\", optional = true }\n";
