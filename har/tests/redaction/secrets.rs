//! Secrets of every kind, and the forms in which they could come out.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;

/// Secrets of each kind; `n` makes each one of its own.
pub(super) fn secrets(n: usize) -> Vec<(&'static str, String)> {
    vec![
        ("password", format!("Correct-Horse!{n:05}")),
        ("word", format!("hunter{}", letters(n))),
        (
            "capitals",
            format!("SECRETARIAL{}", letters(n).to_uppercase()),
        ),
        ("access key", format!("AKIAIOSFODNN7EX{n:05}")),
        (
            "jwt",
            format!("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI{n:05}.dBjftJeZ4CVP-mB92K27u"),
        ),
        (
            "service account",
            format!("mdb_sa_sk_{n:05}pQ7rS8tU9vW0xY1z"),
        ),
        (
            "private key",
            format!("5c3b2a19-{:04x}-4d5e-9f60-718293a4b5c6", n + 4096),
        ),
        (
            "object id",
            format!("650c1d2e3f405162{:08x}", n + (0xA0 << 20)),
        ),
        (
            "private endpoint",
            format!("vpce-0a1b2c3d4e5f6{:04x}", n + 4096),
        ),
        (
            "digest",
            format!("da39a3ee5e6b4b0d3255bfef95601890afd8{:04x}", n + 4096),
        ),
        ("account number", format!("8675309{n:05}")),
        ("card", format!("4111-1111-1111-{n:04}")),
        ("license", format!("AB12_CD34_EF56_{n:04}")),
        ("address", format!("10.{}.{}.77", 30 + n / 250, n % 250)),
        (
            "address of IPv6",
            format!("fd12:3456:789a:{:x}::77", n + 4096),
        ),
        ("mail", format!("alice{}@corp-{n:05}.example", letters(n))),
        ("person", format!("Zoë Quartermaine-{n:05}")),
        (
            "host",
            format!("atlas-4kq9xz-{n:05}-shard-00.zsv9js.mongodb.net"),
        ),
        ("cluster", format!("billing-prod-{n:05}")),
        ("namespace", format!("payroll{n:05}.salaries")),
        (
            "signed URL",
            format!("https://backups-{n:05}.s3.example/x?X-Amz-Signature=c0ffee{n:05}"),
        ),
        (
            "connection string",
            format!("mongodb+srv://root:tiger{n:05}@c0.zsv9js.mongodb.net/"),
        ),
        (
            "base64",
            STANDARD.encode(format!("\u{1}binary/key+{n:05}?")),
        ),
        ("path", format!("/home/bob{n:05}/.ssh/id_rsa")),
    ]
}

/// A number in letters.
pub(super) fn letters(n: usize) -> String {
    format!("{n:05}")
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}

/// The forms in which a secret could come out.
pub(super) fn forms(secret: &str) -> Vec<String> {
    let bytes = secret.as_bytes();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let swapped = secret.chars().map(|c| match c.is_ascii_lowercase() {
        true => c.to_ascii_uppercase(),
        false => c.to_ascii_lowercase(),
    });
    let mut forms = vec![
        secret.to_owned(),
        swapped.collect(),
        secret.chars().rev().collect(),
        encoded(secret),
        encoded(secret).to_lowercase(),
        json!(secret).to_string().trim_matches('"').to_owned(),
        hex.to_uppercase(),
        hex,
    ];
    for offset in 0..3 {
        // What is before it within a longer text moves it; the ends depend on the neighbours.
        let moved = [&vec![0; offset], bytes].concat();
        for engine in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
            let text = engine.encode(&moved);
            forms.push(text[(offset * 4).div_ceil(3)..text.len() - 2].to_owned());
        }
    }
    forms
}

/// What a reader of the file would look for: the secret, or a telling part of it. `text` is in
/// small letters.
pub(super) fn found(text: &str, secret: &str) -> Option<String> {
    let parts = secret.split(|c: char| !c.is_alphanumeric());
    let parts = parts.filter(|part| part.len() > 7).map(str::to_owned);
    let mut all = forms(secret).into_iter().chain(parts);
    all.find(|form| text.contains(&form.to_lowercase()))
}

pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
