//! [`Field`]: whatever the server sends for a property, it is kept and told.

#[path = "support/received.rs"]
mod received;

use behaviour::responses::Value;
use behaviour::{Field, JsonType, Rule, Violation};
use received::received;
use serde_json::{Value as Json, json};

#[test]
fn a_property_that_is_not_there_is_absent() {
    let field = received("flag", json!(true)).text;
    assert!(field.is_absent() && !field.is_null());
    assert_eq!(
        (field.get(), field.raw(), field.violation()),
        (None, None, None)
    );
    let missing = field.require().expect_err("nothing there");
    assert_eq!((missing.rule(), missing.value()), (Rule::Required, None));
    assert_eq!(missing.at("/text").to_string(), "/text is missing");
    assert_eq!(field.into_value(), None);
    assert_eq!(Field::<String>::default(), Field::Absent);
}

#[test]
fn a_null_is_told_from_what_is_absent() {
    for (name, violations) in [("text", vec![Rule::NotNull]), ("maybe", vec![])] {
        let value = received(name, Json::Null);
        let found: Vec<_> = value.violations().map(|found| found.rule()).collect();
        assert_eq!(found, violations, "{name}");
        let field = match name {
            "text" => value.text,
            _ => value.maybe,
        };
        assert!(field.is_null() && !field.is_absent());
        assert_eq!((field.get(), field.violation()), (None, None));
        assert_eq!(field.raw(), Some(&Json::Null));
        let null = field.require().expect_err("null").at("/text");
        assert_eq!(null.to_string(), "/text is null; it must not be null");
        assert_eq!(field.into_value(), None);
    }
}

#[test]
fn a_value_that_keeps_every_rule_is_given() {
    let field = received("text", json!("hello")).text;
    assert!(!field.is_null() && !field.is_absent());
    assert_eq!(field.get().map(String::as_str), Some("hello"));
    assert_eq!(field.require().map(String::as_str), Ok("hello"));
    assert_eq!((field.raw(), field.violation()), (None, None));
    assert_eq!(field.into_value().as_deref(), Some("hello"));
}

#[test]
fn a_value_that_breaks_a_rule_is_kept_with_the_rule() {
    let value = received("name", json!("UPPE"));
    let field = &value.name;
    assert!(!field.is_null() && !field.is_absent());
    assert_eq!((field.get(), field.raw()), (None, Some(&json!("UPPE"))));
    let violation = field.violation().expect("it breaks the pattern");
    assert_eq!(violation.rule(), Rule::Pattern("^[a-z]+$"));
    assert_eq!(violation.place(), "/name");
    assert_eq!(violation.value(), Some("\"UPPE\""));
    assert_eq!(field.require().err().as_ref(), Some(violation));
    assert_eq!(value.violations().next().as_ref(), Some(violation));
    assert_eq!(value.violations().count(), 1);
    let Field::Violating(violating) = field else {
        panic!("{field:?}");
    };
    assert_eq!(violating.raw(), &json!("UPPE"));
    assert_eq!(violating.violation(), violation);
    let shown = format!("{field:?}");
    assert!(shown.contains("UPPE") && shown.contains("raw"), "{shown}");
    assert_eq!(value.name.into_value(), None);
}

#[test]
fn a_secret_that_breaks_a_rule_is_not_shown() {
    let value = received("secret", json!("hunter2"));
    let field = &value.secret;
    assert_eq!(field.raw(), Some(&json!("hunter2")));
    let violation = field.violation().expect("too short");
    assert_eq!(
        (violation.rule(), violation.value()),
        (Rule::MinLength(8), None)
    );
    let shown = format!("{value:?} {violation} {violation:?}");
    assert!(!shown.contains("hunter2"), "{shown}");
    assert!(shown.contains("[sensitive]"), "{shown}");
    // Nor what is no text at all.
    let value = received("secret", json!({ "password": "hunter2" }));
    let violation = value.secret.violation().expect("an object");
    assert_eq!(violation.rule(), Rule::Type(JsonType::String));
    let shown = format!("{value:?} {violation}");
    assert!(!shown.contains("hunter2"), "{shown}");
}

/// Every kind of JSON value.
fn kinds() -> [(Json, &'static str); 9] {
    [
        (json!(true), "true"),
        (json!(-7), "-7"),
        (json!(7), "7"),
        (json!(u64::MAX), "18446744073709551615"),
        (json!(0.5), "0.5"),
        (json!("x\"y"), r#""x\"y""#),
        (json!([]), "an array of 0"),
        (json!([1, [2], { "a": null }]), "an array of 3"),
        (json!({ "a": { "b": [null] } }), "an object"),
    ]
}

/// The violation of a property, and what it holds.
fn outcome<T>(field: &Field<T>) -> (bool, Option<&Violation>) {
    (field.get().is_some(), field.violation())
}

#[test]
fn every_property_takes_every_kind_of_value() {
    type Look = fn(&Value) -> (bool, Option<&Violation>);
    let properties: [(&str, JsonType, Look); 12] = [
        ("flag", JsonType::Boolean, |value| outcome(&value.flag)),
        ("text", JsonType::String, |value| outcome(&value.text)),
        ("name", JsonType::String, |value| outcome(&value.name)),
        ("moment", JsonType::String, |value| outcome(&value.moment)),
        ("state", JsonType::String, |value| outcome(&value.state)),
        ("small", JsonType::Integer, |value| outcome(&value.small)),
        ("retention", JsonType::Integer, |value| {
            outcome(&value.retention)
        }),
        ("ratio", JsonType::Number, |value| outcome(&value.ratio)),
        ("list", JsonType::Array, |value| outcome(&value.list)),
        ("groups", JsonType::Object, |value| outcome(&value.groups)),
        ("free", JsonType::Object, |value| outcome(&value.free)),
        ("settings", JsonType::Object, |value| {
            outcome(&value.settings)
        }),
    ];
    for (name, expected, look) in properties {
        for (json, shown) in kinds() {
            let fits = match &json {
                Json::Bool(_) => expected == JsonType::Boolean,
                Json::Number(number) => match expected {
                    JsonType::Integer => !number.is_f64(),
                    expected => expected == JsonType::Number,
                },
                Json::String(_) => expected == JsonType::String,
                Json::Array(_) => expected == JsonType::Array,
                _ => expected == JsonType::Object,
            };
            let value = received(name, json.clone());
            let (valid, violation) = look(&value);
            assert_eq!(valid, violation.is_none(), "{name}: {json}");
            let wrong = violation.filter(|found| matches!(found.rule(), Rule::Type(_)));
            assert_eq!(wrong.is_none(), fits, "{name}: {json}: {violation:?}");
            if let Some(wrong) = wrong {
                assert_eq!(wrong.rule(), Rule::Type(expected), "{name}: {json}");
                assert_eq!(wrong.value(), Some(shown), "{name}");
                assert_eq!(wrong.place(), format!("/{name}"));
            }
        }
    }
}

#[test]
fn what_may_be_anything_takes_everything() {
    for (json, _) in kinds().into_iter().chain([(Json::Null, "")]) {
        let value = received("anything", json.clone());
        assert_eq!(value.violations().count(), 0, "{json}");
        assert_eq!(value.anything.get(), Some(&json));
    }
}

#[test]
fn a_bad_item_is_kept_among_the_good_ones_with_its_place() {
    let value = received("list", json!(["a", 1, "B", null]));
    let found: Vec<_> = value.violations().map(|found| found.to_string()).collect();
    assert_eq!(
        found,
        [
            "/list is an array of 4; it must have at most 3 items",
            "/list/1 is 1; it must be a string",
            "/list/2 is \"B\"; it must match the pattern ^[a-z]+$",
            "/list/3 is null; it must not be null",
        ]
    );
    let items = value.list.get().expect("an array");
    assert!(items[0].get().is_some() && items[3].is_null());
    let inner = items[2].violation().expect("it breaks the pattern");
    assert_eq!(inner.place(), "/2", "as far as an item knows its place");
}

#[test]
fn a_bad_entry_of_a_map_is_kept_among_the_good_ones_with_its_place() {
    let value = received("groups", json!({ "a": ["x", 1], "b~/": "y" }));
    let found: Vec<_> = value.violations().map(|found| found.to_string()).collect();
    assert_eq!(
        found,
        [
            "/groups/a/1 is 1; it must be a string",
            "/groups/b~0~1 is \"y\"; it must be an array",
        ]
    );
    let value = received("settings", json!({ "a": null, "c": 0, "d": "x" }));
    let found: Vec<_> = value.violations().map(|found| found.to_string()).collect();
    assert_eq!(
        found,
        [
            "/settings/c is 0; it must be at least 1",
            "/settings/d is \"x\"; it must be an integer",
            "/settings is an object of 3; it must have at most 2 properties",
        ]
    );
    let settings = value.settings.get().expect("an object");
    assert_eq!(settings.unknown().len(), 2);
    let additional = settings.additional();
    assert_eq!(
        additional["c"].violation().map(Violation::rule),
        Some(Rule::Minimum(1))
    );
}

#[test]
fn a_long_value_is_shown_shortened_and_kept_whole() {
    let long = "é".repeat(1000);
    let value = received("name", json!(long));
    let violation = value.name.violation().expect("too long");
    let shown = violation.value().expect("it is no secret");
    assert_eq!(shown.chars().count(), 65, "64 and an ellipsis");
    assert_eq!(value.name.raw(), Some(&json!(long)));
}
