//! Operations: which of the old document is which of the new one, and what is said of each.

use std::collections::BTreeMap;

use super::change::{Change, Direction, Place};
use super::code::{Code, Kind};
use super::example::Example;
use super::schemas::{Owner, Schemas};
use super::subject::quoted;
use super::{bodies, parameters};
use crate::load::{At, Document};

/// An operation of one document.
#[derive(Clone, Debug)]
pub(super) struct Operation<'a> {
    pub(super) method: &'static str,
    pub(super) path: String,
    pub(super) at: At<'a>,
}

impl Operation<'_> {
    /// Its id, or its method and path.
    pub(super) fn name(&self) -> String {
        let id = self.at.str("operationId").map(str::to_owned);
        id.unwrap_or_else(|| self.endpoint())
    }

    fn endpoint(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }

    /// Its method and path, whatever the path's parameters are called.
    fn key(&self) -> (&'static str, String) {
        (self.method, template(&self.path).0)
    }

    /// Whether its path is the other's, whatever the parameters are called.
    pub(super) fn has_path_of(&self, other: &Self) -> bool {
        template(&self.path).0 == template(&other.path).0
    }
}

/// A path without the names of its parameters, and those.
pub(super) fn template(path: &str) -> (String, Vec<String>) {
    let (mut bare, mut names) = (String::new(), Vec::new());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        bare.push_str(before);
        bare.push_str("{}");
        names.push(name.to_owned());
        rest = after;
    }
    bare.push_str(rest);
    (bare, names)
}

fn operations(document: &Document) -> Vec<Operation<'_>> {
    let operations = document.operations();
    operations
        .map(|(path, method, at)| Operation { method, path, at })
        .collect()
}

/// Compares all operations; gives their names, by number.
pub(super) fn compare<'a>(
    old: &'a Document,
    new: &'a Document,
    schemas: &mut Schemas<'a>,
) -> Vec<String> {
    let (before, after) = (operations(old), operations(new));
    let by_key: BTreeMap<_, _> = (0..)
        .zip(&before)
        .map(|(index, op)| (op.key(), index))
        .collect();
    let mut taken = vec![false; before.len()];
    let mut matched: Vec<Option<usize>> = vec![None; after.len()];
    for (operation, matched) in after.iter().zip(&mut matched) {
        *matched = by_key.get(&operation.key()).copied();
        matched.iter().for_each(|index| taken[*index] = true);
    }
    // What is left may have moved, and kept its id.
    for (operation, matched) in after.iter().zip(&mut matched).filter(|(_, m)| m.is_none()) {
        let id = operation.at.str("operationId");
        let same = |(index, old): &(usize, &Operation<'a>)| {
            !taken[*index] && id.is_some() && old.at.str("operationId") == id
        };
        *matched = before.iter().enumerate().find(same).map(|(index, _)| index);
        matched.iter().for_each(|index| taken[*index] = true);
    }
    let mut names: Vec<String> = after.iter().map(Operation::name).collect();
    for (number, (operation, matched)) in after.iter().zip(matched).enumerate() {
        let owner = Owner::Operation(number);
        match matched {
            Some(index) => compare_one(owner, &before[index], operation, schemas),
            None => {
                let text = format!("{} was added", quoted(&operation.endpoint()));
                push(
                    owner,
                    Kind::OperationAdded,
                    text,
                    (None, Some(operation)),
                    schemas,
                );
            }
        }
    }
    for (operation, _) in before.iter().zip(taken).filter(|(_, taken)| !taken) {
        let owner = Owner::Operation(names.len());
        names.push(operation.name());
        let deprecated = if operation.at.is_true("deprecated") {
            let sunset = operation.at.str("x-sunset");
            sunset.map_or(", after its deprecation".to_owned(), |sunset| {
                format!(", after its deprecation with sunset {}", quoted(sunset))
            })
        } else {
            String::new()
        };
        let text = format!("{} was removed{deprecated}", quoted(&operation.endpoint()));
        push(
            owner,
            Kind::OperationRemoved,
            text,
            (Some(operation), None),
            schemas,
        );
    }
    names
}

type Sides<'s, 'a> = (Option<&'s Operation<'a>>, Option<&'s Operation<'a>>);

fn push<'a>(
    owner: Owner,
    kind: Kind,
    text: String,
    (old, new): Sides<'_, 'a>,
    schemas: &mut Schemas<'a>,
) {
    let place = |side: Option<&Operation<'a>>| side.map(|operation| operation.at.clone());
    let subject = new.or(old).map(Operation::name).unwrap_or_default();
    push_at(
        owner,
        (kind, None),
        (subject, text),
        (place(old), place(new)),
        schemas,
    );
}

/// Adds a change that is not one of a schema.
pub(super) fn push_at<'a>(
    owner: Owner,
    (kind, direction): (Kind, Option<Direction>),
    (subject, text): (String, String),
    (old, new): (Option<At<'a>>, Option<At<'a>>),
    schemas: &mut Schemas<'a>,
) {
    let code = Code::Named(kind);
    let change = Change {
        class: code.class(direction),
        code,
        direction,
        subject,
        text,
        operations: Vec::new(),
        old: old.map(|at| Place::of(&at)),
        new: new.map(|at| Place::of(&at)),
        witnesses: Vec::new(),
    };
    schemas.push(owner, change);
}

fn compare_one<'a>(
    owner: Owner,
    old: &Operation<'a>,
    new: &Operation<'a>,
    schemas: &mut Schemas<'a>,
) {
    let sides = (Some(old), Some(new));
    if old.name() != new.name() {
        let text = format!(
            "{} is called {} now",
            quoted(&old.name()),
            quoted(&new.name())
        );
        push(owner, Kind::OperationRenamed, text, sides, schemas);
    }
    if old.key() != new.key() {
        let text = format!(
            "{} became {}",
            quoted(&old.endpoint()),
            quoted(&new.endpoint())
        );
        push(owner, Kind::OperationMoved, text, sides, schemas);
    }
    match (old.at.is_true("deprecated"), new.at.is_true("deprecated")) {
        (false, true) => {
            let sunset = new
                .at
                .str("x-sunset")
                .map(|date| format!(", sunset {}", quoted(date)));
            let text = format!("it is deprecated now{}", sunset.unwrap_or_default());
            push(owner, Kind::OperationDeprecated, text, sides, schemas);
        }
        (true, false) => {
            let text = "it is no longer deprecated".to_owned();
            push(owner, Kind::OperationReactivated, text, sides, schemas);
        }
        (true, true) => {
            for (name, kind) in [
                ("x-sunset", Kind::SunsetChanged),
                ("x-successor", Kind::SuccessorChanged),
            ] {
                differing(owner, (name, kind), (old, new), schemas);
            }
        }
        (false, false) => {}
    }
    differing(owner, ("x-roles", Kind::RolesChanged), (old, new), schemas);
    security(owner, old, new, schemas);
    parameters::compare(owner, old, new, schemas);
    bodies::compare(owner, old, new, schemas);
}

/// A property of the operation that is told, and not looked into.
fn differing<'a>(
    owner: Owner,
    (name, kind): (&str, Kind),
    (old, new): (&Operation<'a>, &Operation<'a>),
    schemas: &mut Schemas<'a>,
) {
    let (before, after) = (json(old.at.get(name)), json(new.at.get(name)));
    if before != after {
        let text = format!("`{name}` was {before} and is {after}");
        push(owner, kind, text, (Some(old), Some(new)), schemas);
    }
}

fn security<'a>(owner: Owner, old: &Operation<'a>, new: &Operation<'a>, schemas: &mut Schemas<'a>) {
    let effective = |operation: &Operation<'a>| {
        let own = operation.at.get("security");
        json(own.or_else(|| operation.at.document.at("/security")))
    };
    let (before, after) = (effective(old), effective(new));
    if before != after {
        let text = format!("`security` was {before} and is {after}");
        push(
            owner,
            Kind::SecurityChanged,
            text,
            (Some(old), Some(new)),
            schemas,
        );
    }
}

/// A value as it is told: `none` where there is none.
fn json(at: Option<At<'_>>) -> String {
    at.map_or("none".to_owned(), |at| {
        quoted(&Example::of(at.node).to_string())
    })
}
