//! Credentials over TCP: what servers get, how often, and what callers are told.

#![forbid(unsafe_code)]

mod api_key;
#[path = "../auth/mod.rs"]
mod auth;
mod environment;
mod example;
mod origin;
mod revocation;
mod service_account;
mod token_failures;
mod token_store;

use std::error::Error as StdError;

use atlas_restore::{Atlas, AuthenticationError, Builder, Error, RetryPolicy};

const ID: &str = "32b6e34b3d91647abb20e7b8";
const CLIENT_ID: &str = "mdb_sa_id_1";
/// With what a form encodes.
const CLIENT_SECRET: &str = "mdb_sa_sk_hunter2+/ %&=é";

/// A builder of clients that send nothing twice, unless the credentials ask for it.
fn once(uri: &str) -> Builder {
    let policy = RetryPolicy::default().attempts(1);
    Atlas::builder().base_url(uri).retry(policy)
}

/// A client of the service account that the servers know.
fn account(uri: &str) -> Atlas {
    let builder = once(uri).service_account(CLIENT_ID, CLIENT_SECRET);
    builder.build().expect("loopback is allowed")
}

/// One call; its error is the one of authentication, if it was that.
async fn call(atlas: &Atlas) -> Result<(), Failed> {
    let call = atlas.get_flex_restore_job().group_id(ID).name("a");
    match call.restore_job_id(ID).send().await {
        Ok(_) => Ok(()),
        Err(error) => {
            let error = Error::from(error);
            Err(Failed {
                status: error.status().map(|status| status.as_u16()),
                shown: shown(&error),
                authentication: match error {
                    Error::Authentication { source, .. } => Some(source),
                    _ => None,
                },
            })
        }
    }
}

/// Why a call failed.
#[derive(Debug)]
struct Failed {
    status: Option<u16>,
    authentication: Option<AuthenticationError>,
    shown: String,
}

impl Failed {
    #[track_caller]
    fn authentication(self) -> AuthenticationError {
        let shown = self.shown;
        self.authentication
            .unwrap_or_else(|| panic!("it failed otherwise: {shown}"))
    }
}

/// An error and its sources, as people and logs see them.
fn shown(error: &dyn StdError) -> String {
    let mut text = format!("{error} {error:?}");
    let mut source = error.source();
    while let Some(error) = source {
        text += &format!(" {error} {error:?}");
        source = error.source();
    }
    text
}
