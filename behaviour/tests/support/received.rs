//! What is received, and what its violations say.

#![allow(dead_code, reason = "each test file uses its own part")]

use behaviour::responses::Value;
use behaviour::{Rule, Violation};
use serde_json::{Value as Json, json};

/// The place of a violation and the rule that is broken there.
pub fn told(violation: &Violation) -> (String, Rule) {
    (violation.place().to_owned(), violation.rule())
}

/// A response with one property, as it comes of a value and of a text, and is written back as it
/// came.
pub fn received(name: &str, value: impl Into<Json>) -> Value {
    let json = json!({ name: value.into() });
    let decoded: Value = serde_json::from_value(json.clone()).expect("total");
    assert_eq!(serde_json::to_value(&decoded).ok(), Some(json.clone()));
    let text: Value = serde_json::from_str(&json.to_string()).expect("total");
    assert_eq!(text, decoded);
    decoded
}
