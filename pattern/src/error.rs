//! Why a pattern cannot become code.

/// Why a pattern cannot become code. Offsets count characters of the pattern, from 0.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// It is no pattern of ECMA-262, with or without the `u` flag.
    #[error("syntax error at character {offset}: {message}")]
    Syntax {
        /// The character at which reading stopped.
        offset: usize,
        /// What is wrong there.
        message: String,
    },
    /// It uses what no finite automaton can decide.
    #[error("not a regular language: {what} at character {offset} needs a backtracking engine")]
    NotRegular {
        /// Where it does.
        offset: usize,
        /// What it uses.
        what: String,
    },
    /// Its groups nest too deep.
    #[error("groups nest more than {cap} deep at character {offset}")]
    TooDeep {
        /// The group that is one too deep.
        offset: usize,
        /// How deep groups may nest.
        cap: usize,
    },
    /// Its counted parts, written out, are larger than allowed.
    #[error("the pattern, its counted parts written out, has more than {cap} parts")]
    TooLarge {
        /// The number of parts allowed.
        cap: usize,
    },
    /// Its automaton is larger than allowed.
    #[error("the automaton needs more than {cap} states")]
    TooManyStates {
        /// The number of states allowed.
        cap: usize,
    },
    /// Its automaton tells more classes of code points apart than a byte can number.
    #[error("the automaton tells more than {cap} classes of characters apart")]
    TooManyClasses {
        /// The number of classes allowed.
        cap: usize,
    },
    /// Making its automaton takes more work than allowed.
    #[error("making the automaton takes more than {cap} steps")]
    TooMuchWork {
        /// The number of steps allowed.
        cap: u64,
    },
}
