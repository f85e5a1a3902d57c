//! What is allowed to stay: names, and the values of a few of them if they look harmless.
//!
//! The names and the segments of paths are those of the Atlas Admin API, in the two lists under
//! `rules/`. A name means the same in JSON, in a query and in a form. A name that is not listed
//! is replaced as a value is, since the keys of a map are data.

use std::collections::HashSet;
use std::sync::LazyLock;

use http::StatusCode;

use super::placeholder::is_moment;

static NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../rules/names.txt").lines().collect());

/// `word` is a segment, `word/*` one that a value follows, `word/other` an exception from that.
static SEGMENTS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../rules/segments.txt").lines().collect());

/// Words in the values of the API that are not written in capitals.
const WORDS: [&str; 25] = [
    "access_token",
    "Bearer",
    "automated",
    "client_credentials",
    "copy",
    "daily",
    "download",
    "failed",
    "first",
    "hourly",
    "inProgress",
    "last",
    "monthly",
    "next",
    "onDemand",
    "pointInTime",
    "previous",
    "queued",
    "replicaSet",
    "scheduled",
    "self",
    "shardedCluster",
    "completed",
    "weekly",
    "yearly",
];

/// What a harmless value looks like.
#[derive(Clone, Copy)]
enum Look {
    /// A code in capitals, such as `IN_PROGRESS`, or a word of the API.
    Code,
    /// A number of up to ten digits: a count, a status, seconds since 1970.
    Count,
    /// A number of up to thirteen digits: milliseconds since 1970.
    Millis,
    /// A date, or a date with time.
    Moment,
    /// Up to three numbers with dots between them.
    Version,
    /// The phrase of an HTTP status.
    Phrase,
}

/// Whether a name may stay: of a property, of a parameter of a query or of a form.
pub(super) fn is_name(name: &str) -> bool {
    NAMES.contains(name)
}

/// Whether a segment of a path is a word of the API. `before` is the segment before it, if that
/// is one: after `groups`, only a value can come.
pub(super) fn is_segment(before: Option<&str>, segment: &str) -> bool {
    let listed = |text: String| SEGMENTS.contains(text.as_str());
    match before {
        Some(before) if listed(format!("{before}/*")) => listed(format!("{before}/{segment}")),
        _ => {
            !segment.ends_with('*')
                && (SEGMENTS.contains(segment) || listed(format!("{segment}/*")))
        }
    }
}

/// Whether the value of a parameter or a property may stay. A value in the wrong place or of the
/// wrong look may not: a secret can stand anywhere.
pub(super) fn is_harmless(name: &str, value: &str) -> bool {
    looks_of(name).iter().any(|look| look.fits(value))
}

/// Whether a number may stay where `name` is. One with a fraction is neither a count nor a time.
pub(super) fn is_harmless_number(name: &str, number: &serde_json::Number) -> bool {
    is_harmless(name, &number.to_string())
}

/// Whether a value is a code in capitals, such as `IN_PROGRESS`, or a word of the API.
pub(super) fn is_code(value: &str) -> bool {
    Look::Code.fits(value)
}

/// Whether a value is a number of up to ten digits.
pub(super) fn is_count(value: &str) -> bool {
    Look::Count.fits(value)
}

/// The looks that the value of a property or parameter may have, if it is one that tells nothing
/// of a person, a machine or a key.
fn looks_of(name: &str) -> &'static [Look] {
    match name {
        "status" | "state" => &[Look::Code, Look::Count],
        "backupType" | "cloudProvider" | "clusterType" | "deliveryType" | "errorCode"
        | "eventTypeName" | "frequencyType" | "grant_type" | "indexStrategy" | "instanceSize"
        | "methodName" | "providerName" | "regionName" | "rel" | "snapshotType" | "stateName"
        | "statusName" | "token_type" | "token_type_hint" | "type" | "typeName"
        | "writeStrategy" => &[Look::Code],
        "error"
        | "expirationHours"
        | "expires_in"
        | "failedCollectionCount"
        | "increment"
        | "itemsPerPage"
        | "maxDownloads"
        | "oplogInc"
        | "pageNum"
        | "pointInTimeUTCSeconds"
        | "pointInTimeUtcSeconds"
        | "restoredDocuments"
        | "totalCount"
        | "totalDocuments" => &[Look::Count],
        "pointInTimeUTCMillis" => &[Look::Millis],
        "createdAt"
        | "created"
        | "date"
        | "expirationDate"
        | "expires"
        | "expiresAt"
        | "finishedAt"
        | "restoreFinishedDate"
        | "restoreScheduledDate"
        | "snapshotFinishedDate"
        | "timestamp"
        | "updatedAt" => &[Look::Moment],
        "oplogTs" | "time" => &[Look::Moment, Look::Count],
        "mongoDBMajorVersion" | "mongoDBVersion" => &[Look::Version],
        "reason" => &[Look::Phrase],
        _ => &[],
    }
}

impl Look {
    fn fits(self, value: &str) -> bool {
        match self {
            Self::Code => WORDS.contains(&value) || is_capitals(value),
            Self::Count => is_number(value, 10),
            Self::Millis => is_number(value, 13),
            Self::Moment => is_moment(value),
            Self::Version => {
                value.split('.').count() <= 3 && value.split('.').all(|part| is_number(part, 2))
            }
            Self::Phrase => is_phrase(value),
        }
    }
}

/// Whether a text is the phrase of an HTTP status.
pub(super) fn is_phrase(text: &str) -> bool {
    let phrases = (100..600).filter_map(|code| StatusCode::from_u16(code).ok());
    phrases
        .filter_map(|status| status.canonical_reason())
        .any(|phrase| phrase == text)
}

fn is_number(text: &str, longest: usize) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    (1..=longest).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Words in capitals with `_` between them, each no longer than a word is, with few digits. What
/// keys are made of, letters and digits at random, is longer or has more.
fn is_capitals(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.len() <= 80
        && digits <= 4
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.split('_').all(is_word_in_capitals)
}

fn is_word_in_capitals(word: &str) -> bool {
    let in_it = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (1..=15).contains(&word.len()) && word.bytes().all(in_it)
}
