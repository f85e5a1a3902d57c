// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! The operations of the document, as a table to decide from.

use reqwest::Method;
use crate::Operation;

/// Every operation, in the order of the document.
pub static ALL: &[&Operation] = &[
    &GET_SERVERLESS_RESTORE_JOB,
    &GET_SERVERLESS_RESTORE_JOB_V1,
    &GET_FLEX_RESTORE_JOB,
    &CREATE_SERVERLESS_RESTORE_JOB,
    &LIST_BACKUP_RESTORE_JOBS,
];

/// `getServerlessRestoreJob`: `GET /api/atlas/v2/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs/{restoreJobId}`.
pub static GET_SERVERLESS_RESTORE_JOB: Operation = Operation {
    id: "getServerlessRestoreJob",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs/{restoreJobId}",
    version: Some("2023-01-01"),
    accept: "application/vnd.atlas.2023-01-01+json",
    content_type: None,
    success: &[200],
    errors: &[400, 401, 403, 404, 429, 500],
    idempotent: true,
    deprecated: true,
    sunset: Some("2026-01-22"),
    successor: Some("getFlexRestoreJob"),
    roles: &["Project Owner"],
};

/// `getServerlessRestoreJobV1`: `GET /api/atlas/v1.0/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs/{restoreJobId}`.
pub static GET_SERVERLESS_RESTORE_JOB_V1: Operation = Operation {
    id: "getServerlessRestoreJobV1",
    method: Method::GET,
    path: "/api/atlas/v1.0/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs/{restoreJobId}",
    version: None,
    accept: "application/json",
    content_type: None,
    success: &[200],
    errors: &[400, 401, 403, 404, 500],
    idempotent: true,
    deprecated: true,
    sunset: Some("2026-01-22"),
    successor: Some("getFlexRestoreJob"),
    roles: &["Project Owner"],
};

/// `getFlexRestoreJob`: `GET /api/atlas/v2/groups/{groupId}/flexClusters/{name}/backup/restoreJobs/{restoreJobId}`.
pub static GET_FLEX_RESTORE_JOB: Operation = Operation {
    id: "getFlexRestoreJob",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/flexClusters/{name}/backup/restoreJobs/{restoreJobId}",
    version: Some("2024-11-13"),
    accept: "application/vnd.atlas.2024-11-13+json",
    content_type: None,
    success: &[200],
    errors: &[400, 401, 403, 404, 429, 500],
    idempotent: true,
    deprecated: false,
    sunset: None,
    successor: None,
    roles: &["Project Read Only"],
};

/// `createServerlessRestoreJob`: `POST /api/atlas/v2/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs`.
pub static CREATE_SERVERLESS_RESTORE_JOB: Operation = Operation {
    id: "createServerlessRestoreJob",
    method: Method::POST,
    path: "/api/atlas/v2/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs",
    version: Some("2023-01-01"),
    accept: "application/vnd.atlas.2023-01-01+json",
    content_type: Some("application/vnd.atlas.2023-01-01+json"),
    success: &[200],
    errors: &[400, 401, 403, 404, 409, 429, 500],
    idempotent: false,
    deprecated: true,
    sunset: Some("2026-01-22"),
    successor: Some("createFlexRestoreJob"),
    roles: &["Project Owner"],
};

/// `listBackupRestoreJobs`: `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs`.
pub static LIST_BACKUP_RESTORE_JOBS: Operation = Operation {
    id: "listBackupRestoreJobs",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs",
    version: Some("2023-01-01"),
    accept: "application/vnd.atlas.2023-01-01+json",
    content_type: None,
    success: &[200],
    errors: &[401, 403, 404, 429, 500],
    idempotent: true,
    deprecated: false,
    sunset: None,
    successor: None,
    roles: &["Project Backup Manager"],
};
