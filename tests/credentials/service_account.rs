//! One token, however many ask.

use std::time::{Duration, Instant};

use crate::auth::{Issue, TokenServer};
use crate::{CLIENT_ID, CLIENT_SECRET, account, call};

const SECOND: Duration = Duration::from_secs(1);

/// As many calls at once, each of which has to succeed.
async fn calls_at_once(atlas: &atlas_restore::Atlas, count: usize) {
    let calls = (0..count).map(|_| {
        let atlas = atlas.clone();
        tokio::spawn(async move { call(&atlas).await })
    });
    for one in calls.collect::<Vec<_>>() {
        one.await.expect("no panic").expect("it has a token");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_tasks_cost_one_token() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    server.next([Issue::Late(SECOND / 5)]);
    calls_at_once(&account(server.uri()), 200).await;
    assert_eq!((server.token_calls(), server.api_calls()), (1, (200, 0)));
}

#[tokio::test]
async fn a_client_that_calls_nothing_asks_for_no_token() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let _ = account(server.uri());
    assert_eq!(server.token_calls(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_tasks_with_a_dead_token_cost_one_more() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let atlas = account(server.uri());
    call(&atlas).await.expect("it has a token");
    server.expire_all();
    calls_at_once(&atlas, 200).await;
    assert_eq!(server.token_calls(), 2);
    assert_eq!(server.api_calls().0, 201);
}

#[tokio::test]
async fn a_token_is_renewed_before_it_expires() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    server.next([Issue::Living(2 * SECOND), Issue::Living(2 * SECOND)]);
    let atlas = account(server.uri());
    let start = Instant::now();
    while start.elapsed() < 5 * SECOND {
        call(&atlas).await.expect("its token is alive");
        tokio::time::sleep(SECOND / 50).await;
    }
    assert_eq!(server.api_calls().1, 0, "no call had an expired token");
    assert_eq!(server.token_calls(), 3);
    // A tenth of its life is spared.
    let left = server.least_left().expect("there were calls");
    assert!(left > SECOND / 8, "{left:?}");
}

#[tokio::test]
async fn a_token_that_cannot_be_renewed_is_used_until_it_expires() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let broken = crate::auth::Reply::Answer(crate::auth::Answer::new(500));
    server.next([Issue::Living(10 * SECOND), Issue::Other(broken)]);
    let atlas = account(server.uri());
    call(&atlas).await.expect("it has a token");
    // A tenth of its life, or half as much again, is the margin.
    tokio::time::sleep(SECOND * 91 / 10).await;
    call(&atlas)
        .await
        .expect("the old token is good for some time");
    assert_eq!((server.token_calls(), server.api_calls()), (2, (2, 0)));
}

#[tokio::test]
async fn a_renewal_that_hangs_holds_no_call_up_whose_token_is_good() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    server.next([Issue::Living(8 * SECOND), Issue::Late(20 * SECOND)]);
    let atlas = account(server.uri());
    call(&atlas).await.expect("it has a token");
    // Within the margin of a tenth, or half as much again, of its life.
    tokio::time::sleep(SECOND * 73 / 10).await;
    for _ in 0..2 {
        call(&atlas).await.expect("the old token is good");
    }
    assert_eq!((server.token_calls(), server.api_calls()), (2, (3, 0)));
}

#[tokio::test]
async fn an_unclear_lifetime_is_an_hour() {
    for said in [None, Some("0"), Some("18446744073709551615"), Some("null")] {
        let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
        server.next([Issue::Saying(said)]);
        let atlas = account(server.uri());
        for _ in 0..3 {
            call(&atlas).await.expect("it has a token");
        }
        assert_eq!(server.token_calls(), 1, "{said:?}");
    }
}

#[tokio::test]
async fn a_token_that_ends_on_the_way_costs_one_more_try() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    // It says an hour, and lives for less than the call takes.
    server.next([Issue::Saying(Some("3600"))]);
    let atlas = account(server.uri());
    call(&atlas).await.expect("it has a token");
    server.expire_all();
    call(&atlas).await.expect("it gets another");
    assert_eq!((server.token_calls(), server.api_calls()), (2, (2, 1)));
}

/// Otherwise each call would cost two of the ten tokens a minute.
#[tokio::test]
async fn a_server_that_refuses_every_token_is_not_asked_for_more_and_more() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    let dead = Issue::Living(Duration::ZERO);
    server.next([Issue::Saying(None), dead.clone(), dead]);
    let atlas = account(server.uri());
    call(&atlas).await.expect("it has a token");
    server.expire_all();
    for _ in 0..5 {
        let failed = call(&atlas).await.expect_err("no token is good");
        assert_eq!(failed.status, Some(401), "{failed:?}");
    }
    assert_eq!(server.token_calls(), 2);
}

/// A token that was asked for is not asked for again.
#[tokio::test]
async fn who_waits_for_a_token_can_be_cancelled() {
    let server = TokenServer::start(CLIENT_ID, CLIENT_SECRET).await;
    server.next([Issue::Late(SECOND / 2)]);
    let atlas = account(server.uri());
    let first = tokio::time::timeout(SECOND / 10, call(&atlas)).await;
    assert!(first.is_err(), "the token is not there yet");
    let waiting = {
        let atlas = atlas.clone();
        tokio::spawn(async move { call(&atlas).await })
    };
    tokio::time::sleep(SECOND / 10).await;
    calls_at_once(&atlas, 10).await;
    waiting.await.expect("no panic").expect("it has a token");
    assert_eq!((server.token_calls(), server.api_calls()), (1, (11, 0)));
}

/// A client in a `static`, which outlives the runtime of the first call.
#[test]
fn a_runtime_that_ends_while_it_fetches_the_token_harms_no_other() {
    let runtime = || {
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        builder
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime")
    };
    let servers = runtime();
    let server = servers.block_on(TokenServer::start(CLIENT_ID, CLIENT_SECRET));
    server.next([Issue::Late(SECOND)]);
    let atlas = account(server.uri());
    let first = runtime();
    first.block_on(async {
        let _ = tokio::time::timeout(SECOND / 10, call(&atlas)).await;
    });
    first.shutdown_background();
    runtime()
        .block_on(call(&atlas))
        .expect("another runtime fetches a token");
    assert_eq!(server.token_calls(), 2);
}
