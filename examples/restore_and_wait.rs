//! Restores a snapshot of a flex cluster into another cluster, and waits until that is done.
//! **The data of the target is replaced.**
//!
//! ```text
//! cargo run --example restore_and_wait -- PROJECT_ID CLUSTER_NAME SNAPSHOT_ID TARGET_CLUSTER_NAME
//! ```
//!
//! Credentials and, if it is not Atlas, the server come from the environment, as in the
//! example `list_jobs`.

use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use atlas_restore::Atlas;
use atlas_restore::requests::FlexBackupRestoreJobCreate20241113Request;
use atlas_restore::wait::{Outcome, Waitable};

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
    let [project, cluster, snapshot, target] = arguments.as_slice() else {
        let usage = "usage: restore_and_wait PROJECT_ID CLUSTER_NAME SNAPSHOT_ID TARGET";
        return Err(usage.into());
    };
    let atlas = Atlas::builder().from_env()?.build()?;

    let request = FlexBackupRestoreJobCreate20241113Request::builder()
        .snapshot_id(snapshot)
        .target_deployment_item_name(target)
        .target_project_id(project)
        .build()?;
    let create = atlas.create_flex_restore_job();
    let create = create.group_id(project).name(cluster).body(request);
    // A lost answer is an error here, and its text says what to look at. The request is not
    // sent again: it might restore twice.
    let job = create.send().await.map_err(atlas_restore::Error::from)?;
    println!("started {}", job.id.require()?);

    let outcome = job
        .wait(&atlas)
        .every(Duration::from_secs(1), Duration::from_secs(60))
        .deadline(Duration::from_secs(6 * 60 * 60))
        .on_progress(|progress| println!("{progress}"))
        .await?;
    match outcome {
        Outcome::Finished(_) => {
            println!("restored");
            Ok(())
        }
        other => Err(format!("not restored: {other}").into()),
    }
}
