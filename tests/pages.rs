//! Lists: every item once, whatever the pages, and no request that nobody asked for.

#![forbid(unsafe_code)]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use atlas_restore::{Atlas, Error, Field, PagedExt, Reason, RetryPolicy, Rule};
use futures_util::{StreamExt, TryStreamExt};
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

const GROUP: &str = "5f3a1b2c4d5e6f7081929394";

/// A server with so many jobs, and what it was asked.
struct Jobs {
    server: MockServer,
    requests: Arc<AtomicUsize>,
}

/// How the server departs from a plain list.
#[derive(Clone, Default)]
struct Manners {
    /// The pages carry no links.
    without_links: bool,
    /// Each page links to a next one, also the last.
    links_forever: bool,
    /// Whatever is asked for, it is the first page that comes.
    stuck: bool,
    /// Statuses to answer with before anything else, once each, by page.
    failures: Arc<Mutex<Vec<(usize, u16)>>>,
}

impl Jobs {
    async fn start(total: usize, manners: Manners) -> Self {
        let server = MockServer::builder()
            .disable_request_recording()
            .start()
            .await;
        let requests = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&requests);
        Mock::given(matchers::method("GET"))
            .respond_with(move |request: &Request| {
                counter.fetch_add(1, Ordering::SeqCst);
                answer(total, &manners, request)
            })
            .mount(&server)
            .await;
        Self { server, requests }
    }

    fn atlas(&self) -> Atlas {
        let builder = Atlas::builder()
            .base_url(self.server.uri())
            .retry(RetryPolicy::none());
        builder.build().expect("loopback is allowed")
    }

    fn asked(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }
}

fn answer(total: usize, manners: &Manners, request: &Request) -> ResponseTemplate {
    let number = |name: &str, default: usize| {
        let mut pairs = request.url.query_pairs();
        let pair = pairs.find(|(key, _)| key == name);
        pair.map_or(default, |(_, value)| value.parse().expect("an integer"))
    };
    let (page, size) = (number("pageNum", 1), number("itemsPerPage", 100));
    let page = if manners.stuck { 1 } else { page };
    let mut failures = manners.failures.lock().expect("no panic holds it");
    if let Some(index) = failures.iter().position(|(at, _)| *at == page) {
        let (_, status) = failures.remove(index);
        let body = json!({"error": status, "errorCode": "UNEXPECTED_ERROR"});
        return ResponseTemplate::new(status).set_body_json(body);
    }
    let first = (page - 1) * size;
    let last = total.min(first + size);
    let results: Vec<Value> = (first..last).map(job).collect();
    let mut links = vec![json!({"href": "https://cloud.mongodb.com/self", "rel": "self"})];
    if last < total || manners.links_forever {
        links.push(json!({"href": "https://cloud.mongodb.com/next", "rel": "next"}));
    }
    let mut body = json!({"results": results, "totalCount": total});
    if !manners.without_links {
        body["links"] = links.into();
    }
    ResponseTemplate::new(200).set_body_json(body)
}

/// A job whose id is its number.
fn job(number: usize) -> Value {
    json!({"id": format!("{number:024x}"), "deliveryType": "automated"})
}

macro_rules! list {
    ($atlas:expr) => {
        $atlas
            .list_backup_restore_jobs()
            .group_id(GROUP)
            .cluster_name("Cluster0")
    };
}

/// The numbers of the jobs that a list gives.
async fn numbers(atlas: &Atlas, size: Option<i64>) -> Vec<usize> {
    let mut list = list!(atlas);
    if let Some(size) = size {
        list = list.items_per_page(size);
    }
    let items: Vec<_> = list.items().try_collect().await.expect("the list is whole");
    items.iter().map(number).collect()
}

fn number(item: &Field<atlas_restore::responses::DiskBackupSnapshotRestoreJob>) -> usize {
    let id = item.get().and_then(|job| job.id.get()).expect("an id");
    usize::from_str_radix(id.as_ref(), 16).expect("a number")
}

#[tokio::test]
async fn every_item_comes_once_and_in_order_whatever_their_number() {
    for (total, requests) in [(0, 1), (1, 1), (99, 1), (100, 1), (101, 2), (10_000, 100)] {
        let jobs = Jobs::start(total, Manners::default()).await;
        let got = numbers(&jobs.atlas(), None).await;
        assert_eq!(got, (0..total).collect::<Vec<_>>(), "{total} items");
        assert_eq!(jobs.asked(), requests, "{total} items");
    }
}

#[tokio::test]
async fn the_size_of_a_page_is_the_callers() {
    let jobs = Jobs::start(1001, Manners::default()).await;
    assert_eq!(numbers(&jobs.atlas(), Some(500)).await.len(), 1001);
    assert_eq!(jobs.asked(), 3);
}

#[tokio::test]
async fn without_links_a_list_ends_with_a_short_page() {
    for (total, requests) in [(0, 1), (99, 1), (100, 2), (101, 2), (250, 3)] {
        let manners = Manners {
            without_links: true,
            ..Manners::default()
        };
        let jobs = Jobs::start(total, manners).await;
        assert_eq!(numbers(&jobs.atlas(), None).await.len(), total);
        assert_eq!(jobs.asked(), requests, "{total} items");
    }
}

#[tokio::test]
async fn a_server_that_links_on_forever_is_left_at_its_first_empty_page() {
    let manners = Manners {
        links_forever: true,
        ..Manners::default()
    };
    let jobs = Jobs::start(150, manners).await;
    assert_eq!(numbers(&jobs.atlas(), None).await.len(), 150);
    assert_eq!(jobs.asked(), 3);
}

#[tokio::test]
async fn a_server_that_does_not_turn_the_pages_is_an_error_and_no_endless_list() {
    let manners = Manners {
        stuck: true,
        ..Manners::default()
    };
    let jobs = Jobs::start(150, manners.clone()).await;
    let atlas = jobs.atlas();
    let mut items = list!(atlas).items();
    for number_of in 0..100 {
        let item = items.next().await.expect("an item").expect("no error");
        assert_eq!(number(&item), number_of);
    }
    let error = items.next().await.expect("an error");
    let Err(Error::Undecodable(response)) = &error else {
        panic!("{error:?}");
    };
    assert!(matches!(response.reason, Reason::RepeatedPage));
    assert_eq!(
        response.to_string(),
        format!(
            "the server answered 200 OK with a body of {} bytes that cannot be used: it is the \
             page before it once more",
            response.body.len()
        )
    );
    assert!(items.next().await.is_none(), "the error comes once");
    assert_eq!(jobs.asked(), 2);
    items.resume();
    assert_eq!(items.next_page_number(), 3);

    // The last page may well be the only one.
    let jobs = Jobs::start(99, manners).await;
    assert_eq!(numbers(&jobs.atlas(), None).await.len(), 99);
}

#[tokio::test]
async fn a_page_is_asked_for_when_it_is_needed_and_not_before() {
    let jobs = Jobs::start(300, Manners::default()).await;
    let atlas = jobs.atlas();
    let mut items = list!(atlas).items();
    assert_eq!(jobs.asked(), 0);
    for _ in 0..100 {
        items.next().await.expect("an item").expect("no error");
    }
    assert_eq!(jobs.asked(), 1);
    assert_eq!(items.next_page_number(), 2);
    items.next().await.expect("an item").expect("no error");
    assert_eq!(jobs.asked(), 2);
}

#[tokio::test]
async fn a_page_that_fails_is_an_error_once_and_is_resumed_without_a_gap() {
    let failures = Arc::new(Mutex::new(vec![(2, 500)]));
    let jobs = Jobs::start(
        250,
        Manners {
            failures,
            ..Manners::default()
        },
    )
    .await;
    let atlas = jobs.atlas();
    let mut items = list!(atlas).items();
    let mut got = Vec::new();
    let mut errors = 0;
    loop {
        match items.next().await {
            Some(Ok(item)) => got.push(number(&item)),
            Some(Err(error)) => {
                assert!(matches!(&error, Error::Api(_)), "{error:?}");
                errors += 1;
                assert!(items.next().await.is_none(), "the error comes once");
                assert_eq!(items.next_page_number(), 2);
                items.resume();
            }
            None => break,
        }
    }
    assert_eq!(errors, 1);
    assert_eq!(got, (0..250).collect::<Vec<_>>());
    assert_eq!(jobs.asked(), 4);
}

#[tokio::test]
async fn an_error_that_nobody_resumes_ends_the_stream() {
    let failures = Arc::new(Mutex::new(vec![(1, 500), (1, 500)]));
    let jobs = Jobs::start(
        10,
        Manners {
            failures,
            ..Manners::default()
        },
    )
    .await;
    let atlas = jobs.atlas();
    let all: Vec<_> = list!(atlas).items().collect().await;
    assert_eq!(all.len(), 1);
    assert_eq!(jobs.asked(), 1);
}

#[tokio::test]
async fn a_list_goes_on_from_the_page_that_the_caller_names() {
    let jobs = Jobs::start(250, Manners::default()).await;
    let atlas = jobs.atlas();
    let items = list!(atlas).page_num(3).items();
    let items: Vec<_> = items.try_collect().await.expect("the list is whole");
    assert_eq!(
        items.iter().map(number).collect::<Vec<_>>(),
        (200..250).collect::<Vec<_>>()
    );
}

#[tokio::test]
async fn what_breaks_a_rule_is_the_streams_error_and_nothing_is_sent() {
    let jobs = Jobs::start(10, Manners::default()).await;
    let atlas = jobs.atlas();
    let mut items = list!(atlas).items_per_page(501).items();
    let error = items
        .next()
        .await
        .expect("an error")
        .expect_err("501 is too many");
    let Error::InvalidRequest(violation) = &error else {
        panic!("{error:?}");
    };
    assert_eq!(violation.rule(), Rule::Maximum(500));
    assert_eq!(jobs.asked(), 0);
}

#[tokio::test]
async fn items_that_are_no_jobs_come_among_the_others() {
    let server = MockServer::start().await;
    let body = json!({"results": [job(1), "nonsense", null, job(2)], "links": []});
    Mock::given(matchers::any())
        .respond_with(ResponseTemplate::new(200).set_body_json(body))
        .mount(&server)
        .await;
    let atlas = Atlas::builder()
        .base_url(server.uri())
        .build()
        .expect("loopback");
    let items: Vec<_> = list!(atlas).items().try_collect().await.expect("no error");
    assert_eq!(items.len(), 4);
    assert!(matches!(&items[1], Field::Violating(_)));
    assert!(items[2].get().is_none());
    assert_eq!((number(&items[0]), number(&items[3])), (1, 2));
}

#[tokio::test]
async fn a_page_without_an_array_of_items_is_an_error_and_not_an_empty_list() {
    for results in [json!("none"), json!(null), json!({})] {
        let server = MockServer::start().await;
        let body = json!({"results": results, "links": []});
        Mock::given(matchers::any())
            .respond_with(ResponseTemplate::new(200).set_body_json(body))
            .mount(&server)
            .await;
        let atlas = Atlas::builder()
            .base_url(server.uri())
            .build()
            .expect("loopback");
        let all: Vec<_> = list!(atlas).items().collect().await;
        assert!(
            matches!(&all[..], [Err(Error::Undecodable(_))]),
            "{results}: {all:?}"
        );
    }
}

#[tokio::test]
async fn pages_come_with_their_headers() {
    let jobs = Jobs::start(150, Manners::default()).await;
    let atlas = jobs.atlas();
    let pages: Vec<_> = list!(atlas)
        .pages()
        .try_collect()
        .await
        .expect("the list is whole");
    assert_eq!(pages.len(), 2);
    assert!(
        pages
            .iter()
            .all(|page| page.headers().contains_key("content-type"))
    );
    assert_eq!(
        pages[0].total_count.get().map(|count| count.get()),
        Some(150)
    );
}
