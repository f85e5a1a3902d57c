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

/// Point in time in seconds since 1970-01-01T00:00:00Z, not before 2008-01-01T00:00:00Z.
///
/// From 1199145600 to 2147483647.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EpochSeconds(i32);

crate::support::integer_scalar!(EpochSeconds, i32, 1199145600, 2147483647);

/// What a job of a flex cluster does with the snapshot: put it into a deployment, or offer it for download.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FlexDeliveryType {
    /// `RESTORE`.
    Restore,
    /// `DOWNLOAD`.
    Download,
}

impl FlexDeliveryType {
    /// Every value, in the order of the document.
    pub const ALL: &'static [Self] = &[Self::Restore, Self::Download];
    const NAMES: &'static [&'static str] = &["RESTORE", "DOWNLOAD"];
}

crate::support::string_enum!(FlexDeliveryType);

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

impl FlexRestoreStatus {
    /// Every value, in the order of the document.
    pub const ALL: &'static [Self] = &[
        Self::Pending,
        Self::Queued,
        Self::Running,
        Self::Failed,
        Self::Completed,
    ];
    const NAMES: &'static [&'static str] = &[
        "PENDING",
        "QUEUED",
        "RUNNING",
        "FAILED",
        "COMPLETED",
    ];
}

crate::support::string_enum!(FlexRestoreStatus);

/// Number of items on a page, 1 to 500.
///
/// From 1 to 500.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemsPerPage(i64);

crate::support::integer_scalar!(ItemsPerPage, i64, 1, 500);

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

impl RestoreDeliveryType {
    /// Every value, in the order of the document.
    pub const ALL: &'static [Self] = &[
        Self::Automated,
        Self::Download,
        Self::PointInTime,
    ];
    const NAMES: &'static [&'static str] = &["automated", "download", "pointInTime"];
}

crate::support::string_enum!(RestoreDeliveryType);

/// Estimated number of items over all pages.
///
/// From 0 to 2147483647.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TotalCount(i32);

crate::support::integer_scalar!(TotalCount, i32, 0, 2147483647);
