//! `record`: the proxy gets the arguments as they are.

#![forbid(unsafe_code)]

use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

#[test]
fn the_proxy_gets_every_argument_as_it_came_and_its_exit_code_is_the_answer() {
    let folder = tempfile::tempdir().expect("a folder");
    let cargo = folder.path().join("cargo");
    std::fs::write(&cargo, "#!/bin/sh\nprintf '[%s]' \"$@\"\nexit 7\n").expect("it is written");
    let executable = std::fs::Permissions::from_mode(0o700);
    std::fs::set_permissions(&cargo, executable).expect("it can be run");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args([
            "record",
            "--base-url",
            "http://127.0.0.1:1",
            "--out",
            "a b.har",
            "--",
        ])
        .args(["program", "-x", "--", "--help", ""])
        .env("CARGO", &cargo)
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(7));
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let (cargo, proxy) = told.split_once("[--package]").expect("a package");
    assert!(
        cargo.starts_with("[run][--quiet][--manifest-path][") && cargo.ends_with("/Cargo.toml]")
    );
    let expected = "[recording-proxy][--][--base-url][http://127.0.0.1:1][--out][a b.har][--]\
                    [program][-x][--][--help][]";
    assert_eq!(proxy, expected);
}
