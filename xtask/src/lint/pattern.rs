//! What lints and lowering share about patterns: which of them may be left to an engine.

use atlas_restore_pattern::PatternError;

use crate::load::At;

/// Whether the settings name a component for whose pattern there is no automaton.
pub(crate) fn may_use_engine(schema: &At<'_>, error: &PatternError) -> bool {
    let component = schema.pointer.strip_prefix("/components/schemas/");
    let named = component.is_some_and(|name| schema.document.engine.contains(name));
    named && !matches!(error, PatternError::Syntax { .. })
}
