//! A JSON value against a type of the model: what departs from the document, as the generated
//! client sees it (`runtime/field.rs`, `object.rs`, `items.rs`), and what it puts aside as
//! unknown.
//!
//! One look at each value, and no recursion but into it: how deep a JSON text may be is bounded
//! by its parser. Choices are in `choice`.

use std::collections::BTreeSet;

use serde_json::Value;

use super::place::{Step, general, pointer};
use super::rule::Rule;
use super::scalar;
use super::shown::{is_secret, kind, shown, type_name};
use crate::model::{Api, Container, Object, Property, Size, Type};

/// Who sent a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Request,
    Response,
}

/// Something that the document does not say.
#[derive(Clone, Debug)]
pub(super) struct Departure<'a> {
    /// The JSON pointer of it.
    pub(super) place: String,
    /// The same, with `*` for what is data.
    pub(super) general: String,
    /// What the document says.
    pub(super) rule: Rule<'a>,
    /// The value, shortened; none where there is none, or where it may be a secret.
    pub(super) value: Option<String>,
}

/// A look at one body.
pub(super) struct Judge<'a, 'v> {
    pub(super) api: &'a Api,
    pub(super) side: Side,
    path: Vec<Step<'v>>,
    pub(super) found: Vec<Departure<'a>>,
}

/// What a value is if it is of the type: how many properties it has that are not declared.
pub(super) type Undeclared = usize;

/// Judges a whole body.
pub(super) fn judge<'a>(
    api: &'a Api,
    side: Side,
    (ty, size): (&'a Type, &Size),
    body: &Value,
) -> Vec<Departure<'a>> {
    let mut judge = Judge::new(api, side);
    judge.size(size, body);
    judge.present(ty, body, false);
    judge.found
}

impl<'a, 'v> Judge<'a, 'v> {
    pub(super) fn new(api: &'a Api, side: Side) -> Self {
        Self {
            api,
            side,
            path: Vec::new(),
            found: Vec::new(),
        }
    }

    /// A value that is there, perhaps as null.
    fn present(&mut self, ty: &'a Type, value: &'v Value, nullable: bool) {
        let rule = match (value, ty) {
            (Value::Null, Type::Any | Type::Nullable(_)) => return,
            (Value::Null, _) if nullable => return,
            (Value::Null, _) if self.path.is_empty() => Rule::Type(type_name(self.api, ty)),
            (Value::Null, _) => Rule::NotNull,
            (value, ty) => match self.check(ty, value, 0) {
                Ok(_) => return,
                Err(rule) => rule,
            },
        };
        let shown = (!is_secret(self.api, ty)).then(|| shown(value));
        self.push(rule, shown);
    }

    /// Looks into a value that is not null; the error is the rule that it breaks as a whole.
    /// `nested` counts the choices that stand directly within one another.
    pub(super) fn check(
        &mut self,
        ty: &'a Type,
        value: &'v Value,
        nested: usize,
    ) -> Result<Undeclared, Rule<'a>> {
        match (ty, value) {
            (Type::Any | Type::Bytes, _) => Ok(0),
            (Type::Nullable(inner), value) => self.check(inner, value, nested),
            (Type::Scalar(name), value) => match self.api.scalars.get(name) {
                Some(scalar) => scalar::check(scalar, value).map(|()| 0),
                None => Ok(0),
            },
            (Type::Int32, value) => scalar::format(32, value).map(|()| 0),
            (Type::Int64, value) => scalar::format(64, value).map(|()| 0),
            (Type::DateTime, Value::String(text)) => match crate::lint::is_date_time(text) {
                true => Ok(0),
                false => Err(Rule::Format("date-time")),
            },
            (Type::Array(item), Value::Array(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.within(Step::Index(index), |judge| {
                        judge.present(item, value, false)
                    });
                }
                Ok(0)
            }
            (Type::Map(ty), Value::Object(entries)) => {
                for (key, value) in entries {
                    self.within(Step::Key(key), |judge| judge.present(ty, value, false));
                }
                Ok(0)
            }
            (Type::Object(name), Value::Object(entries)) => match self.api.objects.get(name) {
                Some(object) => Ok(self.object(object, entries)),
                None => Ok(0),
            },
            (Type::Union(name), value) => match self.api.unions.get(name) {
                Some(union) => self.choice(union, value, nested),
                None => Ok(0),
            },
            (Type::String, Value::String(_))
            | (Type::Boolean, Value::Bool(_))
            | (Type::Number, Value::Number(_))
            | (Type::FreeObject, Value::Object(_)) => Ok(0),
            (ty, _) => Err(Rule::Type(type_name(self.api, ty))),
        }
    }

    /// Looks at every property; gives the number of those that the object does not declare.
    fn object(
        &mut self,
        object: &'a Object,
        entries: &'v serde_json::Map<String, Value>,
    ) -> Undeclared {
        let side = self.side;
        let carried = |property: &&Property| match side {
            Side::Request => !property.read_only,
            Side::Response => !property.write_only,
        };
        self.properties(&object.size, entries);
        let mut declared = BTreeSet::new();
        for property in object.properties.iter().filter(carried) {
            declared.insert(property.name.as_str());
            match entries.get_key_value(&property.name) {
                Some((name, value)) => self.within(Step::Property(name), |judge| {
                    judge.size(&property.size, value);
                    judge.present(&property.ty, value, property.nullable);
                }),
                None if property.required => self.missing(&property.name),
                None => {}
            }
        }
        let others = entries
            .iter()
            .filter(|(name, _)| !declared.contains(name.as_str()));
        let mut undeclared = 0;
        for (name, value) in others {
            undeclared += 1;
            let known = object.properties.iter().any(|own| own.name == *name);
            match (&object.additional, known, side) {
                (Some(ty), false, _) => {
                    self.within(Step::Key(name), |judge| judge.present(ty, value, false));
                }
                (_, true, Side::Response) => self.unknown(name, value, Rule::WriteOnly),
                (_, true, Side::Request) => self.unknown(name, value, Rule::ReadOnly),
                (None, false, _) => self.unknown(name, value, Rule::UndeclaredProperty),
            }
        }
        undeclared
    }

    /// The rules of an array or a map as a whole, and of those that it holds.
    fn size(&mut self, size: &Size, value: &'v Value) {
        match (value, size.of) {
            (Value::Array(list), Container::Array) => {
                let rule = match broken(size, list.len()) {
                    Some(Limit::Min(min)) => Some(Rule::MinItems(min)),
                    Some(Limit::Max(max)) => Some(Rule::MaxItems(max)),
                    None => (size.unique && repeats(list)).then_some(Rule::UniqueItems),
                };
                if let Some(rule) = rule {
                    self.push(rule, Some(shown(value)));
                }
                for (index, item) in list.iter().enumerate() {
                    self.each(size, Step::Index(index), item);
                }
            }
            (Value::Object(entries), Container::Object) => {
                self.properties(size, entries);
                for (name, value) in entries {
                    self.each(size, Step::Key(name), value);
                }
            }
            _ => {}
        }
    }

    fn each(&mut self, size: &Size, step: Step<'v>, value: &'v Value) {
        if let Some(each) = &size.each {
            self.within(step, |judge| judge.size(each, value));
        }
    }

    /// How many properties an object has.
    fn properties(&mut self, size: &Size, entries: &serde_json::Map<String, Value>) {
        let rule = match broken(size, entries.len()) {
            Some(Limit::Min(min)) => Rule::MinProperties(min),
            Some(Limit::Max(max)) => Rule::MaxProperties(max),
            None => return,
        };
        self.push(rule, Some(format!("an object of {}", entries.len())));
    }

    fn missing(&mut self, name: &str) {
        let mut departure = self.departure(Rule::Required, None);
        let name = crate::load::escape(name);
        departure.place = format!("{}/{name}", departure.place);
        departure.general = format!("{}/{name}", departure.general);
        self.found.push(departure);
    }

    /// A property that should not be there. Nobody knows whether its value is a secret.
    fn unknown(&mut self, name: &'v str, value: &Value, rule: Rule<'a>) {
        self.within(Step::Property(name), |judge| {
            judge.push(rule, Some(kind(value).to_owned()));
        });
    }

    pub(super) fn within(&mut self, step: Step<'v>, look: impl FnOnce(&mut Self)) {
        self.path.push(step);
        look(self);
        self.path.pop();
    }

    pub(super) fn push(&mut self, rule: Rule<'a>, value: Option<String>) {
        let departure = self.departure(rule, value);
        self.found.push(departure);
    }

    fn departure(&self, rule: Rule<'a>, value: Option<String>) -> Departure<'a> {
        Departure {
            place: pointer(&self.path),
            general: general(&self.path),
            rule,
            value,
        }
    }
}

/// A limit of a [`Size`] that is broken.
enum Limit {
    Min(u64),
    Max(u64),
}

fn broken(size: &Size, count: usize) -> Option<Limit> {
    let count = count as u64;
    let min = size.min.filter(|min| count < *min).map(Limit::Min);
    min.or_else(|| size.max.filter(|max| count > *max).map(Limit::Max))
}

fn repeats(list: &[Value]) -> bool {
    let mut seen = std::collections::HashSet::with_capacity(list.len());
    !list.iter().all(|item| seen.insert(item))
}
