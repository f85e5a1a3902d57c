//! Answers that fail while a job is waited for.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use atlas_restore::wait::{Job, WaitFailure, Waitable};
use atlas_restore::{Atlas, Error, RetryPolicy};
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

use super::calls::get_flex;
use super::{Fake, Step, created, flex_job, quick};

#[tokio::test]
async fn trouble_that_passes_is_told_and_waited_through() {
    let steps = vec![
        Step::Status(503),
        Step::Status(429),
        Step::State(flex_job("RUNNING")),
        Step::Status(502),
        Step::State(flex_job("COMPLETED")),
    ];
    let fake = Fake::start(flex_job("PENDING"), steps).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
    let troubles = Mutex::new(0);
    let outcome = quick(job.wait(&atlas)).on_progress(|progress| {
        *troubles.lock().expect("no panic holds it") += usize::from(progress.trouble.is_some());
    });
    assert!(outcome.await.expect("an outcome").is_finished());
    assert_eq!(*troubles.lock().expect("no panic holds it"), 3);
}

#[tokio::test]
async fn what_may_pass_is_waited_through_as_long_as_the_deadline_allows() {
    let mut steps = vec![Step::Status(404), Step::Status(408), Step::Status(500)];
    steps.extend(vec![Step::Status(503); 20]);
    steps.push(Step::State(flex_job("COMPLETED")));
    let fake = Fake::start(flex_job("PENDING"), steps).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
    assert!(
        quick(job.wait(&atlas))
            .await
            .expect("an outcome")
            .is_finished()
    );
}

#[tokio::test]
async fn without_a_deadline_trouble_does_not_go_on_forever() {
    let fake = Fake::start(flex_job("PENDING"), vec![Step::Status(503)]).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
    let pause = Duration::from_millis(1);
    let error = job
        .wait(&atlas)
        .every(pause, pause)
        .await
        .expect_err("503 forever");
    assert!(matches!(error.failure, WaitFailure::Call(_)), "{error}");
    assert_eq!(fake.log().len(), 1 + 11);
}

#[tokio::test]
async fn a_deadline_that_is_met_in_trouble_tells_of_it() {
    let fake = Fake::start(flex_job("PENDING"), vec![Step::Status(503)]).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
    let wait = quick(job.wait(&atlas)).deadline(Duration::from_millis(200));
    let error = wait.await.expect_err("503 forever");
    assert!(
        error.to_string().contains("asking for it last failed"),
        "{error}"
    );
    assert!(std::error::Error::source(&error.failure).is_some());
}

#[tokio::test]
async fn a_pause_that_the_server_asks_for_is_made_once() {
    let server = MockServer::start().await;
    let times = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&times);
    Mock::given(matchers::any())
        .respond_with(move |_: &Request| {
            let mut times = counted.lock().expect("no panic holds it");
            *times += 1;
            match *times {
                1 => ResponseTemplate::new(200).set_body_json(flex_job("RUNNING")),
                2 => ResponseTemplate::new(429).insert_header("retry-after", "1"),
                3..20 => ResponseTemplate::new(200).set_body_json(flex_job("RUNNING")),
                _ => ResponseTemplate::new(200).set_body_json(flex_job("COMPLETED")),
            }
        })
        .mount(&server)
        .await;
    let builder = Atlas::builder().base_url(server.uri());
    let atlas = builder
        .retry(RetryPolicy::none())
        .build()
        .expect("loopback");
    let job = get_flex(&atlas).send().await.expect("a job");
    let longest = Arc::new(Mutex::new(Vec::new()));
    let wait = quick(job.wait(&atlas)).on_progress(|progress| {
        longest
            .lock()
            .expect("no panic holds it")
            .push(progress.next);
    });
    assert!(wait.await.expect("an outcome").is_finished());
    let pauses = longest.lock().expect("no panic holds it");
    let long = pauses
        .iter()
        .filter(|pause| **pause >= Duration::from_secs(1));
    assert_eq!(long.count(), 1, "{pauses:?}");
}

#[tokio::test]
async fn trouble_for_good_ends_the_wait_with_the_job_as_it_was() {
    let steps = vec![Step::State(flex_job("RUNNING")), Step::Status(403)];
    let fake = Fake::start(flex_job("PENDING"), steps).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
    let error = quick(job.wait(&atlas)).await.expect_err("403");
    assert_eq!(error.job.state().to_string(), "in progress (RUNNING)");
    let WaitFailure::Call(cause) = &error.failure else {
        panic!("{error}");
    };
    assert!(matches!(**cause, Error::Api(_)), "{cause}");
}
