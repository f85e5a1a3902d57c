//! `Cargo.toml`.

use super::{Package, header_text};
use crate::lower::is_keyword;

/// The whole file.
pub(super) fn emit(package: &Package, engine: bool, tags: &[String]) -> String {
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
    let all = if tags.is_empty() { "" } else { ", \"all\"" };
    let tags = tag_features(tags);
    format!(
        r#"{header}[package]
name = "{name}"
description = {description}
version = "0.1.0"
edition = "2024"
rust-version = "1.88"
license = "MIT OR Apache-2.0"

[features]
default = ["rustls"{all}{default}]
# TLS by rustls; without it, the transport must bring its own.
rustls = ["reqwest/rustls"]
{feature}{tags}
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

/// What no crate can be called that is generated: what it depends on, and what comes with Rust.
const TAKEN: [&str; 13] = [
    "alloc",
    "bytes",
    "chrono",
    "core",
    "form_urlencoded",
    "percent_encoding",
    "proc_macro",
    "regress",
    "reqwest",
    "serde",
    "serde_json",
    "std",
    "test",
];

/// Whether a generated crate can have this name.
///
/// # Errors
///
/// The rule that the name breaks, to be shown.
pub fn check_name(name: &str) -> Result<(), String> {
    let valid = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let ident = name.replace('-', "_");
    if !valid {
        Err("a package name has letters, digits, `-` and `_`, a letter first".to_owned())
    } else if is_keyword(&ident) {
        Err("it is a keyword of Rust, which no package can be called".to_owned())
    } else if TAKEN.contains(&ident.as_str()) {
        Err("what the crate depends on, or Rust, has one of this name".to_owned())
    } else {
        Ok(())
    }
}

/// One feature a tag, and one for all of them.
fn tag_features(tags: &[String]) -> String {
    if tags.is_empty() {
        return String::new();
    }
    let names: Vec<_> = tags.iter().map(|tag| format!("    \"{tag}\",\n")).collect();
    let each: Vec<_> = tags.iter().map(|tag| format!("{tag} = []\n")).collect();
    format!(
        "# Each tag of the document: its operations, and the types that they need.\n\
         all = [\n{}]\n{}",
        names.concat(),
        each.concat()
    )
}

const ENGINE_DEFAULT: &str = ", \"engine\"";
const ENGINE_FEATURE: &str = "# The engine for the patterns that the settings leave to one.
engine = [\"dep:regress\"]
";
const ENGINE_DEPENDENCY: &str = "regress = { version = \"0.12\", optional = true }\n";
