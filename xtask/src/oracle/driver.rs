//! The emitted checks of many patterns, compiled into one program that answers over its pipes.
//!
//! It is the emitted text that is judged, compiled by the compiler that its users have, and not
//! the generator's own idea of it.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use atlas_restore_pattern::Lowered;
use quote::{format_ident, quote};

use super::OracleError;
use crate::emit::matchers::{emit, shared_trie};

/// The run-time file, as it goes into a generated crate.
pub const RUNTIME: &str = include_str!("../../runtime/matcher.rs");

/// A program with one check per constraint, numbered in their order.
///
/// # Errors
///
/// [`OracleError::Emission`] where the patterns cannot share a trie or what was emitted is no
/// Rust.
pub fn source(lowered: &[Lowered]) -> Result<String, OracleError> {
    let emission = |error: String| OracleError::Emission(error);
    let trie = shared_trie(lowered).map_err(|error| emission(error.to_string()))?;
    let names: Vec<String> = (0..lowered.len())
        .map(|index| format!("check_{index}"))
        .collect();
    let checks = lowered.iter().zip(&names);
    let checks = checks.map(|(lowered, name)| emit(lowered, name, "A check.", &trie));
    let table = names.iter().map(|name| format_ident!("{name}"));
    let trie = trie.emit();
    let body = quote! {
        #[allow(unused_imports)]
        use matcher::*;
        #trie
        #(#checks)*
        static CHECKS: &[fn(&str) -> bool] = &[#(#table),*];
    };
    let file = syn::parse2(body).map_err(|error| emission(error.to_string()))?;
    let checks = prettyplease::unparse(&file);
    Ok(format!(
        "#![forbid(unsafe_code)]\n#[allow(dead_code)]\nmod matcher {{\n{RUNTIME}\n}}\n{checks}\n{MAIN}"
    ))
}

/// Reads questions, each the number of a check, the length of a text, and the text, and answers
/// each by one byte.
const MAIN: &str = r#"
fn main() {
    use std::io::{Read, Write};
    let mut questions = Vec::new();
    std::io::stdin().read_to_end(&mut questions).expect("the questions can be read");
    let mut answers = Vec::new();
    let mut rest = &questions[..];
    while let Some((head, tail)) = rest.split_first_chunk::<8>() {
        let number = |at: usize| u32::from_le_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]) as usize;
        let (text, next) = tail.split_at(number(4));
        let text = std::str::from_utf8(text).expect("the questions are UTF-8");
        answers.push(b'0' + u8::from(CHECKS[number(0)](text)));
        rest = next;
    }
    std::io::stdout().write_all(&answers).expect("the answers can be written");
}
"#;

/// A compiled program.
pub struct Driver {
    program: PathBuf,
}

impl Driver {
    /// Compiles the checks within `directory`, which must exist.
    ///
    /// # Errors
    ///
    /// [`OracleError::Emission`] with the compiler's words, [`OracleError::Io`].
    pub fn compile(lowered: &[Lowered], directory: &Path) -> Result<Self, OracleError> {
        let file = directory.join("checks.rs");
        let program = directory.join("checks");
        fs::write(&file, source(lowered)?)?;
        let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let output = Command::new(compiler)
            .args(["--edition", "2024", "-O", "-D", "warnings", "-o"])
            .args([&program, &file])
            .output()?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(OracleError::Emission(words));
        }
        Ok(Self { program })
    }

    /// What the checks say about texts: `questions` are numbers of checks and texts.
    ///
    /// # Errors
    ///
    /// [`OracleError::Io`], [`OracleError::Answers`] where there are not as many as questions.
    pub fn ask(&self, questions: &[(usize, &str)]) -> Result<Vec<bool>, OracleError> {
        let mut frames = Vec::new();
        for (check, text) in questions {
            frames.extend((*check as u32).to_le_bytes());
            frames.extend((text.len() as u32).to_le_bytes());
            frames.extend(text.as_bytes());
        }
        let answers = pipe(Command::new(&self.program), frames)?;
        if answers.len() != questions.len() {
            return Err(OracleError::Answers {
                expected: questions.len(),
                found: answers.len(),
            });
        }
        Ok(answers.iter().map(|answer| *answer == b'1').collect())
    }
}

/// Runs a program on `input` and gives its output; both at once, since pipes are short.
pub(super) fn pipe(mut command: Command, input: Vec<u8>) -> Result<Vec<u8>, io::Error> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let writer = thread::spawn(move || stdin.map_or(Ok(()), |mut pipe| pipe.write_all(&input)));
    let mut output = Vec::new();
    if let Some(mut pipe) = stdout {
        pipe.read_to_end(&mut output)?;
    }
    let written = writer.join().unwrap_or(Ok(()));
    let status = child.wait()?;
    written?;
    if !status.success() {
        return Err(io::Error::other(format!("the program ended with {status}")));
    }
    Ok(output)
}
