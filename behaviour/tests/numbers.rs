//! The bounds, multiples and values of numbers, on both sides of each limit, in what is sent and
//! in what is received.

#[path = "support/received.rs"]
mod received;

use std::fmt::Debug;

use behaviour::scalars::{Even, Price, Retention, Share, Step};
use behaviour::{Field, JsonType, Rule, Violation};
use received::received;
use serde_json::{Number, json};

fn rule<T>(result: Result<T, Violation>) -> Option<Rule> {
    result.err().map(|violation| violation.rule())
}

#[test]
fn an_exclusive_minimum_refuses_the_minimum_itself() {
    assert_eq!(rule(Share::try_from(0.0)), Some(Rule::Above("0")));
    assert_eq!(rule(Share::try_from(-1.0)), Some(Rule::Above("0")));
    assert_eq!(rule(Share::try_from(f64::MIN_POSITIVE)), None);
}

#[test]
fn a_maximum_takes_the_maximum_itself() {
    assert_eq!(rule(Share::try_from(0.5)), None);
    assert_eq!(rule(Share::try_from(0.500_001)), Some(Rule::AtMost("0.5")));
}

#[test]
fn a_minimum_takes_the_minimum_itself_and_an_exclusive_maximum_not_the_maximum() {
    assert_eq!(rule(Price::try_from(-1.5)), None);
    assert_eq!(rule(Price::try_from(-1.500_1)), Some(Rule::AtLeast("-1.5")));
    assert_eq!(rule(Price::try_from(99.999_9)), None);
    assert_eq!(rule(Price::try_from(100.0)), Some(Rule::Below("100")));
    assert_eq!(rule(Price::try_from(100_i32)), Some(Rule::Below("100")));
    assert_eq!(rule(Price::try_from(101_i64)), Some(Rule::Below("100")));
    assert_eq!(rule(Price::try_from(Number::from(99_u64))), None);
}

#[test]
fn a_decimal_multiple_is_one_although_floats_are_not_decimal() {
    for good in [0.1, 0.3, 0.7, 1.1, -0.3, 0.0, 1e6, 123_456.7, 338_854_101.4] {
        assert_eq!(rule(Step::try_from(good)), None, "{good}");
    }
    for bad in [0.05, 0.11, -0.25, 1.000_1, 123_456.75] {
        let broken = rule(Step::try_from(bad));
        assert_eq!(broken, Some(Rule::MultipleOf("0.1")), "{bad}");
    }
}

#[test]
fn what_is_no_number_of_json_is_refused() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let violation = Share::try_from(value).expect_err("no number");
        assert_eq!(violation.rule(), Rule::Type(JsonType::Number));
        assert_eq!(violation.value(), Some(value.to_string().as_str()));
    }
}

#[test]
fn a_number_is_kept_as_it_was_given() {
    let price = Price::try_from(7_i64).expect("allowed");
    assert_eq!((price.get(), price.to_string().as_str()), (7.0, "7"));
    assert_eq!(price.as_number(), &Number::from(7));
    assert_eq!(serde_json::to_string(&price).ok().as_deref(), Some("7"));
    let price = Price::try_from(7.5).expect("allowed");
    assert_eq!((price.get(), price.to_string().as_str()), (7.5, "7.5"));
    let read: Price = serde_json::from_str("7.25").expect("allowed");
    assert_eq!(read.get(), 7.25);
    let refused = serde_json::from_str::<Price>("100").expect_err("refused");
    assert!(refused.to_string().contains("below 100"), "{refused}");
}

#[test]
fn an_integer_keeps_its_bounds_and_its_multiple() {
    assert_eq!((Even::MIN, Even::MAX), (-4, 10));
    for good in [-4_i64, -2, 0, 10] {
        assert_eq!(rule(Even::try_from(good)), None, "{good}");
    }
    assert_eq!(rule(Even::try_from(-6_i64)), Some(Rule::Minimum(-4)));
    assert_eq!(rule(Even::try_from(12_i64)), Some(Rule::Maximum(10)));
    for odd in [-3_i64, 1, 9] {
        assert_eq!(rule(Even::try_from(odd)), Some(Rule::MultipleOf("2")));
    }
}

#[test]
fn one_of_several_integers_is_one_of_them() {
    const WEEK: Retention = Retention::literal(7);
    assert_eq!(WEEK.get(), 7);
    for good in [1_i64, 7, 30] {
        assert_eq!(Retention::try_from(good).map(Retention::get), Ok(good));
    }
    for bad in [0_i64, 2, 29, -1, i64::MAX] {
        let broken = rule(Retention::try_from(bad));
        assert_eq!(broken, Some(Rule::Integers(&[1, 7, 30])), "{bad}");
    }
}

#[test]
#[should_panic(expected = "one of its values")]
fn a_literal_that_is_not_allowed_panics_outside_of_a_const() {
    let _ = Retention::literal(8);
}

#[track_caller]
fn check<T: Debug>(field: &Field<T>, rule: Option<Rule>) {
    assert_eq!(field.violation().map(Violation::rule), rule, "{field:?}");
    assert_eq!(field.get().is_some(), rule.is_none(), "{field:?}");
}

#[test]
fn numbers_are_received_by_the_same_rules_and_kept_when_they_break_one() {
    check(&received("share", json!(0.5)).share, None);
    check(&received("share", json!(0)).share, Some(Rule::Above("0")));
    check(
        &received("share", json!(1)).share,
        Some(Rule::AtMost("0.5")),
    );
    check(&received("price", json!(-1)).price, None);
    check(
        &received("price", json!(u64::MAX)).price,
        Some(Rule::Below("100")),
    );
    check(
        &received("price", json!(1e300)).price,
        Some(Rule::Below("100")),
    );
    check(
        &received("step", json!(0.25)).step,
        Some(Rule::MultipleOf("0.1")),
    );
    check(&received("ratio", json!(u64::MAX)).ratio, None);
    check(&received("ratio", json!(-1)).ratio, None);
    check(
        &received("even", json!(3)).even,
        Some(Rule::MultipleOf("2")),
    );
    check(&received("even", json!(-5)).even, Some(Rule::Minimum(-4)));
    check(
        &received("even", json!(u64::MAX - 1)).even,
        Some(Rule::Maximum(10)),
    );
    let of_integer = Rule::Type(JsonType::Integer);
    check(&received("even", json!(2.5)).even, Some(of_integer));
    check(&received("even", json!("2")).even, Some(of_integer));
    let of_number = Rule::Type(JsonType::Number);
    check(&received("share", json!("0.5")).share, Some(of_number));
    check(&received("share", json!([0.5])).share, Some(of_number));
    check(&received("ratio", json!(true)).ratio, Some(of_number));
    let values = Rule::Integers(&[1, 7, 30]);
    check(&received("retention", json!(7)).retention, None);
    check(&received("retention", json!(8)).retention, Some(values));
    check(
        &received("retention", json!(u64::MAX)).retention,
        Some(values),
    );
    check(&received("small", json!(i32::MAX)).small, None);
    let most = Rule::Maximum(i64::from(i32::MAX));
    check(
        &received("small", json!(2_147_483_648_i64)).small,
        Some(most),
    );
    let least = Rule::Minimum(i64::from(i32::MIN));
    check(
        &received("small", json!(-2_147_483_649_i64)).small,
        Some(least),
    );
    check(&received("count", json!(i64::MIN)).count, None);
    let most = Rule::Maximum(i64::MAX);
    check(&received("count", json!(u64::MAX)).count, Some(most));
}
