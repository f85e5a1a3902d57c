//! What a value breaks of the keywords of one schema, without looking into the value's parts.

use std::collections::BTreeSet;

use atlas_restore_pattern::Patterns;

use super::composition;
use super::conformance::Departure;
use super::date_time;
use crate::load::{At, Kind};
use crate::number;

/// The departures of one value from the keywords of one schema.
struct Check<'a, 'p> {
    value: &'p At<'a>,
    schema: &'p At<'a>,
    patterns: &'p Patterns,
    found: Vec<Departure<'a>>,
}

/// The departures of `value` from the keywords that `schema` has itself.
pub(super) fn check<'a>(
    value: &At<'a>,
    schema: &At<'a>,
    patterns: &Patterns,
) -> Vec<Departure<'a>> {
    let mut check = Check {
        value,
        schema,
        patterns,
        found: Vec::new(),
    };
    check.run();
    check.found
}

impl<'a> Check<'a, '_> {
    fn run(&mut self) {
        if matches!(self.value.node.kind, Kind::Null) {
            if self.schema.get("type").is_some() {
                self.push("type", "is null".to_owned());
            }
            return;
        }
        if !self.has_type() {
            return;
        }
        self.allowed();
        match &self.value.node.kind {
            Kind::String(text) => self.string(text),
            Kind::Number(text) => self.number(text),
            Kind::Array(items) => {
                self.count(items.len(), "minItems", "maxItems", "items");
                self.unique();
            }
            Kind::Object(entries) => {
                self.count(
                    entries.len(),
                    "minProperties",
                    "maxProperties",
                    "properties",
                );
                self.object();
            }
            Kind::Null | Kind::Bool(_) => {}
        }
    }

    fn push(&mut self, keyword: &'static str, what: String) {
        let rule = self.schema.get(keyword);
        self.found.push(Departure {
            value: self.value.clone(),
            rule: rule.unwrap_or_else(|| self.schema.clone()),
            keyword,
            what,
        });
    }

    fn has_type(&mut self) -> bool {
        let Some(expected) = self.schema.str("type") else {
            return true;
        };
        let fits = match (&self.value.node.kind, expected) {
            (Kind::Bool(_), "boolean")
            | (Kind::String(_), "string")
            | (Kind::Number(_), "number")
            | (Kind::Array(_), "array")
            | (Kind::Object(_), "object") => true,
            (Kind::Number(text), "integer") => number::integer(text).is_some(),
            // Another lint says that this is no type.
            (_, expected) => !TYPES.contains(&expected),
        };
        if !fits {
            self.push("type", format!("is not of the type {expected}"));
        }
        fits
    }

    fn allowed(&mut self) {
        let Some(allowed) = self.schema.get("enum").and_then(|all| all.node.as_array()) else {
            return;
        };
        let value = self.value.node.to_json();
        if !allowed.iter().any(|one| one.to_json() == value) {
            let what = format!(
                "is {}, which is not in the enum",
                shortened(&value.to_string())
            );
            self.push("enum", what);
        }
    }

    fn string(&mut self, text: &str) {
        if let Some(pattern) = self.schema.str("pattern") {
            // What is no pattern is another lint's matter.
            let matches = |text: &str| {
                let lowered = self.patterns.get(pattern);
                lowered.map_or(true, |lowered| lowered.accepts(text))
            };
            if !matches(text) {
                let text = shortened(text);
                self.push(
                    "pattern",
                    format!("is {text:?}, which does not match {pattern}"),
                );
            }
        }
        self.count(text.chars().count(), "minLength", "maxLength", "characters");
        if self.schema.str("format") == Some("date-time") && !date_time::is_valid(text) {
            let what = format!(
                "is {:?}, which is no date-time of RFC 3339",
                shortened(text)
            );
            self.push("format", what);
        }
    }

    fn count(&mut self, count: usize, low: &'static str, high: &'static str, noun: &str) {
        let length = count as i128;
        if self.schema.integer(low).is_some_and(|min| length < min) {
            self.push(low, format!("has {count} {noun}"));
        }
        if self.schema.integer(high).is_some_and(|max| length > max) {
            self.push(high, format!("has {count} {noun}"));
        }
    }

    fn number(&mut self, text: &str) {
        self.bound(text, "minimum", "exclusiveMinimum", "below");
        self.bound(text, "maximum", "exclusiveMaximum", "above");
        let Some(value) = number::integer(text) else {
            return;
        };
        let step = self.schema.integer("multipleOf").filter(|step| *step > 0);
        if let Some(step) = step.filter(|step| value % step != 0) {
            self.push(
                "multipleOf",
                format!("is {value}, which is no multiple of {step}"),
            );
        }
        let fits = match self.schema.str("format") {
            Some("int32") => i32::try_from(value).is_ok(),
            Some("int64") => i64::try_from(value).is_ok(),
            _ => true,
        };
        if !fits && self.schema.str("type") != Some("string") {
            let format = self.schema.str("format").unwrap_or_default();
            self.push("format", format!("is {value}, which {format} cannot hold"));
        }
    }

    fn bound(&mut self, text: &str, keyword: &'static str, exclusive: &str, side: &str) {
        let bound = self.schema.get(keyword);
        let Some(bound) = bound.as_ref().and_then(|bound| bound.node.as_number()) else {
            return;
        };
        let Some(order) = number::compare(text, bound) else {
            return;
        };
        let strict = self.schema.is_true(exclusive);
        let outside = match keyword {
            "minimum" => order.is_lt(),
            _ => order.is_gt(),
        };
        if outside {
            self.push(keyword, format!("is {text}, {side} the {keyword} {bound}"));
        } else if strict && order.is_eq() {
            self.push(keyword, format!("is {text}, which the {keyword} excludes"));
        }
    }

    fn unique(&mut self) {
        if !self.schema.is_true("uniqueItems") {
            return;
        }
        let items = self.value.node.as_array().unwrap_or_default();
        let mut seen = BTreeSet::new();
        // Objects print their properties in order of name, so equal values print alike.
        if !items
            .iter()
            .all(|item| seen.insert(item.to_json().to_string()))
        {
            self.push("uniqueItems", "has an item twice".to_owned());
        }
    }

    fn object(&mut self) {
        let required = self.schema.get("required");
        for name in required.iter().flat_map(At::items) {
            let Some(name) = name
                .node
                .as_str()
                .filter(|name| self.value.get(name).is_none())
            else {
                continue;
            };
            // Which side the value is for is not known here, and each side lacks the
            // properties of the other.
            let property = composition::property(self.schema, name);
            if !property.is_some_and(|property| one_sided(&property)) {
                self.push("required", format!("lacks the required property `{name}`"));
            }
        }
        let closed = self.schema.get("additionalProperties");
        if closed.is_some_and(|closed| closed.node.as_bool() == Some(false)) {
            let known = self.schema.get("properties");
            for (name, _) in self.value.entries() {
                if known.as_ref().and_then(|known| known.get(&name)).is_none() {
                    let what = format!("has the property `{name}`, which is not allowed");
                    self.push("additionalProperties", what);
                }
            }
        }
    }
}

/// The types of OpenAPI 3.0.
pub(super) const TYPES: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];

fn shortened(text: &str) -> String {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn one_sided(property: &At<'_>) -> bool {
    ["readOnly", "writeOnly"]
        .iter()
        .any(|name| composition::is_true(property, name))
}
