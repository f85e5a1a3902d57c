// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! Scalars: one type per set of constraints in the document.
//!
//! A value of one of these types keeps its rules; what does not is a
//! [`Violation`](crate::Violation).

/// Name of a deployment, made of ASCII letters, digits and hyphens. It does not begin with a hyphen.
///
/// - Pattern: `^[a-zA-Z0-9][a-zA-Z0-9-]*$`
/// - Check: sequence, 2 steps, 128 bytes of tables.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClusterName(std::borrow::Cow<'static, str>);

impl ClusterName {
    const RULES: &'static [crate::Rule] = &[
        crate::Rule::Pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$"),
    ];
    const fn keeps(text: &str) -> bool {
        crate::patterns::is_cluster_name(text)
    }
}

crate::support::text_scalar!(
    ClusterName, "match the pattern ^[a-zA-Z0-9][a-zA-Z0-9-]*$"
);

/// Number of collections.
///
/// From 0 to 2147483647.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CollectionCount(i32);

crate::support::integer_scalar!(CollectionCount, i32, 0, 2147483647);

/// Progress of a collection restore job. `SUCCESSFUL`, `CANCELED` and `FAILED` are final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CollectionRestoreJobState {
    /// `INITIALIZING`.
    Initializing,
    /// `IN_PROGRESS`.
    InProgress,
    /// `FINALIZING`.
    Finalizing,
    /// `SUCCESSFUL`.
    Successful,
    /// `CANCELED`.
    Canceled,
    /// `FAILED`.
    Failed,
}

crate::support::string_enum!(CollectionRestoreJobState {
    Initializing "INITIALIZING",
    InProgress "IN_PROGRESS",
    Finalizing "FINALIZING",
    Successful "SUCCESSFUL",
    Canceled "CANCELED",
    Failed "FAILED",
});

/// Progress of one collection of a collection restore job. `NOT_STARTED`,
/// `IN_PROGRESS`, `FINALIZING` and `ROLLBACK` are on the way; the others are final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CollectionRestoreState {
    /// `NOT_STARTED`.
    NotStarted,
    /// `IN_PROGRESS`.
    InProgress,
    /// `FINALIZING`.
    Finalizing,
    /// `NOT_FOUND`.
    NotFound,
    /// `UNSUPPORTED`.
    Unsupported,
    /// `SUCCESSFUL`.
    Successful,
    /// `ROLLBACK`.
    Rollback,
    /// `NOT_RESTORED`.
    NotRestored,
    /// `FAILED`.
    Failed,
    /// `INDEX_BUILD_FAILED`.
    IndexBuildFailed,
}

crate::support::string_enum!(CollectionRestoreState {
    NotStarted "NOT_STARTED",
    InProgress "IN_PROGRESS",
    Finalizing "FINALIZING",
    NotFound "NOT_FOUND",
    Unsupported "UNSUPPORTED",
    Successful "SUCCESSFUL",
    Rollback "ROLLBACK",
    NotRestored "NOT_RESTORED",
    Failed "FAILED",
    IndexBuildFailed "INDEX_BUILD_FAILED",
});

/// Name of a deployment as a restore target, 1 to 64 letters and digits of any script and some punctuation.
///
/// - Pattern: `^[\p{L}\p{N}\-_.(),:&@+']{1,64}$`
/// - Check: sequence, 1 step, 128 bytes of tables.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeploymentItemName(std::borrow::Cow<'static, str>);

impl DeploymentItemName {
    const RULES: &'static [crate::Rule] = &[
        crate::Rule::Pattern("^[\\p{L}\\p{N}\\-_.(),:&@+']{1,64}$"),
    ];
    const fn keeps(text: &str) -> bool {
        crate::patterns::is_deployment_item_name(text)
    }
}

crate::support::text_scalar!(
    DeploymentItemName, "match the pattern ^[\\p{L}\\p{N}\\-_.(),:&@+']{1,64}$"
);

/// Number of documents.
///
/// From 0 to 9223372036854775807.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentCount(i64);

crate::support::integer_scalar!(DocumentCount, i64, 0, 9223372036854775807);

/// Verification key of a download, sent as the value of a header. It is a password.
///
/// - A secret: not shown by `Debug` and errors
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DownloadKey(std::borrow::Cow<'static, str>);

impl DownloadKey {
    const RULES: &'static [crate::Rule] = &[];
    const fn keeps(_text: &str) -> bool {
        true
    }
}

crate::support::sensitive_scalar!(DownloadKey, "");

/// Pre-signed URL of the files of a backup. Whoever has it can fetch them without
/// further credentials, so it is kept like a password.
///
/// - A secret: not shown by `Debug` and errors
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DownloadUrl(std::borrow::Cow<'static, str>);

impl DownloadUrl {
    const RULES: &'static [crate::Rule] = &[];
    const fn keeps(_text: &str) -> bool {
        true
    }
}

crate::support::sensitive_scalar!(DownloadUrl, "");

/// Point in time in milliseconds since 1970-01-01T00:00:00Z, not before 2008-01-01T00:00:00Z.
///
/// From 1199145600000 to 9223372036854775807.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EpochMillis(i64);

crate::support::integer_scalar!(EpochMillis, i64, 1199145600000, 9223372036854775807);

/// Point in time in seconds since 1970-01-01T00:00:00Z, not before 2008-01-01T00:00:00Z.
///
/// From 1199145600 to 2147483647.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EpochSeconds(i32);

crate::support::integer_scalar!(EpochSeconds, i32, 1199145600, 2147483647);

/// How the hash of a file is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FileHashAlgorithm {
    /// `SHA1`.
    Sha1,
}

crate::support::string_enum!(FileHashAlgorithm {
    Sha1 "SHA1",
});

/// What a job of a flex cluster does with the snapshot: put it into a deployment, or offer it for download.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FlexDeliveryType {
    /// `RESTORE`.
    Restore,
    /// `DOWNLOAD`.
    Download,
}

crate::support::string_enum!(FlexDeliveryType {
    Restore "RESTORE",
    Download "DOWNLOAD",
});

/// Progress of a job of a flex cluster. `COMPLETED` and `FAILED` are final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FlexRestoreStatus {
    /// `PENDING`.
    Pending,
    /// `QUEUED`.
    Queued,
    /// `RUNNING`.
    Running,
    /// `FAILED`.
    Failed,
    /// `COMPLETED`.
    Completed,
}

crate::support::string_enum!(FlexRestoreStatus {
    Pending "PENDING",
    Queued "QUEUED",
    Running "RUNNING",
    Failed "FAILED",
    Completed "COMPLETED",
});

/// Progress of the indexes of a collection restore job or of one of its collections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum IndexBuildState {
    /// `NOT_STARTED`.
    NotStarted,
    /// `IN_PROGRESS`.
    InProgress,
    /// `SUCCESSFUL`.
    Successful,
    /// `FAILED`.
    Failed,
    /// `NOT_RESTORED`.
    NotRestored,
}

crate::support::string_enum!(IndexBuildState {
    NotStarted "NOT_STARTED",
    InProgress "IN_PROGRESS",
    Successful "SUCCESSFUL",
    Failed "FAILED",
    NotRestored "NOT_RESTORED",
});

/// Which indexes a collection restore job builds: all, none, or all but those that expire documents (TTL).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum IndexStrategy {
    /// `ALL`.
    All,
    /// `NONE`.
    None,
    /// `ALL_EXCEPT_TTL`.
    AllExceptTtl,
}

crate::support::string_enum!(IndexStrategy {
    All "ALL",
    None "NONE",
    AllExceptTtl "ALL_EXCEPT_TTL",
});

/// Number of items on a page, 1 to 500.
///
/// From 1 to 500.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemsPerPage(i64);

crate::support::integer_scalar!(ItemsPerPage, i64, 1, 500);

/// How a legacy restore job hands over the data. `AUTOMATED_RESTORE` writes it into
/// a cluster, and `HTTP` offers it for download.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LegacyDeliveryMethod {
    /// `CLIENT_PIT_HTTP`.
    ClientPitHttp,
    /// `QUERY`.
    Query,
    /// `AUTOMATED_RESTORE`.
    AutomatedRestore,
    /// `HTTP`.
    Http,
    /// `THIRD_PARTY_COPY`.
    ThirdPartyCopy,
    /// `CLIENT_PIT_SCP`.
    ClientPitScp,
    /// `SCP`.
    Scp,
}

crate::support::string_enum!(LegacyDeliveryMethod {
    ClientPitHttp "CLIENT_PIT_HTTP",
    Query "QUERY",
    AutomatedRestore "AUTOMATED_RESTORE",
    Http "HTTP",
    ThirdPartyCopy "THIRD_PARTY_COPY",
    ClientPitScp "CLIENT_PIT_SCP",
    Scp "SCP",
});

/// How far the files of a legacy restore job are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LegacyDeliveryStatus {
    /// `NOT_STARTED`.
    NotStarted,
    /// `IN_PROGRESS`.
    InProgress,
    /// `READY`.
    Ready,
    /// `FAILED`.
    Failed,
    /// `INTERRUPTED`.
    Interrupted,
    /// `EXPIRED`.
    Expired,
    /// `MAX_DOWNLOADS_EXCEEDED`.
    MaxDownloadsExceeded,
    /// `PENDING`.
    Pending,
}

crate::support::string_enum!(LegacyDeliveryStatus {
    NotStarted "NOT_STARTED",
    InProgress "IN_PROGRESS",
    Ready "READY",
    Failed "FAILED",
    Interrupted "INTERRUPTED",
    Expired "EXPIRED",
    MaxDownloadsExceeded "MAX_DOWNLOADS_EXCEEDED",
    Pending "PENDING",
});

/// Progress of a legacy restore job. All but `IN_PROGRESS` are final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LegacyRestoreStatus {
    /// `IN_PROGRESS`.
    InProgress,
    /// `BROKEN`.
    Broken,
    /// `KILLED`.
    Killed,
    /// `FINISHED`.
    Finished,
}

crate::support::string_enum!(LegacyRestoreStatus {
    InProgress "IN_PROGRESS",
    Broken "BROKEN",
    Killed "KILLED",
    Finished "FINISHED",
});

/// Identifier of a project, snapshot or job, as 24 lower-case hexadecimal digits.
///
/// - Pattern: `^([a-f0-9]{24})$`
/// - Check: fixed, 24 ASCII characters, tested in 3 words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId([u8; 24]);

impl ObjectId {
    const RULES: &'static [crate::Rule] = &[crate::Rule::Pattern("^([a-f0-9]{24})$")];
    const fn keeps(text: &str) -> bool {
        crate::patterns::is_object_id(text)
    }
}

crate::support::inline_scalar!(ObjectId, 24, "match the pattern ^([a-f0-9]{24})$");

/// Second of an oplog position as a date and time with its offset from UTC.
///
/// - Pattern: `^(?:[1-9]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[1-9]\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-][01]\d:[0-5]\d)$`
/// - Check: table, 56 states by 17 classes, 1080 bytes of tables.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OplogDateTime(std::borrow::Cow<'static, str>);

impl OplogDateTime {
    const RULES: &'static [crate::Rule] = &[
        crate::Rule::Pattern(
            "^(?:[1-9]\\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[1-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-][01]\\d:[0-5]\\d)$",
        ),
    ];
    const fn keeps(text: &str) -> bool {
        crate::patterns::is_oplog_date_time(text)
    }
}

crate::support::text_scalar!(
    OplogDateTime,
    "match the pattern ^(?:[1-9]\\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:[1-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-][01]\\d:[0-5]\\d)$"
);

/// Position of an operation among those of the same second in the oplog, counted from 1.
///
/// From 1 to 2147483647.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OplogIncrement(i32);

crate::support::integer_scalar!(OplogIncrement, i32, 1, 2147483647);

/// Number of a page, counted from 1.
///
/// From 1 to 9223372036854775807.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageNumber(i64);

crate::support::integer_scalar!(PageNumber, i64, 1, 9223372036854775807);

/// Number of hours or of downloads, at least 1.
///
/// From 1 to 2147483647.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PositiveCount(i32);

crate::support::integer_scalar!(PositiveCount, i32, 1, 2147483647);

/// Identifier of a private endpoint, `vpce-` and 17 lower-case hexadecimal digits.
///
/// - Pattern: `^vpce-[0-9a-f]{17}$`
/// - Check: fixed, 22 ASCII characters, tested in 3 words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PrivateEndpointId([u8; 22]);

impl PrivateEndpointId {
    const RULES: &'static [crate::Rule] = &[crate::Rule::Pattern("^vpce-[0-9a-f]{17}$")];
    const fn keeps(text: &str) -> bool {
        crate::patterns::is_private_endpoint_id(text)
    }
}

crate::support::inline_scalar!(
    PrivateEndpointId, 22, "match the pattern ^vpce-[0-9a-f]{17}$"
);

/// What a job does with the backup: `automated` restores a snapshot into a
/// deployment, `pointInTime` restores the state of one moment into a deployment,
/// and `download` prepares files to fetch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RestoreDeliveryType {
    /// `automated`.
    Automated,
    /// `download`.
    Download,
    /// `pointInTime`.
    PointInTime,
}

crate::support::string_enum!(RestoreDeliveryType {
    Automated "automated",
    Download "download",
    PointInTime "pointInTime",
});

/// Estimated number of items over all pages.
///
/// From 0 to 2147483647.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TotalCount(i32);

crate::support::integer_scalar!(TotalCount, i32, 0, 2147483647);

/// What a collection restore job does about namespaces that the target has:
/// `CREATE_NEW` restores beside them, and `OVERWRITE_EXISTING` drops and replaces
/// them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WriteStrategy {
    /// `CREATE_NEW`.
    CreateNew,
    /// `OVERWRITE_EXISTING`.
    OverwriteExisting,
}

crate::support::string_enum!(WriteStrategy {
    CreateNew "CREATE_NEW",
    OverwriteExisting "OVERWRITE_EXISTING",
});
