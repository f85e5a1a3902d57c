//! How many items an array has and properties an object: refused in what is sent, noted in what
//! is received.

#[path = "support/received.rs"]
mod received;
#[path = "support/server.rs"]
mod server;

use std::collections::BTreeMap;

use behaviour::requests::{LimitRequest, SettingsRequest, ValueRequest, ValueRequestBuilder};
use behaviour::responses::Value;
use behaviour::scalars::{Name, SettingsValue};
use behaviour::{Error, Nullable, Rule};
use received::told;
use serde_json::json;
use server::Server;

/// The place and the rule of what keeps a request from being built.
fn refused(builder: ValueRequestBuilder) -> Option<(String, Rule)> {
    builder.build().err().as_ref().map(told)
}

fn at(place: &str, rule: Rule) -> Option<(String, Rule)> {
    Some((place.to_owned(), rule))
}

/// What is wrong with a request in JSON, and with the same as a response: the two agree.
#[track_caller]
fn check(json: serde_json::Value, expected: &[(&str, Rule)]) {
    let received: Value = serde_json::from_value(json.clone()).expect("total");
    let found: Vec<_> = received.violations().map(|found| told(&found)).collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(place, rule)| ((*place).to_owned(), *rule))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(serde_json::to_value(&received).ok().as_ref(), Some(&json));
    let sent = ValueRequest::try_from(json.clone());
    match expected.first() {
        None => {
            let sent = sent.unwrap_or_else(|violation| panic!("{violation}"));
            assert_eq!(serde_json::to_value(sent).ok(), Some(json));
        }
        Some(first) => assert_eq!(sent.err().as_ref().map(told).as_ref(), Some(first)),
    }
}

fn map(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
    let entries = entries.iter();
    entries
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

#[test]
fn a_list_has_from_one_to_three_items_all_different() {
    check(json!({ "list": ["a"] }), &[]);
    check(json!({ "list": ["a", "b", "c"] }), &[]);
    check(json!({ "list": [] }), &[("/list", Rule::MinItems(1))]);
    let four = json!({ "list": ["a", "b", "c", "d"] });
    check(four, &[("/list", Rule::MaxItems(3))]);
    let twice = json!({ "list": ["a", "b", "a"] });
    check(twice, &[("/list", Rule::UniqueItems)]);
    // Too many is said once, whatever is among them.
    let both = json!({ "list": ["a", "a", "a", "a"] });
    check(both, &[("/list", Rule::MaxItems(3))]);
}

#[test]
fn a_list_that_may_be_null_keeps_its_rules_where_it_is_none() {
    check(json!({ "labels": null }), &[]);
    check(json!({ "labels": ["a", "a"] }), &[]);
    check(json!({ "labels": [] }), &[("/labels", Rule::MinItems(1))]);
    let labels = vec!["a".to_owned(); 3];
    assert_eq!(
        refused(ValueRequest::builder().labels(labels)),
        at("/labels", Rule::MaxItems(2))
    );
}

#[test]
fn a_violation_says_how_many_there_are() {
    let list = json!({ "list": ["a", "b", "c", "d"] });
    let violation = ValueRequest::try_from(list).expect_err("too many");
    let said = "/list is an array of 4; it must have at most 3 items";
    assert_eq!(violation.to_string(), said);
    let twice = json!({ "list": ["a", "b", "a"] });
    let violation = ValueRequest::try_from(twice).expect_err("twice");
    let said = "/list is an array whose item 2 was there before; it must have no two equal items";
    assert_eq!(violation.to_string(), said);
    let keys = json!({ "keys": [{ "a": "1", "b": "1" }] });
    let violation = ValueRequest::try_from(keys).expect_err("two keys");
    let said = "/keys/0 is an object of 2; it must have at most 1 properties";
    assert_eq!(violation.to_string(), said);
}

#[test]
fn each_object_of_a_list_has_exactly_one_property() {
    check(json!({ "keys": [] }), &[]);
    check(json!({ "keys": [{ "a": "1" }, { "b": "-1" }] }), &[]);
    let none = json!({ "keys": [{ "a": "1" }, {}] });
    check(none, &[("/keys/1", Rule::MinProperties(1))]);
    let two = json!({ "keys": [{ "a": "1", "b": "1" }, { "b": "1" }, {}] });
    check(
        two,
        &[
            ("/keys/0", Rule::MaxProperties(1)),
            ("/keys/2", Rule::MinProperties(1)),
        ],
    );
}

#[test]
fn the_lists_of_a_map_have_rules_of_their_own() {
    check(json!({ "groups": { "a": ["x"], "b": ["x", "y"] } }), &[]);
    let twice = json!({ "groups": { "a/b": ["x", "x"] } });
    check(twice, &[("/groups/a~1b", Rule::UniqueItems)]);
    let three = json!({ "groups": { "a": [], "b": [], "c": [] } });
    check(three, &[("/groups", Rule::MaxProperties(2))]);
}

#[test]
fn an_object_without_declared_properties_has_its_bounds_too() {
    check(json!({ "free": { "a": [1, {}] } }), &[]);
    check(json!({ "free": {} }), &[("/free", Rule::MinProperties(1))]);
    let three = json!({ "free": { "a": 1, "b": 2, "c": 3 } });
    check(three, &[("/free", Rule::MaxProperties(2))]);
}

#[test]
fn the_properties_of_an_object_count_whether_declared_or_not_and_null_is_one() {
    check(json!({ "settings": { "a": null } }), &[]);
    check(json!({ "settings": { "b": "x", "c": 1 } }), &[]);
    check(json!({ "settings": { "c": 1, "d": 1 } }), &[]);
    let none = json!({ "settings": {} });
    check(none, &[("/settings", Rule::MinProperties(1))]);
    let three = json!({ "settings": { "a": "x", "b": "x", "c": 1 } });
    check(three, &[("/settings", Rule::MaxProperties(2))]);
    let three = json!({ "settings": { "c": 1, "d": 1, "e": 1 } });
    check(three, &[("/settings", Rule::MaxProperties(2))]);
}

#[test]
fn what_is_of_another_type_breaks_that_rule_alone() {
    let list = json!({ "keys": [["a", "b"]] });
    let received: Value = serde_json::from_value(list).expect("total");
    let found: Vec<_> = received.violations().map(|v| v.to_string()).collect();
    assert_eq!(found, ["/keys/0 is an array of 2; it must be an object"]);
    let map = json!({ "list": { "a": 1 } });
    let received: Value = serde_json::from_value(map).expect("total");
    let found: Vec<_> = received.violations().map(|v| v.to_string()).collect();
    assert_eq!(found, ["/list is an object; it must be an array"]);
}

#[test]
fn a_setter_refuses_what_has_too_many_or_too_few() {
    let value = ValueRequest::builder;
    assert_eq!(refused(value().keys(vec![map(&[("a", "1")])])), None);
    assert_eq!(
        refused(value().keys(vec![map(&[("a", "1")]), map(&[])])),
        at("/keys/1", Rule::MinProperties(1))
    );
    assert_eq!(
        refused(value().keys(vec![map(&[("a", "1"), ("b", "1")])])),
        at("/keys/0", Rule::MaxProperties(1))
    );
    let twice = vec!["x".to_owned(), "x".to_owned()];
    let groups = BTreeMap::from([("g".to_owned(), twice)]);
    assert_eq!(
        refused(value().groups(groups)),
        at("/groups/g", Rule::UniqueItems)
    );
    assert_eq!(
        refused(value().free(serde_json::Map::new())),
        at("/free", Rule::MinProperties(1))
    );
}

#[test]
fn an_object_is_counted_when_it_is_built_and_again_within_another() {
    let empty = SettingsRequest::builder().build();
    assert_eq!(
        empty.err().as_ref().map(told),
        at("", Rule::MinProperties(1)),
        "on its own, it has no place"
    );
    let nothing = SettingsRequest::builder();
    assert_eq!(
        refused(ValueRequest::builder().settings(nothing)),
        at("/settings", Rule::MinProperties(1))
    );
    let null = SettingsRequest::builder().a_null().build();
    assert!(null.is_ok(), "{null:?}");
}

/// Changes a request that was built, sends it, and gives what keeps it from that.
async fn resent(change: impl FnOnce(&mut ValueRequest)) -> Option<(String, Rule)> {
    let server = Server::answering(200, "{}");
    let settings = SettingsRequest::builder().b("x".to_owned());
    let limit = LimitRequest::try_from(json!({ "from": "2024-01-01T00:00:00Z" }));
    let builder = ValueRequest::builder()
        .list(vec![Name::literal("a")])
        .keys(vec![map(&[("a", "1")])])
        .settings(settings)
        .limit(limit.expect("allowed"));
    let mut request = builder.build().expect("allowed");
    change(&mut request);
    let client = server.client();
    match client.put_value().body(request).send().await {
        Ok(_) => None,
        Err(Error::InvalidRequest(violation)) => {
            assert_eq!(server.requests(), 0);
            Some(told(&violation))
        }
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn what_was_changed_after_it_was_built_is_held_to_its_rules_again() {
    assert_eq!(resent(|_| {}).await, None);
    let emptied = resent(|request| request.list = Some(vec![])).await;
    assert_eq!(emptied, at("/list", Rule::MinItems(1)));
    let twice = resent(|request| request.keys = Some(vec![map(&[("a", "1"), ("b", "1")])])).await;
    assert_eq!(twice, at("/keys/0", Rule::MaxProperties(1)));
    let emptied = resent(|request| {
        if let Some(settings) = &mut request.settings {
            settings.b = None;
        }
    });
    assert_eq!(emptied.await, at("/settings", Rule::MinProperties(1)));
    let one = SettingsValue::try_from(1_i64).expect("allowed");
    let doubled = resent(|request| {
        if let Some(settings) = &mut request.settings {
            settings.additional.insert("a".to_owned(), one);
        }
    });
    assert_eq!(doubled.await, at("/settings/a", Rule::Declared));
    let added = resent(|request| {
        if let Some(settings) = &mut request.settings {
            settings.additional.insert("c".to_owned(), one);
        }
    });
    assert_eq!(added.await, None);
}

#[tokio::test]
async fn what_was_changed_is_found_wherever_it_is() {
    let built = SettingsRequest::builder().b("x".to_owned()).build();
    let mut emptied = built.expect("allowed");
    emptied.b = None;
    let rule = Rule::MinProperties(1);
    let listed = resent(|request| request.several = Some(vec![emptied.clone()])).await;
    assert_eq!(listed, at("/several/0", rule));
    let named = BTreeMap::from([("n/a".to_owned(), emptied.clone())]);
    let named = resent(|request| request.named = Some(named)).await;
    assert_eq!(named, at("/named/n~1a", rule));
    let some = Nullable::Value(emptied.clone());
    let some = resent(|request| request.some = Some(some)).await;
    assert_eq!(some, at("/some", rule));
    let null = resent(|request| request.some = Some(Nullable::Null)).await;
    assert_eq!(null, None);
    let mut inner = ValueRequest::builder().build().expect("allowed");
    inner.settings = Some(emptied);
    let within = resent(|request| request.within = Some(Box::new(inner))).await;
    assert_eq!(within, at("/within/settings", rule));
}

#[test]
fn a_property_that_is_declared_is_none_of_the_additional_ones() {
    let one = SettingsValue::try_from(1_i64).expect("allowed");
    let doubled = BTreeMap::from([("b".to_owned(), one)]);
    let refused = SettingsRequest::builder().additional(doubled).build();
    let refused = refused.expect_err("declared");
    assert_eq!(refused.to_string(), "/b has a setter of its own");
}

#[tokio::test]
async fn a_body_that_is_a_list_is_held_to_its_rules_and_nothing_is_sent() {
    let server = Server::answering(204, "");
    let row = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect();
    for (rows, place, rule) in [
        (vec![], "body", Rule::MinItems(1)),
        (
            vec![row(&["a"]), row(&["a", "b", "c"])],
            "/1",
            Rule::MaxItems(2),
        ),
    ] {
        let rows: Vec<Vec<String>> = rows;
        let error = server.client().put_rows().body(rows).send().await;
        let Err(Error::InvalidRequest(violation)) = error else {
            panic!("{error:?}");
        };
        assert_eq!(told(&violation), (place.to_owned(), rule));
    }
    assert_eq!(server.requests(), 0);
    let rows: Vec<Vec<String>> = vec![row(&["a", "b"]), vec![]];
    let sent = server.client().put_rows().body(rows).send().await;
    sent.expect("204");
    assert_eq!(server::body(&server.request()), r#"[["a","b"],[]]"#);
}

#[tokio::test]
async fn a_parameter_that_is_a_list_is_held_to_its_rules() {
    let server = Server::answering(204, "");
    let three = ["a", "b", "c"].map(str::to_owned).to_vec();
    let ids = vec!["1".to_owned()];
    let call = server.client();
    let error = call.get_things().ids(ids).each(three).send().await;
    let Err(Error::InvalidRequest(violation)) = error else {
        panic!("{error:?}");
    };
    assert_eq!(told(&violation), ("each".to_owned(), Rule::MaxItems(2)));
    assert_eq!(server.requests(), 0);
}
