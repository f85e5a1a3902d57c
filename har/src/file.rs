//! [`HarFile`]: a HAR on disk that is complete whenever the process is killed.
//!
//! A HAR ends with what closes its list of entries, so an entry cannot be appended by one write
//! at the end, and a write over the old end is cut short by a `kill -9` in its middle (the kernel
//! looks for the signal between two pages). Only a rename happens whole or not at all. To rename
//! a new copy for each entry would write the file as often as it has entries. So there are two
//! hidden files beside it, which take turns: the one that is not published is brought up to date
//! with the two entries it lacks, and then takes the published name. Each entry is written twice
//! and none is read; what has the name is never written to, until the other has it.
//!
//! This is about the death of a process, and not of the machine: nothing is synchronized to disk.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A HAR that grows by entries.
#[derive(Debug)]
pub(crate) struct HarFile {
    path: PathBuf,
    /// The one that takes the name next comes first.
    parts: [Part; 2],
    /// What the first part lacks: the entry that the published one ends with.
    missing: Vec<u8>,
}

/// A file that holds the HAR, but for at most one entry.
#[derive(Debug)]
struct Part {
    file: NamedTempFile,
    /// Where the entries end, and what closes the HAR begins.
    end: u64,
    empty: bool,
}

impl HarFile {
    /// Makes a HAR without entries at `path`, in the place of what is there. `head` is the HAR
    /// up to the first entry, and `tail` what comes after the last one.
    pub(crate) fn create(path: &Path, head: &[u8], tail: &[u8]) -> io::Result<Self> {
        let parts = [Part::create(path, head)?, Part::create(path, head)?];
        let mut file = Self {
            path: path.to_owned(),
            parts,
            missing: Vec::new(),
        };
        file.publish(b"", tail)?;
        Ok(file)
    }

    /// Appends an entry; the tail may be another one than before. With an empty entry, only the
    /// tail is changed.
    ///
    /// After an error the file is what it was before, and may be appended to.
    pub(crate) fn publish(&mut self, entry: &[u8], tail: &[u8]) -> io::Result<()> {
        let [next, _] = &mut self.parts;
        let written = next.write([&self.missing, entry], tail)?;
        next.take_name(&self.path)?;
        (next.end, next.empty) = written;
        self.missing = entry.to_vec();
        self.parts.swap(0, 1);
        Ok(())
    }
}

impl Part {
    fn create(path: &Path, head: &[u8]) -> io::Result<Self> {
        let mut prefix = OsString::from(".");
        prefix.push(path.file_name().unwrap_or_default());
        prefix.push(".");
        let folder = match path.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        // Only its owner may read a recording, whatever is in it.
        let mut file = tempfile::Builder::new()
            .prefix(&prefix)
            .suffix(".part")
            .tempfile_in(folder)?;
        file.write_all(head)?;
        let end = head.len() as u64;
        Ok(Self {
            file,
            end,
            empty: true,
        })
    }

    /// Writes entries over the tail, and a tail after them; gives where the entries end now, and
    /// whether there are none.
    fn write(&mut self, entries: [&[u8]; 2], tail: &[u8]) -> io::Result<(u64, bool)> {
        let mut text = Vec::new();
        let mut empty = self.empty;
        for entry in entries.into_iter().filter(|entry| !entry.is_empty()) {
            text.extend_from_slice(if empty { b"\n" } else { b",\n" });
            text.extend_from_slice(entry);
            empty = false;
        }
        let end = self.end + text.len() as u64;
        text.extend_from_slice(tail);
        let file = self.file.as_file_mut();
        file.seek(SeekFrom::Start(self.end))?;
        file.write_all(&text)?;
        file.set_len(end + tail.len() as u64)?;
        Ok((end, empty))
    }

    /// Puts this file at `path`, in the place of the one that is there; it keeps its own name.
    fn take_name(&self, path: &Path) -> io::Result<()> {
        let mut link = self.file.path().as_os_str().to_owned();
        link.push(".new");
        let link = Path::new(&link);
        let _ = fs::remove_file(link);
        // Where the file system has no links, a copy does as well, if more slowly.
        if fs::hard_link(self.file.path(), link).is_err() {
            fs::copy(self.file.path(), link)?;
        }
        let renamed = fs::rename(link, path);
        // Left where the renaming failed, or had nothing to do since both names were one file.
        let _ = fs::remove_file(link);
        renamed
    }
}
