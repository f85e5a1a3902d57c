//! The types that progenitor makes of the same document, as `docs/comparison.md` prepares it.

use std::error::Error;
use std::fs;
use std::path::Path;

use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle};
use serde_json::Value;

/// progenitor's client for the document, with every media type called `application/json`.
pub fn types(document: &Path) -> Result<String, Box<dyn Error>> {
    let mut document: Value = serde_yaml_ng::from_str(&fs::read_to_string(document)?)?;
    plain_json(&mut document);
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder);
    settings.with_tag(TagStyle::Merged);
    let document = serde_json::from_value(document)?;
    let tokens = Generator::new(&settings).generate_tokens(&document)?;
    Ok(prettyplease::unparse(&syn::parse2(tokens)?))
}

fn plain_json(value: &mut Value) {
    if let Some(content) = value.get_mut("content").and_then(Value::as_object_mut) {
        if let Some(media) = content.values().next().cloned() {
            content.clear();
            // progenitor panics at a media type without a schema, which is that of a 204.
            if media.get("schema").is_some() {
                content.insert("application/json".to_owned(), media);
            }
        }
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(plain_json),
        Value::Object(entries) => entries.values_mut().for_each(plain_json),
        _ => {}
    }
}
