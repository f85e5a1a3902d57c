//! Write is all or nothing: what is on disk before and after, and when a run is killed.

#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use folder::{snapshot, whole};
use xtask::digest::LOCK;
use xtask::emit::Files;
use xtask::write::{Mode, WriteError, with_lock, write};

/// A crate of two modules, and a third if `extra`.
fn crate_files(text: &str, extra: bool) -> Files {
    let mut files = BTreeMap::from([
        ("Cargo.toml".to_owned(), "[package]\n".to_owned()),
        ("src/lib.rs".to_owned(), "mod a;\n".to_owned()),
        ("src/support/a.rs".to_owned(), text.to_owned()),
    ]);
    if extra {
        files.insert("src/extra.rs".to_owned(), "// more\n".to_owned());
    }
    with_lock(files, "0123")
}

/// A folder with a crate in `out`.
fn written(files: &Files) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(files, &folder.path().join("out"), Mode::Write).expect("written");
    folder
}

fn changed(files: &Files, out: &Path, mode: Mode) -> Vec<String> {
    let changes = write(files, out, mode).expect("the folder is the generator's");
    changes.into_iter().map(|change| change.file).collect()
}

#[test]
fn the_first_write_makes_the_whole_crate_and_nothing_beside_it() {
    let files = crate_files("1", false);
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("deep/out");
    assert_eq!(
        changed(&files, &out, Mode::Write),
        files.keys().cloned().collect::<Vec<_>>()
    );
    assert_eq!(snapshot(&out), files);
    assert_eq!(snapshot(folder.path()).len(), files.len());
}

#[test]
fn an_empty_folder_is_written_to() {
    let files = crate_files("1", false);
    let folder = tempfile::tempdir().expect("a folder");
    write(&files, folder.path(), Mode::Write).expect("written");
    assert_eq!(snapshot(folder.path()), files);
}

#[test]
fn files_that_did_not_change_are_the_same_files() {
    let folder = written(&crate_files("1", false));
    let out = folder.path().join("out");
    let identity = |file: &str| {
        let of = fs::metadata(out.join(file)).expect("the file");
        (of.ino(), of.modified().expect("a time"))
    };
    let before = (
        identity("src/lib.rs"),
        identity("Cargo.toml"),
        identity("src/support/a.rs"),
    );
    assert_eq!(
        changed(&crate_files("2", false), &out, Mode::Write),
        [LOCK, "src/support/a.rs"]
    );
    let after = (
        identity("src/lib.rs"),
        identity("Cargo.toml"),
        identity("src/support/a.rs"),
    );
    assert_eq!((before.0, before.1), (after.0, after.1));
    assert_ne!(before.2.0, after.2.0);
    assert_eq!(
        fs::read_to_string(out.join("src/support/a.rs")).expect("the file"),
        "2"
    );
}

#[test]
fn a_second_write_of_the_same_touches_not_even_the_folder() {
    let files = crate_files("1", false);
    let folder = written(&files);
    let out = folder.path().join("out");
    let before = fs::metadata(&out).expect("the folder").ino();
    assert!(changed(&files, &out, Mode::Write).is_empty());
    assert_eq!(fs::metadata(&out).expect("the folder").ino(), before);
}

#[test]
fn the_file_of_a_removed_type_disappears() {
    let folder = written(&crate_files("1", true));
    let out = folder.path().join("out");
    let files = crate_files("1", false);
    assert_eq!(changed(&files, &out, Mode::Write), [LOCK, "src/extra.rs"]);
    assert_eq!(snapshot(&out), files);
}

#[test]
fn what_the_generator_did_not_write_survives() {
    let folder = written(&crate_files("1", false));
    let out = folder.path().join("out");
    fs::create_dir_all(out.join("target/debug")).expect("a folder");
    for file in ["target/debug/built", "Cargo.lock", ".gitignore"] {
        fs::write(out.join(file), file).expect("a file");
    }
    write(&crate_files("2", false), &out, Mode::Write).expect("written");
    for file in ["target/debug/built", "Cargo.lock", ".gitignore"] {
        assert_eq!(fs::read_to_string(out.join(file)).expect("the file"), file);
    }
    assert_eq!(
        snapshot(folder.path()).len(),
        crate_files("2", false).len() + 3
    );
}

#[test]
fn a_file_of_somebody_else_among_the_sources_is_removed_as_stale() {
    let files = crate_files("1", false);
    let folder = written(&files);
    let out = folder.path().join("out");
    fs::write(out.join("src/mine.rs"), "").expect("a file");
    assert_eq!(changed(&files, &out, Mode::Write), ["src/mine.rs"]);
    assert_eq!(snapshot(&out), files);
}

#[test]
fn a_folder_of_somebody_else_is_refused_and_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    fs::create_dir_all(out.join("src")).expect("a folder");
    fs::write(out.join("src/main.rs"), "fn main() {}").expect("a file");
    let before = snapshot(folder.path());
    for mode in [Mode::Write, Mode::Check] {
        let refused = write(&crate_files("1", false), &out, mode);
        assert!(matches!(refused, Err(WriteError::Foreign(_))));
        assert_eq!(snapshot(folder.path()), before);
    }
}

#[test]
fn a_file_in_the_place_of_the_folder_is_refused_and_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    fs::write(&out, "notes").expect("a file");
    let refused = write(&crate_files("1", false), &out, Mode::Write);
    assert!(matches!(refused, Err(WriteError::Io(..))));
    assert_eq!(fs::read_to_string(&out).expect("the file"), "notes");
}

#[test]
fn a_check_writes_nothing_and_lists_what_is_stale() {
    let folder = written(&crate_files("1", true));
    let out = folder.path().join("out");
    // Left by a run that was killed: for the next write, not for a check, to clean up.
    fs::create_dir(folder.path().join(".out.regen-new")).expect("a folder");
    fs::write(folder.path().join(".out.regen-new/Cargo.toml"), "half").expect("a file");
    let before = snapshot(folder.path());
    let stale = changed(&crate_files("2", false), &out, Mode::Check);
    assert_eq!(stale, [LOCK, "src/extra.rs", "src/support/a.rs"]);
    assert_eq!(snapshot(folder.path()), before);
}

#[test]
fn an_edit_by_hand_is_stale_and_repaired() {
    let files = crate_files("1", false);
    let folder = written(&files);
    let out = folder.path().join("out");
    fs::write(out.join("src/lib.rs"), "mod mine;\n").expect("a file");
    fs::write(out.join("Cargo.toml"), b"\xff").expect("a file");
    assert_eq!(
        changed(&files, &out, Mode::Check),
        ["Cargo.toml", "src/lib.rs"]
    );
    assert_eq!(
        changed(&files, &out, Mode::Write),
        ["Cargo.toml", "src/lib.rs"]
    );
    assert_eq!(snapshot(&out), files);
}

#[test]
fn what_a_killed_run_had_not_finished_is_removed_by_the_next() {
    let files = crate_files("1", false);
    let folder = written(&files);
    let (out, staging) = (
        folder.path().join("out"),
        folder.path().join(".out.regen-new"),
    );
    fs::create_dir_all(staging.join("src")).expect("a folder");
    fs::write(staging.join("src/lib.rs"), "half").expect("a file");
    assert!(changed(&files, &out, Mode::Write).is_empty());
    assert_eq!(snapshot(folder.path()).len(), files.len());
    assert!(whole(&out) && !staging.exists());
}

#[test]
fn a_run_killed_before_it_moved_what_is_not_its_own_loses_nothing() {
    for left in [".out.regen-new", ".out.regen-old"] {
        let files = crate_files("1", false);
        let folder = written(&files);
        let (out, left) = (folder.path().join("out"), folder.path().join(left));
        fs::create_dir_all(left.join("target")).expect("a folder");
        fs::create_dir_all(left.join("src")).expect("a folder");
        fs::write(left.join("target/built"), "built").expect("a file");
        fs::write(left.join("src/lib.rs"), "old").expect("a file");
        write(&files, &out, Mode::Write).expect("written");
        assert_eq!(
            fs::read_to_string(out.join("target/built")).expect("the file"),
            "built"
        );
        assert!(whole(&out) && !left.exists());
    }
}

#[test]
fn a_run_killed_while_there_was_no_crate_finds_the_old_one_again() {
    let folder = written(&crate_files("1", false));
    let (out, old) = (
        folder.path().join("out"),
        folder.path().join(".out.regen-old"),
    );
    fs::rename(&out, &old).expect("renamed");
    fs::write(old.join("Cargo.lock"), "locked").expect("a file");
    fs::create_dir(folder.path().join(".out.regen-new")).expect("a folder");
    assert_eq!(
        changed(&crate_files("2", false), &out, Mode::Write),
        [LOCK, "src/support/a.rs"]
    );
    assert_eq!(
        fs::read_to_string(out.join("Cargo.lock")).expect("the file"),
        "locked"
    );
    assert!(whole(&out) && !old.exists());
}
