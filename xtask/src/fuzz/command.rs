//! The process that watches the worker, and writes finds down.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::{Seeds, worker};
use crate::corpus::MEMORY;

/// How long one input may take.
const LONGEST: Duration = Duration::from_secs(10);

/// `cargo xtask fuzz`.
#[derive(clap::Args)]
pub struct Arguments {
    /// How long.
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// Which inputs: the same seed and documents make the same ones.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The number of the first input.
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// A folder of documents to mutate, beside those of the project's tests.
    #[arg(long, value_name = "DIR")]
    documents: Vec<PathBuf>,
    /// The folder that inputs are written to with which something was found.
    #[arg(long, value_name = "DIR", default_value = "target/fuzz")]
    finds: PathBuf,
    /// Run the inputs in this process, and say what comes of each.
    #[arg(long, hide = true)]
    worker: bool,
}

/// Runs inputs, and says what was found; `false` where something was.
///
/// # Errors
///
/// The documents cannot be read, the finds not be written, or no worker be started.
pub fn run(arguments: &Arguments, root: &Path) -> io::Result<bool> {
    let mut folders = vec![root.join("spec"), root.join("xtask/tests")];
    folders.extend(arguments.documents.iter().cloned());
    let time = Duration::from_secs(arguments.seconds);
    if arguments.worker {
        let seeds = Seeds::read(&folders)?;
        worker::run(&seeds, arguments.seed, arguments.from, time)?;
        return Ok(true);
    }
    let start = Instant::now();
    let mut watch = Watch {
        arguments,
        seeds: Seeds::read(&folders)?,
        folders,
        finds: BTreeMap::new(),
    };
    let mut next = arguments.from;
    while let Some(rest) = time
        .checked_sub(start.elapsed())
        .filter(|rest| !rest.is_zero())
    {
        next = watch.worker(next, rest)?;
    }
    let count = next - arguments.from;
    let rate = count as f64 / start.elapsed().as_secs_f64();
    let finds: usize = watch.finds.values().map(Vec::len).sum();
    println!("{count} inputs, {rate:.0} a second, {finds} finds");
    for (what, numbers) in &watch.finds {
        println!("{:6} {what}: number {}", numbers.len(), numbers[0]);
    }
    Ok(watch.finds.is_empty())
}

struct Watch<'a> {
    arguments: &'a Arguments,
    folders: Vec<PathBuf>,
    /// The documents as the worker found them.
    seeds: Seeds,
    /// What was found, with the numbers of the inputs.
    finds: BTreeMap<String, Vec<u64>>,
}

impl Watch<'_> {
    /// Lets one worker run from an input on, until its time is over or it fails, and gives the
    /// number of the first input that has not been run.
    fn worker(&mut self, from: u64, time: Duration) -> io::Result<u64> {
        self.seeds = Seeds::read(&self.folders)?;
        let mut worker = self.spawn(from, time)?;
        let lines = lines(worker.stdout.take());
        let mut current = from;
        let mut said = None;
        loop {
            match lines.recv_timeout(LONGEST) {
                Ok(line) => match (line.split_once(' '), line.parse()) {
                    (None, Ok(number)) => current = number,
                    (Some(("?", panic)), _) => said = Some(panic.to_owned()),
                    (Some(("!", find)), _) => {
                        let what = find.split_once(' ').map_or(find, |(_, what)| what);
                        let what = said.take().unwrap_or_else(|| what.to_owned());
                        self.found(current, &what)?;
                    }
                    _ => {}
                },
                Err(RecvTimeoutError::Timeout) => {
                    worker.kill()?;
                    worker.wait()?;
                    self.found(current, "no end within ten seconds")?;
                    return Ok(current + 1);
                }
                Err(RecvTimeoutError::Disconnected) => {
                    let status = worker.wait()?;
                    if !status.success() {
                        self.found(current, &format!("the process ended with {status}"))?;
                    }
                    return Ok(current + 1);
                }
            }
        }
    }

    fn spawn(&self, from: u64, time: Duration) -> io::Result<Child> {
        let mut command = Command::new(std::env::current_exe()?);
        command
            .args([
                "fuzz",
                "--worker",
                "--seed",
                &self.arguments.seed.to_string(),
            ])
            .args(["--from", &from.to_string()])
            .args(["--seconds", &time.as_secs().max(1).to_string()]);
        for folder in &self.arguments.documents {
            command.arg("--documents").arg(folder);
        }
        let command = command.env(MEMORY, "2048").stdin(Stdio::null());
        command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
    }

    /// Writes an input down, unless there are some with the same fault.
    fn found(&mut self, number: u64, what: &str) -> io::Result<()> {
        let same = self.finds.entry(what.to_owned()).or_default();
        same.push(number);
        if same.len() > 3 {
            return Ok(());
        }
        let name = format!("{}-{number}.yaml", self.arguments.seed);
        println!("{name}: {what}");
        fs::create_dir_all(&self.arguments.finds)?;
        let input = self.seeds.input(self.arguments.seed, number);
        fs::write(self.arguments.finds.join(name), input)
    }
}

/// The lines that a worker says, as they come.
fn lines(stdout: Option<ChildStdout>) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let lines = stdout
            .into_iter()
            .flat_map(|out| BufReader::new(out).lines());
        for line in lines.map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}
