//! Sets of code points, kept as sorted ranges.
//!
//! Everything above this module speaks of classes only; nothing here knows what a pattern is.
//! The universe is U+0000 to U+10FFFF *with* the surrogates: a pattern may name them. They are
//! dropped where the alphabet of the automaton is made, because no `&str` contains one.

use std::fmt;

/// The last code point of Unicode.
pub const LAST: u32 = 0x10_FFFF;

/// The surrogates, which a pattern may name and a `&str` never contains.
const SURROGATES: (u32, u32) = (0xD800, 0xDFFF);

/// A set of code points: inclusive ranges, ascending, neither overlapping nor adjacent.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassSet(Vec<(u32, u32)>);

impl ClassSet {
    /// The set without members.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Every code point, surrogates included.
    pub fn all() -> Self {
        Self::range(0, LAST)
    }

    /// Every code point that a `&str` can contain.
    pub fn scalar_values() -> Self {
        Self::range(SURROGATES.0, SURROGATES.1).complement()
    }

    /// The code points from `first` to `last`, both included; empty where `first > last`.
    pub fn range(first: u32, last: u32) -> Self {
        Self::from_ranges([(first, last)])
    }

    /// One code point.
    pub fn single(code_point: u32) -> Self {
        Self::range(code_point, code_point)
    }

    /// The union of any inclusive ranges, in any order.
    pub fn from_ranges(ranges: impl IntoIterator<Item = (u32, u32)>) -> Self {
        let mut ranges: Vec<_> = ranges.into_iter().filter(|(a, b)| a <= b).collect();
        ranges.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (first, last) in ranges {
            match merged.last_mut() {
                Some(open) if first <= open.1.saturating_add(1) => open.1 = open.1.max(last),
                _ => merged.push((first, last)),
            }
        }
        Self(merged)
    }

    /// The ranges, inclusive and ascending.
    pub fn ranges(&self) -> &[(u32, u32)] {
        &self.0
    }

    /// Whether the set has no members.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many code points the set has.
    pub fn len(&self) -> usize {
        self.0.iter().map(|(a, b)| (b - a + 1) as usize).sum()
    }

    /// Whether `code_point` is a member.
    pub fn contains(&self, code_point: u32) -> bool {
        let after = self.0.partition_point(|&(first, _)| first <= code_point);
        after > 0 && code_point <= self.0[after - 1].1
    }

    /// Members of either set.
    pub fn union(&self, other: &Self) -> Self {
        Self::from_ranges(self.0.iter().chain(&other.0).copied())
    }

    /// Every code point that is not a member.
    pub fn complement(&self) -> Self {
        let mut gaps = Vec::with_capacity(self.0.len() + 1);
        let mut next = 0;
        for &(first, last) in &self.0 {
            if first > next {
                gaps.push((next, first - 1));
            }
            next = last + 1;
        }
        if next <= LAST {
            gaps.push((next, LAST));
        }
        Self(gaps)
    }

    /// Members of both sets.
    pub fn intersection(&self, other: &Self) -> Self {
        let (mut left, mut right) = (0, 0);
        let mut common = Vec::new();
        while let (Some(a), Some(b)) = (self.0.get(left), other.0.get(right)) {
            let (first, last) = (a.0.max(b.0), a.1.min(b.1));
            if first <= last {
                common.push((first, last));
            }
            if a.1 < b.1 { left += 1 } else { right += 1 }
        }
        Self(common)
    }

    /// Whether every member is an ASCII character.
    pub fn is_ascii(&self) -> bool {
        self.0.last().is_none_or(|&(_, last)| last < 0x80)
    }

    /// The only member, where there is exactly one.
    pub fn only(&self) -> Option<u32> {
        match self.0[..] {
            [(first, last)] if first == last => Some(first),
            _ => None,
        }
    }

    /// A member fit to be read by people: a letter or digit where there is one, then any other
    /// printable ASCII character, then whatever comes first.
    pub fn representative(&self) -> Option<char> {
        const LIKED: [(u32, u32); 4] = [(0x61, 0x7A), (0x30, 0x39), (0x41, 0x5A), (0x21, 0x7E)];
        let liked = LIKED
            .iter()
            .find_map(|&(a, b)| self.intersection(&Self::range(a, b)).0.first().copied());
        let scalar = || self.intersection(&Self::scalar_values()).0.first().copied();
        liked
            .or_else(scalar)
            .and_then(|(first, _)| char::from_u32(first))
    }

    /// Both ends of every range: where a wrong boundary would show.
    pub fn edges(&self) -> impl Iterator<Item = char> + '_ {
        let ends = self.0.iter().flat_map(|&(first, last)| {
            let second = (last != first).then_some(last);
            std::iter::once(first).chain(second)
        });
        ends.filter_map(char::from_u32)
    }
}

/// Writes the set as a class of a pattern; a long one is cut and says how many ranges it has.
impl fmt::Display for ClassSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 12;
        if let Some(only) = self.only() {
            return write_member(f, only, false);
        }
        f.write_str("[")?;
        for &(first, last) in self.0.iter().take(SHOWN) {
            write_member(f, first, true)?;
            if last > first + 1 {
                f.write_str("-")?;
            }
            if last > first {
                write_member(f, last, true)?;
            }
        }
        if self.0.len() > SHOWN {
            write!(f, "… {} ranges", self.0.len())?;
        }
        f.write_str("]")
    }
}

/// Writes one member, escaped where it would be read as syntax or not be seen.
fn write_member(f: &mut fmt::Formatter<'_>, code_point: u32, in_class: bool) -> fmt::Result {
    let syntax = if in_class {
        "\\]^-["
    } else {
        "^$\\.*+?()[]{}|"
    };
    match char::from_u32(code_point) {
        Some(c) if c.is_ascii_graphic() && syntax.contains(c) => write!(f, "\\{c}"),
        Some(c) if c == ' ' || c.is_ascii_graphic() => write!(f, "{c}"),
        _ => write!(f, "\\u{{{code_point:X}}}"),
    }
}
