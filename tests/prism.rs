//! Makes the requests of `cargo xtask contract`, with the client and past it, and writes down
//! what the client did and what Prism said. What that means is judged there.
//!
//! `cargo test --test prism -- PLAN SEEN` reads the file PLAN and writes the file SEEN.

#![forbid(unsafe_code)]

#[allow(dead_code, reason = "each test file uses its own part")]
mod call;
#[path = "prism/session.rs"]
mod session;
#[path = "prism/verdict.rs"]
mod verdict;
#[path = "prism/wire.rs"]
mod wire;

use std::error::Error;
use std::sync::Arc;

use call::CameTo;
use futures_util::TryFutureExt;
use futures_util::stream::{self, StreamExt, TryStreamExt};
use serde::{Deserialize, Serialize};
use session::Session;
use verdict::Verdict;
use wire::{Asked, Wire};

/// How many requests are on their way at once.
const AT_ONCE: usize = 8;

/// The requests to one server.
#[derive(Deserialize)]
struct Plan {
    url: String,
    requests: Vec<Asked>,
    sessions: Vec<Session>,
}

/// What came of a request.
#[derive(Serialize)]
struct Seen {
    client: Client,
    prism: Verdict,
}

/// What the client did.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Client {
    Refused {
        place: String,
        message: String,
    },
    Sent {
        differs: Option<String>,
        undecodable: Option<String>,
        departures: Vec<String>,
    },
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [plan, seen] = arguments.as_slice() else {
        println!("SKIPPED: there is nothing to ask; `cargo xtask contract` says what");
        return Ok(());
    };
    let plans: Vec<Plan> = serde_json::from_str(&std::fs::read_to_string(plan)?)?;
    // Node closes a connection that has been idle for five seconds, which the next request would
    // run into on a busy machine: so each has its own.
    let http = reqwest::Client::builder()
        .pool_max_idle_per_host(0)
        .build()?;
    let mut sessions = Vec::new();
    let answers = plans.into_iter().map(|plan| {
        let (http, url): (_, Arc<str>) = (http.clone(), plan.url.into());
        let of_one = plan.sessions.into_iter();
        sessions.extend(of_one.map(|session| (Arc::clone(&url), session)));
        let requests = stream::iter(plan.requests);
        let answers = requests.map(move |asked| {
            let operation = asked.operation.clone();
            let answer = exchange(http.clone(), Arc::clone(&url), asked);
            answer.map_err(move |error| format!("{operation}: {error}"))
        });
        answers.buffered(AT_ONCE).try_collect::<Vec<_>>()
    });
    let answers: Vec<_> = answers.collect();
    let answers = futures_util::future::try_join_all(answers).await?;
    for (url, session) in sessions {
        session.record(&http, &url).await?;
    }
    std::fs::write(seen, serde_json::to_vec(&answers)?)?;
    Ok(())
}

/// Calls the client; what it does not send is sent past it.
async fn exchange(http: reqwest::Client, url: Arc<str>, asked: Asked) -> Result<Seen, String> {
    let wire = Wire::new(&http, &url, asked);
    let asked = wire.asked();
    let client = atlas_restore::Client::with_transport(&url, wire.clone());
    let outcome = asked.call(&client).await?;
    match (outcome.came_to, wire.take()) {
        (CameTo::Refused { place, message }, None) => {
            let prism = wire.send_raw().await.map_err(|error| error.to_string())?;
            let client = Client::Refused { place, message };
            Ok(Seen { client, prism })
        }
        (CameTo::Answer(_), None) => Err("an answer without a request".to_owned()),
        (CameTo::Nothing(why), None) => Err(why),
        (came_to, Some((differs, prism))) => {
            let (undecodable, departures) = match came_to {
                CameTo::Answer(departures) => (None, departures),
                CameTo::Nothing(why) | CameTo::Refused { message: why, .. } => (Some(why), vec![]),
            };
            let client = Client::Sent {
                differs,
                undecodable,
                departures,
            };
            Ok(Seen { client, prism })
        }
    }
}
