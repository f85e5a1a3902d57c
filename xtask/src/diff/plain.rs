//! The report as text for a terminal.

use std::fmt::Write as _;

use super::Comparison;
use super::change::{Change, Class, Place, Side, Witness};
use super::semver::{Bump, Semver};

/// How many operations of a change are named.
const NAMED: usize = 3;

/// The report as text.
pub fn plain(comparison: &Comparison) -> String {
    let mut text = format!(
        "{} → {}\n{}\n",
        comparison.old,
        comparison.new,
        summary(comparison)
    );
    for change in &comparison.changes {
        let _ = write!(text, "\n{}", entry(change));
    }
    text.push_str(&semver(&comparison.semver));
    text
}

/// The report in one line.
pub fn summary(comparison: &Comparison) -> String {
    let counts = [Class::Breaking, Class::Warning, Class::Info].map(|class| {
        let count = comparison.count(class);
        format!("{count} {}", class.name())
    });
    let changes = match comparison.changes.is_empty() {
        true => "no change".to_owned(),
        false => counts.join(", "),
    };
    let version = match comparison.semver.bump() {
        Some(Bump::None) if comparison.changes.is_empty() => return changes,
        Some(bump) => bump.name(),
        None => "unknown",
    };
    format!("{changes}; crate: {version}")
}

fn entry(change: &Change) -> String {
    let direction = change
        .direction
        .map(|direction| format!(" ({})", direction.name()));
    let mut text = format!(
        "{}: {}: {}{}\n  {}\n",
        change.class.name(),
        change.code,
        change.subject,
        direction.unwrap_or_default(),
        change.text
    );
    for witness in &change.witnesses {
        let _ = writeln!(text, "  {} {}", witness.value.short(), verdict(witness));
    }
    let _ = writeln!(text, "  at {}", places(change));
    if !change.operations.is_empty() {
        let _ = writeln!(text, "  in {}", operations(&change.operations));
    }
    text
}

/// What became of a witness.
pub(super) const fn verdict(witness: &Witness) -> &'static str {
    match witness.accepted_by {
        Side::Old => "used to pass and now fails",
        Side::New => "used to fail and now passes",
    }
}

/// Where a change stands, on both sides where they differ.
pub(super) fn places(change: &Change) -> String {
    let shown = |place: &Place| format!("{} (line {})", pointer(place), place.line);
    match (&change.old, &change.new) {
        (Some(old), Some(new)) if old == new => shown(new),
        (Some(old), Some(new)) if old.pointer == new.pointer => {
            format!("{} (line {} → {})", pointer(new), old.line, new.line)
        }
        (Some(old), Some(new)) => format!("{} → {}", shown(old), shown(new)),
        (Some(old), None) => format!("{} of the old document", shown(old)),
        (None, Some(new)) => format!("{} of the new document", shown(new)),
        (None, None) => "the document".to_owned(),
    }
}

fn pointer(place: &Place) -> &str {
    match place.pointer.as_str() {
        "" => "the whole document",
        pointer => pointer,
    }
}

/// Operations by name, cut where they are many.
pub(super) fn operations(names: &[String]) -> String {
    let shown = names
        .iter()
        .take(NAMED)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    match names.len().checked_sub(NAMED) {
        Some(more @ 1..) => format!("{shown} and {more} more"),
        _ => shown,
    }
}

fn semver(semver: &Semver) -> String {
    let mut text = String::new();
    match semver {
        Semver::Unknown(reason) => {
            let _ = write!(text, "\ncrate: unknown\n  {reason}\n");
        }
        Semver::Known {
            items, behaviour, ..
        } => {
            if items.is_empty() && behaviour.is_empty() {
                return text;
            }
            let version = semver.bump().map_or("unknown", Bump::name);
            let _ = write!(text, "\ncrate: {version}\n");
            for item in items {
                let _ = writeln!(text, "  {}: {} {}", item.bump.name(), item.verb, item.item);
            }
            for change in behaviour {
                let _ = writeln!(text, "  major: compiles, and is refused: {change}");
            }
        }
    }
    text
}
