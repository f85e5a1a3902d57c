//! The documents that the generators get: the whole of Atlas, and parts of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::Failure;

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// An operation: its path and method.
pub type Operation = (String, String);

/// The document of the whole API.
pub struct Atlas(Value);

impl Atlas {
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let mut found = xtask::diagnostics::Diagnostics::default();
        let name = path.display().to_string();
        let document = xtask::load::load(path, &name, &mut found);
        let document = document.map_err(|_| format!("{}: {found}", path.display()))?;
        Ok(Self(serde_json::from_str(&document.to_text())?))
    }

    pub fn operations(&self) -> Vec<Operation> {
        let mut all = Vec::new();
        for (path, item) in self.0["paths"].as_object().into_iter().flatten() {
            let methods = METHODS
                .into_iter()
                .filter(|method| item.get(method).is_some());
            all.extend(methods.map(|method| (path.clone(), method.to_owned())));
        }
        all
    }

    /// So many operations, taken evenly over the document.
    pub fn spread(&self, count: usize) -> Vec<Operation> {
        let all = self.operations();
        let count = count.min(all.len());
        let index = |number: usize| number * all.len() / count;
        (0..count)
            .map(|number| all[index(number)].clone())
            .collect()
    }

    /// The document with these operations, and with what they refer to.
    pub fn part(&self, operations: &[Operation]) -> Value {
        let mut part = self.0.clone();
        let mut paths = Map::new();
        for (path, method) in operations {
            let whole = &self.0["paths"][path];
            let item = paths.entry(path.clone()).or_insert_with(|| {
                let shared = whole.as_object().into_iter().flatten();
                let shared = shared.filter(|(name, _)| !METHODS.contains(&name.as_str()));
                shared
                    .map(|(name, value)| (name.clone(), value.clone()))
                    .collect()
            });
            item[method] = whole[method].clone();
        }
        part["paths"] = Value::Object(paths);
        let needed = self.needed(&part["paths"]);
        for (kind, all) in part["components"].as_object_mut().into_iter().flatten() {
            if let (Some(all), true) = (all.as_object_mut(), kind != "securitySchemes") {
                all.retain(|name, _| needed.contains(&format!("#/components/{kind}/{name}")));
            }
        }
        part
    }

    /// Every component that is referred to from `from` on, also by a discriminator.
    fn needed(&self, from: &Value) -> BTreeSet<String> {
        let mut needed = BTreeSet::new();
        let mut open = vec![from];
        while let Some(value) = open.pop() {
            match value {
                Value::Array(items) => open.extend(items),
                Value::Object(properties) => open.extend(properties.values()),
                Value::String(text) if text.starts_with("#/components/") => {
                    if needed.insert(text.clone()) {
                        open.extend(self.0.pointer(&text[1..]));
                    }
                }
                _ => {}
            }
        }
        needed
    }
}

/// The document as progenitor takes it: JSON bodies are called `application/json`.
pub fn for_progenitor(mut document: Value) -> Value {
    let mut open = vec![&mut document];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(properties) => {
                if let Some(content) = properties.get_mut("content").and_then(Value::as_object_mut)
                {
                    let plain = content
                        .iter()
                        .rev()
                        .find(|(name, _)| name.ends_with("json"));
                    if let Some((_, body)) = plain {
                        let body = body.clone();
                        *content = Map::from_iter([("application/json".to_owned(), body)]);
                    }
                }
                open.extend(properties.values_mut());
            }
            _ => {}
        }
    }
    document
}

/// Writes a document, and gives back where it is.
pub fn write(folder: &Path, name: &str, document: &Value) -> Result<PathBuf, Failure> {
    fs::create_dir_all(folder)?;
    let path = folder.join(format!("{name}.json"));
    fs::write(&path, serde_json::to_vec(document)?)?;
    Ok(path)
}
