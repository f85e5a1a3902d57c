//! Errors in which a server repeats the token that it was sent: a gateway that quotes the request
//! it refuses. The text of an error is shown and logged, and so the token is taken out of it first.

use atlas_restore_api::Received;
use reqwest::header::HeaderValue;

/// What stands in the token's place.
const HIDDEN: &str = "[hidden]";

/// Tokens have hundreds of characters. What is shorter than this is made up for a test, and may
/// be a part of words.
const SHORTEST: usize = 16;

/// Takes the token of `authorization` out of the body of an error, in which it stands as it was
/// sent, or with the slashes escaped as JSON allows. Other answers stay as they came: they are data.
pub(super) fn hide_token(answer: &mut Received, authorization: Option<&HeaderValue>) {
    if answer.status.is_success() {
        return;
    }
    let Some(token) = authorization.and_then(bearer) else {
        return;
    };
    let body = String::from_utf8_lossy(&answer.body);
    let escaped = token.replace('/', "\\/");
    if [token, &escaped].iter().any(|form| body.contains(*form)) {
        let body = body.replace(token, HIDDEN).replace(&escaped, HIDDEN);
        answer.body = body.into();
    }
}

/// The token of `Bearer` (RFC 6750, section 2.1). Digest sends nothing that is secret by itself.
fn bearer(authorization: &HeaderValue) -> Option<&str> {
    let (scheme, token) = authorization.to_str().ok()?.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && token.len() >= SHORTEST).then_some(token)
}
