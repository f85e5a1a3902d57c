//! The forms of the linter's output, and what is ignored.

#[path = "support/command.rs"]
mod command;

use std::fs;
use std::path::Path;

use command::run;
use serde_json::Value;
use xtask::lint::LINTS;

/// A document with a finding of each severity, one of them on a line with a colon, a comma
/// and a percent sign.
const DOCUMENT: &str = "\
openapi: 3.0.3
info: { title: Example, version: '1' }
paths:
  /things:
    get:
      operationId: listThings
      parameters:
        - { name: id, in: query, schema: { type: string, format: uuid } }
        - { name: 'é 100%, or: less', in: path, required: true, schema: { type: string } }
      responses: { '204': { description: Done. } }
components:
  schemas:
    Draft: { type: object }
";

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).expect("written");
    path.to_string_lossy().into_owned()
}

/// The output of a form, with the folder's name taken away.
fn output(form: &str, name: &str, more: &[&str]) -> (String, Option<i32>) {
    let folder = tempfile::tempdir().expect("a folder");
    let spec = write(folder.path(), name, DOCUMENT);
    let ignores = write(
        folder.path(),
        "ignores.toml",
        "[[ignore]]\ncode = \"unused-component\"\nat = \"/components/schemas/Draft\"\n\
         reason = \"the next version uses it\"\n",
    );
    let mut arguments = vec!["lint", &spec, "--format", form];
    if more.contains(&"ignores") {
        arguments.extend(["--ignore-file", &ignores]);
    }
    let output = run(&arguments);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let here = format!("{}/", folder.path().display());
    (text.replace(&here, ""), output.status.code())
}

fn json(form: &str, more: &[&str]) -> Value {
    let (text, status) = output(form, "api.yaml", more);
    assert_eq!(status, Some(1));
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn json_has_the_place_and_the_reason_of_what_was_ignored() {
    let (text, status) = output("json", "api.yaml", &["ignores"]);
    assert_eq!(status, Some(1));
    insta::assert_snapshot!("json", text);
}

#[test]
fn github_shows_each_finding_at_its_lines() {
    let (text, status) = output("github", "api.yaml", &[]);
    assert_eq!(status, Some(1));
    insta::assert_snapshot!("github", text);
}

#[test]
fn no_file_name_and_no_message_of_a_document_forges_a_workflow_command() {
    let (text, _) = output("github", "a:b,c%\r\n::stop-commands::x.yaml", &[]);
    assert_eq!(text.lines().count(), 3, "{text}");
    for line in text.lines() {
        assert!(
            line.starts_with("::error file=")
                || line.starts_with("::warning file=")
                || line.starts_with("::notice file="),
            "{line}"
        );
        assert!(
            line.contains("a%3Ab%2Cc%25%0D%0A%3A%3Astop-commands%3A%3Ax.yaml"),
            "{line}"
        );
    }
}

#[test]
fn a_line_break_in_a_file_name_forges_no_line_of_the_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let spec = write(folder.path(), "a\nerror[forged]: b.yaml", DOCUMENT);
    let output = run(&["lint", &spec]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(!text.contains("\nerror[forged]"), "{text}");
    assert!(text.contains("a\\nerror[forged]: b.yaml:9:19"), "{text}");
    let missing = format!("{spec}.gone");
    let output = run(&["lint", &missing]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!String::from_utf8_lossy(&output.stderr).contains("\nerror[forged]"));
}

/// The parts of SARIF 2.1.0 that its schema requires, and that readers of it rely on.
#[test]
fn sarif_has_what_its_schema_requires() {
    let log = json("sarif", &["ignores"]);
    assert_eq!(log["version"], "2.1.0");
    assert!(
        log["$schema"]
            .as_str()
            .is_some_and(|uri| uri.contains("sarif-2.1.0"))
    );
    assert_eq!(log["runs"].as_array().map(Vec::len), Some(1));
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let driver = &run["tool"]["driver"];
    assert!(driver["name"].is_string());
    let rules = driver["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), LINTS.len());
    for rule in rules {
        let text = rule["shortDescription"]["text"].as_str();
        assert!(rule["id"].is_string() && text.is_some_and(|text| !text.is_empty()));
        assert!(rule["help"]["text"].is_string());
        level(&rule["defaultConfiguration"]["level"]);
    }
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 3);
    for result in results {
        level(&result["level"]);
        assert!(result["message"]["text"].is_string());
        let index = result["ruleIndex"].as_u64().expect("an index");
        assert_eq!(rules[index as usize]["id"], result["ruleId"]);
        let location = &result["locations"][0];
        let region = &location["physicalLocation"]["region"];
        for key in ["startLine", "startColumn", "endLine", "endColumn"] {
            assert!(
                region[key].as_u64().is_some_and(|number| number > 0),
                "{region}"
            );
        }
        assert!(location["logicalLocations"][0]["fullyQualifiedName"].is_string());
    }
    let ignored: Vec<_> = results
        .iter()
        .filter(|one| one["suppressions"].is_array())
        .collect();
    assert_eq!(ignored.len(), 1);
    assert_eq!(ignored[0]["ruleId"], "unused-component");
    let suppression = &ignored[0]["suppressions"][0];
    assert_eq!(suppression["kind"], "external");
    assert_eq!(suppression["justification"], "the next version uses it");
}

fn level(level: &Value) {
    let levels = ["none", "note", "warning", "error"];
    assert!(
        level.as_str().is_some_and(|level| levels.contains(&level)),
        "{level}"
    );
}

#[test]
fn sarif_names_a_file_by_a_uri() {
    let (text, _) = output("sarif", "a b%é.yaml", &[]);
    assert!(text.contains("a%20b%25%C3%A9.yaml\""));
    // The folder of the test, taken away here, is absolute.
    let uris = text.matches("\"uri\": \"file://a").count();
    assert_eq!(uris, 3);
}

/// What `lint` says of a document with these ignores in the settings beside it.
fn with_ignores(ignores: &str) -> (String, Option<i32>) {
    let folder = tempfile::tempdir().expect("a folder");
    let spec = write(
        folder.path(),
        "api.yaml",
        &DOCUMENT.replace("in: path, required: true", "in: query"),
    );
    let settings = format!("spec = \"api.yaml\"\nout = \"out\"\nname = \"example\"\n\n{ignores}");
    write(folder.path(), "regen.toml", &settings);
    let output = run(&["lint", &spec, "--deny", "notes"]);
    let text = String::from_utf8(output.stderr).expect("UTF-8");
    let here = format!("{}/", folder.path().display());
    (text.replace(&here, ""), output.status.code())
}

const UUID: &str = "[[lint.ignore]]\ncode = \"unchecked-format\"\n\
                    at = \"/paths/~1things/get/parameters/0/schema/format\"\n\
                    reason = \"the pattern is not known\"\n\n";
const DRAFT: &str = "[[lint.ignore]]\ncode = \"unused-component\"\n\
                     at = \"/components/schemas/Draft\"\nreason = \"a draft\"\n\n";

#[test]
fn what_the_settings_beside_a_document_ignore_is_ignored() {
    let (text, status) = with_ignores(&format!("{UUID}{DRAFT}"));
    assert_eq!((text.as_str(), status), ("", Some(0)));
    let (text, status) = with_ignores(DRAFT);
    assert_eq!(status, Some(1));
    assert!(text.contains("note[unchecked-format]") && !text.contains("unused-component"));
}

#[test]
fn an_ignore_that_ignores_nothing_is_an_error() {
    let elsewhere = DRAFT.replace("Draft", "Plan");
    let other = DRAFT.replace("unused-component", "unknown-field");
    let (text, status) = with_ignores(&format!("{UUID}{DRAFT}{elsewhere}{other}"));
    assert_eq!(status, Some(1));
    insta::assert_snapshot!("unused_ignores", text);
}

#[test]
fn an_ignore_without_a_reason_of_no_lint_or_of_an_error_is_an_error() {
    let silent = DRAFT.replace("a draft", " ");
    let unknown = DRAFT.replace("unused-component", "unused-components");
    let error = DRAFT.replace("unused-component", "empty-range");
    let (text, status) = with_ignores(&format!("{silent}{unknown}{error}"));
    assert_eq!(status, Some(1));
    insta::assert_snapshot!("invalid_ignores", text);
}

#[test]
fn an_ignore_has_a_code_a_place_and_a_reason() {
    let (text, status) = with_ignores("[[lint.ignore]]\ncode = \"unused-component\"\n");
    assert_eq!(status, Some(1));
    insta::assert_snapshot!("incomplete_ignore", text);
}

#[test]
fn what_is_ignored_is_not_reported_by_generate_either() {
    let folder = tempfile::tempdir().expect("a folder");
    let job = |ignores: &str| {
        let file = folder.path().join("regen.toml");
        let text = format!("spec = \"api.yaml\"\nout = \"out\"\nname = \"example\"\n\n{ignores}");
        fs::write(&file, text).expect("written");
        let spec = folder.path().join("api.yaml");
        fs::write(
            &spec,
            DOCUMENT.replace("in: path, required: true", "in: query"),
        )
        .expect("written");
        let mut found = xtask::diagnostics::Diagnostics::default();
        let settings = xtask::settings::read(&file, "regen.toml", &mut found).expect("settings");
        let job = xtask::driver::Job {
            spec,
            spec_name: "api.yaml".to_owned(),
            name: "example".to_owned(),
            ignores: settings.ignores,
            ..xtask::driver::Job::default()
        };
        let result = xtask::driver::generate(&job, &mut found);
        (
            result.is_ok(),
            found.iter().map(|one| one.code).collect::<Vec<_>>(),
        )
    };
    assert_eq!(job(DRAFT), (true, vec!["unchecked-format"]));
    assert!(!job(&DRAFT.replace("Draft", "Plan")).0);
}
