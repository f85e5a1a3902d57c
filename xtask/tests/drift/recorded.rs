//! Recordings in a folder of their own, and what is said of them by `api.yaml`.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use xtask::diagnostics::Diagnostics;
use xtask::drift::{Description, Report, compare};
use xtask::driver::Job;
use xtask::recording::read;

/// The media type of a `Thing`.
pub const THING: &str = "application/vnd.things.2024-01-01+json; charset=utf-8";

/// A folder that is gone after the test.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub fn path(&self, file: &str) -> String {
        self.0.path().join(file).to_string_lossy().into_owned()
    }

    pub fn write(&self, file: &str, text: &str) {
        self.write_bytes(file, text.as_bytes());
    }

    pub fn write_bytes(&self, file: &str, bytes: &[u8]) {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.path().join(file)).expect("the file is there")
    }

    pub fn remove(&self, file: &str) {
        fs::remove_file(self.0.path().join(file)).expect("the file is there");
    }
}

/// A raw response.
pub fn message(status: u16, media_type: &str, body: &str) -> String {
    format!("HTTP/2.0 {status} Words of it\nContent-Type: {media_type}\nX-Other: a\n\n{body}")
}

/// An entry of a HAR.
pub fn exchange(method: &str, url: &str, status: u16, body: &Value) -> Value {
    let pairs = url.split('#').next().and_then(|url| url.split_once('?'));
    let pairs = pairs.map_or("", |(_, pairs)| pairs).split('&');
    let query: Vec<_> = pairs
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .collect();
    json!({
        "request": { "method": method, "url": url, "queryString": query, "headers": [] },
        "response": {
            "status": status,
            "statusText": "",
            "headers": [],
            "content": { "mimeType": "application/json", "text": body.to_string() },
        },
    })
}

/// A HAR.
pub fn har(entries: &[Value]) -> String {
    json!({ "log": { "version": "1.2", "entries": entries } }).to_string()
}

fn document() -> String {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = here.join("tests/drift/api.yaml");
    document.to_string_lossy().into_owned()
}

/// What is said of the recordings in a folder.
pub fn report(folder: &Folder) -> Report {
    let mut found = Diagnostics::default();
    let job = Job {
        spec: document().into(),
        ..Job::default()
    };
    let description = Description::read(&job, &mut found);
    let mut description = description.unwrap_or_else(|_| panic!("{found}"));
    let recordings = read(folder.0.path()).expect("a folder");
    compare(&mut description, &recordings)
}

/// The keys of the findings.
pub fn keys(report: &Report) -> Vec<String> {
    let findings = report.findings.iter();
    findings.map(|finding| finding.key.to_string()).collect()
}

/// What the command says of the recordings in `r/`, and its exit status.
pub fn reported(folder: &Folder, more: &[&str]) -> (Option<i32>, String) {
    let recordings = folder.0.path().join("r");
    fs::create_dir_all(&recordings).expect("a folder");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["drift", "--spec", &document()])
        .arg(&recordings)
        .args(more)
        .current_dir(folder.0.path())
        .output()
        .expect("xtask runs");
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}
