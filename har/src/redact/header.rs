//! Headers: a few have values that are harmless, as far as those look it; of others only the
//! name stays, and of unknown ones not even that.

use super::media_type::media_types;
use super::placeholder::{Shape, is_moment};
use super::{Swap, allowed, text};

/// What a header may say.
enum Rule {
    MediaTypes,
    Count,
    Date,
    Code,
    /// Words of the list, and numbers.
    Directives,
    /// A scheme and its parameters (RFC 9110, section 11.6.1).
    Challenge,
    /// A scheme and a credential.
    Credential,
    /// Only its name is known.
    Nothing,
}

/// Words of headers: directives, codings, names of headers and units.
const WORDS: [&str; 41] = [
    "accept",
    "accept-encoding",
    "authorization",
    "br",
    "bytes",
    "chunked",
    "close",
    "compress",
    "content-type",
    "deflate",
    "deny",
    "gzip",
    "identity",
    "includesubdomains",
    "keep-alive",
    "max-age",
    "must-revalidate",
    "no-cache",
    "no-referrer",
    "no-store",
    "no-transform",
    "none",
    "nosniff",
    "origin",
    "preload",
    "private",
    "proxy-revalidate",
    "public",
    "s-maxage",
    "same-origin",
    "sameorigin",
    "strict-origin",
    "strict-origin-when-cross-origin",
    "te",
    "timeout",
    "trailers",
    "upgrade",
    "x-content-type",
    "x-error-code",
    "x-http-method-override",
    "zstd",
];

/// The parts of a date as headers write it, also with days that are not padded.
const DATE_WORDS: [&str; 20] = [
    "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Jan", "Feb", "Mar", "Apr", "May", "Jun",
    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "GMT",
];

fn rule(name: &str) -> Option<Rule> {
    Some(match name {
        "accept" | "content-type" => Rule::MediaTypes,
        "age"
        | "content-length"
        | "ratelimit-limit"
        | "ratelimit-remaining"
        | "ratelimit-reset"
        | "x-envoy-upstream-service-time" => Rule::Count,
        "api-version" | "date" | "deprecation" | "expires" | "last-modified" | "retry-after"
        | "sunset" => Rule::Date,
        "x-error-code" => Rule::Code,
        "accept-encoding"
        | "accept-ranges"
        | "cache-control"
        | "connection"
        | "content-encoding"
        | "keep-alive"
        | "pragma"
        | "referrer-policy"
        | "strict-transport-security"
        | "te"
        | "trailer"
        | "transfer-encoding"
        | "vary"
        | "x-content-type-options"
        | "x-frame-options"
        | "x-permitted-cross-domain-policies" => Rule::Directives,
        "proxy-authenticate" | "www-authenticate" => Rule::Challenge,
        "authorization" | "proxy-authorization" => Rule::Credential,
        "accept-language"
        | "content-disposition"
        | "content-language"
        | "cookie"
        | "etag"
        | "forwarded"
        | "host"
        | "if-match"
        | "if-modified-since"
        | "if-none-match"
        | "link"
        | "location"
        | "origin"
        | "referer"
        | "server"
        | "set-cookie"
        | "traceparent"
        | "tracestate"
        | "user-agent"
        | "via"
        | "x-forwarded-for"
        | "x-forwarded-host"
        | "x-forwarded-proto"
        | "x-java-method"
        | "x-java-version"
        | "x-mongodb-service-version"
        | "x-request-id" => Rule::Nothing,
        _ => return None,
    })
}

/// A header. The name keeps its letters' case, if it is a known one.
pub(super) fn header(swap: &dyn Swap, name: &str, value: &str) -> (String, String) {
    let Some(rule) = rule(&name.to_ascii_lowercase()) else {
        let stem = name.strip_prefix("x-").unwrap_or(name);
        let name = format!("x-{}", swap.leaf(Shape::Token, stem));
        return (name, text::text(swap, value));
    };
    let kept = match rule {
        Rule::MediaTypes => return (name.to_owned(), media_types(swap, value)),
        Rule::Challenge => return (name.to_owned(), challenge(swap, value)),
        Rule::Credential => return (name.to_owned(), credential(swap, value)),
        Rule::Count => allowed::is_count(value),
        Rule::Date => allowed::is_count(value) || is_date(value) || is_moment(value),
        Rule::Code => allowed::is_code(value),
        Rule::Directives => tokens(value).all(is_directive),
        Rule::Nothing => false,
    };
    let value = match kept {
        true => value.to_owned(),
        false => text::text(swap, value),
    };
    (name.to_owned(), value)
}

/// The words of a list of directives.
fn tokens(value: &str) -> impl Iterator<Item = &str> {
    let tokens = value.split([',', ';', '=', ' ']);
    tokens.filter(|token| !token.is_empty())
}

fn is_directive(token: &str) -> bool {
    let token = token.to_ascii_lowercase();
    WORDS.contains(&token.as_str()) || allowed::is_count(&token)
}

/// Whether a text consists of the names of days and months and of the numbers of a date: one for
/// the year, and others of one or two digits.
fn is_date(value: &str) -> bool {
    let parts = value
        .split([' ', ',', ':', '-'])
        .filter(|part| !part.is_empty());
    let (words, numbers): (Vec<_>, Vec<_>) = parts.partition(|part| DATE_WORDS.contains(part));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (short, years): (Vec<&str>, Vec<&str>) = numbers.iter().partition(|part| part.len() <= 2);
    (1..=3).contains(&words.len())
        && numbers.iter().all(|part| digits(part))
        && short.len() <= 4
        && years.len() <= 1
        && years.iter().all(|year| year.len() == 4)
}

/// The scheme, if it is a known one, and a placeholder.
fn credential(swap: &dyn Swap, value: &str) -> String {
    match scheme(value) {
        Some((scheme, rest)) => format!("{scheme} {}", swap.leaf(Shape::Token, rest)),
        None => text::text(swap, value),
    }
}

fn scheme(value: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = value.split_once(' ')?;
    let known = ["Basic", "Bearer", "Digest"];
    let known = known.iter().any(|known| known.eq_ignore_ascii_case(scheme));
    known.then_some((scheme, rest.trim()))
}

/// A challenge keeps its form, so that a client answers it when the recording is replayed.
fn challenge(swap: &dyn Swap, value: &str) -> String {
    let Some((scheme, rest)) = scheme(value) else {
        return text::text(swap, value);
    };
    let parameters: Option<Vec<_>> = rest
        .split(',')
        .map(|parameter| challenge_parameter(swap, parameter.trim()))
        .collect();
    match parameters {
        Some(parameters) => format!("{scheme} {}", parameters.join(", ")),
        // A comma within quotes, or another scheme: too much to take apart.
        None => format!("{scheme} {}", swap.leaf(Shape::Token, rest)),
    }
}

fn challenge_parameter(swap: &dyn Swap, parameter: &str) -> Option<String> {
    let (name, value) = parameter.split_once('=')?;
    let bare = value.trim_matches('"');
    let kept = match name {
        "qop" => bare == "auth" || bare == "auth-int",
        "algorithm" => ["MD5", "MD5-sess", "SHA-256", "SHA-256-sess"].contains(&bare),
        "stale" | "userhash" => ["true", "false"].contains(&bare.to_ascii_lowercase().as_str()),
        "charset" => bare == "UTF-8",
        "realm" | "nonce" | "opaque" | "domain" | "error" | "scope" => false,
        _ => return None,
    };
    match kept {
        true => Some(parameter.to_owned()),
        false => Some(format!("{name}=\"{}\"", swap.leaf(Shape::Token, bare))),
    }
}
