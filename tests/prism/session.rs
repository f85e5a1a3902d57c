//! [`Session`]: requests that are recorded, as users record theirs.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use atlas_restore::{Atlas, BoxFuture, Operation, Transport, TransportError};
use reqwest::{Request, Response};
use serde::Deserialize;

use super::call::{self, CameTo};
use super::wire::{Asked, Wire};

/// Requests to be made one after another, and the HAR of them.
#[derive(Deserialize)]
pub struct Session {
    file: PathBuf,
    server: String,
    requests: Vec<Asked>,
}

impl Session {
    /// Makes the requests, and records them with `record_to`.
    pub async fn record(self, http: &reqwest::Client, url: &Arc<str>) -> Result<(), String> {
        let wires = self.requests.into_iter();
        let wires: VecDeque<_> = wires.map(|asked| Wire::new(http, url, asked)).collect();
        let requests: Vec<_> = wires.iter().map(Wire::asked).collect();
        let atlas = Atlas::builder().base_url(&**url);
        let atlas = atlas.transport(InTurn(Mutex::new(wires)));
        let client = call::built(atlas.record_to(&self.file).recorded_from(self.server));
        for asked in requests {
            match asked.call(&client).await?.came_to {
                CameTo::Answer(_) => {}
                CameTo::Refused { message: why, .. } | CameTo::Nothing(why) => {
                    return Err(format!("{}: {why}", self.file.display()));
                }
            }
        }
        Ok(())
    }
}

/// The ways to Prism, each for one request: beneath the recorder, so that what Prism is told
/// beside the request is not recorded.
#[derive(Debug)]
struct InTurn(Mutex<VecDeque<Wire>>);

impl InTurn {
    fn next(&self) -> Option<Wire> {
        let mut wires = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        wires.pop_front()
    }
}

impl Transport for InTurn {
    fn execute<'a>(
        &'a self,
        request: Request,
        operation: &'static Operation,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(async move {
            let wire = self.next();
            match wire {
                Some(wire) => wire.execute(request, operation).await,
                None => Err(TransportError::new(
                    "there is a request more than was asked",
                )),
            }
        })
    }
}
