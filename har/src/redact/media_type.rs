//! Media types: those of the API and the usual ones stay, with the parameters that say nothing.

use super::Swap;
use super::placeholder::{Shape, is_moment};

/// Media types that may stay, beside the dated ones of Atlas.
const MEDIA_TYPES: [&str; 15] = [
    "*/*",
    "application/*",
    "application/csv",
    "application/gzip",
    "application/json",
    "application/octet-stream",
    "application/problem+json",
    "application/x-www-form-urlencoded",
    "application/xml",
    "multipart/form-data",
    "text/*",
    "text/csv",
    "text/html",
    "text/plain",
    "text/xml",
];

/// A media type, or a list of them.
pub(super) fn media_types(swap: &dyn Swap, value: &str) -> String {
    let types = value.split(',').map(|media_type| {
        let mut parts = media_type.split(';');
        let essence = parts.next().unwrap_or_default();
        let mut made = match is_media_type(essence.trim()) {
            true => essence.to_owned(),
            false => essence_replaced(swap, essence.trim()),
        };
        for parameter in parts {
            made += ";";
            made += &match is_media_type_parameter(parameter.trim()) {
                true => parameter.to_owned(),
                false => parameter_replaced(swap, parameter.trim()),
            };
        }
        made
    });
    types.collect::<Vec<_>>().join(",")
}

fn essence_replaced(swap: &dyn Swap, essence: &str) -> String {
    if essence.is_empty() {
        return String::new();
    }
    let stem = essence.strip_prefix("application/").unwrap_or(essence);
    format!("application/{}", swap.leaf(Shape::Token, stem))
}

fn parameter_replaced(swap: &dyn Swap, parameter: &str) -> String {
    match parameter.split_once('=') {
        Some((name @ ("boundary" | "charset" | "version" | "q"), value)) => {
            let value = value.trim_matches('"');
            format!("{name}={}", swap.leaf(Shape::Token, value))
        }
        Some((name, value)) => {
            let (name, value) = (
                swap.leaf(Shape::Token, name),
                swap.leaf(Shape::Token, value),
            );
            format!("{name}={value}")
        }
        None if parameter.is_empty() => String::new(),
        None => swap.leaf(Shape::Token, parameter),
    }
}

fn is_media_type(essence: &str) -> bool {
    if MEDIA_TYPES.contains(&essence) {
        return true;
    }
    // `application/vnd.atlas.2023-01-01+json`, with `preview` or `.upcoming` as well.
    let Some(rest) = essence.strip_prefix("application/vnd.atlas.") else {
        return false;
    };
    let Some((version, format)) = rest.split_once('+') else {
        return false;
    };
    let date = version.strip_suffix(".upcoming").unwrap_or(version);
    let version = version == "preview" || (date.len() == 10 && is_moment(date));
    version && ["json", "csv", "gzip", "xml", "yaml"].contains(&format)
}

fn is_media_type_parameter(parameter: &str) -> bool {
    let lower = parameter.to_ascii_lowercase();
    let quality = || {
        let digits = lower.strip_prefix("q=")?;
        let harmless = digits
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'.'));
        Some(digits.len() <= 5 && harmless)
    };
    matches!(
        lower.as_str(),
        "charset=utf-8" | "charset=\"utf-8\"" | "charset=us-ascii" | "charset=iso-8859-1"
    ) || quality().unwrap_or(false)
}
