//! From the bytes of a HAR to entries that are ready to replay.

use std::path::Path;

use har::v1_2::Log;
use serde_json::Value;

use super::entry::Entry;
use super::error::LoadError;
use super::progress::Progress;

/// Reads the HAR at `path`; messages call it by the file's name.
pub(super) fn read(path: &Path) -> Result<Progress, LoadError> {
    let bytes = std::fs::read(path).map_err(|source| LoadError::Read {
        path: path.to_owned(),
        source,
    })?;
    let name = path.file_name().unwrap_or(path.as_os_str());
    parse(&name.to_string_lossy(), &bytes)
}

/// Makes the entries of a HAR ready to replay.
pub(super) fn parse(name: &str, bytes: &[u8]) -> Result<Progress, LoadError> {
    let log = log(name, bytes)?;
    let mut entries = Vec::with_capacity(log.entries.len());
    for (index, entry) in log.entries.iter().enumerate() {
        entries.push(Entry::try_from(entry).map_err(|fault| LoadError::Entry {
            name: name.to_owned(),
            number: index + 1,
            fault,
        })?);
    }
    Ok(Progress::new(name.to_owned(), entries))
}

/// The `log` object. Not by the functions of `har`, whose errors do not name the place.
fn log(name: &str, bytes: &[u8]) -> Result<Log, LoadError> {
    let not_har = |place: &str, fault: String| LoadError::NotHar {
        name: name.to_owned(),
        place: place.to_owned(),
        fault,
    };
    // A reader of HAR has to accept a byte order mark (HAR 1.2, "HAR Data Structure").
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut har: Value = serde_json::from_slice(bytes).map_err(|source| LoadError::NotJson {
        name: name.to_owned(),
        source,
    })?;
    let Some(log) = har.get_mut("log") else {
        return Err(not_har("log", "is missing".to_owned()));
    };
    match log.get("version") {
        Some(Value::String(version)) if version == "1.2" => {}
        Some(version) => {
            let fault = format!("is {version}; it must be \"1.2\"");
            return Err(not_har("log.version", fault));
        }
        None => return Err(not_har("log.version", "is missing".to_owned())),
    }
    serde_path_to_error::deserialize(log.take()).map_err(|error| {
        let place = match error.path().to_string().as_str() {
            "." => "log".to_owned(),
            path => format!("log.{path}"),
        };
        not_har(&format!("{place}:"), error.inner().to_string())
    })
}
