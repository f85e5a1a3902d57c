//! `cargo xtask lint`: the command line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::format::{Format, Report};
use super::ignore::{self, Ignored};
use super::{LINTS, explain, lint_except};
use crate::diagnostics::{Diagnostics, Failed, Severity};
use crate::driver::{effective, in_folder, of_spec};

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
    let mut found = Diagnostics::default();
    let mut name = match &arguments.spec {
        Some(path) => shown(path),
        None => "spec/".to_owned(),
    };
    let ignored = lint(arguments, root, &mut name, &mut found).unwrap_or_default();
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

/// Lints the document of the command line, which is called `name`, as its overlays leave it;
/// gives the findings that were ignored.
fn lint(
    arguments: &Arguments,
    root: &Path,
    name: &mut String,
    found: &mut Diagnostics,
) -> Result<Vec<Ignored>, Failed> {
    let job = match &arguments.spec {
        None => in_folder(&root.join("spec"), "spec/", found)?,
        Some(path) => of_spec(path, found)?,
    };
    name.clone_from(&job.spec_name);
    let mut ignores = job.ignores.clone();
    for file in &arguments.ignore_file {
        ignores = ignores.and(ignore::read(file, &shown(file), found)?);
    }
    let document = effective(&job, found)?;
    Ok(lint_except(&document, &ignores, found))
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
