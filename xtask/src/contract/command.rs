//! `cargo xtask contract`: which documents are tried, and what is said of it.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::answers;
use super::cases::{Names, cases, names};
use super::cut::cut;
use super::judge::{Seen, judge};
use super::known::List;
use super::plan::{Case, Plan, Request, Session, Verdict};
use super::prism::{self, Prism};
use crate::diagnostics::{Diagnostic, Diagnostics, Failed};
use crate::driver::{effective, project};
use crate::load::{Document, load};

/// Hold every rule of the document against Prism, a server that nobody here wrote (needs Node).
#[derive(clap::Args)]
pub struct Arguments {
    /// Only install Prism into `target/`, which needs the npm registry.
    #[arg(long)]
    install: bool,
    /// Record, in this folder, what the client and Prism exchange over `spec/`: for each operation
    /// a HAR of its minimal request, its full one, and the example of every declared answer.
    #[arg(long, value_name = "DIR", conflicts_with = "install")]
    record: Option<PathBuf>,
}

/// A document that is tried.
struct Subject {
    name: &'static str,
    document: Document,
}

/// Installs Prism and holds the client against it; `false` where there is a finding that is not
/// known, or a known one that is none any more.
///
/// # Errors
///
/// Something cannot be read or run, or there are no values for a rule; `found` says what.
pub fn run(arguments: &Arguments, root: &Path, found: &mut Diagnostics) -> Result<bool, Failed> {
    let fault = |error: String| Diagnostic::error("contract-fault", error);
    let target = target(root).join("contract");
    let installed = target.join("prism");
    let own = root.join("xtask/contract");
    if let Err(error) = prism::install(&own, &installed) {
        let help = "Prism comes from the npm registry, once";
        return found.fail(fault(format!("Prism is not installed: {error}")).help(help));
    }
    if arguments.install {
        return Ok(true);
    }
    let client = effective(&project(root, found)?, found)?;
    let names = names(&client);
    let mut subjects = vec![Subject {
        name: "restore-jobs",
        document: client,
    }];
    subjects.extend(published(root, &names, found)?);
    let recording = match &arguments.record {
        Some(folder) => Some(match Recording::into(folder, &own) {
            Ok(recording) => recording,
            Err(error) => return found.fail(fault(error)),
        }),
        None => None,
    };
    let report = hold(root, &target, &subjects, &names, recording.as_ref(), found)?;
    report.or_else(|error| found.fail(fault(error)))
}

/// What is recorded, and where.
struct Recording {
    folder: PathBuf,
    server: String,
}

impl Recording {
    /// Into `folder`, of the Prism that `manifest` names.
    fn into(folder: &Path, manifest: &Path) -> Result<Self, String> {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let folder = std::path::absolute(folder);
        Ok(Self {
            folder: folder.map_err(|error| error.to_string())?,
            server: prism::server(manifest)?,
        })
    }

    /// A session for each operation: what is right, and no variants of it.
    fn sessions<'a>(&'a self, cases: &'a [Case]) -> Vec<Session<'a>> {
        let mut requests = BTreeMap::<&str, Vec<&Request>>::new();
        for case in cases {
            let right = matches!(case.rule.as_str(), "minimal" | "full" | "answer");
            // What Prism makes up at random says nothing to who reads it.
            if right && !case.at.contains(answers::MADE_UP) {
                let of_one = requests.entry(&case.operation).or_default();
                of_one.push(&case.request);
            }
        }
        let sessions = requests.into_iter().map(|(operation, requests)| Session {
            file: self.folder.join(format!("{operation}.prism.har")),
            server: &self.server,
            requests,
        });
        sessions.collect()
    }
}

/// Where cargo builds.
fn target(root: &Path) -> PathBuf {
    let own = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    own.unwrap_or_else(|| root.join("target"))
}

/// The same operations as Atlas publishes them, where the shared folder has its document.
fn published(
    root: &Path,
    names: &Names,
    found: &mut Diagnostics,
) -> Result<Option<Subject>, Failed> {
    let shared = std::env::var_os("ATLAS_SHARED").map(PathBuf::from);
    let shared = shared.unwrap_or_else(|| root.join("../shared"));
    let file = shared.join("specs/atlas-admin-v2.yaml");
    if !file.is_file() {
        println!("SKIPPED: there is no {}", file.display());
        return Ok(None);
    }
    let document = load(&file, "atlas-admin-v2.yaml", found)?;
    Ok(Some(Subject {
        name: "atlas",
        document: cut(document, names),
    }))
}

fn hold(
    root: &Path,
    target: &Path,
    subjects: &[Subject],
    names: &Names,
    recording: Option<&Recording>,
    found: &mut Diagnostics,
) -> Result<Result<bool, String>, Failed> {
    let known = List::from_file(&root.join("xtask/contract/known.toml"));
    let mut known = match known {
        Ok(known) => known,
        Err(error) => return Ok(Err(error)),
    };
    // They read their documents while the cases are made.
    let prisms: Result<Vec<_>, _> = subjects
        .iter()
        .map(|subject| {
            let file = target.join(format!("{}.json", subject.name));
            fs::write(&file, subject.document.to_text())?;
            Prism::start(&target.join("prism"), &file)
        })
        .collect();
    let cases: Vec<_> = subjects
        .iter()
        .map(|subject| cases(&subject.document, names, &known.aside(subject.name), found))
        .collect();
    found.checkpoint()?;
    let outcome = prisms
        .map_err(|error| error.to_string())
        .and_then(|prisms| drive(root, target, prisms, &cases, recording))
        .map(|seen| tell(subjects, &cases, &seen, &mut known));
    Ok(outcome)
}

/// Has the program that knows the client make every request.
fn drive(
    root: &Path,
    target: &Path,
    mut prisms: Vec<Prism>,
    cases: &[Vec<Case>],
    recording: Option<&Recording>,
) -> Result<Vec<Vec<Seen>>, String> {
    let urls: Vec<_> = prisms
        .iter_mut()
        .map(Prism::listening)
        .collect::<Result<_, _>>()?;
    let mut plans: Vec<_> = urls
        .iter()
        .zip(cases)
        .map(|(url, cases)| Plan {
            url,
            requests: cases.iter().map(|case| &case.request).collect(),
            sessions: Vec::new(),
        })
        .collect();
    // Of the documents, the first is the client's own.
    if let (Some(recording), Some(plan), Some(cases)) =
        (recording, plans.first_mut(), cases.first())
    {
        plan.sessions = recording.sessions(cases);
    }
    let (plan, seen) = (target.join("plan.json"), target.join("seen.json"));
    let text = serde_json::to_string(&plans).map_err(|error| error.to_string())?;
    fs::write(&plan, text).map_err(|error| error.to_string())?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let status = Command::new(cargo)
        .args(["test", "--quiet", "--test", "prism", "--"])
        .args([&plan, &seen])
        .current_dir(root)
        .status();
    match status {
        Ok(status) if status.success() => {}
        Ok(status) => return Err(format!("tests/prism.rs ended with {status}")),
        Err(error) => return Err(format!("cargo cannot be run: {error}")),
    }
    let text = fs::read_to_string(&seen).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", seen.display()))
}

/// Prints the report; `true` where there is nothing to do.
fn tell(subjects: &[Subject], cases: &[Vec<Case>], seen: &[Vec<Seen>], known: &mut List) -> bool {
    let mut sound = true;
    for ((subject, cases), seen) in subjects.iter().zip(cases).zip(seen) {
        sound &= cases.len() == seen.len();
        let mut findings = 0;
        for (case, seen) in cases.iter().zip(seen) {
            let Some(finding) = judge(case, seen) else {
                continue;
            };
            findings += 1;
            if !known.knows(subject.name, case, &finding) {
                sound = false;
                let Case {
                    operation,
                    rule,
                    at,
                    value,
                    ..
                } = case;
                println!(
                    "{}: {operation}: {at}: {rule}: {value}: {finding}",
                    subject.name
                );
            }
        }
        println!(
            "{}: {}, {findings} findings",
            subject.name,
            counts(cases, seen)
        );
    }
    for (entry, count) in known.met() {
        let place = entry.at.as_deref().unwrap_or("everywhere");
        println!(
            "known, {count} times: {}: {place}: {}",
            entry.rule, entry.finding
        );
    }
    let names: Vec<_> = subjects.iter().map(|subject| subject.name).collect();
    for entry in known.stale(&names) {
        sound = false;
        println!(
            "out of date: nothing is as the list of the known says: {} of `{}` ({})",
            entry.finding, entry.rule, entry.reason
        );
    }
    sound
}

/// How much was tried.
fn counts(cases: &[Case], seen: &[Seen]) -> String {
    let operations: BTreeSet<_> = cases.iter().map(|case| &case.operation).collect();
    let answers = cases.iter().filter(|case| case.rule == "answer").count();
    let rules: BTreeSet<_> = cases
        .iter()
        .filter(|case| !case.at.is_empty() && case.rule != "answer")
        .map(|case| (&case.operation, &case.at, &case.rule))
        .collect();
    let both = |verdict| {
        let seen = seen.iter();
        seen.filter(|seen| seen.client_says() == verdict && seen.prism_says() == verdict)
            .count()
    };
    format!(
        "{} operations, {} rules, {} requests: {} accepted by the client and Prism ({answers} of \
         them for the answer), {} refused by both",
        operations.len(),
        rules.len(),
        cases.len(),
        both(Verdict::Accepted),
        both(Verdict::Refused),
    )
}
