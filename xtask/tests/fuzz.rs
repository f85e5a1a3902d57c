//! What the fuzzer found, and that it finds nothing in its first inputs.

#[path = "support/run.rs"]
#[allow(dead_code, reason = "each test file uses its own part")]
mod run;

use std::fs;
use std::path::PathBuf;

use run::tests;
use xtask::fuzz::{Seeds, target};

/// The folders that `cargo xtask fuzz` mutates the documents of.
fn folders() -> [PathBuf; 2] {
    [tests().join("../../spec"), tests()]
}

#[test]
fn what_was_found_once_is_found_no_more() {
    let mut finds = 0;
    for entry in fs::read_dir(tests().join("fuzz")).expect("the finds") {
        let path = entry.expect("a find").path();
        let bytes = fs::read(&path).expect("the find can be read");
        assert_eq!(target::fault(&bytes), None, "{}", path.display());
        finds += 1;
    }
    assert!(finds > 0, "the finds are there");
}

#[test]
fn the_documents_that_are_mutated_have_no_fault_themselves() {
    for folder in folders() {
        check(&folder);
    }
}

fn check(folder: &std::path::Path) {
    for entry in fs::read_dir(folder).expect("the documents") {
        let path = entry.expect("a document").path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            check(&path);
        } else if matches!(extension, Some("json" | "yaml")) {
            let bytes = fs::read(&path).expect("the document can be read");
            assert_eq!(target::fault(&bytes), None, "{}", path.display());
        }
    }
}

#[test]
fn no_input_of_a_short_run_has_a_fault() {
    let seeds = Seeds::read(&folders()).expect("the documents");
    for number in 0..500 {
        let input = seeds.input(1, number);
        assert_eq!(
            target::fault(&input),
            None,
            "cargo xtask fuzz --from {number}"
        );
    }
}

#[test]
fn an_input_depends_on_its_number_and_the_seed_alone() {
    let seeds = Seeds::read(&folders()).expect("the documents");
    let again = Seeds::read(&folders()).expect("the documents");
    for number in 0..50 {
        assert_eq!(seeds.input(7, number), again.input(7, number));
    }
    let differ = (0..50).filter(|number| seeds.input(7, *number) != seeds.input(8, *number));
    assert!(differ.count() > 40, "the seed changes nothing");
}
