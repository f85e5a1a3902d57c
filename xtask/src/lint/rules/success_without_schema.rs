//! # What it does
//! Finds successful responses whose body has no schema, and those with the status 200, 203,
//! 206 or `2XX` without a body. 204 and 205 have none, whatever the document declares; of
//! 201 and 202 it may be absent.
//!
//! # Why is this bad?
//! The client has no type for what it is given: the body is any JSON, or is not looked at.
//! By RFC 9110, section 15.3, the three statuses have a body; one without is 204.
//!
//! # Example
//! ```yaml
//! responses:
//!   '200': { description: The job. }
//! ```
//!
//! # Other rule sets
//! None: Redocly `operation-2xx-response` and Spectral `operation-success-response` ask for
//! the response only (`missing-success-response`).

use super::prelude::*;

pub(super) const CODE: &str = "success-without-schema";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    let mut seen = std::collections::BTreeSet::new();
    for (_, method, operation) in subject.document.operations() {
        let responses = operation.get("responses");
        for (status, place) in responses.iter().flat_map(At::entries) {
            let Some(response) = place.resolve() else {
                continue;
            };
            if !status.starts_with('2') || ["204", "205"].contains(&status.as_str()) {
                continue;
            }
            let content = response
                .get("content")
                .map_or_else(Vec::new, |all| all.entries());
            let always = ["200", "203", "206", "2XX"].contains(&status.as_str());
            let bare = content.is_empty() && always && method != "head";
            if bare && seen.insert(response.pointer.clone()) {
                let message = format!("the response {status} has no body");
                found.at(
                    &response,
                    message,
                    "add its media type and schema, or make it 204",
                );
            }
            for (media_type, media) in content {
                if media.get("schema").is_none() && seen.insert(media.pointer.clone()) {
                    let message = format!("{media_type} of the response {status} has no schema");
                    found.at(&media, message, "add the schema of the body");
                }
            }
        }
    }
}
