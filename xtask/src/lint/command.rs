//! `cargo xtask lint`: the command line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::format::{Format, Report};
use super::ignore::{self, Ignored, Ignores};
use super::{LINTS, explain, lint_except};
use crate::diagnostics::{Diagnostics, Failed, Severity};
use crate::load::load;
use crate::settings::{self, Settings};

/// Report what is wrong with a document.
///
/// Exits with 0 where there is no error and nothing that --deny names, with 1 where there is,
/// and with 2 where the command line is wrong. Findings are answered by name in the
/// document's regen.toml ([[lint.ignore]]) or in a file of their own ([[ignore]]), with
/// `code`, `at` (the JSON pointer of the finding) and `reason`. An ignore that ignores nothing
/// is an error.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document, in YAML or JSON; by default the project's own. Where a regen.toml beside
    /// it names it, that file's settings hold.
    #[arg(value_name = "FILE")]
    spec: Option<PathBuf>,
    /// The form of the output. Text is written to standard error, and its last line to
    /// standard output; every other form to standard output.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Exit with 1 also on warnings, or on warnings and notes.
    #[arg(long, value_name = "SEVERITY", value_enum)]
    deny: Option<Deny>,
    /// A file of ignores, which hold beside those of regen.toml.
    #[arg(long, value_name = "FILE")]
    ignore_file: Vec<PathBuf>,
    /// Say what a code means, and why; `all` for every code. Nothing is linted then.
    #[arg(long, value_name = "CODE", conflicts_with_all = ["spec", "list"])]
    explain: Option<String>,
    /// List the codes with their severities. Nothing is linted then.
    #[arg(long, conflicts_with = "spec")]
    list: bool,
}

/// What fails a run beside errors.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Deny {
    Warnings,
    Notes,
}

/// Runs the command; `root` is the project's.
pub fn run(arguments: &Arguments, root: &Path) -> ExitCode {
    if arguments.list {
        print!("{}", explain::list());
        return ExitCode::SUCCESS;
    }
    if let Some(code) = &arguments.explain {
        return explain_code(code);
    }
    let own = root.join("spec/regen.toml");
    let (settings, path, name) = match &arguments.spec {
        Some(path) => (settings_beside(path), path.clone(), shown(path)),
        None => (Some(own), PathBuf::new(), "spec".to_owned()),
    };
    let mut found = Diagnostics::default();
    let target = Target {
        settings,
        path,
        name,
    };
    let (name, ignored) = target.lint(&arguments.ignore_file, &mut found);
    let report = Report {
        document: &name,
        found: &found,
        ignored: &ignored,
    };
    let text = report.render(arguments.format);
    match arguments.format {
        Format::Text => {
            eprint!("{text}");
            println!("{}", report.summary());
        }
        _ => print!("{text}"),
    }
    let denied = match arguments.deny {
        None => Severity::Error,
        Some(Deny::Warnings) => Severity::Warning,
        Some(Deny::Notes) => Severity::Note,
    };
    match found.iter().any(|one| one.severity >= denied) {
        true => ExitCode::from(1),
        false => ExitCode::SUCCESS,
    }
}

/// What to lint: a document, or the one that settings name.
struct Target {
    settings: Option<PathBuf>,
    /// Empty where only the settings know.
    path: PathBuf,
    name: String,
}

impl Target {
    /// The name of the document, and the findings that were ignored.
    fn lint(self, ignore_files: &[PathBuf], found: &mut Diagnostics) -> (String, Vec<Ignored>) {
        let mut name = self.name.clone();
        let ignored = self.try_lint(&mut name, ignore_files, found);
        (name, ignored.unwrap_or_default())
    }

    fn try_lint(
        self,
        name: &mut String,
        ignore_files: &[PathBuf],
        found: &mut Diagnostics,
    ) -> Result<Vec<Ignored>, Failed> {
        let mut path = self.path;
        let mut ignores = Ignores::default();
        let mut engine = Default::default();
        if let Some(file) = self.settings {
            let own = path.as_os_str().is_empty();
            let shown = match own {
                true => "spec/regen.toml".to_owned(),
                false => shown(&file),
            };
            let settings = settings::read(&file, &shown, found)?;
            if own {
                *name = format!("spec/{}", settings.spec.display());
                path = beside(&file, &settings);
            }
            ignores = settings.ignores;
            engine = settings.engine;
        }
        for file in ignore_files {
            ignores = ignores.and(ignore::read(file, &shown(file), found)?);
        }
        let mut document = load(&path, name, found)?;
        document.engine = engine;
        lint_except(&document, &ignores, found)
    }
}

/// The settings beside a document, where they name it.
fn settings_beside(spec: &Path) -> Option<PathBuf> {
    let file = spec.with_file_name("regen.toml");
    if !file.is_file() {
        return None;
    }
    // What is wrong with the settings is reported when they are read for good.
    let Ok(settings) = settings::read(&file, "regen.toml", &mut Diagnostics::default()) else {
        return Some(file);
    };
    let named = beside(&file, &settings).canonicalize().ok()?;
    (named == spec.canonicalize().ok()?).then_some(file)
}

/// The document that settings name.
fn beside(file: &Path, settings: &Settings) -> PathBuf {
    file.with_file_name("").join(&settings.spec)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn explain_code(code: &str) -> ExitCode {
    let text = match code {
        "all" => Some(explain::book()),
        code => explain::explain(code),
    };
    if let Some(text) = text {
        print!("{text}");
        return ExitCode::SUCCESS;
    }
    eprintln!("error: `{code}` is no code; `cargo xtask lint --list` lists them");
    let near = LINTS
        .iter()
        .filter(|lint| code.len() > 2 && lint.code.contains(code));
    for lint in near {
        eprintln!("  did you mean {}?", lint.code);
    }
    ExitCode::from(2)
}
