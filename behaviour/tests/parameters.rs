//! How parameters and bodies that are more than one text are written (OpenAPI 3.0, "Style
//! Values"; RFC 6265, RFC 7578).

#[path = "support/server.rs"]
mod server;

use std::collections::BTreeMap;

use behaviour::requests::FormRequest;
use behaviour::{Error, Rule};
use serde_json::json;
use server::{Server, body};

fn list(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

fn map(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
    let entries = entries.iter();
    entries
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// The call with its path parameter, finished and sent.
macro_rules! sent {
    ($($setter:ident($value:expr)),*) => {{
        let server = Server::answering(204, "");
        let client = server.client();
        let call = client.get_things().ids(list(&["1"]))$(.$setter($value))*;
        call.send().await.expect("204");
        server.request()
    }};
}

#[tokio::test]
async fn the_items_of_a_path_parameter_are_separated_by_commas_and_escaped() {
    let server = Server::answering(204, "");
    let ids = list(&["a", "b/c", "d,e"]);
    let call = server.client();
    call.get_things().ids(ids).send().await.expect("204");
    let url = server.request().url().to_string();
    assert_eq!(url, "https://api.example/things/a%2Cb%2Fc%2Cd%2Ce");
}

#[tokio::test]
async fn a_path_parameter_without_items_would_name_another_resource() {
    let server = Server::answering(204, "");
    for ids in [list(&[]), list(&[".."]), list(&["."])] {
        let call = server.client();
        let error = call.get_things().ids(ids).send().await;
        let Err(Error::InvalidRequest(violation)) = error else {
            panic!("{error:?}");
        };
        assert_eq!(
            (violation.place(), violation.rule()),
            ("ids", Rule::PathSegment)
        );
    }
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn lists_and_objects_in_the_query_have_the_style_of_their_parameter() {
    let each = sent!(each(list(&["a", "b c"])));
    assert_eq!(each.url().query(), Some("each=a&each=b+c"));
    let joined = sent!(joined(list(&["a", "b"])));
    assert_eq!(joined.url().query(), Some("joined=a%2Cb"));
    let spaced = sent!(spaced(list(&["a", "b"])));
    assert_eq!(spaced.url().query(), Some("spaced=a+b"));
    let piped = sent!(piped(list(&["a", "b"])));
    assert_eq!(piped.url().query(), Some("piped=a%7Cb"));
    let deep = sent!(deep(map(&[("x", "1"), ("y", "2&")])));
    assert_eq!(deep.url().query(), Some("deep%5Bx%5D=1&deep%5By%5D=2%26"));
    let spread = sent!(spread(map(&[("x", "1"), ("y", "2")])));
    assert_eq!(spread.url().query(), Some("x=1&y=2"));
    let flat = sent!(flat(map(&[("x", "1"), ("y", "2")])));
    assert_eq!(flat.url().query(), Some("flat=x%2C1%2Cy%2C2"));
}

#[tokio::test]
async fn a_parameter_with_a_media_type_is_written_as_json() {
    let mut value = serde_json::Map::new();
    value.insert("a".to_owned(), json!([1, "b"]));
    let sent = sent!(json(value));
    let pairs: Vec<_> = sent.url().query_pairs().into_owned().collect();
    assert_eq!(pairs, [("json".to_owned(), r#"{"a":[1,"b"]}"#.to_owned())]);
}

#[tokio::test]
async fn what_is_not_given_is_not_sent() {
    let sent = sent!();
    assert_eq!(sent.url().query(), None);
    for name in ["x-list", "x-object", "cookie", "content-type"] {
        assert!(!sent.headers().contains_key(name), "{name}");
    }
}

#[tokio::test]
async fn headers_and_cookies_have_their_styles() {
    let numbers = BTreeMap::from([("a".to_owned(), 1_i64), ("b".to_owned(), 2)]);
    let sent = sent!(x_list(vec![1_i64, 2, 3]), x_object(numbers));
    assert_eq!(sent.headers()["x-list"], "1,2,3");
    assert_eq!(sent.headers()["x-object"], "a=1,b=2");
    let sent = sent!(session("s=1; x".to_owned()), theme("dark".to_owned()));
    let cookies: Vec<_> = sent.headers().get_all("cookie").iter().collect();
    assert_eq!(cookies, ["session=s%3D1%3B%20x; theme=dark"]);
}

fn form() -> FormRequest {
    let more = json!({ "k": [1] });
    let builder = FormRequest::builder()
        .name("a b&c\r\n--form-boundary-0".to_owned())
        .size(7_i64)
        .tags(list(&["x", "y"]));
    let builder = builder.more(more.as_object().cloned().unwrap_or_default());
    builder.build().expect("allowed")
}

#[tokio::test]
async fn a_form_repeats_the_name_of_a_list_and_writes_an_object_as_json() {
    let server = Server::answering(204, "");
    let client = server.client();
    client.put_form().body(form()).send().await.expect("204");
    let sent = server.request();
    let media_type = "application/x-www-form-urlencoded";
    assert_eq!(sent.headers()["content-type"], media_type);
    let expected =
        "more=%7B%22k%22%3A%5B1%5D%7D&name=a+b%26c%0D%0A--form-boundary-0&size=7&tags=x&tags=y";
    assert_eq!(body(&sent), expected);
}

#[tokio::test]
async fn the_boundary_of_a_multipart_body_is_in_none_of_its_fields() {
    let server = Server::answering(204, "");
    let client = server.client();
    client.put_parts().body(form()).send().await.expect("204");
    let sent = server.request();
    let media_type = "multipart/form-data; boundary=form-boundary-1";
    assert_eq!(sent.headers()["content-type"], media_type);
    let field = |name: &str, value: &str| {
        format!(
            "--form-boundary-1\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        )
    };
    let expected = [
        field("more", r#"{"k":[1]}"#),
        field("name", "a b&c\r\n--form-boundary-0"),
        field("size", "7"),
        field("tags", "x"),
        field("tags", "y"),
        "--form-boundary-1--\r\n".to_owned(),
    ];
    assert_eq!(body(&sent), expected.concat());
}

#[tokio::test]
async fn what_is_no_json_is_sent_as_it_is_whatever_its_schema_says() {
    let server = Server::answering(204, "");
    let client = server.client();
    let lines = bytes::Bytes::from_static(b"a,b\r\n");
    client.put_lines().body(lines).send().await.expect("204");
    let sent = server.request();
    assert_eq!(sent.headers()["content-type"], "text/csv");
    assert_eq!(body(&sent), "a,b\r\n");
}

#[tokio::test]
async fn bytes_are_sent_and_received_as_they_are() {
    let server = Server::answering(200, "\u{1f}any");
    let client = server.client();
    let sent = bytes::Bytes::from_static(b"\xff\x00raw");
    let answer = client.put_bytes().body(sent.clone()).send().await;
    assert_eq!(
        &answer.expect("200").into_inner()[..],
        "\u{1f}any".as_bytes()
    );
    let request = server.request();
    assert_eq!(request.headers()["accept"], "application/gzip");
    assert_eq!(
        request.headers()["content-type"],
        "application/octet-stream"
    );
    let body = request.body().and_then(|body| body.as_bytes());
    assert_eq!(body, Some(&sent[..]));
}
