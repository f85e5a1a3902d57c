//! [`Recording`]: a transport that writes down what another one sends and gets.

use std::path::PathBuf;
use std::sync::Arc;

use atlas_restore_api::{BoxFuture, Operation, Transport, TransportError};
use atlas_restore_har::{Recorder, Server, Settings};
use reqwest::{Body, Request, Response, ResponseBuilderExt};

use crate::base_url::BuildError;

/// `inner`, recorded where there is something to record to.
pub(crate) fn recording(
    inner: Arc<dyn Transport>,
    record_to: Option<PathBuf>,
    recorded_from: Option<String>,
) -> Result<Arc<dyn Transport>, BuildError> {
    let server = recorded_from.map(|server| server.parse::<Server>());
    let server = server.transpose();
    let server = server.map_err(|fault| BuildError::RecordedFrom(fault.to_string()))?;
    match (record_to, server) {
        (Some(path), server) => Ok(Arc::new(Recording::new(inner, path, server)?)),
        (None, None) => Ok(inner),
        (None, Some(_)) => {
            let fault = "nothing is recorded, since there is no record_to";
            Err(BuildError::RecordedFrom(fault.to_owned()))
        }
    }
}

/// Records what `inner` sends and gets.
#[derive(Debug)]
struct Recording {
    inner: Arc<dyn Transport>,
    recorder: Recorder,
}

impl Recording {
    fn new(
        inner: Arc<dyn Transport>,
        path: PathBuf,
        server: Option<Server>,
    ) -> Result<Self, BuildError> {
        let recorder = Settings::new().and_then(|settings| {
            let settings = Settings {
                server,
                // A restore that has begun does not fail because a disk is full.
                on_fault: Box::new(|fault| {
                    tracing::warn!(error = %fault, "an exchange is not recorded");
                }),
                ..settings
            };
            Recorder::with(&path, settings)
        });
        match recorder {
            Ok(recorder) => Ok(Self { inner, recorder }),
            Err(source) => Err(BuildError::Record { path, source }),
        }
    }
}

impl Transport for Recording {
    fn execute<'a>(
        &'a self,
        request: Request,
        operation: &'static Operation,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(async move {
            let (method, url) = (request.method(), request.url().as_str());
            let begun = self
                .recorder
                .begin(method, url, request.version(), request.headers());
            // A stream is not at hand, and the entry says that its body was not kept.
            if let Some(body) = request.body().map_or(Some(&[][..]), Body::as_bytes) {
                begun.sent(body);
            }
            match self.inner.execute(request, operation).await {
                Ok(response) => Ok(record(response, begun)?),
                Err(error) => {
                    begun.failed(may_have_arrived(&error));
                    Err(error)
                }
            }
        })
    }
}

/// The same response, whose body is written down as it is read.
fn record(
    response: Response,
    begun: atlas_restore_har::Exchange,
) -> Result<Response, TransportError> {
    let url = response.url().clone();
    let answer = begun.answered(response.status(), response.version(), response.headers());
    let (parts, body) = http::Response::<Body>::from(response).into_parts();
    // A response knows where it came from; only this way can it be told.
    let recorded = http::Response::builder().url(url);
    let recorded = recorded.body(Body::wrap(answer.receiving(body)));
    let mut recorded = recorded.map_err(TransportError::new)?;
    *recorded.status_mut() = parts.status;
    *recorded.version_mut() = parts.version;
    *recorded.headers_mut() = parts.headers;
    recorded.extensions_mut().extend(parts.extensions);
    Ok(recorded.into())
}

/// Whether the request may have been sent, as far as the error tells.
fn may_have_arrived(error: &TransportError) -> bool {
    let error = error.downcast_ref::<reqwest::Error>();
    !error.is_some_and(|error| error.is_connect() || error.is_builder())
}
