//! The alphabet of an automaton: the code points, parted into classes that no set of the pattern
//! tells apart (the minterms of those sets, as symbolic automata call them).
//!
//! A pattern with `\p{L}` has a handful of minterms where it has a million code points, and every
//! table has one column for each.

use std::collections::BTreeMap;

use crate::class::{ClassSet, LAST};

/// The minterms of `sets` over the code points that a `&str` can contain: disjoint, together all
/// of them, none empty, in the order of their smallest members.
///
/// Also says, per minterm, which of `sets` it lies in.
pub fn minterms(sets: &[ClassSet]) -> Vec<(ClassSet, Vec<bool>)> {
    let scalar_values = ClassSet::scalar_values();
    let mut starts: Vec<u32> = vec![0];
    for &(first, last) in sets
        .iter()
        .chain([&scalar_values])
        .flat_map(|set| set.ranges())
    {
        starts.extend([first, last + 1]);
    }
    starts.sort_unstable();
    starts.dedup();
    let mut parts: BTreeMap<Vec<bool>, Vec<(u32, u32)>> = BTreeMap::new();
    for (at, &first) in starts
        .iter()
        .enumerate()
        .filter(|(_, first)| **first <= LAST)
    {
        let last = starts.get(at + 1).map_or(LAST, |next| next - 1);
        if scalar_values.contains(first) {
            let signature = sets.iter().map(|set| set.contains(first)).collect();
            parts.entry(signature).or_default().push((first, last));
        }
    }
    let mut minterms: Vec<_> = parts
        .into_iter()
        .map(|(signature, ranges)| (ClassSet::from_ranges(ranges), signature))
        .collect();
    minterms.sort_by_key(|(set, _)| set.ranges().first().copied());
    minterms
}
