//! What every text that a scalar accepts survives, and what all that it refuses have in common.

#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::str::FromStr;

use atlas_restore::Violation;
use atlas_restore::scalars::{
    ClusterName, DeploymentItemName, ObjectId, OplogDateTime, PrivateEndpointId,
};
use proptest::prelude::*;
use proptest::string::string_regex;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a text scalar can do.
trait Text:
    FromStr<Err = Violation>
    + for<'a> TryFrom<&'a str, Error = Violation>
    + TryFrom<String, Error = Violation>
    + Display
    + AsRef<str>
    + Serialize
    + DeserializeOwned
    + Clone
    + Debug
    + Ord
    + Hash
{
}

impl Text for ClusterName {}
impl Text for DeploymentItemName {}
impl Text for ObjectId {}
impl Text for OplogDateTime {}
impl Text for PrivateEndpointId {}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Everything that a text goes through without a change.
fn survives<T: Text>(text: &str) {
    let value = T::from_str(text).expect("the text matches the pattern");
    assert_eq!(value.to_string(), text);
    assert_eq!(value.as_ref(), text);
    let again: T = value
        .to_string()
        .parse()
        .expect("what was accepted is accepted again");
    assert_eq!((&again, hash(&again)), (&value, hash(&value)));
    assert_eq!(T::try_from(text).expect("by reference"), value);
    assert_eq!(T::try_from(text.to_owned()).expect("by value"), value);
    let json = serde_json::to_string(&value).expect("a text is JSON");
    assert_eq!(json, serde_json::to_string(text).expect("a text is JSON"));
    assert_eq!(
        serde_json::from_str::<T>(&json).expect("its own JSON"),
        value
    );
}

/// Values are ordered as their texts are.
fn ordered<T: Text>(texts: &BTreeSet<String>) {
    let values: BTreeSet<T> = texts
        .iter()
        .map(|text| text.parse().expect("it matches"))
        .collect();
    let again: Vec<String> = values.iter().map(T::to_string).collect();
    assert_eq!(again, texts.iter().cloned().collect::<Vec<_>>());
}

/// A text that is taken is taken as it is, and one that is not names itself.
fn is_taken_whole_or_refused<T: Text>(text: &str) {
    match T::from_str(text) {
        Ok(value) => assert_eq!(value.to_string(), text),
        Err(violation) => assert!(violation.value().is_some(), "{violation}"),
    }
}

macro_rules! texts {
    ($($name:ident: $scalar:ty = $pattern:literal;)+) => {$(
        mod $name {
            use super::*;

            proptest! {
                #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

                #[test]
                fn what_is_accepted_survives(text in string_regex($pattern).expect("a regex")) {
                    survives::<$scalar>(&text);
                }

                #[test]
                fn the_order_is_that_of_the_texts(
                    texts in proptest::collection::btree_set(
                        string_regex($pattern).expect("a regex"), 0..20)
                ) {
                    ordered::<$scalar>(&texts);
                }

                #[test]
                fn any_text_is_taken_as_it_is_or_refused(text in any::<String>()) {
                    is_taken_whole_or_refused::<$scalar>(&text);
                }
            }
        }
    )+};
}

// The patterns in the dialect of proptest, which always matches the whole text.
texts! {
    cluster_name: ClusterName = "[a-zA-Z0-9][a-zA-Z0-9-]{0,40}";
    deployment_item_name: DeploymentItemName = r"[\p{Lu}\p{Ll}\p{Nd}\-_.(),:&@+']{1,64}";
    object_id: ObjectId = "[a-f0-9]{24}";
    oplog_date_time: OplogDateTime =
        r"[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-][01][0-9]:[0-5][0-9])";
    private_endpoint_id: PrivateEndpointId = "vpce-[0-9a-f]{17}";
}
