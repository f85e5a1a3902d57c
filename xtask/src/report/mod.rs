//! Report: what a run generated and what it changed, for people.

mod public_api;
mod tables;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use similar::TextDiff;

use crate::driver::Generated;
use crate::model::{Api, Operation, Rules, Scalar};
use crate::normalize::Record;
use crate::write::Change;

pub use public_api::public_api;

/// The summary of a run: counts, each scalar with how it is checked, files changed, time.
pub fn summary(generated: &Generated, files: usize, changes: &[Change], time: Duration) -> String {
    let api = &generated.api;
    let requests = api
        .objects
        .values()
        .filter(|object| object.in_requests)
        .count();
    let responses = api
        .objects
        .values()
        .filter(|object| object.in_responses)
        .count();
    let mut text = format!(
        "{} operations, {} request types, {} response types, {} scalars\n",
        api.operations.len(),
        requests,
        responses,
        api.scalars.len(),
    );
    text.push_str(&scalars(api));
    let _ = write!(text, "{}", rewrites(&generated.record));
    let _ = write!(text, "{}", generated.conservation);
    let _ = writeln!(
        text,
        "{} of {files} files changed, in {:.2} s",
        changes.len(),
        time.as_secs_f64()
    );
    text
}

/// How often each pass of `normalize` has rewritten something.
fn rewrites(record: &Record) -> String {
    let mut counts = BTreeMap::new();
    for rewrite in record.rewrites() {
        *counts.entry(rewrite.pass).or_insert(0_usize) += 1;
    }
    let counts = counts.iter().map(|(pass, count)| format!("{pass} {count}"));
    let counts: Vec<_> = counts.collect();
    match counts.as_slice() {
        [] => String::new(),
        counts => format!("rewritten: {}\n", counts.join(", ")),
    }
}

/// One line a scalar: its name and how it is checked.
pub fn scalars(api: &Api) -> String {
    let width = api.scalars.keys().map(String::len).max().unwrap_or(0);
    let mut text = String::new();
    for (name, scalar) in &api.scalars {
        let _ = writeln!(text, "  {name:width$}  {}", check(scalar));
    }
    text
}

fn check(scalar: &Scalar) -> String {
    match &scalar.rules {
        Rules::Integer(range) => format!("integer from {} to {}", range.min, range.max),
        Rules::Integers(values) => {
            let values: Vec<_> = values.iter().map(i64::to_string).collect();
            format!("one of {}", values.join(" "))
        }
        Rules::Number(bounds) => {
            let parts = [
                (if bounds.above { "above" } else { "at least" }, &bounds.min),
                (if bounds.below { "below" } else { "at most" }, &bounds.max),
                ("a multiple of", &bounds.multiple_of),
            ];
            let parts = parts.into_iter().filter_map(|(words, limit)| {
                let limit = limit.as_ref()?;
                Some(format!("{words} {limit}"))
            });
            format!("number {}", parts.collect::<Vec<_>>().join(", "))
        }
        Rules::Enum(variants) => {
            let values: Vec<_> = variants
                .iter()
                .map(|variant| variant.value.as_str())
                .collect();
            format!("one of {}", values.join(" "))
        }
        Rules::Text(text) => {
            let how = scalar.check.as_ref().map(|check| {
                let (rung, states) = (check.rung.name(), check.states());
                format!(
                    "{rung}, {states} states, {} bytes of tables",
                    check.table_bytes()
                )
            });
            let parts = [
                text.pattern
                    .as_ref()
                    .map(|pattern| format!("pattern {pattern}")),
                text.min_length
                    .map(|length| format!("at least {length} characters")),
                text.max_length
                    .map(|length| format!("at most {length} characters")),
                text.sensitive.then(|| "secret".to_owned()),
                scalar
                    .engine
                    .then(|| "pattern by a backtracking engine".to_owned()),
                how,
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(": ")
        }
    }
}

/// The operations table, a line or two an operation, as a reviewer reads it.
pub fn operations(api: &Api) -> String {
    let mut text = String::new();
    for operation in &api.operations {
        let Operation {
            id, path, accept, ..
        } = operation;
        let method = operation.method.to_uppercase();
        let _ = writeln!(text, "{id}: {method} {path}");
        let body = operation
            .body
            .as_ref()
            .map_or("nothing", |body| &body.media_type);
        let _ = writeln!(text, "  sends {body}, accepts {accept}");
        let (success, errors) = (&operation.success_statuses, &operation.error_statuses);
        let _ = writeln!(text, "  success {success:?}, errors {errors:?}");
        let idempotent = if operation.idempotent {
            "idempotent"
        } else {
            "not idempotent"
        };
        let _ = writeln!(
            text,
            "  {idempotent}, roles: {}",
            operation.roles.join(", ")
        );
        if operation.deprecated {
            let sunset = operation.sunset.as_deref().unwrap_or("no date");
            let successor = operation.successor.as_deref().unwrap_or("none");
            let _ = writeln!(text, "  deprecated, sunset {sunset}, successor {successor}");
        }
    }
    text
}

/// A unified diff of what is stale, from what is on disk to what should be.
pub fn diff(folder: &str, changes: &[Change]) -> String {
    let mut text = String::new();
    for change in changes {
        let name = format!("{folder}/{}", change.file);
        let side = |present: bool| match present {
            true => name.clone(),
            false => "/dev/null".to_owned(),
        };
        let old = change.old.as_deref().unwrap_or_default();
        let new = change.new.as_deref().unwrap_or_default();
        let diff = TextDiff::from_lines(old, new);
        let (from, to) = (side(change.old.is_some()), side(change.new.is_some()));
        let _ = write!(text, "{}", diff.unified_diff().header(&from, &to));
    }
    text
}
