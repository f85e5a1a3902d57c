//! Whatever a document calls its parts, the crate compiles: also where they are called as what the
//! emitted code, or Rust, calls its own.
//!
//! Compiles what it generates, which takes minutes: a step of its own, `cargo test -p xtask --test
//! taken_names`, and no part of a plain `cargo test`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use proc_macro2::{TokenStream, TokenTree};
use serde_json::{Map, Value, json};

/// Beside what the emitted code names itself: the rest of Rust's prelude, and its keywords.
const OF_RUST: &str = "\
    Send Sync Copy Sized Drop Fn FnMut FnOnce AsyncFn AsyncFnMut AsyncFnOnce Unpin Box Option \
    Some None Result Ok Err String ToString Vec ToOwned Clone PartialEq PartialOrd Eq Ord \
    AsRef AsMut Into From Default Iterator Extend IntoIterator DoubleEndedIterator \
    ExactSizeIterator TryFrom TryInto FromIterator Future IntoFuture Debug Hash Self abstract \
    as async await become box break const continue crate do dyn else enum extern false final \
    fn for gen if impl in let loop macro match mod move mut override priv pub raw ref return \
    self static struct super trait true try type typeof union unsafe unsized use virtual where \
    while yield";

#[test]
fn a_part_called_as_what_the_emitted_code_calls_its_own_compiles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = names(&root.join("runtime"));
    assert!(names.len() > 500, "{}", names.len());
    let place = root.join("../target/names");
    let documents = place.join("documents");
    let _ = fs::remove_dir_all(&documents);
    fs::create_dir_all(&documents).expect("a folder");
    for (name, document) in documents_of(&names) {
        let path = documents.join(format!("{name}.json"));
        fs::write(path, document.to_string()).expect("it is written");
    }
    let status = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("corpus")
        .arg(&documents)
        .arg("--out")
        .arg(place.join("crates"))
        .arg("--check")
        .status()
        .expect("xtask runs");
    assert!(status.success());
}

/// Every identifier of the code in a folder, the first of those that differ by their case alone.
fn names(folder: &Path) -> Vec<String> {
    let mut names = BTreeMap::new();
    let mut add = |name: String| {
        let name = name.trim_start_matches("r#").to_owned();
        names.entry(name.to_lowercase()).or_insert(name);
    };
    OF_RUST
        .split_whitespace()
        .for_each(|name| add(name.to_owned()));
    for entry in fs::read_dir(folder).expect("a folder") {
        let code = fs::read_to_string(entry.expect("a file").path()).expect("code");
        let mut open: Vec<TokenStream> = vec![code.parse().expect("tokens")];
        while let Some(tokens) = open.pop() {
            for token in tokens {
                match token {
                    TokenTree::Group(group) => open.push(group.stream()),
                    TokenTree::Ident(name) => add(name.to_string()),
                    _ => {}
                }
            }
        }
    }
    names.into_values().collect()
}

/// Documents in which each part of a kind has one of the names.
fn documents_of(names: &[String]) -> Vec<(&'static str, Value)> {
    let types: Vec<_> = names
        .iter()
        .filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))
        .collect();
    // Each differs from the others, since parts with the same rules are one.
    let schemas = |schema: &dyn Fn(usize) -> Value| {
        let schemas = types.iter().enumerate();
        let schemas = schemas.map(|(at, name)| ((*name).clone(), schema(at)));
        of_schemas(schemas.collect())
    };
    let text = |rule: &str, value: Value| json!({"type": "string", rule: value});
    let number = |ty: &str, at: usize| json!({"type": ty, "minimum": at});
    let object = |rule: &str, value: Value| json!({"type": "object", rule: value});
    let choice = |at: usize| {
        let one = |name: String| object("properties", json!({name: {"type": "string"}}));
        json!({"oneOf": [one(format!("a{at}")), one("b".to_owned())]})
    };
    let mut documents = vec![
        ("text", schemas(&|at| text("minLength", json!(at + 1)))),
        (
            "secret",
            schemas(&|at| {
                let mut secret = text("minLength", json!(at + 1));
                secret["x-sensitive"] = json!(true);
                secret
            }),
        ),
        (
            "pattern",
            schemas(&|at| text("pattern", json!(format!("^[a-z]{{{}}}$", at + 1)))),
        ),
        ("integer", schemas(&|at| number("integer", at))),
        ("number", schemas(&|at| number("number", at))),
        (
            "enumeration",
            schemas(&|at| text("enum", json!(["Ok", "None", "Self", format!("A{at}")]))),
        ),
        (
            "map",
            schemas(&|at| object("additionalProperties", number("integer", at))),
        ),
        (
            "object",
            schemas(&|at| object("properties", json!({format!("p{at}"): {}}))),
        ),
        ("choice", schemas(&choice)),
    ];
    let alternatives: Vec<_> = types.iter().map(|name| reference(name)).collect();
    let mut alternative = schemas(&|at| object("properties", json!({format!("p{at}"): {}})));
    alternative["components"]["schemas"]["Choice"] = json!({"oneOf": alternatives});
    alternative["components"]["schemas"]["HolderOfAllOthers"]["properties"] =
        json!({"choice": reference("Choice")});
    documents.push(("alternative", alternative));
    let text = text("maxLength", json!(3));
    let properties: Map<_, _> = names
        .iter()
        .map(|name| (name.clone(), text.clone()))
        .collect();
    let upper = names.iter().map(|name| name.to_uppercase());
    let values: BTreeSet<_> = names.iter().cloned().chain(upper).collect();
    let object = |required: &[String]| {
        let object = json!({"type": "object", "required": required, "properties": properties});
        of_schemas(Map::from_iter([("Wide".to_owned(), object)]))
    };
    let parameters = |place: &str, path: &str| {
        let named = names
            .iter()
            .filter(|name| place != "header" || !name.contains('_'));
        let parameters = named.map(
            |name| json!({"name": name, "in": place, "required": place == "path", "schema": text}),
        );
        let operation = json!({
            "operationId": "call",
            "parameters": parameters.collect::<Vec<_>>(),
            "responses": {"204": {"description": "Done."}},
        });
        of_paths(
            &Map::from_iter([(path.to_owned(), json!({"get": operation}))]),
            &json!({}),
        )
    };
    let segments: Vec<_> = names.iter().map(|name| format!("/{{{name}}}")).collect();
    let operations = |operation: &dyn Fn(&str) -> Value| {
        let paths = names.iter().enumerate();
        let paths = paths.map(|(at, name)| {
            let mut operation = operation(name);
            operation["responses"] = json!({"204": {"description": "Done."}});
            (format!("/p{at}"), json!({"get": operation}))
        });
        of_paths(&paths.collect(), &json!({}))
    };
    documents.extend([
        ("property", object(&[])),
        ("required_property", object(names)),
        (
            "value",
            of_schemas(Map::from_iter([(
                "Wide".to_owned(),
                json!({"type": "string", "enum": values}),
            )])),
        ),
        ("query", parameters("query", "/call")),
        ("header", parameters("header", "/call")),
        ("path", parameters("path", &segments.concat())),
        (
            "operation",
            operations(&|name| json!({"operationId": name})),
        ),
        (
            "tag",
            operations(&|name| json!({"operationId": format!("call_{name}"), "tags": [name]})),
        ),
    ]);
    documents
}

/// A document that sends and receives values of each of these schemas.
fn of_schemas(mut schemas: Map<String, Value>) -> Value {
    let properties: Map<_, _> = (0..)
        .zip(schemas.keys())
        .map(|(at, name): (usize, _)| (format!("p{at}"), reference(name)))
        .collect();
    let holder = "HolderOfAllOthers".to_owned();
    let body = json!({"application/json": {"schema": reference(&holder)}});
    schemas.insert(holder, json!({"type": "object", "properties": properties}));
    let operation = json!({
        "operationId": "call",
        "requestBody": {"content": body},
        "responses": {"200": {"description": "Done.", "content": body}},
    });
    let paths = Map::from_iter([("/call".to_owned(), json!({"post": operation}))]);
    of_paths(&paths, &json!({"schemas": schemas}))
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

fn of_paths(paths: &Map<String, Value>, components: &Value) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Names", "version": "1"},
        "paths": paths,
        "components": components,
    })
}
