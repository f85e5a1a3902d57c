//! A tree → JSON, with each number as it is written: mutated ones may be none.

use std::fmt::Write as _;

use crate::load::{Kind, Node};

pub(super) fn text(node: &Node) -> String {
    let mut text = String::new();
    print(node, &mut text);
    text
}

fn print(node: &Node, text: &mut String) {
    match &node.kind {
        Kind::Null => text.push_str("null"),
        Kind::Bool(value) => {
            let _ = write!(text, "{value}");
        }
        Kind::Number(number) => text.push_str(number),
        Kind::String(value) => quoted(value, text),
        Kind::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                print(item, text);
            }
            text.push(']');
        }
        Kind::Object(entries) => {
            text.push('{');
            for (index, (name, entry)) in entries.iter().enumerate() {
                text.push_str(if index > 0 { ",\n" } else { "" });
                quoted(name, text);
                text.push(':');
                print(&entry.value, text);
            }
            text.push('}');
        }
    }
}

fn quoted(value: &str, text: &mut String) {
    // A text can always be written as JSON.
    text.push_str(&serde_json::to_string(value).unwrap_or_default());
}
