//! The three sets of types that decode the same page.

/// What generators without checks emit: ids are strings, dates are chrono's.
pub mod plain {
    use chrono::{DateTime, Utc};
    use serde::Deserialize;

    /// A page of jobs.
    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code, reason = "decoded, not read")]
    pub struct Page {
        links: Option<Vec<Link>>,
        pub results: Vec<Job>,
        total_count: Option<i64>,
    }

    /// A job, with every property that the document gives it.
    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code, reason = "decoded, not read")]
    pub struct Job {
        cancelled: Option<bool>,
        components: Option<Vec<Member>>,
        delivery_type: DeliveryType,
        delivery_url: Option<Vec<String>>,
        desired_timestamp: Option<Timestamp>,
        expired: Option<bool>,
        expires_at: Option<DateTime<Utc>>,
        failed: Option<bool>,
        finished_at: Option<DateTime<Utc>>,
        id: Option<String>,
        links: Option<Vec<Link>>,
        oplog_inc: Option<i32>,
        oplog_ts: Option<i32>,
        #[serde(rename = "pointInTimeUTCSeconds")]
        point_in_time_utc_seconds: Option<i32>,
        private_download_delivery_urls: Option<Vec<PrivateUrl>>,
        snapshot_id: Option<String>,
        target_cluster_name: Option<String>,
        target_group_id: Option<String>,
        timestamp: Option<DateTime<Utc>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    enum DeliveryType {
        Automated,
        Download,
        PointInTime,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code, reason = "decoded, not read")]
    struct Member {
        download_url: Option<String>,
        private_download_delivery_urls: Option<Vec<PrivateUrl>>,
        replica_set_name: Option<String>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code, reason = "decoded, not read")]
    struct PrivateUrl {
        delivery_url: Option<String>,
        endpoint_id: Option<String>,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "decoded, not read")]
    struct Timestamp {
        date: Option<DateTime<Utc>>,
        increment: Option<i32>,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "decoded, not read")]
    struct Link {
        href: Option<String>,
        rel: Option<String>,
    }
}

/// What progenitor emits.
#[allow(
    warnings,
    missing_docs,
    clippy::all,
    reason = "emitted when this is built, and measured as it is"
)]
mod progenitor_client_code {
    include!(concat!(env!("OUT_DIR"), "/progenitor.rs"));
}

pub use progenitor_client_code::types::PaginatedCloudBackupRestoreJobView as ProgenitorPage;

pub use atlas_restore_api::responses::PaginatedCloudBackupRestoreJobView as OurPage;
