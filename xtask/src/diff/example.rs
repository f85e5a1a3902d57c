//! [`Example`]: a JSON value whose numbers are exact.

use std::fmt;

use super::decimal::Decimal;
use crate::load::{Kind, Node};

/// A JSON value. Numbers are decimal text, in one form: equal numbers are equal here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Example {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as JSON writes it.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    Array(Vec<Example>),
    /// An object.
    Object(Vec<(String, Example)>),
}

impl Example {
    /// A value of a document.
    pub fn of(node: &Node) -> Self {
        match &node.kind {
            Kind::Null => Self::Null,
            Kind::Bool(value) => Self::Bool(*value),
            Kind::Number(text) => Self::Number(
                Decimal::parse(text).map_or_else(|| text.clone(), |number| number.to_string()),
            ),
            Kind::String(text) => Self::Text(text.clone()),
            Kind::Array(items) => Self::Array(items.iter().map(Self::of).collect()),
            Kind::Object(entries) => Self::Object(
                entries
                    .iter()
                    .map(|(name, entry)| (name.clone(), Self::of(&entry.value)))
                    .collect(),
            ),
        }
    }

    /// The same for people: cut where it is long.
    pub fn short(&self) -> String {
        const SHOWN: usize = 60;
        let text = self.to_string();
        let length = text.chars().count();
        if length <= SHOWN + 20 {
            return text;
        }
        let head: String = text.chars().take(SHOWN).collect();
        match self {
            Self::Text(whole) => format!("{head}…\" ({} characters)", whole.chars().count()),
            _ => format!("{head}… ({length} characters)"),
        }
    }
}

/// Writes the value as JSON.
impl fmt::Display for Example {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(text) => f.write_str(text),
            Self::Text(text) => write!(f, "{}", serde_json::Value::from(text.as_str())),
            Self::Array(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if index > 0 { "," } else { "" })?;
                }
                f.write_str("]")
            }
            Self::Object(entries) => {
                f.write_str("{")?;
                for (index, (name, value)) in entries.iter().enumerate() {
                    let comma = if index > 0 { "," } else { "" };
                    write!(
                        f,
                        "{comma}{}:{value}",
                        serde_json::Value::from(name.as_str())
                    )?;
                }
                f.write_str("}")
            }
        }
    }
}
