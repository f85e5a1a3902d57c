//! How a file becomes a tree: encodings, JSON and YAML, and where values are.

use xtask::diagnostics::Diagnostics;
use xtask::load::{Document, parse};

/// The tree of a file, or what is said of it.
fn read(bytes: &[u8]) -> Result<Document, String> {
    let mut found = Diagnostics::default();
    parse(bytes, "api", &mut found).map_err(|_| found.to_string())
}

/// The value of `{"a": …}`.
fn value(json: &str) -> Result<String, String> {
    let document = read(format!("{{\"a\": {json}}}").as_bytes())?;
    let node = document.root.get("a").expect("the property");
    Ok(node.to_json().to_string())
}

#[test]
fn every_escape_of_json_is_read() {
    let all = r#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#;
    assert_eq!(value(all).as_deref(), Ok("\"\\\"\\\\/\\b\\f\\n\\r\\té😀\""));
}

#[test]
fn what_is_no_escape_of_json_is_refused_with_its_place() {
    for broken in [
        r#""\ud83d""#,
        r#""\ud83d\u0041""#,
        r#""\ude00""#,
        r#""\u12g4""#,
        r#""\u+123""#,
        r#""\ud83""#,
        r#""\"#,
    ] {
        let said = value(broken).expect_err(broken);
        assert!(said.starts_with("error[invalid-json]"), "{said}");
        assert!(
            said.contains("--> api:1:8") && said.contains("at: /a"),
            "{said}"
        );
    }
}

#[test]
fn numbers_of_json_keep_their_text_and_others_are_none() {
    for number in ["0", "-0.5", "1E+2", "1e400", "12345678901234567890123"] {
        let text = format!("{{\"a\": {number}}}");
        let document = read(text.as_bytes()).expect(number);
        let node = document.root.get("a").expect("the property");
        assert_eq!(node.as_number(), Some(number));
    }
    for broken in ["1e", "0x1g", "--1", "1-1", "1.5.0"] {
        let document = read(format!("{{\"a\": {broken}}}").as_bytes());
        // YAML in flow style has texts without quotes.
        let node = document.expect(broken).root;
        assert_eq!(node.get("a").expect("the property").as_number(), None);
    }
}

#[test]
fn a_place_in_json_is_counted_in_characters() {
    let document = read("{\"é😀\": [1,\n \"日本\", true]}".as_bytes()).expect("JSON");
    let place = document.at("/é😀/1").expect("a text");
    let (start, end) = document.source.range(place.node.span);
    assert_eq!((start.line, start.column), (2, 2));
    assert_eq!((end.line, end.column), (2, 6));
}

#[test]
fn yaml_in_flow_style_is_no_broken_json() {
    let document = read(b"{openapi: 3.0.3, paths: {}, }").expect("YAML");
    assert!(document.root.get("paths").is_some());
}

#[test]
fn json_in_utf_16_is_read_and_half_a_pair_of_it_is_refused() {
    let text = "{\"a\": \"😀\"}";
    let little = text.encode_utf16().flat_map(u16::to_le_bytes);
    let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(little).collect();
    let big = text.encode_utf16().flat_map(u16::to_be_bytes);
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(big).collect();
    for bytes in [&little, &big] {
        let document = read(bytes).expect("JSON");
        assert_eq!(document.root.get("a").and_then(|a| a.as_str()), Some("😀"));
    }
    let cut = read(&little[..little.len() - 5]).expect_err("cut");
    assert!(cut.contains("UTF-16") && cut.contains("api:1:8"), "{cut}");
}

#[test]
fn json_may_nest_as_deep_as_yaml_and_no_deeper() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(read(nested(250).as_bytes()).is_ok());
    for levels in [300, 1_000_000] {
        let said = read(nested(levels).as_bytes()).expect_err("too deep");
        assert!(said.contains("nested deeper than 256 levels"), "{said}");
    }
}
