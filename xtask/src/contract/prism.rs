//! Prism: installed from npm under `target/`, started on the loopback, ended with its owner.

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long Prism may take to read its document and listen.
const PATIENCE: Duration = Duration::from_secs(90);

/// Installs Prism into `folder` as the lock file says, unless that is done already.
///
/// # Errors
///
/// npm's, or none could be run; in words.
pub(super) fn install(manifest: &Path, folder: &Path) -> Result<(), String> {
    const FILES: [&str; 2] = ["package.json", "package-lock.json"];
    // npm writes this file last.
    let done = folder.join("node_modules/.package-lock.json").is_file();
    let same = |name: &&str| {
        let present = fs::read(folder.join(name)).ok();
        present.is_some() && present == fs::read(manifest.join(name)).ok()
    };
    if done && FILES.iter().all(same) {
        return Ok(());
    }
    let copied = fs::create_dir_all(folder).and_then(|()| {
        let mut files = FILES.iter();
        files.try_for_each(|name| fs::copy(manifest.join(name), folder.join(name)).map(drop))
    });
    copied.map_err(|error| format!("{}: {error}", folder.display()))?;
    let npm = std::env::var_os("NPM").unwrap_or_else(|| "npm".into());
    let status = Command::new(npm)
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ])
        .current_dir(folder)
        .stdin(Stdio::null())
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`npm ci` ended with {status}")),
        Err(error) => Err(format!("npm cannot be run: {error}")),
    }
}

/// Prism's name and its version, as the manifest has it.
///
/// # Errors
///
/// The manifest cannot be read; in words.
pub(super) fn server(manifest: &Path) -> Result<String, String> {
    let file = manifest.join("package.json");
    let text = fs::read_to_string(&file).map_err(|error| error.to_string());
    let json = text.and_then(|text| {
        let json = serde_json::from_str::<serde_json::Value>(&text);
        json.map_err(|error| error.to_string())
    });
    let json = json.map_err(|error| format!("{}: {error}", file.display()))?;
    match json["dependencies"]["@stoplight/prism-cli"].as_str() {
        Some(version) => Ok(format!("prism {version}")),
        None => Err(format!("{} does not pin Prism", file.display())),
    }
}

/// A mock that validates what it is sent.
pub(super) struct Prism {
    child: Child,
    port: u16,
    log: PathBuf,
}

impl Prism {
    /// Starts Prism over the document in a file. It listens some time later.
    ///
    /// Without `--errors`: that changes nothing for requests, and in the place of an example
    /// that breaks a rule it would give an error of Prism's own, where the example itself, with
    /// what Prism says of it, tells more.
    ///
    /// # Errors
    ///
    /// There is no Node, or no free port.
    pub(super) fn start(folder: &Path, document: &Path) -> io::Result<Self> {
        let program = folder.join("node_modules/@stoplight/prism-cli/dist/index.js");
        let port = free_port()?;
        let log = document.with_extension("log");
        let output = File::create(&log)?;
        let node = std::env::var_os("NODE").unwrap_or_else(|| "node".into());
        let child = Command::new(node)
            .arg(program)
            .args([
                "mock",
                "--host",
                "127.0.0.1",
                "--seed",
                "1",
                "--verboseLevel",
                "silent",
            ])
            .args(["--port", &port.to_string()])
            .arg(document)
            .stdin(Stdio::null())
            .stderr(output.try_clone()?)
            .stdout(output)
            .spawn()?;
        Ok(Self { child, port, log })
    }

    /// Waits until Prism listens, and gives its URL.
    ///
    /// # Errors
    ///
    /// It has ended, or takes too long; with what it wrote.
    pub(super) fn listening(&mut self) -> Result<String, String> {
        let start = Instant::now();
        let failed = |why: String| {
            let words = fs::read_to_string(&self.log).unwrap_or_default();
            Err(format!("Prism {why}\n{words}"))
        };
        loop {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return Ok(format!("http://127.0.0.1:{}", self.port));
            }
            match self.child.try_wait() {
                Ok(None) if start.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(50)),
                Ok(None) => return failed(format!("does not listen after {PATIENCE:?}")),
                Ok(Some(status)) => return failed(format!("ended with {status}")),
                Err(error) => return failed(format!("cannot be watched: {error}")),
            }
        }
    }
}

impl Drop for Prism {
    fn drop(&mut self) {
        // It may have ended by itself.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// A port that was free just now.
fn free_port() -> io::Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
