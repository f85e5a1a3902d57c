//! Patterns that no finite automaton decides, checked by a backtracking engine because the
//! settings allow it for these scalars by name. Time may grow exponentially with the text.

#[cfg(not(feature = "engine"))]
compile_error!("a pattern of this API needs the feature `engine`");

/// Whether `pattern` is found in `text`, by ECMA-262 with the `u` flag.
///
/// Each pattern is compiled once; one that cannot be compiled matches nothing.
#[cfg(feature = "engine")]
pub(crate) fn matches(pattern: &'static str, text: &str) -> bool {
    use std::collections::BTreeMap;
    use std::sync::{Mutex, PoisonError};

    type Compiled = BTreeMap<&'static str, Option<regress::Regex>>;
    static COMPILED: Mutex<Compiled> = Mutex::new(BTreeMap::new());
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    let regex = compiled
        .entry(pattern)
        .or_insert_with(|| regress::Regex::with_flags(pattern, "u").ok());
    regex
        .as_ref()
        .is_some_and(|regex| regex.find(text).is_some())
}
