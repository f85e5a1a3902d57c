//! The generators, and the crates that they make.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::measure::{self, Cost, Ended};

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Generator {
    Ours,
    Progenitor,
    OpenapiToRust,
}

pub const ALL: [Generator; 3] = [
    Generator::Ours,
    Generator::Progenitor,
    Generator::OpenapiToRust,
];

impl Generator {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Progenitor => "progenitor",
            Self::OpenapiToRust => "openapi-to-rust",
        }
    }
}

/// Where everything is.
pub struct Workshop {
    /// The programs of the generators.
    pub programs: PathBuf,
    /// The folder that everything is made in.
    pub folder: PathBuf,
}

/// What a crate cost, and how large it is.
pub struct Made {
    pub generation: Cost,
    pub lines: usize,
    pub crate_folder: PathBuf,
}

/// What checking a crate came to.
pub struct Checked {
    pub check: Cost,
    pub errors: usize,
    pub dependencies: usize,
}

impl Workshop {
    /// Generates a crate from a document, or says why there is none. The time is the least of
    /// three runs, each into an empty folder.
    pub fn generate(
        &self,
        generator: Generator,
        document: &Path,
    ) -> Result<Result<Made, String>, Failure> {
        let ended = measure::quickest(|| self.command(generator, document), &self.folder)?;
        if !ended.success {
            return Ok(Err(reason(&ended)));
        }
        let crate_folder = self.crate_folder(generator, document);
        if generator == Generator::OpenapiToRust {
            let dependencies =
                fs::read_to_string(crate_folder.join("src/generated/REQUIRED_DEPS.toml"))?;
            let package = "[package]\nname = \"made\"\nversion = \"0.0.0\"\nedition = \"2024\"\n";
            fs::write(
                crate_folder.join("Cargo.toml"),
                format!("{package}\n{dependencies}"),
            )?;
            fs::write(crate_folder.join("src/lib.rs"), "pub mod generated;\n")?;
        }
        let lines = measure::lines(&crate_folder.join("src"))?;
        Ok(Ok(Made {
            generation: ended.cost,
            lines,
            crate_folder,
        }))
    }

    /// Whether a generator takes a document at all.
    pub fn takes(&self, generator: Generator, document: &Path) -> Result<bool, Failure> {
        let mut command = self.command(generator, document)?;
        Ok(measure::run(&mut command, &self.folder)?.success)
    }

    fn crate_folder(&self, generator: Generator, document: &Path) -> PathBuf {
        let name = document.file_stem().unwrap_or_default();
        self.folder.join(generator.name()).join(name)
    }

    fn command(&self, generator: Generator, document: &Path) -> Result<Command, Failure> {
        let folder = self.crate_folder(generator, document);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let mut command;
        match generator {
            Generator::Ours => {
                command = Command::new(self.programs.join("xtask"));
                command
                    .args(["generate", "--name", "made", "--spec"])
                    .arg(document);
                command.arg("--out").arg(&folder);
            }
            Generator::Progenitor => {
                command = Command::new(self.programs.join("cargo-progenitor"));
                command.args(["progenitor", "--interface", "builder", "--name", "made"]);
                command.args(["--version", "0.0.0", "--include-client", "false", "--input"]);
                command.arg(document).arg("--output").arg(&folder);
            }
            Generator::OpenapiToRust => {
                command = Command::new(self.programs.join("openapi-to-rust"));
                command.arg("generate").arg(document).current_dir(&folder);
            }
        }
        Ok(command)
    }

    /// Checks a crate with every feature on. What it depends on is compiled before.
    pub fn check(&self, generator: Generator, made: &Made) -> Result<Checked, Failure> {
        let folder = &made.crate_folder;
        let manifest = folder.join("Cargo.toml");
        let mut text = fs::read_to_string(&manifest)?;
        if !text.contains("[workspace]") {
            text.push_str("\n[workspace]\n");
            fs::write(&manifest, text)?;
        }
        let cargo = |arguments: &[&str]| {
            let mut command = Command::new(env!("CARGO"));
            command.args(arguments).current_dir(folder);
            command
                .env("CARGO_INCREMENTAL", "0")
                .env_remove("RUSTFLAGS");
            command.env(
                "CARGO_TARGET_DIR",
                self.folder.join("target").join(generator.name()),
            );
            command
        };
        let check = ["check", "--quiet", "--all-features"];
        measure::run(&mut cargo(&check), &self.folder)?;
        measure::run(
            &mut cargo(&["clean", "--quiet", "--package", "made"]),
            &self.folder,
        )?;
        let ended = measure::run(&mut cargo(&check), &self.folder)?;
        let errors = ended
            .stderr
            .lines()
            .filter(|line| line.starts_with("error["))
            .count();
        let tree = [
            "tree",
            "--all-features",
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--quiet",
        ];
        let tree = cargo(&tree).output()?;
        let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
        let mut packages: Vec<_> = tree
            .lines()
            .filter_map(|line| line.split(" (").next())
            .collect();
        packages.sort_unstable();
        packages.dedup();
        if !ended.success && errors == 0 {
            return Err(reason(&ended).into());
        }
        Ok(Checked {
            check: ended.cost,
            errors,
            // Without the crate itself.
            dependencies: packages.len().saturating_sub(1),
        })
    }
}

/// What a process said last.
fn reason(ended: &Ended) -> String {
    let lines = ended.stderr.lines().rev();
    let line = lines.map(str::trim).find(|line| !line.is_empty());
    line.unwrap_or("it said nothing")
        .chars()
        .take(160)
        .collect()
}
