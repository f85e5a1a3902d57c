//! The step in which the old crate and the new one change places.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};

use crate::emit::Files;

/// Puts `files` in the place of what is at `out`.
pub(super) fn replace(
    files: &Files,
    unchanged: impl Fn(&str) -> bool,
    owned_roots: &BTreeSet<String>,
    out: &Path,
) -> io::Result<()> {
    let staging = staging(out);
    std::fs::create_dir_all(&staging)?;
    for (file, text) in files {
        let path = staging.join(file);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        // The same file under a second name: its time stays, and nothing is built again.
        let linked = unchanged(file) && std::fs::hard_link(out.join(file), &path).is_ok();
        if !linked {
            write_through(&path, text)?;
        }
    }
    if out.exists() {
        exchange(&staging, out)?;
        // Now `staging` is the old crate.
        bring_foreign(&staging, owned_roots, out)?;
        std::fs::remove_dir_all(&staging)
    } else {
        std::fs::rename(&staging, out)
    }
}

/// Cleans up after a run that was killed: what it had not finished is removed; foreign
/// files that it had not moved yet are moved.
pub(super) fn recover(out: &Path) -> io::Result<()> {
    let (staging, old) = (staging(out), previous(out));
    if old.exists() && !out.exists() {
        // Killed between the two renames of a system that cannot exchange.
        std::fs::rename(&old, out)?;
    }
    let owned = BTreeSet::from(["src", "Cargo.toml", super::LOCK].map(str::to_owned));
    for left in [staging, old] {
        if !left.exists() {
            continue;
        }
        if out.exists() {
            bring_foreign(&left, &owned, out)?;
        }
        std::fs::remove_dir_all(&left)?;
    }
    Ok(())
}

/// The paths in a folder, sorted; none where there is no folder.
pub(super) fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn write_through(path: &Path, text: &str) -> io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    io::Write::write_all(&mut file, text.as_bytes())?;
    file.sync_data()
}

/// Moves what the generator did not write from the old crate to the new one.
fn bring_foreign(from: &Path, owned: &BTreeSet<String>, to: &Path) -> io::Result<()> {
    for entry in entries(from)? {
        let Some(name) = entry.file_name() else {
            continue;
        };
        let target = to.join(name);
        if !owned.contains(&*name.to_string_lossy()) && !target.exists() {
            std::fs::rename(&entry, target)?;
        }
    }
    Ok(())
}

fn exchange(staging: &Path, out: &Path) -> io::Result<()> {
    match renameat_with(CWD, staging, CWD, out, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        // Not every file system can; then there is a moment without a crate, from which
        // `recover` returns.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => {
            let old = previous(out);
            std::fs::rename(out, &old)?;
            std::fs::rename(staging, out)?;
            std::fs::rename(old, staging)
        }
        Err(error) => Err(error.into()),
    }
}

/// The folder in which the new crate is completed: beside the old one, so that a rename
/// does not cross file systems.
fn staging(out: &Path) -> PathBuf {
    beside(out, "new")
}

fn previous(out: &Path) -> PathBuf {
    beside(out, "old")
}

fn beside(out: &Path, suffix: &str) -> PathBuf {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!(".{name}.regen-{suffix}"))
}
