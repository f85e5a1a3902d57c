//! A request that the server took, against what the document says of requests: the values of
//! its path and query, and its body.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::description::{MediaType, Operation};
use super::exchange::Notes;
use super::judge::{Side, judge as judge_value};
use super::rule::Rule;
use super::{body, template};
use crate::model::{self, Api, BodyFormat, Location, Parameter, Size, Style, Type};
use crate::normalize::essence;
use crate::recording::{Recording, Request};

/// Judges the request of a recording, where it was recorded.
pub(super) fn judge(
    api: &Api,
    lowered: &model::Operation,
    operation: &Operation,
    recording: &Recording,
    notes: &mut Notes<'_>,
) {
    let Some(request) = &recording.request else {
        return;
    };
    path(api, lowered, recording, notes);
    query(api, lowered, request, notes);
    sent(api, lowered, operation, request, notes);
}

fn path(api: &Api, lowered: &model::Operation, recording: &Recording, notes: &mut Notes<'_>) {
    let path = recording.path.as_deref().unwrap_or_default();
    let bases = api.servers.iter();
    let bases = bases.filter_map(|server| path.strip_prefix(template::base(&server.url)));
    let path = [path]
        .into_iter()
        .chain(bases)
        .find(|path| template::literals(&lowered.path, path).is_some())
        .unwrap_or_default();
    for (name, value) in template::values(&lowered.path, path) {
        let value = percent_decode_str(value).decode_utf8_lossy();
        let mut parameters = lowered.parameters.iter();
        let declared = parameters.find(|own| own.location == Location::Path && own.name == name);
        if let Some(declared) = declared {
            let part = format!("path {name}");
            text(api, &declared.ty, &value, &part, notes);
        }
    }
}

fn query(api: &Api, lowered: &model::Operation, request: &Request, notes: &mut Notes<'_>) {
    let parameters = lowered.parameters.iter();
    let declared: Vec<_> = parameters
        .filter(|parameter| parameter.location == Location::Query)
        .collect();
    // The names of an exploded object are those of its properties.
    let open = declared
        .iter()
        .any(|own| own.style == Style::Exploded && !matches!(own.ty, Type::Array(_)));
    for (name, value) in &request.query {
        let own = declared.iter().find(|own| own.name == *name);
        let deep = |own: &&&Parameter| {
            let rest = name.strip_prefix(&own.name);
            own.style == Style::Deep && rest.is_some_and(|rest| rest.starts_with('['))
        };
        match own {
            Some(own) => parameter(api, own, value, notes),
            None if open || declared.iter().any(|own| deep(&own)) => {}
            None => {
                let place = format!("query {name}");
                notes.add(&place, Rule::UndeclaredParameter, None);
            }
        }
    }
    let missing = declared.iter().filter(|own| {
        let given = request.query.iter().any(|(name, _)| *name == own.name);
        own.required && !given && matches!(own.style, Style::Text | Style::Joined(_) | Style::Json)
    });
    for own in missing {
        notes.add(&format!("query {}", own.name), Rule::Required, None);
    }
}

/// A parameter of the query, as its style writes it.
fn parameter(api: &Api, own: &Parameter, value: &str, notes: &mut Notes<'_>) {
    let part = format!("query {}", own.name);
    match (own.style, &own.ty) {
        (Style::Text, ty) => text(api, ty, value, &part, notes),
        (Style::Exploded, Type::Array(item)) => text(api, item, value, &part, notes),
        (Style::Joined(by), Type::Array(item)) => {
            for value in value.split(by) {
                text(api, item, value, &part, notes);
            }
        }
        _ => {}
    }
}

/// A text that stands for a value of a type.
fn text(api: &Api, ty: &Type, text: &str, part: &str, notes: &mut Notes<'_>) {
    let plain = || Value::String(text.to_owned());
    let read = || serde_json::from_str(text).ok();
    let rules = ty.scalar().and_then(|scalar| api.scalars.get(scalar));
    let value = match (ty, rules.map(|scalar| &scalar.rules)) {
        (Type::Boolean | Type::Int32 | Type::Int64 | Type::Number, _)
        | (
            _,
            Some(model::Rules::Integer(_) | model::Rules::Integers(_) | model::Rules::Number(_)),
        ) => read()
            .filter(|value: &Value| value.is_number() || value.is_boolean())
            .unwrap_or_else(plain),
        _ => plain(),
    };
    let mut found = judge_value(api, Side::Request, (ty, &Size::default()), &value);
    // A text has no inside.
    found.iter_mut().for_each(|found| found.general.clear());
    notes.departures(part, found);
}

fn sent(
    api: &Api,
    lowered: &model::Operation,
    operation: &Operation,
    request: &Request,
    notes: &mut Notes<'_>,
) {
    let Some((media_type, bytes)) = &request.body else {
        return;
    };
    let Some(body) = &lowered.body else {
        let value = Some(format!("{} bytes", bytes.len()));
        return notes.add("request", Rule::UndeclaredBody, value);
    };
    let recorded = media_type.as_deref().map(essence);
    let recorded = recorded.map_or(Cow::Borrowed("(none)"), Cow::Owned);
    if MediaType::of(&operation.request, &recorded).is_none() {
        let place = format!("request-media-type {recorded}");
        return notes.add(&place, Rule::UndeclaredMediaType, None);
    }
    if body.format != BodyFormat::Json {
        return;
    }
    match body::json(bytes) {
        Ok(value) => {
            notes.judged(
                api,
                Side::Request,
                "request",
                (&body.ty, &body.size),
                &value,
            );
        }
        Err(what) => notes.add("request", Rule::NotJson, Some(what)),
    }
}
