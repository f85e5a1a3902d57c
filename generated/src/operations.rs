// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! The operations of the document, as a table to decide from.

use reqwest::Method;
use crate::Operation;

/// Every operation, in the order of the document.
pub static ALL: &[&Operation] = &[
    &LIST_BACKUP_RESTORE_JOBS,
    &CREATE_BACKUP_RESTORE_JOB,
    &GET_BACKUP_RESTORE_JOB,
    &CANCEL_BACKUP_RESTORE_JOB,
    &LIST_COLLECTION_RESTORE_JOBS,
    &CREATE_COLLECTION_RESTORE_JOB,
    &GET_COLLECTION_RESTORE_JOB,
    &LIST_RESTORE_JOB_COLLECTIONS,
    &GET_RESTORE_JOB_COLLECTION,
    &LIST_FLEX_RESTORE_JOBS,
    &CREATE_FLEX_RESTORE_JOB,
    &GET_FLEX_RESTORE_JOB,
    &LIST_SERVERLESS_RESTORE_JOBS,
    &CREATE_SERVERLESS_RESTORE_JOB,
    &GET_SERVERLESS_RESTORE_JOB,
    &GET_SERVERLESS_RESTORE_JOB_V1,
    &LIST_CLUSTER_RESTORE_JOBS,
    &CREATE_CLUSTER_RESTORE_JOB,
    &GET_CLUSTER_RESTORE_JOB,
];

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

/// `createBackupRestoreJob`: `POST /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs`.
pub static CREATE_BACKUP_RESTORE_JOB: Operation = Operation {
    id: "createBackupRestoreJob",
    method: Method::POST,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs",
    version: Some("2023-01-01"),
    accept: "application/vnd.atlas.2023-01-01+json",
    content_type: Some("application/vnd.atlas.2023-01-01+json"),
    success: &[200],
    errors: &[400, 401, 403, 404, 409, 429, 500],
    idempotent: false,
    deprecated: false,
    sunset: None,
    successor: None,
    roles: &["Project Backup Export Operator", "Project Backup Recovery Operator"],
};

/// `getBackupRestoreJob`: `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}`.
pub static GET_BACKUP_RESTORE_JOB: Operation = Operation {
    id: "getBackupRestoreJob",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}",
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

/// `cancelBackupRestoreJob`: `DELETE /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}`.
pub static CANCEL_BACKUP_RESTORE_JOB: Operation = Operation {
    id: "cancelBackupRestoreJob",
    method: Method::DELETE,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}",
    version: Some("2023-01-01"),
    accept: "application/vnd.atlas.2023-01-01+json",
    content_type: None,
    success: &[204],
    errors: &[400, 401, 403, 404, 405, 429, 500],
    idempotent: true,
    deprecated: false,
    sunset: None,
    successor: None,
    roles: &["Project Backup Export Operator", "Project Backup Recovery Operator"],
};

/// `listCollectionRestoreJobs`: `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs`.
pub static LIST_COLLECTION_RESTORE_JOBS: Operation = Operation {
    id: "listCollectionRestoreJobs",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs",
    version: Some("2025-03-12"),
    accept: "application/vnd.atlas.2025-03-12+json",
    content_type: None,
    success: &[200],
    errors: &[400, 401, 403, 404, 429, 500],
    idempotent: true,
    deprecated: false,
    sunset: None,
    successor: None,
    roles: &["Project Backup Manager"],
};

/// `createCollectionRestoreJob`: `POST /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs`.
pub static CREATE_COLLECTION_RESTORE_JOB: Operation = Operation {
    id: "createCollectionRestoreJob",
    method: Method::POST,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs",
    version: Some("2025-03-12"),
    accept: "application/vnd.atlas.2025-03-12+json",
    content_type: Some("application/vnd.atlas.2025-03-12+json"),
    success: &[201],
    errors: &[400, 401, 403, 404, 409, 429, 500],
    idempotent: false,
    deprecated: false,
    sunset: None,
    successor: None,
    roles: &["Project Backup Recovery Operator"],
};

/// `getCollectionRestoreJob`: `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}`.
pub static GET_COLLECTION_RESTORE_JOB: Operation = Operation {
    id: "getCollectionRestoreJob",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}",
    version: Some("2025-03-12"),
    accept: "application/vnd.atlas.2025-03-12+json",
    content_type: None,
    success: &[200],
    errors: &[400, 401, 403, 404, 429, 500],
    idempotent: true,
    deprecated: false,
    sunset: None,
    successor: None,
    roles: &["Project Backup Manager"],
};

/// `listRestoreJobCollections`: `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}/collections`.
pub static LIST_RESTORE_JOB_COLLECTIONS: Operation = Operation {
    id: "listRestoreJobCollections",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}/collections",
    version: Some("2025-03-12"),
    accept: "application/vnd.atlas.2025-03-12+json",
    content_type: None,
    success: &[200],
    errors: &[400, 401, 403, 404, 429, 500],
    idempotent: true,
    deprecated: false,
    sunset: None,
    successor: None,
    roles: &["Project Backup Manager"],
};

/// `getRestoreJobCollection`: `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}/collections/{sourceNamespace}`.
pub static GET_RESTORE_JOB_COLLECTION: Operation = Operation {
    id: "getRestoreJobCollection",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}/collections/{sourceNamespace}",
    version: Some("2025-03-12"),
    accept: "application/vnd.atlas.2025-03-12+json",
    content_type: None,
    success: &[200],
    errors: &[400, 401, 403, 404, 429, 500],
    idempotent: true,
    deprecated: false,
    sunset: None,
    successor: None,
    roles: &["Project Backup Manager"],
};

/// `listFlexRestoreJobs`: `GET /api/atlas/v2/groups/{groupId}/flexClusters/{name}/backup/restoreJobs`.
pub static LIST_FLEX_RESTORE_JOBS: Operation = Operation {
    id: "listFlexRestoreJobs",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/flexClusters/{name}/backup/restoreJobs",
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

/// `createFlexRestoreJob`: `POST /api/atlas/v2/groups/{groupId}/flexClusters/{name}/backup/restoreJobs`.
pub static CREATE_FLEX_RESTORE_JOB: Operation = Operation {
    id: "createFlexRestoreJob",
    method: Method::POST,
    path: "/api/atlas/v2/groups/{groupId}/flexClusters/{name}/backup/restoreJobs",
    version: Some("2024-11-13"),
    accept: "application/vnd.atlas.2024-11-13+json",
    content_type: Some("application/vnd.atlas.2024-11-13+json"),
    success: &[200],
    errors: &[400, 401, 403, 404, 409, 429, 500],
    idempotent: false,
    deprecated: false,
    sunset: None,
    successor: None,
    roles: &["Project Backup Recovery Operator"],
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

/// `listServerlessRestoreJobs`: `GET /api/atlas/v2/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs`.
pub static LIST_SERVERLESS_RESTORE_JOBS: Operation = Operation {
    id: "listServerlessRestoreJobs",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs",
    version: Some("2023-01-01"),
    accept: "application/vnd.atlas.2023-01-01+json",
    content_type: None,
    success: &[200],
    errors: &[400, 401, 403, 404, 429, 500],
    idempotent: true,
    deprecated: true,
    sunset: Some("2026-01-22"),
    successor: Some("listFlexRestoreJobs"),
    roles: &["Project Owner"],
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

/// `listClusterRestoreJobs`: `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/restoreJobs`.
pub static LIST_CLUSTER_RESTORE_JOBS: Operation = Operation {
    id: "listClusterRestoreJobs",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/restoreJobs",
    version: Some("2023-01-01"),
    accept: "application/vnd.atlas.2023-01-01+json",
    content_type: None,
    success: &[200],
    errors: &[400, 401, 403, 404, 429, 500],
    idempotent: true,
    deprecated: true,
    sunset: None,
    successor: Some("listBackupRestoreJobs"),
    roles: &["Project Read Only"],
};

/// `createClusterRestoreJob`: `POST /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/restoreJobs`.
pub static CREATE_CLUSTER_RESTORE_JOB: Operation = Operation {
    id: "createClusterRestoreJob",
    method: Method::POST,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/restoreJobs",
    version: Some("2023-01-01"),
    accept: "application/vnd.atlas.2023-01-01+json",
    content_type: Some("application/vnd.atlas.2023-01-01+json"),
    success: &[200],
    errors: &[400, 401, 403, 404, 429, 500],
    idempotent: false,
    deprecated: true,
    sunset: None,
    successor: Some("createBackupRestoreJob"),
    roles: &["Project Owner"],
};

/// `getClusterRestoreJob`: `GET /api/atlas/v2/groups/{groupId}/clusters/{clusterName}/restoreJobs/{jobId}`.
pub static GET_CLUSTER_RESTORE_JOB: Operation = Operation {
    id: "getClusterRestoreJob",
    method: Method::GET,
    path: "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/restoreJobs/{jobId}",
    version: Some("2023-01-01"),
    accept: "application/vnd.atlas.2023-01-01+json",
    content_type: None,
    success: &[200],
    errors: &[400, 401, 403, 404, 429, 500],
    idempotent: true,
    deprecated: true,
    sunset: None,
    successor: Some("getBackupRestoreJob"),
    roles: &["Project Read Only"],
};
