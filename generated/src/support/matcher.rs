// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! What the generated pattern checks stand on: words of eight bytes, runs of classes, tables of
//! states, and one compressed trie for everything beyond ASCII.
//!
//! All of it is `const`, so that a check decides about a literal while the caller is compiled.
//! Nothing allocates, nothing recurses, and every loop takes at most one step per byte of the
//! text. Text is a `str`, therefore valid UTF-8; the functions that take bytes rely on that for
//! their answers, and on nothing for their safety.

#![allow(
    dead_code,
    reason = "which of it is used, the patterns of the document say"
)]

/// One range of ASCII for each byte of a word.
#[derive(Clone, Copy)]
pub(crate) struct Lanes {
    /// `0x80 - low` per byte: adding it carries into the high bit from `low` on.
    from: u64,
    /// `0x7F - high` per byte: adding it carries into the high bit beyond `high`.
    beyond: u64,
}

/// The high bit of every byte of a word.
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

impl Lanes {
    /// The bytes from `low[i]` to `high[i]`, both ASCII and included, at place `i`.
    pub(crate) const fn between(low: [u8; 8], high: [u8; 8]) -> Self {
        Self {
            from: HIGH_BITS - u64::from_le_bytes(low),
            beyond: !HIGH_BITS - u64::from_le_bytes(high),
        }
    }
}

/// Whether every byte of `word` lies in one of the ranges for its place.
///
/// A byte with its high bit set is not ASCII and lies in none. All others are below 0x80, so the
/// additions never carry from one byte into the next.
#[inline]
pub(crate) const fn within<const N: usize>(word: u64, ranges: &[Lanes; N]) -> bool {
    let ascii = word & !HIGH_BITS;
    let mut inside = 0;
    let mut at = 0;
    while at < N {
        inside |= (ascii + ranges[at].from) & !(ascii + ranges[at].beyond);
        at += 1;
    }
    inside & !word & HIGH_BITS == HIGH_BITS
}

/// The eight bytes from `at` on; bytes that no range contains where there are fewer.
#[inline]
pub(crate) const fn word(bytes: &[u8], at: usize) -> u64 {
    if at > bytes.len() {
        return HIGH_BITS;
    }
    match bytes.split_at(at).1.first_chunk::<8>() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => HIGH_BITS,
    }
}

/// At most seven bytes, with zeros after them: two reads that may overlap, or three.
#[inline]
pub(crate) const fn short_word(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let last = u32::from_le_bytes(*last) as u64;
        return u32::from_le_bytes(*first) as u64 | last << (8 * (length - 4));
    }
    if length == 0 {
        return 0;
    }
    let (middle, last) = (length / 2, length - 1);
    bytes[0] as u64 | (bytes[middle] as u64) << (8 * middle) | (bytes[last] as u64) << (8 * last)
}

/// What a check needs to know of each character: a bit per class, or a column of its table.
pub(crate) struct Classes {
    /// By ASCII character.
    pub(crate) ascii: [u8; 128],
    /// For all others.
    pub(crate) other: Other,
}

/// What a check needs to know of the characters beyond ASCII.
pub(crate) enum Other {
    /// The same for all of them.
    Same(u8),
    /// By their number in the trie that all checks share.
    ByTrie(&'static Trie, &'static [u8]),
}

impl Classes {
    /// Whether eight bytes are ASCII and all have `bit`.
    #[inline]
    const fn all_eight(&self, word: u64, bit: u8) -> bool {
        if word & HIGH_BITS != 0 {
            return false;
        }
        let bytes = word.to_le_bytes();
        let mut common = bit;
        let mut at = 0;
        while at < 8 {
            common &= self.ascii[(bytes[at] & 0x7F) as usize];
            at += 1;
        }
        common != 0
    }

    /// The value of the character beyond ASCII that starts at `at`, and where the next one starts.
    #[inline(always)]
    const fn beyond_ascii(&self, bytes: &[u8], at: usize) -> (u8, usize) {
        let character = Character::first_of(bytes.split_at(at).1);
        let value = match self.other {
            Other::Same(value) => value,
            Other::ByTrie(trie, values) => values[trie.get(&character) as usize],
        };
        (value, at + character.width)
    }
}

/// A map from code points to small numbers, in three levels that are the bytes of UTF-8 without
/// their marks. A leaf has one word for each bit that a number takes: where the numbers are two,
/// 64 code points are eight bytes. Equal blocks and equal leaves are stored once.
pub(crate) struct Trie {
    /// By the bits from 12 on, a block of `middle`.
    pub(crate) root: &'static [u8],
    /// By bits 6 to 11, a leaf.
    pub(crate) middle: &'static [[u16; 64]],
    /// By leaf and bit of the number, a word with the bit of each of 64 code points.
    pub(crate) leaves: &'static [u64],
    /// The words of a leaf.
    pub(crate) words: usize,
}

impl Trie {
    #[inline(always)]
    const fn get(&self, character: &Character) -> u8 {
        let block = self.root[character.root] as usize;
        let leaf = self.middle[block][(character.middle & 63) as usize] as usize * self.words;
        let mut number = 0;
        let mut bit = 0;
        while bit < self.words {
            let inside = self.leaves[leaf + bit] >> (character.last & 63) & 1;
            number |= (inside as u8) << bit;
            bit += 1;
        }
        number
    }
}

/// A character beyond ASCII as the levels of a trie take it: its code point from bit 12 on, the
/// six bits below, and the last six, these two with the marks of UTF-8 above them.
struct Character {
    root: usize,
    middle: u8,
    last: u8,
    /// Its bytes.
    width: usize,
}

impl Character {
    /// The first character of `bytes`, which is not ASCII.
    #[inline(always)]
    const fn first_of(bytes: &[u8]) -> Self {
        let (root, middle, last, width) = match *bytes {
            [lead @ ..0xE0, last, ..] => (0, lead & 0x1F, last, 2),
            [lead @ ..0xF0, middle, last, ..] => ((lead & 0x0F) as usize, middle, last, 3),
            [lead, upper, middle, last, ..] => {
                let root = (lead as usize & 0x07) << 6 | (upper as usize & 0x3F);
                (root, middle, last, 4)
            }
            // No text ends within a character.
            _ => (0, 0, 0, bytes.len()),
        };
        Self {
            root,
            middle,
            last,
            width,
        }
    }
}

/// Takes `text` from `at` on: where it ends, or `None` where something else is there.
#[inline]
pub(crate) const fn literal(bytes: &[u8], at: usize, text: &str) -> Option<usize> {
    let text = text.as_bytes();
    if bytes.len() - at < text.len() {
        return None;
    }
    let mut read = 0;
    while read < text.len() {
        if bytes[at + read] != text[read] {
            return None;
        }
        read += 1;
    }
    Some(at + read)
}

/// Takes the characters from `at` on that have `bit`, at most `max` of them: where they end, or
/// `None` where there are fewer than `min`. Always inlined: with the tables known, it is half as
/// long.
#[inline(always)]
pub(crate) const fn run(
    bytes: &[u8],
    mut at: usize,
    classes: &Classes,
    bit: u8,
    min: usize,
    max: usize,
) -> Option<usize> {
    let mut count = 0;
    // Eight at a time, as long as all of them are ASCII and have the bit.
    while max - count >= 8 && classes.all_eight(word(bytes, at), bit) {
        at += 8;
        count += 8;
    }
    while at < bytes.len() && count < max {
        let byte = bytes[at];
        if byte < 0x80 {
            if classes.ascii[byte as usize] & bit == 0 {
                break;
            }
            at += 1;
        } else {
            let (value, next) = classes.beyond_ascii(bytes, at);
            if value & bit == 0 {
                break;
            }
            at = next;
        }
        count += 1;
    }
    if count < min { None } else { Some(at) }
}

/// How the states of a table are numbered: first those that nothing leaves, then those that do
/// not accept, then those that do.
#[derive(Clone, Copy)]
pub(crate) struct States {
    /// Where a text starts.
    pub(crate) start: u16,
    /// The number of states that nothing leaves.
    pub(crate) final_states: u16,
    /// The one of them that accepts whatever follows, if it exists.
    pub(crate) always: Option<u16>,
    /// From this one on, a text that ends is accepted.
    pub(crate) accepting: u16,
}

/// Defines a walk over a table whose entries have a given width.
macro_rules! walk {
    ($name:ident, $entry:ty, $states:literal) => {
        #[doc = concat!("Walks a table of at most ", $states, " states. It has one row for each ")]
        /// class and one entry for each state: so the place of the row is known before the state
        /// is, and a step takes no longer than one load.
        #[inline]
        pub(crate) const fn $name<const STATES: usize>(
            bytes: &[u8],
            classes: &Classes,
            next: &[[$entry; STATES]],
            states: States,
        ) -> bool {
            let mut state = states.start as $entry;
            let mut at = 0;
            while at < bytes.len() {
                let byte = bytes[at];
                let class = if byte < 0x80 {
                    at += 1;
                    classes.ascii[byte as usize]
                } else {
                    let (class, after) = classes.beyond_ascii(bytes, at);
                    at = after;
                    class
                };
                state = next[class as usize][state as usize];
                if (state as u16) < states.final_states {
                    return matches!(states.always, Some(always) if always == state as u16);
                }
            }
            state as u16 >= states.accepting
        }
    };
}

walk!(walk, u8, "256");
walk!(walk_wide, u16, "65536");

/// Walks a table of at most 256 states, two characters at a time where both are ASCII: `pairs` is
/// by both classes a row of `next_two`, and that is by state the one that follows after both. So
/// a step still waits for one load only, and there are half as many.
#[inline]
pub(crate) const fn walk_pairs<const CLASSES: usize, const STATES: usize>(
    bytes: &[u8],
    classes: &Classes,
    next: &[[u8; STATES]; CLASSES],
    pairs: &[[u8; CLASSES]; CLASSES],
    next_two: &[[u8; STATES]],
    states: States,
) -> bool {
    let mut state = states.start as u8;
    let mut at = 0;
    while at < bytes.len() {
        let one = bytes[at];
        let two = if at + 1 < bytes.len() {
            bytes[at + 1]
        } else {
            0x80
        };
        if (one | two) < 0x80 {
            let first = classes.ascii[one as usize] as usize;
            let second = classes.ascii[two as usize] as usize;
            state = next_two[pairs[first][second] as usize][state as usize];
            at += 2;
        } else {
            let (class, after) = if one < 0x80 {
                (classes.ascii[one as usize], at + 1)
            } else {
                classes.beyond_ascii(bytes, at)
            };
            state = next[class as usize][state as usize];
            at = after;
        }
        if (state as u16) < states.final_states {
            return matches!(states.always, Some(always) if always == state as u16);
        }
    }
    state as u16 >= states.accepting
}

/// A row of 16-bit numbers out of their bytes, low byte first: tables are written as strings of
/// bytes, a row a line.
pub(crate) const fn wide<const BYTES: usize, const LENGTH: usize>(
    bytes: &[u8; BYTES],
) -> [u16; LENGTH] {
    let mut row = [0; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        row[at] = u16::from_le_bytes([bytes[2 * at], bytes[2 * at + 1]]);
        at += 1;
    }
    row
}

/// Words out of their bytes, low byte first.
pub(crate) const fn words(bytes: &[u8; 64]) -> [u64; 8] {
    let mut row = [0; 8];
    let mut at = 0;
    while at < 8 {
        row[at] = word(bytes, 8 * at);
        at += 1;
    }
    row
}

/// The table of ASCII out of its ranges, ends included, each with its value; 0 elsewhere.
pub(crate) const fn ascii(ranges: &[(u8, u8, u8)]) -> [u8; 128] {
    let mut table = [0; 128];
    let mut at = 0;
    while at < ranges.len() {
        let (mut byte, last, value) = ranges[at];
        while byte <= last {
            table[byte as usize] = value;
            byte += 1;
        }
        at += 1;
    }
    table
}

/// Whether `text` has `min` to `max` code points.
pub(crate) const fn length_within(text: &str, min: usize, max: usize) -> bool {
    let bytes = text.as_bytes();
    let mut count = 0;
    let mut at = 0;
    while at < bytes.len() {
        // Every byte starts a code point but those that continue one.
        count += (bytes[at] & 0xC0 != 0x80) as usize;
        at += 1;
    }
    min <= count && count <= max
}
