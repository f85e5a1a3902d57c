//! [`TokenServer`]: OAuth 2.0 tokens, and an API that takes them.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::{Answer, Received, Reply, Server};

/// What the token endpoint does with one request that is as it should be.
#[derive(Clone, Debug)]
pub enum Issue {
    /// Issues a token that lives so long, and says so.
    Living(Duration),
    /// Issues a token, with `expires_in` written so, or left out.
    Saying(Option<&'static str>),
    /// Issues the usual token, after a while.
    Late(Duration),
    /// Does something else.
    Other(Reply),
}

/// A server with the endpoints of OAuth 2.0 and, at any other path, an API that answers `{}`
/// to whoever has a token that is good.
///
/// A request to the endpoints that is not as the RFCs want it fails the test, when the
/// server is dropped.
pub struct TokenServer {
    server: Server,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Default)]
struct Seen {
    client_id: &'static str,
    client_secret: &'static str,
    next: VecDeque<Issue>,
    issued: Vec<(String, Instant)>,
    token_calls: usize,
    revoked: Vec<String>,
    revocation: Option<Reply>,
    accepted: usize,
    refused: usize,
    least_left: Option<Duration>,
    complaints: Vec<String>,
}

impl TokenServer {
    pub async fn start(client_id: &'static str, client_secret: &'static str) -> Self {
        let seen = Arc::new(Mutex::new(Seen {
            client_id,
            client_secret,
            ..Seen::default()
        }));
        let answering = Arc::clone(&seen);
        let server = Server::start(move |request| lock(&answering).answer(request)).await;
        Self { server, seen }
    }

    pub fn uri(&self) -> &str {
        self.server.uri()
    }

    /// What the token endpoint does with its next requests. After that, it issues tokens
    /// that live for an hour.
    pub fn next(&self, issues: impl IntoIterator<Item = Issue>) {
        lock(&self.seen).next.extend(issues);
    }

    /// What the revocation endpoint does from now on, instead of revoking.
    pub fn on_revocation(&self, reply: Option<Reply>) {
        lock(&self.seen).revocation = reply;
    }

    /// Ends the life of every token that was issued.
    pub fn expire_all(&self) {
        lock(&self.seen).issued.clear();
    }

    pub fn token_calls(&self) -> usize {
        lock(&self.seen).token_calls
    }

    /// How many calls of the API had a good token, and how many had not.
    pub fn api_calls(&self) -> (usize, usize) {
        let seen = lock(&self.seen);
        (seen.accepted, seen.refused)
    }

    /// How long the token that came closest to its end had left to live.
    pub fn least_left(&self) -> Option<Duration> {
        lock(&self.seen).least_left
    }

    pub fn revoked(&self) -> Vec<String> {
        lock(&self.seen).revoked.clone()
    }
}

impl Drop for TokenServer {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let complaints = &lock(&self.seen).complaints;
            assert!(complaints.is_empty(), "{complaints:#?}");
        }
    }
}

impl Seen {
    fn answer(&mut self, request: &Received) -> Reply {
        match request.target.as_str() {
            "/api/oauth/token" => self.token(request),
            "/api/oauth/revoke" => self.revoke(request),
            _ => Reply::Answer(self.api(request)),
        }
    }

    fn token(&mut self, request: &Received) -> Reply {
        self.token_calls += 1;
        self.check_client(request);
        if request.body != "grant_type=client_credentials" {
            self.complain("the body of a request for a token", request);
        }
        if request.header("accept") != Some("application/json") {
            self.complain("Accept", request);
        }
        let hour = Duration::from_secs(3600);
        match self.next.pop_front().unwrap_or(Issue::Living(hour)) {
            Issue::Living(life) => {
                let said = life.as_secs().to_string();
                Reply::Answer(self.issue(life, Some(&said)))
            }
            Issue::Saying(said) => Reply::Answer(self.issue(hour, said)),
            Issue::Late(pause) => Reply::Slow(pause, self.issue(hour, Some("3600"))),
            Issue::Other(reply) => reply,
        }
    }

    fn issue(&mut self, life: Duration, said: Option<&str>) -> Answer {
        let token = format!("t0ken-{}", self.token_calls);
        self.issued.push((token.clone(), Instant::now() + life));
        let said = said.map_or(String::new(), |said| format!(r#","expires_in":{said}"#));
        let body = format!(r#"{{"access_token":"{token}","token_type":"Bearer"{said}}}"#);
        Answer::json(200, body)
    }

    fn revoke(&mut self, request: &Received) -> Reply {
        self.check_client(request);
        let token = request.body.strip_prefix("token=");
        let token = token.and_then(|rest| rest.strip_suffix("&token_type_hint=access_token"));
        let Some(token) = token else {
            self.complain("the body of a revocation", request);
            return Reply::Answer(Answer::new(400));
        };
        if let Some(reply) = &self.revocation {
            return reply.clone();
        }
        self.revoked.push(token.to_owned());
        self.issued.retain(|(issued, _)| issued != token);
        Reply::Answer(Answer::new(200))
    }

    fn api(&mut self, request: &Received) -> Answer {
        let authorization = request.header("authorization").unwrap_or_default();
        let now = Instant::now();
        let sent = authorization.strip_prefix("Bearer ");
        let issued = self.issued.iter().find(|(token, _)| sent == Some(token));
        let left = issued.and_then(|(_, end)| end.checked_duration_since(now));
        if let Some(left) = left.filter(|left| !left.is_zero()) {
            self.least_left = Some(self.least_left.unwrap_or(left).min(left));
            self.accepted += 1;
            return Answer::json(200, "{}");
        }
        if !authorization.starts_with("Bearer t0ken-") {
            self.complain("no token of this server", request);
        }
        self.refused += 1;
        Answer::json(401, "{}").header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
    }

    /// HTTP Basic, of the id and the secret as RFC 6749, section 2.3.1 encodes them.
    fn check_client(&mut self, request: &Received) {
        let basic = request
            .header("authorization")
            .unwrap_or_default()
            .to_owned();
        let basic = basic.strip_prefix("Basic ").unwrap_or_default();
        let decoded = BASE64_STANDARD.decode(basic).unwrap_or_default();
        let encoded = |text: &str| -> String {
            url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
        };
        let wanted = format!(
            "{}:{}",
            encoded(self.client_id),
            encoded(self.client_secret)
        );
        if decoded != wanted.as_bytes() {
            self.complain("the Basic credentials", request);
        }
        if request.method != "POST" {
            self.complain("the method", request);
        }
        let form = "application/x-www-form-urlencoded";
        if request.header("content-type") != Some(form) {
            self.complain("Content-Type", request);
        }
    }

    fn complain(&mut self, what: &str, request: &Received) {
        self.complaints.push(format!("{what}: {request:?}"));
    }
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().expect("nothing panics while it holds the lock")
}
