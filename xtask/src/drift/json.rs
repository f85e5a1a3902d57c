//! The report as JSON. `docs/drift.md` describes it; a change of its shape raises [`FORMAT`].

use serde_json::{Value, json as object};

use super::Report;
use super::finding::{Finding, Key};

/// The version of the shape.
const FORMAT: u32 = 1;

/// The whole report as JSON, with a newline at the end.
pub fn json(report: &Report) -> String {
    let operations = report.operations.iter().map(|(name, count)| {
        let count = object!({ "recordings": count.recordings, "clean": count.clean });
        (name.clone(), count)
    });
    let unreadable = report
        .unreadable
        .iter()
        .map(|one| object!({ "file": one.file, "place": one.place, "reason": one.reason }));
    let report = object!({
        "format": FORMAT,
        "summary": {
            "recordings": report.all.recordings,
            "clean": report.all.clean,
            "otherVersions": report.other_versions,
            "unanswered": report.unanswered,
            "findings": report.findings.len(),
            "new": report.new_findings().count(),
        },
        "client": {
            "clean": report.client.clean,
            "departing": report.client.departing,
            "invalid": report.client.invalid,
            "unknown": report.client.unknown,
        },
        "operations": operations.collect::<serde_json::Map<_, _>>(),
        "findings": report.findings.iter().map(finding).collect::<Vec<_>>(),
        "stale": report.stale.iter().map(key).collect::<Vec<_>>(),
        "unreadable": unreadable.collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}

fn key(key: &Key) -> Value {
    object!({ "operation": key.operation, "kind": key.kind.name(), "place": key.place })
}

fn finding(finding: &Finding) -> Value {
    let example = &finding.example;
    object!({
        "operation": finding.key.operation,
        "kind": finding.key.kind.name(),
        "place": finding.key.place,
        "known": finding.known,
        "count": finding.count,
        "recordings": finding.recordings,
        "example": {
            "recording": example.recording,
            "pointer": example.pointer,
            "value": example.value,
            "rule": example.rule,
        },
    })
}
