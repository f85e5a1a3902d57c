//! The environment's variables.

use std::ffi::OsString;

use atlas_restore::{Atlas, Credentials, CredentialsError};

fn found(variables: &[(&str, &str)]) -> Result<Credentials, CredentialsError> {
    Credentials::from_lookup(|name| {
        let variable = variables.iter().find(|(variable, _)| *variable == name);
        variable.map(|(_, value)| OsString::from(value))
    })
}

#[test]
fn each_kind_is_found_by_the_names_of_the_atlas_tools() {
    let account = [
        ("MONGODB_ATLAS_CLIENT_ID", "id"),
        ("MONGODB_ATLAS_CLIENT_SECRET", "hunter2"),
    ];
    let keys = [
        [
            ("MONGODB_ATLAS_PUBLIC_API_KEY", "id"),
            ("MONGODB_ATLAS_PRIVATE_API_KEY", "hunter2"),
        ],
        [
            ("MONGODB_ATLAS_PUBLIC_KEY", "id"),
            ("MONGODB_ATLAS_PRIVATE_KEY", "hunter2"),
        ],
        [
            ("MONGODB_ATLAS_PUBLIC_API_KEY", "id"),
            ("MONGODB_ATLAS_PRIVATE_KEY", "hunter2"),
        ],
    ];
    let found_account = found(&account).expect("both are set");
    assert!(
        matches!(found_account, Credentials::ServiceAccount { ref client_id, .. } if client_id == "id")
    );
    for key in keys {
        let found = found(&key).expect("both are set");
        assert!(matches!(found, Credentials::ApiKey { ref public_key, .. } if public_key == "id"));
    }
    let token = found(&[("MONGODB_ATLAS_ACCESS_TOKEN", "hunter2")]).expect("it is set");
    assert!(matches!(token, Credentials::AccessToken { .. }));
    for credentials in [found_account, token, found(&keys[0]).expect("both are set")] {
        assert!(
            !format!("{credentials:?}").contains("hunter2"),
            "{credentials:?}"
        );
    }
}

/// As MongoDB's Terraform provider decides.
#[test]
fn of_several_kinds_the_token_comes_first_and_the_key_last() {
    let mut variables = vec![
        ("MONGODB_ATLAS_PUBLIC_API_KEY", "id"),
        ("MONGODB_ATLAS_PRIVATE_API_KEY", "hunter2"),
        ("MONGODB_ATLAS_CLIENT_ID", "id"),
        ("MONGODB_ATLAS_CLIENT_SECRET", "hunter2"),
    ];
    let account = found(&variables).expect("all are set");
    assert!(
        matches!(account, Credentials::ServiceAccount { .. }),
        "{account:?}"
    );
    variables.push(("MONGODB_ATLAS_ACCESS_TOKEN", "hunter2"));
    let token = found(&variables).expect("all are set");
    assert!(
        matches!(token, Credentials::AccessToken { .. }),
        "{token:?}"
    );
}

#[test]
fn what_is_wrong_is_said_by_the_variable_and_never_by_its_value() {
    for (variables, error) in [
        (
            &[][..],
            "the environment has no credentials: set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET, or MONGODB_ATLAS_PUBLIC_API_KEY and MONGODB_ATLAS_PRIVATE_API_KEY, or MONGODB_ATLAS_ACCESS_TOKEN",
        ),
        (
            &[("MONGODB_ATLAS_ACCESS_TOKEN", "")],
            "the environment has no credentials: set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET, or MONGODB_ATLAS_PUBLIC_API_KEY and MONGODB_ATLAS_PRIVATE_API_KEY, or MONGODB_ATLAS_ACCESS_TOKEN",
        ),
        (
            &[("MONGODB_ATLAS_CLIENT_SECRET", "hunter2")],
            "MONGODB_ATLAS_CLIENT_SECRET is set, and MONGODB_ATLAS_CLIENT_ID is not set",
        ),
        (
            &[
                ("MONGODB_ATLAS_CLIENT_ID", "hunter2"),
                ("MONGODB_ATLAS_CLIENT_SECRET", "\n"),
            ],
            "MONGODB_ATLAS_CLIENT_ID is set, and MONGODB_ATLAS_CLIENT_SECRET is empty",
        ),
        (
            &[("MONGODB_ATLAS_PUBLIC_KEY", "hunter2")],
            "MONGODB_ATLAS_PUBLIC_KEY is set, and MONGODB_ATLAS_PRIVATE_API_KEY is not set",
        ),
        (
            &[
                ("MONGODB_ATLAS_PUBLIC_KEY", "hunter2"),
                ("MONGODB_ATLAS_PRIVATE_KEY", ""),
            ],
            "MONGODB_ATLAS_PUBLIC_KEY is set, and MONGODB_ATLAS_PRIVATE_KEY is empty",
        ),
        (
            &[("MONGODB_ATLAS_ACCESS_TOKEN", "hunter2\nhunter2")],
            "the MONGODB_ATLAS_ACCESS_TOKEN has a control character, such as a line ending",
        ),
    ] {
        assert_eq!(found(variables).expect_err(error).to_string(), error);
    }
}

#[cfg(unix)]
#[test]
fn a_value_that_is_not_unicode_is_refused() {
    use std::os::unix::ffi::OsStringExt;
    let error = Credentials::from_lookup(|_| Some(OsString::from_vec(vec![b'h', 0xff])));
    let error = error.expect_err("it is not Unicode").to_string();
    assert_eq!(
        error,
        "the value of MONGODB_ATLAS_ACCESS_TOKEN is not Unicode"
    );
}

#[test]
fn credentials_that_no_server_would_take_are_refused_when_the_client_is_built() {
    let build = |credentials| Atlas::builder().credentials(credentials).build();
    for (credentials, reason) in [
        (
            Credentials::service_account("", "hunter2"),
            "the client id is empty",
        ),
        (
            Credentials::service_account("a", "\n"),
            "the client secret is empty",
        ),
        (
            Credentials::api_key("a", "hunter2\u{7}"),
            "the private key has a control character, such as a line ending",
        ),
        (
            Credentials::access_token("hunter2\r\n\r\n"),
            "the access token has a control character, such as a line ending",
        ),
    ] {
        let error = build(credentials).expect_err(reason).to_string();
        assert_eq!(error, reason);
    }
    for ending in ["", "\n", "\r\n"] {
        let credentials = Credentials::access_token(format!("hunter2{ending}"));
        assert!(build(credentials).is_ok(), "{ending:?}");
    }
}
