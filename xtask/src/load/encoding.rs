//! Bytes → text. A document is UTF-8, as JSON asks for, or UTF-16 with the mark of its byte
//! order, as YAML allows (YAML 1.2, section 5.2).

use super::node::Span;

/// Why bytes are not the text of a document.
#[derive(Debug)]
pub(super) struct EncodingError {
    /// The text, with a replacement for what is none.
    pub(super) text: String,
    /// The character at fault.
    pub(super) span: Span,
    pub(super) message: &'static str,
    /// What to do.
    pub(super) help: &'static str,
}

/// The text, without the mark of a byte order.
pub(super) fn decode(bytes: &[u8]) -> Result<String, EncodingError> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes)?,
        [0xef, 0xbb, 0xbf, rest @ ..] => utf_8(rest)?,
        bytes => utf_8(bytes)?,
    };
    match text.chars().position(|character| character == '\0') {
        None => Ok(text),
        Some(start) => Err(EncodingError {
            text,
            span: one(start),
            message: "a NUL character, which no document has",
            help: "take it away",
        }),
    }
}

fn utf_8(bytes: &[u8]) -> Result<String, EncodingError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let valid = &bytes[..error.valid_up_to()];
            Err(EncodingError {
                span: one(String::from_utf8_lossy(valid).chars().count()),
                text: String::from_utf8_lossy(bytes).into_owned(),
                message: "this is not UTF-8",
                help: "save the file as UTF-8",
            })
        }
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, EncodingError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let decoded: Vec<_> = char::decode_utf16(units).collect();
    let broken = decoded.iter().position(Result::is_err);
    let broken = broken.or((!rest.is_empty()).then_some(decoded.len()));
    let text = decoded
        .into_iter()
        .map(|decoded| decoded.unwrap_or(char::REPLACEMENT_CHARACTER));
    let text: String = text.collect();
    match broken {
        None => Ok(text),
        Some(start) => Err(EncodingError {
            text,
            span: one(start),
            message: "this is not UTF-16, as the mark at the beginning says",
            help: "save the file as UTF-8",
        }),
    }
}

fn one(start: usize) -> Span {
    Span {
        start,
        end: start + 1,
    }
}
