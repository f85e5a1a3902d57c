//! Why the differential check could not be made.

/// Why the differential check could not be made; a disagreement is not an error but its result.
#[derive(Debug, thiserror::Error)]
pub enum OracleError {
    /// What was emitted does not compile.
    #[error("what was emitted does not compile: {0}")]
    Emission(String),
    /// A file or a program failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// A side gave another number of answers than it was asked questions.
    #[error("{expected} questions were asked, {found} answered")]
    Answers {
        /// The number of questions.
        expected: usize,
        /// The number of answers.
        found: usize,
    },
    /// The engine's answer cannot be read.
    #[error("the engine's answer cannot be read: {0}")]
    Answer(#[from] serde_json::Error),
    /// The two sides speak of different versions of Unicode.
    #[error("the engine has Unicode {theirs}, the classes here are Unicode {ours}")]
    UnicodeVersion {
        /// The version of the classes here.
        ours: String,
        /// The version of the engine.
        theirs: String,
    },
}
