//! `index.tsv`: which operation each raw message of a folder answers, since a response does not
//! say what was asked.

use std::collections::BTreeMap;

/// The file of it.
pub(super) const NAME: &str = "index.tsv";

/// What is said of a message.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) method: Option<String>,
    pub(super) path: Option<String>,
    pub(super) operation: Option<String>,
}

/// The rows by file, in the order of the index. The first line names the columns: `file`, and
/// any of `method`, `path` and `operationId`; others are not looked at.
///
/// # Errors
///
/// There is no column `file`.
pub(super) fn parse(text: &str) -> Result<BTreeMap<String, Row>, String> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let head: Vec<_> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| head.iter().position(|own| own.trim() == name);
    let Some(file) = column("file") else {
        return Err("its first line has no column `file`".to_owned());
    };
    let (method, path) = (column("method"), column("path"));
    let operation = column("operationId");
    let rows = lines.filter_map(|line| {
        let cells: Vec<_> = line.split('\t').map(str::trim).collect();
        let cell = |column: Option<usize>| {
            let cell = cells.get(column?).filter(|cell| !cell.is_empty())?;
            Some((*cell).to_owned())
        };
        let row = Row {
            method: cell(method).map(|method| method.to_ascii_uppercase()),
            path: cell(path),
            operation: cell(operation),
        };
        Some((cell(Some(file))?, row))
    });
    Ok(rows.collect())
}
