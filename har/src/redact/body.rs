//! Bodies: JSON and forms keep their structure, and of anything else a placeholder remains.

use serde_json::Value;

use super::placeholder::Shape;
use super::{Swap, json, url};

/// A body after redaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// What is left of it.
    pub text: String,
    /// What a reader has to know of it: that it was replaced, and how large it was about.
    pub note: Option<String>,
}

impl Body {
    /// The stand-in for a body that is not kept.
    ///
    /// Its text is no JSON, so that whoever decodes it fails as with a body that is none.
    pub(super) fn replaced(text: String, length: u64) -> Self {
        let note = format!("The body was replaced; it had {}.", size(length));
        Self {
            text,
            note: Some(note),
        }
    }

    /// The stand-in for a body of which `length` bytes went by, too many to keep.
    pub(crate) fn left_out(length: u64) -> Self {
        let note = format!("The body was not kept: {} of it went by.", size(length));
        Self::unknown(note)
    }

    /// The stand-in for a body that nobody asked for.
    pub(crate) fn unread() -> Self {
        Self::unknown("The body was not read.".to_owned())
    }

    fn unknown(note: String) -> Self {
        Self {
            text: "redacted000000000000".to_owned(),
            note: Some(note),
        }
    }
}

/// A body of a media type.
///
/// What parses as JSON is taken for JSON, since servers say otherwise of what is; what does not
/// parse is not, whatever they say.
pub(super) fn body(swap: &dyn Swap, media_type: &str, body: &[u8]) -> Body {
    let kept = |text| Body { text, note: None };
    if body.is_empty() {
        return kept(String::new());
    }
    if let Ok(value) = serde_json::from_slice::<Value>(body) {
        return kept(json::json(swap, None, &value).to_string());
    }
    let text = String::from_utf8_lossy(body);
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return kept(url::pairs(swap, &text));
    }
    Body::replaced(swap.leaf(Shape::Word, &text), body.len() as u64)
}

/// A number of bytes as the power of two below it: no more than how large a thing was is told.
fn size(length: u64) -> String {
    match length.checked_ilog2() {
        None => "no bytes".to_owned(),
        Some(power) => format!("{} bytes or more, but not twice that", 1_u64 << power),
    }
}
