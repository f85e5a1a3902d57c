//! `cargo xtask drift`: the command line.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::known::Known;
use super::{Description, Report, compare, json, text};
use crate::diagnostics::{Diagnostics, Severity};
use crate::driver::{Job, in_folder, of_spec};
use crate::recording;

/// The exit status of a run that could not compare.
const UNREADABLE: u8 = 2;

/// Report what recordings do that the document does not say.
///
/// Recordings are HAR files (`*.har`) and raw HTTP responses (`*.http`, with an `index.tsv` that
/// says which operation each answers), in DIR and the folders in it. Exits with 0 where all drift
/// is accepted, with 1 where some is not or a recording cannot be read, and with 2 where
/// nothing was compared. docs/drift.md describes the report and the accepted list.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder of the recordings, or one of them.
    #[arg(value_name = "DIR")]
    recordings: PathBuf,
    /// The document, in YAML or JSON; by default the project's own. Where a regen.toml beside
    /// it names it, that file's settings hold.
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// The list of accepted drift; by default `tests/drift/` and the document's name, `.txt`.
    #[arg(long, value_name = "FILE")]
    known: Option<PathBuf>,
    /// Accept all drift that there is: write the list, here or to its default place.
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true)]
    accept: Option<Option<PathBuf>>,
    /// Fail also where something is accepted that was not seen.
    #[arg(long)]
    deny_stale: bool,
    /// Show accepted drift too.
    #[arg(long)]
    all: bool,
    /// How the report is written.
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    format: Format,
}

/// The forms of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Runs the command; `root` is the project's.
pub fn run(arguments: &Arguments, root: &Path) -> ExitCode {
    match report(arguments, root) {
        Ok(good) => ExitCode::from(u8::from(!good)),
        Err(message) => {
            eprint!("{message}");
            eprintln!("nothing was compared");
            ExitCode::from(UNREADABLE)
        }
    }
}

fn report(arguments: &Arguments, root: &Path) -> Result<bool, String> {
    let mut found = Diagnostics::default();
    let job = match &arguments.spec {
        Some(spec) => of_spec(spec, &mut found),
        None => in_folder(&root.join("spec"), "spec/", &mut found),
    };
    let job = job.map_err(|_| errors(&found))?;
    let description = Description::read(&job, &mut found);
    let mut description = description.map_err(|_| errors(&found))?;
    let folder = &arguments.recordings;
    let recordings = recording::read(folder).map_err(|error| refused(folder, &error))?;
    let mut report = compare(&mut description, &recordings);
    if report.all.recordings + report.unreadable.len() == 0 {
        return Err(refused(folder, &"it holds no `*.har` and no `*.http`"));
    }
    let accepting = arguments.accept.as_ref();
    let place = accepting.cloned().flatten();
    let place = place.or_else(|| arguments.known.clone());
    let place = place.unwrap_or_else(|| default_place(root, &job));
    let known = match accepting {
        Some(_) => accept(&place, &report)?,
        None => read(&place, arguments.known.is_some())?,
    };
    report.hold_against(&known);
    match arguments.format {
        Format::Text => print!("{}", text(&report, arguments.all)),
        Format::Json => print!("{}", json(&report)),
    }
    let stale = arguments.deny_stale && !report.stale.is_empty();
    let new = report.new_findings().next().is_some();
    Ok(!new && !stale && report.unreadable.is_empty())
}

fn accept(place: &Path, report: &Report) -> Result<Known, String> {
    let known = Known::of(report.findings.iter().map(|finding| &finding.key));
    if let Some(folder) = place.parent() {
        std::fs::create_dir_all(folder).map_err(|error| refused(folder, &error))?;
    }
    std::fs::write(place, known.to_text()).map_err(|error| refused(place, &error))?;
    eprintln!(
        "{} findings are accepted in {}",
        known.len(),
        place.display()
    );
    Ok(known)
}

/// The list at a place. Where none was asked for by name, there may be none.
fn read(place: &Path, named: bool) -> Result<Known, String> {
    let text = match std::fs::read_to_string(place) {
        Err(error) if error.kind() == ErrorKind::NotFound && !named => return Ok(Known::default()),
        text => text.map_err(|error| refused(place, &error))?,
    };
    Known::parse(&text).map_err(|error| refused(place, &error))
}

fn default_place(root: &Path, job: &Job) -> PathBuf {
    let name = job.spec.file_stem().unwrap_or_default().to_string_lossy();
    root.join("tests/drift").join(format!("{name}.txt"))
}

fn refused(place: &Path, reason: &impl std::fmt::Display) -> String {
    format!("error: {}: {reason}\n", place.display())
}

/// The errors alone: the linter's warnings are its own command's.
fn errors(found: &Diagnostics) -> String {
    let errors = found
        .iter()
        .filter(|found| found.severity == Severity::Error);
    errors.map(|error| format!("{error}\n\n")).collect()
}
