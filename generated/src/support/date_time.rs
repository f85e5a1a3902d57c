// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! [`DateTime`]: RFC 3339 timestamps that are written back as they came.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use chrono::{FixedOffset, NaiveDate, SecondsFormat, TimeZone, Utc};

use super::decode::{Decode, deserialize_valid};
use super::violation::{JsonType, Rule, Violation};

/// A point in time, from a `date-time` of RFC 3339, section 5.6.
///
/// Two are equal when they name the same instant. The text they came as is kept, so that
/// they serialize back unchanged: `2025-05-04T09:42:00.120+00:00` does not become
/// `2025-05-04T09:42:00.12Z`.
#[derive(Clone)]
pub struct DateTime {
    time: chrono::DateTime<FixedOffset>,
    layout: Layout,
}

/// How the time is written.
#[derive(Clone)]
enum Layout {
    /// `YYYY-MM-DDThh:mm:ss`, so many digits of a fraction, then `Z`: what is usual.
    Zulu { digits: u8 },
    /// Anything else that RFC 3339 allows, as it came.
    Verbatim(Box<str>),
}

impl DateTime {
    /// The time, with the offset it was written with.
    pub const fn to_chrono(&self) -> chrono::DateTime<FixedOffset> {
        self.time
    }

    /// The time in UTC.
    pub fn to_utc(&self) -> chrono::DateTime<Utc> {
        self.time.to_utc()
    }

    fn parse(text: &str) -> Option<Self> {
        Self::parse_zulu(text.as_bytes()).or_else(|| Self::parse_any(text))
    }

    /// The usual layout, without going through a general parser.
    fn parse_zulu(text: &[u8]) -> Option<Self> {
        let (head, rest) = text.split_first_chunk::<19>()?;
        let separators = [head[4], head[7], head[10], head[13], head[16]];
        if separators != *b"--T::" {
            return None;
        }
        let nanoseconds = match rest {
            b"Z" => 0,
            [b'.', digits @ .., b'Z'] if (1..=9).contains(&digits.len()) => {
                let padding = 9 - u32::try_from(digits.len()).ok()?;
                number(digits)? * 10_u32.pow(padding)
            }
            _ => return None,
        };
        let year = i32::try_from(number(&head[..4])?).ok()?;
        let date = NaiveDate::from_ymd_opt(year, number(&head[5..7])?, number(&head[8..10])?)?;
        let (hour, minute) = (number(&head[11..13])?, number(&head[14..16])?);
        let time = date.and_hms_nano_opt(hour, minute, number(&head[17..])?, nanoseconds)?;
        Some(Self {
            time: Utc.from_utc_datetime(&time).fixed_offset(),
            layout: Layout::Zulu {
                digits: u8::try_from(rest.len().saturating_sub(2)).ok()?,
            },
        })
    }

    fn parse_any(text: &str) -> Option<Self> {
        Some(Self {
            time: chrono::DateTime::parse_from_rfc3339(text).ok()?,
            layout: Layout::Verbatim(text.into()),
        })
    }
}

/// The number that ASCII digits write; at most nine of them fit.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| match digit {
        b'0'..=b'9' => Some(number * 10 + u32::from(digit - b'0')),
        _ => None,
    })
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = match &self.layout {
            Layout::Verbatim(text) => return f.write_str(text),
            Layout::Zulu { digits } => usize::from(*digits),
        };
        let time = self.time.to_utc();
        write!(f, "{}", time.format("%Y-%m-%dT%H:%M:%S"))?;
        match digits {
            0 => f.write_str("Z"),
            digits => {
                let fraction = format!("{:09}", time.timestamp_subsec_nanos());
                write!(f, ".{}Z", &fraction[..digits])
            }
        }
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DateTime({self})")
    }
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.time == other.time
    }
}

impl Eq for DateTime {}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        self.time.cmp(&other.time)
    }
}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.time.hash(state);
    }
}

/// Written with as many digits of a fraction as it takes: none, 3, 6 or 9.
impl<Tz: TimeZone> From<chrono::DateTime<Tz>> for DateTime {
    fn from(time: chrono::DateTime<Tz>) -> Self {
        let time = time.fixed_offset();
        let text = time.to_utc().to_rfc3339_opts(SecondsFormat::AutoSi, true);
        Self {
            time,
            layout: Layout::Verbatim(text.into()),
        }
    }
}

impl FromStr for DateTime {
    type Err = Violation;

    fn from_str(text: &str) -> Result<Self, Violation> {
        Self::decode_str(text).map_err(|rule| Violation::new(rule, format_args!("{text:?}")))
    }
}

impl TryFrom<&str> for DateTime {
    type Error = Violation;

    fn try_from(text: &str) -> Result<Self, Violation> {
        text.parse()
    }
}

impl TryFrom<String> for DateTime {
    type Error = Violation;

    fn try_from(text: String) -> Result<Self, Violation> {
        text.parse()
    }
}

impl Decode for DateTime {
    const TYPE: JsonType = JsonType::String;

    fn decode_str(text: &str) -> Result<Self, Rule> {
        Self::parse(text).ok_or(Rule::Format("date-time"))
    }
}

impl serde::Serialize for DateTime {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for DateTime {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_valid(deserializer)
    }
}
