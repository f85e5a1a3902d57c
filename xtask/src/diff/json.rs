//! The report as JSON. `docs/diff.md` describes it; a change of its shape raises [`FORMAT`].

use serde_json::{Value, json};

use super::Comparison;
use super::change::{Change, Class, Place, Side};
use super::semver::{Bump, Semver};

/// The version of the shape.
const FORMAT: u32 = 1;

/// The report as JSON, with a newline at the end.
pub fn json(comparison: &Comparison) -> String {
    let report = json!({
        "format": FORMAT,
        "old": comparison.old,
        "new": comparison.new,
        "summary": {
            "breaking": comparison.count(Class::Breaking),
            "warning": comparison.count(Class::Warning),
            "info": comparison.count(Class::Info),
        },
        "changes": comparison.changes.iter().map(change).collect::<Vec<_>>(),
        "semver": semver(&comparison.semver),
    });
    format!("{report:#}\n")
}

fn change(change: &Change) -> Value {
    let witnesses = change.witnesses.iter().map(|witness| {
        let by = match witness.accepted_by {
            Side::Old => "old",
            Side::New => "new",
        };
        json!({
            "json": witness.value.to_string(),
            "acceptedBy": by,
            "old": witness.old,
            "new": witness.new,
        })
    });
    json!({
        "class": change.class.name(),
        "code": change.code.to_string(),
        "direction": change.direction.map(|direction| direction.name()),
        "subject": change.subject,
        "text": change.text,
        "operations": change.operations,
        "old": change.old.as_ref().map(place),
        "new": change.new.as_ref().map(place),
        "witnesses": witnesses.collect::<Vec<_>>(),
    })
}

fn place(place: &Place) -> Value {
    json!({ "pointer": place.pointer, "line": place.line })
}

fn semver(semver: &Semver) -> Value {
    match semver {
        Semver::Unknown(reason) => json!({ "bump": null, "reason": reason }),
        Semver::Known {
            api,
            items,
            behaviour,
        } => json!({
            "bump": semver.bump().map(Bump::name),
            "api": api.name(),
            "items": items.iter().map(|item| json!({
                "bump": item.bump.name(),
                "verb": item.verb,
                "item": item.item,
            })).collect::<Vec<_>>(),
            "behaviour": behaviour,
        }),
    }
}
