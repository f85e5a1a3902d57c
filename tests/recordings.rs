//! Responses that were recorded from the real API, where the machine has them.

#![forbid(unsafe_code)]

mod shared;

use std::collections::BTreeMap;
use std::path::Path;

use atlas_restore::Violation;
use atlas_restore::responses::{
    ApiError, DiskBackupSnapshotRestoreJob, FlexBackupRestoreJob20241113,
    PaginatedCloudBackupRestoreJobView,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The bodies of the recorded responses, by the name of the file.
fn bodies(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let recorded = xtask::recording::read(folder).expect("the recordings are readable");
    let recordings = recorded.recordings.into_iter();
    recordings
        .map(|recording| (recording.file, recording.response.body))
        .collect()
}

/// Decodes a body, checks that it is written back as it came, and lists its departures.
fn departures<T>(
    body: &[u8],
    violations: impl Fn(&T) -> std::vec::IntoIter<Violation>,
) -> Vec<String>
where
    T: DeserializeOwned + Serialize,
{
    let value: T = serde_json::from_slice(body).expect("any object decodes");
    let came: Value = serde_json::from_slice(body).expect("the body is JSON");
    assert_eq!(serde_json::to_value(&value).expect("it serializes"), came);
    let found = violations(&value);
    found
        .map(|found| format!("{} {}", found.place(), found.rule()))
        .collect()
}

/// The places and rules of what departs from the document in a recording.
fn departures_of(name: &str, body: &[u8]) -> Vec<String> {
    match name {
        _ if name.contains("_400_") => departures::<ApiError>(body, ApiError::violations),
        _ if name.starts_with("list") => departures::<PaginatedCloudBackupRestoreJobView>(
            body,
            PaginatedCloudBackupRestoreJobView::violations,
        ),
        _ if name.contains("Flex") => departures::<FlexBackupRestoreJob20241113>(
            body,
            FlexBackupRestoreJob20241113::violations,
        ),
        _ => departures::<DiskBackupSnapshotRestoreJob>(
            body,
            DiskBackupSnapshotRestoreJob::violations,
        ),
    }
}

#[test]
fn every_recorded_restore_job_decodes_and_lists_exactly_its_departures() {
    let Some(folder) = shared::folder("recordings") else {
        return;
    };
    let null = |place: &str| {
        ["date", "increment"]
            .map(|name| format!("{place}/desiredTimestamp/{name} must not be null"))
    };
    let expected: [(&str, &[String]); 9] = [
        ("createGroupFlexClusterBackupRestoreJob_200_1", &[]),
        ("getGroupClusterBackupRestoreJob_200_1", &null("")),
        ("getGroupClusterBackupRestoreJob_200_2", &null("")),
        ("getGroupFlexClusterBackupRestoreJob_200_1", &[]),
        ("getGroupFlexClusterBackupRestoreJob_200_2", &[]),
        ("getGroupFlexClusterBackupRestoreJob_200_3", &[]),
        ("getGroupFlexClusterBackupRestoreJob_400_1", &[]),
        (
            "listGroupClusterBackupRestoreJobs_200_1",
            &null("/results/0"),
        ),
        ("listGroupFlexClusterBackupRestoreJobs_400_1", &[]),
    ];
    let bodies = bodies(&folder);
    for (name, expected) in expected {
        let body = &bodies[&format!("{name}.http")];
        assert_eq!(departures_of(name, body), expected, "{name}");
    }
}

#[test]
fn what_the_document_does_not_know_is_kept_beside_what_it_does() {
    let Some(folder) = shared::folder("recordings") else {
        return;
    };
    let body = &bodies(&folder)["getGroupClusterBackupRestoreJob_200_1.http"];
    let job: DiskBackupSnapshotRestoreJob = serde_json::from_slice(body).expect("it decodes");
    let unknown: Vec<_> = job.unknown().keys().collect();
    assert_eq!(unknown, ["targetDeploymentItemName"]);
    let timestamp = job.desired_timestamp.require().expect("it is an object");
    assert!(timestamp.increment.is_null());
    assert_eq!(timestamp.unknown().get("time"), Some(&Value::Null));
}
