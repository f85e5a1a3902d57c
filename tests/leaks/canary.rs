//! Secrets of no value, and the forms in which they might come out.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

/// What must never be seen. Each has characters that look different in each encoding.
pub const CANARIES: [&str; 10] = [
    ACCESS_TOKEN,
    CLIENT_SECRET,
    FETCHED_TOKEN,
    PRIVATE_KEY,
    STORED_TOKEN,
    PROXY_PASSWORD,
    URL_PASSWORD,
    DOWNLOAD_URL,
    COOKIE,
    LOCATION,
];

pub const ACCESS_TOKEN: &str = "canary~access/token+of=the?caller";
pub const CLIENT_SECRET: &str = "canary~client/secret+of=the?account";
pub const FETCHED_TOKEN: &str = "canary~fetched/token+of=the?endpoint";
pub const PRIVATE_KEY: &str = "canary~private/key+of=the?digest";
pub const STORED_TOKEN: &str = "canary~stored/token+of=the?file";
pub const PROXY_PASSWORD: &str = "canary~proxy~password~of~the~way";
pub const URL_PASSWORD: &str = "canary~url~password~of~the~base";
pub const DOWNLOAD_URL: &str = "canary~download/url+of=the?backup";
pub const COOKIE: &str = "canary~cookie/of+the=server";
pub const LOCATION: &str = "canary~location/of+the=redirect";

/// Every form of a secret that is looked for.
pub fn forms(secret: &str) -> Vec<String> {
    let bytes = secret.as_bytes();
    let percent: String = bytes.iter().map(|byte| encoded(*byte)).collect();
    let form: String = url::form_urlencoded::byte_serialize(bytes).collect();
    let mut forms = vec![
        secret.to_owned(),
        percent.to_lowercase(),
        percent.replace("%7E", "~"),
        percent.replace("%2F", "/"),
        percent,
        form.clone(),
        // Also as `"{:?}"` and JSON write them, and as bytes in `Debug`.
        format!("{secret:?}").trim_matches('"').to_owned(),
        secret.replace('/', "\\/"),
        format!("{bytes:?}").trim_matches(['[', ']']).to_owned(),
        bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    ];
    // Basic authentication in OAuth 2.0 is Base64 of what is encoded as in forms.
    for plain in [secret, &form] {
        for offset in 0..3 {
            forms.push(within_base64(plain.as_bytes(), offset, &STANDARD_NO_PAD));
            forms.push(within_base64(plain.as_bytes(), offset, &URL_SAFE_NO_PAD));
        }
    }
    forms.sort();
    forms.dedup();
    forms
}

fn encoded(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).into(),
        other => format!("%{other:02X}"),
    }
}

/// What is always there of `bytes` in the Base64 of something that holds them, `offset`
/// bytes after a multiple of three.
fn within_base64(bytes: &[u8], offset: usize, engine: &impl base64::Engine) -> String {
    let padded = [&[0; 2][..offset], bytes].concat();
    let text = engine.encode(&padded);
    // A character has six bits: leave those out that belong to neighbours as well.
    let start = (offset * 8).div_ceil(6);
    let end = padded.len() * 8 / 6;
    text[start..end].to_owned()
}

/// The lines of a text that show a canary in any form, each with that form.
pub fn found(text: &str) -> Vec<String> {
    let forms: Vec<_> = CANARIES.iter().flat_map(|canary| forms(canary)).collect();
    let shown = |line: &str| {
        forms
            .iter()
            .find(|form| line.contains(form.as_str()))
            .cloned()
    };
    let lines = text.lines();
    lines
        .filter_map(|line| Some(format!("{}\n  in {line}", shown(line)?)))
        .collect()
}

#[test]
fn a_secret_is_found_in_whatever_form() {
    let percent_encode = |secret: &str| -> String {
        let set = percent_encoding::NON_ALPHANUMERIC;
        percent_encoding::utf8_percent_encode(secret, set).to_string()
    };
    let form_encode = |secret: &str| -> String {
        url::form_urlencoded::byte_serialize(secret.as_bytes()).collect()
    };
    for canary in CANARIES {
        for before in ["", "a", "ab", "user:", "longer user:"] {
            let text = format!("{before}{canary}@host");
            for shown in [
                text.clone(),
                format!("{text:?}"),
                serde_json::json!({ "a": text }).to_string(),
                percent_encode(&text),
                form_encode(&text),
                STANDARD_NO_PAD.encode(&text),
                URL_SAFE_NO_PAD.encode(&text),
                format!("{:?}", text.as_bytes()),
            ] {
                assert!(!found(&shown).is_empty(), "{canary} in {shown}");
            }
        }
    }
    assert_eq!(found("canary~access/token"), [""; 0]);
}
