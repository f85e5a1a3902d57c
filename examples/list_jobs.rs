//! Lists the restore jobs of a dedicated cluster, page after page.
//!
//! ```text
//! cargo run --example list_jobs -- PROJECT_ID CLUSTER_NAME
//! ```
//!
//! Credentials and, if it is not Atlas, the server come from the environment:
//! `MONGODB_ATLAS_CLIENT_ID` and `MONGODB_ATLAS_CLIENT_SECRET`, or
//! `MONGODB_ATLAS_PUBLIC_API_KEY` and `MONGODB_ATLAS_PRIVATE_API_KEY`, and
//! `MONGODB_ATLAS_BASE_URL`.

use std::error::Error;
use std::process::ExitCode;

use atlas_restore::responses::DiskBackupSnapshotRestoreJob;
use atlas_restore::{Atlas, Field, PagedExt};
use futures_util::TryStreamExt;

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
    let [project, cluster] = arguments.as_slice() else {
        return Err("usage: list_jobs PROJECT_ID CLUSTER_NAME".into());
    };
    let atlas = Atlas::builder().from_env()?.build()?;
    let list = atlas.list_backup_restore_jobs();
    let list = list.group_id(project).cluster_name(cluster);
    // A page is asked for when the one before is used up.
    let mut jobs = list.items();
    while let Some(job) = jobs.try_next().await? {
        match job {
            Field::Valid(job) => println!("{}", line(&job)),
            other => println!("no job: {:?}", other.violation()),
        }
    }
    Ok(())
}

/// A job in a line. It has no status: what became of it is in flags and dates.
fn line(job: &DiskBackupSnapshotRestoreJob) -> String {
    let is = |flag: &Field<bool>| flag.get() == Some(&true);
    let state = match job.finished_at.get() {
        _ if is(&job.failed) => "failed".to_owned(),
        _ if is(&job.cancelled) => "cancelled".to_owned(),
        _ if is(&job.expired) => "expired".to_owned(),
        Some(finished) => format!("finished {finished}"),
        None => "not finished".to_owned(),
    };
    let text = |found: Option<String>| found.unwrap_or_else(|| "?".to_owned());
    let id = text(job.id.get().map(ToString::to_string));
    let delivery = text(job.delivery_type.get().map(ToString::to_string));
    format!("{id}  {delivery}  {state}")
}
