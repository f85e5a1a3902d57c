//! Lists the restore jobs of a flex cluster, with the credentials of the environment.
//!
//! ```text
//! cargo run --example credentials -- GROUP_ID CLUSTER_NAME [TOKEN_FILE]
//! ```
//!
//! The environment names a service account (`MONGODB_ATLAS_CLIENT_ID` and
//! `MONGODB_ATLAS_CLIENT_SECRET`), an API key (`MONGODB_ATLAS_PUBLIC_API_KEY` and
//! `MONGODB_ATLAS_PRIVATE_API_KEY`) or an access token (`MONGODB_ATLAS_ACCESS_TOKEN`), and
//! with `MONGODB_ATLAS_BASE_URL` another server than Atlas.
//!
//! With `TOKEN_FILE`, the token of a service account is kept there and shared by all runs;
//! without, it is revoked at the end.

use std::error::Error as StdError;
use std::process::ExitCode;

use atlas_restore::{Atlas, Credentials, Error, FileTokenStore};

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

async fn run() -> Result<(), Box<dyn StdError>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (group, cluster, file) = match arguments.as_slice() {
        [group, cluster] => (group, cluster, None),
        [group, cluster, file] => (group, cluster, Some(file)),
        _ => return Err("usage: credentials GROUP_ID CLUSTER_NAME [TOKEN_FILE]".into()),
    };
    match Credentials::from_env()? {
        Credentials::ServiceAccount { client_id, .. } => {
            println!("as the service account {client_id}");
        }
        Credentials::ApiKey { public_key, .. } => println!("as the API key {public_key}"),
        _ => println!("with an access token"),
    }
    let mut builder = Atlas::builder().from_env()?;
    if let Some(file) = file {
        builder = builder.token_store(FileTokenStore::new(file));
    }
    let atlas = builder.build()?;

    let call = atlas.list_flex_restore_jobs().group_id(group).name(cluster);
    let listed = call.send().await.map_err(Error::from);
    match &listed {
        Ok(jobs) => println!("{} jobs", jobs.results.get().map_or(0, |jobs| jobs.len())),
        Err(error) if error.is_authentication() => println!("the credentials were not accepted"),
        Err(_) => {}
    }
    if file.is_none() {
        atlas.revoke().await?;
    }
    listed?;
    Ok(())
}
