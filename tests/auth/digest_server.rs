//! [`DigestServer`]: an API behind HTTP Digest.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use md5::{Digest, Md5};

use super::{Answer, Received, Reply, Server};

const REALM: &str = "MMS Public API";

/// A server that answers `{}` to whoever knows the password, and challenges everybody else.
///
/// It computes each response by itself. An answer to its challenge that is not of the form
/// of RFC 7616, has another URI than the request, or uses a count twice, fails the test when
/// the server is dropped.
pub struct DigestServer {
    server: Server,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Default)]
struct Seen {
    user: &'static str,
    password: &'static str,
    /// How often a nonce may be used.
    uses: usize,
    says_stale: bool,
    delay: Duration,
    /// The counts of each nonce that was issued, in the order of their arrival.
    nonces: BTreeMap<String, Vec<u32>>,
    /// The bodies that were accepted.
    accepted: Vec<String>,
    challenged: usize,
    complaints: Vec<String>,
}

impl DigestServer {
    pub async fn start(user: &'static str, password: &'static str) -> Self {
        let seen = Arc::new(Mutex::new(Seen {
            user,
            password,
            uses: usize::MAX,
            says_stale: true,
            ..Seen::default()
        }));
        let answering = Arc::clone(&seen);
        let answer = move |request: &Received| {
            let mut seen = lock(&answering);
            let answer = seen.answer(request);
            Reply::Slow(seen.delay, answer)
        };
        let server = Server::start(answer).await;
        Self { server, seen }
    }

    pub fn uri(&self) -> &str {
        self.server.uri()
    }

    /// A nonce may be used so often; after that it is stale, with a word or without.
    pub fn stale_after(&self, uses: usize, says_so: bool) {
        let mut seen = lock(&self.seen);
        seen.uses = uses;
        seen.says_stale = says_so;
    }

    /// Every answer takes so long.
    pub fn delay(&self, delay: Duration) {
        lock(&self.seen).delay = delay;
    }

    /// How many requests were let in, and how many were challenged.
    pub fn calls(&self) -> (usize, usize) {
        let seen = lock(&self.seen);
        (seen.accepted.len(), seen.challenged)
    }

    /// The counts that came with each nonce, in the order of their arrival.
    pub fn counts(&self) -> Vec<Vec<u32>> {
        lock(&self.seen).nonces.values().cloned().collect()
    }
}

impl Drop for DigestServer {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let complaints = &lock(&self.seen).complaints;
            assert!(complaints.is_empty(), "{complaints:#?}");
        }
    }
}

/// The `response` of RFC 7616, section 3.4.1, for MD5 and `qop=auth`.
pub fn digest_response(
    [user, realm, password]: [&str; 3],
    [method, uri]: [&str; 2],
    [nonce, nc, cnonce]: [&str; 3],
) -> String {
    let h = |text: String| -> String {
        let digest = Md5::digest(text.as_bytes());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    };
    let a1 = h(format!("{user}:{realm}:{password}"));
    let a2 = h(format!("{method}:{uri}"));
    h(format!("{a1}:{nonce}:{nc}:{cnonce}:auth:{a2}"))
}

impl Seen {
    fn answer(&mut self, request: &Received) -> Answer {
        let Some(authorization) = request.header("authorization") else {
            return self.challenge(false);
        };
        let Some(fields) = fields(authorization) else {
            self.complaints
                .push(format!("no answer to Digest: {request:?}"));
            return self.challenge(false);
        };
        let field = |name| fields.get(name).copied().unwrap_or_default();
        let expected = digest_response(
            [self.user, REALM, self.password],
            [&request.method, &request.target],
            [field("nonce"), field("nc"), field("cnonce")],
        );
        let form = [
            ("username", self.user),
            ("realm", REALM),
            ("uri", request.target.as_str()),
            ("qop", "auth"),
            ("algorithm", "MD5"),
            ("opaque", "0paque"),
        ];
        for (name, value) in form {
            if field(name) != value {
                self.complaints
                    .push(format!("{name} is not {value}: {fields:?}"));
            }
        }
        if field("cnonce").len() < 16 {
            self.complaints
                .push(format!("cnonce can be guessed: {fields:?}"));
        }
        let count = u32::from_str_radix(field("nc"), 16).unwrap_or(0);
        let nonce = self.nonces.get_mut(field("nonce"));
        let Some(counts) = nonce.filter(|_| field("nc").len() == 8 && count > 0) else {
            self.complaints.push(format!("nonce or count: {fields:?}"));
            return self.challenge(false);
        };
        if counts.contains(&count) {
            self.complaints
                .push(format!("a count is used twice: {fields:?}"));
        }
        counts.push(count);
        if counts.len() > self.uses {
            return self.challenge(self.says_stale);
        }
        if field("response") != expected {
            return self.challenge(false);
        }
        self.accepted.push(request.body.clone());
        Answer::json(200, "{}")
    }

    fn challenge(&mut self, stale: bool) -> Answer {
        self.challenged += 1;
        let nonce = format!("n0nce-{:04}", self.nonces.len());
        let stale = if stale { ", stale=true" } else { "" };
        let digest = format!(
            "Digest realm=\"{REALM}\", domain=\"\", nonce=\"{nonce}\", algorithm=MD5, \
             qop=\"auth\", opaque=\"0paque\"{stale}"
        );
        self.nonces.insert(nonce, Vec::new());
        Answer::json(401, r#"{"error":401,"reason":"Unauthorized"}"#)
            .header("WWW-Authenticate", "Bearer realm=\"a, b\"")
            .header("WWW-Authenticate", digest)
    }
}

/// The fields of an answer: `Digest name="value", name=value`.
fn fields(authorization: &str) -> Option<BTreeMap<&str, &str>> {
    let list = authorization.strip_prefix("Digest ")?;
    list.split(", ")
        .map(|field| {
            let (name, value) = field.split_once('=')?;
            Some((name, value.trim_matches('"')))
        })
        .collect()
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().expect("nothing panics while it holds the lock")
}
