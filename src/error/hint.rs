//! What helps where users are known to be lost.

use std::time::SystemTime;

use atlas_restore_api::{Operation, operations};
use chrono::{DateTime, Utc};
use reqwest::{Method, StatusCode};

/// What to say beside an error of the API.
pub(super) fn of(
    operation: &'static Operation,
    status: StatusCode,
    code: Option<&str>,
) -> Option<String> {
    let known = match code {
        Some("IP_ADDRESS_NOT_ON_ACCESS_LIST") => Some(
            "this is about the API access list of the key or service account (in its own \
             settings), not about the project's IP access list",
        ),
        Some("CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API") => Some(
            "the deployment is no flex cluster: call the operation for dedicated clusters, such \
             as listBackupRestoreJobs",
        ),
        _ => None,
    };
    known
        .map(str::to_owned)
        .or_else(|| sunset(operation))
        .or_else(|| roles(operation, status))
}

/// An operation whose day has come.
fn sunset(operation: &Operation) -> Option<String> {
    let day = operation.sunset?;
    let today = DateTime::<Utc>::from(SystemTime::now()).format("%Y-%m-%d");
    let instead = operation.successor.map(|id| format!("; use {id} instead"));
    (day <= today.to_string().as_str()).then(|| {
        let instead = instead.unwrap_or_default();
        format!("the operation was sunset on {day}{instead}")
    })
}

fn roles(operation: &Operation, status: StatusCode) -> Option<String> {
    let refused = status == StatusCode::FORBIDDEN && !operation.roles.is_empty();
    refused.then(|| {
        format!(
            "the operation needs one of the roles: {}",
            operation.roles.join(", ")
        )
    })
}

/// What to do where it is not known whether a request took effect.
pub(super) fn unknown_outcome(operation: &Operation) -> String {
    let how = look(operation);
    format!("whether it took effect is not known: {how} and compare, before sending it again")
}

/// What to do where a request took effect, and what it made is not known.
pub(super) fn lost_answer(operation: &Operation) -> String {
    let how = look(operation);
    format!("it seems to have taken effect: {how} to find what it made, and do not send it again")
}

/// What to add to a success that cannot be decoded.
pub(super) fn of_undecodable(operation: &Operation) -> String {
    match operation.idempotent {
        true => String::new(),
        false => format!("; {}", lost_answer(operation)),
    }
}

/// Where to look for what an operation made: the operation that lists it.
fn look(operation: &Operation) -> String {
    let same = |other: &&&Operation| other.path == operation.path && other.method == Method::GET;
    let list = operations::ALL.iter().find(same);
    list.map_or_else(
        || "look at what is there".to_owned(),
        |list| format!("list what is there with {}", list.id),
    )
}
