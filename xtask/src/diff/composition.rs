//! `oneOf`, `anyOf` and `not`: whether they are as they were. What a change of them does to
//! values is not worked out.

use std::collections::BTreeSet;

use super::code::Keyword;
use super::example::Example;
use super::schemas::Report;
use super::shape::Shape;
use super::text::Sought;
use super::usage::RULES;
use crate::load::At;

pub(super) fn compare<'a>(old: &Shape<'a>, new: &Shape<'a>, report: &mut Report<'_, 'a>) {
    for keyword in ["oneOf", "anyOf", "not"] {
        let listed = |shape: &Shape<'a>| -> Vec<At<'a>> {
            shape
                .parts
                .iter()
                .filter_map(|part| part.get(keyword))
                .collect()
        };
        let (before, after) = (listed(old), listed(new));
        let same = before.len() == after.len()
            && before
                .into_iter()
                .zip(after)
                .all(|(before, after)| alike(before, after));
        if !same {
            let reason = "combined schemas are not worked out";
            let unclear = Sought::Unclear(reason.to_owned());
            let text = format!("`{keyword}` is another");
            report.constraint(
                Keyword::Composition,
                (unclear.clone(), unclear),
                text,
                keyword,
            );
        }
    }
}

/// Whether two values of documents say the same of JSON values: references followed,
/// annotations aside.
fn alike<'a>(old: At<'a>, new: At<'a>) -> bool {
    let mut seen = BTreeSet::new();
    // A schema, as opposed to a map of schemas or a plain value.
    let mut open = vec![(old, new, true)];
    while let Some((old, new, is_schema)) = open.pop() {
        let (Some(old), Some(new)) = (old.resolve(), new.resolve()) else {
            return false;
        };
        if !seen.insert((old.pointer.clone(), new.pointer.clone())) {
            continue;
        }
        match (old.node.as_object(), new.node.as_object()) {
            (Some(_), Some(_)) => {
                let rules = |at: &At<'a>| {
                    let entries = at.entries().into_iter();
                    let ruling = |name: &str| {
                        let more = ["nullable", "readOnly", "writeOnly", "x-sensitive"];
                        !is_schema || RULES.contains(&name) || more.contains(&name)
                    };
                    let rules = entries.filter(|(name, _)| ruling(name));
                    rules.collect::<std::collections::BTreeMap<_, _>>()
                };
                let (before, after) = (rules(&old), rules(&new));
                if !before.keys().eq(after.keys()) {
                    return false;
                }
                for ((name, old), new) in before.into_iter().zip(after.into_values()) {
                    match name.as_str() {
                        "enum" if is_schema && values(&old) != values(&new) => return false,
                        "enum" if is_schema => {}
                        name => open.push((old, new, !is_schema || name != "properties")),
                    }
                }
            }
            (None, None) => match (old.node.as_array(), new.node.as_array()) {
                (Some(_), Some(_)) => {
                    let (before, after) = (old.items(), new.items());
                    if before.len() != after.len() {
                        return false;
                    }
                    let pairs = matched(before, after);
                    open.extend(pairs.into_iter().map(|(old, new)| (old, new, true)));
                }
                _ if Example::of(old.node) != Example::of(new.node) => return false,
                _ => {}
            },
            _ => return false,
        }
    }
    true
}

/// The values of a list. Their order says nothing.
fn values(list: &At<'_>) -> Vec<Example> {
    let mut values: Vec<_> = list.items().iter().map(|at| Example::of(at.node)).collect();
    values.sort();
    values
}

/// The alternatives of two lists, or the names, in pairs. Their order says nothing, and so equal
/// ones belong together; where not all are equal, it is the best there is.
fn matched<'a>(before: Vec<At<'a>>, after: Vec<At<'a>>) -> Vec<(At<'a>, At<'a>)> {
    let sorted = |list: &[At<'a>]| {
        let mut list: Vec<_> = list.iter().map(|at| (Example::of(at.node), at)).collect();
        list.sort_by(|(a, _), (b, _)| a.cmp(b));
        list.into_iter()
            .map(|(example, at)| (example, at.clone()))
            .unzip()
    };
    let (old, old_places): (Vec<_>, Vec<_>) = sorted(&before);
    let (new, new_places): (Vec<_>, Vec<_>) = sorted(&after);
    match old == new {
        true => old_places.into_iter().zip(new_places).collect(),
        false => before.into_iter().zip(after).collect(),
    }
}
