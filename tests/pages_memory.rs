//! A list of any length takes the memory of a page. Alone in its process: it counts what the
//! whole process holds.

#![forbid(unsafe_code)]

use std::alloc::System;

use atlas_restore::{Atlas, BoxFuture, Operation, PagedExt, Transport, TransportError};
use futures_util::TryStreamExt;
use reqwest::{Request, Response};
use serde_json::{Value, json};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// A list of ten thousand jobs that is made while it is asked for.
#[derive(Debug)]
struct TenThousandJobs;

impl Transport for TenThousandJobs {
    fn execute<'a>(
        &'a self,
        request: Request,
        _: &'static Operation,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        let mut query = request.url().query_pairs();
        let page = query
            .find(|(name, _)| name == "pageNum")
            .expect("a page is asked for");
        let page: usize = page.1.parse().expect("a number");
        let first = (page - 1) * 100;
        let results: Vec<Value> = (first..first + 100)
            .map(|number| json!({"id": format!("{number:024x}"), "note": "x".repeat(500)}))
            .collect();
        let links = match page {
            100 => json!([]),
            _ => json!([{"rel": "next", "href": ""}]),
        };
        let body = json!({"results": results, "links": links}).to_string();
        Box::pin(async move { Ok(http::Response::new(body).into()) })
    }
}

/// The bytes that are allocated and not freed.
fn held() -> usize {
    let stats = ALLOCATOR.stats();
    stats.bytes_allocated - stats.bytes_deallocated
}

#[tokio::test]
async fn the_memory_of_a_list_does_not_grow_with_its_length() {
    let atlas = Atlas::builder()
        .transport(TenThousandJobs)
        .build()
        .expect("a client");
    let list = atlas
        .list_backup_restore_jobs()
        .group_id("5f3a1b2c4d5e6f7081929394")
        .cluster_name("Cluster0");
    let mut items = list.items();
    let (mut count, mut early, mut late) = (0, 0, 0);
    while let Some(item) = items.try_next().await.expect("no error") {
        drop(item);
        count += 1;
        // The most of two stretches of as many pages each.
        match count {
            1_000..2_000 => early = early.max(held()),
            9_000..10_000 => late = late.max(held()),
            _ => {}
        }
    }
    assert_eq!(count, 10_000);
    let page = 100 * 600;
    assert!(
        late < early + page,
        "{early} bytes at first, {late} at last"
    );
}
