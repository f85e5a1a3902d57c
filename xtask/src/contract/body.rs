//! The cases of a body: the full body with one value changed, for each value at any depth.

use super::call::{Body, Filling, uncovered};
use super::cases::{Builder, shown};
use super::place::put;
use super::sample::{DEPTH, Extent, is_sent, items, kind, sample};
use super::variants::{Variant, of_scalar};
use crate::diff::Example;
use crate::diff::shape::{Shape, Type};
use crate::load::{At, escape};

impl<'a> Builder<'_, 'a> {
    /// The cases of the body.
    pub(super) fn body(&mut self, body: &Body<'a>) {
        if body.required {
            let filling = Filling {
                body: None,
                ..self.full.clone()
            };
            self.push("required", "body", "nothing".to_owned(), false, &filling);
        }
        let schema = body.schema.clone();
        self.value(&[schema], "", 0);
    }

    /// The cases of the value at a pointer in the body.
    fn value(&mut self, places: &[At<'a>], pointer: &str, depth: u32) {
        let shape = Shape::of(places);
        let Some(first) = shape.parts.first().cloned() else {
            return;
        };
        if depth > DEPTH {
            return self
                .found
                .push(uncovered(&first, "values that nest so deep"));
        }
        self.look_at(&shape);
        self.at(
            pointer,
            &Variant::new("nullable", Example::Null, shape.nullable),
        );
        let other = match shape.types.contains(&Type::Text) {
            true => Example::Number("1".to_owned()),
            false => Example::Text("x".to_owned()),
        };
        self.at(pointer, &Variant::new("type", other, false));
        if kind(&shape) == Some(Type::Integer) {
            let fraction = Example::Number("1.5".to_owned());
            self.at(pointer, &Variant::new("type", fraction, false));
        }
        match kind(&shape) {
            Some(Type::Object) => self.object(&shape, pointer, depth),
            Some(Type::Array) => self.array(&shape, pointer, depth),
            _ => match of_scalar(&shape, self.tried) {
                Ok(variants) => variants.iter().for_each(|one| self.at(pointer, one)),
                Err(what) => self.found.push(uncovered(&first, &what)),
            },
        }
    }

    fn object(&mut self, shape: &Shape<'a>, pointer: &str, depth: u32) {
        for name in &shape.order {
            let property = shape.property(name);
            let place = format!("{pointer}/{}", escape(name));
            if !is_sent(property) {
                if let Some(value) = sample(property, Extent::Full) {
                    self.at(&place, &Variant::new("readOnly", value, false));
                }
                continue;
            }
            if shape.required.contains(name) {
                let (rule, value, accepted) = ("required", None, false);
                self.at(
                    &place,
                    &Variant {
                        rule,
                        value,
                        accepted,
                    },
                );
            }
            self.value(property, &place, depth + 1);
        }
        let open = |part: &At<'_>| {
            part.node
                .get("additionalProperties")
                .and_then(|own| own.as_bool())
                != Some(false)
        };
        let accepted = shape.parts.iter().all(open);
        let value = Example::Bool(true);
        let place = format!("{pointer}/undeclared");
        self.at(
            &place,
            &Variant::new("additionalProperties", value, accepted),
        );
    }

    fn array(&mut self, shape: &Shape<'a>, pointer: &str, depth: u32) {
        let counts = |keyword| shape.counts(keyword).collect::<Vec<_>>();
        let least = counts("minItems").into_iter().filter(|min| *min > 0);
        let least = least.flat_map(|min| [("minItems", min - 1, false), ("minItems", min, true)]);
        let most = counts("maxItems").into_iter();
        let most = most.flat_map(|max| [("maxItems", max, true), ("maxItems", max + 1, false)]);
        for (rule, count, accepted) in least.chain(most) {
            match items(shape, count, depth) {
                Some(items) => {
                    self.at(
                        pointer,
                        &Variant::new(rule, Example::Array(items), accepted),
                    );
                }
                None => self.uncovered(shape, rule),
            }
        }
        if shape.says("uniqueItems") {
            match items(shape, 1, depth) {
                Some(one) => {
                    let twice = Example::Array([one.clone(), one].concat());
                    self.at(pointer, &Variant::new("uniqueItems", twice, false));
                }
                None => self.uncovered(shape, "uniqueItems"),
            }
        }
        self.value(&shape.items, &format!("{pointer}/0"), depth + 1);
    }

    /// The case in which the full body has this variant at the pointer.
    fn at(&mut self, pointer: &str, variant: &Variant) {
        let mut filling = self.full.clone();
        let Some(body) = &mut filling.body else {
            return;
        };
        if put(body, pointer, variant.value.as_ref()).is_none() {
            return;
        }
        let at = if pointer.is_empty() { "body" } else { pointer };
        self.push(variant.rule, at, shown(variant), variant.accepted, &filling);
    }

    fn uncovered(&mut self, shape: &Shape<'_>, rule: &str) {
        if let Some(place) = shape.place(rule) {
            self.found.push(uncovered(&place, &format!("`{rule}`")));
        }
    }

    /// Says which keywords of a schema nothing here has values for.
    pub(super) fn look_at(&mut self, shape: &Shape<'_>) {
        const UNCOVERED: [&str; 5] = ["oneOf", "anyOf", "not", "minProperties", "maxProperties"];
        for part in &shape.parts {
            for keyword in UNCOVERED {
                if let Some(place) = part.get(keyword) {
                    self.found.push(uncovered(&place, &format!("`{keyword}`")));
                }
            }
        }
    }
}
