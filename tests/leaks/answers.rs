//! What servers answer: also what may tempt somebody to quote it.

use std::time::Duration;

use atlas_restore::Credentials;
use serde_json::json;

use super::calls::JOB;
use super::canary::{ACCESS_TOKEN, COOKIE, DOWNLOAD_URL, FETCHED_TOKEN, LOCATION};
use super::fault::{Act, Answer};

/// The endpoint's answer to a service account.
pub(super) fn token() -> Act {
    let body = json!({"access_token": FETCHED_TOKEN, "token_type": "Bearer", "expires_in": 3600});
    Answer::json(200, body.to_string()).into()
}

/// What an API key is asked with.
pub(super) fn challenge() -> Act {
    let digest = "Digest realm=\"MMS Public API\", nonce=\"abc\", qop=\"auth\", algorithm=MD5";
    Answer::json(401, "{}")
        .header("WWW-Authenticate", digest)
        .into()
}

/// What has to come before an API call is let in.
pub(super) fn before(credentials: &Credentials) -> Vec<Act> {
    match credentials {
        Credentials::ServiceAccount { .. } => vec![token()],
        Credentials::ApiKey { .. } => vec![challenge()],
        _ => Vec::new(),
    }
}

/// Answers that may tempt somebody to quote them.
pub(super) fn answers(credentials: &Credentials) -> Vec<Act> {
    let url = format!("https://backup.example/{DOWNLOAD_URL}");
    let job = json!({"id": JOB, "deliveryUrl": [url], "snapshotUrl": url, "status": "RUNNING"});
    let wrong = json!({"id": 1, "deliveryUrl": [[url]], "snapshotUrl": {"a": url}});
    let page = format!("<html>You sent Bearer {ACCESS_TOKEN}, {FETCHED_TOKEN}</html>");
    let error = |status: u16| {
        let body = json!({"error": status, "errorCode": "UNEXPECTED_ERROR", "detail": "No."});
        Answer::json(status, body.to_string())
    };
    let cookie = format!("session={COOKIE}; HttpOnly");
    let sent = match credentials {
        Credentials::AccessToken { .. } => ACCESS_TOKEN,
        Credentials::ServiceAccount { .. } => FETCHED_TOKEN,
        _ => "publickey",
    };
    let repeated = |status: u16, escape: fn(String) -> String| {
        let detail = format!("You sent Bearer {sent}, which is no good ({sent}).");
        let body = json!({"error": status, "errorCode": "UNEXPECTED_ERROR", "detail": detail});
        Act::from(Answer::json(status, escape(body.to_string())))
    };
    vec![
        repeated(400, |body| body),
        repeated(403, |body| body.replace('/', "\\/")),
        repeated(500, |body| format!("{body} ")),
        Answer::json(200, job.to_string())
            .header("Set-Cookie", cookie.as_str())
            .into(),
        Answer::json(200, wrong.to_string()).into(),
        Answer::json(200, &job.to_string()[..120]).into(),
        Answer::json(200, json!([url]).to_string()).into(),
        Answer::json(200, json!(url).to_string()).into(),
        Answer::html(200, &page).into(),
        Answer::html(400, &page).header("Set-Cookie", cookie).into(),
        error(401).into(),
        error(403).into(),
        error(409).into(),
        error(429).header("Retry-After", "3600").into(),
        error(500).into(),
        error(503).into(),
        Answer::empty(307)
            .header("Location", format!("https://x.example/{LOCATION}"))
            .into(),
        Answer::json(200, "{}")
            .first_byte_after(Duration::from_secs(60))
            .into(),
        Answer::json(200, "{")
            .declared_length(9)
            .then_close()
            .into(),
        Answer::huge(200, 1 << 30).into(),
        Act::ResetUnread,
        Act::ResetRead,
        Act::CloseRead,
    ]
}
