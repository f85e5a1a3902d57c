//! What stands in for a value: another one of the same shape, which nobody can mistake for a real
//! one, and from which the real one cannot be had.
//!
//! About half of each placeholder is a mark and the rest comes from the keyed hash of the value.
//! An object id gets a date in 1970, an address one of the ranges for benchmarks and
//! documentation (RFC 2544, RFC 3849), a text begins with `redacted`. So equal values have equal
//! placeholders, and [`is`] tells a placeholder from a value that was left in.

use std::net::{Ipv4Addr, Ipv6Addr};

/// The first characters of a placeholder of a text. With the twelve hexadecimal digits after
/// them, it is valid as a cluster's name, in a path, and as Base64.
const MARK: &str = "redacted";

/// The longest name that the API takes.
const LONGEST_NAME: usize = 64;

/// The most digits before the point, with a sign: a double keeps as many exactly.
const LONGEST_WHOLE: usize = 12;

/// The length of placeholders of longer texts.
const LONG: usize = 68;

/// The shape of a value that has no parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A text of no shape that is known.
    Word,
    /// The same, where only letters and digits can stand: in the name of a host, for one.
    Token,
    /// A whole number, with or without a sign.
    Digits,
    /// A number with a fraction or an exponent.
    Float,
    /// Hexadecimal digits, sixteen or more: ids of objects, digests, keys.
    Hex,
    /// A UUID.
    Uuid,
    /// The id of a private endpoint of AWS.
    Endpoint,
    /// A date, or a date with time, as in RFC 3339.
    Moment,
    /// An address of IPv4.
    Ipv4,
    /// An address of IPv6.
    Ipv6,
}

impl Shape {
    /// The shape of a text, if it is a known one.
    pub(crate) fn of(text: &str) -> Option<Self> {
        // Before digits: an id may consist of nothing else.
        if text.len() >= 16 && all(text, u8::is_ascii_hexdigit) {
            return Some(Self::Hex);
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        if !digits.is_empty() && all(digits, u8::is_ascii_digit) {
            return Some(Self::Digits);
        }
        let shape = match text {
            _ if is_uuid(text) => Self::Uuid,
            _ if endpoint(text).is_some() => Self::Endpoint,
            _ if is_moment(text) => Self::Moment,
            _ if text.parse::<Ipv4Addr>().is_ok() => Self::Ipv4,
            _ if text.parse::<Ipv6Addr>().is_ok() => Self::Ipv6,
            _ => return None,
        };
        Some(shape)
    }
}

/// The placeholder of a value of `shape`, whose keyed hash is `hash`.
pub(crate) fn of(shape: Shape, value: &str, hash: &[u8; 32]) -> String {
    match shape {
        Shape::Word => word(value, hash),
        Shape::Token => format!("{MARK}{}", hex(hash, 12)),
        Shape::Digits => digits(value, hash),
        // Only that it is no whole number is kept.
        Shape::Float => {
            let whole = value.split(['.', 'e', 'E']).next().unwrap_or_default();
            let whole = &whole[..whole.len().min(LONGEST_WHOLE)];
            format!("{}.5", digits(whole, hash))
        }
        Shape::Hex => {
            let zeros = value.len() / 3;
            let made = "0".repeat(zeros) + &hex(hash, value.len() - zeros);
            match value.bytes().any(|byte| byte.is_ascii_uppercase()) {
                true => made.to_uppercase(),
                false => made,
            }
        }
        Shape::Uuid => {
            let hex = hex(hash, 18);
            let (a, rest) = hex.split_at(3);
            let (b, c) = rest.split_at(3);
            format!("00000000-0000-4{a}-8{b}-{c}")
        }
        Shape::Endpoint => format!("vpce-00000{}", hex(hash, 12)),
        Shape::Moment => moment(value, hash),
        Shape::Ipv4 => {
            let [a, b, c, ..] = hash;
            format!("198.{}.{b}.{c}", 18 + (a & 1))
        }
        Shape::Ipv6 => {
            let hex = hex(hash, 6);
            let (a, b) = hex.split_at(3);
            format!("2001:db8::1{a}:1{b}")
        }
    }
}

/// Whether a value of `shape` is a placeholder. By chance alone, one value in a hundred thousand
/// looks like one, except for short numbers, of which more do.
pub(crate) fn is(shape: Shape, value: &str) -> bool {
    match shape {
        Shape::Word | Shape::Token => is_word(value).unwrap_or(false),
        Shape::Digits => {
            let value = value.strip_prefix('-').unwrap_or(value);
            value.starts_with(&mark_of_digits(value.len()))
        }
        Shape::Float => value
            .strip_suffix(".5")
            .is_some_and(|whole| is(Shape::Digits, whole)),
        Shape::Hex => value.starts_with(&"0".repeat(value.len() / 3)),
        Shape::Uuid => value.starts_with("00000000-0000-4"),
        Shape::Endpoint => endpoint(value).is_some_and(|id| id.starts_with("00000")),
        Shape::Moment => {
            let (date, rest) = value.split_at_checked(10).unwrap_or_default();
            let zone = rest.trim_end_matches("+00:00").trim_end_matches('Z');
            let fraction = zone.split_once('.').map_or("", |(_, fraction)| fraction);
            date.starts_with("1970-") && fraction.bytes().all(|digit| digit == b'0')
        }
        Shape::Ipv4 => value.starts_with("198.18.") || value.starts_with("198.19."),
        Shape::Ipv6 => value.starts_with("2001:db8::"),
    }
}

fn all(text: &str, test: impl Fn(&u8) -> bool) -> bool {
    text.as_bytes().iter().all(test)
}

fn is_lower_hex(byte: &u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

/// The placeholder of a text keeps which rules for names the text keeps: those of clusters, those
/// of deployment items, their length. So what departs from a rule departs from it when replayed.
fn word(value: &str, hash: &[u8; 32]) -> String {
    let made = format!("{MARK}{}{}", separator(value), hex(hash, 12));
    match value.chars().count() > LONGEST_NAME {
        true => format!("{made:0<LONG$}"),
        false => made,
    }
}

fn separator(value: &str) -> &'static str {
    let cluster = |c: char| c.is_ascii_alphanumeric() || c == '-';
    match value {
        _ if value.chars().all(cluster) && !value.starts_with('-') => "",
        _ if value.chars().all(in_item) => "_",
        _ => " ",
    }
}

/// Whether a text can be the name of a deployment item.
pub(super) fn is_item(text: &str) -> bool {
    text.chars().all(in_item) && text.chars().count() <= LONGEST_NAME
}

fn in_item(c: char) -> bool {
    c.is_alphanumeric() || "-_.(),:&@+'".contains(c)
}

fn is_word(value: &str) -> Option<bool> {
    let rest = value.strip_prefix(MARK)?;
    let rest = rest.strip_prefix(['_', ' ']).unwrap_or(rest);
    let (hash, padding) = rest.split_at_checked(12)?;
    let padded = padding.is_empty() || value.len() == LONG && all(padding, |byte| *byte == b'0');
    Some(padded && all(hash, is_lower_hex))
}

/// The first `length` hexadecimal digits of a hash, which begins again where it ends.
fn hex(hash: &[u8; 32], length: usize) -> String {
    let digits = hash.iter().cycle().flat_map(|byte| [byte >> 4, byte & 15]);
    let digits = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
    digits.take(length).collect()
}

/// The half of a number that is the mark of a placeholder: a one and zeros, so that it is not
/// larger than the number may be.
fn mark_of_digits(length: usize) -> String {
    let zeros = length.div_ceil(2).saturating_sub(1);
    format!("1{}", "0".repeat(zeros))
}

/// A number of as many digits, with the same sign.
fn digits(value: &str, hash: &[u8; 32]) -> String {
    let (sign, value) = match value.strip_prefix('-') {
        Some(value) => ("-", value),
        None => ("", value),
    };
    let mark = mark_of_digits(value.len());
    let rest = hash.iter().cycle().map(|byte| char::from(b'0' + byte % 10));
    let rest: String = rest.take(value.len().saturating_sub(mark.len())).collect();
    format!("{sign}{mark}{rest}")
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn endpoint(text: &str) -> Option<&str> {
    let id = text.strip_prefix("vpce-")?;
    (id.len() == 17 && all(id, is_lower_hex)).then_some(id)
}

/// Whether a text is a date, or a date with time and zone, as in RFC 3339.
pub(crate) fn is_moment(text: &str) -> bool {
    let Some((date, time)) = text.split_at_checked(10) else {
        return false;
    };
    if !like("0000-00-00", date) {
        return false;
    }
    let Some((clock, rest)) = time.split_at_checked(9) else {
        return time.is_empty();
    };
    let zone = match rest.strip_prefix('.') {
        Some(rest) => {
            let zone = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            let fraction = rest.len() - zone.len();
            if !(1..=9).contains(&fraction) {
                return false;
            }
            zone
        }
        None => rest,
    };
    like("T00:00:00", clock) && (zone == "Z" || like("+00:00", zone) || like("-00:00", zone))
}

/// Whether `text` has a digit where `layout` has a zero, and elsewhere the same bytes.
fn like(layout: &str, text: &str) -> bool {
    layout.len() == text.len()
        && layout
            .bytes()
            .zip(text.bytes())
            .all(|(want, got)| match want {
                b'0' => got.is_ascii_digit(),
                want => got == want,
            })
}

/// A moment of 1970, written as the one that it stands for.
fn moment(value: &str, hash: &[u8; 32]) -> String {
    let [month, day, hour, minute, second, ..] = hash;
    let mut made = format!("1970-{:02}-{:02}", 1 + month % 12, 1 + day % 28);
    if value.len() > 10 {
        made += &format!("T{:02}:{:02}:{:02}", hour % 24, minute % 60, second % 60);
        if let Some((_, rest)) = value.split_once('.') {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            made += &format!(".{}", "0".repeat(digits));
        }
        made += match value.ends_with('Z') {
            true => "Z",
            false => "+00:00",
        };
    }
    made
}
