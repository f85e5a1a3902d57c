//! Sets of code points, held against the plainest model of one: a list of its members.

use std::collections::BTreeSet;

use atlas_restore_pattern::ClassSet;
use atlas_restore_pattern::class::LAST;
use atlas_restore_pattern::minterm::minterms;
use proptest::prelude::*;

/// Where boundaries are: the ends of Unicode and of the surrogates, and a few letters.
const POINTS: [u32; 16] = [
    0,
    1,
    0x60,
    0x61,
    0x62,
    0x63,
    0x7F,
    0x80,
    0xD7FF,
    0xD800,
    0xDFFF,
    0xE000,
    0xFFFF,
    0x1_0000,
    LAST - 1,
    LAST,
];

fn ranges() -> impl Strategy<Value = Vec<(u32, u32)>> {
    let point = || prop::sample::select(&POINTS[..]);
    prop::collection::vec((point(), point()), 0..5)
}

/// Which of the points a list of ranges has.
fn model(ranges: &[(u32, u32)]) -> BTreeSet<u32> {
    let points = POINTS.iter().copied();
    let among = |point: &u32| ranges.iter().any(|(a, b)| (a..=b).contains(&point));
    points.filter(among).collect()
}

fn points(set: &ClassSet) -> BTreeSet<u32> {
    let points = POINTS.iter().copied();
    points.filter(|point| set.contains(*point)).collect()
}

proptest! {
    #[test]
    fn a_set_has_the_members_of_its_ranges(ranges in ranges()) {
        let set = ClassSet::from_ranges(ranges.iter().copied());
        prop_assert_eq!(points(&set), model(&ranges));
        let members: usize = set.ranges().iter().map(|(a, b)| (b - a + 1) as usize).sum();
        prop_assert_eq!(set.len(), members);
        prop_assert_eq!(set.is_empty(), members == 0);
        prop_assert_eq!(set.only().is_some(), members == 1);
        prop_assert_eq!(set.is_ascii(), set.ranges().iter().all(|(_, last)| *last < 0x80));
        // Ascending, and with a gap between any two.
        for pair in set.ranges().windows(2) {
            prop_assert!(pair[0].1 + 1 < pair[1].0, "{:?}", pair);
        }
        prop_assert_eq!(ClassSet::from_ranges(set.ranges().iter().copied()), set);
    }

    #[test]
    fn sets_are_joined_cut_and_turned_around(left in ranges(), right in ranges()) {
        let (a, b) = (model(&left), model(&right));
        let all: BTreeSet<_> = POINTS.into_iter().collect();
        let (left, right) = (ClassSet::from_ranges(left), ClassSet::from_ranges(right));
        prop_assert_eq!(points(&left.union(&right)), &a | &b);
        prop_assert_eq!(points(&left.intersection(&right)), &a & &b);
        prop_assert_eq!(points(&left.complement()), &all - &a);
        prop_assert_eq!(left.complement().complement(), left.clone());
        prop_assert_eq!(left.len() + left.complement().len(), LAST as usize + 1);
        prop_assert_eq!(left.intersection(&right), right.intersection(&left));
    }

    #[test]
    fn minterms_part_what_a_text_can_contain(left in ranges(), right in ranges()) {
        let sets = [ClassSet::from_ranges(left), ClassSet::from_ranges(right)];
        let parts = minterms(&sets);
        let mut whole = ClassSet::empty();
        for (part, within) in &parts {
            prop_assert!(!part.is_empty());
            prop_assert!(whole.intersection(part).is_empty());
            whole = whole.union(part);
            for (set, within) in sets.iter().zip(within) {
                let common = set.intersection(part);
                prop_assert_eq!(&common, if *within { part } else { &ClassSet::empty() });
            }
        }
        prop_assert_eq!(whole, ClassSet::scalar_values());
        let first: Vec<_> = parts.iter().map(|(part, _)| part.ranges()[0]).collect();
        prop_assert!(first.is_sorted());
    }

    #[test]
    fn edges_are_the_ends_of_the_ranges(ranges in ranges()) {
        let set = ClassSet::from_ranges(ranges);
        let ends: BTreeSet<_> = set.ranges().iter().flat_map(|(a, b)| [*a, *b]).collect();
        let expected: Vec<_> = ends.into_iter().filter_map(char::from_u32).collect();
        prop_assert_eq!(set.edges().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_representative_is_a_member(ranges in ranges()) {
        let set = ClassSet::from_ranges(ranges);
        let texts = set.intersection(&ClassSet::scalar_values());
        let found = set.representative();
        prop_assert_eq!(found.is_none(), texts.is_empty());
        prop_assert!(found.is_none_or(|c| set.contains(u32::from(c))));
    }
}

#[test]
fn the_usual_sets_have_their_bounds() {
    assert_eq!(ClassSet::all().ranges(), [(0, LAST)]);
    assert_eq!(ClassSet::empty().ranges(), []);
    let scalar_values = [(0, 0xD7FF), (0xE000, LAST)];
    assert_eq!(ClassSet::scalar_values().ranges(), scalar_values);
    assert_eq!(ClassSet::range(5, 4).ranges(), []);
    assert_eq!(ClassSet::single(7).ranges(), [(7, 7)]);
}

#[test]
fn a_representative_is_what_people_like_to_read() {
    let of = |ranges: &[(char, char)]| {
        let ranges = ranges.iter();
        let ranges = ranges.map(|(a, b)| (u32::from(*a), u32::from(*b)));
        ClassSet::from_ranges(ranges).representative()
    };
    assert_eq!(of(&[('!', '~')]), Some('a'));
    assert_eq!(of(&[('!', 'Z')]), Some('0'));
    assert_eq!(of(&[('!', '/'), ('B', 'Z')]), Some('B'));
    assert_eq!(of(&[(' ', '/')]), Some('!'));
    assert_eq!(of(&[('\0', ' ')]), Some('\0'));
    assert_eq!(of(&[('é', 'ü')]), Some('é'));
    assert_eq!(ClassSet::range(0xD800, 0xDFFF).representative(), None);
}

#[test]
fn a_set_is_shown_as_a_class_of_a_pattern() {
    let shown = |ranges: &[(u32, u32)]| ClassSet::from_ranges(ranges.iter().copied()).to_string();
    assert_eq!(shown(&[]), "[]");
    assert_eq!(shown(&[(0x61, 0x61)]), "a");
    assert_eq!(shown(&[(0x2E, 0x2E)]), "\\.");
    assert_eq!(shown(&[(0x2D, 0x2D)]), "-");
    assert_eq!(shown(&[(0x20, 0x20)]), " ");
    assert_eq!(shown(&[(0x0A, 0x0A)]), "\\u{A}");
    assert_eq!(shown(&[(0xD800, 0xD800)]), "\\u{D800}");
    assert_eq!(shown(&[(0x61, 0x62)]), "[ab]");
    assert_eq!(shown(&[(0x61, 0x63)]), "[a-c]");
    assert_eq!(shown(&[(0x2D, 0x2E), (0x5B, 0x5E)]), "[\\-.\\[-\\^]");
    assert_eq!(shown(&[(0x2E, 0x30), (0x7F, 0x80)]), "[.-0\\u{7F}\\u{80}]");
    let many = |count: u32| -> Vec<_> {
        (0..count)
            .map(|at| (0x100 + 2 * at, 0x100 + 2 * at))
            .collect()
    };
    assert!(!shown(&many(12)).contains('…'));
    let long = shown(&many(13));
    assert!(long.ends_with("… 13 ranges]"), "{long}");
    assert_eq!(long.matches("\\u").count(), 12);
}
