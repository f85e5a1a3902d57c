//! The cases of a document: for each operation a minimal and a full request, for each rule the
//! values at its limit, and each answer that the document declares.

use std::collections::BTreeMap;

use super::answers::answers;
use super::call::{Call, Filling, Parameter, text, uncovered};
use super::known::Aside;
use super::plan::{Case, Verdict};
use super::sample::{Extent, kind};
use super::variants::{Tried, Variant, of_scalar};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::diff::Example;
use crate::diff::shape::{Shape, Type};
use crate::load::Document;

/// The `operationId`s of a client, by method and path.
pub type Names = BTreeMap<(String, String), String>;

/// The names that a document has for its operations.
pub fn names(document: &Document) -> Names {
    let operations = document.operations();
    let named = operations.filter_map(|(path, method, place)| {
        let id = place.str("operationId")?.to_owned();
        Some(((method.to_owned(), path), id))
    });
    named.collect()
}

/// The cases of each operation of `document` that the client has. The full requests are without
/// the values that are set `aside`; their own cases stay.
///
/// A rule for which there are no values is an error in `found`, and so is a value that is set
/// aside and that no full request has.
pub fn cases(
    document: &Document,
    client: &Names,
    aside: &[&Aside],
    found: &mut Diagnostics,
) -> Vec<Case> {
    let mut tried = Tried::default();
    let mut cases = Vec::new();
    let mut unused = aside.to_vec();
    for (path, method, place) in document.operations() {
        let Some(id) = client.get(&(method.to_owned(), path.clone())) else {
            continue;
        };
        let call = Call::of(id, (&path, method), &place, found);
        let fillings = (call.filling(Extent::Minimal), call.filling(Extent::Full));
        let (Some(minimal), Some(mut full)) = fillings else {
            found.push(uncovered(&place, "a request of this operation"));
            continue;
        };
        unused.retain(|one| one.operation != *id || full.without(&one.at).is_none());
        let mut builder = Builder {
            call: &call,
            full: &full,
            tried: &mut tried,
            cases: &mut cases,
            found,
        };
        builder.whole("minimal", &minimal);
        builder.whole("full", &full);
        call.parameters
            .iter()
            .for_each(|one| builder.parameter(one));
        if let Some(body) = &call.body {
            builder.body(body);
        }
        cases.extend(answers(&call, &minimal, found));
    }
    for one in unused {
        let Aside { operation, at, .. } = one;
        let message = format!("no full request of {operation} has {at}, which is set aside");
        found.push(Diagnostic::error("unused-aside", message));
    }
    cases
}

/// Makes the cases of one operation.
pub(super) struct Builder<'b, 'a> {
    call: &'b Call<'a>,
    pub(super) full: &'b Filling,
    pub(super) tried: &'b mut Tried,
    cases: &'b mut Vec<Case>,
    pub(super) found: &'b mut Diagnostics,
}

impl<'a> Builder<'_, 'a> {
    fn whole(&mut self, rule: &str, filling: &Filling) {
        let shown = filling.body.as_ref().map(Example::short);
        self.push(rule, "", shown.unwrap_or_default(), true, filling);
    }

    pub(super) fn push(
        &mut self,
        rule: &str,
        at: &str,
        value: String,
        accepted: bool,
        filling: &Filling,
    ) {
        let expected = match accepted {
            true => Verdict::Accepted,
            false => Verdict::Refused,
        };
        self.cases.push(Case {
            operation: self.call.id.clone(),
            rule: rule.to_owned(),
            at: at.to_owned(),
            value,
            expected,
            request: self.call.request(filling),
        });
    }

    fn parameter(&mut self, parameter: &Parameter<'a>) {
        let places = std::slice::from_ref(&parameter.schema);
        let shape = Shape::of(places);
        self.look_at(&shape);
        let mut variants = match of_scalar(&shape, self.tried) {
            Ok(variants) => variants,
            Err(what) => return self.found.push(uncovered(&parameter.schema, &what)),
        };
        // A parameter is a text, which anything but a text can fail to be.
        if kind(&shape) != Some(Type::Text) {
            variants.push(Variant::new("type", Example::Text("x".to_owned()), false));
        }
        if kind(&shape) == Some(Type::Integer) {
            variants.push(Variant::new(
                "type",
                Example::Number("1.5".to_owned()),
                false,
            ));
        }
        if parameter.required && !parameter.in_path {
            let (rule, value, accepted) = ("required", None, false);
            variants.push(Variant {
                rule,
                value,
                accepted,
            });
        }
        for variant in variants {
            let mut filling = self.full.clone();
            let value = variant.value.as_ref().map(text);
            for (name, given) in &mut filling.parameters {
                if *name == parameter.name {
                    given.clone_from(&value);
                }
            }
            let shown = shown(&variant);
            self.push(
                variant.rule,
                &parameter.name,
                shown,
                variant.accepted,
                &filling,
            );
        }
    }
}

pub(super) fn shown(variant: &Variant) -> String {
    let value = variant.value.as_ref().map(Example::short);
    value.unwrap_or_else(|| "nothing".to_owned())
}
