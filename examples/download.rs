//! Downloads what a restore job of a dedicated cluster offers, once it does.
//!
//! ```text
//! cargo run --example download -- PROJECT_ID CLUSTER_NAME RESTORE_JOB_ID FOLDER
//! ```
//!
//! Credentials and, if it is not Atlas, the server come from the environment, as in the
//! example `list_jobs`. They are for the API alone: the URL of a download is its own
//! credential, and its host gets nothing else.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use atlas_restore::wait::{Outcome, Waitable};
use atlas_restore::{Atlas, Field};
use reqwest::Url;
use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt;

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
    let [project, cluster, job, folder] = arguments.as_slice() else {
        return Err("usage: download PROJECT_ID CLUSTER_NAME RESTORE_JOB_ID FOLDER".into());
    };
    let atlas = Atlas::builder().from_env()?.build()?;
    let call = atlas.get_backup_restore_job().group_id(project);
    let call = call.cluster_name(cluster).restore_job_id(job);
    let job = call.send().await.map_err(atlas_restore::Error::from)?;
    let outcome = job.wait(&atlas).await?;
    let Outcome::Finished(job) = outcome else {
        return Err(format!("there is nothing to download: {outcome}").into());
    };

    // Without credentials, without a time limit for the whole: backups are large.
    let http = reqwest::Client::new();
    for url in job.delivery_url.get().into_iter().flatten() {
        let Field::Valid(url) = url else {
            return Err("what should be a URL is none".into());
        };
        let url = Url::parse(url.as_ref()).map_err(|_| "what should be a URL is none")?;
        let file = download(&http, &url, Path::new(folder)).await?;
        println!("{}", file.display());
    }
    Ok(())
}

/// Downloads `url` into `folder`. The file has its name only once it is whole.
async fn download(
    http: &reqwest::Client,
    url: &Url,
    folder: &Path,
) -> Result<PathBuf, Box<dyn Error>> {
    let name = name(url)?;
    let (file, partial) = (folder.join(name), folder.join(format!("{name}.part")));
    let written = write(http, url, &partial).await;
    if let Err(error) = written {
        // What is there is worth nothing, and the error counts for more than this one.
        let _ = fs::remove_file(&partial).await;
        return Err(error);
    }
    fs::rename(&partial, &file).await?;
    Ok(file)
}

async fn write(http: &reqwest::Client, url: &Url, partial: &Path) -> Result<(), Box<dyn Error>> {
    // reqwest's errors name the URL, which is a secret.
    let response = http.get(url.clone()).send().await;
    let response = response.and_then(reqwest::Response::error_for_status);
    let mut response = response.map_err(reqwest::Error::without_url)?;
    let mut file = File::create(partial).await?;
    while let Some(chunk) = response
        .chunk()
        .await
        .map_err(reqwest::Error::without_url)?
    {
        file.write_all(&chunk).await?;
    }
    // On disk before it is renamed.
    file.sync_all().await?;
    Ok(())
}

/// The last segment of a URL's path, as the name of a file.
fn name(url: &Url) -> Result<&str, Box<dyn Error>> {
    let last = url
        .path_segments()
        .and_then(|mut segments| segments.next_back());
    let plain = |name: &&str| {
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        !name.is_empty() && !name.starts_with('.') && name.chars().all(known)
    };
    last.filter(plain)
        .ok_or_else(|| "the URL does not end in the name of a file".into())
}
