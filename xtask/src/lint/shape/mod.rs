//! The typed walk: what each place of a document is by the tables of OpenAPI 3.0, and what
//! does not have the shape that the tables ask for.
//!
//! It goes through the tree once, without recursion, and finds every fault: a wrong value keeps
//! only what is within it from being looked at. What references lead to is looked at afterwards,
//! where it is elsewhere or of another kind.

mod parts;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use parts::{Field, Part, Shape};

use crate::load::{At, Document, Kind};
use crate::number;

/// What the walk found.
#[derive(Default)]
pub(super) struct Walk<'a> {
    /// The objects of each kind, in no particular order. References are not among them.
    pub(super) places: BTreeMap<Part, Vec<At<'a>>>,
    /// The references, with the kind of what they should lead to.
    pub(super) references: Vec<(Part, At<'a>)>,
    /// What has a wrong shape.
    pub(super) faults: Vec<Fault<'a>>,
    /// Fields that no table has: the object, its kind, and the field's name.
    pub(super) unknown: Vec<(Part, At<'a>, String)>,
}

/// A value of the wrong shape, or one that is missing.
pub(super) struct Fault<'a> {
    /// The value, or the object that lacks it.
    pub(super) place: At<'a>,
    /// The key at fault, where it is one of the place's.
    pub(super) key: Option<String>,
    /// What is wrong, in a sentence.
    pub(super) message: String,
    /// What to do.
    pub(super) help: &'static str,
}

/// A place that is still to be looked at.
type Open<'a> = (At<'a>, Shape);

/// Walks the whole document.
pub(super) fn walk(document: &Document) -> Walk<'_> {
    let mut found = Walk::default();
    found.all(document.at_root(), Shape::Object(Part::Document));
    found.targets();
    found
}

impl<'a> Walk<'a> {
    /// Walks a value and all within it.
    fn all(&mut self, place: At<'a>, shape: Shape) {
        let mut open = vec![(place, shape)];
        while let Some((place, shape)) = open.pop() {
            self.visit(place, shape, &mut open);
        }
    }

    /// Looks at what references lead to, where the walk has not come by: it may stand in a place
    /// that no table has, or be of another kind than what refers to it.
    fn targets(&mut self) {
        let mut known: BTreeSet<(Part, String)> = BTreeSet::new();
        let mut kinds: BTreeMap<String, Part> = BTreeMap::new();
        for (part, places) in &self.places {
            for place in places {
                known.insert((*part, place.pointer.clone()));
                kinds.insert(place.pointer.clone(), *part);
            }
        }
        let mut next = 0;
        while let Some((part, reference)) = self.references.get(next).cloned() {
            next += 1;
            let Some(target) = reference.resolve() else {
                continue;
            };
            if known.contains(&(part, target.pointer.clone())) {
                continue;
            }
            let mut within = Self::default();
            within.all(target.clone(), Shape::Referable(part));
            let fault = within.faults.first();
            let fault = fault.filter(|fault| fault.place.pointer == target.pointer);
            let other = kinds.get(&target.pointer).map(|kind| kind.noun());
            let what = fault.map(|fault| fault.message.clone()).or_else(|| {
                let holds = "/components/schemas".starts_with(&target.pointer);
                let other = other.or(holds.then_some("a list of components"))?;
                Some(format!("this is {other}"))
            });
            if let Some(what) = what {
                let noun = part.noun();
                let text = reference.str("$ref").unwrap_or_default();
                let message = format!("`{text}` leads to what cannot be {noun}: {what}");
                let place = reference.get("$ref").unwrap_or(reference);
                self.fault(place, message, "correct the reference");
                continue;
            }
            for (part, places) in within.places {
                let places = places.into_iter();
                let new = places.filter(|place| known.insert((part, place.pointer.clone())));
                self.places.entry(part).or_default().extend(new);
            }
            self.references.extend(within.references);
            self.faults.extend(within.faults);
            self.unknown.extend(within.unknown);
        }
    }

    fn visit(&mut self, place: At<'a>, shape: Shape, open: &mut Vec<Open<'a>>) {
        if !fits(&place, shape) {
            let name = match place.name() {
                "" => "the document".to_owned(),
                name => format!("`{name}`"),
            };
            let message = format!("{name} is {}; it must be {}", kind(&place), expected(shape));
            let help = hint(&place, shape);
            self.fault(place, message, help);
            return;
        }
        match shape {
            Shape::Object(part) => self.object(part, place, open),
            Shape::Referable(part) if place.get("$ref").is_some() => {
                self.reference(part, place);
            }
            Shape::Referable(part) => self.object(part, place, open),
            Shape::FlagOrSchema if place.node.as_object().is_some() => {
                open.push((place, Shape::Referable(Part::Schema)));
            }
            Shape::List(item) => open.extend(place.items().into_iter().map(|at| (at, *item))),
            Shape::Map(value) => {
                open.extend(place.entries().into_iter().map(|(_, at)| (at, *value)));
            }
            Shape::Paths => {
                let paths = place.entries().into_iter();
                let paths = paths.filter(|(path, _)| !path.starts_with("x-"));
                open.extend(paths.map(|(_, item)| (item, Shape::Object(Part::PathItem))));
            }
            Shape::Responses => self.responses(&place, open),
            _ => {}
        }
    }

    fn reference(&mut self, part: Part, place: At<'a>) {
        match place.str("$ref") {
            Some(_) => self.references.push((part, place)),
            None => {
                let message = "`$ref` is no text";
                let place = place.get("$ref").unwrap_or(place);
                self.fault(place, message.to_owned(), "a reference is `$ref: '#/…'`");
            }
        }
    }

    fn object(&mut self, part: Part, place: At<'a>, open: &mut Vec<Open<'a>>) {
        for field in part.fields() {
            match place.get(field.name) {
                Some(value) if is_absent(&value, field) => {}
                Some(value) => open.push((value, field.shape)),
                None if field.required => {
                    let noun = part.noun();
                    let message = format!("{noun} has no `{}`", field.name);
                    self.fault(place.clone(), message, "OpenAPI 3.0 requires it: add it");
                }
                None => {}
            }
        }
        for (name, value) in place.entries() {
            if name.starts_with("x-") || part.fields().iter().any(|field| field.name == name) {
                continue;
            }
            match part {
                // The entries of a callback are path items, by an expression for the URL.
                Part::Callback => open.push((value, Shape::Object(Part::PathItem))),
                _ => self.unknown.push((part, place.clone(), name)),
            }
        }
        self.places.entry(part).or_default().push(place);
    }

    fn responses(&mut self, place: &At<'a>, open: &mut Vec<Open<'a>>) {
        for (status, response) in place.entries() {
            if status.starts_with("x-") {
                continue;
            }
            if !is_status(&status) {
                let message = format!("`{status}` is no status of a response");
                let help = "a response stands under a status such as 200, a class such as 4XX, \
                            or `default`";
                self.faults.push(Fault {
                    place: place.clone(),
                    key: Some(status),
                    message,
                    help,
                });
            }
            open.push((response, Shape::Referable(Part::Response)));
        }
    }

    fn fault(&mut self, place: At<'a>, message: String, help: &'static str) {
        self.faults.push(Fault {
            place,
            key: None,
            message,
            help,
        });
    }
}

/// What to do about a value that does not fit: what other versions of OpenAPI write there has
/// other words in this one.
fn hint(place: &At<'_>, shape: Shape) -> &'static str {
    match (place.name(), shape, &place.node.kind) {
        ("type", Shape::Text, Kind::Array(_)) => {
            "a list of types is OpenAPI 3.1: say that version, or one type and `nullable`"
        }
        ("exclusiveMinimum" | "exclusiveMaximum", Shape::Flag, Kind::Number(_)) => {
            "a number is OpenAPI 3.1: say that version, or `minimum` or `maximum` beside `true`"
        }
        ("required", Shape::List(_), Kind::Bool(_) | Kind::String(_)) => {
            "the object that has the property lists its name in `required`"
        }
        ("in", Shape::Choice(_), Kind::String(text)) if text == "body" || text == "formData" => {
            "that is OpenAPI 2.0: describe the body in the `requestBody` of the operation"
        }
        _ => "correct the value",
    }
}

/// `200`, `4XX`, `default`.
fn is_status(text: &str) -> bool {
    match text.as_bytes() {
        [b'1'..=b'5', b'X', b'X'] => true,
        [b'1'..=b'5', rest @ ..] => rest.len() == 2 && rest.iter().all(u8::is_ascii_digit),
        _ => text == "default",
    }
}

/// An empty plain value in YAML is null: an optional text, flag or number that is not there.
fn is_absent(value: &At<'_>, field: &Field) -> bool {
    let plain = matches!(
        field.shape,
        Shape::Text | Shape::Flag | Shape::Number | Shape::Count
    );
    plain && !field.required && matches!(value.node.kind, Kind::Null)
}

fn fits(place: &At<'_>, shape: Shape) -> bool {
    match (shape, &place.node.kind) {
        (Shape::Any, _)
        | (Shape::Text, Kind::String(_))
        | (Shape::Flag | Shape::FlagOrSchema, Kind::Bool(_))
        | (Shape::Number, Kind::Number(_))
        | (Shape::List(_), Kind::Array(_)) => true,
        (Shape::Count, Kind::Number(text)) => {
            number::integer(text).is_some_and(|count| (0..=i128::from(u64::MAX)).contains(&count))
        }
        (Shape::Choice(choices), Kind::String(text)) => choices.contains(&text.as_str()),
        (
            Shape::Object(_)
            | Shape::Referable(_)
            | Shape::FlagOrSchema
            | Shape::Map(_)
            | Shape::Paths
            | Shape::Responses,
            Kind::Object(_),
        ) => true,
        _ => false,
    }
}

fn expected(shape: Shape) -> String {
    match shape {
        Shape::Any => "a value".to_owned(),
        Shape::Text => "a text".to_owned(),
        Shape::Flag => "true or false".to_owned(),
        Shape::Number => "a number".to_owned(),
        Shape::Count => "an integer from 0".to_owned(),
        Shape::Choice(choices) => format!("one of {}", choices.join(", ")),
        Shape::FlagOrSchema => "true, false or a schema".to_owned(),
        Shape::List(_) => "a list".to_owned(),
        _ => "an object".to_owned(),
    }
}

fn kind(place: &At<'_>) -> String {
    match &place.node.kind {
        Kind::Null => "empty".to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Number(text) => format!("the number {text}"),
        Kind::String(text) => {
            let short: String = text.chars().take(40).collect();
            format!("the text {short:?}")
        }
        Kind::Array(_) => "a list".to_owned(),
        Kind::Object(_) => "an object".to_owned(),
    }
}
