//! The recorded responses of the real API go through a client that is generated from its whole
//! document: each gives a typed value or a typed error, and nothing of it is lost.
//!
//! Compiles what it generates, which takes minutes: a step of its own, `cargo test -p xtask
//! --test reality`, and no part of a plain `cargo test`.

#[path = "reality/harness.rs"]
mod harness;
#[path = "support/run.rs"]
#[allow(dead_code, reason = "each test file uses its own part")]
mod run;
#[path = "reality/sample.rs"]
mod sample;
#[path = "support/patterns.rs"]
mod shared;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use run::job;
use xtask::diagnostics::Diagnostics;
use xtask::drift::{Decoded, Description, decoded};
use xtask::driver::{Job, finish, generate};
use xtask::recording::{self, Recording};
use xtask::write::Mode;

const MANIFEST: &str = r#"[package]
name = "replay"
version = "0.0.0"
edition = "2024"
publish = false

[workspace]

[dependencies]
atlas-admin = { path = "../atlas-admin", default-features = false, features = [FEATURES] }
bytes = "1"
serde = { version = "1", default-features = false }
serde_json = "1"
tokio = { version = "1", default-features = false, features = ["rt", "net", "time"] }

[profile.dev]
debug = false
incremental = false
"#;

#[test]
fn every_recorded_response_goes_through_the_client_of_the_whole_document() {
    let (Some(spec), Some(folder)) = (
        shared::shared("specs/atlas-admin-v2.yaml"),
        shared::shared("recordings"),
    ) else {
        return;
    };
    let mut found = Diagnostics::default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let place = root.join("target/reality");
    let job = Job {
        name: "atlas-admin".to_owned(),
        out: place.join("atlas-admin"),
        strict: true,
        ..job(&spec, "atlas-admin-v2.yaml")
    };
    let generated = generate(&job, &mut found).unwrap_or_else(|_| panic!("{found}"));
    let counts = generated.conservation;
    assert_eq!(
        (counts.operations.declared, counts.operations.skipped()),
        (540, 0)
    );
    assert_eq!(
        (counts.schemas.declared, counts.schemas.skipped()),
        (1145, 0)
    );
    fs::create_dir_all(place.join("replay/src")).expect("a folder");
    finish(&generated, &job.out, Mode::Write, &mut found).unwrap_or_else(|_| panic!("{found}"));

    let recorded = recording::read(&folder).expect("the recordings");
    assert_eq!(recorded.unreadable, []);
    let recordings = recorded.recordings;
    let features = harness::features(&recordings, &generated.api);
    let features: Vec<_> = features
        .iter()
        .map(|feature| format!("{feature:?}"))
        .collect();
    let manifest = MANIFEST.replace("FEATURES", &features.join(", "));
    write(&place.join("replay/Cargo.toml"), &manifest);
    let program = harness::program(&generated.api, &recordings);
    write(&place.join("replay/src/main.rs"), &program);
    harness::write_answers(&place.join("replay/answers"), &recordings);
    // The same versions of the same dependencies as everywhere here.
    fs::copy(root.join("Cargo.lock"), place.join("replay/Cargo.lock")).expect("a lock file");

    let status = Command::new(env!("CARGO"))
        .args(["run", "--quiet"])
        .current_dir(place.join("replay"))
        .env("CARGO_TARGET_DIR", place.join("target"))
        .status()
        .expect("cargo runs");
    assert!(status.success(), "see above");
    let seen = fs::read_to_string(place.join("replay/departures.json")).expect("it was written");
    agrees_with_drift(
        &serde_json::from_str(&seen).expect("JSON"),
        &job,
        &recordings,
    );
}

/// What `cargo xtask drift` says of the client is what the client does: the same departures,
/// each of the same rule at the same place.
fn agrees_with_drift(
    seen: &BTreeMap<String, Vec<(String, String)>>,
    job: &Job,
    recordings: &[Recording],
) {
    let mut found = Diagnostics::default();
    let description = Description::read(job, &mut found).unwrap_or_else(|_| panic!("{found}"));
    assert_eq!(seen.len(), recordings.len());
    for recording in recordings {
        let mut departures = seen[&recording.file].clone();
        departures.sort();
        match decoded(&description, recording) {
            Some(Decoded::Value(mut violations)) => {
                violations.sort();
                assert_eq!(violations, departures, "{}", recording.file);
            }
            other => panic!("{}: {other:?}", recording.file),
        }
    }
}

/// Writes a file that has changed: cargo looks at the time.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|present| present == text) {
        return;
    }
    fs::write(path, text).expect("the folder is writable");
}
