//! The environment's variables, by the names that MongoDB's tools use.
//!
//! Looked up through a closure: to set a variable of a running process is unsafe, so tests
//! bring their own.

use std::ffi::OsString;

use secrecy::SecretString;

use super::{Credentials, CredentialsError, check, trimmed};

const ACCESS_TOKEN: &str = "MONGODB_ATLAS_ACCESS_TOKEN";
const CLIENT_ID: &[&str] = &["MONGODB_ATLAS_CLIENT_ID"];
const CLIENT_SECRET: &[&str] = &["MONGODB_ATLAS_CLIENT_SECRET"];
const PUBLIC_KEY: &[&str] = &["MONGODB_ATLAS_PUBLIC_API_KEY", "MONGODB_ATLAS_PUBLIC_KEY"];
const PRIVATE_KEY: &[&str] = &["MONGODB_ATLAS_PRIVATE_API_KEY", "MONGODB_ATLAS_PRIVATE_KEY"];
const BASE_URL: &str = "MONGODB_ATLAS_BASE_URL";

/// The process's environment.
pub(crate) fn process(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// The base URL, if it is set.
pub(crate) fn base_url(
    lookup: impl Fn(&str) -> Option<OsString>,
) -> Result<Option<String>, CredentialsError> {
    Ok(find(&lookup, &[BASE_URL])?.map(|found| found.value))
}

/// The credentials of the first kind that has a variable set.
pub(super) fn credentials(
    lookup: impl Fn(&str) -> Option<OsString>,
) -> Result<Credentials, CredentialsError> {
    let token = find(&lookup, &[ACCESS_TOKEN])?;
    let account = (find(&lookup, CLIENT_ID)?, find(&lookup, CLIENT_SECRET)?);
    let key = (find(&lookup, PUBLIC_KEY)?, find(&lookup, PRIVATE_KEY)?);
    let kinds = [
        token.is_some(),
        account.0.is_some() || account.1.is_some(),
        key.0.is_some() || key.1.is_some(),
    ];
    let (used, found) = if let Some(token) = token {
        ("access token", Credentials::access_token(token.value))
    } else if kinds[1] {
        let (id, secret) = pair(&lookup, account, (CLIENT_ID, CLIENT_SECRET))?;
        ("service account", Credentials::service_account(id, secret))
    } else if kinds[2] {
        let (public, private) = pair(&lookup, key, (PUBLIC_KEY, PRIVATE_KEY))?;
        ("API key", Credentials::api_key(public, private))
    } else {
        return Err(CredentialsError::NotSet);
    };
    if kinds.iter().filter(|set| **set).count() > 1 {
        tracing::warn!("the environment has several kinds of credentials: the {used} is used");
    }
    Ok(found)
}

/// A variable that is set, and its value without the line ending at its end.
struct Found {
    name: &'static str,
    value: String,
}

/// The first of `names` that is set and not empty.
fn find(
    lookup: &impl Fn(&str) -> Option<OsString>,
    names: &[&'static str],
) -> Result<Option<Found>, CredentialsError> {
    for &name in names {
        let Some(value) = lookup(name) else { continue };
        let value = value
            .into_string()
            .map_err(|_| CredentialsError::NotUnicode(name))?;
        let value = trimmed(&value);
        if !value.is_empty() {
            check(name, value)?;
            let value = value.to_owned();
            return Ok(Some(Found { name, value }));
        }
    }
    Ok(None)
}

/// Both values of a pair.
fn pair(
    lookup: &impl Fn(&str) -> Option<OsString>,
    found: (Option<Found>, Option<Found>),
    names: (&[&'static str], &[&'static str]),
) -> Result<(String, SecretString), CredentialsError> {
    let half = |set: Found, missing: &[&'static str]| {
        let there = missing.iter().find(|name| lookup(name).is_some());
        CredentialsError::HalfSet {
            set: set.name,
            missing: there.unwrap_or(&missing[0]),
            empty: there.is_some(),
        }
    };
    match found {
        (Some(name), Some(secret)) => Ok((name.value, secret.value.into())),
        (Some(name), None) => Err(half(name, names.1)),
        (None, Some(secret)) => Err(half(secret, names.0)),
        (None, None) => Err(CredentialsError::NotSet),
    }
}
