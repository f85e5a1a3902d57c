//! What an operation sends and answers: bodies, statuses, media types, headers.

use super::change::Direction;
use super::code::Kind;
use super::operations::{Operation, push_at};
use super::schemas::{Owner, Role, Schemas};
use super::subject::quoted;
use crate::load::At;

/// Entries of two objects by name: those of both, those of the old, those of the new.
struct Names<'a> {
    both: Vec<(String, At<'a>, At<'a>)>,
    removed: Vec<(String, At<'a>)>,
    added: Vec<(String, At<'a>)>,
}

impl<'a> Names<'a> {
    fn of(old: Option<At<'a>>, new: Option<At<'a>>, fold: fn(&str) -> String) -> Self {
        let entries = |at: Option<At<'a>>| -> Vec<(String, At<'a>)> {
            at.map_or_else(Vec::new, |at| at.entries())
        };
        let mut names = Self {
            both: Vec::new(),
            removed: Vec::new(),
            added: entries(new),
        };
        for (name, old) in entries(old) {
            match names
                .added
                .iter()
                .position(|(other, _)| fold(other) == fold(&name))
            {
                Some(at) => {
                    let (name, new) = names.added.remove(at);
                    names.both.push((name, old, new));
                }
                None => names.removed.push((name, old)),
            }
        }
        names
    }
}

pub(super) fn compare<'a>(
    owner: Owner,
    old: &Operation<'a>,
    new: &Operation<'a>,
    schemas: &mut Schemas<'a>,
) {
    request(owner, (&old.at, &new.at), schemas);
    let mut all = Names::of(
        old.at.get("responses"),
        new.at.get("responses"),
        str::to_owned,
    );
    // What begins with `x-` among the statuses is an extension.
    all.removed.retain(|(status, _)| !status.starts_with("x-"));
    all.added.retain(|(status, _)| !status.starts_with("x-"));
    all.both.retain(|(status, ..)| !status.starts_with("x-"));
    let mut push =
        |kind: Kind, status: &str, text: &str, places: (Option<At<'a>>, Option<At<'a>>)| {
            let what = (kind, Some(Direction::Response));
            let subject = response(status, new);
            push_at(owner, what, (subject, text.to_owned()), places, schemas);
        };
    for (status, before) in all.removed {
        let kind = match status.starts_with('2') {
            true => Kind::SuccessStatusRemoved,
            false => Kind::OtherStatusRemoved,
        };
        match covering(new, &status) {
            Some((range, after)) => {
                let text = format!("it stands under {} now", quoted(&range));
                let places = (Some(before.clone()), Some(after.clone()));
                push(Kind::StatusWidened, &status, &text, places);
                all.both.push((status, before, after));
            }
            None => push(
                kind,
                &status,
                "the status was removed",
                (Some(before), None),
            ),
        }
    }
    for (status, after) in all.added {
        let places = (None, Some(after.clone()));
        match covering(old, &status) {
            Some((range, before)) => {
                let text = format!("the status was added; it stood under {}", quoted(&range));
                push(Kind::StatusAdded, &status, &text, places);
                all.both.push((status, before, after));
            }
            None => push(Kind::StatusAdded, &status, "the status was added", places),
        }
    }
    for (status, before, after) in all.both {
        let (Some(before), Some(after)) = (before.resolve(), after.resolve()) else {
            continue;
        };
        let subject = response(&status, new);
        content(
            owner,
            Direction::Response,
            &subject,
            (&before, &after),
            schemas,
        );
        headers(owner, &subject, (&before, &after), schemas);
    }
}

fn response(status: &str, of: &Operation<'_>) -> String {
    format!("response {status} of {}", of.name())
}

/// What an operation declares a status under that it does not name: its class, or `default`
/// (OpenAPI 3.0, "Responses Object"). The client takes `default` for errors alone.
fn covering<'a>(operation: &Operation<'a>, status: &str) -> Option<(String, At<'a>)> {
    let class = status.get(..1).map(|digit| format!("{digit}XX"));
    let default = (!status.starts_with('2')).then(|| "default".to_owned());
    let responses = operation.at.get("responses")?;
    [class, default]
        .into_iter()
        .flatten()
        .filter(|range| range != status)
        .find_map(|range| Some((range.clone(), responses.get(&range)?)))
}

fn request<'a>(owner: Owner, (old, new): (&At<'a>, &At<'a>), schemas: &mut Schemas<'a>) {
    let body = |operation: &At<'a>| operation.get("requestBody")?.resolve();
    let name = new.str("operationId").unwrap_or("the operation");
    let subject = format!("body of {name}");
    let direction = Some(Direction::Request);
    let mut push = |kind: Kind, text: &str, places: (Option<At<'a>>, Option<At<'a>>)| {
        let what = (subject.clone(), text.to_owned());
        push_at(owner, (kind, direction), what, places, schemas);
    };
    match (body(old), body(new)) {
        (None, None) => {}
        (Some(before), None) => push(Kind::BodyRemoved, "it was removed", (Some(before), None)),
        (None, Some(after)) => match after.is_true("required") {
            true => push(
                Kind::RequiredBodyAdded,
                "it was added, required",
                (None, Some(after)),
            ),
            false => push(
                Kind::OptionalBodyAdded,
                "it was added, optional",
                (None, Some(after)),
            ),
        },
        (Some(before), Some(after)) => {
            let places = (Some(before.clone()), Some(after.clone()));
            match (before.is_true("required"), after.is_true("required")) {
                (false, true) => push(Kind::BodyBecameRequired, "it became required", places),
                (true, false) => push(Kind::BodyBecameOptional, "it became optional", places),
                _ => {}
            }
            content(
                owner,
                Direction::Request,
                &subject,
                (&before, &after),
                schemas,
            );
        }
    }
}

fn content<'a>(
    owner: Owner,
    direction: Direction,
    subject: &str,
    (old, new): (&At<'a>, &At<'a>),
    schemas: &mut Schemas<'a>,
) {
    let all = Names::of(
        old.get("content"),
        new.get("content"),
        str::to_ascii_lowercase,
    );
    let mut push = |kind: Kind, text: String, places: (Option<At<'a>>, Option<At<'a>>)| {
        let what = (subject.to_owned(), text);
        push_at(owner, (kind, Some(direction)), what, places, schemas);
    };
    for (media_type, at) in all.removed {
        let text = format!("the media type {} was removed", quoted(&media_type));
        push(Kind::MediaTypeRemoved, text, (Some(at), None));
    }
    for (media_type, at) in all.added {
        let text = format!("the media type {} was added", quoted(&media_type));
        push(Kind::MediaTypeAdded, text, (None, Some(at)));
    }
    for (_, before, after) in all.both {
        let schema = |media: &At<'a>| -> Vec<At<'a>> { media.get("schema").into_iter().collect() };
        let sides = (&schema(&before)[..], &schema(&after)[..]);
        schemas.compare(owner, direction, sides, Role::Other);
    }
}

fn headers<'a>(
    owner: Owner,
    subject: &str,
    (old, new): (&At<'a>, &At<'a>),
    schemas: &mut Schemas<'a>,
) {
    let all = Names::of(
        old.get("headers"),
        new.get("headers"),
        str::to_ascii_lowercase,
    );
    let direction = Direction::Response;
    let mut push = |kind: Kind, text: String, places: (Option<At<'a>>, Option<At<'a>>)| {
        let what = (subject.to_owned(), text);
        push_at(owner, (kind, Some(direction)), what, places, schemas);
    };
    let required = |at: &At<'a>| {
        at.resolve()
            .is_some_and(|header| header.is_true("required"))
    };
    for (name, at) in all.removed {
        let kind = match required(&at) {
            true => Kind::RequiredHeaderRemoved,
            false => Kind::OptionalHeaderRemoved,
        };
        push(
            kind,
            format!("the header {} was removed", quoted(&name)),
            (Some(at), None),
        );
    }
    for (name, at) in all.added {
        push(
            Kind::HeaderAdded,
            format!("the header {} was added", quoted(&name)),
            (None, Some(at)),
        );
    }
    for (name, before, after) in &all.both {
        let places = (Some(before.clone()), Some(after.clone()));
        match (required(before), required(after)) {
            (false, true) => {
                push(
                    Kind::HeaderBecameRequired,
                    format!("the header {} became required", quoted(name)),
                    places,
                );
            }
            (true, false) => {
                push(
                    Kind::HeaderBecameOptional,
                    format!("the header {} became optional", quoted(name)),
                    places,
                );
            }
            _ => {}
        }
    }
    for (_, before, after) in all.both {
        let schema = |at: &At<'a>| -> Vec<At<'a>> {
            let header = at.resolve();
            header
                .and_then(|header| header.get("schema"))
                .into_iter()
                .collect()
        };
        let sides = (&schema(&before)[..], &schema(&after)[..]);
        schemas.compare(owner, direction, sides, Role::Other);
    }
}
