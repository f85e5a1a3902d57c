//! The pauses between attempts, by a clock that stands still while anything is done.

#![forbid(unsafe_code)]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use atlas_restore::{Atlas, BoxFuture, Operation, RetryPolicy, Transport, TransportError};
use reqwest::{Request, Response};
use tokio::time::Instant;

/// Answers that it is not available, and notes when it was asked.
#[derive(Clone, Debug, Default)]
struct Unavailable(Arc<Mutex<Vec<Instant>>>);

impl Unavailable {
    /// The pauses between the attempts so far, which are forgotten.
    fn pauses(&self) -> Vec<Duration> {
        let asked = std::mem::take(&mut *self.0.lock().expect("no panic"));
        asked.windows(2).map(|two| two[1] - two[0]).collect()
    }
}

impl Transport for Unavailable {
    fn execute<'a>(
        &'a self,
        _: Request,
        _: &'static Operation,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        self.0.lock().expect("no panic").push(Instant::now());
        let mut response = http::Response::new("");
        *response.status_mut() = http::StatusCode::SERVICE_UNAVAILABLE;
        Box::pin(async { Ok(response.into()) })
    }
}

/// Full jitter: each pause is anything up to a bound, which doubles up to the longest.
#[tokio::test(start_paused = true)]
async fn pauses_are_random_below_a_bound_that_doubles_up_to_the_longest() {
    const CALLS: usize = 300;
    let first = Duration::from_millis(100);
    let bounds = [1, 2, 4, 8, 10, 10].map(|times| first * times);
    let server = Unavailable::default();
    let retry = RetryPolicy::default()
        .attempts(7)
        .backoff(first, first * 10)
        .budget(10_000, 1000.0);
    let atlas = Atlas::builder().transport(server.clone()).retry(retry);
    let atlas = atlas.build().expect("the settings are right");
    let mut longest = [Duration::ZERO; 6];
    let mut shortest = [Duration::MAX; 6];
    for _ in 0..CALLS {
        let call = atlas.list_flex_restore_jobs();
        let call = call.group_id("5f3a1b2c4d5e6f7081929394").name("Cluster0");
        call.send().await.expect_err("it is never available");
        let pauses = server.pauses();
        assert_eq!(pauses.len(), 6);
        for (index, pause) in pauses.into_iter().enumerate() {
            longest[index] = longest[index].max(pause);
            shortest[index] = shortest[index].min(pause);
        }
    }
    // The clock counts in whole milliseconds. Of 300 numbers at random, none being in the upper
    // tenth, or in the lower one, has a chance of one in 10^13.
    let tick = Duration::from_millis(2);
    for index in 0..6 {
        let bound = bounds[index];
        assert!(longest[index] <= bound + tick, "{index}: {longest:?}");
        assert!(longest[index] >= bound * 9 / 10, "{index}: {longest:?}");
        assert!(
            shortest[index] <= bound / 10 + tick,
            "{index}: {shortest:?}"
        );
    }
}
