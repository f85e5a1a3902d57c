//! Operations: parameters, media types, payloads and what the table says of them.

use std::collections::BTreeSet;

use super::names::{snake, unique};
use super::types::{items_of, type_of};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{At, Kind};
use crate::model::{Body, Items, Location, Operation, Parameter, Type};

/// The operation at `place`; `None` where the linter has said what is wrong with it.
pub(super) fn lower(
    path: &str,
    method: &str,
    place: &At<'_>,
    found: &mut Diagnostics,
) -> Option<Operation> {
    let id = place.str("operationId")?;
    let responses = responses(place);
    let successes = payload(&responses, 200..300, found);
    let success = match declares(&responses, 200..300) {
        true => successes,
        // Then `default` stands for a success too.
        false => payload(&responses, 500..501, found),
    };
    let error = payload(&responses, 300..600, found);
    let accept = success.as_ref().map(|(media, _)| media.clone());
    let accept = accept
        .or_else(|| version_without_body(&responses))
        .or_else(|| error.as_ref().map(|(media, _)| media.clone()))
        .unwrap_or_else(|| "application/json".to_owned());
    let statuses = |range: std::ops::Range<u16>| {
        let codes = responses.iter().filter_map(|(code, _)| *code);
        codes.filter(|code| range.contains(code)).collect()
    };
    Some(Operation {
        id: id.to_owned(),
        method_name: snake(id),
        method: method.to_owned(),
        path: path.to_owned(),
        summary: super::text(place, "summary"),
        description: super::text(place, "description"),
        parameters: parameters(place, found),
        body: body(place, found),
        success: success.map(|(_, ty)| ty),
        error: error.map(|(_, ty)| ty),
        success_statuses: statuses(200..300),
        error_statuses: statuses(300..600),
        pages: None,
        version: version_of(&accept),
        accept,
        idempotent: idempotent(method, place),
        deprecated: place.is_true("deprecated"),
        sunset: super::text(place, "x-sunset"),
        successor: super::text(place, "x-successor"),
        roles: roles(place),
    })
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

fn parameters(place: &At<'_>, found: &mut Diagnostics) -> Vec<Parameter> {
    let mut taken = BTreeSet::from(["client", "body", "url", "new", "send"].map(str::to_owned));
    let items = place
        .get("parameters")
        .into_iter()
        .flat_map(|all| all.items());
    items
        .filter(|item| !is_ignored(item))
        .filter_map(|item| {
            let name = item.str("name")?;
            let schema = item.get("schema");
            let location = location(&item, found)?;
            let ty = schema
                .as_ref()
                .map_or(Type::String, |schema| type_of(schema, found));
            check_text_form(&item, location, &ty, found);
            Some(Parameter {
                name: name.to_owned(),
                ident: unique(snake(name), &mut taken),
                location,
                required: item.is_true("required"),
                ty,
                description: super::text(&item, "description"),
                items: schema.as_ref().map_or_else(Items::default, items_of),
                default: schema.and_then(|schema| default(&schema)),
            })
        })
        .collect()
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
        other => {
            let message = format!("parameters in `{other}` are not supported");
            found.push(parameter.mark(Diagnostic::error("unsupported-parameter", message)));
            None
        }
    }
}

/// What is no single text can only be sent as a list in the query.
fn check_text_form(parameter: &At<'_>, location: Location, ty: &Type, found: &mut Diagnostics) {
    let is_text = |ty: &Type| {
        let compound = [Type::FreeObject, Type::Any].contains(ty);
        !compound && !matches!(ty, Type::Array(_) | Type::Object(_))
    };
    let fits = match ty {
        Type::Array(item) => location == Location::Query && is_text(item),
        ty => is_text(ty),
    };
    if !fits {
        let message = "a parameter of this type has no text form here";
        let help = "a parameter is a string, number or boolean; in the query also a list of them";
        let diagnostic = Diagnostic::error("unsupported-parameter", message).help(help);
        found.push(parameter.mark(diagnostic));
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
    let (media_type, ty) = content(&body, found)?;
    let schema = body.get("content")?.get(&media_type)?.get("schema");
    Some(Body {
        ty,
        items: schema.map_or_else(Items::default, |schema| items_of(&schema)),
        media_type,
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

/// What the first response in `range` that has a body carries. A `default` response is one
/// for errors.
fn payload(
    responses: &[(Option<u16>, At<'_>)],
    range: std::ops::Range<u16>,
    found: &mut Diagnostics,
) -> Option<(String, Type)> {
    let declared = responses
        .iter()
        .filter(|response| range.contains(&status(response)) && !is_bodiless(response));
    let mut payloads = declared.filter_map(|(_, response)| content(response, found));
    payloads.next()
}

/// RFC 9110, section 6.4.1: responses with these statuses never have a body, even where the
/// document declares a media type for one.
fn is_bodiless((code, _): &(Option<u16>, At<'_>)) -> bool {
    matches!(code, Some(204 | 205 | 304))
}

/// The media type that a success without a body declares: it says which version of the
/// resource to ask for.
fn version_without_body(responses: &[(Option<u16>, At<'_>)]) -> Option<String> {
    let mut bodiless = responses
        .iter()
        .filter(|response| is_bodiless(response) && status(response) < 300);
    let (media_type, _) =
        bodiless.find_map(|(_, response)| response.get("content")?.entries().into_iter().next())?;
    Some(media_type)
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

/// The media type and type of a body.
fn content(place: &At<'_>, found: &mut Diagnostics) -> Option<(String, Type)> {
    let (media_type, media) = place.get("content")?.entries().into_iter().next()?;
    let schema = media.get("schema");
    let ty = schema.map_or(Type::Any, |schema| type_of(&schema, found));
    Some((media_type, ty))
}

/// The date in a media type such as `application/vnd.atlas.2023-01-01+json`.
fn version_of(media_type: &str) -> Option<String> {
    let dates = media_type.as_bytes().windows(10);
    let date = dates.into_iter().find(|window| {
        window.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    })?;
    String::from_utf8(date.to_vec()).ok()
}
