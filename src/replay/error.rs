//! [`LoadError`]: why a HAR cannot be replayed.

use std::io;
use std::path::PathBuf;

/// Why a HAR cannot be replayed. Each message names the file and the place in it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The file cannot be read.
    #[error("{}: {source}", path.display())]
    Read {
        /// The file, as it was named.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file is not JSON.
    #[error("{name}: it is not JSON: {source}")]
    NotJson {
        /// The file's name.
        name: String,
        /// What is wrong, with line and column.
        source: serde_json::Error,
    },
    /// The file is JSON, but not HAR 1.2.
    #[error("{name}: {place} {fault}")]
    NotHar {
        /// The file's name.
        name: String,
        /// Where, such as `log.entries[0].request`.
        place: String,
        /// What is wrong there.
        fault: String,
    },
    /// One entry is HAR, but cannot be replayed.
    #[error("{name}: entry {number}: {fault}")]
    Entry {
        /// The file's name.
        name: String,
        /// Which entry, counted from 1.
        number: usize,
        /// What is wrong with it.
        fault: String,
    },
}
