//! `cargo xtask record`: runs a program whose requests go through a proxy that records them.

#![forbid(unsafe_code)]

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::{ExitCode, ExitStatus};

use atlas_restore_har::{Recorder, Server, Settings};
use clap::Parser;
use recording_proxy::{Proxy, Upstream};
use tokio::process::{Child, Command};

/// The variable of Atlas's tools in which the program finds the proxy.
const BASE_URL: &str = "MONGODB_ATLAS_BASE_URL";

/// Record what a program sends and gets, as a HAR without secrets.
///
/// The program finds a proxy's address in MONGODB_ATLAS_BASE_URL, and has to send its requests
/// there. They are sent on to the base URL.
#[derive(Parser)]
#[command(name = "cargo xtask record", bin_name = "cargo xtask record")]
struct Arguments {
    /// Where requests go: scheme, host, and a path if there is one.
    #[arg(long, value_name = "URL", default_value = "https://cloud.mongodb.com")]
    base_url: String,
    /// The recording; what is there is replaced.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The most bytes of a body that are recorded; of a larger one, only its size is told.
    #[arg(long, value_name = "BYTES", default_value_t = 1 << 20)]
    max_body: usize,
    /// What answers at the base URL, by name and version: the recording says that it was
    /// recorded from it, and on which day.
    #[arg(long, value_name = "NAME VERSION")]
    server: Option<Server>,
    /// The program, with its arguments.
    #[arg(last = true, required = true, value_name = "COMMAND")]
    command: Vec<OsString>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match record(Arguments::parse()).await {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

async fn record(arguments: Arguments) -> Result<ExitCode, String> {
    let Arguments {
        base_url,
        out,
        max_body,
        server,
        command,
    } = arguments;
    let upstream = Upstream::new(&base_url);
    // Without the URL, which may hold a password.
    let upstream = upstream.map_err(|fault| format!("--base-url: {fault}"))?;
    let recorder = recorder(&out, max_body, server);
    let recorder = recorder.map_err(|fault| format!("--out {}: {fault}", out.display()))?;
    let proxy = Proxy::bind(upstream.clone(), recorder).await;
    let proxy = proxy.map_err(|fault| format!("there is no port on 127.0.0.1: {fault}"))?;
    eprintln!("recording {} for {}", proxy.base_url(), upstream.base_url());
    let child = start(&command, &proxy.base_url());
    let child = child.map_err(|fault| format!("cannot run {:?}: {fault}", command[0]))?;
    let ended = proxy.serve_until(ended(child)).await;
    let ended = ended.map_err(|fault| format!("cannot wait for {:?}: {fault}", command[0]))?;
    eprintln!("recorded {}", out.display());
    Ok(code(ended))
}

fn recorder(
    out: &std::path::Path,
    largest_body: usize,
    server: Option<Server>,
) -> io::Result<Recorder> {
    let settings = Settings {
        largest_body,
        server,
        on_fault: Box::new(|fault| eprintln!("warning: an exchange is not recorded: {fault}")),
        ..Settings::new()?
    };
    Recorder::with(out, settings)
}

fn start(command: &[OsString], base_url: &str) -> io::Result<Child> {
    let mut program = Command::new(&command[0]);
    program.args(&command[1..]).env(BASE_URL, base_url);
    // No other proxy is between the program and this one.
    for name in ["NO_PROXY", "no_proxy"] {
        let others = std::env::var(name).unwrap_or_default();
        let all = match others.as_str() {
            "" => "127.0.0.1".to_owned(),
            others => format!("{others},127.0.0.1"),
        };
        program.env(name, all);
    }
    program.spawn()
}

/// Waits for the program. An interrupt from the keyboard goes to it as well, and is its to answer.
async fn ended(mut child: Child) -> io::Result<ExitStatus> {
    loop {
        tokio::select! {
            ended = child.wait() => return ended,
            interrupt = tokio::signal::ctrl_c() => interrupt?,
        }
    }
}

/// The program's own exit code; of one that a signal ended, what shells make of that.
fn code(status: ExitStatus) -> ExitCode {
    #[cfg(unix)]
    let signal = std::os::unix::process::ExitStatusExt::signal(&status);
    #[cfg(not(unix))]
    let signal = None::<i32>;
    let code = status.code().or(signal.map(|signal| 128 + signal));
    ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}
