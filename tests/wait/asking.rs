//! When a wait asks, and when no more.

use std::time::Duration;

use atlas_restore::wait::{Event, Waitable};
use futures_util::TryStreamExt;

use super::calls::get_flex;
use super::{Fake, Step, created, flex_job, quick};

#[tokio::test]
async fn a_wait_that_was_killed_is_taken_up_by_another_process() {
    let steps = ["RUNNING", "RUNNING", "RUNNING", "COMPLETED"].map(|it| Step::State(flex_job(it)));
    let fake = Fake::start(flex_job("PENDING"), steps.to_vec()).await;
    let first = fake.atlas();
    let job = created(&first).await;
    let mut events = quick(job.wait(&first)).events();
    for _ in 0..3 {
        events
            .try_next()
            .await
            .expect("no error")
            .expect("an event");
    }
    drop(events);
    drop(first);
    let asked = fake.log().len();
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert_eq!(fake.log().len(), asked, "what is dropped asks no more");

    let second = fake.atlas();
    let job = get_flex(&second).send().await.expect("a job");
    assert!(
        quick(job.wait(&second))
            .await
            .expect("an outcome")
            .is_finished()
    );
    let creates = fake
        .log()
        .iter()
        .filter(|line| line.starts_with("POST"))
        .count();
    assert_eq!(creates, 1);
}

#[tokio::test]
async fn a_wait_that_asks_at_once_does_not_ask_all_the_time() {
    let fake = Fake::start(flex_job("PENDING"), vec![Step::State(flex_job("RUNNING"))]).await;
    let atlas = fake.atlas();
    let job = created(&atlas).await;
    let wait = job
        .wait(&atlas)
        .every(Duration::ZERO, Duration::from_secs(60));
    let wait = wait.deadline(Duration::from_millis(300));
    assert!(wait.await.is_err());
    assert!(fake.log().len() < 15, "{}", fake.log().len());
}

#[tokio::test]
async fn the_events_of_a_wait_end_and_stay_ended() {
    let fake = Fake::start(flex_job("COMPLETED"), vec![Step::Status(500)]).await;
    let atlas = fake.atlas();
    let mut events = created(&atlas).await.wait(&atlas).events();
    assert!(matches!(events.try_next().await, Ok(Some(Event::Done(_)))));
    for _ in 0..3 {
        assert!(matches!(events.try_next().await, Ok(None)));
    }
}
