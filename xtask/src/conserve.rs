//! Conservation: each operation and each schema of the document is generated, or named as
//! skipped with the reason. Nothing gets lost on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use crate::load::{At, Document, escape};
use crate::lower::type_name;
use crate::model::Api;
use crate::normalize::Record;

/// What a document declares.
#[derive(Clone, Debug, Default)]
pub struct Declared {
    /// The operations: pointer → path and method.
    operations: BTreeMap<String, (String, String)>,
    /// The names of the schemas among the components.
    schemas: BTreeSet<String>,
}

/// How many of the declared things were generated, and how many skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many the document declares.
    pub declared: usize,
    /// How many of them are generated.
    pub generated: usize,
}

/// What became of the declared things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conservation {
    /// The operations.
    pub operations: Count,
    /// The schemas.
    pub schemas: Count,
}

impl fmt::Display for Conservation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            operations,
            schemas,
        } = self;
        writeln!(
            f,
            "{} of {} operations, {} of {} schemas of the document; skipped: {}",
            operations.generated,
            operations.declared,
            schemas.generated,
            schemas.declared,
            operations.skipped() + schemas.skipped(),
        )
    }
}

impl Count {
    /// How many are left out.
    pub const fn skipped(&self) -> usize {
        self.declared - self.generated
    }
}

/// What `document` declares, before anything is made of it.
pub fn declared(document: &Document) -> Declared {
    let operations = document
        .operations()
        .map(|(path, method, operation)| (operation.pointer, (path, method.to_owned())));
    let schemas = document.at("/components/schemas");
    Declared {
        operations: operations.collect(),
        schemas: schemas
            .iter()
            .flat_map(At::entries)
            .map(|(name, _)| name)
            .collect(),
    }
}

/// Counts what is left of what was declared. What is neither generated nor named as skipped
/// is an error: a fault of the generator.
pub fn check(
    declared: &Declared,
    api: &Api,
    record: &Record,
    found: &mut Diagnostics,
) -> Conservation {
    let skipped: Vec<_> = found
        .iter()
        .filter(|found| found.severity >= Severity::Skip)
        .filter_map(|found| found.place.as_ref()?.pointer.clone())
        .collect();
    let is_skipped = |pointer: &str| {
        let mut skipped = skipped.iter();
        skipped.any(|skipped| {
            skipped
                .strip_prefix(pointer)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    let operations: BTreeSet<_> = api
        .operations
        .iter()
        .map(|operation| (operation.path.as_str(), operation.method.as_str()))
        .collect();
    let is_operation =
        |(path, method): &(String, String)| operations.contains(&(path.as_str(), method.as_str()));
    let renamed: BTreeMap<_, _> = record
        .rewrites()
        .iter()
        .filter(|rewrite| rewrite.pass == "distinct-names")
        .map(|rewrite| (rewrite.pointer.as_str(), rewrite.became.as_str()))
        .collect();
    let is_schema = |name: &str| {
        let pointer = format!("/components/schemas/{}", escape(name));
        let name = renamed.get(pointer.as_str()).copied().unwrap_or(name);
        let rust = type_name(name);
        api.scalars.contains_key(&rust)
            || api.objects.contains_key(&rust)
            || api.unions.contains_key(&rust)
            || api.aliases.contains_key(&rust)
    };
    let mut lost = Vec::new();
    let mut conservation = Conservation::default();
    for (pointer, operation) in &declared.operations {
        conservation.operations.declared += 1;
        match is_operation(operation) {
            true => conservation.operations.generated += 1,
            false if is_skipped(pointer) => {}
            false => lost.push(pointer.clone()),
        }
    }
    for name in &declared.schemas {
        conservation.schemas.declared += 1;
        let pointer = format!("/components/schemas/{}", escape(name));
        match is_schema(name) {
            true => conservation.schemas.generated += 1,
            false if is_skipped(&pointer) => {}
            false => lost.push(pointer),
        }
    }
    for pointer in lost {
        let message = format!("{pointer} was lost on the way, without a reason");
        found.push(Diagnostic::error("generator-fault", message));
    }
    conservation
}
