//! The challenges in `WWW-Authenticate`, and the answers to them.

use http_auth::{ChallengeParser, ChallengeRef, DigestClient};
use reqwest::header::{HeaderMap, HeaderValue, WWW_AUTHENTICATE};

use super::super::AuthenticationError;

/// What is told of challenges that cannot be met.
const LONGEST_TEXT: usize = 200;

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
        reasons => reasons.join("; ").chars().take(LONGEST_TEXT).collect(),
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

#[cfg(test)]
mod tests {
    use http_auth::PasswordParams;
    use proptest::prelude::*;

    use super::*;

    fn headers(values: &[&str]) -> HeaderMap {
        let value = |value: &&str| HeaderValue::from_str(value).expect("it is a header");
        let named = |value| (WWW_AUTHENTICATE, value);
        values.iter().map(value).map(named).collect()
    }

    /// The example of RFC 7616, section 3.9.1, for each of its challenges.
    #[test]
    fn the_answers_are_those_of_rfc_7616() {
        for (algorithm, response) in [
            ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
            (
                "SHA-256",
                "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
            ),
        ] {
            let challenge = format!(
                "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", \
                 algorithm={algorithm}, nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", \
                 opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""
            );
            let mut client = supported(&headers(&[&challenge])).expect("it can be met");
            let params = PasswordParams {
                username: "Mufasa",
                password: "Circle of Life",
                uri: "/dir/index.html",
                method: "GET",
                body: None,
            };
            let cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
            let answer = client.respond_with_testing_cnonce(&params, cnonce);
            let answer = answer.expect("it can be answered");
            let stated = format!("response=\"{response}\"");
            assert!(answer.contains(&stated), "{answer}");
            let header = HeaderValue::try_from(answer).expect("it is a header");
            let answered = answered(&header).expect("it is an answer");
            assert_eq!(
                (answered.nonce.as_str(), answered.count),
                (client.nonce(), 1)
            );
        }
    }

    proptest! {
        /// Whatever a server sends, it is understood or told.
        #[test]
        fn no_header_is_too_odd(
            values in prop::collection::vec(
                "(Digest )?[ -~\t]{0,40}|Digest (realm=\"a\"|nonce=[\"b]*|qop=\"?auth\"?|, ?|[ -~]){0,9}",
                0..4,
            ),
        ) {
            let values: Vec<_> = values.iter().map(String::as_str).collect();
            if let Ok(mut client) = supported(&headers(&values)) {
                let params = PasswordParams {
                    username: "a\"",
                    password: "b",
                    uri: "/",
                    method: "GET",
                    body: None,
                };
                let _ = client.respond(&params);
            }
        }
    }
}
