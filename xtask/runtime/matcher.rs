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

/// At most seven bytes, with zeros after them.
#[inline]
pub(crate) const fn short_word(bytes: &[u8]) -> u64 {
    let mut padded = [0; 8];
    let mut at = 0;
    while at < bytes.len() && at < 8 {
        padded[at] = bytes[at];
        at += 1;
    }
    u64::from_le_bytes(padded)
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
    const fn beyond_ascii(&self, bytes: &[u8], at: usize) -> (u8, usize) {
        match self.other {
            Other::Same(value) => (value, at + width(bytes[at])),
            Other::ByTrie(trie, values) => {
                let (code_point, next) = decode(bytes, at);
                (values[trie.get(code_point) as usize], next)
            }
        }
    }
}

/// A map from code points to small numbers, in three levels: the upper bits choose a block of
/// the middle level, the next six a leaf, the last four the entry. Equal blocks are stored once.
pub(crate) struct Trie {
    /// By the bits from 10 on, a block of `middle`.
    pub(crate) root: &'static [u8],
    /// By bits 4 to 9, a leaf.
    pub(crate) middle: &'static [[u16; 64]],
    /// By bits 0 to 3, the number.
    pub(crate) leaves: &'static [[u8; 16]],
}

impl Trie {
    const fn get(&self, code_point: u32) -> u8 {
        let block = self.root[(code_point >> 10) as usize];
        let leaf = self.middle[block as usize][(code_point >> 4 & 63) as usize];
        self.leaves[leaf as usize][(code_point & 15) as usize]
    }
}

/// How many bytes the character has that starts with `lead`, where that is not ASCII.
const fn width(lead: u8) -> usize {
    match lead {
        0xF0.. => 4,
        0xE0.. => 3,
        _ => 2,
    }
}

/// The character beyond ASCII that starts at `at`, and where the next one starts.
const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let lead = bytes[at] as u32;
    let width = width(bytes[at]);
    let mut code_point = lead & (0x7F >> width);
    let mut read = 1;
    while read < width && at + read < bytes.len() {
        code_point = code_point << 6 | (bytes[at + read] & 0x3F) as u32;
        read += 1;
    }
    (code_point, at + width)
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
/// `None` where there are fewer than `min`.
#[inline]
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
