//! What is taken for a placeholder, and the shape that one has.

use atlas_restore_har::{Redactor, check};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::secrets::{encoded, secrets};

fn redactor() -> Redactor {
    Redactor::new().expect("random numbers")
}

/// Whether a property with a text of its own is taken for a placeholder.
fn is_placeholder(text: &str) -> bool {
    let body = json!({"name": text}).to_string();
    let har = json!({"log": {"entries": [{"response": {
        "content": {"mimeType": "application/json", "text": body},
    }}]}});
    check(&har).is_empty()
}

fn redacted(name: &str, value: &str) -> String {
    let made = redactor().json(&json!({name: value}));
    let text = made[name].as_str().expect("a text");
    text.to_owned()
}

#[test]
fn a_text_that_only_begins_like_a_placeholder_is_found() {
    assert!(is_placeholder("redacted0123456789ab"));
    for text in [
        "redactedhunter2hunte",
        "redacted0123456789AB",
        "redacted0123456789a",
        "redacted0123456789abc",
        "redacted0123456789ab0",
        "redacted 0123456789aG",
        "0123456789ab",
    ] {
        assert!(!is_placeholder(text), "{text}");
    }
}

#[test]
fn a_date_is_a_placeholder_only_in_1970_and_to_the_second() {
    for text in [
        "1970-02-03",
        "1970-02-03T04:05:06Z",
        "1970-02-03T04:05:06.000+00:00",
    ] {
        assert!(is_placeholder(text), "{text}");
    }
    for text in [
        "2026-02-03",
        "2026-02-03T04:05:06.000Z",
        "1970-02-03T04:05:06.123Z",
    ] {
        assert!(!is_placeholder(text), "{text}");
    }
}

#[test]
fn an_identifier_is_a_placeholder_only_where_a_third_of_it_is_zeros() {
    for (zeros, digits) in [(8, "24f1c2d3e4f50617"), (10, "1f2e3d4c5b6a798801234f")] {
        assert!(is_placeholder(&("0".repeat(zeros) + digits)), "{digits}");
        let text = "0".repeat(zeros - 1) + "1" + digits;
        assert!(!is_placeholder(&text), "{text}");
    }
}

/// A name may have 64 characters: what is longer breaks the rule, and has to when it is replayed.
#[test]
fn a_placeholder_is_too_long_for_a_name_only_where_its_value_is() {
    for (length, long) in [(1, false), (64, false), (65, true)] {
        for char in ['a', 'é'] {
            let value = char.to_string().repeat(length);
            let made = redacted("name", &value);
            assert_eq!(made.chars().count() > 64, long, "{length}: {made}");
        }
    }
}

#[test]
fn what_is_almost_a_private_endpoint_has_the_placeholder_of_a_text() {
    let endpoint = "vpce-0123456789abcdef0";
    assert!(redacted("endpointId", endpoint).starts_with("vpce-"));
    for almost in [
        "vpce-0123",
        "vpce-0123456789abcdefg",
        "vpce-0123456789abcdef01",
    ] {
        let made = redacted("endpointId", almost);
        assert!(made.starts_with("redacted"), "{made}");
    }
}

#[test]
fn a_text_with_parts_has_a_placeholder_for_each_of_them() {
    let parts = |text: &str, separator: char| {
        let made = redacted("name", text);
        let parts: Vec<_> = made.split(separator).map(str::to_owned).collect();
        assert!(
            parts.iter().all(|part| part.starts_with("redacted")),
            "{made}"
        );
        parts.len()
    };
    assert_eq!(parts("someone@example", '@'), 2);
    assert_eq!(parts("database.collection", '.'), 2);
    for text in [
        "@example",
        "someone@",
        ".collection",
        "database.",
        "someone",
    ] {
        assert_eq!((parts(text, '@'), parts(text, '.')), (1, 1), "{text}");
    }
    assert!(redacted("name", "/a/b").starts_with('/'));
    assert_eq!(parts("/a b/c", '/'), 1, "prose is not a path");
    // What cannot be a name is no name with parts.
    for text in [
        "a database.collection",
        "a\tb.c",
        "a\u{7}b.c",
        "some#one@example",
    ] {
        assert_eq!((parts(text, '@'), parts(text, '.')), (1, 1), "{text}");
    }
}

/// Nine digits of a second are nanoseconds; more could be anything.
#[test]
fn a_date_with_more_in_it_than_a_date_does_not_stay() {
    for kept in [
        "2026-08-10",
        "2026-08-10T03:36:26Z",
        "2026-08-10T03:36:26.1Z",
        "2026-08-10T03:36:26.123456789+00:00",
    ] {
        assert_eq!(redacted("expiresAt", kept), kept);
    }
    for replaced in [
        "2026-08-10T03:36:26.1234567890Z",
        "2026-08-10T03:36:26.123456789012345678Z",
        "2026-08-10T03:36:26.Z",
        "2026-08-10T03:36:26",
        "2026-08-10 03:36:26Z",
        "2026-08-10T03:36:26.1Zhunter2",
        "2026-8-10",
    ] {
        assert_ne!(redacted("expiresAt", replaced), replaced);
    }
}

#[test]
fn the_digits_of_a_placeholder_are_hexadecimal_and_differ_from_value_to_value() {
    let redactor = redactor();
    let mut seen = std::collections::BTreeSet::new();
    for number in 0..200 {
        let made: Value = redactor.json(&json!({"name": format!("value {number}")}));
        let made = made["name"].as_str().expect("a text").to_owned();
        assert!(is_placeholder(&made), "{made}");
        seen.insert(made);
    }
    assert_eq!(seen.len(), 200);
}

/// Whether a placeholder has a shape.
type Shaped = fn(&str) -> bool;

/// What decodes, parses or breaks a rule does so after redaction.
#[test]
fn a_placeholder_has_the_shape_of_its_value() {
    let redactor = Redactor::new().expect("random numbers");
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let shapes: &[(&str, Shaped)] = &[
        ("650c1d2e3f405162738495a6", |s| {
            s.len() == 24 && s.bytes().all(|b| b"0123456789abcdef".contains(&b))
        }),
        ("123456789012345678901234", |s| {
            s.len() == 24 && s.starts_with("00000000")
        }),
        ("650C1D2E3F405162738495A6", |s| {
            s.len() == 24 && s == s.to_uppercase() && s.starts_with("00000000")
        }),
        ("5c3b2a19-0a1b-4d5e-9f60-718293a4b5c6", |s| {
            s.len() == 36 && s.split('-').count() == 5
        }),
        ("vpce-0a1b2c3d4e5f60718", |s| {
            s.len() == 22 && s.starts_with("vpce-0")
        }),
        ("10.0.0.7", |s| s.parse::<std::net::Ipv4Addr>().is_ok()),
        ("10.0.0.0/8", |s| {
            s.strip_suffix("/8")
                .is_some_and(|s| s.parse::<std::net::Ipv4Addr>().is_ok())
        }),
        ("fd12::7", |s| s.parse::<std::net::Ipv6Addr>().is_ok()),
        ("2024-05-04T09:42:00.123Z", |s| {
            s.len() == 24 && s.starts_with("1970-") && s.ends_with(".000Z")
        }),
        ("2024-05-04T09:42:00+02:00", |s| {
            s.len() == 25 && s.ends_with("+00:00")
        }),
        ("2024-05-04", |s| s.len() == 10 && s.starts_with("1970-")),
        ("-867530912345", |s| {
            s.len() == 13 && s.parse::<i64>().is_ok_and(|n| n < 0)
        }),
        ("sales.orders", |s| {
            s.split('.').count() == 2 && s.len() == 41
        }),
        ("alice@corp.example", |s| {
            s.split('@').count() == 2 && s.ends_with(".invalid")
        }),
        ("/home/alice", |s| {
            s.starts_with('/') && s.split('/').count() == 3
        }),
        ("https://a:b@corp.example:8443/x/y?z=1#f", |s| {
            s.starts_with("https://redacted")
                && s.matches('/').count() == 4
                && s.contains(".invalid:10")
                && !s.contains("8443")
                && s.contains('?')
                && s.contains('#')
        }),
        ("a_b", |s| s.starts_with("redacted_")),
        ("a b", |s| s.starts_with("redacted ")),
    ];
    for (value, shaped) in shapes {
        let placeholder = redactor.text(value);
        assert!(shaped(&placeholder), "{value} became {placeholder}");
        assert_ne!(&placeholder, value);
    }
    assert!(redactor.text("Cluster0").chars().all(name));
    let long = redactor.text(&"x".repeat(65));
    assert!(long.chars().all(name) && long.len() > 64, "{long}");
    // In Base64, too, for whoever decodes what was that.
    assert!(STANDARD.decode(redactor.text("aHVudGVyMg==")).is_err());
    assert!(
        STANDARD
            .decode(redactor.text("aHVudGVyMmh1bnRlcjI"))
            .is_ok()
    );
}

#[test]
fn equal_values_have_equal_placeholders_in_every_position() {
    for (kind, secret) in secrets(1) {
        // What has parts in a path is taken apart there too.
        let redactor = Redactor::new().expect("random numbers");
        let in_json = redactor.json(&json!({"name": secret, "results": [{"unheard": secret}]}));
        let placeholder = in_json["name"].as_str().expect("a text");
        let unheard = in_json["results"][0].as_object().expect("an object");
        assert_eq!(unheard.values().next(), Some(&json!(placeholder)), "{kind}");
        let in_path = redactor.text(&format!(
            "https://a.example/api/groups/{}",
            encoded(&secret)
        ));
        let segment = in_path.rsplit('/').next().expect("a segment");
        let segment = percent_encoding::percent_decode_str(segment).decode_utf8();
        assert_eq!(segment.expect("UTF-8"), placeholder, "{kind}");
        let in_query = redactor.text(&format!("/api?clusterName={}", encoded(&secret)));
        let in_query = in_query.replace('+', " ");
        let value = percent_encoding::percent_decode_str(&in_query).decode_utf8_lossy();
        assert!(
            value.ends_with(&format!("={placeholder}")),
            "{kind}: {value}"
        );
        let other = Redactor::new()
            .expect("random numbers")
            .json(&json!({"name": secret}));
        assert_ne!(
            other["name"], in_json["name"],
            "{kind}: two recordings can be joined"
        );
    }
}
