//! `cargo xtask`: the command line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::{Parser, Subcommand};
use xtask::diagnostics::{Diagnostic, Diagnostics, Failed, Severity};
use xtask::diff::regen::Before;
use xtask::driver::{Generated, Job, finish, generate, project};
use xtask::oracle::compare;
use xtask::overlay::OverlayFile;
use xtask::write::{Mode, of_text};
use xtask::{contract, corpus, diff, drift, fixtures, fuzz, lint, record, report};

/// The project's generator and chores.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Generate `generated/` from `spec/`.
    Regen {
        /// Write nothing; show what is stale, and exit with 1 if anything is.
        #[arg(long)]
        check: bool,
    },
    /// Generate a crate from any OpenAPI 3.0 document.
    Generate {
        /// The document.
        #[arg(long, value_name = "FILE")]
        spec: PathBuf,
        /// An OpenAPI Overlay with corrections of the document; several in this order.
        #[arg(long, value_name = "FILE")]
        overlay: Vec<PathBuf>,
        /// The folder of the crate: new, empty, or generated before.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// The name of the package.
        #[arg(long, value_name = "CRATE", value_parser = package_name)]
        name: String,
        /// A schema whose pattern may be left to a backtracking engine, where no automaton
        /// decides it.
        #[arg(long, value_name = "SCHEMA")]
        engine: Vec<String>,
        /// Fail where a part of the document is skipped.
        #[arg(long)]
        strict: bool,
        /// Write nothing; show what is stale, and exit with 1 if anything is.
        #[arg(long)]
        check: bool,
    },
    /// Compare the patterns' emitted code with V8 (needs Node).
    Oracle {
        /// OpenAPI documents in YAML, or JSON lists of patterns; by default the project's own
        /// document.
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
        /// How many texts in all.
        #[arg(long, default_value_t = 1_200_000)]
        texts: usize,
    },
    Contract(contract::Arguments),
    Lint(lint::command::Arguments),
    /// Report what changed between two documents, files or REVISION:PATH of git.
    Diff(diff::command::Arguments),
    /// Record what a program sends and gets, as a HAR without secrets: --out FILE [--base-url
    /// URL] -- COMMAND. `record --help` says more.
    #[command(disable_help_flag = true)]
    Record {
        /// What the proxy is told.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
        arguments: Vec<std::ffi::OsString>,
    },
    Drift(drift::command::Arguments),
    /// Check the recorded and made exchanges that the tests use.
    Fixtures(fixtures::command::Arguments),
    /// Generate a crate from every OpenAPI document of a folder, and say what came of each.
    Corpus {
        /// The folder.
        #[arg(value_name = "DIR")]
        documents: PathBuf,
        /// The folder of the crates and the report.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Compile each crate too.
        #[arg(long)]
        check: bool,
    },
    /// Run mutated documents through all stages, and keep those with which something is wrong.
    Fuzz(fuzz::command::Arguments),
}

fn main() -> ExitCode {
    // Whoever reads the output may have read enough, as `head` does: that is no panic.
    sigpipe::reset();
    corpus::bound_memory();
    let mut found = Diagnostics::default();
    let outcome = match Arguments::parse().command {
        Command::Regen { check } => regen(mode(check), &mut found),
        Command::Generate {
            spec,
            overlay,
            out,
            name,
            engine,
            strict,
            check,
        } => {
            let job = Job {
                name,
                engine: engine.into_iter().collect(),
                strict,
                ..Job::default()
            };
            generate_crate((&spec, &overlay), &out, job, mode(check), &mut found)
        }
        Command::Oracle { files, texts } if files.is_empty() => {
            // As published, and as corrected.
            let documents = ["spec/restore-jobs.yaml", "generated/openapi.json"];
            compare(&documents.map(|file| root().join(file)), texts, &mut found)
        }
        Command::Oracle { files, texts } => compare(&files, texts, &mut found),
        Command::Contract(arguments) => contract::run(&arguments, &root(), &mut found),
        Command::Lint(arguments) => return lint::command::run(&arguments, &root()),
        Command::Diff(arguments) => return diff::command::run(&arguments, &root()),
        // As they came, with every `--`.
        Command::Record { .. } => return record::run(&root(), std::env::args_os().skip(2)),
        Command::Fuzz(arguments) => run_fuzz(&arguments, &mut found),
        Command::Drift(arguments) => return drift::command::run(&arguments, &root()),
        Command::Fixtures(arguments) => return fixtures::command::run(&arguments, &root()),
        Command::Corpus {
            documents,
            out,
            check,
        } => run_corpus(documents, &out, check, &mut found),
    };
    eprint!("{found}");
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(Failed) => {
            let errors = found.count(Severity::Error);
            eprintln!(
                "{errors} error{}; nothing was written",
                if errors == 1 { "" } else { "s" }
            );
            ExitCode::FAILURE
        }
    }
}

fn mode(check: bool) -> Mode {
    match check {
        true => Mode::Check,
        false => Mode::Write,
    }
}

/// A name that a crate can have.
fn package_name(name: &str) -> Result<String, String> {
    xtask::emit::check_name(name).map(|()| name.to_owned())
}

/// The project's root: where `xtask/` stands.
fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_owned()
}

/// The folder itself, where it exists: a path that ends in `..` or is a link has no name
/// beside which another could be put.
fn clean(folder: &Path) -> PathBuf {
    let absolute = || std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    folder
        .canonicalize()
        .unwrap_or_else(|_| match (folder.parent(), folder.file_name()) {
            (Some(parent), Some(name)) => parent
                .canonicalize()
                .map_or_else(|_| absolute(), |parent| parent.join(name)),
            _ => absolute(),
        })
}

fn regen(mode: Mode, found: &mut Diagnostics) -> Result<bool, Failed> {
    let mut job = project(&root(), found)?;
    job.out = clean(&job.out);
    let before = Before::read(&job.out, &job.spec);
    let generated = run(&job, "generated", mode, found)?;
    if mode == Mode::Write {
        print!("{}", before.compared_with(&generated.0.files));
    }
    Ok(generated.1)
}

/// Generates a crate from `spec`, with the name and settings of `job`.
fn generate_crate(
    (spec, overlays): (&Path, &[PathBuf]),
    out: &Path,
    job: Job,
    mode: Mode,
    found: &mut Diagnostics,
) -> Result<bool, Failed> {
    // An unreadable file is reported by `load`, with its name.
    let text = |path: &Path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let digests: Vec<_> = overlays
        .iter()
        .map(|overlay| of_text(&text(overlay)))
        .collect();
    let inputs = match digests.as_slice() {
        [] => of_text(&text(spec)),
        digests => of_text(&format!("{} {}", of_text(&text(spec)), digests.join(" "))),
    };
    let file = spec.file_name().unwrap_or_default().to_string_lossy();
    let overlays = overlays.iter().map(|path| OverlayFile {
        path: path.clone(),
        name: path.display().to_string(),
    });
    let job = Job {
        spec: spec.to_owned(),
        spec_name: spec.display().to_string(),
        overlays: overlays.collect(),
        header_name: file.clone().into_owned(),
        out: clean(out),
        command: format!(
            "cargo xtask generate --spec {file} --out DIR --name {}",
            job.name
        ),
        inputs,
        ..job
    };
    Ok(run(&job, &out.display().to_string(), mode, found)?.1)
}

/// Runs the stages and says what came of it; `false` where a check found something stale.
fn run(
    job: &Job,
    folder: &str,
    mode: Mode,
    found: &mut Diagnostics,
) -> Result<(Generated, bool), Failed> {
    let start = Instant::now();
    let generated = generate(job, found)?;
    let changes = finish(&generated, &job.out, mode, found)?;
    let files = generated.files.len();
    if mode == Mode::Write {
        print!(
            "{}",
            report::summary(&generated, files, &changes, start.elapsed())
        );
        return Ok((generated, true));
    }
    print!("{}", report::diff(folder, &changes));
    match changes.len() {
        0 => println!("{folder}/ is up to date: {files} files"),
        stale => println!("{stale} of {files} files are stale: run `{}`", job.command),
    }
    Ok((generated, changes.is_empty()))
}

fn run_fuzz(arguments: &fuzz::command::Arguments, found: &mut Diagnostics) -> Result<bool, Failed> {
    fuzz::command::run(arguments, &root()).or_else(|error| {
        let message = format!("cannot fuzz: {error}");
        found.fail(Diagnostic::error("unreadable-file", message))
    })
}

fn run_corpus(
    documents: PathBuf,
    out: &Path,
    check: bool,
    found: &mut Diagnostics,
) -> Result<bool, Failed> {
    let corpus = corpus::Corpus {
        documents,
        out: clean(out),
        check,
    };
    match corpus::run(&corpus) {
        Ok((report, sound)) => {
            let summary = report.rsplit("\n\n").next().unwrap_or_default();
            print!("\n{summary}");
            Ok(sound)
        }
        Err(error) => {
            let message = format!("cannot run the corpus: {error}");
            found.fail(Diagnostic::error("unreadable-file", message))
        }
    }
}
