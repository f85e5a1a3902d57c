//! A value in the place of another, within a larger one.

use crate::diff::Example;
use crate::load::escape;

/// Puts a value in the place of that at a pointer, or takes it out; `None` where there is no
/// such place.
pub(super) fn put(whole: &mut Example, pointer: &str, value: Option<&Example>) -> Option<()> {
    let Some(rest) = pointer.strip_prefix('/') else {
        *whole = value?.clone();
        return Some(());
    };
    let (token, rest) = match rest.split_once('/') {
        Some((token, _)) => (token, &rest[token.len()..]),
        None => (rest, ""),
    };
    match whole {
        Example::Array(items) => put(items.get_mut(token.parse::<usize>().ok()?)?, rest, value),
        Example::Object(entries) => {
            let known = entries.iter().position(|(name, _)| escape(name) == token);
            match (known, rest, value) {
                (Some(index), "", None) => {
                    entries.remove(index);
                    Some(())
                }
                (Some(index), ..) => put(&mut entries[index].1, rest, value),
                (None, "", Some(value)) => {
                    entries.push((token.to_owned(), value.clone()));
                    Some(())
                }
                (None, ..) => None,
            }
        }
        _ => None,
    }
}
