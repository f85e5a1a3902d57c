//! A literal that breaks a rule does not compile, and the compiler says which rule.

#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Compiles `source` against the generated crate; gives what the compiler says of errors.
fn compile(library: &Path, source: &str) -> Result<(), String> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("literal.rs");
    std::fs::write(&file, source).expect("the file is written");
    let dependencies = library.parent().expect("a library is in a folder");
    let output = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args([
            "--edition",
            "2024",
            "--crate-type",
            "lib",
            "--emit",
            "metadata",
        ])
        .arg("--extern")
        .arg(format!("atlas_restore_api={}", library.display()))
        .arg("-L")
        .arg(format!("dependency={}", dependencies.display()))
        .arg("--out-dir")
        .arg(folder.path())
        .arg(&file)
        .output()
        .expect("rustc runs");
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

/// The generated crate as this test was linked with: beside it, and among builds of other
/// times or features the newest that compiles a good literal.
fn library() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let folder = test.parent().expect("a program is in a folder");
    let entries = std::fs::read_dir(folder).expect("the folder of the test");
    let mut libraries: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("libatlas_restore_api-") && name.ends_with(".rlib")
        })
        .collect();
    libraries.sort_by_key(|path| path.metadata().and_then(|data| data.modified()).ok());
    let good = |library: &PathBuf| compile(library, GOOD).is_ok();
    libraries
        .into_iter()
        .rev()
        .find(good)
        .expect("a good literal compiles")
}

const GOOD: &str = r#"
    use atlas_restore_api::scalars::{ClusterName, EpochSeconds, ObjectId};
    pub const ID: ObjectId = ObjectId::literal("32b6e34b3d91647abb20e7b8");
    pub const COPY: (ObjectId, ObjectId) = (ID, ID);
    pub static NAME: ClusterName = ClusterName::literal("Cluster0");
    pub const SECONDS: EpochSeconds = EpochSeconds::literal(1199145600);
"#;

#[test]
fn a_literal_that_breaks_a_rule_does_not_compile() {
    let library = library();
    let cases = [
        (
            r#"pub const ID: atlas_restore_api::scalars::ObjectId =
                atlas_restore_api::scalars::ObjectId::literal("32B6E34B3D91647ABB20E7B8");"#,
            "this literal is no ObjectId: it must match the pattern ^([a-f0-9]{24})$",
        ),
        (
            r#"pub static NAME: atlas_restore_api::scalars::ClusterName =
                atlas_restore_api::scalars::ClusterName::literal("a b");"#,
            "this literal is no ClusterName: it must match the pattern ^[a-zA-Z0-9][a-zA-Z0-9-]*$",
        ),
        (
            r#"pub const SECONDS: atlas_restore_api::scalars::EpochSeconds =
                atlas_restore_api::scalars::EpochSeconds::literal(42);"#,
            "this literal is no EpochSeconds: it must be at least 1199145600 and at most 2147483647",
        ),
    ];
    for (source, message) in cases {
        let error = compile(&library, source).expect_err("it compiles");
        assert!(error.contains("error[E0080]"), "{error}");
        assert!(error.contains(message), "{error}");
    }
}
