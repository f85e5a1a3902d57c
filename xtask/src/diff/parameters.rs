//! Parameters of an operation.

use super::change::Direction;
use super::code::Kind;
use super::operations::{Operation, push_at, template};
use super::schemas::{Owner, Role, Schemas};
use super::subject::{quoted, subject};
use crate::load::At;

/// A parameter, behind references.
#[derive(Clone)]
struct Parameter<'a> {
    at: At<'a>,
    place: String,
    name: String,
    /// What it is found by: its name, a header's whatever its case.
    key: String,
    /// Which of the path's parameters it is, from 0 on.
    position: Option<usize>,
}

impl Parameter<'_> {
    fn required(&self) -> bool {
        self.place == "path" || self.at.is_true("required")
    }

    /// How a value becomes text: OpenAPI 3.0, "Parameter Object".
    fn style(&self) -> String {
        let default = match self.place.as_str() {
            "path" | "header" => "simple",
            _ => "form",
        };
        let style = self.at.str("style").unwrap_or(default);
        let explode = self
            .at
            .get("explode")
            .and_then(|explode| explode.node.as_bool());
        let explode = explode.unwrap_or(style == "form");
        format!("`style: {style}, explode: {explode}`")
    }
}

/// The parameters of an operation: those of its path, unless it has its own.
fn parameters<'a>(operation: &Operation<'a>) -> Vec<Parameter<'a>> {
    let item = operation
        .at
        .pointer
        .rsplit_once('/')
        .map_or("", |(item, _)| item);
    let document = operation.at.document;
    let path_names = template(&operation.path).1;
    let listed = |place: &At<'a>| -> Vec<Parameter<'a>> {
        let items = place
            .get("parameters")
            .map_or_else(Vec::new, |all| all.items());
        let parameters = items.into_iter().filter_map(|item| {
            let at = item.resolve()?;
            let (place, name) = (at.str("in")?.to_owned(), at.str("name")?.to_owned());
            let (key, position) = match place.as_str() {
                "path" => (name.clone(), path_names.iter().position(|own| *own == name)),
                "header" => (name.to_ascii_lowercase(), None),
                _ => (name.clone(), None),
            };
            Some(Parameter {
                at,
                place,
                name,
                key,
                position,
            })
        });
        parameters.collect()
    };
    let own = listed(&operation.at);
    let inherited = document
        .at(item)
        .map_or_else(Vec::new, |item| listed(&item));
    let overridden = |other: &Parameter<'_>| {
        own.iter()
            .any(|own| (&own.place, &own.key) == (&other.place, &other.key))
    };
    let mut all: Vec<_> = inherited
        .into_iter()
        .filter(|other| !overridden(other))
        .collect();
    all.extend(own);
    all
}

pub(super) fn compare<'a>(
    owner: Owner,
    old: &Operation<'a>,
    new: &Operation<'a>,
    schemas: &mut Schemas<'a>,
) {
    let (mut before, mut after) = (parameters(old), parameters(new));
    // Those of the path belong together by name, wherever they stand in it: what is called by
    // another one's name means something else. What is left of them was renamed.
    let of_path = |a: &Parameter<'a>, b: &Parameter<'a>| a.place == "path" && b.place == "path";
    let mut pairs = pair(&mut before, &mut after, |a, b| {
        (&a.place, &a.key) == (&b.place, &b.key)
    });
    pairs.extend(pair(&mut before, &mut after, |a, b| {
        of_path(a, b) && a.position == b.position
    }));
    pairs.extend(pair(&mut before, &mut after, of_path));
    for (a, b) in pairs {
        if old.has_path_of(new)
            && let (Some(was), Some(is)) = (a.position, b.position)
            && was != is
        {
            let text = format!(
                "it was parameter {} of the path and is parameter {}",
                was + 1,
                is + 1
            );
            let sides = (Some(&a), Some(&b));
            push(owner, Kind::ParameterMoved, text, sides, schemas);
        }
        compare_one(owner, &a, &b, schemas);
    }
    for (a, b) in pair(&mut before, &mut after, |a, b| a.name == b.name) {
        let text = format!("it was in the {} and is in the {}", a.place, b.place);
        push(
            owner,
            Kind::ParameterMoved,
            text,
            (Some(&a), Some(&b)),
            schemas,
        );
        compare_one(owner, &a, &b, schemas);
    }
    for a in before {
        let text = "it was removed".to_owned();
        push(
            owner,
            Kind::ParameterRemoved,
            text,
            (Some(&a), None),
            schemas,
        );
    }
    for b in after {
        let (kind, which) = match b.required() {
            true => (Kind::RequiredParameterAdded, "required"),
            false => (Kind::OptionalParameterAdded, "optional"),
        };
        push(
            owner,
            kind,
            format!("it was added, {which}"),
            (None, Some(&b)),
            schemas,
        );
    }
}

/// Takes the pairs out that belong together.
fn pair<'a>(
    before: &mut Vec<Parameter<'a>>,
    after: &mut Vec<Parameter<'a>>,
    same: impl Fn(&Parameter<'a>, &Parameter<'a>) -> bool,
) -> Vec<(Parameter<'a>, Parameter<'a>)> {
    let mut pairs = Vec::new();
    let mut index = 0;
    while let Some(a) = before.get(index) {
        match after.iter().position(|b| same(a, b)) {
            Some(at) => pairs.push((before.remove(index), after.remove(at))),
            None => index += 1,
        }
    }
    pairs
}

type Sides<'s, 'a> = (Option<&'s Parameter<'a>>, Option<&'s Parameter<'a>>);

fn push<'a>(
    owner: Owner,
    kind: Kind,
    text: String,
    (old, new): Sides<'_, 'a>,
    schemas: &mut Schemas<'a>,
) {
    let place = |side: Option<&Parameter<'a>>| side.map(|parameter| parameter.at.clone());
    let subject = new
        .or(old)
        .map(|parameter| subject(&parameter.at))
        .unwrap_or_default();
    let request = Some(Direction::Request);
    push_at(
        owner,
        (kind, request),
        (subject, text),
        (place(old), place(new)),
        schemas,
    );
}

fn compare_one<'a>(
    owner: Owner,
    old: &Parameter<'a>,
    new: &Parameter<'a>,
    schemas: &mut Schemas<'a>,
) {
    let sides = (Some(old), Some(new));
    if old.name != new.name {
        let text = format!("it was called {}", quoted(&old.name));
        push(owner, Kind::ParameterRenamed, text, sides, schemas);
    }
    match (old.required(), new.required()) {
        (false, true) => {
            push(
                owner,
                Kind::ParameterBecameRequired,
                "it became required".to_owned(),
                sides,
                schemas,
            );
        }
        (true, false) => {
            push(
                owner,
                Kind::ParameterBecameOptional,
                "it became optional".to_owned(),
                sides,
                schemas,
            );
        }
        _ => {}
    }
    if old.place == new.place && old.style() != new.style() {
        let text = format!(
            "it was sent with {} and is with {}",
            old.style(),
            new.style()
        );
        push(owner, Kind::ParameterStyleChanged, text, sides, schemas);
    }
    match (old.at.is_true("deprecated"), new.at.is_true("deprecated")) {
        (false, true) => {
            push(
                owner,
                Kind::Deprecated,
                "it is deprecated now".to_owned(),
                sides,
                schemas,
            );
        }
        (true, false) => {
            push(
                owner,
                Kind::Reactivated,
                "it is no longer deprecated".to_owned(),
                sides,
                schemas,
            );
        }
        _ => {}
    }
    let (before, after) = (schema(old), schema(new));
    schemas.compare(
        owner,
        Direction::Request,
        (&before, &after),
        Role::Parameter,
    );
}

/// Its schema, directly or in its only media type.
fn schema<'a>(parameter: &Parameter<'a>) -> Vec<At<'a>> {
    let content = || {
        let (_, media) = parameter.at.get("content")?.entries().into_iter().next()?;
        media.get("schema")
    };
    parameter
        .at
        .get("schema")
        .or_else(content)
        .into_iter()
        .collect()
}
