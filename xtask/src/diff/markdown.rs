//! The report as Markdown, for a comment on a pull request.

use std::fmt::Write as _;

use super::Comparison;
use super::change::{Change, Class};
use super::plain::{operations, places, summary, verdict};
use super::semver::{Bump, Semver};
use super::subject::quoted;

/// What a comment may hold on GitHub is 65,536 characters.
const MAX: usize = 60_000;

/// How many items of the public API are listed.
const MAX_ITEMS: usize = 40;

/// The report as Markdown.
pub fn markdown(comparison: &Comparison) -> String {
    let mut text = format!("### API changes: {}\n\n", summary(comparison));
    let (old, new) = (quoted(&comparison.old), quoted(&comparison.new));
    let _ = writeln!(text, "From {old} to {new}.");
    let titles = [
        (
            Class::Breaking,
            "Breaking: callers that kept to the old document may fail",
        ),
        (Class::Warning, "Warnings: it depends on the caller"),
        (Class::Info, "For information"),
    ];
    let mut left_out = 0;
    for (class, title) in titles {
        let changes: Vec<_> = comparison
            .changes
            .iter()
            .filter(|c| c.class == class)
            .collect();
        if changes.is_empty() {
            continue;
        }
        let folded = class == Class::Info;
        let _ = match folded {
            true => write!(
                text,
                "\n<details><summary>{title} ({})</summary>\n\n",
                changes.len()
            ),
            false => write!(text, "\n#### {title}\n\n"),
        };
        for change in changes {
            let entry = entry(change);
            match text.len() + entry.len() > MAX {
                true => left_out += 1,
                false => text.push_str(&entry),
            }
        }
        if folded {
            text.push_str("\n</details>\n");
        }
    }
    if left_out > 0 {
        let _ = write!(
            text,
            "\n{left_out} changes are left out here: run `cargo xtask diff`.\n"
        );
    }
    text.push_str(&semver(&comparison.semver));
    text
}

fn entry(change: &Change) -> String {
    let direction = change
        .direction
        .map(|direction| format!(", {}", direction.name()));
    let mut text = format!(
        "- **{}** (`{}`{}): {}\n",
        quoted(&change.subject),
        change.code,
        direction.unwrap_or_default(),
        change.text
    );
    for witness in &change.witnesses {
        let _ = writeln!(
            text,
            "  - {} {}",
            quoted(&witness.value.short()),
            verdict(witness)
        );
    }
    let _ = writeln!(text, "  - at {}", quoted(&places(change)));
    if !change.operations.is_empty() {
        let _ = writeln!(text, "  - in {}", quoted(&operations(&change.operations)));
    }
    text
}

fn semver(semver: &Semver) -> String {
    let (items, behaviour) = match semver {
        Semver::Unknown(reason) => {
            let reason = reason.lines().next().unwrap_or_default();
            return format!(
                "\n#### Crate\n\nThe version is unknown: {}\n",
                quoted(reason)
            );
        }
        Semver::Known {
            items, behaviour, ..
        } => (items, behaviour),
    };
    if items.is_empty() && behaviour.is_empty() {
        return String::new();
    }
    let version = semver.bump().map_or("unknown", Bump::name);
    let mut text = format!("\n#### Crate: {version}\n\n");
    let count = items.len() + behaviour.len();
    let _ = write!(
        text,
        "<details><summary>{count} differences for its users</summary>\n\n"
    );
    for change in behaviour.iter().take(MAX_ITEMS) {
        let _ = writeln!(
            text,
            "- major: compiles, and is refused: {}",
            quoted(change)
        );
    }
    for item in items.iter().take(MAX_ITEMS) {
        let _ = writeln!(
            text,
            "- {}: {} {}",
            item.bump.name(),
            item.verb,
            quoted(&item.item)
        );
    }
    if let Some(more @ 1..) = items.len().checked_sub(MAX_ITEMS) {
        let _ = writeln!(text, "- and {more} more");
    }
    text.push_str("\n</details>\n");
    text
}
