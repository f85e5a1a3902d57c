//! [`Semver`]: what a change of the document means for those who use the generated crate.
//!
//! Two lists of a crate's public API, as reviewers read them, are compared item by item.
//! `docs/diff.md` says which lint of cargo-semver-checks each rule agrees with.

use std::collections::BTreeMap;

use super::change::{Change, Class, Direction};
use crate::emit::Files;
use crate::report::public_api;

/// The part of the version that has to be raised (Semantic Versioning 2.0.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bump {
    /// The generated files are the same.
    None,
    /// The public API is the same.
    Patch,
    /// The public API has more than before.
    Minor,
    /// Code that compiled, or a call that worked, may no longer.
    Major,
}

impl Bump {
    /// Its name in all three forms of the report.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// A difference between two lists of a public API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemChange {
    /// What follows from it alone.
    pub bump: Bump,
    /// What happened: `added`, `removed` or `changed`.
    pub verb: &'static str,
    /// The item, such as `field requests::Job.name`.
    pub item: String,
}

/// What a change of the document means for users of the generated crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Semver {
    /// Both crates could be generated.
    Known {
        /// What the public API alone asks for.
        api: Bump,
        /// How the public API differs.
        items: Vec<ItemChange>,
        /// Changes that no signature shows: calls that compile and are refused now.
        behaviour: Vec<String>,
    },
    /// At least one could not be; why.
    Unknown(String),
}

impl Semver {
    /// Compares two generated crates; `changes` are those of their documents.
    pub fn of(old: &Files, new: &Files, changes: &[Change]) -> Self {
        let items = items(&public_api(old), &public_api(new));
        let same = match old == new {
            true => Bump::None,
            false => Bump::Patch,
        };
        let refused = |change: &&Change| {
            let request = change.direction == Some(Direction::Request);
            request && change.class == Class::Breaking && change.code.refuses()
        };
        let behaviour = changes.iter().filter(refused);
        Self::Known {
            api: items.iter().map(|item| item.bump).max().unwrap_or(same),
            behaviour: behaviour
                .map(|change| format!("{} of {}", change.code, change.subject))
                .collect(),
            items,
        }
    }

    /// What the crate's version needs; `None` where that is not known.
    pub fn bump(&self) -> Option<Bump> {
        match self {
            Self::Known { behaviour, .. } if !behaviour.is_empty() => Some(Bump::Major),
            Self::Known { api, .. } => Some(*api),
            Self::Unknown(_) => None,
        }
    }
}

/// The differences between two lists.
pub fn items(old: &str, new: &str) -> Vec<ItemChange> {
    let (before, after) = (parse(old), parse(new));
    let mut items = Vec::new();
    let mut push = |bump, verb, item: &String| {
        items.push(ItemChange {
            bump,
            verb,
            item: item.clone(),
        });
    };
    for (item, detail) in &before {
        match after.get(item) {
            None if item.starts_with(NON_EXHAUSTIVE) => {
                let owner = &item[NON_EXHAUSTIVE.len()..];
                let stays = after.keys().any(|key| key.split(' ').nth(1) == Some(owner));
                if stays {
                    push(Bump::Minor, "removed", item);
                }
            }
            // Taking a warning away asks nothing of anybody.
            None if item.starts_with(DEPRECATED) => {}
            None if is_part(item, &before, &after) => {}
            None => push(Bump::Major, "removed", item),
            Some(other) if other != detail => push(Bump::Major, "changed", item),
            Some(_) => {}
        }
    }
    for item in after.keys().filter(|item| !before.contains_key(*item)) {
        // What is new has no users who would be warned.
        let idle = item
            .strip_prefix(DEPRECATED)
            .is_some_and(|marked| !before.contains_key(marked));
        if !idle && !is_part(item, &after, &before) {
            push(added(item, &before), "added", item);
        }
    }
    items
}

const NON_EXHAUSTIVE: &str = "non_exhaustive ";
const DEPRECATED: &str = "deprecated ";

/// What an added item asks for. To a type that others may build or match without `..`,
/// nothing can be added.
fn added(item: &str, before: &BTreeMap<String, String>) -> Bump {
    let owner = match item.split_once(' ') {
        Some(("variant", rest)) => rest.rsplit_once("::").map(|(owner, _)| ("enum", owner)),
        Some(("field", rest)) => rest.rsplit_once('.').map(|(owner, _)| ("struct", owner)),
        Some(("non_exhaustive", _)) => return Bump::Major,
        _ => None,
    };
    let Some((kind, owner)) = owner else {
        return Bump::Minor;
    };
    let known = before.contains_key(&format!("{kind} {owner}"));
    let open = before.contains_key(&format!("{NON_EXHAUSTIVE}{owner}"));
    match known && !open {
        true => Bump::Major,
        false => Bump::Minor,
    }
}

/// Whether an item belongs to a type that is not on the other side at all: the type is told,
/// and its parts go without saying.
fn is_part(item: &str, own: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> bool {
    let Some((kind, rest)) = item.split_once(' ') else {
        return false;
    };
    let owner = match kind {
        "field" => rest.rsplit_once('.').map(|(owner, _)| owner),
        "variant" => rest.rsplit_once("::").map(|(owner, _)| owner),
        "fn" | "const" => rest.rsplit_once("::").map(|(owner, _)| owner),
        "derive" | "impl" => rest.rsplit_once(" for ").map(|(_, owner)| owner),
        "non_exhaustive" | "conversions" => Some(rest),
        _ => None,
    };
    let Some(owner) = owner else { return false };
    let kinds = ["struct", "enum"];
    let declared = own.keys().find(|key| {
        key.split_once(' ').is_some_and(|(kind, path)| {
            let name = path.rsplit_once("::").map(|(_, name)| name);
            kinds.contains(&kind) && (path == owner || name == Some(owner))
        })
    });
    declared.is_some_and(|key| !other.contains_key(key))
}

/// The items of a list, each with what can change about it.
fn parse(list: &str) -> BTreeMap<String, String> {
    let mut items = BTreeMap::new();
    let mut owner = String::new();
    for line in list.lines() {
        let line = line.trim_end();
        if let Some(member) = line.strip_prefix("  ") {
            let marked = member.strip_suffix(" (deprecated)");
            let (item, detail) = parse_member(&owner, marked.unwrap_or(member));
            if marked.is_some() {
                items.insert(format!("{DEPRECATED}{item}"), String::new());
            }
            items.insert(item, detail);
            continue;
        }
        let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
        match kind {
            "struct" => owner = parse_type("struct", rest, &mut items),
            "enum" => {
                let (head, variants) = rest
                    .rsplit_once(": ")
                    .unwrap_or((rest.trim_end_matches(':'), ""));
                owner = parse_type("enum", head, &mut items);
                let variants = variants.split_whitespace();
                items.extend(
                    variants.map(|name| (format!("variant {owner}::{name}"), String::new())),
                );
            }
            "static" => {
                let (name, ty) = rest.split_once(": ").unwrap_or((rest, ""));
                items.insert(format!("static {name}"), ty.to_owned());
            }
            "mod" | "use" | "impl" => {
                items.insert(line.to_owned(), String::new());
            }
            _ => {
                let made = macro_items(line).into_iter();
                items.extend(made.map(|item| (item, String::new())));
            }
        }
    }
    items
}

/// A type with its generics and the traits that it derives; gives its path.
fn parse_type(kind: &str, head: &str, items: &mut BTreeMap<String, String>) -> String {
    let (name, traits) = head.split_once(" (").unwrap_or((head, ""));
    let (path, generics) = name.split_at(name.find('<').unwrap_or(name.len()));
    items.insert(format!("{kind} {path}"), generics.to_owned());
    for name in traits.trim_end_matches(')').split_whitespace() {
        let item = match name {
            "non_exhaustive" => format!("{NON_EXHAUSTIVE}{path}"),
            name => format!("derive {name} for {path}"),
        };
        items.insert(item, String::new());
    }
    path.to_owned()
}

/// A line below a type: a public field, or a method or constant of an `impl`.
fn parse_member(owner: &str, member: &str) -> (String, String) {
    let (left, right) = member.split_once(": ").unwrap_or((member, ""));
    let ty = left.split('<').next().unwrap_or(left);
    if let Some(name) = right
        .strip_prefix("const ")
        .filter(|name| !name.contains("fn "))
    {
        return (format!("const {ty}::{name}"), String::new());
    }
    match right.split_once("fn ") {
        Some((_, signature)) if !right.starts_with("Option") => {
            let name = signature.split(['(', '<']).next().unwrap_or(signature);
            (format!("fn {ty}::{name}"), right.to_owned())
        }
        _ => (format!("field {owner}.{left}"), right.to_owned()),
    }
}

/// What a macro of the runtime gives a scalar: its name says which conversions there are, and
/// some of its arguments are part of the API.
fn macro_items(line: &str) -> Vec<String> {
    let Some((name, arguments)) = line.split_once("!(") else {
        return vec![line.to_owned()];
    };
    let mut arguments = arguments.trim_end_matches(')').split(", ");
    let ty = arguments.next().unwrap_or_default();
    let conversions = format!("conversions {ty}");
    let next = arguments.next();
    let literal = next.map(|_| format!("fn {ty}::literal"));
    match name {
        "text_scalar" | "sensitive_scalar" => [conversions].into_iter().chain(literal).collect(),
        "inline_scalar" => vec![
            conversions,
            format!("fn {ty}::literal"),
            format!("fn {ty}::as_str in a const"),
        ],
        "integer_scalar" => vec![
            conversions,
            format!("fn {ty}::literal"),
            format!("impl From<{ty}> for {}", next.unwrap_or_default()),
        ],
        "string_enum" | "response_object" => vec![conversions],
        _ => vec![line.to_owned()],
    }
}
