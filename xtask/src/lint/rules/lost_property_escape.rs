//! # What it does
//! Finds patterns with a `\p` or `\P` that means no property of Unicode: the name between
//! the braces is unknown or missing, or the rest of the pattern is only valid without the
//! `u` flag.
//!
//! # Why is this bad?
//! Without the flag, `\p{L}` is a `p` and a literal `{L}`. The author meant letters.
//!
//! # Example
//! ```yaml
//! Name: { type: string, pattern: '^\p{Foo}+$' }
//! ```
//!
//! # Other rule sets
//! None that tells the two grammars apart.

use atlas_restore_pattern::ReadAs;

use super::prelude::*;

pub(super) const CODE: &str = "lost-property-escape";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for (_, place, pattern) in patterns(subject) {
        let lowered = subject.patterns().get(pattern);
        let by_annex_b = lowered.is_ok_and(|lowered| lowered.read_as == ReadAs::AnnexB);
        if let Some(escape) = lost(pattern).filter(|_| by_annex_b) {
            let letter = &escape[1..2];
            let message =
                format!("`{escape}` in {pattern} is no property, but the letter {letter}");
            let help = "the pattern is only valid without the `u` flag, which gives \\p its \
                        meaning: correct the property, or what else the flag forbids";
            found.at(&place, message, help);
        }
    }
}

/// The first `\p…` of a pattern that is read without the `u` flag.
pub(super) fn lost(pattern: &str) -> Option<&str> {
    let mut rest = pattern;
    while let Some(start) = rest.find('\\') {
        rest = &rest[start..];
        let mut characters = rest.char_indices().skip(1);
        let (_, escaped) = characters.next()?;
        if matches!(escaped, 'p' | 'P') {
            let braced = rest[2..].starts_with('{');
            let end = rest.find('}').filter(|_| braced).map_or(2, |end| end + 1);
            return Some(&rest[..end]);
        }
        rest = &rest[1 + escaped.len_utf8()..];
    }
    None
}
