//! Patterns that are easily misread, of the shared material.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A file of the shared material, or `None`, said aloud, where this checkout is without it.
pub fn shared(file: &str) -> Option<PathBuf> {
    let named = env::var_os("ATLAS_SHARED").map(PathBuf::from);
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let beside = here.ancestors().map(|directory| directory.join("shared"));
    let found = named
        .into_iter()
        .chain(beside)
        .map(|dir| dir.join(file))
        .find(|path| path.exists());
    if found.is_none() {
        // Past the capture of the test's output.
        let message = format!("SKIPPED: {file} is not there; ATLAS_SHARED can say where it is\n");
        let _ = std::io::stderr().write_all(message.as_bytes());
    }
    found
}

/// One of the traps, with the answers of V8.
pub struct Trap {
    pub pattern: String,
    pub inputs: Vec<String>,
    pub with_u: Option<Vec<bool>>,
    pub without: Option<Vec<bool>>,
}

/// All traps.
pub fn traps() -> Vec<Trap> {
    let Some(path) = shared("patterns/ecma-traps.json") else {
        return Vec::new();
    };
    let text = fs::read_to_string(path).expect("the traps can be read");
    let json: serde_json::Value = serde_json::from_str(&text).expect("the traps are JSON");
    json.as_array().expect("a list").iter().map(trap).collect()
}

fn trap(json: &serde_json::Value) -> Trap {
    let answers = |key: &str| {
        let list = json[key].as_array()?;
        Some(
            list.iter()
                .map(|answer| answer.as_bool().expect("a boolean"))
                .collect(),
        )
    };
    let text = |json: &serde_json::Value| json.as_str().expect("a string").to_owned();
    Trap {
        pattern: text(&json["pattern"]),
        inputs: json["inputs"]
            .as_array()
            .expect("a list")
            .iter()
            .map(text)
            .collect(),
        with_u: answers("matches_u"),
        without: answers("matches_no_flag"),
    }
}
