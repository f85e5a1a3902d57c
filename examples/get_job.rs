//! Prints the status of a restore job of a flex cluster, and what of the response is not as
//! the API's document says.
//!
//! ```text
//! cargo run --example get_job -- GROUP_ID CLUSTER_NAME RESTORE_JOB_ID
//! ```
//!
//! `ATLAS_BASE_URL` names another server than Atlas, such as one that replays recorded
//! exchanges; `ATLAS_ACCESS_TOKEN` is the bearer token, if the server wants one.

use std::error::Error;
use std::process::ExitCode;

use atlas_restore::{Atlas, Field};

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [group, cluster, job] = arguments.as_slice() else {
        return Err("usage: get_job GROUP_ID CLUSTER_NAME RESTORE_JOB_ID".into());
    };
    let mut builder = Atlas::builder();
    if let Ok(url) = std::env::var("ATLAS_BASE_URL") {
        builder = builder.base_url(url);
    }
    if let Ok(token) = std::env::var("ATLAS_ACCESS_TOKEN") {
        builder = builder.access_token(token);
    }
    let atlas = builder.build()?;

    let call = atlas.get_flex_restore_job();
    let call = call.group_id(group).name(cluster).restore_job_id(job);
    let job = call.send().await?;

    match &job.status {
        Field::Valid(status) => println!("status: {status}"),
        Field::Null | Field::Absent => println!("status: none given"),
        Field::Violating(status) => println!("status: {}, which is unknown", status.raw()),
    }
    for violation in job.violations() {
        println!("not as documented: {violation}");
    }
    Ok(())
}
