//! The report for people.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::finding::{Example, Finding};
use super::rule::Kind;
use super::{ClientCount, Report};
use crate::diagnostics::in_one_line;

/// The report: new findings with an example each, what is stale and what is unreadable, and
/// the sums. With `all`, accepted findings too.
pub fn text(report: &Report, all: bool) -> String {
    let mut text = String::new();
    let shown = report.findings.iter().filter(|found| all || !found.known);
    let mut operation = None;
    for finding in shown {
        if operation != Some(&finding.key.operation) {
            operation = Some(&finding.key.operation);
            heading(&mut text, report, &finding.key.operation);
        }
        entry(&mut text, finding);
    }
    for key in &report.stale {
        let _ = writeln!(text, "stale: {key}: it is accepted, and was not seen");
    }
    for one in &report.unreadable {
        let name = in_one_line(&one.file);
        let place = match one.place.as_str() {
            "" => String::new(),
            place => format!("#{place}"),
        };
        let _ = writeln!(text, "unreadable: {name}{place}: {}", one.reason);
    }
    sums(&mut text, report);
    text
}

fn heading(text: &mut String, report: &Report, operation: &str) {
    let count = report.operations.get(operation).copied();
    let count = count.unwrap_or_default();
    let (clean, recordings) = (count.clean, count.recordings);
    let _ = writeln!(
        text,
        "{operation}: {clean} of {recordings} recordings clean"
    );
}

fn entry(text: &mut String, finding: &Finding) {
    let (kind, place) = (finding.key.kind.name(), &finding.key.place);
    let known = if finding.known { "known" } else { "new" };
    let (count, recordings) = (finding.count, finding.recordings);
    let line = format!("  {known} {kind} {place}");
    let _ = writeln!(text, "{}: {count} in {recordings}", line.trim_end());
    let _ = writeln!(text, "    {}", example(&finding.example));
}

fn example(example: &Example) -> String {
    let pointer = match example.pointer.as_str() {
        "" => String::new(),
        pointer => format!(" at {pointer}"),
    };
    let what = match &example.value {
        Some(value) if value != "null" => format!("{value}, which {}", example.rule),
        _ => format!("it {}", example.rule),
    };
    let line = format!("{}{pointer}: {what}", example.recording);
    in_one_line(&line).into_owned()
}

fn sums(text: &mut String, report: &Report) {
    let mut kinds: BTreeMap<Kind, (usize, usize)> = BTreeMap::new();
    for finding in &report.findings {
        let (findings, count) = kinds.entry(finding.key.kind).or_default();
        *findings += 1;
        *count += finding.count;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    if !kinds.is_empty() {
        text.push_str("findings  cases  kind\n");
    }
    for (kind, (findings, count)) in kinds {
        let _ = writeln!(text, "{findings:>8} {count:>6}  {}", kind.name());
    }
    let all = report.all;
    let _ = writeln!(
        text,
        "recordings: {}, operations: {}, clean: {}, with drift: {}, in another version than the client's: {}",
        all.recordings,
        report.operations.len(),
        all.clean,
        all.recordings - all.clean,
        report.other_versions,
    );
    let ClientCount {
        clean,
        departing,
        invalid,
        unknown,
    } = report.client;
    let _ = writeln!(
        text,
        "for the generated client: clean: {clean}, with departures: {departing}, undecodable: {invalid}, unknown: {unknown}"
    );
    if report.unanswered > 0 {
        let _ = writeln!(text, "requests without an answer: {}", report.unanswered);
    }
    let new = report.new_findings().count();
    let _ = writeln!(
        text,
        "findings: {}, accepted: {}, new: {new}, stale: {}, unreadable: {}",
        report.findings.len(),
        report.findings.len() - new,
        report.stale.len(),
        report.unreadable.len(),
    );
}
