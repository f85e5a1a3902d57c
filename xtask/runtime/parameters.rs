//! What of a request is more than one text: lists and objects as parameters, forms, bytes.

use bytes::Bytes;
use reqwest::header::COOKIE;
use serde::Serialize;
use serde_json::Value;

use super::call::{Call, Failure};

/// How a list or an object is written as a parameter (OpenAPI 3.0, "Style Values").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Each item or property for itself: `name=a&name=b`, `a=1&b=2`.
    Exploded,
    /// In one text, with this between the items: `name=a,b`.
    Joined(char),
    /// Each property in brackets: `name[a]=1`.
    Deep,
    /// As JSON.
    Json,
}

impl Call<'_> {
    /// Adds a parameter to the query, if it is given, in its style.
    #[must_use]
    pub fn query_styled(self, name: &str, style: Style, value: Option<&impl Serialize>) -> Self {
        self.with(|parts| {
            let Some(value) = json(value)? else {
                return Ok(());
            };
            let pairs = pairs(name, style, value);
            let query = std::mem::take(&mut parts.query);
            let mut query = form_urlencoded::Serializer::new(query);
            parts.query = query.extend_pairs(pairs).finish();
            Ok(())
        })
    }

    /// Fills a path parameter with a list or an object, its items separated by commas.
    #[must_use]
    pub fn path_styled(self, name: &'static str, style: Style, value: &impl Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(value) => self.path(name, &joined(style, value)),
            Err(error) => self.with(|_| Err(Failure::other(error))),
        }
    }

    /// Adds a header with a list or an object, if it is given.
    #[must_use]
    pub fn header_styled(
        self,
        name: &'static str,
        style: Style,
        value: Option<&impl Serialize>,
    ) -> Self {
        self.with(|parts| match json(value)? {
            Some(value) => parts.header(name, name, &joined(style, value)),
            None => Ok(()),
        })
    }

    /// Adds a cookie, if it is given.
    #[must_use]
    pub fn cookie(self, name: &'static str, style: Style, value: Option<&impl Serialize>) -> Self {
        self.with(|parts| {
            let Some(value) = json(value)? else {
                return Ok(());
            };
            let present = parts.headers.remove(COOKIE);
            let present = present.as_ref().and_then(|cookies| cookies.to_str().ok());
            let present = present.map_or_else(String::new, |cookies| format!("{cookies}; "));
            let pairs = pairs(name, style, value);
            let cookies = pairs.iter().map(|(name, value)| {
                let value = percent_encoding::utf8_percent_encode(
                    value,
                    percent_encoding::NON_ALPHANUMERIC,
                );
                format!("{name}={value}")
            });
            let cookies = cookies.collect::<Vec<_>>().join("; ");
            parts.header("cookie", name, &format!("{present}{cookies}"))
        })
    }

    /// Adds the body, as `application/x-www-form-urlencoded`.
    #[must_use]
    pub fn form(self, body: &impl Serialize) -> Self {
        self.with(|parts| {
            let Some(body) = json(Some(body))? else {
                return Ok(());
            };
            let mut form = form_urlencoded::Serializer::new(String::new());
            form.extend_pairs(pairs("", Style::Exploded, body));
            parts.body = Some(form.finish().into_bytes());
            Ok(())
        })
    }

    /// Adds the body, as `multipart/form-data` (RFC 7578).
    #[must_use]
    pub fn multipart(self, body: &impl Serialize) -> Self {
        self.with(|parts| {
            let Some(body) = json(Some(body))? else {
                return Ok(());
            };
            let fields = pairs("", Style::Exploded, body);
            let taken = |boundary: &str| fields.iter().any(|(_, value)| value.contains(boundary));
            let boundary = (0..)
                .map(|number| format!("form-boundary-{number}"))
                .find(|boundary| !taken(boundary))
                .unwrap_or_default();
            let mut text = String::new();
            for (name, value) in &fields {
                let name = name.replace('"', "%22").replace(['\r', '\n'], " ");
                text.push_str(&format!(
                    "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                ));
            }
            text.push_str(&format!("--{boundary}--\r\n"));
            parts.body = Some(text.into_bytes());
            let media_type = format!("multipart/form-data; boundary={boundary}");
            parts.header("content-type", "body", &media_type)
        })
    }

    /// Adds the body, as it is.
    #[must_use]
    pub fn bytes(self, body: &Bytes) -> Self {
        self.with(|parts| {
            parts.body = Some(body.to_vec());
            Ok(())
        })
    }
}

fn json(value: Option<&impl Serialize>) -> Result<Option<Value>, Failure> {
    let json = value.map(serde_json::to_value).transpose();
    json.map_err(Failure::other)
}

/// The names and texts that a value is written as.
fn pairs(name: &str, style: Style, value: Value) -> Vec<(String, String)> {
    match (style, value) {
        (Style::Exploded, Value::Object(entries)) => entries
            .into_iter()
            .flat_map(|(name, value)| pairs(&name, Style::Exploded, nested(value)))
            .collect(),
        (Style::Deep, Value::Object(entries)) => entries
            .into_iter()
            .flat_map(|(property, value)| pairs(&format!("{name}[{property}]"), style, value))
            .collect(),
        (Style::Exploded | Style::Deep, Value::Array(items)) => items
            .into_iter()
            .map(|item| (name.to_owned(), text(item)))
            .collect(),
        (style, value) => vec![(name.to_owned(), joined(style, value))],
    }
}

/// A property of an exploded object: what is an object again is written as JSON.
fn nested(value: Value) -> Value {
    match value {
        Value::Object(_) => Value::String(value.to_string()),
        value => value,
    }
}

/// A value as one text.
fn joined(style: Style, value: Value) -> String {
    let separator = match style {
        Style::Json => return value.to_string(),
        Style::Joined(separator) => separator.to_string(),
        Style::Exploded | Style::Deep => ",".to_owned(),
    };
    let between = if style == Style::Exploded {
        "="
    } else {
        &separator
    };
    match value {
        Value::Array(items) => {
            let items: Vec<_> = items.into_iter().map(text).collect();
            items.join(&separator)
        }
        Value::Object(entries) => {
            let entries = entries.into_iter();
            let entries: Vec<_> = entries
                .map(|(name, value)| format!("{name}{between}{}", text(value)))
                .collect();
            entries.join(&separator)
        }
        scalar => text(scalar),
    }
}

/// A text as it is, anything else as JSON.
fn text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
