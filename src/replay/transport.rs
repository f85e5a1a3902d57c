//! [`Replay`] as the transport of a client.

use atlas_restore_api::{BoxFuture, Operation, Transport, TransportError};
use reqwest::{Request, Response, ResponseBuilderExt};

use super::Replay;

/// Answers from the HAR, without a network. Where no entry is for the request, the error is
/// an [`Unanswered`](super::Unanswered), which [`TransportError::downcast_ref`] gives.
impl Transport for Replay {
    fn execute<'a>(
        &'a self,
        request: Request,
        _: &'static Operation,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(async move {
            let answer = self.answer(&request).map_err(TransportError::new)?;
            let (parts, body) = answer.into_parts();
            // A response knows where it came from; only this way can it be told.
            let response = http::Response::builder().url(request.url().clone());
            let mut response = response.body(body).map_err(TransportError::new)?;
            *response.status_mut() = parts.status;
            *response.headers_mut() = parts.headers;
            Ok(response.into())
        })
    }
}
