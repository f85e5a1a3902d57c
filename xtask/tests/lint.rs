//! The linter: each lint on a document of its own, its documentation, what is ignored, and
//! the forms of output.

#[path = "support/command.rs"]
mod command;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use command::run;
use xtask::diagnostics::Diagnostics;
use xtask::lint::ignore::{Ignored, Ignores};
use xtask::lint::{LINTS, explain, lint_except};
use xtask::load::load;
use xtask::settings;

/// A file or folder of the fixtures.
fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/lint")
        .join(name)
}

/// The findings in `lint/<name>/api.yaml`, by the settings beside it.
fn lint_folder(name: &str) -> (Diagnostics, Vec<Ignored>) {
    let path = folder(name);
    let mut found = Diagnostics::default();
    let mut ignores = Ignores::default();
    let mut engine = BTreeSet::new();
    let file = path.join("regen.toml");
    if file.exists() {
        let settings = settings::read(&file, "regen.toml", &mut found).expect("settings");
        (ignores, engine) = (settings.ignores, settings.engine);
    }
    let mut ignored = Vec::new();
    if let Ok(mut document) = load(&path.join("api.yaml"), "api.yaml", &mut found) {
        document.engine = engine;
        ignored = lint_except(&document, &ignores, &mut found);
    }
    (found, ignored)
}

/// The fixture of a lint has what the lint is about, and beside it what is nearly that.
#[test]
fn each_lint_finds_what_its_fixture_is_about_and_nothing_else_does() {
    for lint in LINTS {
        let (found, _) = lint_folder(lint.code);
        let codes: BTreeSet<_> = found.iter().map(|one| one.code).collect();
        assert_eq!(codes, BTreeSet::from([lint.code]), "{found}");
        assert!(found.iter().all(|one| one.severity == lint.severity));
        insta::assert_snapshot!(lint.code, found.to_string());
    }
}

#[test]
fn a_fixture_stands_for_each_lint_and_a_lint_for_each_fixture() {
    let entries = fs::read_dir(folder("")).expect("the fixtures");
    let entries = entries.map(|entry| entry.expect("an entry").path());
    let folders = entries.filter(|path| path.is_dir());
    let names: BTreeSet<_> = folders
        .map(|path| {
            path.file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let codes: BTreeSet<_> = LINTS.iter().map(|lint| lint.code.to_owned()).collect();
    assert_eq!(names, codes);
}

#[test]
fn a_code_is_the_name_of_its_file_and_each_file_is_listed() {
    let rules = folder("").join("../../src/lint/rules");
    let helpers = ["mod", "prelude", "format_range", "path_template"];
    let files = fs::read_dir(rules).expect("the lints");
    let files = files.map(|file| file.expect("a file").path());
    let names: BTreeSet<_> = files
        .map(|path| {
            path.file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| !helpers.contains(&name.as_str()))
        .collect();
    let codes: BTreeSet<_> = LINTS
        .iter()
        .map(|lint| lint.code.replace('-', "_"))
        .collect();
    assert_eq!(names, codes);
    let order: Vec<_> = LINTS.iter().map(|lint| lint.code).collect();
    assert!(order.is_sorted(), "the list is in the order of the codes");
}

#[test]
fn each_lint_says_what_it_does_why_that_is_bad_how_it_looks_and_who_else_has_it() {
    for lint in LINTS {
        let text = explain::documentation(lint);
        let parts: Vec<_> = text.split("# ").skip(1).collect();
        let titles: Vec<_> = parts
            .iter()
            .filter_map(|part| part.lines().next())
            .collect();
        let code = lint.code;
        assert!(
            titles.starts_with(&["What it does", "Why is this bad?", "Example"]),
            "{code}"
        );
        assert!(titles.ends_with(&["Other rule sets"]), "{code}");
        assert!(
            text.contains("```yaml\n") || text.contains("```toml\n"),
            "{code}"
        );
        let sentence = explain::first_sentence(&text);
        assert!(sentence.starts_with("Finds "), "{code}: {sentence}");
        assert!(sentence.ends_with(['.', ':']), "{code}: {sentence}");
    }
}

#[test]
fn the_documentation_of_the_lints_is_what_their_files_say() {
    let path = folder("").join("../../../docs/lints.md");
    let written = fs::read_to_string(path).unwrap_or_default();
    assert!(
        written == explain::book(),
        "docs/lints.md is stale: run `cargo xtask lint --explain all > docs/lints.md`"
    );
}

/// Every `Diagnostic::error("code", …)` of the generator.
#[test]
fn every_code_that_the_generator_reports_is_explained() {
    let mut open = vec![folder("").join("../../src")];
    let mut codes = BTreeSet::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(path).expect("a folder");
            open.extend(entries.map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(path).expect("a file");
            for name in ["error", "warning", "note"] {
                let call = format!("Diagnostic::{name}(");
                let calls = text.split(&call).skip(1);
                let literals = calls.filter_map(|call| call.trim_start().strip_prefix('"'));
                let found = literals.filter_map(|rest| rest.split('"').next());
                codes.extend(found.map(str::to_owned));
            }
        }
    }
    assert!(codes.len() > 5, "the codes are found: {codes:?}");
    let unexplained: Vec<_> = codes
        .iter()
        .filter(|code| explain::explain(code).is_none())
        .collect();
    assert!(unexplained.is_empty(), "{unexplained:?}");
}

#[test]
fn the_projects_own_document_is_clean_or_answered() {
    let output = run(&["lint", "--deny", "notes"]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{text}");
}

#[test]
fn a_severity_decides_how_the_command_exits() {
    let warning = folder("unused-component/api.yaml");
    let note = folder("unchecked-format/api.yaml");
    let error = folder("empty-range/api.yaml");
    let exits = |path: &Path, more: &[&str]| {
        let path = path.to_string_lossy();
        let arguments: Vec<_> = ["lint", &*path].iter().chain(more).copied().collect();
        run(&arguments).status.code()
    };
    assert_eq!(exits(&error, &[]), Some(1));
    assert_eq!(exits(&warning, &[]), Some(0));
    assert_eq!(exits(&note, &[]), Some(0));
    assert_eq!(exits(&warning, &["--deny", "warnings"]), Some(1));
    assert_eq!(exits(&note, &["--deny", "warnings"]), Some(0));
    assert_eq!(exits(&note, &["--deny", "notes"]), Some(1));
    assert_eq!(exits(&note, &["--format", "xml"]), Some(2));
}

#[test]
fn a_code_is_explained_by_the_text_at_its_lint() {
    let output = run(&["lint", "--explain", "duplicate-enum-value"]);
    assert_eq!(output.status.code(), Some(0));
    insta::assert_snapshot!("explain", String::from_utf8_lossy(&output.stdout));
    let fault = run(&["lint", "--explain", "unused-ignore"]);
    assert!(String::from_utf8_lossy(&fault.stdout).contains("An ignore matches no finding"));
    let unknown = run(&["lint", "--explain", "component"]);
    assert_eq!(unknown.status.code(), Some(2));
    insta::assert_snapshot!("explain_unknown", String::from_utf8_lossy(&unknown.stderr));
}

#[test]
fn the_list_has_every_code() {
    let output = run(&["lint", "--list"]);
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(text.lines().count(), LINTS.len());
    insta::assert_snapshot!("list", text);
}

/// Documents whose schemas lead to themselves and each other in every way, or in a long row.
#[test]
fn no_document_is_too_deep_or_too_entangled_for_a_lint() {
    let row = |count: usize, schema: fn(usize) -> String| {
        let schemas = (0..count).map(|index| format!("    S{index}: {}\n", schema(index)));
        schemas.collect::<String>()
    };
    let long = row(600, |index| {
        let next = format!("$ref: '#/components/schemas/S{}'", (index + 1) % 599);
        format!("{{ oneOf: [{{ {next} }}], required: [a], discriminator: {{ propertyName: a }} }}")
    });
    // Read without memory of what was looked at, each is looked at twice as often as the last.
    let forked = row(60, |index| {
        let next = format!("{{ $ref: '#/components/schemas/S{}' }}", index + 1);
        match index {
            59 => "{ type: integer }".to_owned(),
            _ => format!("{{ anyOf: [{next}, {next}], allOf: [{next}, {{ anyOf: [{next}] }}] }}"),
        }
    });
    let nested = format!(
        "    S0: {}{{ type: text }}{}\n",
        "{ items: ".repeat(200),
        " }".repeat(200)
    );
    let round =
        "    S0: { allOf: [{ $ref: '#/components/schemas/S0' }], not: { required: [a] } }\n";
    for schemas in [&long, &forked, &nested, round] {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{ title: Example, version: '1' }}\npaths:\n  /things:\n    \
             get:\n      operationId: listThings\n      responses:\n        '200':\n          \
             description: The things.\n          content:\n            application/json:\n{}\
             components:\n  schemas:\n{schemas}",
            "              schema: { $ref: '#/components/schemas/S0' }\n              \
             example: [[[a]], { a: [b] }]\n"
        );
        let file = tempfile::NamedTempFile::new().expect("a file");
        fs::write(file.path(), text).expect("written");
        let mut found = Diagnostics::default();
        let document = load(file.path(), "api.yaml", &mut found).expect("a document");
        lint_except(&document, &Ignores::default(), &mut found);
        assert!(found.iter().count() > 0);
    }
}

/// The whole of Atlas, where the shared folder is: how many findings of each code.
#[test]
fn the_document_of_atlas_has_the_findings_that_were_looked_at() {
    let beside = folder("").join("../../../../shared");
    let shared = std::env::var_os("ATLAS_SHARED").map_or(beside, PathBuf::from);
    let path = shared.join("specs/atlas-admin-v2.yaml");
    if !path.is_file() {
        println!("SKIPPED: there is no shared folder");
        return;
    }
    let mut found = Diagnostics::default();
    let document = load(&path, "atlas.yaml", &mut found).expect("a document");
    lint_except(&document, &Ignores::default(), &mut found);
    let count = |code| found.iter().filter(|one| one.code == code).count();
    let counts = LINTS.iter().map(|lint| (lint.code, count(lint.code)));
    let counts = counts.filter(|(_, count)| *count > 0);
    let lines: Vec<_> = counts
        .map(|(code, count)| format!("{code} {count}"))
        .collect();
    insta::assert_snapshot!("atlas", lines.join("\n"));
}
