//! Questions to V8, through Node.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use super::OracleError;
use super::driver::pipe;

/// The script that answers; it is written out beside the compiled checks.
const SCRIPT: &str = include_str!("oracle.mjs");

/// How V8 reads a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// With the `u` flag.
    Unicode,
    /// Without, since it is a syntax error with it.
    NoFlag,
    /// Not at all.
    SyntaxError,
}

/// The members of a class as inclusive ranges.
pub type Ranges = Vec<(u32, u32)>;

/// V8, by way of Node.
pub struct V8 {
    node: PathBuf,
    script: PathBuf,
}

impl V8 {
    /// Node as `node`, with the script in `directory`.
    ///
    /// # Errors
    ///
    /// [`OracleError::Io`].
    pub fn new(node: &Path, directory: &Path) -> Result<Self, OracleError> {
        let script = directory.join("oracle.mjs");
        fs::write(&script, SCRIPT)?;
        Ok(Self {
            node: node.to_owned(),
            script,
        })
    }

    /// The version of Unicode that it has.
    ///
    /// # Errors
    ///
    /// [`OracleError::Io`], [`OracleError::Answer`].
    pub fn unicode_version(&self) -> Result<String, OracleError> {
        let answers = self.ask(&[json!({ "version": true })])?;
        Ok(answers[0]["unicode"]
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// How it reads `pattern`, and whether each text matches.
    ///
    /// # Errors
    ///
    /// [`OracleError::Io`], [`OracleError::Answer`], [`OracleError::Answers`].
    pub fn matches(
        &self,
        pattern: &str,
        texts: &[String],
    ) -> Result<(Mode, Vec<bool>), OracleError> {
        let answers = self.ask(&[json!({ "pattern": pattern, "texts": texts })])?;
        let mode = match answers[0]["mode"].as_str() {
            Some("u") => Mode::Unicode,
            Some("none") => Mode::NoFlag,
            _ => Mode::SyntaxError,
        };
        let answers = answers[0]["answers"].as_str().unwrap_or_default();
        let expected = if mode == Mode::SyntaxError {
            0
        } else {
            texts.len()
        };
        if answers.len() != expected {
            return Err(OracleError::Answers {
                expected,
                found: answers.len(),
            });
        }
        Ok((mode, answers.bytes().map(|answer| answer == b'1').collect()))
    }

    /// The ranges of each `\p{…}`, absent where it is none.
    ///
    /// # Errors
    ///
    /// [`OracleError::Io`], [`OracleError::Answer`], [`OracleError::Answers`].
    pub fn properties(&self, properties: &[String]) -> Result<Vec<Option<Ranges>>, OracleError> {
        let questions: Vec<Value> = properties
            .iter()
            .map(|property| json!({ "property": property }))
            .collect();
        let answers = self.ask(&questions)?;
        let ranges = answers
            .into_iter()
            .map(|mut answer| serde_json::from_value(answer["ranges"].take()));
        Ok(ranges.collect::<Result<_, _>>()?)
    }

    fn ask(&self, questions: &[Value]) -> Result<Vec<Value>, OracleError> {
        let lines: String = questions
            .iter()
            .map(|question| format!("{question}\n"))
            .collect();
        let mut command = Command::new(&self.node);
        command.arg(&self.script);
        let output = pipe(command, lines.into_bytes())?;
        let answers: Vec<Value> = serde_json::Deserializer::from_slice(&output)
            .into_iter()
            .collect::<Result<_, _>>()?;
        if answers.len() != questions.len() {
            return Err(OracleError::Answers {
                expected: questions.len(),
                found: answers.len(),
            });
        }
        Ok(answers)
    }
}
