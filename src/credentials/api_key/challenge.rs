//! The challenges in `WWW-Authenticate`, and the answers to them.

use http_auth::{ChallengeParser, ChallengeRef, DigestClient};
use reqwest::header::{HeaderMap, HeaderValue, WWW_AUTHENTICATE};

use super::super::AuthenticationError;

/// What a request's own answer to a challenge says.
pub(super) struct Answered {
    pub(super) nonce: String,
    /// How often the nonce was used, this time included.
    pub(super) count: u32,
}

/// The first Digest challenge that can be met. The server's order is its preference
/// (RFC 7616, section 3.7).
pub(super) fn supported(headers: &HeaderMap) -> Result<DigestClient, AuthenticationError> {
    let mut reasons = Vec::new();
    for value in headers.get_all(WWW_AUTHENTICATE) {
        let Ok(text) = value.to_str() else {
            reasons.push("a header is not ASCII".to_owned());
            continue;
        };
        for challenge in ChallengeParser::new(text) {
            match challenge.map_err(|_| "a header cannot be parsed".to_owned()) {
                Ok(challenge) => match usable(&challenge) {
                    Ok(client) => return Ok(client),
                    Err(reason) => reasons.push(reason),
                },
                Err(reason) => {
                    reasons.push(reason);
                    break;
                }
            }
        }
    }
    let reason = match reasons.as_slice() {
        [] => "there is none".to_owned(),
        reasons => reasons.join("; "),
    };
    Err(AuthenticationError::Challenge { reason })
}

fn usable(challenge: &ChallengeRef<'_>) -> Result<DigestClient, String> {
    if !challenge.scheme.eq_ignore_ascii_case("Digest") {
        return Err(format!("the scheme {} is not Digest", challenge.scheme));
    }
    let client = DigestClient::try_from(challenge)?;
    if client.rfc2069_compat() {
        // Without `qop`, the answer has no count and could be replayed.
        return Err("the Digest challenge has no qop".to_owned());
    }
    if client.session() {
        return Err("session algorithms are not supported".to_owned());
    }
    if !(client.qop() & http_auth::digest::Qop::Auth) {
        return Err("the qop auth is not offered".to_owned());
    }
    Ok(client)
}

/// What an `Authorization` header of Digest answered.
pub(super) fn answered(authorization: &HeaderValue) -> Option<Answered> {
    // It has the form of a challenge: a scheme and parameters.
    let text = authorization.to_str().ok()?;
    let answer = ChallengeParser::new(text).next()?.ok()?;
    let find = |name: &str| {
        let found = answer.params.iter().find(|(param, _)| *param == name);
        found.map(|(_, value)| value.to_unescaped())
    };
    Some(Answered {
        nonce: find("nonce")?,
        count: u32::from_str_radix(&find("nc")?, 16).ok()?,
    })
}
