//! What limits a value by itself: its type, its enum, and the rules for strings, numbers and
//! lists.

use std::collections::BTreeSet;

use super::accept::shape_accepts;
use super::code::{Code, Effect, Keyword, Kind};
use super::decimal::Decimal;
use super::example::Example;
use super::number::{self, Bound, NumberRules};
use super::sample::{Sampler, type_of};
use super::schemas::{Report, Role};
use super::shape::{Shape, Type};
use super::subject::quoted;
use super::text::{self, Sought, TextRules};

pub(super) fn compare<'a>(old: &Shape<'a>, new: &Shape<'a>, report: &mut Report<'_, 'a>) {
    types(old, new, report);
    values(old, new, report);
    let both = |ty: Type| old.types.contains(&ty) && new.types.contains(&ty);
    if both(Type::Text) {
        texts(old, new, report);
    }
    if both(Type::Integer) {
        numbers(old, new, report);
    }
    if both(Type::Array) {
        lists(old, new, report);
    }
}

fn types(old: &Shape<'_>, new: &Shape<'_>, report: &mut Report<'_, '_>) {
    if old.types == new.types {
        return;
    }
    let sought = |own: &Shape<'_>, other: &Shape<'_>| {
        let mut missing = own.types.difference(&other.types).peekable();
        if missing.peek().is_none() {
            return Sought::Nothing;
        }
        let mut sampler = Sampler::new(report.direction());
        let found = missing.find_map(|ty| sampler.of_type(own, *ty, 0));
        found.map_or(Sought::Unnamed, Sought::Found)
    };
    let effect = (sought(old, new), sought(new, old));
    let text = format!(
        "the type was {} and is {}",
        named(&old.types),
        named(&new.types)
    );
    report.constraint(Keyword::Type, effect, text, "type");
}

/// Types as a document names them.
fn named(types: &BTreeSet<Type>) -> String {
    if types.len() == 6 {
        return "anything".to_owned();
    }
    let number = types.contains(&Type::Fraction);
    let names = types.iter().filter_map(|ty| match ty {
        Type::Boolean => Some("boolean"),
        Type::Integer if number => None,
        Type::Integer => Some("integer"),
        Type::Fraction => Some("number"),
        Type::Text => Some("string"),
        Type::Array => Some("array"),
        Type::Object => Some("object"),
    });
    match names.collect::<Vec<_>>() {
        names if names.is_empty() => "nothing".to_owned(),
        names => names.join(" or "),
    }
}

fn values(old: &Shape<'_>, new: &Shape<'_>, report: &mut Report<'_, '_>) {
    match (&old.values, &new.values) {
        (Some(before), Some(after)) => {
            let missing = |from: &[Example], other: &[Example]| -> Vec<Example> {
                let missing = from.iter().filter(|value| !other.contains(value));
                missing.cloned().collect()
            };
            let removed = missing(before, after);
            listed(&removed, (old, new), Kind::EnumValueRemoved, report);
            let added = missing(after, before);
            listed(&added, (new, old), Kind::EnumValueAdded, report);
        }
        (None, Some(after)) => {
            let sought = outside(old, after);
            let text = format!("only {} are accepted now", shown(after));
            report.constraint(Keyword::Enum, (sought, Sought::Nothing), text, "enum");
        }
        (Some(before), None) => {
            let sought = outside(new, before);
            let text = format!("not only {} are accepted now", shown(before));
            report.constraint(Keyword::Enum, (Sought::Nothing, sought), text, "enum");
        }
        (None, None) => {}
    }
}

/// Adds the values that one enum lists and the other does not.
fn listed(
    values: &[Example],
    (having, lacking): (&Shape<'_>, &Shape<'_>),
    kind: Kind,
    report: &mut Report<'_, '_>,
) {
    let direction = report.direction();
    let (real, idle): (Vec<_>, Vec<_>) = values.iter().cloned().partition(|value| {
        shape_accepts(having, value, direction) != Some(false)
            && shape_accepts(lacking, value, direction) != Some(true)
    });
    let removed = kind == Kind::EnumValueRemoved;
    let verb = if removed { "removed" } else { "added" };
    if !real.is_empty() {
        let witnesses = real.iter().cloned().flat_map(|value| match removed {
            true => report.separating(Some(value), None),
            false => report.separating(None, Some(value)),
        });
        let witnesses = witnesses.collect();
        let text = format!("{} {verb}", shown(&real));
        report.push(Code::Named(kind), text, witnesses, "enum");
    }
    if !idle.is_empty() {
        let text = format!("{} {verb}; other rules refuse or keep it", shown(&idle));
        let code = Code::Constraint(Keyword::Enum, Effect::Equivalent);
        report.push(code, text, Vec::new(), "enum");
    }
}

fn shown(values: &[Example]) -> String {
    let shown: Vec<_> = values.iter().map(|value| quoted(&value.short())).collect();
    shown.join(", ")
}

/// A value that a shape without an enum accepts and an enum does not list.
fn outside(shape: &Shape<'_>, values: &[Example]) -> Sought {
    let texts = values.iter().filter_map(|value| match value {
        Example::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let texts: Vec<_> = texts.collect();
    let mut found = Sought::Nothing;
    for ty in &shape.types {
        found = found.or(|| match ty {
            Type::Text => TextRules::of(shape).none_of(&texts),
            Type::Integer | Type::Fraction => NumberRules::of(shape).none_of(values),
            Type::Boolean => {
                let missing = [true, false].map(Example::Bool);
                let missing = missing.into_iter().find(|value| !values.contains(value));
                missing.map_or(Sought::Nothing, Sought::Found)
            }
            Type::Array | Type::Object => Sought::Unnamed,
        });
    }
    found
}

/// A value of a shape's enum that a rule refuses; `None` where the shape has no enum.
fn listed_refused(
    own: &Shape<'_>,
    ty: Type,
    refused: impl Fn(&Example) -> Option<bool>,
    report: &Report<'_, '_>,
) -> Option<Sought> {
    let values = own.values.as_ref()?.iter();
    let mut found = Sought::Nothing;
    for value in values.filter(|value| type_of(value) == Some(ty)) {
        let accepted = shape_accepts(own, value, report.direction());
        found = match (accepted, refused(value)) {
            (Some(false), _) | (_, Some(false)) => found,
            (Some(true), Some(true)) => return Some(Sought::Found(value.clone())),
            _ => Sought::Unclear("a value of the enum cannot be judged".to_owned()),
        };
    }
    Some(found)
}

fn texts(old: &Shape<'_>, new: &Shape<'_>, report: &mut Report<'_, '_>) {
    let rules = (TextRules::of(old), TextRules::of(new));
    for keyword in text::KEYWORDS {
        if rules.0.agrees(&rules.1, keyword) {
            continue;
        }
        let sought = |own: &Shape<'_>, of: &TextRules, other: &TextRules| {
            let refused = |value: &Example| match value {
                Example::Text(text) => other.accepts(keyword, text).map(|accepted| !accepted),
                _ => Some(false),
            };
            let of_enum = listed_refused(own, Type::Text, refused, report);
            of_enum.unwrap_or_else(|| of.refused_by(other, keyword))
        };
        let effect = (
            sought(old, &rules.0, &rules.1),
            sought(new, &rules.1, &rules.0),
        );
        let (name, before, after) = match keyword {
            Keyword::Pattern => ("pattern", code(&rules.0.patterns), code(&rules.1.patterns)),
            Keyword::Format => ("format", code(&rules.0.formats), code(&rules.1.formats)),
            Keyword::MinLength => (
                "minLength",
                rules.0.min.to_string(),
                rules.1.min.to_string(),
            ),
            _ => ("maxLength", optional(rules.0.max), optional(rules.1.max)),
        };
        report.constraint(
            keyword,
            effect,
            format!("`{name}` was {before} and is {after}"),
            name,
        );
    }
    other_formats(&rules.0.formats, &rules.1.formats, report);
}

/// Formats without rules here: a change of them is said, and nothing of its effect.
fn other_formats(old: &[String], new: &[String], report: &mut Report<'_, '_>) {
    let unknown = |formats: &[String]| -> Vec<String> {
        let unknown = formats
            .iter()
            .filter(|name| super::format::Format::named(name).is_none());
        unknown.cloned().collect()
    };
    let (before, after) = (unknown(old), unknown(new));
    if before != after {
        let text = format!("`format` was {} and is {}", code(&before), code(&after));
        let reason = Sought::Unclear("there are no rules for these formats here".to_owned());
        report.constraint(Keyword::Format, (reason.clone(), reason), text, "format");
    }
}

fn numbers(old: &Shape<'_>, new: &Shape<'_>, report: &mut Report<'_, '_>) {
    let rules = (NumberRules::of(old), NumberRules::of(new));
    for keyword in number::KEYWORDS {
        if rules.0.agrees(&rules.1, keyword) {
            continue;
        }
        let sought = |own: &Shape<'_>, of: &NumberRules, other: &NumberRules| {
            let refused = |value: &Example| match value {
                Example::Number(text) => {
                    let accepted = other.keyword_accepts(keyword, Decimal::parse(text)?);
                    accepted.map(|accepted| !accepted)
                }
                _ => Some(false),
            };
            let of_enum =
                [Type::Integer, Type::Fraction].map(|ty| listed_refused(own, ty, refused, report));
            match of_enum {
                [Some(integer), Some(fraction)] => integer.or(|| fraction),
                _ => of.refused_by(other, keyword),
            }
        };
        let effect = (
            sought(old, &rules.0, &rules.1),
            sought(new, &rules.1, &rules.0),
        );
        let (name, before, after) = match keyword {
            Keyword::Minimum => (
                "minimum",
                bounds(&rules.0.minimum),
                bounds(&rules.1.minimum),
            ),
            Keyword::Maximum => (
                "maximum",
                bounds(&rules.0.maximum),
                bounds(&rules.1.maximum),
            ),
            Keyword::Format => ("format", code(&rules.0.formats), code(&rules.1.formats)),
            _ => (
                "multipleOf",
                code(&rules.0.multiples),
                code(&rules.1.multiples),
            ),
        };
        report.constraint(
            keyword,
            effect,
            format!("`{name}` was {before} and is {after}"),
            name,
        );
    }
    let other = |shape: &Shape<'_>, known: &[String]| -> Vec<String> {
        let texts = shape.texts("format").into_iter().map(str::to_owned);
        texts.filter(|name| !known.contains(name)).collect()
    };
    if !old.types.contains(&Type::Text) || !new.types.contains(&Type::Text) {
        other_formats(
            &other(old, &rules.0.formats),
            &other(new, &rules.1.formats),
            report,
        );
    }
}

fn lists<'a>(old: &Shape<'a>, new: &Shape<'a>, report: &mut Report<'_, 'a>) {
    type Limits = (u64, Option<u64>);
    let limits = |shape: &Shape<'_>| -> Limits {
        let least = shape.counts("minItems").max().unwrap_or(0);
        (least, shape.counts("maxItems").min())
    };
    let (before, after) = (limits(old), limits(new));
    let direction = report.direction();
    let array = |shape: &Shape<'_>, count: u64| {
        let made = Sampler::new(direction).array(shape, count, 0);
        made.map_or(Sought::Unnamed, Sought::Found)
    };
    if before.0 != after.0 {
        let fewer = |own: &Shape<'_>, from: Limits, than: u64| match than.checked_sub(1) {
            Some(count) if from.0 <= count => {
                array(own, from.1.map_or(count, |max| max.min(count)))
            }
            _ => Sought::Nothing,
        };
        let effect = (fewer(old, before, after.0), fewer(new, after, before.0));
        let text = format!("`minItems` was {} and is {}", before.0, after.0);
        report.constraint(Keyword::MinItems, effect, text, "minItems");
    }
    if before.1 != after.1 {
        let more = |own: &Shape<'_>, from: Limits, than: Option<u64>| match than {
            Some(than) if from.1.is_none_or(|max| than < max) => {
                array(own, from.0.max(than.saturating_add(1)))
            }
            _ => Sought::Nothing,
        };
        let effect = (more(old, before, after.1), more(new, after, before.1));
        let text = format!(
            "`maxItems` was {} and is {}",
            optional(before.1),
            optional(after.1)
        );
        report.constraint(Keyword::MaxItems, effect, text, "maxItems");
    }
    let unique = (old.says("uniqueItems"), new.says("uniqueItems"));
    if unique.0 != unique.1 {
        let twice = |own: &Shape<'_>, (least, most): Limits| match most {
            Some(0 | 1) => Sought::Nothing,
            _ => array(own, least.max(2)),
        };
        let (effect, verb) = match unique.1 {
            true => ((twice(old, before), Sought::Nothing), "added"),
            false => ((Sought::Nothing, twice(new, after)), "removed"),
        };
        let text = format!("`uniqueItems` was {verb}");
        report.constraint(Keyword::UniqueItems, effect, text, "uniqueItems");
    }
    report.within(&old.items, &new.items, Role::Other);
}

fn code(texts: &[String]) -> String {
    match texts {
        [] => "none".to_owned(),
        texts => {
            let shown: Vec<_> = texts.iter().map(|text| quoted(text)).collect();
            shown.join(" and ")
        }
    }
}

fn optional(count: Option<u64>) -> String {
    count.map_or("none".to_owned(), |count| count.to_string())
}

fn bounds(bounds: &[Bound]) -> String {
    let shown = bounds.iter().map(|bound| {
        let exclusive = if bound.exclusive { " (exclusive)" } else { "" };
        format!("{}{exclusive}", bound.text)
    });
    match shown.collect::<Vec<_>>() {
        shown if shown.is_empty() => "none".to_owned(),
        shown => shown.join(" and "),
    }
}
