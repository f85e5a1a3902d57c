//! Secrets of every kind, planted in every position of a HAR: none comes out in any form.

use atlas_restore_har::{Redactor, check};
use serde_json::json;

use super::positions::{POSITIONS, plain};
use super::secrets::{found, secrets};

#[test]
fn no_secret_of_any_kind_survives_in_any_position() {
    let redactor = Redactor::new().expect("random numbers");
    let mut planted = 0;
    for (at, (position, plant)) in POSITIONS.iter().enumerate() {
        for (kind, secret) in secrets(at + 1) {
            let mut entry = plain();
            plant(&mut entry, &secret);
            let before = found(&entry.to_string().to_lowercase(), &secret);
            assert!(before.is_some(), "{kind} as {position}: nothing is planted");
            let redacted = redactor.entry(&entry).to_string();
            let left = found(&redacted.to_lowercase(), &secret);
            assert_eq!(left, None, "{kind} as {position}: {redacted}");
            planted += 1;
        }
    }
    assert!(planted >= 60 * 20, "{planted}");
}

#[test]
fn no_secret_survives_in_a_whole_document() {
    let mut entries = Vec::new();
    let mut all = Vec::new();
    for (at, (_, plant)) in POSITIONS.iter().enumerate() {
        for (_, secret) in secrets(at + 1) {
            let mut entry = plain();
            plant(&mut entry, &secret);
            entries.push(entry);
            all.push(secret);
        }
    }
    let creator = json!({"name": all[0], "version": all[1], "comment": all[2]});
    let har = json!({"log": {
        "version": all[3], "creator": creator, "browser": {"name": all[4]}, "comment": all[5],
        "pages": [{"id": all[6], "title": all[7]}], "entries": entries, "_tool": all[8],
    }, "other": all[9]});
    let redacted = Redactor::new().expect("random numbers").har(&har);
    // The creator and so on; the entries were looked at one by one.
    let text = redacted.to_string().to_lowercase();
    for secret in &all[..10] {
        assert_eq!(found(&text, secret), None);
    }
    // What was redacted passes for redacted, and what was not does not.
    assert_eq!(check(&redacted), []);
    assert!(check(&har).len() > all.len());
}
