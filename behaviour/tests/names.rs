//! What is called as what every program has: the traits of the prelude.

use behaviour::scalars::{
    AsRefObject, FromObject, Into as IntoText, ToString as Number, TryFromObject,
};

#[test]
fn a_schema_called_as_a_trait_has_a_type_that_converts_as_others_do() {
    let text = FromObject::try_from("ab").expect("two characters");
    assert_eq!(
        (text.as_ref(), String::from(text.clone())),
        ("ab", "ab".to_owned())
    );
    assert!(FromObject::try_from("a").is_err());
    assert_eq!(i64::from(TryFromObject::try_from(2).expect("two")), 2);
    assert!(TryFromObject::try_from(1).is_err());
    assert_eq!("REF".parse(), Ok(AsRefObject::Ref));
    assert!(IntoText::try_from("ii").is_ok() && IntoText::try_from("j").is_err());
    assert!(Number::try_from(2.5).is_ok() && Number::try_from(1.5).is_err());
}
