//! What is in a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use xtask::digest::LOCK;
use xtask::write::of_text;

/// Every file below `folder`: path with `/` → contents.
pub fn snapshot(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    add(folder, "", &mut files);
    files
}

fn add(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            add(&path, &format!("{name}/"), files);
        } else {
            let bytes = fs::read(&path).expect("the file is readable");
            files.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
}

/// Whether the crate at `out` is exactly what its lock file says: no file more, none less,
/// and each with the digest that it is listed with.
pub fn whole(out: &Path) -> bool {
    let files = snapshot(out);
    let Some(lock) = files.get(LOCK) else {
        return false;
    };
    let listed = lock.lines().skip_while(|line| *line != "[files]").skip(1);
    let listed: BTreeMap<_, _> = listed
        .map(|line| line.split_once(" = ").expect("a file and its digest"))
        .map(|(file, digest)| {
            (
                file.trim_matches('"').to_owned(),
                digest.trim_matches('"').to_owned(),
            )
        })
        .collect();
    let sources = files
        .iter()
        .filter(|(name, _)| *name == "Cargo.toml" || name.starts_with("src/"));
    let found: BTreeMap<_, _> = sources
        .map(|(name, text)| (name.clone(), of_text(text)))
        .collect();
    !listed.is_empty() && listed == found
}
