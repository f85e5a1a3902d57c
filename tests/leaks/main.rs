//! No secret comes out: not in a log, an error, a panic or a `Debug`, whatever happens.

#![forbid(unsafe_code)]

mod answers;
mod canary;
mod output;
mod seen;

#[path = "../support/calls.rs"]
mod calls;
#[path = "../support/fault/mod.rs"]
mod fault;

use std::io::Write as _;
use std::time::{Duration, SystemTime};

use answers::{answers, before, token};
use atlas_restore::replay::Replay;
use atlas_restore::{Atlas, Builder, Credentials, FileTokenStore, RetryPolicy, StoredToken};
use canary::{
    ACCESS_TOKEN, CLIENT_SECRET, FETCHED_TOKEN, LOCATION, PRIVATE_KEY, PROXY_PASSWORD,
    STORED_TOKEN, URL_PASSWORD,
};
use fault::{Act, Answer, FaultServer, Port};
use output::Output;
use seen::{call, further_calls};
use serde_json::json;

/// Every kind of credentials, each with a secret.
fn credentials() -> [Credentials; 3] {
    [
        Credentials::access_token(ACCESS_TOKEN),
        Credentials::service_account("mdb_sa_id_of_the_test", CLIENT_SECRET),
        Credentials::api_key("publickey", PRIVATE_KEY),
    ]
}

fn builder(uri: &str) -> Builder {
    let retry = RetryPolicy::default()
        .attempts(2)
        .backoff(Duration::from_millis(1), Duration::from_millis(1))
        .deadline(Duration::from_secs(3))
        .budget(1000, 1000.0);
    let builder = Atlas::builder().base_url(uri).retry(retry);
    builder.timeout(Duration::from_millis(300))
}

/// Every answer to every kind of credentials.
async fn answered(out: &Output) {
    for credentials in credentials() {
        out.show("credentials", &credentials);
        for (number, act) in answers(&credentials).into_iter().enumerate() {
            let acts = before(&credentials).into_iter().chain([act]);
            let server = FaultServer::start(acts).await;
            let builder = builder(&server.uri()).credentials(credentials.clone());
            out.show("builder", &builder);
            let atlas = builder.build().expect("an Atlas");
            let what = format!("answer {number}");
            call(out, &what, &atlas).await;
            further_calls(out, &what, &atlas).await;
            let requests = server.requests();
            let authorized = |name| {
                requests
                    .iter()
                    .any(|request| request.header(name).is_some())
            };
            assert!(number > 19 || authorized("authorization"), "{requests:?}");
        }
    }
    let nobody = Port::reserve();
    for credentials in credentials() {
        let atlas = builder(&nobody.uri()).credentials(credentials).build();
        call(out, "refused", &atlas.expect("an Atlas")).await;
    }
}

/// What a token endpoint may answer, also with the secrets that it was given.
async fn token_endpoint(out: &Output) {
    use base64::Engine as _;
    let form: String = url::form_urlencoded::byte_serialize(CLIENT_SECRET.as_bytes()).collect();
    let basic =
        base64::engine::general_purpose::STANDARD.encode(format!("mdb_sa_id_of_the_test:{form}"));
    let refused = |description: &str| {
        let body = json!({"error": "invalid_client", "error_description": description});
        Act::from(Answer::json(401, body.to_string()))
    };
    let granted = |body: serde_json::Value| Act::from(Answer::json(200, body.to_string()));
    let whole = json!({"access_token": FETCHED_TOKEN, "token_type": "Bearer"}).to_string();
    let acts = [
        refused("no such client"),
        refused(&format!("{CLIENT_SECRET} is wrong")),
        refused(&format!("{form} is wrong")),
        refused(&format!("Basic {basic} is wrong")),
        granted(json!({"access_token": [FETCHED_TOKEN], "token_type": "Bearer"})),
        granted(json!({"access_token": FETCHED_TOKEN, "token_type": FETCHED_TOKEN})),
        granted(json!({"access_token": format!("{FETCHED_TOKEN}\n"), "token_type": "Bearer"})),
        granted(json!({"token": FETCHED_TOKEN})),
        granted(json!(FETCHED_TOKEN)),
        granted(
            json!({"access_token": FETCHED_TOKEN, "token_type": "Bearer", "expires_in": FETCHED_TOKEN}),
        ),
        Answer::json(200, &whole[..whole.len() - 1]).into(),
        Answer::html(200, &whole).into(),
        Answer::html(502, &whole).into(),
        Answer::json(429, "{}")
            .header("Retry-After", FETCHED_TOKEN)
            .into(),
        Answer::empty(307)
            .header("Location", format!("https://x.example/{LOCATION}"))
            .into(),
        Answer::huge(200, 1 << 30).into(),
        Act::ResetRead,
    ];
    for (number, act) in acts.into_iter().enumerate() {
        let server = FaultServer::start([act]).await;
        let [_, account, _] = credentials();
        let atlas = builder(&server.uri()).retry(RetryPolicy::none());
        let atlas = atlas.credentials(account).build().expect("an Atlas");
        call(out, &format!("token answer {number}"), &atlas).await;
    }
}

/// Challenges that an API key meets or cannot meet.
async fn challenges(out: &Output) {
    for challenge in [
        "Basic realm=\"x\"",
        "Digest realm=\"x\"",
        "Digest realm=\"x\", nonce=\"n\", algorithm=SHA3",
        "Digest realm=\"x\", nonce=\"n\", qop=\"auth-int\"",
        "Digest realm=\"x\", nonce=\"n\", qop=\"auth\", stale=true",
        "Digest \u{7f}",
        "",
    ] {
        let answer = Answer::json(401, "{}").header("WWW-Authenticate", challenge);
        let server = FaultServer::start([answer.into()]).await;
        let [_, _, key] = credentials();
        let atlas = builder(&server.uri()).credentials(key).build();
        call(out, "challenge", &atlas.expect("an Atlas")).await;
    }
}

/// A token that is shared through a file, whole, broken and out of reach.
async fn stores(out: &Output) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("token.json");
    let server = FaultServer::start([token(), Answer::json(401, "{}").into()]).await;
    let written = json!({
        "issuer": format!("{}/api/oauth/token", server.uri()),
        "client_id": "mdb_sa_id_of_the_test",
        "expires_at": SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .expect("a time after 1970")
            .as_secs() + 3600,
        "access_token": STORED_TOKEN,
    });
    let stored = StoredToken::from_json(&written.to_string()).expect("a token");
    out.show("stored", &stored);
    out.show("stored", &stored.to_json());
    let mut authorized = Vec::new();
    for text in [
        written.to_string(),
        written.to_string()[..60].to_owned(),
        format!("\"{STORED_TOKEN}\""),
    ] {
        // As the store writes it: for the owner alone.
        let mut written = tempfile::NamedTempFile::new_in(&folder).expect("a file");
        written.write_all(text.as_bytes()).expect("it is written");
        written.persist(&file).expect("it is renamed");
        let store = FileTokenStore::new(&file);
        out.show("store", &store);
        let [_, account, _] = credentials();
        let atlas = builder(&server.uri())
            .credentials(account)
            .token_store(store);
        call(out, "store", &atlas.build().expect("an Atlas")).await;
        authorized.extend(
            server
                .requests()
                .iter()
                .filter_map(|request| Some(request.header("authorization")?.to_owned())),
        );
    }
    assert!(
        authorized.contains(&format!("Bearer {STORED_TOKEN}")),
        "the stored token was used"
    );

    std::fs::remove_file(&file).expect("it was there");
    std::fs::create_dir(&file).expect("a folder in its place");
    let [_, account, _] = credentials();
    let atlas = builder(&server.uri()).credentials(account);
    let atlas = atlas.token_store(FileTokenStore::new(&file)).build();
    call(out, "no store", &atlas.expect("an Atlas")).await;
}

/// What is refused before anything is sent.
async fn settings(out: &Output) {
    for secret in [
        format!("{ACCESS_TOKEN}\nx"),
        format!("{ACCESS_TOKEN}\u{7f}"),
        format!("é{ACCESS_TOKEN}"),
    ] {
        for credentials in [
            Credentials::access_token(secret.as_str()),
            Credentials::service_account("id", secret.as_str()),
            Credentials::api_key("key", secret.as_str()),
        ] {
            out.show("credentials", &credentials);
            match Atlas::builder().credentials(credentials).build() {
                Ok(atlas) => out.show("atlas", &atlas),
                Err(error) => out.error("settings", &error),
            }
        }
    }
    for url in [
        format!("https://user:{URL_PASSWORD}@atlas.example"),
        format!("http://user:{URL_PASSWORD}@atlas.example"),
        format!("https://atlas.example/?token={URL_PASSWORD}"),
        format!("ftp://user:{URL_PASSWORD}@atlas.example"),
        format!("user:{URL_PASSWORD}@atlas.example"),
        format!("https://user:{URL_PASSWORD}@"),
    ] {
        let builder = Atlas::builder().base_url(&url);
        out.show("builder", &builder);
        out.error("settings", &builder.build().expect_err("no base URL"));
    }
    let half = |name: &str| (name == "MONGODB_ATLAS_CLIENT_SECRET").then(|| CLIENT_SECRET.into());
    let half = Credentials::from_lookup(half);
    out.error("environment", &half.expect_err("half of a pair"));
    let control = |name: &str| {
        (name == "MONGODB_ATLAS_ACCESS_TOKEN").then(|| format!("{ACCESS_TOKEN}\nx").into())
    };
    match Credentials::from_lookup(control) {
        Ok(credentials) => out.show("environment", &credentials),
        Err(error) => out.error("environment", &error),
    }
}

/// The password of a proxy, which is told to the proxy alone.
async fn proxy(out: &Output) {
    let proxy = FaultServer::start([
        Answer::json(407, "{}").into(),
        Answer::json(502, "{}").into(),
        Answer::json(200, "{}").into(),
    ])
    .await;
    let uri = proxy
        .uri()
        .replace("http://", &format!("http://user:{PROXY_PASSWORD}@"));
    let way = reqwest::Proxy::all(uri).expect("a proxy");
    let builder = builder("http://atlas.invalid")
        .allow_plain_http()
        .proxy(way);
    let builder = builder.access_token(ACCESS_TOKEN);
    out.show("builder", &builder);
    call(out, "proxy", &builder.build().expect("an Atlas")).await;
    let requests = proxy.requests();
    let authorized = requests
        .iter()
        .all(|it| it.header("proxy-authorization").is_some());
    assert!(authorized && !requests.is_empty(), "{requests:?}");
}

/// A client that tells more than ours does, and one that answers from a HAR.
async fn transports(out: &Output) {
    let server = FaultServer::start([Answer::json(200, "{}").into()]).await;
    let talkative = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build();
    let atlas = builder(&server.uri()).access_token(ACCESS_TOKEN);
    let atlas = atlas.http_client(talkative.expect("a client"));
    call(out, "own client", &atlas.build().expect("an Atlas")).await;

    let har =
        json!({"log": {"version": "1.2", "creator": {"name": "", "version": ""}, "entries": []}});
    let replay = Replay::from_har(&har.to_string()).expect("a HAR");
    let atlas = Atlas::builder()
        .access_token(ACCESS_TOKEN)
        .transport(replay.clone());
    call(out, "replay", &atlas.build().expect("an Atlas")).await;
    out.show("replay", &replay);
    out.error("replay", &replay.check().expect_err("there are no entries"));
}

/// One test, since there is one output of the process.
#[tokio::test]
async fn no_secret_is_in_any_output() {
    let out = Output::capture();
    answered(&out).await;
    token_endpoint(&out).await;
    challenges(&out).await;
    stores(&out).await;
    settings(&out).await;
    proxy(&out).await;
    transports(&out).await;

    let text = out.text();
    // All of it was listened to: our spans, the connections of hyper, the log of reqwest.
    for heard in [
        "TRACE",
        "atlas.request",
        "hyper_util",
        "starting new connection",
        "panicked",
    ] {
        assert!(text.contains(heard), "nothing was heard of {heard}");
    }
    for seen in [
        "invalid_client",
        "no entry answers",
        "UNEXPECTED_ERROR",
        "not followed",
    ] {
        assert!(text.contains(seen), "nothing was seen of {seen}");
    }
    let leaks = canary::found(&text);
    assert!(
        leaks.is_empty(),
        "{} lines, such as\n{}",
        leaks.len(),
        leaks[..leaks.len().min(20)].join("\n")
    );
}
