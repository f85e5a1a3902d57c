//! Choices: which alternative a value is, on both sides.

#[path = "support/received.rs"]
mod received;

use behaviour::Rule;
use behaviour::requests::{AnimalRequest, CatRequest, DogRequest, LimitRequest, ValueRequest};
use behaviour::responses::{Animal, Limit, Shape, Value};
use received::{received, told};
use serde_json::{Value as Json, json};

/// What is wrong with a value that was received.
fn found(value: &Value) -> Vec<(String, Rule)> {
    value.violations().map(|found| told(&found)).collect()
}

#[test]
fn the_tag_says_which_alternative_a_value_is() {
    for (kind, dog) in [("CAT", false), ("DOG", true), ("WOLF", true)] {
        let value = received("animal", json!({ "kind": kind }));
        let animal = value.animal.get().expect("an alternative");
        assert_eq!(matches!(animal, Animal::Dog(_)), dog, "{kind}");
        assert_eq!(matches!(animal, Animal::Cat(_)), !dog, "{kind}");
        assert_eq!(found(&value), []);
    }
}

#[test]
fn what_is_within_an_alternative_is_held_to_its_rules() {
    let value = received("animal", json!({ "kind": "CAT", "lives": 0 }));
    assert_eq!(
        found(&value),
        [("/animal/lives".to_owned(), Rule::Minimum(1))]
    );
    let Some(Animal::Cat(cat)) = value.animal.get() else {
        panic!("{value:?}");
    };
    assert_eq!(cat.lives.raw(), Some(&json!(0)));
}

#[test]
fn an_unknown_tag_keeps_the_object() {
    let value = received("animal", json!({ "kind": "EEL", "length": [1] }));
    let Some(Animal::Unknown(object)) = value.animal.get() else {
        panic!("{value:?}");
    };
    assert_eq!(object["length"], json!([1]));
    let tags = Rule::Enum(&["CAT", "DOG", "WOLF"]);
    assert_eq!(found(&value), [("/animal/kind".to_owned(), tags)]);
}

#[test]
fn without_its_tag_an_object_is_what_fits_best() {
    let value = received("animal", json!({ "tame": true }));
    assert!(
        matches!(value.animal.get(), Some(Animal::Dog(_))),
        "{value:?}"
    );
    assert_eq!(found(&value), [("/animal/kind".to_owned(), Rule::Required)]);
}

#[test]
fn what_is_no_alternative_at_all_is_kept() {
    for json in [json!("CAT"), json!(1), json!([{ "kind": "CAT" }])] {
        let value = received("animal", json.clone());
        assert_eq!(value.animal.raw(), Some(&json));
        assert_eq!(found(&value), [("/animal".to_owned(), Rule::Alternative)]);
    }
}

#[test]
fn without_a_discriminator_the_type_decides() {
    let value = received("limit", json!(5));
    assert!(matches!(value.limit.get(), Some(Limit::SettingsValue(five)) if five.get() == 5));
    let value = received("limit", json!("NONE"));
    assert!(
        matches!(value.limit.get(), Some(Limit::Text(_))),
        "{value:?}"
    );
    let value = received("limit", json!({ "from": "2024-01-01T00:00:00Z" }));
    assert!(
        matches!(value.limit.get(), Some(Limit::Window(_))),
        "{value:?}"
    );
    for value in [json!(true), json!([]), json!(0.5)] {
        let value = received("limit", value);
        assert_eq!(found(&value), [("/limit".to_owned(), Rule::Alternative)]);
    }
    let value = received("limit", json!(0));
    assert_eq!(found(&value), [("/limit".to_owned(), Rule::Minimum(1))]);
}

#[test]
fn broken_rules_count_more_than_unknown_properties() {
    // No rule of a tile, two properties that it has not; one of a disc, and one.
    let value = received("shape", json!({ "radius": 1, "edge": "x", "note": "y" }));
    let shape = value.shape.get();
    assert!(matches!(shape, Some(Shape::Tile(_))), "{shape:?}");
    let value = received("shape", json!({ "radius": "x", "edge": "x", "note": "y" }));
    let shape = value.shape.get();
    assert!(matches!(shape, Some(Shape::Disc(_))), "{shape:?}");
}

#[test]
fn a_choice_of_one_says_what_is_wrong_with_it() {
    let only = json!({ "only": { "from": "yesterday" } });
    let refused = ValueRequest::try_from(only).expect_err("no moment");
    let expected = ("/only/from".to_owned(), Rule::Format("date-time"));
    assert_eq!(told(&refused), expected);
}

#[test]
fn a_request_sends_the_tag_of_its_alternative() {
    let cat = CatRequest::builder().lives(9_i64);
    let value = ValueRequest::builder().animal(cat).build();
    let sent = serde_json::to_value(value.expect("allowed")).ok();
    assert_eq!(
        sent,
        Some(json!({ "animal": { "kind": "CAT", "lives": 9 } }))
    );
}

#[test]
fn a_request_read_from_json_is_held_to_the_alternative_of_its_tag() {
    let read = |json: Json| AnimalRequest::try_from(json).map_err(|refused| told(&refused));
    let cat = read(json!({ "kind": "CAT", "lives": 1 }));
    assert!(matches!(cat, Ok(AnimalRequest::Cat(_))), "{cat:?}");
    let lives = read(json!({ "kind": "CAT", "lives": 0 })).err();
    assert_eq!(lives, Some(("/lives".to_owned(), Rule::Minimum(1))));
    let eel = read(json!({ "kind": "EEL" })).err();
    assert_eq!(eel, Some(("/kind".to_owned(), Rule::Alternative)));
    let none = read(json!({ "lives": 1 })).err();
    assert_eq!(none, Some(("/kind".to_owned(), Rule::Alternative)));
    let tame = read(json!({ "kind": "CAT", "tame": true })).err();
    assert_eq!(tame, Some(("/tame".to_owned(), Rule::Undeclared)));
}

#[test]
fn a_request_without_a_discriminator_is_the_first_alternative_that_takes_it() {
    let read = |json: Json| LimitRequest::try_from(json).map_err(|refused| told(&refused));
    assert!(matches!(read(json!(1)), Ok(LimitRequest::SettingsValue(_))));
    assert!(matches!(read(json!("NONE")), Ok(LimitRequest::Text(_))));
    let window = json!({ "from": "2024-01-01T00:00:00Z" });
    assert!(matches!(read(window), Ok(LimitRequest::Window(_))));
    for json in [json!(0), json!("SOME"), json!({}), json!(null), json!([])] {
        let refused = read(json.clone()).err();
        assert_eq!(refused, Some((String::new(), Rule::Alternative)), "{json}");
    }
}

#[test]
fn an_alternative_of_several_tags_takes_no_other() {
    for kind in ["DOG", "WOLF"] {
        let dog = DogRequest::builder().kind(kind.to_owned()).build();
        assert!(dog.is_ok(), "{dog:?}");
    }
    for kind in ["CAT", "EEL", ""] {
        let dog = DogRequest::builder().kind(kind.to_owned()).build();
        assert_eq!(
            dog.err().as_ref().map(|refused| refused.place()),
            Some("/kind")
        );
    }
}
