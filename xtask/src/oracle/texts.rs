//! The texts that a pattern is tried on: systematic ones from its automaton, and random ones.
//!
//! Random texts are short. The engine on the other side backtracks, and some patterns keep it
//! busy for hours with a few dozen characters.

use std::collections::BTreeSet;

use atlas_restore_pattern::Dfa;

/// Random numbers (SplitMix64): the same from the same seed, always.
pub struct Random(u64);

impl Random {
    /// Numbers from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    /// Any character: half of them ASCII, the rest from everywhere.
    pub fn character(&mut self) -> char {
        let limit = [0x80, 0x80, 0x800, 0x3000, 0x1_0000, 0x11_0000][self.below(6)];
        char::from_u32(self.below(limit) as u32).unwrap_or('\u{FFFD}')
    }
}

/// At least `count` texts for an automaton, and more where distinct ones are few.
///
/// Without `astral`, only characters of one UTF-16 code unit are used.
pub fn texts(dfa: &Dfa, count: usize, astral: bool, random: &mut Random) -> Vec<String> {
    let mut texts: BTreeSet<String> = dfa.sample_texts(count / 3).into_iter().collect();
    let walks = Walks::new(dfa);
    let allowed = |text: &String| astral || text.chars().all(|c| c.len_utf16() == 1);
    texts.retain(allowed);
    // Few distinct texts may exist within the bounds; then the attempts run out.
    for _ in 0..count * 4 {
        if texts.len() >= count {
            break;
        }
        let text = match random.below(8) {
            0 => any_text(random),
            1 | 2 => walks.walk(random),
            _ => {
                let walk = walks.walk(random);
                mutate(&walk, random)
            }
        };
        if allowed(&text) {
            texts.insert(text);
        }
    }
    texts.into_iter().collect()
}

fn any_text(random: &mut Random) -> String {
    let length = random.below(12);
    (0..length).map(|_| random.character()).collect()
}

/// Random walks through an automaton that end where a text is accepted, if they can.
struct Walks<'a> {
    dfa: &'a Dfa,
    access: Vec<Option<Vec<usize>>>,
    completions: Vec<Option<Vec<usize>>>,
}

impl<'a> Walks<'a> {
    fn new(dfa: &'a Dfa) -> Self {
        Self {
            dfa,
            access: dfa.access_words(),
            completions: dfa.completions(),
        }
    }

    /// To a random state by a shortest way, a few random steps, and a shortest way to acceptance.
    fn walk(&self, random: &mut Random) -> String {
        let mut state = random.below(self.dfa.states()) as u32;
        let mut text = String::new();
        self.spell(self.access[state as usize].as_deref(), random, &mut text);
        for _ in 0..random.below(8) {
            let class = random.below(self.dfa.classes().len());
            let next = self.dfa.step(state, class);
            if self.completions[next as usize].is_some() {
                self.spell(Some(&[class]), random, &mut text);
                state = next;
            }
        }
        self.spell(
            self.completions[state as usize].as_deref(),
            random,
            &mut text,
        );
        text
    }

    /// Spells a word with random members of its classes, half of the time with plain ones.
    fn spell(&self, word: Option<&[usize]>, random: &mut Random, text: &mut String) {
        for &class in word.unwrap_or_default() {
            let set = &self.dfa.classes()[class];
            let (first, last) = set.ranges()[random.below(set.ranges().len())];
            let any = char::from_u32(first + random.below((last - first + 1) as usize) as u32);
            let plain = set.representative().filter(|_| random.below(2) == 0);
            text.extend(plain.or(any));
        }
    }
}

/// Changes a text in one to three places.
fn mutate(text: &str, random: &mut Random) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(3) {
        let at = random.below(chars.len() + 1);
        match random.below(4) {
            0 if at < chars.len() => {
                chars.remove(at);
            }
            1 if at < chars.len() => chars[at] = random.character(),
            2 if at < chars.len() => {
                let other = random.below(chars.len());
                chars.swap(at, other);
            }
            3 if at < chars.len() => chars.insert(at, chars[at]),
            _ => chars.insert(at, random.character()),
        }
    }
    chars.into_iter().collect()
}
