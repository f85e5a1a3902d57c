//! Choices: which alternative a value is judged as. The same as in `runtime/union.rs`, so that
//! drift and the generated client never speak of different alternatives.

use serde_json::{Map, Value};

use super::judge::{Departure, Judge, Undeclared};
use super::place::Step;
use super::rule::Rule;
use super::shown::shown;
use crate::model::{Type, Union};

/// How many choices may stand directly within one another. What is deeper is a circle.
const MAX_NESTED: usize = 8;

/// How badly a value fits a type, from its outline alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Misfit {
    wrong_type: bool,
    violations: usize,
    unknown: usize,
}

impl<'a, 'v> Judge<'a, 'v> {
    /// Judges a value as the alternative that its discriminator names, or else as the one that
    /// fits best; the first of several.
    pub(super) fn choice(
        &mut self,
        union: &'a Union,
        value: &'v Value,
        nested: usize,
    ) -> Result<Undeclared, Rule<'a>> {
        if nested == MAX_NESTED {
            return Err(Rule::Alternative);
        }
        if let (Some(name), Value::Object(entries)) = (&union.tag, value)
            && let Some((name, tag)) = entries.get_key_value(name)
        {
            let mut variants = union.variants.iter();
            let named = variants.find(|variant| {
                let text = tag.as_str();
                text.is_some_and(|text| variant.tags.iter().any(|tag| tag == text))
            });
            return match named {
                Some(variant) => self.check(&variant.ty, value, nested + 1),
                None => {
                    self.within(Step::Property(name), |judge| {
                        judge.push(Rule::Tag(union), Some(shown(tag)));
                    });
                    Ok(entries.len())
                }
            };
        }
        let outline = outline(value);
        let (api, side) = (self.api, self.side);
        let variants = union.variants.iter();
        let ranked = variants.map(|variant| {
            let mut judge = Judge::new(api, side);
            (misfit(&mut judge, &variant.ty, &outline, nested), variant)
        });
        match ranked.min_by_key(|(misfit, _)| *misfit) {
            Some((misfit, variant)) if !misfit.wrong_type => {
                self.check(&variant.ty, value, nested + 1)
            }
            _ => Err(Rule::Alternative),
        }
    }
}

/// A value without what is within its properties: so ranking costs one look at the value,
/// however deep it is.
fn outline(value: &Value) -> Value {
    let hollow = |value: &Value| match value {
        Value::Object(_) => Value::Object(Map::new()),
        Value::Array(_) => Value::Array(Vec::new()),
        scalar => scalar.clone(),
    };
    match value {
        Value::Object(entries) => {
            let entries = entries.iter();
            let flat = entries.map(|(name, value)| (name.clone(), hollow(value)));
            Value::Object(flat.collect())
        }
        other => hollow(other),
    }
}

fn misfit<'a, 'v>(
    judge: &mut Judge<'a, 'v>,
    ty: &'a Type,
    outline: &'v Value,
    nested: usize,
) -> Misfit {
    match judge.check(ty, outline, nested + 1) {
        Ok(unknown) => Misfit {
            wrong_type: false,
            violations: judge.found.iter().filter(|found| counts(found)).count(),
            unknown,
        },
        Err(rule) => Misfit {
            wrong_type: matches!(rule, Rule::Type(_) | Rule::Alternative),
            violations: 1,
            unknown: 0,
        },
    }
}

/// Whether a departure is a violation of the value itself or one of its properties.
fn counts(found: &Departure<'_>) -> bool {
    let own = found.place.matches('/').count() <= 1;
    own && found.rule.is_violation()
}
