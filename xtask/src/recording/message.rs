//! A raw response message: a status line, headers, an empty line, the body (RFC 9112, section
//! 2.1). Line ends may be LF alone, as editors and git leave them.

use super::Response;

/// Reads a message.
///
/// # Errors
///
/// It does not begin with a status line; a sentence says what is there instead.
pub(super) fn parse(bytes: &[u8]) -> Result<Response, String> {
    let (head, body) = split(bytes);
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let first = lines.next().unwrap_or_default();
    let (status, reason) = status(first).ok_or_else(|| match first.trim() {
        "" => "it is empty; a message begins with a status line".to_owned(),
        _ => "its first line is no status line, such as `HTTP/1.1 200 OK`".to_owned(),
    })?;
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in lines {
        match (line.split_once(':'), headers.last_mut()) {
            // RFC 9112, section 5.2: a line that begins with a blank goes on with the one before.
            (_, Some((_, value))) if line.starts_with([' ', '\t']) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            (Some((name, value)), _) => headers.push((name.to_owned(), value.trim().to_owned())),
            (None, _) => {}
        }
    }
    Ok(Response {
        status,
        reason,
        headers,
        body: body.to_vec(),
    })
}

/// The head and what comes after the first empty line. A message that ends before it is all
/// head.
fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    for at in 0..bytes.len() {
        let rest = &bytes[at..];
        for end in [&b"\r\n\r\n"[..], b"\n\n"] {
            if rest.starts_with(end) {
                return (&bytes[..at], &rest[end.len()..]);
            }
        }
    }
    (bytes, &[])
}

fn status(line: &str) -> Option<(u16, String)> {
    let mut words = line.trim_end().splitn(3, ' ');
    words
        .next()
        .filter(|version| version.starts_with("HTTP/"))?;
    let status = words.next().filter(|status| status.len() == 3)?;
    let status = status.parse().ok().filter(|status| *status >= 100)?;
    Some((status, words.next().unwrap_or_default().to_owned()))
}
