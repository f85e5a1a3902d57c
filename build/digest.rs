//! What ties `generated/` to `spec/`: used by the generator, which writes it down, and by the
//! build script, which compares. One file, so that the two cannot differ.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The version of what the generator writes. Raise it when the same document gives other
/// files than before.
pub const OUTPUT_VERSION: &str = "12";

/// The name of the file in a generated crate that holds both.
pub const LOCK: &str = "regen.lock";

/// The SHA-256 over the names and contents of all files below `folder`, in hexadecimal.
pub fn of_folder(folder: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    list(folder, &mut files)?;
    files.sort();
    let mut hasher = Sha256::new();
    for file in files {
        let name = file.strip_prefix(folder).unwrap_or(&file);
        let contents = std::fs::read(&file)?;
        // Lengths keep a byte from moving between a name and a content unseen.
        let name = name.to_string_lossy().replace('\\', "/");
        hasher.update(format!("{} {} {name}\n", name.len(), contents.len()));
        hasher.update(contents);
    }
    Ok(hexadecimal(hasher.finalize()))
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => list(&path, files)?,
            false => files.push(path),
        }
    }
    Ok(())
}

/// Bytes in hexadecimal.
pub fn hexadecimal(bytes: impl AsRef<[u8]>) -> String {
    let bytes = bytes.as_ref().iter();
    bytes.fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
