//! Write: files → disk, all or nothing.
//!
//! The new crate is completed in a folder beside the old one, and the two change places in
//! one step, so that whoever looks, and whenever the run is killed, finds one of them whole.
//! Files that did not change are the same files before and after, so that nothing is built
//! again because of them. What the generator did not write, such as `target/`, moves along.

mod swap;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::digest::{LOCK, OUTPUT_VERSION, hexadecimal};
use crate::emit::Files;

/// What to do with the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write what changed.
    Write,
    /// Write nothing; say what would change.
    Check,
}

/// A file that differs from what is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The path within the crate.
    pub file: String,
    /// What is on disk; `None` where there is no such file.
    pub old: Option<String>,
    /// What it should be; `None` where there should be no such file.
    pub new: Option<String>,
}

/// Why the files were not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The folder holds a crate that the generator did not write.
    #[error(
        "{0} is not empty and was not written by the generator: name an empty folder, or remove it"
    )]
    Foreign(PathBuf),
    /// The disk refused.
    #[error("cannot write {0}: {1}")]
    Io(PathBuf, io::Error),
}

/// Completes `files` with the lock file: `inputs` is the digest of what they come from.
pub fn with_lock(mut files: Files, inputs: &str) -> Files {
    let mut lock = String::from("# @generated. What this crate was generated from, and by.\n");
    lock.push_str(&format!(
        "generator = \"{OUTPUT_VERSION}\"\ninputs = \"{inputs}\"\n\n[files]\n"
    ));
    for (file, text) in &files {
        lock.push_str(&format!("\"{file}\" = \"{}\"\n", of_text(text)));
    }
    files.insert(LOCK.to_owned(), lock);
    files
}

/// The SHA-256 of a text, in hexadecimal.
pub fn of_text(text: &str) -> String {
    hexadecimal(Sha256::digest(text))
}

/// Writes `files` as the crate at `out`, or only compares them with it.
///
/// # Errors
///
/// `out` holds something else, or the disk refuses. What was there is there still.
pub fn write(files: &Files, out: &Path, mode: Mode) -> Result<Vec<Change>, WriteError> {
    let fail = |error| WriteError::Io(out.to_owned(), error);
    if mode == Mode::Write {
        swap::recover(out).map_err(fail)?;
    }
    let old = owned_files(out).map_err(fail)?;
    if old.is_empty()
        && swap::entries(out)
            .map_err(fail)?
            .iter()
            .any(|entry| is_visible(entry))
    {
        return Err(WriteError::Foreign(out.to_owned()));
    }
    let changes = changes(files, &old);
    if mode == Mode::Write && !changes.is_empty() {
        let unchanged = |file: &str| old.get(file) == files.get(file);
        swap::replace(files, unchanged, &owned_roots(&old), out).map_err(fail)?;
    }
    Ok(changes)
}

fn is_visible(entry: &Path) -> bool {
    let name = entry.file_name().unwrap_or_default();
    !name.to_string_lossy().starts_with('.')
}

fn changes(files: &Files, old: &BTreeMap<String, String>) -> Vec<Change> {
    let names: BTreeSet<_> = files.keys().chain(old.keys()).collect();
    let changed = names
        .into_iter()
        .filter(|file| files.get(*file) != old.get(*file));
    changed
        .map(|file| Change {
            file: file.clone(),
            old: old.get(file).cloned(),
            new: files.get(file).cloned(),
        })
        .collect()
}

/// The files on disk that are the generator's: those of the lock file, and all of `src/`.
/// None where there is no lock file.
fn owned_files(out: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut owned = BTreeMap::new();
    let Some(lock) = read(&out.join(LOCK))? else {
        return Ok(owned);
    };
    let listed = lock.lines().skip_while(|line| *line != "[files]").skip(1);
    let listed = listed.filter_map(|line| line.split('"').nth(1).map(str::to_owned));
    let mut names: BTreeSet<String> = listed.collect();
    names.insert(LOCK.to_owned());
    sources(out, &out.join("src"), &mut names)?;
    for name in names {
        if let Some(text) = read(&out.join(&name))? {
            owned.insert(name, text);
        }
    }
    Ok(owned)
}

/// Adds every file below `folder`, named from `out`.
fn sources(out: &Path, folder: &Path, names: &mut BTreeSet<String>) -> io::Result<()> {
    for entry in swap::entries(folder)? {
        if entry.is_dir() {
            sources(out, &entry, names)?;
        } else if let Ok(name) = entry.strip_prefix(out) {
            names.insert(name.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}

/// The names at the top of the crate that are the generator's.
fn owned_roots(old: &BTreeMap<String, String>) -> BTreeSet<String> {
    let roots = old
        .keys()
        .map(|file| file.split('/').next().unwrap_or(file));
    roots.map(str::to_owned).collect()
}

/// The text of a file; `None` where there is none. Bytes that are not UTF-8 only have to
/// differ from every text of the generator's.
fn read(path: &Path) -> io::Result<Option<String>> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
