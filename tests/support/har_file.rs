//! Where a HAR comes from, and what can be wrong with it.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use har::{Har, Spec};

use super::entry::Entry;

/// A HAR to replay: a file, or a document in memory.
#[derive(Debug)]
pub enum HarSource<'a> {
    /// A file.
    File(PathBuf),
    /// A document that is parsed already.
    Document(&'a Har),
}

impl From<&str> for HarSource<'_> {
    fn from(path: &str) -> Self {
        Self::File(path.into())
    }
}

impl From<&Path> for HarSource<'_> {
    fn from(path: &Path) -> Self {
        Self::File(path.into())
    }
}

impl From<&PathBuf> for HarSource<'_> {
    fn from(path: &PathBuf) -> Self {
        Self::File(path.clone())
    }
}

impl From<PathBuf> for HarSource<'_> {
    fn from(path: PathBuf) -> Self {
        Self::File(path)
    }
}

impl<'a> From<&'a Har> for HarSource<'a> {
    fn from(har: &'a Har) -> Self {
        Self::Document(har)
    }
}

/// Why a HAR cannot be replayed.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file cannot be read, or is no HAR.
    #[error("{}: {error}{}", path.display(), cause(error))]
    File {
        /// The file.
        path: PathBuf,
        /// What the parser says.
        #[source]
        error: har::Error,
    },
    /// The document is HAR of another version than 1.2.
    #[error("{name}: HAR {version} is not supported, only 1.2")]
    Version {
        /// The file's name.
        name: String,
        /// The version of the document.
        version: har::HarVersion,
    },
    /// One entry cannot be replayed.
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

/// The cause of a parser's error, which its own text leaves out.
fn cause(error: &har::Error) -> String {
    std::error::Error::source(error).map_or_else(String::new, |cause| format!(": {cause}"))
}

/// Reads a HAR and makes its entries ready to replay. Gives its name along with them.
pub(super) fn load(source: HarSource<'_>) -> Result<(String, Vec<Entry>), LoadError> {
    let (name, har) = open(source)?;
    let log = match har.log {
        Spec::V1_2(ref log) => log,
        Spec::V1_3(_) => {
            let version = har.version();
            return Err(LoadError::Version { name, version });
        }
    };
    let mut entries = Vec::with_capacity(log.entries.len());
    for (index, entry) in log.entries.iter().enumerate() {
        entries.push(Entry::try_from(entry).map_err(|fault| LoadError::Entry {
            name: name.clone(),
            number: index + 1,
            fault,
        })?);
    }
    Ok((name, entries))
}

fn open(source: HarSource<'_>) -> Result<(String, Cow<'_, Har>), LoadError> {
    match source {
        HarSource::Document(har) => Ok(("the HAR".to_owned(), Cow::Borrowed(har))),
        HarSource::File(path) => match har::from_path(&path) {
            Ok(har) => {
                let name = path.file_name().unwrap_or(path.as_os_str());
                Ok((name.to_string_lossy().into_owned(), Cow::Owned(har)))
            }
            Err(error) => Err(LoadError::File { path, error }),
        },
    }
}
