//! [`Schemas`]: pairs of schemas, each compared once a direction however often it is used.
//!
//! A pair that is found within another joins a queue, so that neither depth nor cycles of a
//! document matter.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::accept::accepts;
use super::change::{Change, Direction, Place, Side, Witness};
use super::code::{Code, Effect, Keyword, Kind};
use super::example::Example;
use super::shape::Shape;
use super::subject::{quoted, subject};
use super::text::Sought;
use super::usage::{Holder, Usage};
use super::{composition, constraints, objects};
use crate::load::At;

/// Who a change belongs to: what reaches it is reached by the change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    /// Nothing.
    Nobody,
    /// An operation, by its number.
    Operation(usize),
    /// A pair of schemas, by its number.
    Pair(usize),
}

/// What a schema is used for: decides what its annotations mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Parameter,
    Property,
    Other,
}

/// Two schemas that a value going one way meets, before and after.
#[derive(Clone, Debug)]
pub(super) struct Pair<'a> {
    pub(super) direction: Direction,
    pub(super) old: Vec<At<'a>>,
    pub(super) new: Vec<At<'a>>,
}

type Key = (Direction, Vec<String>, Vec<String>);

/// The pairs so far and what changed in them.
#[derive(Default)]
pub(super) struct Schemas<'a> {
    pairs: Vec<Pair<'a>>,
    numbers: BTreeMap<Key, usize>,
    queue: VecDeque<usize>,
    uses: BTreeMap<Owner, BTreeSet<usize>>,
    changes: Vec<(Owner, Change)>,
}

impl<'a> Schemas<'a> {
    /// Compares the schemas at a place of use, and all that they contain. No schema is one
    /// that accepts every value.
    pub(super) fn compare(
        &mut self,
        owner: Owner,
        direction: Direction,
        (old, new): (&[At<'a>], &[At<'a>]),
        role: Role,
    ) {
        self.enqueue(owner, direction, (old, new), role);
        while let Some(number) = self.queue.pop_front() {
            let pair = self.pairs[number].clone();
            let (old, new) = (Shape::of(&pair.old), Shape::of(&pair.new));
            let mut report = Report {
                owner: Owner::Pair(number),
                pair: &pair,
                schemas: self,
            };
            constraints::compare(&old, &new, &mut report);
            objects::compare(&old, &new, &mut report);
            composition::compare(&old, &new, &mut report);
        }
    }

    fn enqueue(
        &mut self,
        owner: Owner,
        direction: Direction,
        (old, new): (&[At<'a>], &[At<'a>]),
        role: Role,
    ) {
        let (old, new) = (Usage::of(old), Usage::of(new));
        self.annotations(owner, direction, (&old, &new), role);
        let key = (direction, old.key(), new.key());
        let number = *self.numbers.entry(key).or_insert_with(|| {
            self.pairs.push(Pair {
                direction,
                old: old.targets,
                new: new.targets,
            });
            self.queue.push_back(self.pairs.len() - 1);
            self.pairs.len() - 1
        });
        self.uses.entry(owner).or_default().insert(number);
    }

    /// Compares what stands around a reference as much as in the schema.
    fn annotations(
        &mut self,
        owner: Owner,
        direction: Direction,
        (old, new): (&Usage<'a>, &Usage<'a>),
        role: Role,
    ) {
        let pair = Pair {
            direction,
            old: old.targets.clone(),
            new: new.targets.clone(),
        };
        let around = Pair {
            direction,
            old: old.places.clone(),
            new: new.places.clone(),
        };
        let mut flag = |name: &str, added: Kind, removed: Kind| {
            let (before, after) = match name {
                "nullable" => (old.nullable(), new.nullable()),
                name => (old.says(name), new.says(name)),
            };
            let (kind, holder, text) = match (before, after) {
                (None, Some(holder)) => (added, holder, format!("`{name}` was added")),
                (Some(holder), None) => (removed, holder, format!("`{name}` was removed")),
                _ => return,
            };
            let pair = match holder {
                Holder::Target => &pair,
                Holder::Around => &around,
            };
            let mut report = Report {
                owner,
                pair,
                schemas: self,
            };
            let witnesses = match (name, kind) {
                ("nullable", Kind::NullableAdded) => report.separating(None, Some(Example::Null)),
                ("nullable", _) => report.separating(Some(Example::Null), None),
                _ => Vec::new(),
            };
            report.push(Code::Named(kind), text, witnesses, name);
        };
        // Without a type, `null` is one value of any type, and the type is told.
        if old.is_typed() && new.is_typed() {
            flag("nullable", Kind::NullableAdded, Kind::NullableRemoved);
        }
        flag("x-sensitive", Kind::SensitiveAdded, Kind::SensitiveRemoved);
        if role != Role::Parameter {
            flag("deprecated", Kind::Deprecated, Kind::Reactivated);
        }
        let (before, after) = (old.default(), new.default());
        let value =
            |side: &Option<(Example, At<'_>)>| side.as_ref().map(|(value, _)| value.clone());
        if value(&before) != value(&after) {
            let shown = |value: Option<Example>| {
                value.map_or("none".to_owned(), |value| quoted(&value.short()))
            };
            let text = format!(
                "the default was {} and is {}",
                shown(value(&before)),
                shown(value(&after))
            );
            let kind = match role {
                Role::Parameter => Kind::ParameterDefaultChanged,
                _ => Kind::DefaultChanged,
            };
            let mut report = Report {
                owner,
                pair: &around,
                schemas: self,
            };
            let places = (before.map(|(_, at)| at), after.map(|(_, at)| at));
            report.push_at(Code::Named(kind), text, Vec::new(), places);
        }
    }

    /// Adds a change that is not one of a schema.
    pub(super) fn push(&mut self, owner: Owner, change: Change) {
        self.changes.push((owner, change));
    }

    /// Whether nothing has changed so far.
    pub(super) fn is_quiet(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes, each with the operations that it reaches; `names` are theirs.
    pub(super) fn finish(self, names: &[String]) -> Vec<Change> {
        let mut reached: BTreeMap<Owner, BTreeSet<usize>> = BTreeMap::new();
        for operation in 0..names.len() {
            let mut open = vec![Owner::Operation(operation)];
            while let Some(owner) = open.pop() {
                if reached.entry(owner).or_default().insert(operation) {
                    let uses = self.uses.get(&owner).into_iter().flatten();
                    open.extend(uses.map(|number| Owner::Pair(*number)));
                }
            }
        }
        let mut merged: Vec<(Change, BTreeSet<usize>)> = Vec::new();
        for (owner, change) in self.changes {
            let operations = reached.get(&owner).cloned().unwrap_or_default();
            match merged.iter_mut().find(|(known, _)| *known == change) {
                Some((_, known)) => known.extend(operations),
                None => merged.push((change, operations)),
            }
        }
        let named = merged.into_iter().map(|(change, operations)| Change {
            operations: operations
                .into_iter()
                .map(|number| names[number].clone())
                .collect(),
            ..change
        });
        let named: Vec<_> = named.collect();
        let repeated = |change: &Change| {
            change.direction == Some(Direction::Unused)
                && named.iter().any(|other| {
                    other.direction != change.direction
                        && (other.code, &other.old, &other.new)
                            == (change.code, &change.old, &change.new)
                })
        };
        let kept: Vec<bool> = named.iter().map(|change| !repeated(change)).collect();
        let kept = named.iter().zip(kept).filter(|(_, kept)| *kept);
        kept.map(|(change, _)| change.clone()).collect()
    }
}

/// Where the changes of one pair of schemas go.
pub(super) struct Report<'r, 'a> {
    owner: Owner,
    pub(super) pair: &'r Pair<'a>,
    schemas: &'r mut Schemas<'a>,
}

impl<'a> Report<'_, 'a> {
    pub(super) const fn direction(&self) -> Direction {
        self.pair.direction
    }

    /// Compares schemas within these ones.
    pub(super) fn within(&mut self, old: &[At<'a>], new: &[At<'a>], role: Role) {
        self.within_as(self.pair.direction, old, new, role);
    }

    /// The same, in another direction.
    pub(super) fn within_as(
        &mut self,
        direction: Direction,
        old: &[At<'a>],
        new: &[At<'a>],
        role: Role,
    ) {
        self.schemas
            .enqueue(self.owner, direction, (old, new), role);
    }

    /// Adds what a changed keyword does: `tight` is a value that was accepted and that the new
    /// rule refuses, `loose` one that was not and now is.
    pub(super) fn constraint(
        &mut self,
        keyword: Keyword,
        (tight, loose): (Sought, Sought),
        text: String,
        names: &str,
    ) {
        let effect = effect(&tight, &loose);
        let mut text = text;
        for reason in [&tight, &loose] {
            if let Sought::Unclear(reason) = reason {
                text = format!("{text}; what that does to values is not known: {reason}");
                break;
            }
        }
        if effect == Effect::Equivalent {
            text.push_str("; the same values are accepted");
        }
        let value = |sought| match sought {
            Sought::Found(value) => Some(value),
            _ => None,
        };
        let witnesses = self.separating(value(tight), value(loose));
        self.push(Code::Constraint(keyword, effect), text, witnesses, names);
    }

    /// The values that really separate: `old` is taken by the old schema only, `new` by the new
    /// one only.
    pub(super) fn separating(&self, old: Option<Example>, new: Option<Example>) -> Vec<Witness> {
        let tight = old.map(|value| (value, Side::Old, &self.pair.old, &self.pair.new));
        let loose = new.map(|value| (value, Side::New, &self.pair.new, &self.pair.old));
        let both = tight.into_iter().chain(loose);
        let direction = self.pair.direction;
        let real = both.filter(|(value, _, taking, refusing)| {
            accepts(taking, value, direction) == Some(true)
                && accepts(refusing, value, direction) == Some(false)
        });
        let pointers = |places: &[At<'_>]| -> Vec<String> {
            places.iter().map(|place| place.pointer.clone()).collect()
        };
        real.map(|(value, accepted_by, ..)| Witness {
            value,
            accepted_by,
            old: pointers(&self.pair.old),
            new: pointers(&self.pair.new),
        })
        .collect()
    }

    /// Adds a change at a keyword of these schemas.
    pub(super) fn push(&mut self, code: Code, text: String, witnesses: Vec<Witness>, names: &str) {
        let (old, new) = (Shape::of(&self.pair.old), Shape::of(&self.pair.new));
        self.push_at(code, text, witnesses, (old.place(names), new.place(names)));
    }

    /// Adds a change at other places.
    pub(super) fn push_at(
        &mut self,
        code: Code,
        text: String,
        witnesses: Vec<Witness>,
        (old, new): (Option<At<'a>>, Option<At<'a>>),
    ) {
        let schema = self.pair.new.first().or(self.pair.old.first());
        let direction = Some(self.pair.direction);
        let change = Change {
            class: code.class(direction),
            code,
            direction,
            subject: schema.map_or_else(|| "the body".to_owned(), subject),
            text,
            operations: Vec::new(),
            old: old
                .or_else(|| self.pair.old.first().cloned())
                .map(|at| Place::of(&at)),
            new: new
                .or_else(|| self.pair.new.first().cloned())
                .map(|at| Place::of(&at)),
            witnesses,
        };
        self.schemas.push(self.owner, change);
    }

    /// Adds a change of a property of these schemas.
    pub(super) fn push_property(
        &mut self,
        kind: Kind,
        (name, text): (&str, &str),
        witnesses: Vec<Witness>,
        places: (Option<At<'a>>, Option<At<'a>>),
    ) {
        self.push_at(Code::Named(kind), text.to_owned(), witnesses, places);
        if let Some(change) = self.last() {
            change.subject = format!("{}.{name}", change.subject);
        }
    }

    /// The change that was added last, to be corrected.
    pub(super) fn last(&mut self) -> Option<&mut Change> {
        self.schemas.changes.last_mut().map(|(_, change)| change)
    }
}

fn effect(tight: &Sought, loose: &Sought) -> Effect {
    let is = |sought: &Sought| matches!(sought, Sought::Found(_) | Sought::Unnamed);
    match (is(tight), is(loose)) {
        (true, true) => Effect::Changed,
        // What is not known of the other side may be there too.
        (true, false) if *loose == Sought::Nothing => Effect::Tightened,
        (false, true) if *tight == Sought::Nothing => Effect::Loosened,
        (true, false) => Effect::Changed,
        (false, true) => Effect::Changed,
        (false, false) if *tight == Sought::Nothing && *loose == Sought::Nothing => {
            Effect::Equivalent
        }
        (false, false) => Effect::Unclear,
    }
}
