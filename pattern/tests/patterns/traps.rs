//! Patterns that are easily misread, with the answers of V8.

use atlas_restore_pattern::{PatternError, ReadAs};

use super::one::one;
use super::shared::{self, Trap};

#[test]
fn every_trap_is_equal() {
    let wrong: Vec<String> = shared::traps()
        .iter()
        .filter_map(|trap| check(trap).err())
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check(trap: &Trap) -> Result<(), String> {
    let pattern = trap.pattern.as_str();
    let lowered = match one(pattern) {
        Ok(lowered) => lowered,
        Err(PatternError::Syntax { .. }) if trap.with_u.is_none() && trap.without.is_none() => {
            return Ok(());
        }
        Err(PatternError::NotRegular { .. }) if pattern.contains("\\1") => return Ok(()),
        Err(error) => return Err(format!("{pattern}: {error}")),
    };
    let (expected, read_as) = match (&trap.with_u, &trap.without) {
        (Some(answers), _) => (answers, ReadAs::Unicode),
        (None, Some(answers)) => (answers, ReadAs::AnnexB),
        (None, None) => return Err(format!("{pattern}: a syntax error was accepted")),
    };
    if lowered.read_as != read_as {
        return Err(format!("{pattern}: read as {:?}", lowered.read_as));
    }
    for (input, expected) in trap.inputs.iter().zip(expected) {
        if lowered.accepts(input) != *expected {
            return Err(format!("{pattern} on {input:?}: should be {expected}"));
        }
    }
    Ok(())
}
