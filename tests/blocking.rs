//! Programs without an asynchronous runtime.

#![forbid(unsafe_code)]

#[path = "support/calls.rs"]
mod calls;
#[path = "support/fault/mod.rs"]
mod fault;

use std::time::Duration;

use atlas_restore::wait::Waitable;
use atlas_restore::{Atlas, PagedExt, RetryPolicy, blocking};
use calls::{GROUP, JOB};
use fault::{Act, Answer, FaultServer};
use serde_json::json;
use tokio::runtime::Runtime;

/// A server with threads of its own, so that it goes on while the program calls nothing.
fn server(acts: impl IntoIterator<Item = Act>) -> (Runtime, FaultServer) {
    let runtime = Runtime::new().expect("a runtime starts");
    let server = runtime.block_on(FaultServer::start(acts));
    (runtime, server)
}

fn atlas(server: &FaultServer) -> blocking::Atlas {
    let atlas = Atlas::builder().base_url(server.uri()).access_token("t");
    let atlas = atlas.retry(RetryPolicy::none()).build();
    blocking::Atlas::new(atlas.expect("a client")).expect("a runtime")
}

#[test]
fn a_program_without_a_runtime_calls_lists_and_waits() {
    let page = json!({"results": [{"id": JOB}, {"id": JOB}], "links": []});
    let job = || {
        Act::from(Answer::json(
            200,
            json!({"id": JOB, "status": "COMPLETED"}).to_string(),
        ))
    };
    let (_runtime, server) = server([job(), Answer::json(200, page.to_string()).into()]);
    let atlas = atlas(&server);
    let job = calls::get_flex(&atlas).send();
    let job = atlas.wait_for(job).expect("a job");
    let outcome = atlas.wait_for(job.wait(&atlas)).expect("an outcome");
    assert!(outcome.is_finished());
    let list = atlas
        .list_backup_restore_jobs()
        .group_id(GROUP)
        .cluster_name("Cluster0");
    let all: Result<Vec<_>, _> = atlas.iterate(list.items()).collect();
    assert_eq!(all.expect("a list").len(), 2);
}

/// Nobody polls the connection between two calls but the runtime's own thread. A create is sent
/// once: on a connection that is gone, its outcome would be unknown.
#[test]
fn a_create_after_the_server_closed_the_idle_connection_takes_a_new_one() {
    let job = || Answer::json(200, json!({"id": JOB}).to_string());
    let idle = Duration::from_millis(100);
    let acts = (0..4).map(|_| job().then_close_after(idle).into());
    let (_runtime, server) = server(acts);
    let atlas = atlas(&server);
    for _ in 0..4 {
        let created = atlas.wait_for(calls::create_flex(&atlas).send());
        created.expect("a job");
        // Time enough for the end of the connection to arrive.
        std::thread::sleep(4 * idle);
    }
    assert_eq!((server.requests().len(), server.connections()), (4, 4));
}
