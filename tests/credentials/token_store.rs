//! A token that several clients, or processes, share.

use std::path::Path;
use std::time::{Duration, SystemTime};

use atlas_restore::{Atlas, BoxFuture, FileTokenStore, StoredToken, TokenStore, TokenStoreError};

use crate::auth::TokenServer;
use crate::{CLIENT_ID, CLIENT_SECRET, call, once};

fn account(uri: &str, store: impl TokenStore + 'static) -> Atlas {
    let builder = once(uri).service_account(CLIENT_ID, CLIENT_SECRET);
    builder
        .token_store(store)
        .build()
        .expect("loopback is allowed")
}

fn file(folder: &tempfile::TempDir) -> std::path::PathBuf {
    folder.path().join("token.json")
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[tokio::test]
async fn two_clients_with_one_store_cost_one_token() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let folder = folder();
    for _ in 0..2 {
        let atlas = account(server.uri(), FileTokenStore::new(file(&folder)));
        call(&atlas).await.expect("it has a token");
    }
    assert_eq!((server.token_calls(), server.api_calls()), (1, (2, 0)));
}

/// Another process has renewed it in the meantime.
#[tokio::test]
async fn a_refused_token_is_replaced_by_the_one_that_another_client_stored() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let folder = folder();
    let first = account(server.uri(), FileTokenStore::new(file(&folder)));
    let second = account(server.uri(), FileTokenStore::new(file(&folder)));
    call(&first).await.expect("it has a token");
    call(&second).await.expect("it has the same token");
    server.expire_all();
    call(&first).await.expect("it has a new token");
    call(&second).await.expect("it has the same new token");
    assert_eq!((server.token_calls(), server.api_calls()), (2, (4, 2)));
}

#[tokio::test]
async fn a_stored_token_that_the_server_refuses_is_replaced() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let folder = folder();
    let atlas = account(server.uri(), FileTokenStore::new(file(&folder)));
    call(&atlas).await.expect("it has a token");
    server.expire_all();
    let atlas = account(server.uri(), FileTokenStore::new(file(&folder)));
    call(&atlas).await.expect("it has a new token");
    assert_eq!(server.token_calls(), 2);
    let kept = std::fs::read_to_string(file(&folder)).expect("it was written");
    assert!(kept.contains("t0ken-2"), "{kept}");
}

#[tokio::test]
async fn a_revoked_token_is_forgotten_in_the_store_and_can_be_revoked_from_there() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let folder = folder();
    call(&account(server.uri(), FileTokenStore::new(file(&folder))))
        .await
        .expect("a token");
    let other = account(server.uri(), FileTokenStore::new(file(&folder)));
    other.revoke().await.expect("the store's token is revoked");
    assert_eq!(server.revoked(), ["t0ken-1"]);
    assert!(!file(&folder).exists());
}

/// Whatever is in the store, the client works, and puts its own token there.
#[tokio::test]
async fn what_is_of_no_use_in_the_store_is_ignored() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let folder = folder();
    call(&account(server.uri(), FileTokenStore::new(file(&folder))))
        .await
        .expect("a token");
    let good = std::fs::read_to_string(file(&folder)).expect("it was written");
    let soon = SystemTime::now() + Duration::from_secs(5);
    let mut expiring = StoredToken::from_json(&good).expect("it was just written");
    expiring.expires_at = soon;
    let expiring = expiring.to_json();
    let entries = [
        "".to_owned(),
        "{".to_owned(),
        "\u{0}".repeat(100_000),
        good[..good.len() / 2].to_owned(),
        good.replace(CLIENT_ID, "mdb_sa_id_2"),
        good.replace("127.0.0.1", "127.0.0.2"),
        good.replace("t0ken", "t0\\nken"),
        secrecy::ExposeSecret::expose_secret(&expiring).to_owned(),
    ];
    for (before, entry) in (1..).zip(entries) {
        assert_ne!(entry, good);
        std::fs::write(file(&folder), &entry).expect("it can be written");
        call(&account(server.uri(), FileTokenStore::new(file(&folder))))
            .await
            .expect("a token");
        assert_eq!(server.token_calls(), before + 1, "{entry:.80}");
        let kept = std::fs::read_to_string(file(&folder)).expect("it was written");
        assert!(kept.contains(&format!("t0ken-{}", before + 1)), "{kept}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn the_file_is_for_its_owner_and_is_not_trusted_otherwise() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| {
        let metadata = std::fs::metadata(path).expect("it is there");
        metadata.permissions().mode() & 0o777
    };
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let folder = folder();
    for calls in 1..3 {
        let atlas = account(server.uri(), FileTokenStore::new(file(&folder)));
        call(&atlas).await.expect("it has a token");
        assert_eq!((mode(&file(&folder)), server.token_calls()), (0o600, calls));
        set_permissions(file(&folder), Permissions::from_mode(0o644)).expect("it is ours");
    }
    let others = std::fs::read_dir(folder.path())
        .expect("it is there")
        .count();
    assert_eq!(others, 1, "no temporary file is left");
}

/// Fails, or never comes back.
#[derive(Debug)]
struct Broken {
    hangs: bool,
}

impl Broken {
    fn fail<T: Send + 'static>(&self) -> BoxFuture<'_, Result<T, TokenStoreError>> {
        Box::pin(async {
            if self.hangs {
                std::future::pending::<()>().await;
            }
            Err("the store is down".into())
        })
    }
}

impl TokenStore for Broken {
    fn load(&self) -> BoxFuture<'_, Result<Option<StoredToken>, TokenStoreError>> {
        self.fail()
    }
    fn save<'a>(&'a self, _: &'a StoredToken) -> BoxFuture<'a, Result<(), TokenStoreError>> {
        self.fail()
    }
    fn clear(&self) -> BoxFuture<'_, Result<(), TokenStoreError>> {
        self.fail()
    }
}

#[tokio::test]
async fn a_store_that_fails_stops_no_call() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let atlas = account(server.uri(), Broken { hangs: false });
    call(&atlas).await.expect("it has a token");
    call(&atlas).await.expect("it has a token");
    atlas.revoke().await.expect("it is revoked");
    assert_eq!((server.token_calls(), server.revoked().len()), (1, 1));
}

#[tokio::test]
async fn a_store_that_hangs_stops_no_call() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let atlas = account(server.uri(), Broken { hangs: true });
    call(&atlas).await.expect("it has a token");
    assert_eq!(server.token_calls(), 1);
}
