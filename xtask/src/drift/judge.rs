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
use crate::model::{Api, Items, Object, Property, Type};

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
    (ty, items): (&'a Type, &Items),
    body: &Value,
) -> Vec<Departure<'a>> {
    let mut judge = Judge::new(api, side);
    if let Value::Array(list) = body {
        judge.items(items, list);
    }
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
        let mut declared = BTreeSet::new();
        for property in object.properties.iter().filter(carried) {
            declared.insert(property.name.as_str());
            match entries.get_key_value(&property.name) {
                Some((name, value)) => self.within(Step::Property(name), |judge| {
                    if let Value::Array(list) = value
                        && matches!(property.ty, Type::Array(_))
                    {
                        judge.items(&property.items, list);
                    }
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

    /// The rules of an array as a whole; of several that are broken, the first.
    fn items(&mut self, rules: &Items, list: &[Value]) {
        let length = list.len() as u64;
        let (min, max) = (rules.min.unwrap_or(0), rules.max.unwrap_or(u64::MAX));
        let rule = match length {
            length if length < min => Rule::MinItems(min),
            length if length > max => Rule::MaxItems(max),
            _ if rules.unique && repeats(list) => Rule::UniqueItems,
            _ => return,
        };
        self.push(rule, Some(format!("an array of {length}")));
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

fn repeats(list: &[Value]) -> bool {
    let mut seen = std::collections::HashSet::with_capacity(list.len());
    !list.iter().all(|item| seen.insert(item))
}
