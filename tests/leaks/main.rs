//! No secret comes out: not in a log, an error, a panic or a `Debug`, whatever happens.

#![forbid(unsafe_code)]

mod canary;
mod output;

#[path = "../support/fault/mod.rs"]
mod fault;

use std::io::Write as _;
use std::time::{Duration, SystemTime};

use atlas_restore::replay::Replay;
use atlas_restore::wait::Waitable;
use atlas_restore::{
    Atlas, Builder, Credentials, Error, FileTokenStore, Method, PagedExt, ResponseMetadata,
    RetryPolicy, StoredToken,
};
use canary::{
    ACCESS_TOKEN, CLIENT_SECRET, COOKIE, DOWNLOAD_URL, FETCHED_TOKEN, LOCATION, PRIVATE_KEY,
    PROXY_PASSWORD, STORED_TOKEN, URL_PASSWORD,
};
use fault::{Act, Answer, FaultServer, Port};
use futures_util::StreamExt;
use output::Output;
use serde_json::json;

const GROUP: &str = "5f3a1b2c4d5e6f7081929394";
const JOB: &str = "650c1d2e3f405162738495a6";

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

/// The endpoint's answer to a service account.
fn token() -> Act {
    let body = json!({"access_token": FETCHED_TOKEN, "token_type": "Bearer", "expires_in": 3600});
    Answer::json(200, body.to_string()).into()
}

/// What an API key is asked with.
fn challenge() -> Act {
    let digest = "Digest realm=\"MMS Public API\", nonce=\"abc\", qop=\"auth\", algorithm=MD5";
    Answer::json(401, "{}")
        .header("WWW-Authenticate", digest)
        .into()
}

/// What has to come before an API call is let in.
fn before(credentials: &Credentials) -> Vec<Act> {
    match credentials {
        Credentials::ServiceAccount { .. } => vec![token()],
        Credentials::ApiKey { .. } => vec![challenge()],
        _ => Vec::new(),
    }
}

/// Answers that may tempt somebody to quote them.
fn answers(credentials: &Credentials) -> Vec<Act> {
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

/// A call, and all that can be seen of what comes of it.
async fn call(out: &Output, what: &str, atlas: &Atlas) {
    out.show("atlas", atlas);
    out.show("client", atlas.client());
    let get = atlas.get_flex_restore_job().group_id(GROUP);
    let get = get.name("Cluster0").restore_job_id(JOB);
    out.show("call", &get);
    match get.send().await {
        Ok(job) => {
            out.show(what, &job);
            out.show(what, &job.metadata());
            for found in job.violations() {
                out.error(what, &found);
            }
            let wait = job.wait(atlas).deadline(Duration::from_millis(5));
            let wait = wait.every(Duration::from_millis(1), Duration::from_millis(1));
            out.show(what, &wait);
            let mut events = wait.events();
            while let Some(event) = events.next().await {
                out.show(what, &event);
                if let Err(error) = &event {
                    out.error(what, error);
                }
            }
        }
        Err(error) => {
            out.error(what, &error);
            out.error(what, &Error::from(error));
        }
    }
}

/// The other kinds of calls.
async fn further_calls(out: &Output, what: &str, atlas: &Atlas) {
    let list = atlas.list_backup_restore_jobs().group_id(GROUP);
    let mut items = list.cluster_name("Cluster0").items();
    out.show(what, &items);
    while let Some(item) = items.next().await {
        out.show(what, &item);
    }
    let raw = atlas.raw(Method::GET, "/api/atlas/v2/groups");
    out.show(what, &raw);
    match raw.send().await {
        Ok(_) => {}
        Err(error) => out.error(what, &error),
    }
    let create = atlas.create_flex_restore_job().group_id(GROUP);
    let create = create
        .name("Cluster0")
        .body(json!({"snapshotId": JOB, "targetDeploymentItemName": "Other"}));
    out.show(what, &create);
    match create.send().await {
        Ok(job) => out.show(what, &job),
        Err(error) => out.error(what, &Error::from(error)),
    }
    if let Err(error) = atlas.revoke().await {
        out.error(what, &error);
    }
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
