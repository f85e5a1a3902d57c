//! [`Format`]: the formats of strings whose values are known well enough to give examples.

use atlas_restore_pattern::{Constraint, Dfa, Limits, lower};

/// A format, from two sides: patterns of what surely is of it and of what may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Format {
    name: &'static str,
    /// Whatever matches is of the format.
    pub(super) sure: &'static str,
    /// Whatever is of the format matches.
    pub(super) possible: &'static str,
}

const FORMATS: [Format; 3] = [
    // RFC 3339, section 5.6. Days 29 to 31 and leap seconds depend on the month.
    Format {
        name: "date-time",
        sure: "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z$",
        possible: "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+\\-][0-9]{2}:[0-9]{2})$",
    },
    Format {
        name: "date",
        sure: "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$",
        possible: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    },
    // RFC 9562, section 4.
    Format {
        name: "uuid",
        sure: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
        possible: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
    },
];

impl Format {
    pub(super) fn named(name: &str) -> Option<Self> {
        FORMATS.into_iter().find(|format| format.name == name)
    }

    /// Whether the two sides meet.
    pub(super) fn is_exact(self) -> bool {
        self.sure == self.possible
    }

    /// Whether `text` is of the format; `None` where that is not known.
    pub(super) fn accepts(self, text: &str) -> Option<bool> {
        if automaton(self.sure).ok()?.accepts(text) {
            return Some(true);
        }
        match automaton(self.possible).ok()?.accepts(text) {
            true => None,
            false => Some(false),
        }
    }

    /// The automaton of all that may be of the format.
    pub(super) fn possible(self) -> Result<Dfa, String> {
        automaton(self.possible)
    }
}

fn automaton(pattern: &str) -> Result<Dfa, String> {
    let constraint = Constraint {
        patterns: &[pattern],
        ..Constraint::default()
    };
    let lowered = lower(&constraint, &Limits::default());
    lowered
        .map(|lowered| lowered.dfa)
        .map_err(|error| error.to_string())
}
