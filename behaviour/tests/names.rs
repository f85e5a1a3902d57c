//! What is called as what every program, or every client, has.

#[allow(dead_code, reason = "each test file uses its own part")]
#[path = "support/server.rs"]
mod server;

use behaviour::Client;
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

#[tokio::test]
async fn an_operation_called_as_a_method_of_every_client_leaves_that_as_it_is() {
    let server = server::Server::answering(204, "");
    let client: Client = server.client().clone();
    client.call_clone().send().await.expect("204");
    assert_eq!(server.request().url().path(), "/clone");
    client.call_execute().send().await.expect("204");
    assert_eq!(server.request().url().path(), "/execute");
}
