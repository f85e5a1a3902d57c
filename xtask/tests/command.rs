//! The command line: what `generate` leaves on disk, says and answers, also when it is killed.

#[path = "support/folder.rs"]
mod folder;

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use folder::{snapshot, whole};
use xtask::digest::LOCK;

/// A document whose schemas begin with `prefix`, so that most of a crate differs by it.
fn document(folder: &Path, prefix: &str) {
    let text = format!(
        "openapi: 3.0.3\n\
         info: {{ title: Example, version: \"1\" }}\n\
         paths:\n\
         \x20 /things:\n\
         \x20   get:\n\
         \x20     operationId: get{prefix}\n\
         \x20     responses: {{ '200': {{ description: It. }} }}\n\
         components:\n\
         \x20 schemas:\n\
         \x20   {prefix}Name: {{ type: string, pattern: '^[a-z]+$' }}\n\
         \x20   {prefix}Thing: {{ properties: {{ name: {{ type: string }} }} }}\n"
    );
    fs::write(folder.join("api.yaml"), text).expect("written");
}

fn generate(folder: &Path, out: &str, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command
        .current_dir(folder)
        .args(["generate", "--spec", "api.yaml", "--name", "example"]);
    command.args(["--out", out]).args(more);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(folder: &Path, out: &str, more: &[&str]) -> Output {
    generate(folder, out, more).output().expect("xtask runs")
}

#[test]
fn the_same_document_gives_the_same_bytes_in_any_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    document(folder.path(), "New");
    for out in ["one", "deep/two"] {
        assert!(run(folder.path(), out, &[]).status.success());
    }
    let one = snapshot(&folder.path().join("one"));
    assert_eq!(one, snapshot(&folder.path().join("deep/two")));
    assert!(whole(&folder.path().join("one")));
    let here = folder.path().to_string_lossy();
    assert!(
        one.values().all(|text| !text.contains(&*here)),
        "a path of this machine"
    );
}

#[test]
fn a_name_that_no_crate_can_have_is_refused_and_nothing_written() {
    let folder = tempfile::tempdir().expect("a folder");
    document(folder.path(), "New");
    for (name, reason) in [
        ("1abc", "letters, digits, `-` and `_`, a letter first"),
        ("a b", "letters, digits, `-` and `_`, a letter first"),
        ("fn", "keyword of Rust"),
        ("gen", "keyword of Rust"),
        ("serde", "has one of this name"),
        ("form-urlencoded", "has one of this name"),
        ("core", "has one of this name"),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let command = command.current_dir(folder.path()).args([
            "generate", "--spec", "api.yaml", "--out", "out", "--name", name,
        ]);
        let output = command.output().expect("xtask runs");
        assert_eq!(output.status.code(), Some(2), "{name}");
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(text.contains(reason) && text.contains(name), "{text}");
        assert!(!folder.path().join("out").exists(), "{name}");
    }
}

#[test]
fn a_check_is_clean_after_a_run_and_shows_a_diff_and_the_command_after_a_change() {
    let folder = tempfile::tempdir().expect("a folder");
    document(folder.path(), "Old");
    assert!(run(folder.path(), "out", &[]).status.success());
    let clean = run(folder.path(), "out", &["--check"]);
    assert_eq!(clean.status.code(), Some(0));
    document(folder.path(), "New");
    let before = snapshot(folder.path());
    let stale = run(folder.path(), "out", &["--check"]);
    assert_eq!(stale.status.code(), Some(1));
    let text = String::from_utf8(stale.stdout).expect("UTF-8");
    assert!(
        text.contains("--- out/src/scalars.rs\n+++ out/src/scalars.rs\n"),
        "{text}"
    );
    assert!(
        text.contains("\n-pub struct OldName(std::borrow::Cow<'static, str>);\n"),
        "{text}"
    );
    assert!(
        text.contains("\n+pub struct NewName(std::borrow::Cow<'static, str>);\n"),
        "{text}"
    );
    let last = text.lines().last().unwrap_or_default();
    assert!(
        last.contains("files are stale: run `cargo xtask generate --spec api.yaml"),
        "{last}"
    );
    assert_eq!(snapshot(folder.path()), before, "a check writes nothing");
}

#[test]
fn a_check_of_a_crate_that_is_not_there_makes_none() {
    let folder = tempfile::tempdir().expect("a folder");
    document(folder.path(), "New");
    assert_eq!(
        run(folder.path(), "out", &["--check"]).status.code(),
        Some(1)
    );
    assert!(!folder.path().join("out").exists());
}

/// As with `cargo xtask … | head -1`, once that has its line.
#[test]
#[cfg(unix)]
fn a_reader_that_went_away_is_no_panic() {
    let folder = tempfile::tempdir().expect("a folder");
    document(folder.path(), "New");
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut command = generate(folder.path(), "out", &["--check"]);
    let output = command.stdout(writer).output().expect("xtask runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("panic"), "{said}");
    assert_ne!(output.status.code(), Some(101), "the code of a panic");
}

#[test]
fn a_run_that_is_killed_at_any_moment_leaves_the_old_crate_or_the_new_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, out) = (folder.path(), folder.path().join("out"));
    let staging = path.join(".out.regen-new");
    let mut locks = Vec::new();
    let mut took = Duration::ZERO;
    for prefix in ["New", "Old"] {
        document(path, prefix);
        let start = Instant::now();
        assert!(run(path, "out", &[]).status.success());
        took = start.elapsed();
        locks.push(snapshot(&out)[LOCK].clone());
    }
    fs::create_dir(out.join("target")).expect("a folder");
    fs::write(out.join("target/built"), "built").expect("a file");
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let mut halfway = 0;
    for round in 0..30 {
        document(path, ["New", "Old"][round % 2]);
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let moment = took * u32::try_from(random % 100).expect("a percentage") / 100;
        let mut child = generate(path, "out", &[]).spawn().expect("xtask runs");
        if round % 3 != 0 {
            // Most of a run is before anything is written: wait for that.
            wait_for(&staging, took * 3);
        }
        std::thread::sleep(if round % 3 == 1 { moment / 10 } else { moment });
        child.kill().expect("killed");
        child.wait().expect("ended");
        halfway += u32::from(staging.exists());
        assert!(whole(&out), "a mix after {moment:?} in round {round}");
        assert!(
            locks.contains(&snapshot(&out)[LOCK]),
            "neither the old crate nor the new one"
        );
    }
    assert!(halfway > 0, "no run was killed while it wrote");
    assert!(run(path, "out", &[]).status.success());
    assert_eq!(
        fs::read_to_string(out.join("target/built")).expect("the file"),
        "built"
    );
    assert_eq!(
        fs::read_dir(path).expect("the folder").count(),
        2,
        "something is left beside the crate"
    );
}

/// Until `path` exists, but no longer than `limit`.
fn wait_for(path: &Path, limit: Duration) {
    let start = Instant::now();
    while !path.exists() && start.elapsed() < limit {
        std::hint::spin_loop();
    }
}

/// A folder under git with one commit, whose `api.yaml` begins with `Old`, and `New` on disk.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    document(folder.path(), "Old");
    for arguments in [
        &["init", "--quiet", "--initial-branch=main"][..],
        &["add", "api.yaml"],
        &[
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.org",
            "commit",
            "--quiet",
            "-m",
            "One",
        ],
    ] {
        let git = Command::new("git")
            .current_dir(folder.path())
            .args(arguments)
            .status();
        assert!(git.expect("git runs").success());
    }
    document(folder.path(), "New");
    folder
}

fn diff(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command
        .current_dir(folder)
        .arg("diff")
        .args(arguments)
        .output();
    let output = output.expect("xtask runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn a_revision_of_git_is_compared_with_a_file_and_the_status_is_that_which_was_asked_for() {
    let folder = repository();
    let (status, text, _) = diff(folder.path(), &["main:api.yaml", "api.yaml"]);
    assert_eq!(status, Some(0));
    assert!(text.starts_with("main:api.yaml → api.yaml\n"), "{text}");
    assert!(text.contains("operation-renamed"), "{text}");
    for (fail_on, expected) in [("breaking", 0), ("warning", 0), ("info", 1)] {
        let (status, ..) = diff(
            folder.path(),
            &["HEAD:api.yaml", "api.yaml", "--fail-on", fail_on],
        );
        assert_eq!(status, Some(expected), "{fail_on}");
    }
    let (status, text, _) = diff(
        folder.path(),
        &["api.yaml", "api.yaml", "--fail-on", "info"],
    );
    assert_eq!(
        (status, text.as_str()),
        (Some(0), "api.yaml → api.yaml\nno change\n")
    );
}

#[test]
fn what_cannot_be_read_is_named_with_the_reason() {
    let folder = repository();
    for (old, reason) in [
        ("nowhere.yaml", "there is no file nowhere.yaml"),
        (
            "other:api.yaml",
            "cannot read other:api.yaml from git: invalid object name 'other'",
        ),
        (
            "main:other.yaml",
            "cannot read main:other.yaml from git: path 'other.yaml' does not exist in 'main'",
        ),
        ("--output=x:y", "unexpected argument"),
        (":api.yaml", "there is no file :api.yaml"),
    ] {
        let (status, text, error) = diff(folder.path(), &[old, "api.yaml"]);
        assert_eq!((status, text.as_str()), (Some(2), ""), "{old}: {error}");
        assert!(error.contains(reason), "{old}: {error}");
    }
    fs::write(folder.path().join("bad.yaml"), "openapi: 4.0.0\n").expect("written");
    let (status, _, error) = diff(folder.path(), &["bad.yaml", "api.yaml"]);
    assert_eq!(status, Some(2));
    assert!(error.contains("bad.yaml:1:10"), "{error}");
    assert!(error.ends_with("nothing was compared\n"), "{error}");
}
