//! Operations: parameters, media types, payloads and what the table says of them.

use std::collections::BTreeSet;

use super::names::{snake, unique};
use super::types::{size_of, type_of};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Kind};
use crate::model::{Body, BodyFormat, Location, Operation, Parameter, Size, Style, Type};
use crate::normalize::{date, essence, is_json};

/// The operation at `place`; `None` where the linter has said what is wrong with it, or where
/// it is skipped.
pub(super) fn lower(
    path: &str,
    method: &str,
    place: &At<'_>,
    found: &mut Diagnostics,
) -> Option<Operation> {
    let id = place.str("operationId")?;
    let responses = responses(place);
    let declared = declares(&responses, 200..300);
    // Without a success, `default` stands for one too.
    let successes = if declared { 200..300 } else { 500..501 };
    let success = Answer::of(&responses, successes, found);
    let error = Answer::of(&responses, 300..600, found);
    let accept = success.media_type.as_ref().or(error.media_type.as_ref());
    let accept = accept.map_or_else(|| "application/json".to_owned(), Clone::clone);
    let statuses = |range: std::ops::Range<u16>| {
        let codes = responses.iter().filter_map(|(code, _)| *code);
        codes.filter(|code| range.contains(code)).collect()
    };
    Some(Operation {
        id: id.to_owned(),
        tag: tag(place),
        method_name: snake(id),
        method: method.to_owned(),
        path: path.to_owned(),
        summary: super::text(place, "summary"),
        description: super::text(place, "description"),
        parameters: parameters(place, found)?,
        body: body(place, found),
        success_may_be_empty: success.ty.is_some() && success.may_be_empty,
        success: success.ty,
        error: error.ty,
        success_statuses: statuses(200..300),
        error_statuses: statuses(300..600),
        pages: None,
        version: date(&accept).map(str::to_owned),
        accept,
        idempotent: idempotent(method, place),
        deprecated: place.is_true("deprecated"),
        sunset: super::text(place, "x-sunset"),
        successor: super::text(place, "x-successor"),
        roles: roles(place),
    })
}

/// The first tag, which says with which others an operation belongs together.
fn tag(place: &At<'_>) -> Option<String> {
    let first = place.get("tags")?.items().into_iter().next()?;
    first.node.as_str().map(str::to_owned)
}

/// RFC 9110, section 9.2.2, unless `x-idempotent` says otherwise.
fn idempotent(method: &str, place: &At<'_>) -> bool {
    let by_method = matches!(
        method,
        "get" | "head" | "put" | "delete" | "options" | "trace"
    );
    let own = place.get("x-idempotent").and_then(|own| own.node.as_bool());
    own.unwrap_or(by_method)
}

fn roles(place: &At<'_>) -> Vec<String> {
    let roles = place
        .get("x-roles")
        .into_iter()
        .flat_map(|roles| roles.items());
    roles
        .filter_map(|role| role.node.as_str().map(str::to_owned))
        .collect()
}

/// The parameters; `None` where one of them cannot be sent.
fn parameters(place: &At<'_>, found: &mut Diagnostics) -> Option<Vec<Parameter>> {
    let mut taken = BTreeSet::from(["client", "body", "url", "new", "send"].map(str::to_owned));
    let items = place
        .get("parameters")
        .into_iter()
        .flat_map(|all| all.items());
    let lowered: Vec<_> = items
        .filter(|item| !is_ignored(item))
        .map(|item| parameter(&item, &mut taken, found))
        .collect();
    lowered.into_iter().collect()
}

fn parameter(
    item: &At<'_>,
    taken: &mut BTreeSet<String>,
    found: &mut Diagnostics,
) -> Option<Parameter> {
    let name = item.str("name")?;
    let schema = item.get("schema");
    let location = location(item, found)?;
    let (ty, style) = match (&schema, content(item, found)) {
        (Some(schema), _) => {
            let ty = type_of(schema, found);
            let style = style(item, location, &ty, found)?;
            (ty, style)
        }
        // What is no JSON is written by whoever gives it.
        (None, Some((_, Some(Type::Bytes)))) => (Type::String, Style::Text),
        (None, Some((_, ty))) => (ty.unwrap_or(Type::Any), Style::Json),
        (None, None) => (Type::String, Style::Text),
    };
    Some(Parameter {
        name: name.to_owned(),
        ident: unique(snake(name), taken),
        location,
        required: item.is_true("required"),
        ty,
        style,
        size: schema.as_ref().map_or_else(Size::default, size_of),
        description: super::text(item, "description"),
        default: schema.and_then(|schema| default(&schema)),
    })
}

/// OpenAPI 3.0, "Fixed Fields" of a parameter: these headers are described elsewhere, and
/// a parameter of one of these names is ignored.
fn is_ignored(parameter: &At<'_>) -> bool {
    let described = ["accept", "content-type", "authorization"];
    let name = parameter
        .str("name")
        .unwrap_or_default()
        .to_ascii_lowercase();
    parameter.str("in") == Some("header") && described.contains(&name.as_str())
}

fn location(parameter: &At<'_>, found: &mut Diagnostics) -> Option<Location> {
    match parameter.str("in")? {
        "path" => Some(Location::Path),
        "query" => Some(Location::Query),
        "header" => Some(Location::Header),
        "cookie" => Some(Location::Cookie),
        other => {
            let message = format!("parameters in `{other}` are not supported");
            found.push(parameter.mark(Diagnostic::skip("unsupported-parameter", message)));
            None
        }
    }
}

/// How a parameter is written (OpenAPI 3.0, "Style Values"); one text needs no style.
fn style(
    parameter: &At<'_>,
    location: Location,
    ty: &Type,
    found: &mut Diagnostics,
) -> Option<Style> {
    let compound = matches!(
        ty,
        Type::Array(_)
            | Type::Object(_)
            | Type::Union(_)
            | Type::Map(_)
            | Type::FreeObject
            | Type::Any
    );
    let own = parameter.str("style");
    let in_query = matches!(location, Location::Query | Location::Cookie);
    let usual = if in_query { "form" } else { "simple" };
    let given = parameter.get("explode").and_then(|own| own.node.as_bool());
    let exploded = given.unwrap_or(in_query);
    match (own.unwrap_or(usual), exploded) {
        ("form" | "simple", _) if !compound => Some(Style::Text),
        ("form" | "simple", true) => Some(Style::Exploded),
        ("form" | "simple", _) => Some(Style::Joined(',')),
        ("spaceDelimited", _) if in_query => Some(Style::Joined(' ')),
        ("pipeDelimited", _) if in_query => Some(Style::Joined('|')),
        ("deepObject", _) if in_query => Some(Style::Deep),
        (other, _) => {
            let message = format!("parameters with the style `{other}` are not supported here");
            let help = "the operation is left out; the usual styles are `form` and `simple`";
            let diagnostic = Diagnostic::skip("unsupported-parameter", message).help(help);
            found.push(parameter.mark(diagnostic));
            None
        }
    }
}

/// The default of a parameter, as it would be sent.
fn default(schema: &At<'_>) -> Option<String> {
    let own = schema.get("default");
    let place = own.or_else(|| schema.resolve()?.get("default"))?;
    match &place.node.kind {
        Kind::Bool(value) => Some(value.to_string()),
        Kind::Number(text) | Kind::String(text) => Some(text.clone()),
        _ => None,
    }
}

fn body(place: &At<'_>, found: &mut Diagnostics) -> Option<Body> {
    let body = place.get("requestBody")?;
    let (declared, ty) = content(&body, found)?;
    let schema = body.get("content")?.get(&declared)?.get("schema");
    let ty = ty.unwrap_or(Type::Any);
    let fields = matches!(
        ty,
        Type::Object(_) | Type::Map(_) | Type::FreeObject | Type::Any
    );
    let (ty, format) = match essence(&declared).as_str() {
        "application/x-www-form-urlencoded" if fields => (ty, BodyFormat::Form),
        "multipart/form-data" if fields => (ty, BodyFormat::Multipart),
        _ if ty == Type::Bytes => (ty, BodyFormat::Bytes),
        _ if carries_json(&declared) => (ty, BodyFormat::Json),
        _ => (Type::Bytes, BodyFormat::Bytes),
    };
    // Whoever gives bytes has written what they say.
    let schema = schema.filter(|_| ty != Type::Bytes);
    let size = schema.map_or_else(Size::default, |schema| size_of(&schema));
    // A request has to say what it is.
    let media_type = match (declared.contains('*'), format) {
        (false, _) => declared,
        (true, BodyFormat::Bytes) => "application/octet-stream".to_owned(),
        (true, _) => "application/json".to_owned(),
    };
    Some(Body {
        ty,
        size,
        media_type,
        format,
        required: body.is_true("required"),
    })
}

/// The responses with their status; `None` for `default`, `4XX` and the like.
fn responses<'a>(place: &At<'a>) -> Vec<(Option<u16>, At<'a>)> {
    let responses = place
        .get("responses")
        .into_iter()
        .flat_map(|all| all.entries());
    responses
        .map(|(code, response)| (code.parse().ok(), response))
        .collect()
}

/// What the responses of a range of statuses carry.
#[derive(Default)]
struct Answer {
    /// The media type of the first that has a body.
    media_type: Option<String>,
    /// The type of the first body that has a schema.
    ty: Option<Type>,
    /// Whether there is one without.
    may_be_empty: bool,
}

impl Answer {
    /// Of the responses in `range`. A `default` response is one for errors.
    fn of(
        responses: &[(Option<u16>, At<'_>)],
        range: std::ops::Range<u16>,
        found: &mut Diagnostics,
    ) -> Self {
        let declared = responses
            .iter()
            .filter(|response| range.contains(&status(response)));
        let mut answer = Self::default();
        for response in declared {
            let bodiless = is_bodiless(response);
            let content = content(&response.1, found);
            match content.map(|(media_type, ty)| (media_type, ty.filter(|_| !bodiless))) {
                Some((media_type, Some(ty))) if answer.ty.is_none() => {
                    answer.media_type = Some(media_type);
                    answer.ty = Some(ty);
                }
                Some((_, Some(_))) => {}
                Some((media_type, None)) => {
                    answer.media_type.get_or_insert(media_type);
                    answer.may_be_empty = true;
                }
                None => answer.may_be_empty = true,
            }
        }
        answer
    }
}

/// RFC 9110, section 6.4.1: responses with these statuses never have a body, even where the
/// document declares a media type for one.
fn is_bodiless((code, _): &(Option<u16>, At<'_>)) -> bool {
    matches!(code, Some(204 | 205 | 304))
}

/// Whether a response in `range` is declared.
fn declares(responses: &[(Option<u16>, At<'_>)], range: std::ops::Range<u16>) -> bool {
    responses
        .iter()
        .map(status)
        .any(|status| range.contains(&status))
}

/// The status of a response: of `4XX`, the first of its class; of `default`, 500.
fn status((code, response): &(Option<u16>, At<'_>)) -> u16 {
    let class = match response.name().as_bytes().first() {
        Some(digit @ b'1'..=b'5') => u16::from(digit - b'0') * 100,
        _ => 500,
    };
    code.unwrap_or(class)
}

/// The media type and type of a body; no type where the document gives no schema. What is no
/// JSON is bytes.
fn content(place: &At<'_>, found: &mut Diagnostics) -> Option<(String, Option<Type>)> {
    let (media_type, media) = place.get("content")?.entries().into_iter().next()?;
    let schema = media.get("schema");
    let form = ["application/x-www-form-urlencoded", "multipart/form-data"];
    let text = schema
        .as_ref()
        .and_then(At::resolve)
        .is_some_and(|schema| schema.str("type") == Some("string"));
    let bytes = match carries_json(&media_type) {
        true => media_type.contains('*') && text,
        false => !form.contains(&essence(&media_type).as_str()),
    };
    let ty = match (bytes, schema) {
        (true, _) => Some(Type::Bytes),
        (false, Some(schema)) => Some(type_of(&schema, found)),
        (false, None) => None,
    };
    Some((media_type, ty))
}

/// Whether a body is read and written as JSON: one of any media type is, for want of a better
/// guess.
fn carries_json(media_type: &str) -> bool {
    is_json(media_type) || ["*/*", "application/*"].contains(&essence(media_type).as_str())
}
