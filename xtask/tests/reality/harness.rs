//! A program that sends the recorded operations to a server that answers as was recorded.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use xtask::model::{Api, Location, Operation, Type};
use xtask::recording::{Recording, Response};

use super::sample::sample;

/// The operation of a recording, which an index names.
fn id(recording: &Recording) -> &str {
    recording.operation.as_deref().unwrap_or_default()
}

/// Writes what the server answers with, one file a recording, and the list of them.
pub fn write_answers(folder: &Path, recordings: &[Recording]) {
    fs::create_dir_all(folder).expect("a folder");
    let mut list = String::new();
    for (number, recording) in recordings.iter().enumerate() {
        let head = head(&recording.response);
        let (file, method) = (&recording.file, recording.method.as_deref());
        let (method, path) = (method.expect("a method"), recording.path.as_deref());
        let cells = [
            &number.to_string(),
            file,
            method,
            path.expect("a path"),
            id(recording),
            &head.len().to_string(),
        ];
        list.push_str(&format!("{}\n", cells.join("\t")));
        let answer = [head.as_bytes(), &recording.response.body].concat();
        fs::write(folder.join(number.to_string()), answer).expect("an answer");
    }
    fs::write(folder.join("list.tsv"), list).expect("a list");
}

/// The head of a response as HTTP/1.1 sends it: the framing is ours, the rest as recorded.
fn head(response: &Response) -> String {
    let status = response.status;
    let mut text = format!("HTTP/1.1 {status} {}\r\n", response.reason);
    for (name, value) in &response.headers {
        let lower = name.to_ascii_lowercase();
        if !["content-length", "transfer-encoding", "connection"].contains(&lower.as_str()) {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    // RFC 9110, section 8.6: a 204 has no Content-Length.
    if status != 204 {
        text.push_str(&format!("content-length: {}\r\n", response.body.len()));
    }
    text.push_str("connection: close\r\n\r\n");
    text
}

/// The features that the operations of the recordings need.
pub fn features(recordings: &[Recording], api: &Api) -> BTreeSet<String> {
    let tags = recordings.iter().filter_map(|recording| {
        let operation = operation(api, id(recording))?;
        Some(heck_kebab(operation.tag.as_deref()?))
    });
    tags.collect()
}

/// The feature of a tag such as `Cloud Backups`.
fn heck_kebab(tag: &str) -> String {
    let words = tag.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase);
    words.collect::<Vec<_>>().join("-")
}

pub fn operation<'a>(api: &'a Api, id: &str) -> Option<&'a Operation> {
    api.operations.iter().find(|operation| operation.id == id)
}

/// The `main.rs`.
pub fn program(api: &Api, recordings: &[Recording]) -> String {
    let mut text = RUNNER.to_owned();
    text.push_str("\nasync fn replay(client: &Client, recording: &Recording) -> Outcome {\n");
    text.push_str("    match recording.operation.as_str() {\n");
    let ids: BTreeSet<_> = recordings.iter().map(id).collect();
    for id in ids {
        let operation = operation(api, id).unwrap_or_else(|| panic!("{id} is no operation"));
        let kind = match (&operation.success, operation.success_may_be_empty) {
            (None, _) => "empty",
            (Some(Type::Bytes), _) => "bytes",
            (Some(_), false) => "typed",
            (Some(_), true) => "optional",
        };
        let call = call(api, operation);
        let _ = writeln!(
            text,
            "        {id:?} => {kind}({call}.send().await, recording),"
        );
    }
    text.push_str("        other => panic!(\"{other} is no operation\"),\n    }\n}\n");
    text
}

fn call(api: &Api, operation: &Operation) -> String {
    let mut text = format!("client.{}()", operation.method_name);
    let needed = |location, required| location == Location::Path || required;
    for parameter in &operation.parameters {
        if needed(parameter.location, parameter.required) {
            let value = sample(api, &parameter.ty, 0).to_string();
            let ty = rust(api, &parameter.ty);
            let _ = write!(text, ".{}(value::<{ty}>({value:?}))", parameter.ident);
        }
    }
    if let Some(body) = &operation.body {
        let value = sample(api, &body.ty, 0).to_string();
        let ty = rust(api, &body.ty);
        let _ = write!(text, ".body(value::<{ty}>({value:?}))");
    }
    text
}

/// The type of a request in Rust.
fn rust(api: &Api, ty: &Type) -> String {
    match ty {
        Type::Scalar(name) => format!("atlas_admin::scalars::{name}"),
        Type::String => "String".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Int32 => "i32".to_owned(),
        Type::Int64 => "i64".to_owned(),
        Type::Number => "serde_json::Number".to_owned(),
        Type::DateTime => "atlas_admin::DateTime".to_owned(),
        Type::Array(item) => format!("Vec<{}>", rust(api, item)),
        Type::Object(name) | Type::Union(name) => {
            format!("atlas_admin::requests::{}", api.request_name(name))
        }
        other => panic!("no recorded operation sends {other:?}"),
    }
}

const RUNNER: &str = include_str!("runner.rs.txt");
