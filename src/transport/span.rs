//! Spans and events of `tracing`, with OpenTelemetry's names for HTTP clients. No header, no
//! body and no query is in any of them: these may hold secrets.

use std::time::Duration;

use atlas_restore_api::{Operation, Received};
use reqwest::Request;
use tracing::field::Empty;
use tracing::{Span, debug, info_span};

use super::failure::Cause;
use crate::error::NoAnswer;

/// The span of a call with all its attempts.
pub(super) fn of(request: &Request, operation: &Operation) -> Span {
    let url = request.url();
    let span = info_span!(
        "atlas.request",
        otel.kind = "client",
        otel.name = Empty,
        otel.status_code = Empty,
        http.request.method = %request.method(),
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        url.scheme = url.scheme(),
        url.template = operation.path,
        server.address = url.host_str(),
        server.port = url.port_or_known_default(),
        "error.type" = Empty,
        atlas.operation = operation.id,
    );
    if !span.is_disabled() {
        let name = format!("{} {}", operation.method, operation.path);
        span.record("otel.name", name.trim_end());
    }
    span
}

/// Records how the call ended in the current span.
#[inline(never)]
pub(super) fn record(sent: &Result<Box<Received>, NoAnswer>) {
    let span = Span::current();
    if span.is_disabled() {
        return;
    }
    match sent {
        Ok(answer) => {
            let status = answer.status.as_u16();
            span.record("http.response.status_code", status);
            if status >= 400 {
                span.record("otel.status_code", "ERROR");
                span.record("error.type", status);
            }
        }
        Err(failure) => {
            span.record("otel.status_code", "ERROR");
            span.record("error.type", kind(failure.cause()));
            if failure.attempts() > 1 {
                span.record("http.request.resend_count", failure.attempts() - 1);
            }
        }
    }
}

/// Says that a request is sent again.
#[cold]
#[inline(never)]
pub(super) fn retrying(got: &Result<Box<Received>, Cause>, pause: Duration, attempt: u32) {
    Span::current().record("http.request.resend_count", attempt);
    match got {
        Ok(answer) => debug!(
            http.response.status_code = answer.status.as_u16(),
            attempt,
            ?pause,
            "sending again"
        ),
        Err(cause) => debug!(
            "error.type" = kind(cause),
            error.message = %cause,
            attempt,
            ?pause,
            "sending again"
        ),
    }
}

/// What OpenTelemetry calls `error.type`: a name of low cardinality.
fn kind(cause: &Cause) -> &'static str {
    match cause {
        Cause::Authentication(_) => "authentication",
        Cause::Timeout { .. } => "timeout",
        Cause::TooLarge { .. } => "body_too_large",
        Cause::Transport { .. } => "transport",
        Cause::Unsendable { .. } => "unsendable",
    }
}
