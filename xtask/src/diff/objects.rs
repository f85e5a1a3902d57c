//! Objects: their properties, which of them are required, and what else they may have.

use super::accept::carried;
use super::change::{Class, Direction};
use super::code::{Keyword, Kind};
use super::example::Example;
use super::sample::Sampler;
use super::schemas::{Report, Role};
use super::shape::{Shape, Type};
use super::text::Sought;
use crate::load::At;

pub(super) fn compare<'a>(old: &Shape<'a>, new: &Shape<'a>, report: &mut Report<'_, 'a>) {
    let object = |shape: &Shape<'_>| shape.types.contains(&Type::Object);
    if !object(old) || !object(new) {
        return;
    }
    let names = old.order.iter().chain(&old.required);
    let mut names: Vec<&String> = names.collect();
    names.extend(new.order.iter().chain(&new.required));
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.as_str()));
    for name in names {
        property(name, old, new, report);
    }
    counts(old, new, report);
    others(old, new, report);
}

fn property<'a>(name: &str, old: &Shape<'a>, new: &Shape<'a>, report: &mut Report<'_, 'a>) {
    let (before, after) = (old.property(name), new.property(name));
    match (before.is_empty(), after.is_empty()) {
        (false, false) => {
            flips(name, (old, new), report);
            let direction =
                match carried(before, report.direction()) && carried(after, report.direction()) {
                    true => report.direction(),
                    false => Direction::Unused,
                };
            report.within_as(direction, before, after, Role::Property);
            requirement(name, (old, new), report);
        }
        (false, true) => absent(name, (old, new), report),
        (true, false) => present(name, (old, new), report),
        (true, true) => requirement(name, (old, new), report),
    }
}

/// A property that only the old schema declares.
fn absent<'a>(name: &str, (old, new): (&Shape<'a>, &Shape<'a>), report: &mut Report<'_, 'a>) {
    let required = old.required.contains(name);
    let kind = match required {
        true => Kind::RequiredPropertyRemoved,
        false => Kind::OptionalPropertyRemoved,
    };
    let loose = match required && !new.required.contains(name) {
        true => without(name, new, report),
        false => None,
    };
    let witnesses = report.separating(None, loose);
    let place = old.property(name).first().cloned();
    let what = (name, "the property was removed");
    report.push_property(kind, what, witnesses, (place, None));
    let refused = report.direction() == Direction::Request && closed(new);
    if let Some(change) = report.last()
        && refused
    {
        change.class = Class::Breaking;
        change.text.push_str(", and the object takes no others");
    }
    uncarried(old.property(name), report);
}

/// A property that only the new schema declares.
fn present<'a>(name: &str, (old, new): (&Shape<'a>, &Shape<'a>), report: &mut Report<'_, 'a>) {
    let required = new.required.contains(name) && !old.required.contains(name);
    let kind = match required {
        true => Kind::RequiredPropertyAdded,
        false => Kind::OptionalPropertyAdded,
    };
    let tight = match required {
        true => without(name, old, report),
        false => None,
    };
    let witnesses = report.separating(tight, None);
    let place = new.property(name).first().cloned();
    let text = match required {
        true => "the property was added, required",
        false => "the property was added, optional",
    };
    report.push_property(kind, (name, text), witnesses, (None, place));
    uncarried(new.property(name), report);
}

/// A change of a property that does not travel in this direction harms nobody in it.
fn uncarried(schemas: &[At<'_>], report: &mut Report<'_, '_>) {
    let travels = carried(schemas, report.direction());
    if let Some(change) = report.last()
        && !travels
    {
        change.class = Class::Info;
        change.witnesses.clear();
    }
}

/// Whether the property must be there, on both sides.
fn requirement<'a>(name: &str, (old, new): (&Shape<'a>, &Shape<'a>), report: &mut Report<'_, 'a>) {
    let (before, after) = (old.required.contains(name), new.required.contains(name));
    if before == after {
        return;
    }
    let (tight, loose) = match after {
        true => (without(name, old, report), None),
        false => (None, without(name, new, report)),
    };
    let witnesses = report.separating(tight, loose);
    let (kind, text) = match after {
        true => (Kind::PropertyBecameRequired, "the property became required"),
        false => (Kind::PropertyBecameOptional, "the property became optional"),
    };
    let place = |shape: &Shape<'a>| {
        let own = shape.property(name).first().cloned();
        own.or_else(|| shape.place("required"))
    };
    report.push_property(kind, (name, text), witnesses, (place(old), place(new)));
    if !new.property(name).is_empty() {
        uncarried(new.property(name), report);
    }
}

/// `readOnly` and `writeOnly`.
fn flips<'a>(name: &str, (old, new): (&Shape<'a>, &Shape<'a>), report: &mut Report<'_, 'a>) {
    let required = new.required.contains(name);
    let (before, after) = (old.property(name), new.property(name));
    for keyword in ["readOnly", "writeOnly"] {
        let says = |schemas: &[At<'a>]| Shape::of(schemas).says_beside(keyword, schemas);
        let kind = match (keyword, says(before), says(after)) {
            (_, false, false) | (_, true, true) => continue,
            ("readOnly", false, true) => Kind::PropertyBecameReadOnly,
            ("readOnly", true, false) if required => Kind::RequiredPropertyNoLongerReadOnly,
            ("readOnly", true, false) => Kind::PropertyNoLongerReadOnly,
            (_, false, true) if required => Kind::RequiredPropertyBecameWriteOnly,
            (_, false, true) => Kind::PropertyBecameWriteOnly,
            (_, true, false) => Kind::PropertyNoLongerWriteOnly,
        };
        let (tight, loose) = match (kind, report.direction()) {
            (Kind::RequiredPropertyNoLongerReadOnly, Direction::Request) => {
                (without(name, old, report), None)
            }
            (Kind::RequiredPropertyBecameWriteOnly, Direction::Response) => {
                (None, without(name, new, report))
            }
            _ => (None, None),
        };
        let witnesses = report.separating(tight, loose);
        let verb = match says(after) {
            true => "became",
            false => "is no longer",
        };
        let text = format!("the property {verb} `{keyword}`");
        let places = (before.first().cloned(), after.first().cloned());
        report.push_property(kind, (name, &text), witnesses, places);
    }
}

/// A value of the shape that does not have the property.
fn without(name: &str, shape: &Shape<'_>, report: &Report<'_, '_>) -> Option<Example> {
    let made = Sampler::new(report.direction()).of_type(shape, Type::Object, 0)?;
    match made {
        Example::Object(entries) if entries.iter().any(|(own, _)| own == name) => None,
        made => Some(made),
    }
}

fn counts(old: &Shape<'_>, new: &Shape<'_>, report: &mut Report<'_, '_>) {
    let least = |shape: &Shape<'_>| shape.counts("minProperties").max();
    let most = |shape: &Shape<'_>| shape.counts("maxProperties").min();
    let shown = |count: Option<u64>| count.map_or("none".to_owned(), |count| count.to_string());
    let (before, after) = (least(old), least(new));
    if before != after {
        let effect = match before.unwrap_or(0).cmp(&after.unwrap_or(0)) {
            std::cmp::Ordering::Less => (Sought::Unnamed, Sought::Nothing),
            std::cmp::Ordering::Equal => (Sought::Nothing, Sought::Nothing),
            std::cmp::Ordering::Greater => (Sought::Nothing, Sought::Unnamed),
        };
        let text = format!(
            "`minProperties` was {} and is {}",
            shown(before),
            shown(after)
        );
        counted(
            Keyword::MinProperties,
            effect,
            (old, new),
            (text, "minProperties"),
            report,
        );
    }
    let (before, after) = (most(old), most(new));
    if before != after {
        let effect = match before.is_none_or(|b| after.is_some_and(|a| a < b)) {
            true => (Sought::Unnamed, Sought::Nothing),
            false => (Sought::Nothing, Sought::Unnamed),
        };
        let text = format!(
            "`maxProperties` was {} and is {}",
            shown(before),
            shown(after)
        );
        counted(
            Keyword::MaxProperties,
            effect,
            (old, new),
            (text, "maxProperties"),
            report,
        );
    }
}

/// Adds a change of a count, with the plainest object as the witness if it is one.
fn counted(
    keyword: Keyword,
    effect: (Sought, Sought),
    (old, new): (&Shape<'_>, &Shape<'_>),
    (text, name): (String, &str),
    report: &mut Report<'_, '_>,
) {
    let mut sampler = Sampler::new(report.direction());
    let mut named = |sought: Sought, shape: &Shape<'_>| match sought {
        Sought::Unnamed => {
            let made = sampler.object(shape, 0);
            made.map_or(Sought::Unnamed, Sought::Found)
        }
        other => other,
    };
    let effect = (named(effect.0, old), named(effect.1, new));
    report.constraint(keyword, effect, text, name);
}

/// What `additionalProperties` says.
enum Others<'a> {
    Open,
    Closed,
    Schema(At<'a>),
    /// Several parts of an `allOf` have their own, each for the properties that it does not
    /// declare itself.
    Several(Vec<String>),
}

fn others_of<'a>(shape: &Shape<'a>) -> Others<'a> {
    let rules = shape
        .parts
        .iter()
        .filter_map(|part| part.get("additionalProperties"));
    let rules: Vec<_> = rules
        .filter(|rule| rule.node.as_bool() != Some(true))
        .collect();
    match rules.as_slice() {
        [] => Others::Open,
        [rule] if rule.node.as_bool() == Some(false) => Others::Closed,
        [rule] => Others::Schema(rule.clone()),
        rules => Others::Several(
            rules
                .iter()
                .map(|rule| rule.node.to_json().to_string())
                .collect(),
        ),
    }
}

fn closed(shape: &Shape<'_>) -> bool {
    matches!(others_of(shape), Others::Closed)
}

fn others<'a>(old: &Shape<'a>, new: &Shape<'a>, report: &mut Report<'_, 'a>) {
    let text = match (others_of(old), others_of(new)) {
        (Others::Open, Others::Open) | (Others::Closed, Others::Closed) => return,
        (Others::Schema(before), Others::Schema(after)) => {
            report.within(&[before], &[after], Role::Other);
            return;
        }
        (Others::Several(before), Others::Several(after)) if before == after => return,
        (Others::Several(_), _) | (_, Others::Several(_)) => {
            let reason = "several parts of an `allOf` limit them";
            let unclear = Sought::Unclear(reason.to_owned());
            let text = "`additionalProperties` is another".to_owned();
            let effect = (unclear.clone(), unclear);
            report.constraint(
                Keyword::AdditionalProperties,
                effect,
                text,
                "additionalProperties",
            );
            return;
        }
        (_, Others::Closed) => "no undeclared properties are accepted any more",
        (Others::Closed, _) => "undeclared properties are accepted now",
        (Others::Open, Others::Schema(_)) => "undeclared properties have to keep a schema now",
        (Others::Schema(_), Others::Open) => "undeclared properties may be anything now",
    };
    let tight = extra(old, (new, Side::Tight), report);
    let loose = extra(new, (old, Side::Loose), report);
    let effect = match (closed(old), closed(new)) {
        (_, true) => (tight.unwrap_or(Sought::Unnamed), Sought::Nothing),
        (true, _) => (Sought::Nothing, loose.unwrap_or(Sought::Unnamed)),
        _ => {
            let unclear = || Sought::Unclear("no example was found".to_owned());
            match matches!(others_of(new), Others::Schema(_)) {
                true => (tight.unwrap_or_else(unclear), Sought::Nothing),
                false => (Sought::Nothing, loose.unwrap_or_else(unclear)),
            }
        }
    };
    report.constraint(
        Keyword::AdditionalProperties,
        effect,
        text.to_owned(),
        "additionalProperties",
    );
}

/// Which way an example is to separate.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Tight,
    Loose,
}

/// An object of one shape, with an undeclared property, that separates it from the other.
fn extra(
    own: &Shape<'_>,
    (other, side): (&Shape<'_>, Side),
    report: &Report<'_, '_>,
) -> Option<Sought> {
    let declared =
        |name: &str| own.properties.contains_key(name) || other.properties.contains_key(name);
    let names = ["extra".to_owned()].into_iter();
    let names = names.chain((0..).map(|number| format!("extra{number}")));
    let name = names
        .take(own.order.len() + other.order.len() + 2)
        .find(|name| !declared(name))?;
    let mut sampler = Sampler::new(report.direction());
    let Some(Example::Object(entries)) = sampler.of_type(own, Type::Object, 0) else {
        return None;
    };
    let schema = match others_of(own) {
        Others::Schema(schema) => sampler.any(&[schema], 1),
        _ => None,
    };
    let values = [
        Example::Bool(true),
        Example::Text("text".to_owned()),
        Example::Text(String::new()),
        Example::Number("0".to_owned()),
        Example::Array(Vec::new()),
        Example::Object(Vec::new()),
        Example::Null,
    ];
    let mut values = schema.into_iter().chain(values);
    let candidate = values.find_map(|value| {
        let mut entries = entries.clone();
        entries.push((name.clone(), value));
        let value = Example::Object(entries);
        let separates = match side {
            Side::Tight => !report.separating(Some(value.clone()), None).is_empty(),
            Side::Loose => !report.separating(None, Some(value.clone())).is_empty(),
        };
        separates.then_some(value)
    });
    candidate.map(Sought::Found)
}
