//! [`Call`]: an operation of a document, with what a request of it is made of.

use super::place::put;
use super::plan::Request;
use super::sample::{Extent, sample};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::diff::Example;
use crate::load::At;

/// An operation.
pub(super) struct Call<'a> {
    /// The `operationId` of the client's document.
    pub(super) id: String,
    pub(super) method: &'static str,
    pub(super) template: String,
    pub(super) parameters: Vec<Parameter<'a>>,
    pub(super) body: Option<Body<'a>>,
    pub(super) responses: Vec<(String, At<'a>)>,
}

/// A parameter.
pub(super) struct Parameter<'a> {
    pub(super) name: String,
    pub(super) in_path: bool,
    pub(super) required: bool,
    pub(super) schema: At<'a>,
}

/// The body of a request.
pub(super) struct Body<'a> {
    media_type: String,
    pub(super) required: bool,
    pub(super) schema: At<'a>,
}

/// The values of one request.
#[derive(Clone)]
pub(super) struct Filling {
    pub(super) parameters: Vec<(String, Option<String>)>,
    pub(super) body: Option<Example>,
}

impl Filling {
    /// Takes out a value of the body; `None` where there is none.
    pub(super) fn without(&mut self, pointer: &str) -> Option<()> {
        put(self.body.as_mut()?, pointer, None)
    }
}

impl<'a> Call<'a> {
    /// The operation at `place`; what of it cannot be tried is an error in `found`.
    pub(super) fn of(
        id: &str,
        (template, method): (&str, &'static str),
        place: &At<'a>,
        found: &mut Diagnostics,
    ) -> Self {
        let path_item = place.document.at(parent(&place.pointer));
        let shared = path_item.and_then(|item| item.get("parameters"));
        let declared = [shared, place.get("parameters")];
        let declared = declared.into_iter().flatten();
        let mut parameters: Vec<Parameter<'a>> = Vec::new();
        for parameter in declared.flat_map(|all| all.items()) {
            match Parameter::of(&parameter) {
                Some(parameter) => {
                    // That of the operation takes the place of that of the path.
                    parameters.retain(|known| known.name != parameter.name);
                    parameters.push(parameter);
                }
                None => found.push(uncovered(&parameter, "a parameter of this kind")),
            }
        }
        let body = place.get("requestBody").and_then(|body| body.resolve());
        let responses = place.get("responses").map_or_else(Vec::new, |all| {
            let responses = all.entries().into_iter();
            let resolved =
                responses.filter_map(|(code, response)| Some((code, response.resolve()?)));
            resolved.collect()
        });
        Self {
            id: id.to_owned(),
            method,
            template: template.to_owned(),
            parameters,
            body: body.as_ref().and_then(Body::of),
            responses,
        }
    }

    /// Values for a request, of everything or of what is required; `None` where there is no
    /// value for something.
    pub(super) fn filling(&self, extent: Extent) -> Option<Filling> {
        let parameters = self.parameters.iter();
        let given = parameters.filter(|one| one.required || extent == Extent::Full);
        let values = given.map(|one| {
            let value = sample(std::slice::from_ref(&one.schema), extent)?;
            Some((one.name.clone(), Some(text(&value))))
        });
        let body = match &self.body {
            Some(body) if body.required || extent == Extent::Full => {
                Some(sample(std::slice::from_ref(&body.schema), extent)?)
            }
            _ => None,
        };
        Some(Filling {
            parameters: values.collect::<Option<_>>()?,
            body,
        })
    }

    /// The request with these values.
    pub(super) fn request(&self, filling: &Filling) -> Request {
        let value = |name: &str| {
            let mut given = filling.parameters.iter();
            given.find(|(given, _)| given == name)?.1.clone()
        };
        let named = |in_path: bool| {
            let declared = self.parameters.iter();
            let declared = declared.filter(move |one| one.in_path == in_path);
            let given = declared.filter_map(|one| Some((one.name.clone(), value(&one.name)?)));
            given.collect()
        };
        let media_type = self.body.as_ref().map(|body| body.media_type.clone());
        Request {
            operation: self.id.clone(),
            method: self.method.to_owned(),
            template: self.template.clone(),
            path: named(true),
            query: named(false),
            accept: self.accept(),
            content_type: media_type.filter(|_| filling.body.is_some()),
            body: filling.body.as_ref().map(ToString::to_string),
            prefer: None,
        }
    }

    /// The media type of the first success, or else of the first answer that has one.
    fn accept(&self) -> String {
        let success = |code: &str| code.starts_with('2');
        let (successes, others): (Vec<_>, Vec<_>) =
            self.responses.iter().partition(|(code, _)| success(code));
        let mut answers = successes.into_iter().chain(others);
        let first = answers.find_map(|(_, answer)| media_type(answer));
        first.map_or_else(|| "application/json".to_owned(), |(name, _)| name)
    }
}

impl<'a> Parameter<'a> {
    /// `None` for what is neither in the path nor in the query, or has no schema.
    fn of(place: &At<'a>) -> Option<Self> {
        let place = place.resolve()?;
        let in_path = match place.str("in")? {
            "path" => true,
            "query" => false,
            _ => return None,
        };
        Some(Self {
            name: place.str("name")?.to_owned(),
            in_path,
            required: place.is_true("required"),
            schema: place.get("schema")?,
        })
    }
}

impl<'a> Body<'a> {
    fn of(place: &At<'a>) -> Option<Self> {
        let (media_type, media) = media_type(place)?;
        Some(Self {
            media_type,
            required: place.is_true("required"),
            schema: media.get("schema")?,
        })
    }
}

/// The first media type of a body, and its place.
pub(super) fn media_type<'a>(place: &At<'a>) -> Option<(String, At<'a>)> {
    place.get("content")?.entries().into_iter().next()
}

/// A value as a parameter writes it.
pub(super) fn text(value: &Example) -> String {
    match value {
        Example::Text(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The error that something of the document is not tried.
pub(super) fn uncovered(place: &At<'_>, what: &str) -> Diagnostic {
    let message = format!("the contract test has no values for {what}");
    place.mark(Diagnostic::error("uncovered-rule", message))
}

fn parent(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
}
