//! The files of a folder, in the order of their names.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::index::{self, Row};
use super::{Recording, Recordings, Unreadable, har, message};

/// How deep folders are looked into.
const MAX_DEPTH: usize = 16;

/// Reads the recordings of a folder and the folders in it: `*.har`, and raw messages `*.http`
/// with an optional `index.tsv` beside them. Or one such file. Links to folders are not followed.
///
/// # Errors
///
/// The folder itself cannot be read. What cannot be read within it is listed instead.
pub fn read(path: &Path) -> io::Result<Recordings> {
    let mut recordings = Recordings::default();
    if fs::metadata(path)?.is_dir() {
        folder(path, "", 0, &mut recordings)?;
    } else {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        file(path, &name, None, &mut recordings);
    }
    Ok(recordings)
}

fn folder(path: &Path, prefix: &str, depth: usize, into: &mut Recordings) -> io::Result<()> {
    let mut entries = BTreeMap::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        entries.insert(name, entry);
    }
    let mut rows = match entries.contains_key(index::NAME) {
        true => rows(&path.join(index::NAME), prefix, into),
        false => BTreeMap::new(),
    };
    for (name, entry) in &entries {
        let shown = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            let inner = format!("{shown}/");
            if depth < MAX_DEPTH
                && let Err(error) = folder(&entry.path(), &inner, depth + 1, into)
            {
                into.refuse(&shown, format!("cannot be read: {error}"));
            }
        } else {
            file(&entry.path(), &shown, rows.remove(name), into);
        }
    }
    for name in rows.keys() {
        let reason = format!("`{}` lists it, and it is not there", index::NAME);
        into.refuse(&format!("{prefix}{name}"), reason);
    }
    Ok(())
}

fn rows(path: &Path, prefix: &str, into: &mut Recordings) -> BTreeMap<String, Row> {
    let text = fs::read(path).map_err(|error| format!("cannot be read: {error}"));
    let parsed = text.and_then(|bytes| index::parse(&String::from_utf8_lossy(&bytes)));
    parsed.unwrap_or_else(|reason| {
        into.refuse(&format!("{prefix}{}", index::NAME), reason);
        BTreeMap::new()
    })
}

fn file(path: &Path, shown: &str, row: Option<Row>, into: &mut Recordings) {
    let raw = shown.ends_with(".http");
    if !raw && !shown.ends_with(".har") {
        return;
    }
    match fs::read(path) {
        Err(error) => into.refuse(shown, format!("cannot be read: {error}")),
        Ok(bytes) if raw => raw_message(&bytes, shown, row, into),
        Ok(bytes) => har::read(&bytes, shown, into),
    }
}

fn raw_message(bytes: &[u8], shown: &str, row: Option<Row>, into: &mut Recordings) {
    let response = match message::parse(bytes) {
        Ok(response) => response,
        Err(reason) => return into.refuse(shown, reason),
    };
    let row = row.unwrap_or_default();
    let operation = row.operation.or_else(|| named(shown, response.status));
    into.recordings.push(Recording {
        file: shown.to_owned(),
        entry: String::new(),
        method: row.method,
        path: row.path,
        operation,
        request: None,
        response,
    });
}

/// The operation that a file is named after: `getThing_200_1.http`, `getThing.200-slug.http`.
fn named(shown: &str, status: u16) -> Option<String> {
    let name = shown.rsplit('/').next()?.strip_suffix(".http")?;
    let end = name.find(&format!("_{status}")).or_else(|| name.find('.'));
    Some(name[..end.unwrap_or(name.len())].to_owned()).filter(|name| !name.is_empty())
}

impl Recordings {
    pub(super) fn refuse(&mut self, file: &str, reason: String) {
        self.refuse_at(file, "", reason);
    }

    pub(super) fn refuse_at(&mut self, file: &str, place: &str, reason: String) {
        self.unreadable.push(Unreadable {
            file: file.to_owned(),
            place: place.to_owned(),
            reason,
        });
    }
}
